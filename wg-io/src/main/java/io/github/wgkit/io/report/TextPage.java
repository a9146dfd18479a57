package io.github.wgkit.io.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.report.Page.Bit;
import io.github.wgkit.io.report.Page.Fact;
import io.github.wgkit.io.report.Page.Heading;
import io.github.wgkit.io.report.Page.Line;
import io.github.wgkit.io.report.Page.Mark;
import io.github.wgkit.io.report.Page.Row;
import java.util.List;

/** A page as plain text, for terminals and mails. */
final class TextPage {
  private static final int WIDTH = 100;
  private static final int LABEL = 12;

  /** What stays the same is only there to find the place. */
  private static final int SHOWN = 8;

  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

  private final StringBuilder out = new StringBuilder();

  /** Of the last heading; what stands below is indented with it. */
  private String indent = "";

  private TextPage() {}

  static String write(Page page) {
    TextPage text = new TextPage();
    // In one line, however long, for those who look for it with a program.
    text.append(page.title());
    page.rows().forEach(text::row);
    return text.out.toString();
  }

  private void row(Row row) {
    if (row instanceof Heading heading) {
      indent = "  ".repeat(heading.depth() - 1);
      line(indent + "§ ", indent + "  ", heading.text());
    } else if (row instanceof Fact fact) {
      line(
          indent + fact.label() + " ".repeat(Math.max(1, LABEL - fact.label().length())),
          indent + " ".repeat(LABEL),
          fact.text());
    } else if (row instanceof Line line) {
      String start = indent + "  ".repeat(line.depth());
      line(
          start + (line.mark() == Mark.NONE ? "" : line.mark().sign() + " "),
          start + "  ",
          words(line));
    }
  }

  private static String words(Line line) {
    boolean isSame = line.mark() == Mark.SAME || line.mark() == Mark.MOVED;
    StringBuilder words = new StringBuilder();
    ImmutableList<Bit> bits = line.bits();
    for (int i = 0; i < bits.size(); i++) {
      Bit bit = bits.get(i);
      boolean isKept = bit.kind() == Bit.Kind.PLAIN && (isSame || line.mark() == Mark.CHANGED);
      String shown = isKept ? shortened(bit.words(), i + 1 == bits.size()) : bit.words();
      words.append(bit.blank()).append(marked(bit.kind(), shown));
    }
    return words.toString();
  }

  private static String marked(Bit.Kind kind, String words) {
    return switch (kind) {
      case PLAIN -> words;
      case REMOVED -> "[-" + words + "-]";
      case ADDED -> "{+" + words + "+}";
      case MOVED_AWAY -> "[-" + words + "-] (moved)";
      case MOVED_HERE -> "{+" + words + "+} (moved here)";
    };
  }

  /** Leaves out the middle, or the end if nothing follows. */
  private static String shortened(String text, boolean isLast) {
    List<String> words = BLANKS.splitToList(text);
    if (words.size() <= 2 * SHOWN + 2) {
      return text;
    }
    String start = String.join(" ", words.subList(0, SHOWN));
    String end = String.join(" ", words.subList(words.size() - SHOWN, words.size()));
    if (isLast) {
      return start + " …";
    }
    return start + " … " + end;
  }

  private void line(String first, String next, String words) {
    StringBuilder line = new StringBuilder(first);
    boolean isStart = true;
    for (String word : Splitter.on(' ').split(words)) {
      if (!isStart && line.length() + 1 + word.length() > WIDTH) {
        append(line);
        line = new StringBuilder(next);
        isStart = true;
        if (word.isEmpty()) {
          continue;
        }
      }
      line.append(isStart ? "" : " ").append(word);
      isStart = false;
    }
    append(line);
  }

  private void append(CharSequence line) {
    out.append(CharMatcher.is(' ').trimTrailingFrom(line)).append('\n');
  }
}
