package io.github.wgkit.io.charter;

import com.google.common.base.CharMatcher;
import io.github.wgkit.model.Acronym;
import java.util.Optional;

/**
 * The title of a charter: {@code Multiparty Multimedia Session Control (mmusic)}.
 *
 * @param name the name of the group
 * @param acronym its acronym, if it stands in parentheses at the end
 */
public record Title(String name, Optional<Acronym> acronym) {
  private static final CharMatcher BLANK = CharMatcher.whitespace();
  private static final int LONGEST_ACRONYM = 40;

  /**
   * Takes a title apart.
   *
   * @param words the title
   * @return its parts
   */
  public static Title parse(String words) {
    String title = BLANK.trimAndCollapseFrom(words, ' ');
    int open = title.lastIndexOf('(');
    int close = title.lastIndexOf(')');
    if (open >= 0 && close == title.length() - 1 && close - open - 1 <= LONGEST_ACRONYM) {
      String acronym = BLANK.trimFrom(title.substring(open + 1, close));
      if (Acronym.isAcronym(acronym)) {
        return new Title(
            BLANK.trimFrom(title.substring(0, open)), Optional.of(Acronym.of(acronym)));
      }
    }
    return new Title(title, Optional.empty());
  }
}
