package io.github.wgkit.model.charter;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.charter.CharterBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the outline of a text, line by line; the time it takes grows with the text and no more. */
final class OutlineScan {
  private static final int LONGEST_FRONT_MATTER = 60;
  private static final int LONGEST_HEAD = 200;

  /** A title and an underline, and one more. */
  private static final int MOST_GROUPS_BEFORE_LABELS = 3;

  private static final int FEWEST_LABELS = 2;
  private static final int BOLD_LEVEL = 4;
  private static final int PLAIN_LEVEL = 5;

  private final String text;
  private final TextLines lines;
  private final List<CharterBlock> blocks = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();

  OutlineScan(String text) {
    this.text = text;
    this.lines = new TextLines(text);
  }

  CharterOutline outline() {
    int start = skipEmpty(0);
    int frontEnd = endOfFrontMatter(start);
    Optional<TextSpan> frontMatter = partBefore(start, frontEnd);
    start = skipEmpty(frontEnd);
    int headEnd = endOfHead(start);
    Optional<TextSpan> head = partBefore(start, headEnd);
    start = headEnd;
    int announced = lastAnnouncement(start);
    int milestonesEnd = announced < 0 ? lines.count() : endOfMilestones(announced);
    Optional<TextSpan> milestones =
        announced < 0 ? Optional.empty() : partBefore(announced, milestonesEnd);
    scan(start, announced < 0 ? lines.count() : announced);
    scan(milestonesEnd, lines.count());
    return new CharterOutline(
        frontMatter, head, milestones, ImmutableList.copyOf(blocks), sections());
  }

  /** {@return the lines up to another, without the empty ones before that} */
  private Optional<TextSpan> partBefore(int first, int end) {
    int last = end - 1;
    while (last >= first && lines.isEmpty(last)) {
      last--;
    }
    return last < first ? Optional.empty() : Optional.of(lines.span(first, last));
  }

  private int skipEmpty(int from) {
    int line = from;
    while (line < lines.count() && lines.isEmpty(line)) {
      line++;
    }
    return line;
  }

  /** {@return the line after the lines that stand together} */
  private int endOfGroup(int from) {
    int line = from;
    while (line < lines.count() && !lines.isEmpty(line)) {
      line++;
    }
    return line;
  }

  /** {@return the line after the front matter; 0 if there is none} */
  private int endOfFrontMatter(int start) {
    if (start >= lines.count() || !lines.words(start).equals("---")) {
      return 0;
    }
    int last = Math.min(lines.count(), start + LONGEST_FRONT_MATTER);
    for (int line = start + 1; line < last; line++) {
      if (lines.words(line).equals("---")) {
        return line + 1;
      }
    }
    return 0;
  }

  // ---- the head

  private int endOfHead(int start) {
    int last = Math.min(lines.count(), start + LONGEST_HEAD);
    for (int line = start; line < last; line++) {
      if (HeadLabel.announcesText(lines.words(line))) {
        return isUnderlined(line) ? line + 2 : line + 1;
      }
    }
    return endOfLabels(start);
  }

  private int endOfLabels(int start) {
    int labels = 0;
    int unlabelled = 0;
    int end = start;
    for (int first = start; first < lines.count(); first = skipEmpty(endOfGroup(first))) {
      int after = endOfGroup(first);
      int found = labels(first, after);
      labels += found;
      if (found > 0) {
        end = after;
        unlabelled = 0;
        if (announcesText(first)) {
          break;
        }
      } else if (labels == 0 ? isTitle(first, after) : areValues(first, after)) {
        end = labels == 0 ? end : after;
        unlabelled++;
      } else {
        break;
      }
      if (unlabelled > MOST_GROUPS_BEFORE_LABELS || end - start > LONGEST_HEAD) {
        break;
      }
    }
    return labels < FEWEST_LABELS ? start : end;
  }

  /** The Datatracker's mails say where the charter is, drafts after them that it follows. */
  private boolean announcesText(int line) {
    String words = LineForm.title(lines.words(line));
    return Ascii.equalsIgnoreCase(words, "charter") && lines.words(line).endsWith(":");
  }

  private int labels(int first, int after) {
    int labels = HeadLabel.begins(lines.words(first)) ? 1 : 0;
    if (labels == 0 && LineForm.itemMark(lines.words(first)) == 0 && !isUnderlined(first)) {
      return 0;
    }
    for (int line = first + 1; line < after; line++) {
      labels += HeadLabel.begins(lines.words(line)) ? 1 : 0;
    }
    return labels;
  }

  private boolean isTitle(int first, int after) {
    return after - first <= 3 && lines.end(first) - lines.start(first) <= 100;
  }

  /** Names and addresses that an empty line parts from their label. */
  private boolean areValues(int first, int after) {
    if (isUnderlined(first)) {
      return false;
    }
    for (int line = first; line < after; line++) {
      String words = lines.words(line);
      boolean isValue = words.contains("@") || words.contains("://") || isShort(words);
      if (!isValue || lines.end(line) - lines.start(line) > 200) {
        return false;
      }
    }
    return lines.indentation(first) > 0 || isShort(lines.words(first));
  }

  private static boolean isShort(String words) {
    return words.length() <= 40 && LineForm.hashes(words) == 0 && !words.endsWith(".");
  }

  // ---- the milestones

  private int lastAnnouncement(int start) {
    int found = -1;
    boolean begins = true;
    for (int line = start; line < lines.count(); line++) {
      String words = lines.words(line);
      if (!words.isEmpty()
          && (begins || LineForm.hashes(words.substring(LineForm.itemMark(words))) > 0)
          && LineForm.announcesMilestones(words)
          && (found < 0 || !words.startsWith("|"))) {
        found = line;
      }
      begins = words.isEmpty();
    }
    return found;
  }

  private int endOfMilestones(int announced) {
    int level = level(announced);
    boolean wasEmpty = false;
    int line = announced + 1;
    for (; line < lines.count(); line++) {
      String words = lines.words(line);
      if (!words.isEmpty()) {
        int next = LineForm.hashes(words);
        boolean isHeading =
            (next > 0 && (level == 0 || next <= level))
                || (wasEmpty && next == 0 && isUnderlined(line) && LineForm.canBeTitle(words));
        boolean isRule = wasEmpty && next == 0 && LineForm.isRule(words);
        if (isHeading || isRule || (wasEmpty && listsDocuments(words))) {
          return line;
        }
      }
      wasEmpty = words.isEmpty();
    }
    return line;
  }

  /** The pages of the Secretariat list drafts and RFCs after the milestones. */
  private static boolean listsDocuments(String words) {
    String bare = Ascii.toLowerCase(LineForm.title(words));
    return bare.equals("internet-drafts")
        || bare.equals("internet drafts")
        || bare.equals("request for comments")
        || bare.equals("requests for comments")
        || bare.equals("no requests for comments")
        || bare.equals("no request for comments")
        || bare.equals("no current internet-drafts");
  }

  // ---- headings

  private boolean isUnderlined(int line) {
    return line + 1 < lines.count()
        && !lines.isEmpty(line)
        && LineForm.isUnderline(lines.words(line + 1));
  }

  /** {@return the level of the heading that a line is, if its marks say so; else 0} */
  private int level(int line) {
    String words = lines.words(line);
    int hashes = LineForm.hashes(words);
    if (hashes > 0) {
      return hashes;
    }
    if (isUnderlined(line) && LineForm.canBeTitle(words)) {
      return lines.words(line + 1).charAt(0) == '=' ? 1 : 2;
    }
    return 0;
  }

  // ---- blocks

  private void scan(int from, int to) {
    int line = skipEmpty(from);
    while (line < to) {
      int end = Math.min(endOfGroup(line), to);
      group(line, end);
      line = skipEmpty(end);
    }
  }

  private void group(int first, int end) {
    int line = first;
    boolean isFirst = true;
    while (line < end) {
      int level = isFirst || LineForm.hashes(lines.words(line)) > 0 ? level(line) : 0;
      if (level > 0) {
        boolean isMarked = LineForm.hashes(lines.words(line)) > 0;
        int last = isMarked ? line : line + 1;
        add(Kind.HEADING, level, lines.span(line, last), ImmutableList.of());
        line = last + 1;
      } else {
        int last = endOfBlock(line, end);
        block(line, last, first == line && last == end - 1);
        line = last + 1;
      }
      isFirst = false;
    }
  }

  /** A heading with a mark ends what stands before it. */
  private int endOfBlock(int first, int end) {
    int line = first;
    while (line + 1 < end && LineForm.hashes(lines.words(line + 1)) == 0) {
      line++;
    }
    return line;
  }

  private void block(int first, int last, boolean standsAlone) {
    String words = lines.words(first);
    TextSpan span = lines.span(first, last);
    if (first == last && LineForm.isRule(words)) {
      add(Kind.RULE, 0, span, ImmutableList.of());
    } else if (first == last && LineForm.isBold(words)) {
      add(Kind.HEADING, BOLD_LEVEL, span, ImmutableList.of());
    } else if (first == last && standsAlone && LineForm.isPlainTitle(words)) {
      add(Kind.HEADING, PLAIN_LEVEL, span, ImmutableList.of());
    } else if (words.startsWith("|")) {
      add(Kind.TABLE, 0, span, ImmutableList.of());
    } else {
      Kind kind = LineForm.itemMark(words) > 0 ? Kind.LIST : Kind.PARAGRAPH;
      add(kind, 0, span, items(first, last));
    }
  }

  private ImmutableList<TextSpan> items(int first, int last) {
    ImmutableList.Builder<TextSpan> items = ImmutableList.builder();
    int start = -1;
    for (int line = first; line <= last; line++) {
      if (beginsItem(lines.words(line), start >= 0 || line == first)) {
        if (start >= 0) {
          items.add(lines.span(start, line - 1));
        }
        start = line;
      }
    }
    if (start >= 0) {
      items.add(lines.span(start, last));
    }
    return items.build();
  }

  /** In the middle of a paragraph a number is only the first of a list if it is 1. */
  private static boolean beginsItem(String words, boolean inList) {
    if (LineForm.itemMark(words) == 0) {
      return false;
    }
    char first = words.charAt(words.charAt(0) == '(' ? 1 : 0);
    return inList || !Character.isLetterOrDigit(first) || first == '1' || first == 'a';
  }

  private void add(Kind kind, int level, TextSpan span, ImmutableList<TextSpan> items) {
    blocks.add(new CharterBlock(kind, span, items));
    levels.add(level);
  }

  // ---- sections

  private ImmutableList<CharterSection> sections() {
    ImmutableList.Builder<CharterSection> sections = ImmutableList.builder();
    int first = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      if (i == blocks.size() || blocks.get(i).kind() == Kind.HEADING) {
        sections.add(section(first, i));
        first = i;
      }
    }
    return blocks.isEmpty() ? ImmutableList.of() : sections.build();
  }

  private CharterSection section(int first, int end) {
    CharterBlock heading = blocks.get(first);
    boolean isTitled = heading.kind() == Kind.HEADING;
    return new CharterSection(
        isTitled ? title(heading.span()) : "",
        levels.get(first),
        new TextSpan(heading.span().start(), blocks.get(end - 1).span().end()),
        ImmutableList.copyOf(blocks.subList(first, end)));
  }

  private String title(TextSpan heading) {
    return LineForm.title(new TextLines(heading.of(text)).words(0));
  }
}
