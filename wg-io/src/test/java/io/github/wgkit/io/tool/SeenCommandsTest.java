package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.wgkit.io.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands print of invented groups, as it was when somebody last read it: standard output,
 * then what goes to standard error, then the exit status. Who changes that finds the new files in
 * {@code target/seen}, reads them, and puts them in the place of the old ones beside this class.
 */
class SeenCommandsTest {
  private static final Splitter WORDS = Splitter.on(' ');
  private static final Set<String> KNOW_THE_TIME =
      Set.of("announce", "changes", "check", "guard", "milestones", "next", "replay");
  private static final String NOW = " --now 2026-02-03T23:30:00Z";

  private static String kitchen() throws IOException {
    return Resources.toString(SeenCommandsTest.class.getResource("kitchen.ndjson"), UTF_8);
  }

  private static String shown(String line, Wgkit run) {
    StringBuilder shown = new StringBuilder("$ wgkit ").append(line).append('\n');
    shown.append(run.out().replace("\r", ""));
    run.err().lines().forEach(said -> shown.append("! ").append(said).append('\n'));
    return shown.append("= ").append(run.status()).append("\n\n").toString();
  }

  private static List<String> lines(String command) {
    return switch (command) {
      case "list" ->
          List.of(
              "list -",
              "list - --type wg --state active,proposed",
              "list - --as-of 2012-03-01",
              "list - --as-of 2020-03-04 --type wg --format json",
              "list - --area '' --state active --format csv");
      case "show" -> List.of("show SPOON -", "show fork -", "show knife -", "show spon -");
      case "next" ->
          List.of(
              "next spoon - --about milestone --actor chair",
              "next spoon - --about milestone",
              "next fork - --about charter,group",
              "next cup - --about milestone --actor secretariat",
              "next plate - --about milestone --profile rfc --format csv",
              "next lost - --about group");
      case "check" ->
          List.of(
              "check -",
              "check - --profile rfc --type wg --except B-18",
              "check - --area kit --format csv");
      case "replay" ->
          List.of("replay -", "replay - --profile rfc", "replay - --type wg --format csv");
      case "lifetimes" ->
          List.of("lifetimes -", "lifetimes - --state conclude", "lifetimes - --format csv");
      case "milestones" ->
          List.of(
              "milestones -",
              "milestones - --format csv",
              "milestones - --wg SPOON,cups --done",
              "milestones - --overdue --type wg",
              "milestones - --wg cup --open",
              "milestones - --stale");
      case "whose" ->
          List.of(
              "whose draft-ietf-spoon-frame-03.txt -",
              "whose - draft-ietf-ladle-x --format csv",
              "whose draft-dune-cup-of-tea -",
              "whose draft-ietf-tea -",
              "whose rfc9999 -");
      case "succession" ->
          List.of(
              "succession -",
              "succession - --format csv --wg ladle",
              "succession - --to mermaid",
              "succession - --wg cup",
              "succession - --to dot --format csv",
              "succession - --wg ''");
      case "guard" -> List.of("guard -", "guard - --format csv --except IG-03");
      case "announce" ->
          List.of(
              "announce review fork -",
              "announce action cup -",
              "announce action spoon - --revision 01",
              "announce review lost -",
              "announce review forks -");
      case "charter" ->
          List.of(
              "charter spoon -",
              "charter fork - --revision 00-01 --to withmilestones",
              "charter fork - --to charter-md --anew",
              "charter cup -",
              "charter fork - --revision x");
      case "case" -> List.of("case fork -", "case forks -");
      case "formats" -> List.of("formats");
      default -> throw new IllegalArgumentException(command);
    };
  }

  /** A charter as it was, and one that is to come. */
  private static final ImmutableMap<String, String> CHARTERS =
      ImmutableMap.<String, String>builder()
          .put("old.txt", charter("old", "\nMilestones\n\nMar 2025 - Adopt\nJul 2025 - Submit\n"))
          .put("new.txt", charter("new", "\nMilestones\n\nMar 2025 - Adopt\nSep 2026 - Submit\n"))
          .put("none.txt", charter("new", ""))
          .put("lines.txt", charter("new", "\nMar 2025 - Adopt\n"))
          .put("binary.bin", "\0\1\2")
          .put(
              "facts.txt",
              "\uFEFF# what I know\n\nspoon split-into cup 2014-05 # big ones\n"
                  + "plate renamed-to y\n  # that is all\n")
          .put("many.txt", "a renamed-to b 2014 c\n")
          .put("few.txt", "a renamed-to\n")
          .put("day.txt", "a renamed-to b soon\n")
          .put("acronym.txt", "a renamed-to b\n\na renamed-to b\1c\n")
          .put(
              "index.txt",
              "RFC INDEX\n\n0768 Datagrams. J. Ash. (Status: STANDARD)\n\n"
                  + "2418 Guidelines. S. Ash. 1998.\n     (Obsoletes RFC1603) (Obsoleted by RFC9999,\n"
                  + "     RFC8888) (Status: BCP)\n\n9999 Not Issued.\n\n8888 New 1234.\n")
          .put("numbers.txt", "RFC 2026 9281\n2418\n12345678 1\n")
          .build();

  private static String charter(String word, String milestones) {
    return "Frobs (frob)\n\nFrobs are "
        + word
        + ", see RFC 2418, RFC 768, RFC 1603 and RFC 9999.\n"
        + milestones;
  }

  private static List<String> linesOnFiles(String command) {
    return switch (command) {
      case "diff" ->
          List.of(
              "diff old.txt new.txt --exit-code",
              "diff old.txt none.txt",
              "diff old.txt lines.txt",
              "diff none.txt none.txt --exit-code",
              "diff - new.txt --format markdown",
              "diff new.txt binary.bin",
              "diff kitchen.ndjson later.ndjson --wg spoon",
              "diff kitchen.ndjson later.ndjson --wg knife --exit-code",
              "diff later.ndjson kitchen.ndjson --wg fork --format json",
              "diff kitchen.ndjson old.txt",
              "diff old.txt kitchen.ndjson --wg fork");
      case "changes" ->
          List.of(
              "changes kitchen.ndjson later.ndjson --exit-code",
              "changes kitchen.ndjson later.ndjson --wg spoon --to md",
              "changes kitchen.ndjson later.ndjson --wg knife --exit-code",
              "changes later.ndjson broken.ndjson --feed-area irtf",
              "changes kitchen.ndjson later.ndjson --to atom --feed-brief --wg knife --feed-limit 0");
      case "guard" ->
          List.of(
              "guard kitchen.ndjson later.ndjson --max-shrink 10",
              "guard kitchen.ndjson later.ndjson --limit IG-31=100% --format csv",
              "guard kitchen.ndjson later.ndjson --max-shrink 100%",
              "guard later.ndjson broken.ndjson --max-shrink IG-31=101",
              "guard later.ndjson broken.ndjson",
              "guard kitchen.ndjson later.ndjson --limit 100%");
      case "check" ->
          List.of(
              "check old.txt --rfc-index index.txt",
              "check old.txt --rfc-index numbers.txt --format csv",
              "check lines.txt --rfc-index index.txt --format sarif",
              "check broken.ndjson --format sarif --area irtf");
      case "succession" ->
          List.of(
              "succession kitchen.ndjson --facts facts.txt --wg y",
              "succession kitchen.ndjson --facts many.txt",
              "succession kitchen.ndjson --facts few.txt",
              "succession kitchen.ndjson --facts day.txt",
              "succession kitchen.ndjson --facts acronym.txt",
              "succession kitchen.ndjson --facts missing.txt");
      case "correct" ->
          List.of(
              "correct old.txt --replace 2025 --with 2026",
              "correct old.txt --replace 2025 --with 2026 --all",
              "correct old.txt --replace 2025 --with 25 --line 8",
              "correct old.txt --replace Frobs --with Frobbers --line 3",
              "correct old.txt --replace 7 --with 9",
              "correct old.txt --replace e --with E",
              "correct old.txt --replace cup --with mug --line 2");
      case "next" -> List.of("next /nowhere", "next none.json", "next .", "next - kitchen.ndjson");
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static String later() throws IOException {
    return kitchen()
        .lines()
        .filter(line -> !line.contains("\"acronym\":\"cup\"") && !line.contains("\"knife\""))
        .map(
            line ->
                line.replace("\"acronym\":\"fork\"", "\"acronym\":\"prong\"")
                    .replace("Submit the bowl", "Submit two bowls")
                    .replace("Otto Quill", "Otto B. Quill"))
        .collect(joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diff", "changes", "guard", "check", "succession", "correct", "next"})
  void a_command_prints_of_files_what_was_read(String command, @TempDir Path folder)
      throws IOException {
    Map<String, String> files = new HashMap<>(CHARTERS);
    files.put("kitchen.ndjson", kitchen());
    files.put("later.ndjson", later());
    files.put("broken.ndjson", later() + "{\"acronym\":\"\"}\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    StringBuilder all = new StringBuilder();
    for (String line : linesOnFiles(command)) {
      Object[] args =
          WORDS
              .splitToStream(KNOW_THE_TIME.contains(command) ? line + NOW : line)
              .map(word -> files.containsKey(word) ? folder.resolve(word) : word)
              .toArray();
      all.append(
          shown(line, Wgkit.runWith(files.get("old.txt"), args))
              .replace(folder + "/", "")
              .replace(WgkitCommand.version(), "VERSION"));
    }
    Seen.requireSame(SeenCommandsTest.class, command + "-files.txt", all.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "show",
        "next",
        "check",
        "replay",
        "lifetimes",
        "milestones",
        "whose",
        "succession",
        "guard",
        "announce",
        "charter",
        "case",
        "formats"
      })
  void a_command_prints_what_was_read(String command) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line : lines(command)) {
      String words = KNOW_THE_TIME.contains(command) ? line + NOW : line;
      Object[] args =
          WORDS.splitToStream(words).map(word -> word.equals("''") ? "" : word).toArray();
      all.append(shown(words, Wgkit.runWith(kitchen(), args)));
    }
    Seen.requireSame(SeenCommandsTest.class, command + ".txt", all.toString());
  }
}
