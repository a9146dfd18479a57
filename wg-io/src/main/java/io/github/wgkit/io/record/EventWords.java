package io.github.wgkit.io.record;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.html.HtmlEscapers;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.PastRecord;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of events as words: the Datatracker writes them with marks of HTML. */
public final class EventWords {
  private static final int LONGEST_TAG = 500;
  private static final int LONGEST_ADDRESS = 320;
  private static final String LEFT_OUT = "(address)";

  private static final ImmutableSet<String> TAGS =
      ImmutableSet.of(
          "a", "b", "br", "code", "del", "div", "em", "i", "ins", "li", "ol", "p", "pre", "small",
          "span", "strong", "tt", "u", "ul");

  private static final ImmutableSet<String> BREAKS = ImmutableSet.of("br", "div", "li", "p");

  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher IN_ADDRESS =
      LETTER.or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf("._%+=-'"));

  private EventWords() {}

  /**
   * {@return the words of an event, with links to what they name}
   *
   * @param description the text of the event, as recorded
   */
  public static ImmutableList<Run> runs(String description) {
    return Linked.prose(withoutMarks(description));
  }

  /**
   * {@return the text without marks of HTML that it may well mean as such}
   *
   * @param text the text of an event
   */
  public static String withoutMarks(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? endOfTag(text, at) : -1;
      if (end > 0) {
        words.append(isBreak(text, at) ? " " : "");
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
    String name = nameOfTag(text, start);
    int at = startOfName(text, start) + name.length();
    if (!TAGS.contains(name)) {
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

  private static int startOfName(String text, int start) {
    return text.startsWith("/", start + 1) ? start + 2 : start + 1;
  }

  private static String nameOfTag(String text, int start) {
    int name = startOfName(text, start);
    int end = name;
    while (end < text.length() && end - name < LONGEST_TAG && LETTER.matches(text.charAt(end))) {
      end++;
    }
    return Ascii.toLowerCase(text.substring(name, end));
  }

  private static boolean isBreak(String text, int start) {
    return BREAKS.contains(nameOfTag(text, start));
  }

  /**
   * {@return the addresses of the mailing lists of a group, now and earlier, in lower case: they
   * are nobody's own}
   *
   * @param group the group
   */
  public static ImmutableSet<String> lists(Group group) {
    return Stream.concat(Stream.of(group), group.history().past().stream().map(PastRecord::group))
        .map(record -> Ascii.toLowerCase(record.list().address().strip()))
        .collect(toImmutableSet());
  }

  /**
   * {@return the text of an event without e-mail addresses other than those of lists, also if marks
   * of HTML stand in them}
   *
   * @param description the text, as recorded
   * @param lists the addresses that stay, in lower case
   */
  public static String withoutAddresses(String description, Set<String> lists) {
    String told = leaveOut(description, lists);
    String words = withoutMarks(told);
    String shown = leaveOut(words, lists);
    return shown.equals(words) ? told : HtmlEscapers.htmlEscaper().escape(shown);
  }

  /**
   * {@return a text without e-mail addresses other than those of lists}
   *
   * @param text any text
   * @param lists the addresses that stay, in lower case
   */
  static String leaveOut(String text, Set<String> lists) {
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
