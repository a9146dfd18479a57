package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown: the goals and milestones of a draft, and single lines of it as words. Goes by
 * CommonMark with the tables of GitHub, and on from there as people mean it: what a paragraph or a
 * piece of code has in one line is one milestone.
 */
final class DraftMarkdown {
  /**
   * CommonMark takes a time that grows with the square of some texts; nobody's milestones are as
   * long as this, and what is longer is read as plain text.
   */
  private static final int LONGEST = 1 << 15;

  /** What takes longest are brackets that open a link or a picture, and are never closed. */
  private static final int MOST_BRACKETS = 2_000;

  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(ImmutableList.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final CharMatcher BLANK = TextLines.BLANK;

  private final int offset;
  private final DraftPlan plan;

  private DraftMarkdown(int offset, DraftPlan plan) {
    this.offset = offset;
    this.plan = plan;
  }

  /**
   * Reads goals and milestones.
   *
   * @param sheet takes them
   * @param span where they stand in the text of the sheet, with the line that announces them
   */
  static void readMilestones(CharterSheet sheet, TextSpan span) throws WgReadException {
    String text = span.of(sheet.whole().text());
    if (takesLong(text)) {
      DraftMilestones.read(sheet, span);
      return;
    }
    TextLines lines = new TextLines(text);
    int first = DraftMilestones.afterAnnouncement(lines);
    DraftPlan plan = new DraftPlan(sheet);
    if (first < lines.count()) {
      int start = lines.start(first);
      new DraftMarkdown(span.start() + start, plan)
          .children(PARSER.parse(text.substring(start)), 0);
    }
    plan.finish();
  }

  /**
   * {@return the words of a line, without marks of Markdown}
   *
   * @param line a line, without the mark of a heading
   */
  static String words(String line) {
    if (line.isEmpty() || takesLong(line)) {
      return line;
    }
    // a letter before it, so that the line is a paragraph whatever it begins with
    Node paragraph = PARSER.parse("x " + line).getFirstChild();
    StringBuilder words = new StringBuilder();
    if (paragraph instanceof Paragraph) {
      for (Line part : lines(paragraph)) {
        words.append(words.isEmpty() ? "" : " ").append(part.words);
      }
    }
    return words.isEmpty() ? line : BLANK.trimFrom(words.substring(1));
  }

  private static boolean takesLong(String text) {
    return text.length() > LONGEST || CharMatcher.is('[').countIn(text) > MOST_BRACKETS;
  }

  // ---- blocks; their depth is limited by the parser

  private void children(Node parent, int depth) throws WgReadException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, depth);
    }
  }

  private void block(Node node, int depth) throws WgReadException {
    if (node instanceof Paragraph || node instanceof Heading) {
      lines(node, depth, false, true);
    } else if (node instanceof ListBlock) {
      for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
        item(item, depth + 1);
      }
    } else if (node instanceof BlockQuote) {
      children(node, depth);
    } else if (node instanceof TableBlock) {
      table(node);
    } else if (node instanceof IndentedCodeBlock code) {
      code(node, code.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      code(node, code.getLiteral());
    } else if (node instanceof HtmlBlock html && !html.getLiteral().startsWith("<!--")) {
      html(node, html.getLiteral());
    }
  }

  private void item(Node item, int depth) throws WgReadException {
    boolean isFirst = true;
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        lines(node, depth, isFirst, false);
      } else {
        block(node, depth);
      }
      isFirst = false;
    }
  }

  /** Each line with a date begins a milestone. */
  private void lines(Node node, int depth, boolean isItem, boolean isAfterEmpty)
      throws WgReadException {
    List<SourceSpan> spans = node.getSourceSpans();
    List<Line> lines = lines(node);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int index = offset + spans.get(Math.min(i, spans.size() - 1)).getInputIndex();
      if (node instanceof Heading) {
        plan.heading(index, line.words);
      } else {
        // CommonMark knows neither "o" nor "•" as the mark of an item
        int mark = isItem && i == 0 ? 0 : TextLines.itemMark(line.words);
        plan.line(
            index,
            line.words.substring(mark),
            mark > 0 ? depth + 1 : depth,
            (isItem && i == 0) || mark > 0,
            i == 0 && isAfterEmpty);
      }
      line.links.forEach(plan::link);
    }
  }

  private void code(Node node, String literal) throws WgReadException {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = node instanceof FencedCodeBlock ? 1 : 0;
    TextLines lines = new TextLines(literal);
    for (int i = 0; i < lines.count(); i++) {
      int span = Math.min(i + line, spans.size() - 1);
      int index = offset + (spans.isEmpty() ? 0 : spans.get(span).getInputIndex());
      String words = lines.words(i);
      int mark = TextLines.itemMark(words);
      boolean isAfterEmpty = i == 0 || lines.isEmpty(i - 1);
      plan.line(index, words.substring(mark), lines.indentation(i), mark > 0, isAfterEmpty);
    }
  }

  /** A table in HTML; of other elements, the lines of their text. */
  private void html(Node node, String literal) throws WgReadException {
    List<SourceSpan> spans = node.getSourceSpans();
    int index = offset + (spans.isEmpty() ? 0 : spans.get(0).getInputIndex());
    String lower = Ascii.toLowerCase(literal);
    int row = element(lower, "tr", 0);
    if (row < 0) {
      code(node, withoutMarks(literal));
      return;
    }
    boolean isFirst = true;
    while (row >= 0) {
      int next = element(lower, "tr", row + 1);
      List<String> cells = htmlCells(literal, lower, row, next < 0 ? lower.length() : next);
      if (!cells.isEmpty() && (!isFirst || !plan.columns(cells))) {
        plan.cells(index + row, cells);
      }
      isFirst = false;
      row = next;
    }
  }

  /** {@return where the next mark begins that opens an element; -1 if none does} */
  private static int element(String lower, String name, int from) {
    for (int at = lower.indexOf('<' + name, from);
        at >= 0;
        at = lower.indexOf('<' + name, at + 1)) {
      int end = at + 1 + name.length();
      if (end < lower.length() && !Character.isLetterOrDigit(lower.charAt(end))) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> htmlCells(String literal, String lower, int from, int to) {
    List<String> cells = new ArrayList<>();
    int start = -1;
    for (int at = from; at <= to; at++) {
      boolean opens = at < to && (opens(lower, at, "td") || opens(lower, at, "th"));
      if (start >= 0 && (opens || at == to)) {
        String cell = withoutMarks(literal.substring(start, at));
        cells.add(BLANK.trimAndCollapseFrom(cell, ' '));
      }
      start = opens ? at : start;
    }
    return cells;
  }

  private static boolean opens(String lower, int at, String name) {
    int end = at + 1 + name.length();
    return lower.charAt(at) == '<'
        && lower.startsWith(name, at + 1)
        && end < lower.length()
        && !Character.isLetterOrDigit(lower.charAt(end));
  }

  /** {@return the text of some HTML; what a mark that is not closed would hide stays} */
  private static String withoutMarks(String html) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int close = html.charAt(at) == '<' ? html.indexOf('>', at) : -1;
      if (close >= 0) {
        at = close + 1;
      } else if (html.charAt(at) == '<') {
        text.append(html, at, html.length());
        at = html.length();
      } else {
        text.append(html.charAt(at));
        at++;
      }
    }
    return text.toString()
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private void table(Node table) throws WgReadException {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          row(row, part instanceof TableHead);
        }
      }
    }
  }

  private void row(Node row, boolean isHead) throws WgReadException {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        StringBuilder words = new StringBuilder();
        for (Line line : lines(cell)) {
          words.append(words.isEmpty() ? "" : " ").append(line.words);
          line.links.forEach(link -> words.append(named(link, words)));
        }
        cells.add(words.toString());
      }
    }
    int index = offset + row.getSourceSpans().get(0).getInputIndex();
    if (!isHead || !plan.columns(cells)) {
      plan.cells(index, cells);
    }
  }

  /** A cell with a link names the document to which it leads. */
  private static String named(String link, CharSequence words) {
    return DraftPlan.documentsIn(link, true).stream()
        .filter(name -> words.toString().indexOf(name.text()) < 0)
        .map(name -> " " + name.text())
        .findFirst()
        .orElse("");
  }

  // ---- words

  /** A line of a paragraph: its words, and where its links lead. */
  private record Line(String words, List<String> links) {}

  /** Goes through all nodes below one, however deep they are, without recursion. */
  private static List<Line> lines(Node parent) {
    List<Line> lines = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    List<String> links = new ArrayList<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      if (node instanceof Text text) {
        words.append(text.getLiteral());
      } else if (node instanceof Code code) {
        words.append(code.getLiteral());
      } else if (node instanceof HtmlInline html) {
        words.append(strike(html.getLiteral()));
      } else if (node instanceof Link link) {
        links.add(link.getDestination());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        lines.add(new Line(BLANK.trimFrom(words), links));
        words = new StringBuilder();
        links = new ArrayList<>();
      }
      node = after(node, parent);
    }
    lines.add(new Line(BLANK.trimFrom(words), links));
    return lines;
  }

  /** {@return the next node in the order of the text, below the same parent} */
  private static @Nullable Node after(Node node, Node top) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at != top && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null || at == top ? null : at.getNext();
  }

  /** {@code <del>} says the same as the tildes of GitHub; other marks say nothing. */
  private static String strike(String html) {
    boolean strikes =
        html.equals("<del>") || html.equals("</del>") || html.equals("<s>") || html.equals("</s>");
    return strikes ? "~~" : html.startsWith("<br") ? " " : "";
  }
}
