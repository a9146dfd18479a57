package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of a text are taken for. */
class CharterLinesTest {
  private static final String BEFORE = "The group builds boats, and it builds them of wood.\n\n";
  private static final String AFTER = "\n\nIt will end when there are enough of them.\n";

  /** {@return what stands between two paragraphs, each block as kind, level or items, title} */
  private static List<String> between(String lines) {
    CharterOutline outline = CharterOutline.of(BEFORE + lines + AFTER);
    List<String> all =
        outline.sections().stream()
            .flatMap(section -> section.blocks().stream().map(block -> inWords(section, block)))
            .toList();
    assertThat(all).startsWith("PARAGRAPH").endsWith("PARAGRAPH");
    return all.subList(1, all.size() - 1);
  }

  private static String inWords(CharterSection section, CharterBlock block) {
    return switch (block.kind()) {
      case HEADING -> "HEADING " + section.level() + " " + section.title();
      case LIST -> "LIST " + block.items().size();
      case PARAGRAPH -> "PARAGRAPH" + (block.items().isEmpty() ? "" : " " + block.items().size());
      default -> block.kind().name();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // rules
        "---;RULE",
        "- - -;RULE",
        "****;RULE",
        "--;PARAGRAPH",
        "-=-;PARAGRAPH",
        "XXX;HEADING 5 XXX",
        // marked headings
        "# Scope;HEADING 1 Scope",
        "###### Scope;HEADING 6 Scope",
        "####### Scope;PARAGRAPH",
        "#Scope;PARAGRAPH",
        "#;PARAGRAPH",
        // bold letters
        "**Scope**;HEADING 4 Scope",
        "__Scope__;HEADING 4 Scope",
        "**Scope;PARAGRAPH",
        "__Scope;PARAGRAPH",
        "**Scope** and aims;PARAGRAPH",
        "__Scope__ and aims;PARAGRAPH",
        // plain titles
        "Scope;HEADING 5 Scope",
        "2nd Phase;HEADING 5 2nd Phase",
        "12;HEADING 5 12",
        "Scope (part one);HEADING 5 Scope (part one)",
        "scope;PARAGRAPH",
        "Scope.;PARAGRAPH",
        "Scope: boats;PARAGRAPH",
        "See https://boats.example.org/a;PARAGRAPH",
        "Ask ada@example.org;PARAGRAPH",
        "Wood | Steel;PARAGRAPH",
        "One two three four five six seven eight;HEADING 5 One two three four five six seven eight",
        "One two three four five six seven eight nine;PARAGRAPH",
        // items
        "* Wood;LIST 1",
        "+ Wood;LIST 1",
        "– Wood;LIST 1",
        "o Wood;LIST 1",
        "1. Wood;LIST 1",
        "123) Wood;LIST 1",
        "(123) Wood;LIST 1",
        "(a) Wood;LIST 1",
        "A. Wood;LIST 1",
        "z) Wood;LIST 1",
        "*;PARAGRAPH",
        "o;PARAGRAPH",
        "of wood;PARAGRAPH",
        "*Wood;PARAGRAPH",
        "1234. Wood;HEADING 5 1234. Wood",
        "(1234) Wood;PARAGRAPH",
        "(1. Wood;PARAGRAPH",
        "(a. Wood;PARAGRAPH",
        "1 Wood;HEADING 5 1 Wood",
        "1.Wood;HEADING 5 1.Wood",
        "ab. Wood;PARAGRAPH",
        "(;PARAGRAPH",
        "(a;PARAGRAPH",
        "@. Wood;PARAGRAPH",
        // tables
        "| Wood | Steel |;TABLE"
      })
  void a_line_that_stands_alone_is_taken_for_what_it_looks_like(String line, String expected) {
    assertThat(between(line)).containsExactly(expected);
  }

  @Test
  void a_long_line_is_no_title() {
    assertThat(between("X".repeat(60))).containsExactly("HEADING 5 " + "X".repeat(60));
    assertThat(between("X".repeat(61))).containsExactly("PARAGRAPH");
    assertThat(between("**" + "X".repeat(96) + "**"))
        .containsExactly("HEADING 4 " + "X".repeat(96));
    assertThat(between("**" + "X".repeat(97) + "**")).containsExactly("PARAGRAPH");
    assertThat(between("X".repeat(100) + "\n---")).containsExactly("HEADING 2 " + "X".repeat(100));
    assertThat(between("X".repeat(101) + "\n---")).containsExactly("PARAGRAPH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Scope|=====;HEADING 1 Scope",
        "Scope|-----;HEADING 2 Scope",
        "scope is told here|~~~;HEADING 2 scope is told here",
        "Scope|--;PARAGRAPH",
        "Scope|###;PARAGRAPH",
        "Scope|-=-;PARAGRAPH",
        "* Wood|---;LIST 1",
        "Scope|and more;PARAGRAPH",
        "---|and more;PARAGRAPH",
        "**Scope**|and more;PARAGRAPH",
        "(|and more;PARAGRAPH"
      })
  void only_an_underline_makes_a_heading_of_a_line_that_does_not_stand_alone(
      String lines, String expected) {
    assertThat(between(lines.replace('|', '\n'))).containsExactly(expected);
  }

  @Test
  void a_marked_heading_needs_no_empty_line_before_or_after_it() {
    assertThat(between("# Scope\nBoats\n## Wood\nSteel"))
        .containsExactly("HEADING 1 Scope", "PARAGRAPH", "HEADING 2 Wood", "PARAGRAPH");
    assertThat(between("Boats\n# Scope")).containsExactly("PARAGRAPH", "HEADING 1 Scope");
  }

  @Test
  void an_underlined_heading_begins_what_stands_together() {
    assertThat(between("Scope\n-----\nBoats of wood"))
        .containsExactly("HEADING 2 Scope", "PARAGRAPH");
    assertThat(between("Boats of wood\nScope\n-----")).containsExactly("PARAGRAPH");
    assertThat(between("# Boats\nScope\n-----")).containsExactly("HEADING 1 Boats", "PARAGRAPH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "We need|1. wood|2. nails;PARAGRAPH 2",
        "We need|a) wood|b) nails;PARAGRAPH 2",
        "We need|(1) wood|(2) nails;PARAGRAPH 2",
        "We need|* wood|* nails;PARAGRAPH 2",
        "We built a boat in|2005. It was of wood;PARAGRAPH",
        "We built number|12. It was of wood;PARAGRAPH 1",
        "We built number|23. It was of wood;PARAGRAPH",
        "We built class|(b) that is of wood;PARAGRAPH",
        "2. wood|3. nails;LIST 2",
        "* wood|  and more wood|* nails;LIST 2"
      })
  void a_list_in_a_paragraph_begins_with_its_first_number(String lines, String expected) {
    assertThat(between(lines.replace('|', '\n'))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"* wood", "2. wood\n"})
  void a_single_item_can_be_all_there_is(String text) {
    assertThat(CharterOutline.of(text).blocks().get(0).items()).hasSize(1);
  }

  @Test
  void a_list_can_be_all_there_is() {
    String text = "2. wood\n3. nails\n";
    CharterBlock list = CharterOutline.of(text).blocks().get(0);
    assertThat(list.items())
        .extracting(item -> item.of(text))
        .containsExactly("2. wood", "3. nails");
  }

  // ---- front matter

  @ParameterizedTest
  @ValueSource(
      strings = {"---\ntitle: Boats\n\nThe group builds boats.\n", "---\n", "-- -\na\n---"})
  void front_matter_that_never_ends_is_none(String text) {
    assertThat(CharterOutline.of(text).frontMatter()).isEmpty();
  }

  @Test
  void front_matter_may_come_after_empty_lines_and_have_fifty_nine_lines_but_for_the_last() {
    String lines = Strings.repeat("a: b\n", 58);
    assertThat(CharterOutline.of("\n\n---\n" + lines + "---\n\nBoats.").frontMatter())
        .contains(new TextSpan(2, 2 + 4 + lines.length() + 3));
    assertThat(CharterOutline.of("---\n" + lines + "a: b\n---\n\nBoats.").frontMatter()).isEmpty();
  }

  // ---- the head

  private static String head(String text) {
    return CharterOutline.of(text).head().map(span -> span.of(text)).orElse("");
  }

  private static final String PROSE =
      "The group builds boats, which are made of wood, and it will not build any of steel.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chairs: Ada Ash\nArea: Transport",
        "Chairs:\n  Ada Ash\n\nArea Director(s):\n  Bo Birch",
        "Boats (boats)\n-------------\nChairs: Ada Ash\nArea: Transport",
        "* Chairs: Ada Ash\n* Area: Transport",
        "1. The group\nChairs: Ada Ash\nArea: Transport",
        "Boats (boats)\n\nChairs: Ada Ash\nArea: Transport",
        "Boats\n\nCharter\n\nof a group\n\nChairs: Ada Ash\nArea: Transport",
        "Chairs: Ada Ash\nArea: Transport\n\n  Bo Birch",
        "Chairs:\nArea: Transport\n\nBo Birch",
        "Chairs:\n\n"
            + "  Ada Ash, who lives in a house of wood at the sea, <ada@example.org>\n\n"
            + "Area: x",
        "Chairs: Ada Ash\n"
            + "Archive:\n\n"
            + "    https://lists.example.org/archives/of/a/very/long/name/boats",
        "Area Directors: Bo\nCo-Chairs: Ada",
        "IETF Area: Transport\nTransport Area Advisor: Bo Birch",
        "Secretary(ies): Ada\nEditor: Bo",
        "Chairs: Ada Ash\nResponsible For All Boats And Ships Of The Sea Area Director: Bo"
      })
  void labels_make_a_head(String head) {
    assertThat(head(head + "\n\n" + PROSE + "\n")).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chairs: Ada Ash",
        "Boats: Ada Ash\nWood: Bo Birch",
        "Armchairs: two\nWheelchairs: none",
        "The [name](https://example.org/a) of a boat, and its\n[name](https://example.org/b)\nand\n"
            + "[name](https://example.org/c)\nare known.",
        ": Ada Ash\n: Transport",
        "Chairs: Ada Ash\nResponsible For All The Boats And Ships At Seas, And For Those That Are In"
            + " Harbours, Area Director: Bo Birch",
        "The group has people.\nChairs: Ada Ash\nArea: Transport",
        "Boats\n\nof\n\nwood\n\nonly\n\nChairs: Ada Ash\nArea: Transport",
        "Boats\nof\nwood\nonly\n\nChairs: Ada Ash\nArea: Transport",
        "The group builds boats, which are made of wood, and it will not build any of steel or of"
            + " anything else.\n\nChairs: Ada Ash\nArea: Transport"
      })
  void what_is_not_at_least_two_labels_near_the_beginning_is_no_head(String lines) {
    assertThat(head(lines + "\n\n" + PROSE + "\n")).isEmpty();
  }

  @Test
  void a_title_before_the_labels_has_three_lines_at_most_and_a_hundred_characters() {
    String labels = "\n\nChairs: Ada Ash\nArea: Transport";
    String title = "X".repeat(100) + "\nof\nwood";
    assertThat(head(title + labels + "\n\n" + PROSE)).isEqualTo(title + labels);
    assertThat(head("X" + title + labels + "\n\n" + PROSE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The group builds boats of wood only.",
        "## Scope",
        "Boats.",
        "The group builds boats of wood, and no planes",
        "See https://example.org/boats and what it says of them, and of planes, too"
      })
  void a_head_ends_where_the_prose_begins(String line) {
    String labels = "Chairs: Ada Ash\nArea: Transport";
    assertThat(head(labels + "\n\n" + line + "\n\n" + PROSE)).isEqualTo(labels);
  }

  @Test
  void a_value_after_an_empty_line_is_short_or_an_address() {
    String labels = "Area: Transport\nChairs:\n\n";
    String forty = "X".repeat(40);
    assertThat(head(labels + forty + "\n\n" + PROSE)).isEqualTo(labels + forty);
    assertThat(head(labels + forty + "X\n\n" + PROSE)).isEqualTo(labels.trim());
    String address = "  ada@" + "x".repeat(182) + ".example.org";
    assertThat(address).hasSize(200);
    assertThat(head(labels + address + "\n\n" + PROSE)).isEqualTo(labels + address);
    assertThat(head(labels + address + "x\n\n" + PROSE)).isEqualTo(labels.trim());
  }

  @Test
  void four_groups_of_values_are_as_many_as_can_belong_to_a_label() {
    String labels = "Area: Transport\nChairs:\n\nAda\n\nBo\n\nCy\n\nDi";
    assertThat(head(labels + "\n\nEd\n\n" + PROSE)).isEqualTo(labels);
    assertThat(head("Area: x\nChairs:\n\nAda\n\nBo\n\nEditor: Cy\n\nDi\n\nEd\n\nFy\n\n" + PROSE))
        .endsWith("Fy");
  }

  @Test
  void a_head_does_not_go_on_for_ever() {
    String labels = Strings.repeat("Chairs: Ada Ash\n", 201);
    assertThat(head(labels + "\nArea: Transport\n\n" + PROSE)).isEqualTo(labels.trim());
    String fewer = Strings.repeat("Chairs: Ada Ash\n", 200);
    assertThat(head(fewer + "\nArea: Transport\n\n" + PROSE)).endsWith("Area: Transport");
  }

  @Test
  void empty_lines_before_a_head_are_none_of_it() {
    String head = "Boats (boats)\n\nChairs: Ada Ash\n\nArea: Transport";
    assertThat(head("\n".repeat(198) + head + "\n\n" + PROSE)).isEqualTo(head);
  }

  @Test
  void a_description_is_announced_without_any_label() {
    assertThat(head("Boats\n\nDescription of Working Group:\n\n" + PROSE))
        .isEqualTo("Boats\n\nDescription of Working Group:");
    assertThat(head("\n\nDescription of the Research Group\n---\n\n" + PROSE))
        .isEqualTo("Description of the Research Group\n---");
    assertThat(head("Description of wood\n\n" + PROSE)).isEmpty();
    assertThat(head("A description of the working group\n\n" + PROSE)).isEmpty();
  }

  @Test
  void the_label_charter_is_the_last() {
    String labels = "Chairs: Ada Ash\nArea: Transport\n\nCharter:";
    assertThat(head(labels + "\n\nBoats\n\nArea: sea\n\n" + PROSE)).isEqualTo(labels);
    String page = "Chairs: Ada Ash\n\nCharter: https://example.org/boats\n\nArea: Transport";
    assertThat(head(page + "\n\n" + PROSE)).isEqualTo(page);
  }

  // ---- the milestones

  private static String milestones(String text) {
    return CharterOutline.of(text).milestones().map(span -> span.of(text)).orElse("");
  }

  @Test
  void milestones_can_stand_first() {
    String text = "## Milestones\n\n* 2005: a boat\n\n## Notes\n\nNone.\n";
    assertThat(milestones(text)).isEqualTo("## Milestones\n\n* 2005: a boat");
    assertThat(CharterOutline.of(text).sections())
        .extracting(CharterSection::title)
        .containsExactly("Notes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Notes\n\nNone.",
        "# Notes",
        "Notes\n-----",
        "---\nNone.",
        "Internet-Drafts:\n  none",
        "Request for Comments:",
        "No Requests for Comments",
      })
  void milestones_end_where_something_else_begins(String next) {
    String milestones = "## Milestones\n\n* 2005: a boat\n\n### Later\n\n* 2006: a ship";
    assertThat(milestones(PROSE + "\n\n" + milestones + "\n\n" + next + "\n"))
        .isEqualTo(milestones);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2006: Notes\n-----\n",
        "\n### Notes",
        "2006: a ship\n---",
        "Internet-Drafts:",
        "\nInternet-Drafts of wood",
        "\n* Notes\n---"
      })
  void milestones_go_on_after_other_lines(String next) {
    String milestones = "## Milestones\n\n2005: a boat\n" + next + "\n\n2007: a fleet";
    assertThat(milestones(PROSE + "\n\n" + milestones + "\n")).isEqualTo(milestones);
  }

  @Test
  void a_plan_without_a_single_milestone_ends_at_the_next_heading() {
    assertThat(milestones(PROSE + "\n\n## Milestones\n## Notes\n\nNone.\n"))
        .isEqualTo("## Milestones");
    assertThat(milestones(PROSE + "\n\nMilestones\n\n#### Notes\n\nNone.\n"))
        .isEqualTo("Milestones");
  }

  @Test
  void the_last_announcement_counts_but_for_the_table_after_it() {
    String plan = "## Milestones\n\n| Date | Milestone |\n|---|---|\n| 2005 | a boat |";
    assertThat(milestones(PROSE + "\n\nOld Milestones\n\n2004: none\n\n" + plan + "\n"))
        .isEqualTo(plan);
    assertThat(milestones(plan + "\n")).isEqualTo(plan);
    String table = "| Date | Milestone |\n|---|---|\n| 2005 | a boat |";
    assertThat(milestones(PROSE + "\n\n" + table + "\n")).isEqualTo(table);
  }

  @Test
  void an_announcement_begins_what_stands_together_or_is_marked() {
    assertThat(milestones(PROSE + "\nMilestones\n\n2005: a boat\n")).isEmpty();
    assertThat(milestones(PROSE + "\n## Milestones\n\n2005: a boat\n"))
        .isEqualTo("## Milestones\n\n2005: a boat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "one two three four milestones;true",
        "one two three four five milestones;false",
        "one two three four five six milestones;false",
        "a boat, a ship and milestones;false",
        "(see the milestones;false",
        "4.1) The first milestone;true",
        "| Milestone | Date |;true",
        "| Date | Boat |;false",
        "|-----|;false",
        "|- milestone;false",
        "Milestones are told below;false",
        "The milestones and the rest of everything that is planned as milestones;false"
      })
  void few_words_that_end_with_milestones_announce_them(String line, boolean announces) {
    assertThat(TextLines.announcesMilestones(line)).isEqualTo(announces);
  }

  @Test
  void an_announcement_has_sixty_characters_at_most_and_a_table_any_number() {
    assertThat(TextLines.announcesMilestones("x".repeat(49) + " milestones")).isTrue();
    assertThat(TextLines.announcesMilestones("x".repeat(50) + " milestones")).isFalse();
    assertThat(TextLines.announcesMilestones("| " + "x".repeat(90) + " | Milestone |")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'* wood',2", "'(a)  wood',5", "'1.\twood',3", "'* ',0", "'*',0", "'',0", "wood,0"})
  void the_mark_of_an_item_is_measured_with_its_blanks(String words, int length) {
    assertThat(TextLines.itemMark(words)).isEqualTo(length);
  }
}
