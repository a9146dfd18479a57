package io.github.wgkit.io.tool;

import com.google.common.base.CharMatcher;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of findings stand in the text from which a charter was read. White space does not
 * count, as a reader joins the lines of a milestone.
 */
final class Places {
  private final CharterText whole;
  private final String text;
  private @Nullable String folded;

  /** The index in the text of each character of the folded one. */
  private int[] indices = {};

  private Places(CharterText whole) {
    this.whole = whole;
    this.text = whole.text();
  }

  /** {@return the places in the text of a group; empty if it was not read from one} */
  static Optional<Places> of(Group group) {
    return CharterSource.of(group).map(CharterSource::text).map(Places::new);
  }

  /** {@return whether a group was read from a text} */
  static boolean areIn(Group group) {
    return CharterSource.of(group).isPresent();
  }

  CharterText whole() {
    return whole;
  }

  /** {@return where the words of a finding stand first} */
  Optional<TextSpan> of(Finding finding) {
    String quote = finding.quote();
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    int at = text.indexOf(quote);
    return at >= 0 ? Optional.of(new TextSpan(at, at + quote.length())) : inFolded(quote);
  }

  private Optional<TextSpan> inFolded(String quote) {
    String sought = CharMatcher.whitespace().trimAndCollapseFrom(quote, ' ');
    int at = sought.isEmpty() ? -1 : folded().indexOf(sought);
    return at < 0
        ? Optional.empty()
        : Optional.of(new TextSpan(indices[at], indices[at + sought.length() - 1] + 1));
  }

  private String folded() {
    if (folded == null) {
      StringBuilder made = new StringBuilder(text.length());
      indices = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        boolean isBlank = CharMatcher.whitespace().matches(text.charAt(i));
        boolean follows = made.length() > 0 && made.charAt(made.length() - 1) == ' ';
        if (!isBlank || !follows) {
          indices[made.length()] = i;
          made.append(isBlank ? ' ' : text.charAt(i));
        }
      }
      folded = made.toString();
    }
    return folded;
  }
}
