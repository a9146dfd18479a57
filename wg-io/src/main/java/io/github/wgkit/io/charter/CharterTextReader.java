package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the text of a charter and nothing else: the files of the Datatracker, and those from which
 * the Secretariat made its pages. All of the file is the text; the name of the file says whose.
 */
final class CharterTextReader implements WgReader {
  static final String ID = "charter-text";

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText text = CharterText.of(input.readText(session));
    CharterSheet sheet = new CharterSheet(session, input.name(), text);
    sheet.fileName();
    if (TextLines.BLANK.matchesAllOf(text.text())) {
      sheet.problem(CharterSheet.MISSING, WARNING, "the charter has no text", 0);
    } else if (text.text().contains("ilestone") && text.outline().milestones().isPresent()) {
      sheet.problem(
          CharterSheet.LINE,
          INFO,
          "the milestones that stand here are a part of the text",
          text.outline().milestones().get().start());
    }
    if (sheet.revision().isEmpty()) {
      sheet.revisionIsGuessed();
    }
    sheet.finish(ID);
  }

  /** {@return maybe, for any text that is not written for programs} */
  static Match sniff(ByteBuffer start) {
    TextStart text = new TextStart(start);
    return text.isProse() ? Match.MAYBE : Match.NO;
  }
}
