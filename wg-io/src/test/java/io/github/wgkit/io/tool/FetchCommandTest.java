package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.wgkit.io.datatracker.InventedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  private static final int GROUPS = 12;

  @TempDir private Path temporary;
  private Path folder;
  private InventedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new InventedServer(GROUPS);
    folder = temporary.resolve("groups");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Object[] words(Object... more) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("fetch", folder, "--url", server.address(), "--interval", "0"));
    words.addAll(List.of("--charters-url", server.charterAddress()));
    words.addAll(List.of(more));
    return words.toArray();
  }

  private Wgkit fetch(Object... more) {
    return Wgkit.run(words(more));
  }

  @Test
  void a_snapshot_is_fetched_told_of_and_read_by_all_other_commands() throws IOException {
    server.lose("charter-ietf-frob5-01.txt");
    Wgkit run = fetch();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("table                                       rows\n")
        .contains("\ngroup.groupevent                              60\n")
        .endsWith(
            "\n11 texts of charters, and 1 that the server does not have: charter-ietf-frob5-01\n"
                + "40 requests; the snapshot is in "
                + folder
                + "\nwhat is in it: wgkit list "
                + folder
                + '\n');
    assertThat(run.err().lines())
        .contains("wgkit: group.group: 15 rows", "wgkit: charter: 12 texts")
        .doesNotContain("wgkit: doc.docevent: 0 rows")
        .doesNotHaveDuplicates();

    assertThat(Wgkit.run("list", folder, "--type", "wg").out()).contains("12 groups in 3 areas");
    assertThat(Wgkit.run("show", "frob4", folder).out()).contains("p5004@example.org");
    assertThat(Wgkit.run("charter", "frob4", folder).out()).contains("The group frobs 4.\n");
    assertThat(Wgkit.run("guard", folder, folder).status()).isZero();
    assertThat(Wgkit.run("check", folder).status()).isLessThan(ExitStatus.USAGE);
    Path json = temporary.resolve("groups.json");
    assertThat(Wgkit.run("convert", folder, "-o", json).status()).isZero();
    assertThat(Wgkit.run("changes", folder, json, "--exit-code").status()).isZero();
  }

  @Test
  void an_update_says_what_is_new_and_how_to_see_it() throws IOException {
    fetch("--charters", "none", "-q");
    Wgkit same = fetch("--charters", "none", "--quiet", "--update");
    assertThat(same)
        .isEqualTo(new Wgkit(0, "28 requests; nothing has changed in " + folder + "\n", ""));

    server.add("newfrob");
    Wgkit run = fetch("--charters", "none", "-q", "--verify");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "table                      rows  new, other or gone\n"
                + "group.group                  16                   1\n\n");
    String changes = run.out().substring(run.out().indexOf("wgkit changes "));
    List<String> words = Splitter.on(' ').splitToList(changes.strip());
    assertThat(Wgkit.run(words.subList(1, words.size()).toArray()).out()).contains("newfrob");
  }

  @Test
  void what_the_guard_refuses_does_not_replace_the_snapshot() {
    fetch("--charters", "none", "-q");
    server.keep(6);
    Wgkit refused = fetch("--charters", "none", "-q");
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.out()).endsWith(" requests; " + folder + " is as it was\n");
    assertThat(refused.err())
        .contains("wgkit: IG-31: groups: 15 → 6, 9 lost; allowed are 2 (2 %)\n")
        .endsWith("as it was; --no-guard, or other limits, let the new one through\n");
    assertThat(Wgkit.run("list", folder).out()).contains("15 groups in 3 areas");

    assertThat(fetch("--charters", "none", "-q", "--max-shrink", "10%").status()).isEqualTo(1);
    assertThat(fetch("--charters", "none", "-q", "--max-shrink", "100%").status()).isZero();
    assertThat(Wgkit.run("list", folder).out()).contains("6 groups in 3 areas");
    server.keep(4);
    assertThat(fetch("--charters", "none", "-q", "--no-guard", "--verify").status()).isZero();
    assertThat(Wgkit.run("list", folder).out()).contains("4 groups in ");
  }

  @Test
  void some_groups_are_fetched_and_those_that_are_not_there_are_told() {
    Wgkit run = fetch("--wg", "frob1,frob2", "--wg", "tea", "--charters", "none", "-q");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).endsWith("wgkit: there is no group 'tea' that is asked for\n");
    assertThat(Wgkit.run("list", folder, "--type", "wg").out())
        .contains("\n  frob1 ", "\n  frob2 ", "\n2 groups")
        .doesNotContain("frob3");
  }

  @Test
  void a_dry_run_tells_what_would_be_asked_and_asks_nothing() throws IOException {
    Wgkit first = fetch("--dry-run", "--wg", "frob1", "--contact", "mailto:ada@example.org");
    assertThat(first.status()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains(" questions, and more for further pages\n" + server.address() + "api/v1/group/")
        .contains("/api/v1/group/role/?format=json&limit=1000&offset=0&order_by=id&group__acronym=")
        .contains("\nthe newest charters that are not at hand, each from ")
        .endsWith(
            "1 request at a time, one each 0 ms, 3,000 at most, as \"wgkit (+mailto:ada@example.org)\"\n");
    assertThat(server.requests()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void if_the_network_is_down_one_sentence_says_what_to_do() throws IOException {
    server.close();
    Wgkit run = fetch();
    assertThat(run.status()).isEqualTo(ExitStatus.IO);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .contains("there is no connection to 127.0.0.1")
        .endsWith(
            "see whether the network is up and the address right; the same command goes on from"
                + " here\n");
  }

  @Test
  void what_is_no_datatracker_and_what_takes_too_much_is_told() {
    Wgkit elsewhere =
        Wgkit.run(
            "fetch", folder, "--url", server.address() + "nowhere", "--charters", "none", "-q");
    assertThat(elsewhere.status()).isEqualTo(ExitStatus.IO);
    assertThat(elsewhere.err().lines()).hasSize(1);
    assertThat(elsewhere.err()).endsWith("; see whether this is a Datatracker\n");
    Wgkit tooMany = fetch("--max-requests", "5", "-q");
    assertThat(tooMany.status()).isEqualTo(ExitStatus.IO);
    assertThat(tooMany.err()).contains("or allow more by --max-requests\n");
  }

  @Test
  void on_a_terminal_a_bar_moves_in_one_line_and_is_gone_in_the_end() {
    Wgkit run = Wgkit.runOnTerminal(80, words("--charters", "none"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("\rgroup.group ").endsWith("\r\u001B[K");
    assertThat(run.err().replaceAll("\u001B\\[K", "")).matches("[\r\\x20-\\x7E]+");
    assertThat(Splitter.on('\r').splitToList(run.err().replace("\u001B[K", "")))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
  }

  @Test
  void the_readme_shows_what_a_dry_run_prints() throws IOException {
    String block =
        Readme.blocks("text").stream()
            .filter(text -> text.contains("/api/v1/"))
            .findFirst()
            .orElseThrow();
    Matcher command = Pattern.compile("`wgkit (fetch [^`]*--dry-run)`").matcher(Readme.text());
    assertThat(command.find()).isTrue();
    List<Object> args = new ArrayList<>(Splitter.on(' ').splitToList(command.group(1)));
    args.set(args.indexOf("groups"), temporary.resolve("none"));
    String printed = Wgkit.run(args.toArray()).out();
    int at = 0;
    for (String part : Splitter.on("…\n").split(block)) {
      int found = printed.indexOf(part, at);
      assertThat(found).describedAs(part).isNotNegative();
      at = found + part.length();
    }
    assertThat(Files.exists(temporary.resolve("none"))).isFalse();
  }
}
