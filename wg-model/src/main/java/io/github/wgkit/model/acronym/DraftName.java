package io.github.wgkit.model.acronym;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.github.wgkit.model.DocumentName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a draft, taken from whatever people write: {@code draft-ietf-quic-transport}, the
 * name of a file such as {@code draft-ietf-quic-transport-34.txt}, the address of a page.
 *
 * @param name the name in lower case, without revision
 * @param revision the revision, two digits; empty if none is said
 */
public record DraftName(DocumentName name, Optional<String> revision) {
  private static final String PREFIX = "draft-";
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final int REVISION_DIGITS = 2;

  /** Not in the middle of a word, and the hyphens only between words. */
  private static final Pattern DRAFT =
      Pattern.compile("(?<![a-z0-9-])draft(?:-[a-z0-9_+]+)+(?:/([0-9]{2})(?![a-z0-9]))?");

  /**
   * Checks the parts.
   *
   * @param name the name in lower case, without revision
   * @param revision the revision, two digits; empty if none is said
   */
  public DraftName {
    requireNonNull(name);
    requireNonNull(revision);
  }

  /**
   * Finds the first draft that a text names. Two digits at the end are taken for the revision.
   *
   * @param text the name of a draft or of a file, or the address of a page
   * @return the draft; empty if the text names none
   */
  public static Optional<DraftName> parse(String text) {
    Matcher found = DRAFT.matcher(Ascii.toLowerCase(text));
    if (!found.find()) {
      return Optional.empty();
    }
    Optional<String> ofPage = Optional.ofNullable(found.group(1));
    String whole = found.group();
    String name =
        ofPage.isPresent() ? whole.substring(0, whole.length() - REVISION_DIGITS - 1) : whole;
    int last = name.lastIndexOf('-');
    String end = name.substring(last + 1);
    boolean isRevised =
        last >= PREFIX.length() && end.length() == REVISION_DIGITS && DIGIT.matchesAllOf(end);
    return Optional.of(
        isRevised && ofPage.isEmpty()
            ? new DraftName(DocumentName.of(name.substring(0, last)), Optional.of(end))
            : new DraftName(DocumentName.of(name), ofPage));
  }

  /** {@return what stands behind {@code draft-}} */
  String rest() {
    return name.text().substring(PREFIX.length());
  }

  /** {@return the name, with the revision if there is one} */
  @Override
  public String toString() {
    return name + revision.map(number -> "-" + number).orElse("");
  }
}
