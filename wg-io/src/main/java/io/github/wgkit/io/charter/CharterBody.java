package io.github.wgkit.io.charter;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.template.ChosenCharter;
import java.util.List;

/** The text of a charter as a part of a larger text. */
final class CharterBody {
  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));
  private static final Splitter LINES = Splitter.on('\n');

  private CharterBody() {}

  /**
   * {@return the lines of the text, without empty ones before and after them}
   *
   * @param chosen whose charter
   * @throws WgWriteException with the code {@code text-missing} if the text is not at hand
   */
  static List<String> lines(ChosenCharter chosen) throws WgWriteException {
    if (chosen.bytes().isEmpty()) {
      throw new WgWriteException(
          "text-missing", "the text of " + chosen.fileName() + " is not at hand");
    }
    List<String> lines = LINES.splitToList(BLANK.trimTrailingFrom(chosen.text("")));
    int first = 0;
    while (first < lines.size() && BLANK.matchesAllOf(lines.get(first))) {
      first++;
    }
    return lines.subList(first, lines.size());
  }

  /** {@return a text in one line, with one blank for all white space between words} */
  static String inOneLine(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ');
  }
}
