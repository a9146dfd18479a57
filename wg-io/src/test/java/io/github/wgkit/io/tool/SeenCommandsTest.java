package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.wgkit.io.Seen;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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
      Set.of("announce", "check", "guard", "milestones", "next", "replay");

  private static String kitchen() throws IOException {
    return Resources.toString(SeenCommandsTest.class.getResource("kitchen.ndjson"), UTF_8);
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
              "announce review lost -");
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
      String words = KNOW_THE_TIME.contains(command) ? line + " --now 2026-02-03T23:30:00Z" : line;
      all.append("$ wgkit ").append(words).append('\n');
      Object[] args =
          WORDS.splitToStream(words).map(word -> word.equals("''") ? "" : word).toArray();
      Wgkit run = Wgkit.runWith(kitchen(), args);
      all.append(run.out().replace("\r", ""));
      run.err().lines().forEach(said -> all.append("! ").append(said).append('\n'));
      all.append("= ").append(run.status()).append("\n\n");
    }
    Seen.requireSame(SeenCommandsTest.class, command + ".txt", all.toString());
  }
}
