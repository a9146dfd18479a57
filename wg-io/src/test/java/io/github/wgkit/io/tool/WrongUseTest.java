package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked in the wrong way: what is told, with which status, and that nothing is left.
 */
class WrongUseTest {
  private static final Splitter WORDS = Splitter.on(' ');

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    String review = Wgkit.run("case", "mls").out();
    write("text.txt", "The group works on cats.\n\nThe group likes cats.\n");
    write("empty", "");
    write("mark", "\uFEFF");
    write(
        "cut.json", "{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[{\"acronym\":\"x\"");
    write("words.txt", "nothing here\n");
    write("review.json", review);
    write("groups.json", Wgkit.run("convert", "--to", "json").out());
    Files.write(folder.resolve("picture"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0});
    Files.createDirectory(folder.resolve("folder"));
    write("no-group.json", "{\"format\":\"wgkit-chartering-case\",\"version\":1}");
    write("later.json", review.replace("\"version\": 1", "\"version\": 99"));
    write(
        "telechat.json",
        review.replace("\"version\": 1,", "\"version\": 1, \"telechat\": \"soon\","));
    write("number.json", review.replace("\"state\": \"active\"", "\"state\": 5"));
    write("revision.json", review.replace("\"revision\": \"02\"", "\"revision\": \"2.0\""));
    write("twice.json", review.replace("\"version\": 1,", "\"version\": 1, \"version\": 1,"));
    write("more.json", review + "{}");
    write("array.json", "[" + review + "]");
    write("null.json", "null");
    write("half.json", review.substring(0, review.indexOf("\"roles\"")));
    Files.write(
        folder.resolve("latin.json"),
        review.replace("Messaging", "M\u00e9ssaging").getBytes(StandardCharsets.ISO_8859_1));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, UTF_8);
  }

  /** Runs a command; {@code ./} is the folder, and two quotes are nothing at all. */
  private Wgkit run(String command, String standardInput) {
    Object[] words =
        WORDS
            .splitToStream(command)
            .map(word -> word.replace("./", folder + "/").replace("''", ""))
            .toArray();
    return Wgkit.runWith(standardInput, words);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        // ---- the command line
        arguments(2, "show", "Missing required parameter: 'ACRONYM'"),
        arguments(2, "help", "Unknown command 'help'; there are: list, "),
        arguments(2, "--format", "Unknown option: '--format'"),
        arguments(2, "list --type", "Missing required parameter for option '--type' (TYPE)"),
        arguments(2, "list ./groups.json -", "One argument too many: '-'"),
        arguments(2, "list ''", "INPUT needs a name; for standard input, it is -"),
        arguments(2, "list -o ''", "-o needs a name; for standard output, it is -"),
        arguments(
            2, "convert ./groups.json -o ''", "-o needs a name; for standard output, it is -"),
        arguments(2, "next mls --profile rfc2418", "'rfc2418' is none of rfc, practice, draft-"),
        arguments(2, "next mls --actor boss", "'boss' is none of individual, secretary, "),
        arguments(2, "next mls --now soon", "'soon' is neither a day like 2026-11-23 nor a moment"),
        arguments(2, "next mls --now 2026-13-45", "'2026-13-45' is neither a day like"),
        arguments(2, "next mls --about tea", "'tea' is none of group, charter, milestone"),
        arguments(2, "next ./review.json ./groups.json", "A chartering case has its group inside"),
        arguments(2, "replay --format sarif", "'sarif' is none of table, csv, json"),
        arguments(2, "diagram tea", "'tea' is none of group, charter, recharter, milestone"),
        arguments(2, "diagram group --to svg", "'svg' is none of mermaid, dot, plantuml, markdown"),
        arguments(2, "diagram group --type rg", "--type is for charter and recharter"),
        arguments(
            2, "diagram group -o ./x.svg", "x.svg does not tell the language; say one of --to"),
        arguments(2, "diff ./text.txt", "Missing required parameter: 'NEW'"),
        arguments(2, "diff - -", "Only one of OLD and NEW can be standard input"),
        arguments(2, "diff ./text.txt ./groups.json", "they cannot be compared"),
        arguments(2, "correct ./text.txt --replace cats", "Missing required option: '--with=NEW'"),
        arguments(2, "correct ./text.txt --replace '' --with x", "--replace needs at least a char"),
        arguments(
            2, "charter mls --to json", "The format 'json' cannot be written for one charter"),
        arguments(2, "charter mls --revision 1.0", "'1.0' is no revision of a charter; those look"),
        arguments(2, "announce party mls", "'party' is none of review, action"),
        arguments(2, "convert ./groups.json", "Which format? Say --to FORMAT, or -o FILE"),
        arguments(2, "convert ./groups.json -o ./x.tea", "x.tea does not tell the format"),
        arguments(2, "convert ./groups.json --to datatracker-dump", "' cannot be written; formats"),
        arguments(2, "timeline --view life", "A life is that of one group; say --wg ACRONYM"),
        arguments(2, "timeline --per day", "'day' is none of month, year"),
        arguments(2, "succession --to png", "'png' is none of svg, mermaid, dot, plantuml"),
        arguments(2, "succession --to dot --format csv", "either --to or --format"),
        arguments(2, "guard - - ./groups.json", "One argument too many: "),
        arguments(2, "guard ./groups.json --limit IG-99=3%", "there is no rule 'IG-99'"),
        arguments(
            2,
            "check ./groups.json --except B-18,B-6",
            "no rule 'B-6' for records; did you mean B-"),
        arguments(2, "check ./groups.json --except rule", "; they go from "),
        arguments(2, "changes ./groups.json", "Missing required parameter: 'NEW'"),
        arguments(2, "changes - -", "Only one of OLD and NEW can be standard input"),
        arguments(2, "list --as-of soon", "'soon' is no day like 2012-03-01"),
        arguments(2, "convert --to html --people all", "'all' is none of nothing, names, "),
        arguments(2, "convert --to csv --table cats", "'cats' is none of groups, milestones, "),
        // ---- what is not there, or cannot be written
        arguments(3, "next ./absent.json", "absent.json: there is no such file or folder"),
        arguments(3, "check ./absent.json --format sarif", "there is no such file or folder"),
        arguments(3, "diff ./text.txt ./absent.txt", "there is no such file or folder"),
        arguments(3, "announce review mls ./absent.json", "there is no such file or folder"),
        arguments(3, "correct ./text.txt --replace likes --with has -o ./folder", "is a folder"),
        arguments(3, "case mls -o ./absent/x.json", "absent: there is no such folder"),
        arguments(3, "diagram group -o ./absent/x.dot", "absent: there is no such folder"),
        // ---- what has errors
        arguments(1, "show ''", "no group '' in the sample"),
        arguments(1, "next tea", "no group 'tea' in the sample"),
        arguments(1, "charter sec", "the group sec has no charter"),
        arguments(
            1, "charter mls --revision 99-99", "there is no revision 99-99 of charter-ietf-mls"),
        arguments(1, "correct ./folder --replace a --with b", "folder: error several-files: "),
        arguments(1, "list ./folder --from json", "folder: error several-files: "),
        arguments(1, "list ./empty", "empty: error format-unknown: there is nothing in "),
        arguments(1, "list ./mark", "mark: error format-unknown: there is nothing in "),
        arguments(1, "list ./folder", "folder: error format-unknown: there is nothing in "),
        arguments(1, "list -", "error format-unknown: there is nothing in the input"),
        arguments(1, "convert ./empty -o ./x.json", "format-unknown: there is nothing in "),
        arguments(
            1, "convert - -o ./x.json", "error format-unknown: there is nothing in the input"),
        arguments(1, "check ./empty --format sarif -o ./x.sarif", "there is nothing in "),
        arguments(1, "check ./picture --format sarif", "picture was not recognised; name "),
        arguments(1, "replay ./cut.json", "error json-truncated: the input ends within a value"),
        arguments(1, "convert ./cut.json -o ./x.json --strict", "error json-truncated: "),
        arguments(1, "check --rfc-index ./words.txt", "no line begins with the number of an RFC"),
        arguments(1, "diff ./picture ./text.txt", "picture is neither a text nor in a format"),
        arguments(
            1, "correct ./text.txt --replace cats --with x", "'cats' stands in 2 places; say"),
        arguments(1, "correct ./text.txt --replace tea --with x", "'tea' does not stand in "),
        arguments(
            1, "convert ./groups.json --to charter-text", "one charter; name one of the groups"),
        arguments(1, "timeline ./empty", "there is nothing in "),
        arguments(1, "milestones ./empty", "there is nothing in "),
        arguments(1, "guard ./empty", "there is nothing in "),
        arguments(1, "timeline --wg tea", "no group 'tea' in the sample"),
        arguments(1, "milestones --wg tea", "no group 'tea' in the sample"),
        arguments(1, "succession --wg tea", "nothing is claimed of 'tea' in the sample"),
        arguments(1, "whose tea", "'tea' is no draft, and no document of the sample"),
        arguments(1, "changes ./groups.json ./groups.json --wg tea", "no group 'tea' in "),
        // ---- the live client; nothing is asked
        arguments(2, "fetch", "Missing required parameter: 'DIR'"),
        arguments(2, "fetch ''", "DIR is the name of a folder"),
        arguments(2, "fetch -", "DIR is the name of a folder"),
        arguments(2, "fetch ./new --wg ''", "'' is no acronym"),
        arguments(2, "fetch ./new --type tea", "'tea' is none of wg, rg, ag,"),
        arguments(2, "fetch ./new --only open", "'open' is none of abandon, active, bof"),
        arguments(2, "fetch ./new --charters some", "'some' is none of newest, all, none"),
        arguments(2, "fetch ./new --since soon", "'soon' is neither a day like 2026-11-23 nor"),
        arguments(2, "fetch ./new --parallelism 9", "--parallelism is from 1 to 8, not 9"),
        arguments(2, "fetch ./new --parallelism -1", "--parallelism is from 1 to 8, not -1"),
        arguments(2, "fetch ./new --max-requests 0", "--max-requests is at least 1, not 0"),
        arguments(2, "fetch ./new --interval -1", "'-1' is no number of seconds like 0.25"),
        arguments(2, "fetch ./new --interval 1e999999999", "is no number of seconds like 0.25"),
        arguments(2, "fetch ./new --contact ''", "--contact is one word of ASCII characters"),
        arguments(2, "fetch ./new --contact jörg@x.example", "is one word of ASCII characters"),
        arguments(2, "fetch ./new --url tea", "'tea' is no address like https://data"),
        arguments(2, "fetch ./new --url https://u:p@x.example/", "is no address like https:"),
        arguments(2, "fetch ./new --url https://x.example/?a=b", "is no address like https:"),
        arguments(2, "fetch ./new --url http://x.example/", "use https for x.example"),
        arguments(2, "fetch ./new --url https://x.example", "needs --charters-url as well"),
        arguments(2, "fetch ./new --all --verify", "--verify, --all are mutually exclusive"),
        arguments(2, "fetch ./new --except IG-99", "there is no rule 'IG-99' of the guard"),
        arguments(3, "fetch ./text.txt", "text.txt: is a file, not a folder"),
        arguments(3, "fetch ./", "holds something else than a snapshot; choose an empty folder"),
        arguments(3, "fetch ./ --dry-run", "holds something else than a snapshot; choose an"),
        // ---- chartering cases
        arguments(1, "next -", "error json-truncated: the input is empty"),
        arguments(1, "next ./picture", "error json-encoding: these bytes are not UTF-8"),
        arguments(1, "next ./groups.json", "a chartering case is expected"),
        arguments(1, "next ./no-group.json", "this chartering case has no \"group\""),
        arguments(1, "next ./later.json", "version 99 is newer than version 1"),
        arguments(1, "next ./telechat.json", "a day looks like 2026-11-23, not like \"soon\""),
        arguments(1, "next ./number.json", "a text is expected here, not a number"),
        arguments(1, "next ./revision.json", "a charter revision looks like 01 or 01-02, not like"),
        arguments(1, "next ./twice.json", "the key \"version\" stands twice"),
        arguments(1, "next ./more.json", "something follows after the end of the JSON text"),
        arguments(1, "next ./array.json", "error wrong-format: an object with \"format\""),
        arguments(1, "next ./null.json", "error wrong-format: an object with \"format\""),
        arguments(1, "next ./half.json", "error json-truncated: the input ends within a value"),
        arguments(1, "next ./latin.json", "error json-encoding: these bytes are not UTF-8"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrongUses")
  void what_is_wrong_is_told_and_nothing_is_left(int status, String command, String told)
      throws IOException {
    List<Path> before = files();
    Wgkit run = run(command, "");
    assertThat(run.err()).contains(told).doesNotContain("\tat ", "Exception", ".tmp");
    assertThat(run.status()).describedAs(run.err()).isEqualTo(status);
    assertThat(run.err().contains("Try 'wgkit")).isEqualTo(status == ExitStatus.USAGE);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void an_empty_text_is_a_charter_if_its_name_or_the_user_says_so() throws IOException {
    write("charter-ietf-x-00-00.txt", "");
    Wgkit named = run("list ./charter-ietf-x-00-00.txt --format csv", "");
    assertThat(named.status()).isZero();
    assertThat(named.out()).contains("\nx,");
    assertThat(named.err()).contains("the charter has no text");
    assertThat(run("list ./empty --from charter-text", "").status()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_folder_that_takes_no_file_is_named_and_not_the_temporary_file() {
    Wgkit run = run("list -o /proc/groups.csv", "");
    assertThat(run)
        .isEqualTo(new Wgkit(3, "", "wgkit: /proc/groups.csv: no file can be made in /proc\n"));
  }

  @Test
  void a_mail_without_the_text_of_the_charter_is_told() {
    Wgkit run = run("announce review tls", "");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Subject: WG Review: Transport Layer Security (tls)\n");
    assertThat(run.err())
        .isEqualTo(
            "wgkit: the text of charter-ietf-tls-06.txt is not at hand, and not in the mail\n");
  }
}
