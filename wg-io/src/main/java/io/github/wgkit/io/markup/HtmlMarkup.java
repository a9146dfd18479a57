package io.github.wgkit.io.markup;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A page as HTML that needs nothing else: no scripts, no other files, light and dark, on paper and
 * on a narrow screen. What happened is said in words and by {@code ins} and {@code del}, not by
 * colour alone.
 */
public final class HtmlMarkup extends Markup {
  /** Each colour of a text has a contrast of 4.5 : 1 or more to each ground it stands on. */
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ground: #fff; --words: #1b1b1b; --quiet: #595959;
        --link: #0645ad; --visited: #5a3696; --line: #8a8a8a; --head: #f0f0f0; --strong: #a50e0e;
        --added: #e3f6e3; --removed: #fde7e4; --new: #2e7d32; --gone: #c62828; --other: #8a6d00; }
      @media (prefers-color-scheme: dark) {
        :root { --ground: #15181b; --words: #e8e8e8; --quiet: #b0b0b0; --link: #8ab4f8;
          --visited: #c9a6f5; --line: #7d7d7d; --head: #24292e; --strong: #f6aea9;
          --added: #173d1d; --removed: #4d1f1a; --new: #66bb6a; --gone: #ef7f7a; --other: #d9b23a; }
      }
      * { box-sizing: border-box; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 72rem;
        background: var(--ground); color: var(--words); overflow-wrap: anywhere; }
      p, li, dd { max-width: 50rem; }
      h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 .5em; }
      h1 { font-size: 1.6rem; margin-top: .5em; }
      h2 { font-size: 1.3rem; }
      h3 { font-size: 1.1rem; }
      h4, h5, h6 { font-size: 1rem; }
      a { color: var(--link); }
      a:visited { color: var(--visited); }
      :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
      .skip { position: absolute; left: -100rem; }
      .skip:focus { position: static; display: inline-block; padding: .5rem; }
      nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
      nav li { margin: 0; }
      nav a { display: inline-block; padding: .25rem 0; }
      dl { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
        gap: .25rem 1rem; margin: 1rem 0; }
      dt { font-weight: bold; }
      dd { margin: 0; }
      li { margin: .3rem 0; }
      .wide { overflow-x: auto; margin: 1rem 0; }
      table { border-collapse: collapse; overflow-wrap: break-word; }
      caption { text-align: start; font-weight: bold; padding: .25rem 0; }
      th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start;
        vertical-align: top; min-width: 4rem; max-width: 26rem; }
      thead th { background: var(--head); }
      tbody th { font-weight: normal; }
      pre { margin: 0; padding: .5rem; background: var(--head); }
      strong { color: var(--strong); }
      .marked { list-style: none; padding-left: 1rem; }
      .mark { font-weight: bold; }
      .changed, .moved, .added, .removed { padding-left: .5rem; border-left: .25rem solid var(--other); }
      .added { border-left-color: var(--new); }
      .removed { border-left: .25rem dashed var(--gone); }
      .same { color: var(--quiet); padding-left: .75rem; }
      ins { background: var(--added); text-decoration: underline; }
      del { background: var(--removed); text-decoration: line-through; }
      @media (max-width: 30rem) {
        dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
        dd { margin-bottom: .5rem; }
        ul, ol { padding-left: 1.5rem; }
      }
      @media print {
        :root { --ground: #fff; --words: #000; --quiet: #333; --link: #000; --visited: #000;
          --head: #eee; --strong: #000; --added: #fff; --removed: #fff; }
        body { max-width: none; padding: 0; font-size: 10pt; }
        nav, .skip { display: none; }
        .wide { overflow: visible; }
        tr, li { break-inside: avoid; }
        h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
      }
      """;

  private static final CharMatcher IN_FRAGMENT =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-._~"));

  private final boolean isPart;
  private int tables;
  private int verbatims;

  /**
   * Starts to write.
   *
   * @param out takes the page
   */
  public HtmlMarkup(Appendable out) {
    this(out, 1, new Characters(), false);
  }

  private HtmlMarkup(Appendable out, int titleDepth, Characters characters, boolean isPart) {
    super(out, titleDepth, characters);
    this.isPart = isPart;
  }

  /**
   * {@return a page that is to stand in one of somebody else} It has neither title nor style, its
   * headings begin with {@code h3}, and nothing in it has a name that may be that of something else
   * on the page.
   *
   * @param out takes it
   */
  public static HtmlMarkup part(Appendable out) {
    return part(out, new Characters());
  }

  /**
   * {@return a page that is to stand in one of somebody else, as one of several parts}
   *
   * @param out takes it
   * @param characters counts what had to be replaced
   */
  public static HtmlMarkup part(Appendable out, Characters characters) {
    return new HtmlMarkup(out, 2, characters, true);
  }

  @Override
  void writeBegin(List<Run> title, List<Place> contents) throws IOException {
    if (isPart) {
      return;
    }
    StringBuilder plain = new StringBuilder();
    title.forEach(run -> plain.append(run.text()));
    write(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta"
            + " name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Should a mark of somebody else ever get through, it still can load nothing and run nothing.
    write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
            + " 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
    write("<title>", escape(plain.isEmpty() ? "wgkit" : plain.toString()), "</title>\n");
    write("<style>\n", STYLE, "</style>\n</head>\n<body>\n");
    if (contents.isEmpty()) {
      write("<main>\n<h1>", words(title), "</h1>\n");
      return;
    }
    write("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    write("<header>\n<h1>", words(title), "</h1>\n");
    write("<nav aria-label=\"Contents\">\n<ul>\n");
    for (Place place : contents) {
      write("<li><a href=\"#", fragment(place.id()), "\">");
      write(words(place.words()), "</a></li>\n");
    }
    write("</ul>\n</nav>\n</header>\n<main id=\"content\" tabindex=\"-1\">\n");
  }

  @Override
  public void end() throws IOException {
    write(isPart ? "" : "</main>\n</body>\n</html>\n");
  }

  @Override
  void writeHeading(int depth, List<Run> words, String id) throws IOException {
    String tag = "h" + depth;
    write("<", tag, id.isEmpty() || isPart ? "" : " id=\"" + escape(id) + "\"", ">", words(words));
    write("</", tag, ">\n");
  }

  @Override
  void writeParagraph(List<Run> words) throws IOException {
    write("<p>", words(words), "</p>\n");
  }

  @Override
  void writeFacts(List<Fact> facts) throws IOException {
    write("<dl>\n");
    for (Fact fact : facts) {
      write("<dt>", escape(fact.label()), "</dt><dd>", words(fact.words()), "</dd>\n");
    }
    write("</dl>\n");
  }

  // ---- lists

  @Override
  void writeItems(List<Item> items) throws IOException {
    Deque<String> open = new ArrayDeque<>();
    for (Item item : items) {
      int depth = Math.max(1, Math.min(item.depth(), open.size() + 1));
      String tag = item.number().isPresent() ? "ol" : "ul";
      while (open.size() > depth || (open.size() == depth && !open.peek().equals(tag))) {
        write("</li>\n</", open.pop(), ">\n");
      }
      if (open.size() == depth) {
        write("</li>\n");
      } else {
        write("\n<", tag, item.mark().isEmpty() ? ">\n" : " class=\"marked\">\n");
        open.push(tag);
      }
      write("<li", item.mark().isEmpty() ? "" : " class=\"" + escape(item.mark()) + "\"");
      write(item.number().isPresent() ? " value=\"" + item.number().getAsInt() + "\">" : ">");
      if (!item.mark().isEmpty()) {
        write("<span class=\"mark\">", escape(item.mark()), ":</span> ");
      }
      write(words(item.words()));
    }
    while (!open.isEmpty()) {
      write("</li>\n</", open.pop(), ">\n");
    }
  }

  // ---- tables

  @Override
  void writeBeginOfTable(List<Run> caption, List<String> columns) throws IOException {
    if (isPart) {
      write("<table>\n<caption>");
    } else {
      tables++;
      String id = "table-" + tables;
      // To be scrolled by the keyboard too.
      write("<div class=\"wide\" role=\"group\" aria-labelledby=\"", id, "\" tabindex=\"0\">\n");
      write("<table>\n<caption id=\"", id, "\">");
    }
    write(words(caption), "</caption>\n<thead>\n<tr>");
    for (String column : columns) {
      write("<th scope=\"col\">", escape(column), "</th>");
    }
    write("</tr>\n</thead>\n<tbody>\n");
  }

  @Override
  void writeRow(List<ImmutableList<Run>> cells) throws IOException {
    write("<tr><th scope=\"row\">", words(cells.get(0)), "</th>");
    for (ImmutableList<Run> cell : cells.subList(1, cells.size())) {
      write("<td>", words(cell), "</td>");
    }
    write("</tr>\n");
  }

  @Override
  public void endTable() throws IOException {
    write("</tbody>\n</table>\n", isPart ? "" : "</div>\n");
  }

  @Override
  void writeVerbatim(List<String> lines) throws IOException {
    if (!isPart) {
      verbatims++;
      write("<div class=\"wide\" role=\"group\" aria-label=\"Lines as they were written, ");
      write(Integer.toString(verbatims), "\" tabindex=\"0\">\n");
    }
    // The first line end in it does not count.
    write("<pre>\n");
    for (String line : lines) {
      write(escape(line), "\n");
    }
    write("</pre>\n", isPart ? "" : "</div>\n");
  }

  // ---- words

  private static String words(List<Run> runs) {
    StringBuilder words = new StringBuilder();
    for (Run run : runs) {
      boolean isIsolated = run.kind() == Run.Kind.NAME || Characters.changesDirection(run.text());
      String text = isIsolated ? "<bdi>" + escape(run.text()) + "</bdi>" : escape(run.text());
      words.append(
          switch (run.kind()) {
            case TEXT, NAME -> text;
            case STRONG -> "<strong>" + text + "</strong>";
            case LINK -> "<a href=\"" + escape(run.address()) + "\">" + text + "</a>";
            case ADDED -> "<ins>" + text + "</ins>";
            case REMOVED -> "<del>" + text + "</del>";
          });
    }
    return words.toString();
  }

  private static String fragment(String id) {
    return IN_FRAGMENT.matchesAllOf(id) ? id : WebAddress.inPath(id);
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
