package io.github.wgkit.io.fuzz;

import static io.github.wgkit.model.testkit.Law.require;

import io.github.wgkit.model.charter.CharterEncoding;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import java.util.Arrays;

/**
 * Corrects the text of a charter in some places, one correction after another. The last bytes say
 * where and how, the others are the text.
 */
final class CorrectionTarget implements Target {
  private static final String[] WORDS = {
    "",
    "x",
    "RFC 5246",
    "\n",
    "\r\n",
    "\r",
    "\u00E9",
    "\u201C",
    "\u6587",
    "\uFEFF",
    "\uD83D\uDE00",
    "\uDE00",
    "\uD83D",
    "\0",
    "\u0081",
    "  ",
    "Milestones\n\n",
    "draft-ietf-x"
  };

  private static final int CORRECTIONS = 4;

  /** For each correction: two for where it begins, one for how long it is, one for the word. */
  private static final int BYTES = 4;

  @Override
  public void take(byte[] input) {
    int length = Math.max(0, input.length - CORRECTIONS * BYTES);
    CharterText text = CharterText.of(Arrays.copyOf(input, length));
    for (int at = length; at + BYTES <= input.length; at += BYTES) {
      text = corrected(text, input, at);
    }
    whole(text);
  }

  private static CharterText corrected(CharterText before, byte[] choices, int at) {
    String text = before.text();
    int place = (choices[at] & 0xFF) << 8 | (choices[at + 1] & 0xFF);
    int start = place % (text.length() + 1);
    int end = Math.min(text.length(), start + (choices[at + 2] & 0x3F));
    int word = choices[at + 3] & 0xFF;
    String put =
        word < WORDS.length * 8
            ? WORDS[word % WORDS.length]
            : text.substring(0, Math.min(word / 4, text.length()));
    CharterText after;
    try {
      after = before.replace(new TextSpan(start, end), put);
    } catch (IllegalArgumentException e) {
      require(e.getMessage() != null && e.getMessage().length() < 500, "no reason");
      return before;
    }
    require(
        after.text().equals(text.substring(0, start) + put + text.substring(end)),
        "another text: %s",
        after);
    require(before.hasByteOrderMark() == after.hasByteOrderMark(), "another byte order mark");
    byte[] old = before.bytes();
    byte[] corrected = after.bytes();
    int head = size(before, text.substring(0, start));
    int tail = old.length - size(before, text.substring(0, end));
    require(Arrays.equals(old, 0, head, corrected, 0, head), "other bytes before the correction");
    require(
        Arrays.equals(
            old,
            old.length - tail,
            old.length,
            corrected,
            corrected.length - tail,
            corrected.length),
        "other bytes behind the correction");
    return after;
  }

  /** {@return how many bytes a text begins with that mean some characters} */
  private static int size(CharterText text, String start) {
    int mark = !text.hasByteOrderMark() ? 0 : text.encoding() == CharterEncoding.UTF_8 ? 3 : 2;
    return mark + start.getBytes(text.encoding().charset()).length;
  }

  /** What can be asked of a text has an answer. */
  private static void whole(CharterText text) {
    String all = text.text();
    require(CharterText.of(text.bytes()).equals(text), "not always the same");
    require(text.part(new TextSpan(0, all.length())).text().length() <= all.length(), "longer");
    require(text.line(all.length()) >= text.line(0), "lines go down");
    require(text.column(all.length()) >= 1, "no column");
    for (var section : text.outline().sections()) {
      require(section.span().end() <= all.length(), "a section behind the end: %s", section);
    }
    text.lineEnds();
    require(
        text.utf8().isEmpty()
            || Arrays.equals(CharterText.of(text.utf8().get()).bytes(), text.bytes()),
        "no UTF-8");
    require(text.toString().length() < 200, "a long line");
  }
}
