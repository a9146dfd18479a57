package io.github.wgkit.io.record;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.markup.Item;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.model.charter.CharterBlock;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterSection;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The text of a charter as headings, paragraphs and lists. Written once. */
final class CharterPart {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher BULLET = CharMatcher.anyOf("*-+•·‣▪◦–—o");
  private static final CharMatcher AFTER_NUMBER = CharMatcher.anyOf(".)");
  private static final CharMatcher QUOTATION = CharMatcher.anyOf("> \t");
  private static final CharMatcher RULE = CharMatcher.anyOf("-:= \t");
  private static final CharMatcher BEFORE_LIST = CharMatcher.anyOf(".:;!?)");
  private static final Splitter LINES = Splitter.onPattern("\r\n|\r|\n");
  private static final Splitter CELLS = Splitter.on('|').trimResults();

  /** A paragraph with such gaps inside its lines is a drawing, or a table made of blanks. */
  private static final String GAP = "   ";

  private static final int LINES_WITH_GAPS = 2;
  private static final int DEEPEST_LIST = 5;

  private final Markup markup;
  private final String text;
  private final CharterOutline outline;
  private final int top;
  private int tables;

  /**
   * Prepares a charter.
   *
   * @param charter the text
   * @param markup takes it
   * @param top the depth of its headings
   */
  CharterPart(CharterText charter, Markup markup, int top) {
    this.markup = markup;
    this.text = charter.text();
    this.outline = charter.outline();
    this.top = top;
  }

  /** {@return how many lines with words the text has that are not written as part of it} */
  int linesLeftOut(boolean withMilestones) {
    int lines = 0;
    for (TextSpan span : leftOut(withMilestones)) {
      lines += (int) LINES.splitToList(span.of(text)).stream().filter(l -> !l.isBlank()).count();
    }
    return lines;
  }

  private List<TextSpan> leftOut(boolean withMilestones) {
    List<TextSpan> left = new ArrayList<>();
    outline.frontMatter().ifPresent(left::add);
    outline.head().ifPresent(left::add);
    outline.milestones().filter(span -> !withMilestones).ifPresent(left::add);
    return left;
  }

  /**
   * Writes the text.
   *
   * @param withMilestones whether with the goals and milestones in it, as lines
   */
  void write(boolean withMilestones) throws IOException {
    Deque<Integer> levels = new ArrayDeque<>();
    for (CharterSection section : outline.sections()) {
      boolean isTitled = !section.title().isEmpty();
      if (isTitled) {
        while (!levels.isEmpty() && levels.peek() >= section.level()) {
          levels.pop();
        }
        levels.push(section.level());
        markup.heading(top + levels.size() - 1, CharterWords.runs(section.title()), "");
      }
      List<CharterBlock> blocks = section.blocks();
      for (CharterBlock block : blocks.subList(isTitled ? 1 : 0, blocks.size())) {
        block(block);
      }
    }
    if (withMilestones && outline.milestones().isPresent()) {
      markup.verbatim(outline.milestones().get().of(text));
    }
  }

  private void block(CharterBlock block) throws IOException {
    switch (block.kind()) {
      case RULE -> {}
      case HEADING -> markup.heading(top + 1, CharterWords.runs(words(block.span())), "");
      case TABLE -> table(block.span());
      case PARAGRAPH, LIST -> {
        if (isDrawing(block)) {
          markup.verbatim(lines(block.span()));
        } else {
          withItems(block);
        }
      }
    }
  }

  private String words(TextSpan span) {
    return withoutQuotation(span.of(text));
  }

  /** {@return the whole lines, with the blanks before the first one} */
  private String lines(TextSpan span) {
    int start = span.start();
    while (start > 0 && BLANK.matches(text.charAt(start - 1)) && !isLineEnd(start - 1)) {
      start--;
    }
    return text.substring(start, span.end());
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private boolean isDrawing(CharterBlock block) {
    if (!block.items().isEmpty()) {
      return false;
    }
    return LINES.splitToList(block.span().of(text)).stream()
            .filter(line -> BLANK.trimFrom(line).contains(GAP))
            .count()
        >= LINES_WITH_GAPS;
  }

  /** Marks of a quotation begin all lines, or none that counts. */
  private static String withoutQuotation(String words) {
    return words.startsWith(">") ? withoutMarksOfQuotation(words) : words;
  }

  private static String withoutMarksOfQuotation(String words) {
    return LINES
        .splitToStream(words)
        .map(QUOTATION::trimLeadingFrom)
        .collect(Collectors.joining("\n"));
  }

  // ---- lists

  private void withItems(CharterBlock block) throws IOException {
    List<TextSpan> spans = block.items();
    int first = spans.isEmpty() ? block.span().end() : spans.get(0).start();
    String lead = text.substring(block.span().start(), first);
    if (!spans.isEmpty() && !leadsToList(lead)) {
      markup.paragraph(CharterWords.runs(words(block.span())));
      return;
    }
    markup.paragraph(CharterWords.runs(withoutQuotation(lead)));
    markup.items(items(spans));
  }

  /** A dash at the beginning of a line may well be in the middle of a sentence. */
  private static boolean leadsToList(String lead) {
    String words = CharMatcher.anyOf("*_").trimTrailingFrom(BLANK.trimFrom(lead));
    return words.isEmpty() || BEFORE_LIST.matches(words.charAt(words.length() - 1));
  }

  private List<Item> items(List<TextSpan> spans) {
    List<Item> items = new ArrayList<>();
    Deque<Integer> columns = new ArrayDeque<>();
    for (TextSpan span : spans) {
      TextSpan bare = CharterBlock.withoutMark(span, text);
      String mark = BLANK.trimFrom(text.substring(span.start(), bare.start()));
      int column = column(span);
      while (columns.size() > 1 && columns.peek() > column) {
        columns.pop();
      }
      if (columns.isEmpty() || (columns.peek() + 1 < column && columns.size() < DEEPEST_LIST)) {
        columns.push(column);
      }
      String words = bare.of(text);
      items.add(
          item(
              columns.size(),
              QUOTATION.trimLeadingFrom(mark),
              mark.startsWith(">") ? withoutMarksOfQuotation(words) : withoutQuotation(words)));
    }
    return items;
  }

  private static Item item(int depth, String mark, String words) {
    String number = AFTER_NUMBER.trimTrailingFrom(mark);
    boolean isNumbered = !number.isEmpty() && number.length() <= 3 && DIGIT.matchesAllOf(number);
    // Letters, and numbers in parentheses, are to be seen as they were written.
    boolean isBullet = mark.isEmpty() || BULLET.matchesAllOf(mark);
    return new Item(
        depth,
        isNumbered ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty(),
        "",
        isNumbered || isBullet
            ? CharterWords.runs(words)
            : ImmutableList.<Run>builder()
                .add(Run.text(mark + " "))
                .addAll(CharterWords.runs(words))
                .build());
  }

  /** {@return in which column an item stands, counted from 0; tabs go to every eighth} */
  private int column(TextSpan item) {
    int start = item.start();
    while (start > 0 && !isLineEnd(start - 1)) {
      start--;
    }
    int first = item.start();
    while (first < item.end() && BLANK.matches(text.charAt(first))) {
      first++;
    }
    int column = 0;
    for (int i = start; i < first; i++) {
      column = text.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  // ---- tables

  private void table(TextSpan span) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : LINES.splitToList(span.of(text))) {
      String bare = BLANK.trimFrom(line);
      if (!bare.isEmpty() && !RULE.or(CharMatcher.is('|')).matchesAllOf(bare)) {
        rows.add(cells(bare));
      }
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (rows.size() < 2 || width < 2) {
      markup.paragraph(CharterWords.runs(span.of(text)));
      return;
    }
    tables++;
    markup.beginTable(
        ImmutableList.of(Run.text("Table " + tables + " of the charter")),
        headings(filled(rows.get(0), width)));
    for (List<String> row : rows.subList(1, rows.size())) {
      markup.row(filled(row, width).stream().map(CharterWords::runs).toList());
    }
    markup.endTable();
  }

  private static List<String> cells(String line) {
    int start = line.startsWith("|") ? 1 : 0;
    int end = line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length();
    return CELLS.splitToList(line.substring(start, Math.max(start, end)));
  }

  /** A column without a heading tells nothing to those who hear the table. */
  private static List<String> headings(List<String> cells) {
    List<String> headings = new ArrayList<>();
    for (String cell : cells) {
      headings.add(cell.isBlank() ? "Column " + (headings.size() + 1) : cell);
    }
    return headings;
  }

  private static List<String> filled(List<String> row, int width) {
    List<String> filled = new ArrayList<>(row);
    while (filled.size() < width) {
      filled.add("");
    }
    return filled;
  }
}
