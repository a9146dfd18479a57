package io.github.wgkit.io.feed;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The descriptions of events as the Datatracker writes them: text with a little HTML, mostly {@code
 * <b>}. What is harmless and well-formed is kept as HTML; anything else is shown as it is written.
 */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,6})\\s{0,9}(/?)>");

  private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|#39|nbsp);");

  private static final ImmutableSet<String> KEPT =
      ImmutableSet.of("b", "i", "em", "strong", "code", "br");

  private static final ImmutableMap<String, String> CHARACTERS =
      ImmutableMap.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "nbsp", "\u00A0");

  private Markup() {}

  /** {@return a description as text} */
  static String text(String description) {
    return isWellFormed(description)
        ? decoded(TAG.matcher(description).replaceAll(tag -> isBreak(tag.group(2)) ? " " : ""))
        : description;
  }

  /** {@return a description as HTML that can do nothing but show itself} */
  static String html(String description) {
    if (!isWellFormed(description)) {
      return Html.escape(description);
    }
    StringBuilder html = new StringBuilder();
    Matcher tags = TAG.matcher(description);
    int end = 0;
    while (tags.find()) {
      html.append(Html.escape(decoded(description.substring(end, tags.start()))));
      html.append('<').append(tags.group(1)).append(Ascii.toLowerCase(tags.group(2))).append('>');
      end = tags.end();
    }
    return html.append(Html.escape(decoded(description.substring(end)))).toString();
  }

  private static String decoded(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            reference ->
                Matcher.quoteReplacement(
                    CHARACTERS.getOrDefault(reference.group(1), reference.group())));
  }

  private static boolean isBreak(String tag) {
    return Ascii.equalsIgnoreCase(tag, "br");
  }

  /** {@return whether all tags are harmless, and each that is opened is closed in its place} */
  private static boolean isWellFormed(String description) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(description);
    while (tags.find()) {
      String tag = Ascii.toLowerCase(tags.group(2));
      boolean closes = !tags.group(1).isEmpty();
      if (!KEPT.contains(tag) || (isBreak(tag) ? closes : !tags.group(3).isEmpty())) {
        return false;
      }
      if (!isBreak(tag)) {
        if (!closes) {
          open.push(tag);
        } else if (!tag.equals(open.poll())) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }
}
