package io.github.wgkit.io.report;

import com.google.common.html.HtmlEscapers;
import io.github.wgkit.io.report.Page.Bit;
import io.github.wgkit.io.report.Page.Fact;
import io.github.wgkit.io.report.Page.Heading;
import io.github.wgkit.io.report.Page.Line;
import io.github.wgkit.io.report.Page.Mark;
import io.github.wgkit.io.report.Page.Row;

/**
 * A page as HTML that needs nothing else: no scripts, no files, light and dark. What happened is
 * said in words and by {@code ins} and {@code del}, not by colour alone.
 */
final class HtmlPage {
  private static final int DEEPEST = 6;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --added: #e3f6e3; --removed: #fde7e4; --quiet: #595959; }
      @media (prefers-color-scheme: dark) {
        :root { --added: #173d1d; --removed: #4d1f1a; --quiet: #b0b0b0; }
      }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.3rem; }
      h2 { font-size: 1.15rem; }
      h3, h4, h5, h6 { font-size: 1rem; }
      ul { list-style: none; padding-left: 0; }
      li { margin: .4rem 0; padding: .1rem .5rem; border-left: .25rem solid transparent; }
      li.changed, li.moved { border-left-color: #8a6d00; }
      li.added { border-left: .25rem solid #2e7d32; }
      li.removed { border-left: .25rem dashed #c62828; }
      li.same, li.detail { color: var(--quiet); }
      li.detail { padding-left: 2rem; }
      .mark { font-weight: bold; }
      .mark::after { content: ": "; }
      ins { background: var(--added); text-decoration: underline; }
      del { background: var(--removed); text-decoration: line-through; }
      dt { font-weight: bold; }
      """;

  private final int above;
  private final boolean isStyled;
  private final StringBuilder out = new StringBuilder();
  private String open = "";

  private HtmlPage(int above, boolean isStyled) {
    this.above = above;
    this.isStyled = isStyled;
  }

  static String write(Page page) {
    HtmlPage html = new HtmlPage(1, true);
    html.page(page);
    return html.out.toString();
  }

  /** {@return the rows alone, to stand in a page of somebody else: without style and title} */
  static String fragment(Page page) {
    HtmlPage html = new HtmlPage(2, false);
    page.rows().forEach(html::row);
    html.within("");
    return html.out.toString();
  }

  private void page(Page page) {
    String title = escape(page.title());
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(title)
        .append("</h1>\n");
    page.rows().forEach(this::row);
    within("");
    out.append("</main>\n</body>\n</html>\n");
  }

  private void row(Row row) {
    if (row instanceof Heading heading) {
      within("");
      String tag = "h" + Math.min(DEEPEST, heading.depth() + above);
      out.append('<').append(tag).append('>').append(escape(heading.text()));
      out.append("</").append(tag).append(">\n");
    } else if (row instanceof Fact fact) {
      within("dl");
      out.append("<dt>").append(escape(fact.label())).append("</dt><dd>");
      out.append(escape(fact.text())).append("</dd>\n");
    } else if (row instanceof Line line) {
      within("ul");
      line(line);
    }
  }

  private void within(String list) {
    if (!open.equals(list)) {
      out.append(open.isEmpty() ? "" : "</" + open + ">\n");
      out.append(list.isEmpty() ? "" : "<" + list + ">\n");
      open = list;
    }
  }

  private void line(Line line) {
    String kind = line.mark() == Mark.NONE ? "detail" : line.mark().word();
    out.append("<li class=\"").append(kind).append("\">");
    if (line.mark() != Mark.NONE) {
      out.append("<span class=\"mark\">").append(kind).append(isStyled ? "</span>" : ":</span> ");
    }
    line.bits().forEach(this::bit);
    out.append("</li>\n");
  }

  private void bit(Bit bit) {
    String words = escape(bit.words());
    out.append(bit.blank());
    if (bit.kind() == Bit.Kind.PLAIN) {
      out.append(words);
      return;
    }
    String tag = bit.kind().isGone() ? "del" : "ins";
    out.append('<').append(tag).append(" title=\"").append(bit.kind().word()).append("\">");
    out.append(words).append("</").append(tag).append('>');
    if (bit.kind().isMoved()) {
      out.append(" (").append(bit.kind().word()).append(')');
    }
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
