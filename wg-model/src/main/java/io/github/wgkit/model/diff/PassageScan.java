package io.github.wgkit.model.diff;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.charter.CharterBlock;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterSection;
import io.github.wgkit.model.charter.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a charter apart into the passages that are compared. What has no words is none. */
final class PassageScan {
  /** Of fewer words a colon at the end is that of a title. */
  private static final int TITLE = 8;

  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u00A0\u200B\uFEFF"));
  private static final CharMatcher RULE = CharMatcher.anyOf("-=~*_^#");
  private static final CharMatcher BEFORE_LIST = CharMatcher.anyOf(".:;!?)*_");
  private static final ImmutableSet<String> TIMES =
      ImmutableSet.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
          "done", "tbd");
  private static final int LONGEST_DATE = 16;

  /**
   * A passage with what is needed to compare it.
   *
   * @param passage the passage
   * @param wording its words
   * @param section the number of its section, counted from 0
   */
  record Part(Passage passage, Wording wording, int section) {
    boolean isHeading() {
      return passage.kind() == Passage.Kind.HEADING;
    }
  }

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private int paragraph;
  private boolean paragraphHasWords;

  private PassageScan(String text) {
    this.text = text;
  }

  /** {@return the passages of a text, in order} */
  static PassageScan of(String text) {
    PassageScan scan = new PassageScan(text);
    scan.whole();
    return scan;
  }

  ImmutableList<Part> parts() {
    return ImmutableList.copyOf(parts);
  }

  String title(int section) {
    return titles.get(section);
  }

  private void whole() {
    CharterOutline outline = CharterOutline.of(text);
    section("");
    outline.frontMatter().ifPresent(this::head);
    outline.head().ifPresent(this::head);
    boolean isBeforeMilestones = outline.milestones().isPresent();
    for (CharterSection section : outline.sections()) {
      boolean startsSection = true;
      for (CharterBlock block : section.blocks()) {
        if (isBeforeMilestones && block.span().start() > milestones(outline).start()) {
          milestones(milestones(outline));
          isBeforeMilestones = false;
        }
        if (block.kind() == CharterBlock.Kind.HEADING && startsSection) {
          heading(section.title(), block.span());
        } else {
          block(block, 0, null);
        }
        startsSection = false;
      }
    }
    if (isBeforeMilestones) {
      milestones(milestones(outline));
    }
  }

  private static TextSpan milestones(CharterOutline outline) {
    return outline.milestones().orElseThrow();
  }

  private void section(String title) {
    titles.add(title);
  }

  private void heading(String title, TextSpan span) {
    section(Wording.of(title).text());
    beginParagraph();
    add(Passage.Kind.HEADING, title, span);
  }

  /** Lines that stand together are one paragraph. */
  private void head(TextSpan span) {
    int end = -1;
    for (TextSpan line : lines(span)) {
      String words = BLANK.trimFrom(line.of(text));
      if (end < 0 || hasEmptyLine(end, line)) {
        beginParagraph();
      }
      if (!RULE.matchesAllOf(words)) {
        add(Passage.Kind.HEAD, words, line);
      }
      end = line.end();
    }
  }

  private boolean hasEmptyLine(int end, TextSpan line) {
    String between = text.substring(end, line.start()).replace("\r\n", "\n");
    return CharMatcher.anyOf("\r\n").countIn(between) > 1;
  }

  private void milestones(TextSpan span) {
    ImmutableList<TextSpan> lines = lines(span);
    TextSpan first = lines.get(0);
    String announcement = first.of(text);
    int start = first.end();
    boolean isTable = BLANK.trimFrom(announcement).startsWith("|");
    if (isTable) {
      section(announcement.contains("ilestone") ? "Milestones" : "");
      start = first.start();
    } else {
      heading(CharMatcher.anyOf("#>*_: \t=-").trimFrom(BLANK.trimFrom(announcement)), first);
    }
    String rest = text.substring(start, span.end());
    CharterOutline outline = CharterOutline.of(rest);
    List<TextSpan> others = new ArrayList<>();
    outline.frontMatter().ifPresent(others::add);
    outline.head().ifPresent(others::add);
    for (TextSpan other : others) {
      rows(shifted(other, start), Passage.Kind.MILESTONE);
    }
    for (CharterBlock block : outline.blocks()) {
      block(block, start, Passage.Kind.MILESTONE);
    }
    int base = start;
    outline.milestones().ifPresent(more -> rows(shifted(more, base), Passage.Kind.MILESTONE));
  }

  private static TextSpan shifted(TextSpan span, int by) {
    return new TextSpan(span.start() + by, span.end() + by);
  }

  private void block(CharterBlock block, int offset, Passage.@Nullable Kind kind) {
    TextSpan span = shifted(block.span(), offset);
    switch (block.kind()) {
      case RULE -> {}
      case TABLE -> rows(span, kind == null ? Passage.Kind.ROW : kind);
      case HEADING -> {
        beginParagraph();
        add(kind == null ? Passage.Kind.HEADING : kind, span.of(text), span);
      }
      default -> {
        if (kind != null && block.items().isEmpty()) {
          rows(span, kind);
        } else {
          items(block, span, offset, kind);
        }
      }
    }
  }

  private void items(CharterBlock block, TextSpan span, int offset, Passage.@Nullable Kind kind) {
    beginParagraph();
    ImmutableList<TextSpan> items = block.items();
    int first = items.isEmpty() ? span.end() : items.get(0).start() + offset;
    TextSpan lead = new TextSpan(span.start(), first);
    if (!items.isEmpty() && !leadsToList(lead)) {
      add(kind == null ? Passage.Kind.PARAGRAPH : kind, span.of(text), span);
      return;
    }
    if (lead.length() > 0) {
      add(kind == null ? Passage.Kind.PARAGRAPH : kind, lead.of(text), trimmed(lead));
    }
    for (TextSpan item : items) {
      TextSpan shown = shifted(item, offset);
      add(
          kind == null ? Passage.Kind.ITEM : kind,
          CharterBlock.withoutMark(shown, text).of(text),
          shown);
    }
  }

  /** A dash at the beginning of a line may well be in the middle of a sentence. */
  private boolean leadsToList(TextSpan lead) {
    String words = BLANK.trimFrom(lead.of(text));
    return words.isEmpty() || BEFORE_LIST.matches(words.charAt(words.length() - 1));
  }

  private TextSpan trimmed(TextSpan span) {
    int end = span.end();
    while (end > span.start() && BLANK.matches(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(span.start(), end);
  }

  /** Lines between bars are rows; else a date begins one. */
  private void rows(TextSpan span, Passage.Kind kind) {
    beginParagraph();
    int start = -1;
    int end = -1;
    for (TextSpan line : lines(span)) {
      String words = BLANK.trimFrom(line.of(text));
      if (start >= 0 && (words.startsWith("|") || beginsWithTime(words))) {
        row(new TextSpan(start, end), kind);
        start = -1;
      }
      start = start < 0 ? line.start() : start;
      end = line.end();
    }
    if (start >= 0) {
      row(new TextSpan(start, end), kind);
    }
  }

  private void row(TextSpan span, Passage.Kind kind) {
    String words = span.of(text);
    boolean isTable = BLANK.trimFrom(words).startsWith("|");
    String cells = isTable ? words.replace('|', ' ') : words;
    if (!isTable || !CharMatcher.anyOf("-:").or(BLANK).matchesAllOf(cells)) {
      add(kind, cells, span);
    }
  }

  private static boolean beginsWithTime(String words) {
    String start = words.substring(0, Math.min(words.length(), LONGEST_DATE));
    String month = Ascii.toLowerCase(start.substring(0, Math.min(start.length(), 3)));
    return TIMES.contains(start.length() >= 4 ? Ascii.toLowerCase(start.substring(0, 4)) : month)
        || (TIMES.contains(month) && CharMatcher.inRange('0', '9').matchesAnyOf(start));
  }

  private void beginParagraph() {
    paragraph = paragraphHasWords || paragraph == 0 ? paragraph + 1 : paragraph;
    paragraphHasWords = false;
  }

  private void add(Passage.Kind kind, String words, TextSpan span) {
    Wording wording = Wording.of(words);
    if (wording.size() <= TITLE + 1) {
      wording = wording.withoutColon();
    }
    if (!wording.isEmpty()) {
      parts.add(
          new Part(new Passage(kind, wording.text(), span, paragraph), wording, titles.size() - 1));
      paragraphHasWords = true;
    }
  }

  /** {@return the lines with anything in them, without what ends them} */
  private ImmutableList<TextSpan> lines(TextSpan span) {
    ImmutableList.Builder<TextSpan> lines = ImmutableList.builder();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (!BLANK.matchesAllOf(text.substring(start, i))) {
          lines.add(new TextSpan(start, i));
        }
        start = i + 1;
      }
    }
    return lines.build();
  }
}
