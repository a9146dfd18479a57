package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a draft of a charter in Markdown. */
final class MarkdownCharterReader implements WgReader {
  static final String ID = "charter-md";

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText text = input.readCharterText(session);
    CharterSheet sheet = new CharterSheet(session, input.name(), text);
    CharterFileName.of(input.name()).revision().ifPresent(sheet::revision);
    Iterable<DirectoryEntry> others = CharterDraft.read(sheet, input.name(), true);
    sheet.finish(ID);
    for (DirectoryEntry other : others) {
      session.entry(other);
    }
  }

  /**
   * {@return yes, if a text has marks of Markdown and speaks of a charter; else maybe if it is
   * called so, and no if it is called otherwise or not at all, as most plain texts could be
   * Markdown}
   *
   * @param start the first bytes
   * @param name the name of the file; may be empty
   */
  static Match sniff(ByteBuffer start, String name) {
    TextStart text = new TextStart(start);
    if (!text.isProse()) {
      return Match.NO;
    }
    TextLines lines = text.lines();
    boolean isMarked = false;
    boolean isCharter = false;
    for (int line = 0; line < lines.count(); line++) {
      String words = lines.words(line);
      isMarked |= words.startsWith("# ") || words.startsWith("## ") || words.startsWith("| ---");
      isCharter |=
          Ascii.toLowerCase(words).contains("charter") || TextLines.announcesMilestones(words);
    }
    return isMarked && isCharter ? Match.YES : isCalledMarkdown(name) ? Match.MAYBE : Match.NO;
  }

  private static boolean isCalledMarkdown(String name) {
    String lower = Ascii.toLowerCase(name);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }
}
