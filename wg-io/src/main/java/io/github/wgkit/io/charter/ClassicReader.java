package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a charter in the form of the Secretariat's pages. */
final class ClassicReader implements WgReader {
  static final String ID = "charter-classic";
  private static final int LONGEST_HEAD = 80;
  private static final int MOST_TITLE_LINES = 4;
  private static final CharMatcher RULE = CharMatcher.anyOf("-=~");

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText text = input.readCharterText(session);
    CharterSheet sheet = new CharterSheet(session, input.name(), text);
    CharterFileName.of(input.name()).revision().ifPresent(sheet::revision);
    ImmutableList<DirectoryEntry> others = ClassicCharter.read(sheet);
    if (sheet.acronym().isEmpty()) {
      sheet.fileName();
    }
    sheet.finish(ID);
    for (DirectoryEntry other : others) {
      session.entry(other);
    }
  }

  /** {@return yes, if there is a title with an acronym, or a label for it, and then the labels} */
  static Match sniff(ByteBuffer start) {
    TextStart text = new TextStart(start);
    TextLines lines = text.lines();
    int line = text.firstFrom(0);
    if (line < lines.count() && isSampleHeading(lines.words(line))) {
      line = text.firstFrom(line + 1);
    }
    if (line >= lines.count() || !text.isProse()) {
      return Match.NO;
    }
    Optional<HeadLabel> first = HeadLabel.known(lines.words(line));
    boolean isLabelled = first.filter(label -> label.kind() == HeadLabel.Kind.NAME).isPresent();
    int afterTitle = isLabelled ? line : afterTitle(lines, line);
    return afterTitle >= 0 && hasLabels(lines, afterTitle) ? Match.YES : Match.NO;
  }

  private static boolean isSampleHeading(String words) {
    return Ascii.toLowerCase(words).contains("sample working group charter");
  }

  /** {@return the line after a title at the beginning; -1 if there is none} */
  private static int afterTitle(TextLines lines, int first) {
    int last = Math.min(lines.count(), first + MOST_TITLE_LINES);
    for (int line = first; line < last && !lines.isEmpty(line); line++) {
      String words = lines.words(line);
      if (words.startsWith("#") || HeadLabel.known(words).isPresent()) {
        return -1;
      }
      if (Title.parse(words).acronym().isPresent()) {
        return line + 1;
      }
    }
    return -1;
  }

  /** Two labels of different kinds, the first one soon. */
  private static boolean hasLabels(TextLines lines, int first) {
    Set<HeadLabel.Kind> kinds = EnumSet.noneOf(HeadLabel.Kind.class);
    int last = Math.min(lines.count(), first + LONGEST_HEAD);
    int others = 0;
    for (int line = first; line < last && kinds.size() < 2; line++) {
      String words = lines.words(line);
      Optional<HeadLabel> label = HeadLabel.known(words);
      if (label.isPresent()) {
        kinds.add(label.get().kind());
      } else if (kinds.isEmpty() && !words.isEmpty() && !isRule(words) && ++others > 2) {
        return false;
      }
    }
    return kinds.size() == 2;
  }

  private static boolean isRule(String words) {
    return RULE.matches(words.charAt(0)) && RULE.matchesAllOf(words);
  }

  /** The lists of all charters consist of such charters. */
  static Match sniff(ByteBuffer start, String name) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.startsWith("1wg-", folder + 1) ? Match.NO : sniff(start);
  }
}
