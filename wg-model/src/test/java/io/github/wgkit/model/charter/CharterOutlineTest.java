package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text consists of. */
class CharterOutlineTest {
  private static final String CLASSIC =
      """
      Boat Building (boats)
      ---------------------

       Charter
       Last Modified: 2004-08-03

       Chair(s):
           Ada Ash  <ada@example.org>

       Mailing Lists:
           General Discussion:boats@example.org
           Archive:           https://example.org/boats

      Description of Working Group:

      The group builds boats. They are to be
      made of wood.

        o small ones
        o large ones, which
          take longer

      Goals and Milestones:
        Done       Draw a boat
        Mar 05     Build a boat

      Internet-Drafts:
        draft-ietf-boats-wood
      """;

  private static final String MARKDOWN =
      """
      ---
      title: Draft charter
      ---

      # Boat Building (boats)

      The group builds boats:
      * small ones
      * large ones

      ## Out of scope

      1. Planes

      2. Cars

      ## Milestones

      * March 2005: Build a boat

      ## Notes

      None so far.
      """;

  private static List<String> kinds(CharterOutline outline) {
    return outline.blocks().stream()
        .map(block -> block.kind() + " " + block.items().size())
        .toList();
  }

  private static List<String> titles(CharterOutline outline) {
    return outline.sections().stream().map(s -> s.level() + " " + s.title()).toList();
  }

  @Test
  void a_page_of_the_secretariat_has_head_text_and_milestones() {
    CharterOutline outline = CharterText.of(CLASSIC).outline();
    assertThat(outline.head().orElseThrow().of(CLASSIC))
        .startsWith("Boat Building (boats)")
        .endsWith("Description of Working Group:");
    assertThat(outline.milestones().orElseThrow().of(CLASSIC))
        .startsWith("Goals and Milestones:")
        .endsWith("Mar 05     Build a boat");
    assertThat(kinds(outline)).containsExactly("PARAGRAPH 0", "LIST 2", "PARAGRAPH 0");
    assertThat(outline.blocks().get(1).items().get(1).of(CLASSIC))
        .isEqualTo("  o large ones, which\n    take longer");
  }

  @Test
  void a_draft_in_markdown_has_sections() {
    CharterOutline outline = CharterOutline.of(MARKDOWN);
    assertThat(outline.frontMatter().orElseThrow().of(MARKDOWN)).contains("title: Draft charter");
    assertThat(outline.head()).isEmpty();
    assertThat(titles(outline))
        .containsExactly("1 Boat Building (boats)", "2 Out of scope", "2 Notes");
    assertThat(outline.milestones().orElseThrow().of(MARKDOWN))
        .isEqualTo("## Milestones\n\n* March 2005: Build a boat");
    assertThat(outline.paragraphs()).hasSize(4);
    assertThat(outline.blocks().get(1).items()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Goals and Milestones:",
        "## Milestones",
        "Milestones\n----------",
        "**Milestones**",
        "4. Goals and Milestones",
        "## Proposed Charter: Tentative Milestones",
        "| Date | Milestone | Draft |",
        "GOALS AND MILESTONES"
      })
  void milestones_are_announced_in_many_ways(String line) {
    String text = "Some prose.\n\n" + line + "\n\nMar 2005 Build a boat\n";
    assertThat(CharterOutline.of(text).milestones().orElseThrow().of(text)).startsWith(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The group keeps its milestones.",
        "It will publish a list of goals, deadlines and milestones",
        "one two three four five six seven milestones",
        "milestonesque"
      })
  void a_sentence_announces_no_milestones(String line) {
    assertThat(CharterOutline.of("Some prose.\n\n" + line + "\n\nMore.\n").milestones()).isEmpty();
  }

  @Test
  void a_quotation_is_read_without_its_marks() {
    String text = "> ## Scope\n> \n> The group builds\n> boats.\n";
    CharterOutline outline = CharterOutline.of(text);
    assertThat(titles(outline)).containsExactly("2 Scope");
    assertThat(kinds(outline)).containsExactly("HEADING 0", "PARAGRAPH 0");
  }

  @Test
  void an_empty_text_has_no_parts() {
    CharterOutline outline = CharterOutline.of(" \r\n\t\r\n");
    assertThat(outline.blocks()).isEmpty();
    assertThat(outline.sections()).isEmpty();
    assertThat(outline.head()).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\n",
            "\r\n",
            " ",
            "#",
            "# A\n",
            "Chairs:\n",
            "Archive: x\n",
            "---\n",
            "===\n",
            "* a\n",
            "1. b\n",
            "(a) c\n",
            "> ",
            "|",
            "Milestones\n",
            "words words\n",
            "\t",
            "**b**\n",
            "\u00A0",
            "Description of Working Group:\n",
            "o d\n",
            "Internet-Drafts:\n",
            "Mar 2005 - x\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void the_parts_stand_in_order_and_leave_out_only_blanks(@ForAll("texts") String text) {
    CharterOutline outline = CharterOutline.of(text);
    List<TextSpan> parts = new ArrayList<>();
    outline.frontMatter().ifPresent(parts::add);
    outline.head().ifPresent(parts::add);
    outline.milestones().ifPresent(parts::add);
    outline.blocks().forEach(block -> parts.add(block.span()));
    parts.sort(Comparator.comparingInt(TextSpan::start));
    int end = 0;
    for (TextSpan part : parts) {
      assertThat(
              CharMatcher.anyOf("> \t\r\n\u00A0").matchesAllOf(text.substring(end, part.start())))
          .isTrue();
      end = part.end();
    }
    assertThat(CharMatcher.anyOf("> \t\r\n\u00A0").matchesAllOf(text.substring(end))).isTrue();
  }

  @Property
  void sections_hold_all_blocks_once(@ForAll("texts") String text) {
    CharterOutline outline = CharterOutline.of(text);
    assertThat(outline.sections().stream().flatMap(s -> s.blocks().stream()))
        .containsExactlyElementsOf(outline.blocks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "#", ">", "*", "> ", "- ", "(", "a) ", "x", "\n", "|", "\t", "1. \n"})
  void a_hostile_text_takes_no_longer_than_another(String unit) {
    assertThat(CharterOutline.of(Strings.repeat(unit, 400_000))).isNotNull();
  }
}
