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
    CharterText text = CharterText.of(input.readText(session));
    CharterSheet sheet = new CharterSheet(session, input.name(), text);
    CharterFileName.of(input.name()).revision().ifPresent(sheet::revision);
    Iterable<DirectoryEntry> others = CharterDraft.read(sheet, input.name(), true);
    sheet.finish(ID);
    for (DirectoryEntry other : others) {
      session.entry(other);
    }
  }

  /** {@return yes, if it begins like Markdown and speaks of a charter; maybe, for other texts} */
  static Match sniff(ByteBuffer start) {
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
    return isMarked && isCharter ? Match.YES : Match.MAYBE;
  }
}
