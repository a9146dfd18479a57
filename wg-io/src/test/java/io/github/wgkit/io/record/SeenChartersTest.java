package io.github.wgkit.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.markup.MarkdownMarkup;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.model.charter.CharterText;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Charters as parts of pages, as they were when somebody last read them. Who changes how charters
 * are shown finds the new ones in {@code target/seen}, reads them, and puts them in the place of
 * the old ones beside this class.
 */
class SeenChartersTest {
  enum Shape {
    HEADINGS(
        """
        # Spoons

        All about spoons.

        ### Deep at once

        Down.

        #### Deeper

        Further down, see [the forks](https://example.org/forks) and RFC 2026.

        ## Up again

        Up.

        # Top

        -----------------------------------------------------------

        Under a **rule**, \\*not bold\\*.
        """),
    HEAD(
        """
        ---
        title: Spoon Exchange
        ---

        Spoon Exchange (spoon)
        ----------------------

        Charter
        Last modified: 2026-02-03

        Current status: Active Working Group

        Chair:
          Ada Dune <ada@example.org>

        Mailing list:
          Address: spoon@example.org

        Charter of Working Group:

        Spoons are exchanged.

        Goals and Milestones:

          Mar 2026 - Bake a spoon
          Done     - Bend a spoon
        """),
    ITEMS(
        """
        The group makes
        - which nobody doubts -
        spoons.

        The group makes:
        - soup spoons
            - silver
                - old
                    - older
                        - oldest
                            - beyond
            - steel
         - one column more
        - tea spoons

        It does not make **forks**:
        * big ones
        * small ones

        It may make knives;
        o blunt
        o sharp

        Does it make ladles?
        12. yes
        123. perhaps
        1234. no

        (a) first letter
        (b) second letter

        1) one
        2) two

        [1] in brackets

        \t- behind a tab
          \t- behind blanks and a tab
        \t  - behind more
        """),
    QUOTED(
        """
        Somebody said:

        > We make spoons,
        > and spoons only.
        >
        > * big spoons
        > * small spoons,
        >   of wood

        Not quoted
        > but this is.
        """),
    DRAWINGS(
        """
        Before.

             +------+     +------+
             | soup |     | stew |
             +------+     +------+

        Name    Use    Place
        Fork    Stew    Left

        One line   with a gap
        and one without.

        Two lines   with a gap
        are    shown as they are.

        * an item     with a gap
        * another     one
        """),
    TABLES(
        """
        | Piece | Use   | |
        |:------|------:|---|
        | Fork  | Stews | 1 | more |
        | Knife |

        Piece | Use
        ----- | -----
        Ladle | Soup

        | Alone | in its row |

        | Only |
        |------|
        | one column |

        |
        |---|
        | x |
        """);

    private final String text;

    Shape(String text) {
      this.text = text;
    }
  }

  private static String shown(String text, boolean withMilestones) throws IOException {
    StringBuilder out = new StringBuilder();
    Markup markup = new MarkdownMarkup(out);
    markup.begin(ImmutableList.of(Run.text("Charter")), ImmutableList.of());
    CharterPart part = new CharterPart(CharterText.of(text), markup, 2);
    part.write(withMilestones);
    return out.append("\nLines left out: ")
        .append(part.linesLeftOut(withMilestones))
        .append('\n')
        .toString();
  }

  @ParameterizedTest
  @EnumSource
  void a_charter_is_as_it_was_read(Shape shape) throws IOException {
    String text = shape.text;
    String shown = shown(text, false);
    String all = shown(text, true);
    Seen.requireSame(
        SeenChartersTest.class,
        shape.name() + ".md",
        shown + (all.equals(shown) ? "" : "\n---- with milestones\n\n" + all));
  }

  @ParameterizedTest
  @EnumSource
  void line_ends_do_not_matter(Shape shape) throws IOException {
    String shown = shown(shape.text, true);
    assertThat(shown(shape.text.replace("\n", "\r\n"), true)).isEqualTo(shown);
    assertThat(shown(shape.text.replace('\n', '\r'), true)).isEqualTo(shown);
  }
}
