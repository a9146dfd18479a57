package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Texts of others, made fit for one line of a language. */
final class Labels {
  private static final int REPLACEMENT = 0xFFFD;

  /** One that joins two parts of a word; any other one may be half of a dash or an arrow. */
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Alnum})-(?=\\p{Alnum})");

  private Labels() {}

  /**
   * Puts a text into one line: line breaks and whatever else is blank become single blanks, what is
   * no character becomes U+FFFD.
   *
   * @param text any text
   * @return a text of which something is seen
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(Labels::inLine).forEach(line::appendCodePoint);
    String trimmed = CharMatcher.is(' ').trimAndCollapseFrom(line, ' ');
    return trimmed.codePoints().anyMatch(Labels::isSeen) ? trimmed : "(no name)";
  }

  /** {@return whether a character is seen by itself, without another one that it changes} */
  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  private static int inLine(int c) {
    if (CharMatcher.whitespace().matches((char) c) && Character.isBmpCodePoint(c)) {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> REPLACEMENT;
      case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE ? REPLACEMENT : c;
      default -> c;
    };
  }

  /**
   * Replaces characters.
   *
   * @param text any text
   * @param isPlain which characters stay as they are
   * @param escape what stands for any other one
   * @return the text with the others replaced
   */
  static String escape(String text, IntPredicate isPlain, IntFunction<String> escape) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain.test(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(escape.apply(c));
              }
            });
    return escaped.toString();
  }

  /**
   * Replaces every character of which Mermaid or PlantUML could make something else.
   *
   * @param text any text
   * @param escape what stands for such a character
   * @return the text with only words left as they are
   */
  static String words(String text, IntFunction<String> escape) {
    return HYPHEN
        .splitAsStream(text)
        .map(part -> escape(part, Labels::isHarmless, escape))
        .collect(joining("-"));
  }

  private static boolean isHarmless(int c) {
    return Character.isLetterOrDigit(c) || " ,.'()?".indexOf(c) >= 0 || c > 0x7F;
  }
}
