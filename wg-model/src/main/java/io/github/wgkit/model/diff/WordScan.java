package io.github.wgkit.model.diff;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds the words of a text in one pass, without regular expressions, so that no text takes long.
 */
final class WordScan {
  private static final int LONGEST_ADDRESS = 2000;
  private static final int LONGEST_MARK = 4;

  /** What looks like nothing: also the blanks that editors and web pages put in. */
  private static final CharMatcher INVISIBLE =
      CharMatcher.anyOf("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).or(CharMatcher.is('\u00A0'));
  private static final CharMatcher EMPHASIS = CharMatcher.anyOf("*_`");
  private static final CharMatcher ASCII_MARKS =
      CharMatcher.inRange('!', '/')
          .or(CharMatcher.inRange(':', '@'))
          .or(CharMatcher.inRange('[', '`'))
          .or(CharMatcher.inRange('{', '~'));
  private static final CharMatcher DASHES =
      CharMatcher.inRange('\u2010', '\u2015').or(CharMatcher.anyOf("-\u2212\uFE58\uFE63\uFF0D"));
  private static final CharMatcher SINGLE_QUOTES =
      CharMatcher.anyOf("'\u2018\u2019\u201A\u201B\u00B4");
  private static final CharMatcher DOUBLE_QUOTES =
      CharMatcher.anyOf("\"\u201C\u201D\u201E\u201F\u00AB\u00BB");
  private static final ImmutableMap<String, String> ENTITIES =
      ImmutableMap.of(
          "&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "<br>", " ",
          "<br/>", " ", "<br />", " ");

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final BitSet blankBefore = new BitSet();
  private final StringBuilder word = new StringBuilder();
  private boolean isAfterBlank;

  /** How many brackets open before each word and close after it: those of links do not count. */
  private final List<Integer> opening = new ArrayList<>();

  private final List<Integer> closing = new ArrayList<>();

  private final Deque<Integer> openBrackets = new ArrayDeque<>();

  /** How many brackets stand before the next word. */
  private int before;

  /** Whether only marks of quotations stood in the line so far. */
  private boolean isLineStart = true;

  WordScan(String text) {
    this.text = text;
  }

  Wording wording() {
    scan(0, text.length());
    endWord();
    return new Wording(words, shown(), blankBefore);
  }

  /** {@return the words with brackets around them} */
  private List<String> shown() {
    List<String> shown = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      boolean isBare = opening.get(i) == 0 && closing.get(i) == 0;
      shown.add(
          isBare
              ? words.get(i)
              : "[".repeat(opening.get(i)) + words.get(i) + "]".repeat(closing.get(i)));
    }
    return shown;
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      at = step(at, to);
    }
  }

  /** {@return where to go on} */
  private int step(int at, int to) {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      blank();
      isLineStart = true;
      return at + 1;
    }
    if (BLANK.matches(c)) {
      blank();
      return at + 1;
    }
    if (INVISIBLE.matches(c)) {
      return at + 1;
    }
    if (isLineStart && c == '>') {
      blank();
      return at + 1;
    }
    isLineStart = false;
    return switch (c) {
      case '\\' -> backslash(at, to);
      case '[', ']' -> bracket(at, to);
      case '!' -> at + 1 < to && text.charAt(at + 1) == '[' ? at + 1 : sign(at);
      case '<' -> angle(at, to);
      case '&' -> entity(at);
      case '\u2026' -> ellipsis(at);
      default -> EMPHASIS.matches(c) && isMark(at, to) ? at + 1 : character(at);
    };
  }

  private int ellipsis(int at) {
    for (int i = 0; i < 3; i++) {
      sign(".");
    }
    return at + 1;
  }

  private int backslash(int at, int to) {
    if (at + 1 == to || text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r') {
      return at + 1;
    }
    char next = text.charAt(at + 1);
    return ASCII_MARKS.matches(next) ? escaped(at + 1) : sign(at);
  }

  /** An escaped underscore may stand in the middle of a word. */
  private int escaped(int at) {
    return text.charAt(at) == '[' || text.charAt(at) == ']' ? at + 1 : character(at);
  }

  /** Of a link only the words count; other brackets may be a link whose address is elsewhere. */
  private int bracket(int at, int to) {
    endWord();
    if (text.charAt(at) == '[') {
      openBrackets.push(words.size());
      before++;
      return at + 1;
    }
    int opened = openBrackets.isEmpty() ? -1 : openBrackets.pop();
    int after = opened < 0 ? at + 1 : endOfAddress(at + 1, to);
    if (after > at + 1) {
      hideBracket(opened);
    } else if (!words.isEmpty() && opened < words.size()) {
      closing.set(words.size() - 1, closing.get(words.size() - 1) + 1);
    }
    return after;
  }

  private void hideBracket(int opened) {
    if (opened == words.size()) {
      before = Math.max(0, before - 1);
    } else {
      opening.set(opened, Math.max(0, opening.get(opened) - 1));
    }
  }

  /** {@return where the address of a link ends; the same place if none begins} */
  private int endOfAddress(int from, int to) {
    int last = Math.min(to, from + LONGEST_ADDRESS);
    int depth = 0;
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (depth == 0) {
        return i > from && looksLikeAddress(from + 1, i) ? i + 1 : from;
      }
      if (c == '[' || c == ']') {
        return from;
      }
    }
    return from;
  }

  /** In {@code [1](see below)} stands a remark. A title may follow an address. */
  private boolean looksLikeAddress(int from, int to) {
    String inside = CharMatcher.whitespace().trimFrom(text.substring(from, to));
    return !CharMatcher.whitespace().matchesAnyOf(inside)
        || inside.startsWith("<")
        || inside.endsWith("\"");
  }

  /** An address of its own may stand between angle brackets. */
  private int angle(int at, int to) {
    int entity = entity(at);
    if (entity > at + 1) {
      return entity;
    }
    for (int i = at + 1; i < to && i - at < LONGEST_ADDRESS; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        String inside = text.substring(at + 1, i);
        boolean isAddress = inside.indexOf('@') > 0 || inside.contains("://");
        if (isAddress) {
          scan(at + 1, i);
          return i + 1;
        }
        break;
      }
      if (BLANK.matches(c) || c == '<') {
        break;
      }
    }
    return sign(at);
  }

  private int entity(int at) {
    for (var entity : ENTITIES.entrySet()) {
      String name = entity.getKey();
      if (text.regionMatches(true, at, name, 0, name.length())) {
        if (entity.getValue().isBlank()) {
          blank();
        } else {
          sign(entity.getValue());
        }
        return at + name.length();
      }
    }
    return text.charAt(at) == '&' ? sign(at) : at;
  }

  /** A star between blanks or letters is a star; an underscore there is part of a name. */
  private boolean isMark(int at, int to) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    int end = at;
    while (end < to && end - at < LONGEST_MARK && EMPHASIS.matches(text.charAt(end))) {
      end++;
    }
    char after = end == to ? ' ' : text.charAt(end);
    if (text.charAt(at) != '`'
        && Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)) {
      return false;
    }
    return !(BLANK.matches(before) && BLANK.matches(after));
  }

  private int character(int at) {
    int c = text.codePointAt(at);
    if (Character.isLetterOrDigit(c) || c == '_' || isMarkOfLetter(c)) {
      letter(c);
      return at + Character.charCount(c);
    }
    return sign(at);
  }

  private static boolean isMarkOfLetter(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** The number of an RFC may stand apart from the letters, or not. */
  private void letter(int c) {
    if (Character.isDigit(c) && word.length() == 3 && Ascii.equalsIgnoreCase(word, "rfc")) {
      endWord();
    }
    word.appendCodePoint(c);
  }

  private int sign(int at) {
    int c = text.codePointAt(at);
    if (c < 0x10000 && DASHES.matches((char) c)) {
      dash();
    } else if (c < 0x10000 && SINGLE_QUOTES.matches((char) c)) {
      sign("'");
    } else if (c < 0x10000 && DOUBLE_QUOTES.matches((char) c)) {
      sign("\"");
    } else {
      sign(Character.toString(c));
    }
    return at + Character.charCount(c);
  }

  /** Two or three hyphens are a dash on a typewriter; the one between RFC and number is none. */
  private void dash() {
    boolean repeats =
        word.isEmpty()
            && !isAfterBlank
            && !words.isEmpty()
            && words.get(words.size() - 1).equals("-");
    if (!repeats) {
      sign("-");
    }
  }

  private void sign(String sign) {
    endWord();
    add(sign);
  }

  private void blank() {
    endWord();
    isAfterBlank = true;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      add(word.toString());
      word.setLength(0);
    }
  }

  private void add(String added) {
    if (isAfterBlank) {
      blankBefore.set(words.size());
    }
    isAfterBlank = false;
    words.add(added);
    opening.add(before);
    closing.add(0);
    before = 0;
  }
}
