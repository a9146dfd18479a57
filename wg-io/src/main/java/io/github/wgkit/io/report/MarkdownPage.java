package io.github.wgkit.io.report;

import io.github.wgkit.io.report.Page.Bit;
import io.github.wgkit.io.report.Page.Fact;
import io.github.wgkit.io.report.Page.Heading;
import io.github.wgkit.io.report.Page.Line;
import io.github.wgkit.io.report.Page.Mark;
import io.github.wgkit.io.report.Page.Row;

/**
 * A page as Markdown, for an issue or a pull request. Words are marked by {@code ins} and {@code
 * del}: the marks of Markdown itself fail before a full stop.
 */
final class MarkdownPage {
  private static final int DEEPEST = 6;

  /** What Markdown makes something of, at the beginning of a line or in the middle. */
  private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&$=:@";

  private final StringBuilder out = new StringBuilder();
  private boolean isInList;

  private MarkdownPage() {}

  static String write(Page page) {
    MarkdownPage markdown = new MarkdownPage();
    markdown.out.append("# ").append(escape(page.title())).append('\n');
    page.rows().forEach(markdown::row);
    return markdown.out.toString();
  }

  private void row(Row row) {
    if (row instanceof Heading heading) {
      int depth = Math.min(DEEPEST, heading.depth() + 1);
      block();
      out.append("#".repeat(depth)).append(' ').append(escape(heading.text())).append('\n');
      isInList = false;
    } else if (row instanceof Fact fact) {
      block();
      out.append("**").append(escape(fact.label())).append(":** ");
      out.append(escape(fact.text())).append('\n');
      isInList = false;
    } else if (row instanceof Line line) {
      if (!isInList) {
        block();
      }
      out.append("  ".repeat(line.depth() - 1)).append("- ");
      if (line.mark() != Mark.NONE) {
        out.append("**").append(line.mark().word()).append(":** ");
      }
      line.bits().forEach(this::bit);
      out.append('\n');
      isInList = true;
    }
  }

  private void block() {
    out.append('\n');
  }

  private void bit(Bit bit) {
    String words = escape(bit.words());
    out.append(bit.blank());
    if (bit.kind() == Bit.Kind.PLAIN) {
      out.append(words);
      return;
    }
    String tag = bit.kind().isGone() ? "del" : "ins";
    out.append('<').append(tag).append('>').append(words).append("</").append(tag).append('>');
    if (bit.kind().isMoved()) {
      out.append(" _(").append(bit.kind().word()).append(")_");
    }
  }

  /** A mark between letters or digits and blanks is harmless unless a line begins with it. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 && !isHarmless(text, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Too many signs make a text unreadable for those who read it as it is. */
  private static boolean isHarmless(String text, int at) {
    char c = text.charAt(at);
    return at > 0
        && ".-():+!=".indexOf(c) >= 0
        && !(c == '(' && text.charAt(at - 1) == ']')
        && !isListNumber(text, at)
        && !isAddress(text, at);
  }

  private static boolean isListNumber(String text, int at) {
    return (text.charAt(at) == '.' || text.charAt(at) == ')')
        && text.substring(0, at).chars().allMatch(c -> '0' <= c && c <= '9');
  }

  /** An address would become a link by itself; that of a charter draft is not ours to link to. */
  private static boolean isAddress(String text, int at) {
    return text.startsWith("://", at) || text.regionMatches(true, at - 3, "www.", 0, 4);
  }
}
