package io.github.wgkit.io.markup;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A page as Markdown (CommonMark, with the tables of GitHub). Words that are new and gone are
 * marked by {@code ins} and {@code del}: the marks of Markdown itself fail before a full stop.
 */
public final class MarkdownMarkup extends Markup {
  /** What Markdown makes something of, at the beginning of a line or in the middle. */
  private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&$=:@";

  /** Of these, what it makes nothing of in most places. */
  private static final String OFTEN_HARMLESS = ".-():+!=&";

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final int SHORTEST_FENCE = 3;

  /**
   * Starts to write.
   *
   * @param out takes the page
   */
  public MarkdownMarkup(Appendable out) {
    super(out, 1, new Characters());
  }

  @Override
  void writeBegin(List<Run> title, List<Place> contents) throws IOException {
    write("# ", words(title), "\n");
  }

  @Override
  public void end() {}

  @Override
  void writeHeading(int depth, List<Run> words, String id) throws IOException {
    write("\n", "#".repeat(depth), " ", words(words), "\n");
  }

  @Override
  void writeParagraph(List<Run> words) throws IOException {
    write("\n", words(words), "\n");
  }

  @Override
  void writeFacts(List<Fact> facts) throws IOException {
    write("\n");
    for (Fact fact : facts) {
      write("- **", escape(fact.label(), false), ":** ", words(fact.words(), false), "\n");
    }
  }

  /** An open list: how far its items are indented, and the column of its words. */
  private record Open(boolean isNumbered, int column, int words) {}

  @Override
  void writeItems(List<Item> items) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    // A list right after another one would be a part of it.
    write("\n");
    for (Item item : items) {
      int depth = Math.max(1, Math.min(item.depth(), open.size() + 1));
      boolean isNumbered = item.number().isPresent();
      while (open.size() > depth
          || (open.size() == depth && open.element().isNumbered() != isNumbered)) {
        open.pop();
      }
      String sign = isNumbered ? item.number().getAsInt() + ". " : "- ";
      boolean isPartOfItem = open.size() < depth && !open.isEmpty();
      // Right after a line of words, neither a later number nor an item without words begins a
      // list.
      if (isPartOfItem && (item.number().orElse(1) != 1 || item.words().isEmpty())) {
        write("\n");
      }
      int column =
          open.size() == depth ? open.pop().column() : open.isEmpty() ? 0 : open.element().words();
      open.push(new Open(isNumbered, column, column + sign.length()));
      write(" ".repeat(column), sign);
      if (item.mark().isEmpty()) {
        write(words(item.words()), "\n");
      } else {
        write("**", item.mark(), ":** ", words(item.words(), false), "\n");
      }
    }
  }

  @Override
  void writeBeginOfTable(List<Run> caption, List<String> columns) throws IOException {
    if (!caption.isEmpty()) {
      write("\n", words(caption), "\n");
    }
    write("\n|");
    for (String column : columns) {
      write(" ", escape(column, false), " |");
    }
    write("\n|", " --- |".repeat(columns.size()), "\n");
  }

  @Override
  void writeRow(List<ImmutableList<Run>> cells) throws IOException {
    write("|");
    for (ImmutableList<Run> cell : cells) {
      write(" ", words(cell), " |");
    }
    write("\n");
  }

  @Override
  public void endTable() {}

  @Override
  void writeVerbatim(List<String> lines) throws IOException {
    int longest = SHORTEST_FENCE - 1;
    for (String line : lines) {
      int count = 0;
      for (int i = 0; i < line.length(); i++) {
        count = line.charAt(i) == '`' ? count + 1 : 0;
        longest = Math.max(longest, count);
      }
    }
    String fence = "`".repeat(longest + 1);
    write("\n", fence, "\n");
    for (String line : lines) {
      write(line, "\n");
    }
    write(fence, "\n");
  }

  // ---- words

  private static String words(List<Run> runs) {
    return words(runs, true);
  }

  private static String words(List<Run> runs, boolean beginLine) {
    StringBuilder words = new StringBuilder();
    for (Run run : runs) {
      int blank = run.text().startsWith(" ") ? 1 : 0;
      boolean isMarked = run.kind() != Run.Kind.TEXT && run.kind() != Run.Kind.NAME;
      String bare = isMarked ? run.text().substring(blank) : run.text();
      String text = escape(bare, beginLine && words.isEmpty() && !isMarked);
      if (Characters.changesDirection(bare)) {
        text = FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
      }
      words.append(isMarked && blank > 0 ? " " : "");
      words.append(
          switch (run.kind()) {
            case TEXT, NAME -> text;
            case STRONG -> "**" + text + "**";
            case LINK -> "[" + text + "](<" + run.address().replace("&", "\\&") + ">)";
            case ADDED -> "<ins>" + text + "</ins>";
            case REMOVED -> "<del>" + text + "</del>";
          });
    }
    return words.toString();
  }

  /** A mark between letters or digits and blanks is harmless unless a line begins with it. */
  private static String escape(String text, boolean beginsLine) {
    List<Integer> harmful = new ArrayList<>();
    int digits = beginsLine ? DIGIT.negate().indexIn(text) : -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0
          && !(OFTEN_HARMLESS.indexOf(c) >= 0 && isHarmless(text, i, beginsLine, digits))) {
        harmful.add(i);
      }
    }
    StringBuilder escaped = new StringBuilder(text.length() + harmful.size());
    int done = 0;
    for (int at : harmful) {
      escaped.append(text, done, at).append('\\');
      done = at;
    }
    return escaped.append(text, done, text.length()).toString();
  }

  /** Too many signs make a text unreadable for those who read it as it is. */
  private static boolean isHarmless(String text, int at, boolean beginsLine, int digits) {
    char c = text.charAt(at);
    boolean isFirst = at == 0 && beginsLine;
    boolean isNumberOfItem = at == digits && (c == '.' || c == ')');
    boolean isTarget = c == '(' && at > 0 && text.charAt(at - 1) == ']';
    boolean isEntity =
        c == '&'
            && (at + 1 == text.length()
                || text.charAt(at + 1) == '#'
                || Character.isLetter(text.charAt(at + 1)));
    boolean isBeforePicture = c == '!' && (at + 1 == text.length() || text.charAt(at + 1) == '[');
    return !isFirst
        && !isNumberOfItem
        && !isTarget
        && !isEntity
        && !isBeforePicture
        && !isAddress(text, at);
  }

  /** An address would become a link by itself; whose it is was not looked at. */
  private static boolean isAddress(String text, int at) {
    return text.startsWith("://", at) || text.regionMatches(true, at - 3, "www.", 0, 4);
  }
}
