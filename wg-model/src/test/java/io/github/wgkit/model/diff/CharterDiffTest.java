package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.charter.CharterText;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CharterDiffTest {
  private static CharterDiff diff(String before, String after) {
    return CharterDiff.of(CharterText.of(before), CharterText.of(after));
  }

  private static String marked(CharterDiff diff) {
    return Joiner.on("\n").join(diff.passages().stream().map(CharterDiffTest::marked).toList());
  }

  private static String marked(PassageDiff passage) {
    StringBuilder line = new StringBuilder();
    line.append(
        switch (passage.kind()) {
          case UNCHANGED -> "=";
          case CHANGED -> "~";
          case ADDED -> "+";
          case REMOVED -> "-";
        });
    line.append(passage.isMoved() ? "> " : " ");
    for (WordRun run : passage.words()) {
      line.append(
          switch (run.kind()) {
            case KEPT -> run.text();
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
            case MOVED_AWAY -> "[>" + run.text() + ">]";
            case MOVED_HERE -> "{>" + run.text() + ">}";
          });
    }
    return line.toString();
  }

  @Provide
  Arbitrary<Draft> drafts() {
    return Draft.drafts();
  }

  // ---- the way it is written

  @Property
  void nothing_differs_from_itself(@ForAll CharterText text) {
    assertThat(CharterDiff.of(text, text).isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void the_way_a_charter_is_written_does_not_count(
      @ForAll("drafts") Draft draft, @ForAll long seed) {
    Random random = new Random(seed);
    CharterText one = draft.written(random);
    CharterText other = draft.written(random);
    assertThat(marked(CharterDiff.of(one, other)).lines())
        .as("%s%n---%n%s", one.text(), other.text())
        .allMatch(line -> line.startsWith("= "));
  }

  // ---- laws

  private static void assertLawful(CharterText one, CharterText other) {
    CharterDiff diff = CharterDiff.of(one, other);
    ImmutableList<PassageDiff> passages = diff.passages();
    assertThat(passages.stream().flatMap(passage -> passage.after().stream()))
        .containsExactlyElementsOf(parts(other));
    assertThat(
            passages.stream()
                .flatMap(passage -> passage.before().stream())
                .sorted(Comparator.comparing(passage -> passage.span().start())))
        .containsExactlyElementsOf(parts(one));
    for (PassageDiff passage : passages) {
      assertThat(words(passage, WordRun::isAfter))
          .isEqualTo(passage.after().map(Passage::text).orElse(""));
      assertThat(withoutBlanks(words(passage, WordRun::isBefore)))
          .isEqualTo(withoutBlanks(passage.before().map(Passage::text).orElse("")));
      assertThat(passage.words()).noneMatch(run -> run.text().isEmpty());
    }
    for (ParagraphCount count : List.of(diff.before(), diff.after())) {
      assertThat(count.unchanged() + count.moved() + count.changed() + count.alone())
          .isEqualTo(count.total());
    }
    CharterDiff back = CharterDiff.of(other, one);
    assertThat(back.before()).isEqualTo(diff.after());
    assertThat(back.after()).isEqualTo(diff.before());
    assertThat(back.isEmpty()).isEqualTo(diff.isEmpty());
    assertThat(back.references().gained()).isEqualTo(diff.references().lost());
  }

  /** Kept words are those of the newer version, where blanks and brackets may be others. */
  private static String withoutBlanks(String text) {
    return CharMatcher.anyOf(" []").removeFrom(text);
  }

  private static List<Passage> parts(CharterText text) {
    return PassageScan.of(text.text()).parts().stream().map(PassageScan.Part::passage).toList();
  }

  private static String words(PassageDiff passage, java.util.function.Predicate<WordRun> side) {
    StringBuilder words = new StringBuilder();
    passage.words().stream().filter(side).forEach(run -> words.append(run.text()));
    return words.toString();
  }

  @Property(tries = 300)
  void every_passage_stands_in_one_place_and_the_way_back_is_the_same(
      @ForAll("drafts") Draft draft, @ForAll long seed) {
    Random random = new Random(seed);
    assertLawful(draft.written(random), draft.edited(random).written(random));
  }

  @Property(tries = 300)
  void any_two_texts_can_be_compared(@ForAll CharterText one, @ForAll CharterText other) {
    assertLawful(one, other);
  }

  @Property
  void any_two_bytes_can_be_compared(@ForAll byte[] one, @ForAll byte[] other) {
    assertLawful(CharterText.of(one), CharterText.of(other));
  }

  // ---- what is found

  @Test
  void words_are_marked_where_a_paragraph_changed() {
    assertThat(
            marked(
                diff(
                    "The group will publish\na protocol for *shmoo* clients.\n",
                    "The group will soon publish a better protocol for shmoo clients.\r\n")))
        .isEqualTo("~ The group will{+ soon+} publish a{+ better+} protocol for shmoo clients.");
  }

  @Test
  void a_whole_sentence_is_added_not_the_end_of_one_and_the_beginning_of_the_next() {
    assertThat(
            marked(
                diff(
                    "The group will describe routes.",
                    "The group will describe paths first. The group will describe routes.")))
        .isEqualTo("~ {+The group will describe paths first.+} The group will describe routes.");
    assertThat(
            marked(
                diff(
                    "One may follow a single link.",
                    "One may follow a single link. Nobody will follow remote links.")))
        .isEqualTo("~ One may follow a single link.{+ Nobody will follow remote links.+}");
  }

  @Test
  void where_a_sentence_took_the_place_of_another_the_full_stop_belongs_to_it() {
    assertThat(
            marked(
                diff(
                    "Links are short and made of copper or glass. They break.",
                    "Links are short and made of copper or glass. Nobody mends one.")))
        .isEqualTo(
            "~ Links are short and made of copper or glass.[- They break.-]{+ Nobody mends one.+}");
  }

  @Test
  void a_moved_paragraph_is_one_that_moved() {
    String one = "The first paragraph is about routes and their cost.";
    String two = "A second paragraph tells who has to be asked.";
    String three = "Then there is something on privacy, as always.";
    CharterDiff diff =
        diff(Joiner.on("\n\n").join(one, two, three), Joiner.on("\n\n").join(three, one, two));
    assertThat(marked(diff)).isEqualTo("=> " + three + "\n= " + one + "\n= " + two);
    assertThat(diff.after()).isEqualTo(new ParagraphCount(3, 2, 1, 0, 0));
    assertThat(diff.before()).isEqualTo(diff.after());
    assertThat(diff.isEmpty()).isFalse();
  }

  @Test
  void a_sentence_that_went_to_another_paragraph_is_found_there() {
    assertThat(
            marked(
                diff(
                    "Links are short and easy to follow. They are all around us.\n\n"
                        + "Clients are many. Nobody can see what is behind a link.\n",
                    "Links are short and easy to follow. They are all around us. "
                        + "Nobody can see what is behind a link.\n")))
        .isEqualTo(
            "~ Links are short and easy to follow. They are all around us."
                + "{> Nobody can see what is behind a link.>}\n"
                + "- [-Clients are many.-][> Nobody can see what is behind a link.>]");
  }

  @Test
  void items_are_compared_one_by_one_and_a_list_counts_as_one_paragraph() {
    CharterDiff diff =
        diff(
            "The items are:\n\n* Describe the problem\n* Describe the protocol\n",
            "The items are:\n\n1. Describe the problem\n\n2. Write a primer on tunnels\n\n"
                + "3. Describe the protocol\n");
    assertThat(marked(diff))
        .isEqualTo(
            "= The items are\n= Describe the problem\n"
                + "+ {+Write a primer on tunnels+}\n= Describe the protocol");
    assertThat(diff.before()).isEqualTo(new ParagraphCount(2, 2, 0, 0, 0));
    assertThat(diff.after()).isEqualTo(new ParagraphCount(4, 3, 0, 0, 1));
  }

  @Test
  void a_section_that_is_gone_keeps_its_heading_and_does_not_cut_another_in_two() {
    CharterDiff diff =
        diff(
            "# Scope\n\nRoutes are in scope here.\n\n# History\n\nIt all began with one link.\n\n"
                + "# Plan\n\nWrite it down.\n",
            "# Scope\n\nRoutes are in scope here.\n\nTunnels belong to it too.\n\n# Plan\n\n"
                + "Write it down.\n");
    assertThat(diff.sections().stream().map(SectionDiff::title))
        .containsExactly("Scope", "History", "Plan");
    assertThat(diff.sections().stream().map(SectionDiff::isDifferent))
        .containsExactly(true, true, false);
  }

  @Test
  void milestones_and_the_head_are_compared_line_by_line() {
    CharterDiff diff =
        diff(
            "Chair(s):\n  Jo Bloggs <jo@example.org>\nMailing Lists:\n  shmoo@example.org\n\n"
                + "Description of Working Group:\n\nThis is it.\n\nGoals and Milestones:\n\n"
                + "Mar 05  Submit the protocol\nDone    Submit the problem statement\n",
            "Chair(s):\n  Kim Lee <kim@example.org>\nMailing Lists:\n  shmoo@example.org\n\n"
                + "Description of Working Group:\n\nThis is it.\n\nGoals and Milestones:\n\n"
                + "Done    Submit the problem statement\nApr 05  Submit the protocol\n");
    assertThat(diff.passages())
        .filteredOn(PassageDiff::isDifferent)
        .extracting(passage -> passage.passage().kind())
        .contains(Passage.Kind.HEAD, Passage.Kind.MILESTONE);
    assertThat(marked(diff)).contains("[-Mar-]{+Apr+} 05 Submit the protocol");
  }

  @Test
  void milestones_can_be_left_to_those_who_compare_plans() {
    CharterDiff diff =
        diff(
            "# Snow (snow)\n\nMake snow.\n\n## Milestones\n\n- Mar 2030 - Snow protocol\n",
            "Make snow.\n\nNo rain.\n\nMilestones\n\nApr 2030 - Snow protocol\n");

    assertThat(diff.before()).isEqualTo(new ParagraphCount(4, 2, 0, 1, 1));
    assertThat(diff.withoutMilestones().before()).isEqualTo(new ParagraphCount(2, 1, 0, 0, 1));
    assertThat(diff.withoutMilestones().after()).isEqualTo(new ParagraphCount(2, 1, 0, 0, 1));
    assertThat(marked(diff.withoutMilestones()))
        .isEqualTo("- [-Snow (snow)-]\n= Make snow.\n+ {+No rain.+}");
    assertThat(diff.withoutMilestones().references()).isEqualTo(diff.references());
  }

  @Property(tries = 300)
  void without_milestones_there_are_all_other_passages_and_nothing_else(
      @ForAll CharterText one, @ForAll CharterText other) {
    CharterDiff all = CharterDiff.of(one, other);
    CharterDiff prose = all.withoutMilestones();
    assertThat(all.passages()).containsSubsequence(prose.passages());
    assertThat(all.passages().stream().filter(passage -> !prose.passages().contains(passage)))
        .allMatch(
            passage -> passage.is(Passage.Kind.MILESTONE) || passage.is(Passage.Kind.HEADING));
    assertThat(prose.withoutMilestones()).isEqualTo(prose);
  }

  @Test
  void brackets_of_references_are_shown_and_do_not_count() {
    CharterDiff diff =
        diff("We use mDNS [RFC6762] here.", "We use mDNS [RFC 6762](https://example.org/) here.");
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff("", "We use mDNS [RFC6762] here.").passages().get(0).passage().text())
        .isEqualTo("We use mDNS [RFC6762] here.");
    assertThat(diff.passages().get(0).passage().text()).isEqualTo("We use mDNS RFC 6762 here.");
  }

  @Test
  void references_are_found_in_all_spellings() {
    ReferenceDiff references =
        diff(
                "See RFC 2418, [RFC6292] and draft-bloggs-shmoo-03.txt.",
                "See RFCs 2418 and 6433, rfc-9000, draft-bloggs-shmoo-\n  protocol.")
            .references();
    assertThat(references.kept()).containsExactly(DocumentName.of("rfc2418"));
    assertThat(references.lost())
        .containsExactly(DocumentName.of("rfc6292"), DocumentName.of("draft-bloggs-shmoo"));
    assertThat(references.gained())
        .containsExactly(
            DocumentName.of("rfc6433"),
            DocumentName.of("rfc9000"),
            DocumentName.of("draft-bloggs-shmoo-protocol"));
  }

  @Test
  void thousands_of_paragraphs_without_anything_in_common_are_no_trouble() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      one.append("Paragraph ")
          .append(i)
          .append(" is about routes number ")
          .append(i * 7)
          .append(".\n\n");
      other.append("About tunnel ").append(i * 3).append(" says clause ").append(i).append(".\n\n");
    }
    CharterDiff diff = diff(one.toString(), other.toString());
    assertThat(diff.before().total()).isEqualTo(4000);
    assertThat(diff.after().total()).isEqualTo(4000);
  }

  @Test
  void hostile_lines_are_no_trouble() {
    for (String part : List.of("](", "[", "*", "<", "(", "\\", "draft-", "RFC ", "a ", "- ", "&")) {
      String text = part.repeat(50_000);
      assertThat(diff(text, text + "x").after().total()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void bytes_of_other_encodings_are_compared_by_what_they_mean() {
    String text = "The fa\u00e7ade of the \u201cprotocol\u201d is na\u00efve.";
    CharterText utf16 = CharterText.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    CharterText western =
        CharterText.of(text.getBytes(java.nio.charset.Charset.forName("windows-1252")));
    assertThat(CharterDiff.of(utf16, western).isEmpty()).isTrue();
  }

  @Test
  void a_passage_of_neither_side_is_refused() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PassageDiff(Optional.empty(), Optional.empty(), false, ImmutableList.of()));
    assertThat(diff("", "").passages()).isEmpty();
  }
}
