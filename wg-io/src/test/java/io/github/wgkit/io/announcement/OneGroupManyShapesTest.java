package io.github.wgkit.io.announcement;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One group in several shapes reads to equal values. */
class OneGroupManyShapesTest {
  private static final String TEXT =
      """
      The group specifies how frobs are exchanged between independent
      implementations.

      Out of scope:

       - new transport protocols
      """;

  private static final String PEOPLE =
      """
      Chairs:
        Chen Li <chen.li@example.com>
        Márta Stone <marta@example.org>

      Secretaries:
        Sam Poe <sam@example.com>

      Assigned Area Director:
        Jon Vale <jon.vale@example.net>

      Security Area Directors:
        Ana Ruiz <ana.ruiz@example.org>
        Jon Vale <jon.vale@example.net>

      Technical advisors:
        Ola Ek <ola@example.se>

      """;

  private static final String CLASSIC =
      """
      Frob Exchange (frobx)
      ---------------------

       Charter
       Last Modified: 2026-05-07

       Current Status: Active Working Group

       Chair(s):
           Chen Li <chen.li@example.com>
           Márta Stone <marta@example.org>

       Security Area Director(s):
           Ana Ruiz <ana.ruiz@example.org>
           Jon Vale <jon.vale@example.net>

       Security Area Advisor:
           Jon Vale <jon.vale@example.net>

       Technical Advisor(s):
           Ola Ek <ola@example.se>

       Secretary(ies):
           Sam Poe <sam@example.com>

       Mailing Lists:
           General Discussion: frobx@example.org
           To Subscribe:       https://lists.example.org/frobx
           Archive:            https://archive.example.org/frobx/

      Description of Working Group:

      """
          + TEXT
          + """

          Goals and Milestones:

            Done         Adopt the frame

            Jul 26       Submit the frame, including what has to be said on relays, to the
                         IESG

            Mar 27       Recharter or close

          """;

  private static final String WITH_MILESTONES =
      TEXT
          + """


          Milestones

          Done     - Adopt the frame

          Jul 2026 - Submit the frame, including what has to be said on relays, to the
                     IESG

          Mar 2027 - Recharter or close

          """;

  private static final String MARKDOWN =
      "# Frob Exchange (frobx)\n\n"
          + PEOPLE
          + """
          Mailing list:
            Address: frobx@example.org
            To subscribe: https://lists.example.org/frobx
            Archive: https://archive.example.org/frobx/

          ## Charter for Working Group

          """
          + TEXT
          + """

          ## Milestones

          * Done: Adopt the frame
          * July 2026: Submit the frame, including what has to be said on
            relays, to the IESG
          * Mar 2027: Recharter or close
          """;

  private static final String MAIL =
      "From: a@example.org\n"
          + "Subject: WG Action: Rechartered Frob Exchange (frobx)\n\n"
          + "The Frob Exchange (frobx) WG in the Security Area of the IETF has been"
          + " rechartered.\n\n"
          + "Frob Exchange (frobx)\n"
          + "---------------------\n"
          + "Current status: Active WG\n\n"
          + PEOPLE
          + """
          Mailing list:
            Address: frobx@example.org
            To subscribe: https://lists.example.org/frobx
            Archive: https://archive.example.org/frobx/

          Group page: https://datatracker.ietf.org/group/frobx/

          Charter: https://datatracker.ietf.org/doc/charter-ietf-frobx/

          """
          + TEXT
          + """

          Milestones:

            Done     - Adopt the frame

            Jul 2026 - Submit the frame, including what has to be said on relays, to
            the IESG

            Mar 2027 - Recharter or close

          """;

  private static Group read(WgReader reader, String name, String text) throws IOException {
    Directory directory =
        reader
            .read(Input.of(text.getBytes(StandardCharsets.UTF_8), name), ReadOptions.strict())
            .value();
    return directory.groups().stream()
        .filter(group -> group.charter().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Group read(String format, String name, String text) throws IOException {
    return read(FormatRegistry.standard().reader(format), name, text);
  }

  private static ImmutableList<String> plan(Group group) {
    return Stream.of(group.milestones(), group.proposedMilestones())
        .flatMap(plan -> plan.milestones().stream())
        .map(OneGroupManyShapesTest::shown)
        .collect(ImmutableList.toImmutableList());
  }

  private static String shown(Milestone milestone) {
    return milestone.due() + " " + milestone.resolution() + " " + milestone.description();
  }

  private static String text(Group group) {
    return CharMatcher.whitespace()
        .trimAndCollapseFrom(
            group.charter().flatMap(Charter::text).map(CharterText::text).orElseThrow(), ' ');
  }

  @Test
  void classic_markdown_and_mail_tell_the_same_of_the_group() throws IOException {
    Group classic = read("charter-classic", "frobx-charter.txt", CLASSIC);
    Group markdown = read("charter-md", "frobx.md", MARKDOWN);
    Group mail = read(AnnouncementReader.action(), "mail.eml", MAIL);
    assertThat(classic.roles()).hasSize(5);
    for (Group other : ImmutableList.of(markdown, mail)) {
      assertThat(other.acronym()).isEqualTo(classic.acronym());
      assertThat(other.name()).isEqualTo(classic.name());
      assertThat(other.type()).isEqualTo(classic.type());
      assertThat(other.parent()).isEqualTo(classic.parent());
      assertThat(other.list()).isEqualTo(classic.list());
      assertThat(other.roles()).containsExactlyInAnyOrderElementsOf(classic.roles());
    }
  }

  @Test
  void all_shapes_tell_the_same_text_and_plan() throws IOException {
    Group classic = read("charter-classic", "frobx-charter.txt", CLASSIC);
    Group datatracker = read("withmilestones", "charter-ietf-frobx-01.txt", WITH_MILESTONES);
    Group markdown = read("charter-md", "frobx.md", MARKDOWN);
    Group mail = read(AnnouncementReader.action(), "mail.eml", MAIL);
    assertThat(plan(classic)).hasSize(3);
    for (Group other : ImmutableList.of(datatracker, markdown, mail)) {
      assertThat(other.acronym()).isEqualTo(classic.acronym());
      assertThat(text(other)).isEqualTo(text(classic));
      assertThat(plan(other)).isEqualTo(plan(classic));
    }
  }

  // ---- any group

  /** Somebody with an address. */
  private record Somebody(String name, String address) {
    @Override
    public String toString() {
      return name + " <" + address + ">";
    }
  }

  /** A row of a plan; the month is empty if it is done. */
  private record Row(Optional<YearMonth> month, String text) {}

  /** What all shapes but the Datatracker's text can say of a group. */
  private record Invented(
      String acronym,
      String name,
      List<Somebody> chairs,
      List<Somebody> directors,
      List<Somebody> secretaries,
      List<Somebody> advisors,
      String listHost,
      List<String> paragraphs,
      List<Row> rows) {
    String title() {
      return name + " (" + acronym + ")";
    }

    Somebody advisor() {
      return directors.get(0);
    }

    private static String people(String label, List<Somebody> people, String indent) {
      return people.isEmpty()
          ? ""
          : label + people.stream().map(p -> "\n" + indent + p).collect(joining()) + "\n\n";
    }

    private String lists(String indent) {
      return indent + "Archive: https://archive." + listHost + "/" + acronym + "\n\n";
    }

    String classic() {
      String area = " Security Area ";
      return title()
          + "\n----------\n\n Charter\n\n Current Status: Active Working Group\n\n"
          + people(" Chair(s):", chairs, "     ")
          + people(area + "Director(s):", directors, "     ")
          + people(area + "Advisor:", List.of(advisor()), "     ")
          + people(" Technical Advisor(s):", advisors, "     ")
          + people(" Secretary(ies):", secretaries, "     ")
          + " Mailing Lists:\n     General Discussion: "
          + acronym
          + "@"
          + listHost
          + "\n     To Subscribe: https://lists."
          + listHost
          + "/"
          + acronym
          + "\n"
          + lists("     ")
          + "Description of Working Group:\n\n"
          + String.join("\n\n", paragraphs)
          + "\n\nGoals and Milestones:\n\n"
          + rows.stream()
              .map(row -> "  " + date(row, "MMM yy", 6) + "      " + wrapped(row.text, 14) + "\n\n")
              .collect(joining());
    }

    private String datatrackerRows(String indent) {
      return rows.stream()
          .map(row -> indent + date(row, "MMM yyyy", 8) + " - " + wrapped(row.text, 11) + "\n\n")
          .collect(joining());
    }

    String withMilestones() {
      return String.join("\n\n", paragraphs) + "\n\n\nMilestones\n\n" + datatrackerRows("");
    }

    private String head() {
      return people("Chairs:", chairs, "  ")
          + people("Secretaries:", secretaries, "  ")
          + people("Assigned Area Director:", List.of(advisor()), "  ")
          + people("Security Area Directors:", directors, "  ")
          + people("Technical advisors:", advisors, "  ")
          + "Mailing list:\n  Address: "
          + acronym
          + "@"
          + listHost
          + "\n  To subscribe: https://lists."
          + listHost
          + "/"
          + acronym
          + "\n"
          + lists("  ");
    }

    String markdown(String mark) {
      return "# "
          + title()
          + "\n\n"
          + head()
          + "## Charter for Working Group\n\n"
          + String.join("\n\n", paragraphs)
          + "\n\n## Milestones\n\n"
          + rows.stream()
              .map(row -> mark + " " + date(row, "MMMM yyyy", 0) + ": " + row.text + "\n")
              .collect(joining());
    }

    String mail() {
      return "From: a@example.org\nSubject: WG Action: Rechartered "
          + title()
          + "\nContent-Type: text/plain; charset=utf-8\n\nThe "
          + title()
          + " WG in the Security Area of the IETF has been rechartered.\n\n"
          + title()
          + "\n----------\nCurrent status: Active WG\n\n"
          + head()
          + "Charter: https://datatracker.ietf.org/doc/charter-ietf-"
          + acronym
          + "/\n\n"
          + String.join("\n\n", paragraphs)
          + "\n\nMilestones:\n\n"
          + datatrackerRows("  ");
    }

    private static String date(Row row, String pattern, int width) {
      String date =
          row.month.map(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format).orElse("Done");
      return Strings.padEnd(date, width, ' ');
    }

    private static String wrapped(String text, int indentation) {
      StringBuilder lines = new StringBuilder();
      int column = indentation;
      for (String word : Splitter.on(' ').split(text)) {
        boolean breaks = column > indentation && column + word.length() > 72;
        lines.append(breaks ? "\n" + " ".repeat(indentation) : column > indentation ? " " : "");
        column = breaks ? indentation : column;
        lines.append(word);
        column += word.length() + 1;
      }
      return lines.toString();
    }
  }

  private static Arbitrary<String> word() {
    return Arbitraries.strings()
        .withChars("abdehiklmnrstuvz\u00e9\u00f8\u017e")
        .ofMinLength(2)
        .ofMaxLength(12);
  }

  private static Arbitrary<String> capital() {
    return word().map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
  }

  private static Arbitrary<List<Somebody>> people(int least) {
    return Combinators.combine(
            capital(), capital(), Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8))
        .as((first, last, local) -> new Somebody(first + " " + last, local + "@example.org"))
        .list()
        .uniqueElements()
        .ofMinSize(least)
        .ofMaxSize(3);
  }

  private static Arbitrary<String> sentence(String first, int most) {
    return word()
        .list()
        .ofMinSize(2)
        .ofMaxSize(most)
        .map(words -> first + " " + String.join(" ", words));
  }

  @Provide
  Arbitrary<Invented> groups() {
    Arbitrary<Row> row =
        Combinators.combine(
                Arbitraries.integers().between(0, 12 * 60).optional(0.8), sentence("Submit", 30))
            .as(
                (months, text) ->
                    new Row(months.map(m -> YearMonth.of(1986, 1).plusMonths(m)), text));
    return Combinators.combine(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(8),
            Combinators.combine(capital(), capital()).as((a, b) -> a + " " + b),
            people(1),
            people(1),
            people(0),
            people(0),
            sentence("The group describes", 40).map(s -> s + ".").list().ofMinSize(1).ofMaxSize(4),
            row.list().ofMinSize(1).ofMaxSize(8))
        .as(
            (acronym, name, chairs, directors, secretaries, advisors, paragraphs, rows) ->
                new Invented(
                    "q" + acronym,
                    name,
                    chairs,
                    directors,
                    secretaries,
                    advisors,
                    "example.org",
                    paragraphs,
                    rows));
  }

  /** All that a reader makes of a text, without what only one of the shapes has. */
  private static List<Object> all(WgReader reader, String file, String text) throws IOException {
    Directory directory =
        reader
            .read(Input.of(text.getBytes(StandardCharsets.UTF_8), file), ReadOptions.strict())
            .value();
    List<Object> all = new ArrayList<>(textAndPlan(directory));
    for (Group group : directory.groups()) {
      if (group instanceof Area) {
        all.add(group);
      } else {
        all.add(group.name());
        all.add(group.type());
        all.add(group.parent());
        all.add(group.list());
        all.add(Set.copyOf(group.roles()));
      }
    }
    return all;
  }

  private static List<Object> textAndPlan(Directory directory) {
    Group group =
        directory.groups().stream()
            .filter(found -> found.charter().isPresent())
            .findFirst()
            .orElseThrow();
    List<Object> parts = new ArrayList<>();
    parts.add(group.acronym());
    parts.add(group.charter().orElseThrow().name());
    parts.add(text(group));
    parts.add(group.usesMilestoneDates());
    Stream.of(group.milestones(), group.proposedMilestones())
        .flatMap(plan -> plan.milestones().stream())
        .map(milestone -> milestone.toBuilder().state(MilestoneState.ACTIVE).build())
        .forEach(parts::add);
    return parts;
  }

  @Property(tries = 200)
  void any_group_reads_to_equal_values_from_all_shapes(@ForAll("groups") Invented group)
      throws IOException {
    FormatRegistry formats = FormatRegistry.standard();
    List<Object> classic = all(formats.reader("charter-classic"), "frobs.txt", group.classic());
    assertThat(classic).hasSize(4 + group.rows().size() + 6);
    for (String mark : List.of("*", "-", "1.")) {
      assertThat(all(formats.reader("charter-md"), "frobs.md", group.markdown(mark)))
          .isEqualTo(classic);
    }
    assertThat(all(AnnouncementReader.action(), "mail.eml", group.mail())).isEqualTo(classic);
    Directory datatracker =
        formats
            .reader("withmilestones")
            .read(
                Input.of(
                    group.withMilestones().getBytes(StandardCharsets.UTF_8),
                    "charter-ietf-" + group.acronym() + "-01.txt"),
                ReadOptions.strict())
            .value();
    assertThat(textAndPlan(datatracker)).isEqualTo(classic.subList(0, 4 + group.rows().size()));
  }

  @Property(tries = 100)
  void any_shape_of_a_group_is_detected(@ForAll("groups") Invented group) throws IOException {
    FormatRegistry formats = FormatRegistry.standard();
    Map<String, String> shapes =
        Map.of(
            "charter-classic", group.classic(),
            "charter-md", group.markdown("*"),
            "wg-action", group.mail(),
            "withmilestones", group.withMilestones());
    for (Map.Entry<String, String> shape : shapes.entrySet()) {
      Input input = Input.of(shape.getValue().getBytes(StandardCharsets.UTF_8), "");
      assertThat(formats.detect(input, ReadOptions.strict()).id()).isEqualTo(shape.getKey());
    }
  }
}
