package io.github.wgkit.io.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures everything, and makes one table of it: what wgkit takes, what others take in the same
 * run, how the two stand to each other, and how they should.
 */
public final class BenchmarkTable {
  private static final String NEW_LINE = "\n";

  private final Map<String, Double> results = new HashMap<>();
  private final List<Pattern> chosen = new ArrayList<>();
  private final StringBuilder table = new StringBuilder();
  private String part = "";

  private BenchmarkTable() {}

  /**
   * Measures, prints the table and writes it.
   *
   * @param args the file to write, and then the arguments of JMH
   * @throws IOException if something cannot be read or written
   * @throws RunnerException if JMH cannot run
   * @throws CommandLineOptionException if JMH does not know an argument
   */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length));
    BenchmarkTable all = new BenchmarkTable();
    options.getIncludes().forEach(include -> all.chosen.add(Pattern.compile(include)));
    all.run(options);
    all.describe();
    all.read();
    all.decide();
    all.cost();
    String text = all.table.toString();
    Files.writeString(Path.of(args[0]), text);
    System.out.write(text.getBytes(UTF_8));
    System.out.flush();
  }

  private void run(CommandLineOptions options) throws RunnerException {
    Options withAll = new OptionsBuilder().parent(options).build();
    if (!isAnyOf("Benchmark")) {
      return;
    }
    for (RunResult result : new Runner(withAll).run()) {
      BenchmarkParams params = result.getParams();
      String name = params.getBenchmark();
      String format = params.getParamsKeys().isEmpty() ? "" : params.getParam("format");
      String key = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
      double unit = params.getTimeUnit().toNanos(1);
      results.put(key + " " + format, result.getPrimaryResult().getScore() * unit);
    }
  }

  /**
   * {@return whether JMH has anything to do: nothing was chosen, or something that is not a cost}
   */
  private boolean isAnyOf(String word) {
    return chosen.isEmpty()
        || chosen.stream().anyMatch(choice -> !choice.pattern().endsWith("Cost"))
        || chosen.stream().anyMatch(choice -> choice.matcher(word).find());
  }

  private boolean isChosen(Class<?> cost) {
    return chosen.isEmpty()
        || chosen.stream().anyMatch(choice -> choice.matcher(cost.getSimpleName()).find());
  }

  private void describe() {
    line(
        "JDK %s, %d cores, %s, %s. The dump, json, ndjson, histories and drafts are %s;"
            + " the answers of the API and the charters are invented.",
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        LocalDate.now(ZoneOffset.UTC),
        Inputs.areReal() ? "real or made of real ones" : "invented too");
    line("");
    line("| part | what | wgkit | against | that | ratio | aim | met |");
    line("|---|---|---:|---|---:|---:|---:|---|");
  }

  private void read() {
    part = "read";
    for (String format : List.of("datatracker-dump", "datatracker-api", "json", "ndjson")) {
      String ours = "JsonReadBenchmark.read " + format;
      compare(format, ours, "bare walk", "JsonReadBenchmark.walk " + format, 1.5);
      compare(
          format, ours, "walk taking values", "JsonReadBenchmark.walkTakingValues " + format, 0);
      compare(format, ours, "databind into records", "JsonReadBenchmark.databind " + format, 1);
    }
    for (String format :
        List.of("charter-text", "charter-classic", "1wg-summary", "1wg-charters")) {
      String ours = "TextReadBenchmark.read " + format;
      compare(format, ours, "scan of the lines", "TextReadBenchmark.scan " + format, 3);
    }
    part = "write";
    for (String format : List.of("json", "ndjson")) {
      String ours = "JsonWriteBenchmark.write " + format;
      compare(format, ours, "bare generator", "JsonWriteBenchmark.generator " + format, 1.5);
    }
  }

  private void decide() throws IOException {
    part = "decide";
    decision("bare, all steps", "standing", "stateless4j", 5);
    decision("bare, all steps", "standing", "squirrel", 1);
    decision("explained, all steps", "explained", "stateless4j", 5);
    decision("explained, all steps", "explained", "squirrel", 1);
    decision("bare, normal steps", "normalStanding", "normalStateless4j", 5);
    decision("bare, normal steps", "normalStanding", "normalSquirrel", 1);
    decision("explained, normal steps", "normalExplained", "normalStateless4j", 5);
    decision("explained, normal steps", "normalExplained", "normalSquirrel", 1);
    decision("explained, normal steps", "normalExplained", "normalStateless4jFired", 5);
    decision("explained, normal steps", "normalExplained", "normalSquirrelFired", 1);
    Double replay = results.get("PastBenchmark.replay ");
    if (replay != null) {
      long events = PastBenchmark.events();
      row(
          "replay, an event of " + events,
          time(replay / events),
          "stateless4j told each state",
          time(results.get("PastBenchmark.replayFiring ") / events),
          ratio(replay / results.get("PastBenchmark.replayFiring ")),
          "",
          "");
    }
    compare(
        "diff, ten largest pairs of charters",
        "PastBenchmark.diff ",
        "java-diff-utils on lines",
        "PastBenchmark.diffOfLines ",
        0);
  }

  private void decision(String what, String ours, String rival, double aim) {
    compare(
        what,
        "DecisionBenchmark." + ours + " ",
        rival.replace("normal", "").replace("Fired", ", fired").toLowerCase(Locale.ROOT),
        "DecisionBenchmark." + rival + " ",
        aim);
  }

  private void cost() throws IOException {
    part = "cost";
    if (isChosen(HeapCost.class)) {
      Map<String, Double> heap =
          Child.numbers(Child.command(HeapCost.class, "-Xmx2g", "-XX:+UseSerialGC"));
      String what = "heap of a group";
      double ours = heap.get("heap");
      row(what, ours, "its size in json", heap.get("json"), 2, BenchmarkTable::bytes);
      row(what, ours, "its size in ndjson", heap.get("ndjson"), 0, BenchmarkTable::bytes);
    }
    if (isChosen(StartCost.class)) {
      Map<String, Double> start = StartCost.measure();
      DoubleFunction<String> shown = millis -> time(1e6 * millis);
      String what = "start of wgkit list";
      double ours = start.get("list");
      double archived = start.get("archived");
      double walk = start.get("walk");
      row(what, ours, "a JVM that walks the file", walk, 1.5, shown);
      row(
          "the same with a class archive, C1 only",
          archived,
          "a JVM that walks the file",
          walk,
          0,
          shown);
      row(what, ours, "a JVM that tells its version", start.get("nothing"), 0, shown);
    }
    if (isChosen(ScalingCost.class)) {
      Map<String, Double> times =
          Child.numbers(Child.command(ScalingCost.class, "-Xms8g", "-Xmx8g", "-XX:+UseParallelGC"));
      for (String form : List.of("ndjson", "json")) {
        double slope = times.get(form + " slope");
        row(
            "a million groups of " + form + (form.equals("json") ? ", all kept" : ", none kept"),
            time(1e9 * times.get(form + " 1000000")),
            "a thousand",
            time(1e9 * times.get(form + " 1000")),
            String.format(Locale.ROOT, "slope %.2f", slope),
            "1 ± 0.1",
            met(slope, 1.1));
      }
    }
  }

  private void compare(String what, String ours, String against, String rival, double aim) {
    if (results.containsKey(ours) && results.containsKey(rival)) {
      row(what, results.get(ours), against, results.get(rival), aim, BenchmarkTable::time);
    }
  }

  /**
   * Adds a row about something that should be at most so many times a rival; 0 if nothing says so.
   */
  private void row(
      String what,
      double ours,
      String against,
      double rival,
      double aim,
      DoubleFunction<String> shown) {
    row(
        what,
        shown.apply(ours),
        against,
        shown.apply(rival),
        ratio(ours / rival),
        aim == 0 ? "" : aim == (long) aim ? String.valueOf((long) aim) : String.valueOf(aim),
        aim == 0 ? "" : met(ours / rival, aim));
  }

  private void row(String... cells) {
    line("| " + part + " | " + String.join(" | ", cells) + " |");
  }

  private void line(String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append(NEW_LINE);
  }

  private static String met(double ratio, double aim) {
    return ratio <= aim ? "yes" : "no";
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
  }

  private static String bytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f B", bytes);
  }

  private static String time(double nanos) {
    if (nanos < 10_000) {
      return String.format(Locale.ROOT, "%.0f ns", nanos);
    } else if (nanos < 10_000_000) {
      return String.format(Locale.ROOT, "%,.0f µs", nanos / 1e3);
    }
    return nanos < 1e10
        ? String.format(Locale.ROOT, "%,.0f ms", nanos / 1e6)
        : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
