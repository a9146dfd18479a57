package io.github.wgkit.io.page;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** The texts of events as words: the Datatracker writes them with marks of HTML. */
final class EventWords {
  private static final int LONGEST_TAG = 500;
  private static final int LONGEST_ADDRESS = 320;
  private static final String LEFT_OUT = "(address)";

  private static final ImmutableSet<String> TAGS =
      ImmutableSet.of(
          "a", "b", "br", "code", "del", "div", "em", "i", "ins", "li", "ol", "p", "pre", "small",
          "span", "strong", "tt", "u", "ul");

  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher IN_ADDRESS =
      LETTER.or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf("._%+=-'"));

  private EventWords() {}

  /** {@return the text without marks of HTML that it may well mean as such} */
  static String withoutMarks(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? endOfTag(text, at) : -1;
      if (end > 0) {
        words.append(isBreak(text.substring(at, end)) ? " " : "");
        at = end;
      } else {
        words.append(text.charAt(at++));
      }
    }
    return words
        .toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** {@return where a tag ends that the Datatracker uses; negative if none begins here} */
  private static int endOfTag(String text, int start) {
    int at = start + 1;
    if (at < text.length() && text.charAt(at) == '/') {
      at++;
    }
    int name = at;
    while (at < text.length() && LETTER.matches(text.charAt(at))) {
      at++;
    }
    if (!TAGS.contains(Ascii.toLowerCase(text.substring(name, at))) || at - name > 8) {
      return -1;
    }
    if (at < text.length() && " />\t\r\n".indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    while (at < text.length() && at - start < LONGEST_TAG && text.charAt(at) != '<') {
      if (text.charAt(at++) == '>') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBreak(String tag) {
    String name = CharMatcher.anyOf("</> ").trimFrom(Ascii.toLowerCase(tag));
    return name.equals("br") || name.equals("p") || name.equals("li") || name.equals("div");
  }

  /** {@return the text without e-mail addresses other than those of lists} */
  static String withoutAddresses(String text, Set<String> lists) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > done
          && at - start < LONGEST_ADDRESS
          && IN_ADDRESS.matches(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length()
          && end - at < LONGEST_ADDRESS
          && IN_ADDRESS.matches(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && text.charAt(end - 1) == '.') {
        end--;
      }
      boolean isAddress = start < at && end > at + 1;
      if (isAddress && !lists.contains(Ascii.toLowerCase(text.substring(start, end)))) {
        words.append(text, done, start).append(LEFT_OUT);
        done = end;
      }
    }
    return words.append(text, done, text.length()).toString();
  }
}
