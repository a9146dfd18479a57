package io.github.wgkit.io.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fuzzes each target for some seconds, in a virtual machine of its own, since Jazzer takes one
 * target each, and prints what came of it. What was found is in {@code target/fuzz}, and so is what
 * the fuzzer learnt, with which the next run begins.
 */
public final class FuzzRun {
  private static final Path FOLDER = Path.of("target/fuzz");

  /** The last line that libFuzzer prints of its progress. */
  private static final Pattern PROGRESS =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/");

  private static final Pattern FINDING = Pattern.compile("== Java Exception: (.*)|ERROR: (.*)");

  private FuzzRun() {}

  private record Outcome(String target, int status, String log) {}

  /**
   * Fuzzes.
   *
   * @param args how many seconds for each target, how many targets at a time, and the names of the
   *     targets, each of them if there are none; or {@value MixedTarget#NAME}, all of them in turns
   * @throws Exception if the fuzzer could not be started
   */
  public static void main(String[] args) throws Exception {
    int seconds = Integer.parseInt(args[0]);
    Collection<String> targets =
        args.length < 3 || args[2].isBlank()
            ? Targets.ALL.keySet()
            : Splitter.on(',').splitToList(args[2]);
    targets.forEach(Targets::of); // all of them are there
    ExecutorService machines = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
    List<Future<Outcome>> running = new ArrayList<>();
    for (String target : targets) {
      running.add(machines.submit(() -> fuzz(target, seconds)));
    }
    machines.shutdown();
    System.out.println("target         tries    edges  features   corpus");
    int findings = 0;
    for (Future<Outcome> one : running) {
      findings += isFine(one) ? 0 : 1;
    }
    System.out.println(
        findings == 0 ? "nothing found" : "found something in " + findings + " of them");
    if (findings > 0) {
      System.exit(1);
    }
  }

  private static boolean isFine(Future<Outcome> running)
      throws ExecutionException, InterruptedException {
    Outcome outcome = running.get();
    String[] numbers = {"?", "?", "?", "?"};
    for (Matcher line = PROGRESS.matcher(outcome.log()); line.find(); ) {
      numbers = new String[] {line.group(1), line.group(2), line.group(3), line.group(4)};
    }
    System.out.printf(
        Locale.ROOT,
        "%-11s %8s %8s %9s %8s%n",
        outcome.target(),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3]);
    if (outcome.status() == 0 && !numbers[0].equals("?")) {
      return true;
    }
    Matcher finding = FINDING.matcher(outcome.log());
    System.out.println(
        "  "
            + (finding.find()
                ? finding.group()
                : Iterables.getLast(Splitter.on('\n').omitEmptyStrings().split(outcome.log()), ""))
            + "\n  see "
            + folder(outcome.target())
            + "; the input belongs to the seeds of the target, in "
            + Seeds.FOLDER);
    return false;
  }

  private static Path folder(String target) {
    return FOLDER.resolve(target);
  }

  private static Outcome fuzz(String target, int seconds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder(target).resolve("corpus"));
    Path log = folder(target).resolve("log.txt");
    Process machine =
        new ProcessBuilder(command(target, seconds, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Outcome(target, machine.waitFor(), Files.readString(log, UTF_8));
  }

  private static List<String> command(String target, int seconds, Path corpus) throws IOException {
    Path folder = folder(target);
    Path seeds =
        target.equals(MixedTarget.NAME)
            ? MixedTarget.writeSeeds(folder.resolve("seeds"))
            : Seeds.FOLDER.resolve(target);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")
                    + File.pathSeparator
                    + FOLDER.resolve("jazzer/*"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzer.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=io.github.wgkit.**",
                "--custom_hook_includes=io.github.wgkit.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + dictionary(seeds, folder.resolve("words.txt")),
                "-max_total_time=" + seconds,
                // what takes longer would take for ever, and a busy machine does not
                "-timeout=" + Integer.getInteger("fuzz.timeout", 120),
                "-rss_limit_mb=3000",
                corpus.toString(),
                seeds.toString()));
    return command;
  }

  /** The words of the seeds, with which new inputs may be made. */
  private static Path dictionary(Path seeds, Path file) throws IOException {
    Pattern word = Pattern.compile("[A-Za-z_][A-Za-z_-]{2,30}");
    List<String> words = new ArrayList<>();
    for (Path seed : Seeds.in(seeds)) {
      Matcher found = word.matcher(Files.readString(seed, ISO_8859_1));
      while (found.find()) {
        words.add('"' + found.group() + '"');
      }
    }
    return Files.write(
        file,
        (Iterable<String>)
            Stream.concat(Stream.of("# words"), words.stream()).distinct()::iterator);
  }
}
