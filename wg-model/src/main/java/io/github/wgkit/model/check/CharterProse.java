package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a charter as prose. Works on every text, also on what is none. */
final class CharterProse {
  /** A heading is no longer than this, in words. */
  private static final int HEADING = 8;

  private static final CharMatcher WORD = CharMatcher.forPredicate(Character::isLetterOrDigit);
  private static final Splitter LINES = Splitter.onPattern("\r\n|\n|\r");
  private static final Splitter WORDS = Splitter.on(WORD.negate()).omitEmptyStrings();
  private static final CharMatcher RULE = CharMatcher.anyOf("=-~*_#+ \t");
  private static final Pattern LIST_MARK =
      Pattern.compile("(?:[-*+o\u2022]|\\(?[0-9]{1,2}[.):])[ \t]");
  private static final CharMatcher SENTENCE_END = CharMatcher.anyOf(".!?;");

  private final String text;
  private final ImmutableList<String> words;
  private @Nullable List<String> lowered;

  CharterProse(String text) {
    this.text = text;
    words = words(text);
  }

  private static ImmutableList<String> words(String text) {
    return ImmutableList.copyOf(WORDS.split(text));
  }

  String text() {
    return text;
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  int length() {
    return words.size();
  }

  /** {@return the words, each once, in lower case} */
  ImmutableSet<String> vocabulary() {
    return lowered().stream().collect(toImmutableSet());
  }

  /**
   * {@return whether some words stand in the text one after the other; signs and case do not count}
   * By the algorithm of Knuth, Morris and Pratt, as words may repeat themselves without end.
   *
   * @param phrase the words, as prose
   */
  boolean contains(String phrase) {
    List<String> sought = lowered(words(phrase));
    int[] border = borders(sought);
    int met = 0;
    for (String word : lowered()) {
      while (met > 0 && !word.equals(sought.get(met))) {
        met = border[met - 1];
      }
      if (met < sought.size() && word.equals(sought.get(met))) {
        met++;
      }
      if (met == sought.size()) {
        return true;
      }
    }
    return sought.isEmpty();
  }

  /** {@return for each beginning of some words, how many of its last words are its first, too} */
  private static int[] borders(List<String> words) {
    int[] borders = new int[words.size()];
    int met = 0;
    for (int i = 1; i < borders.length; i++) {
      while (met > 0 && !words.get(i).equals(words.get(met))) {
        met = borders[met - 1];
      }
      if (words.get(i).equals(words.get(met))) {
        met++;
      }
      borders[i] = met;
    }
    return borders;
  }

  private List<String> lowered() {
    if (lowered == null) {
      lowered = lowered(words);
    }
    return lowered;
  }

  private static List<String> lowered(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** {@return the parts between blank lines, each without line ends, rulers left out} */
  ImmutableList<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : LINES.split(text)) {
      if (line.isBlank()) {
        add(paragraphs, paragraph);
      } else if (!RULE.matchesAllOf(line)) {
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
      }
    }
    add(paragraphs, paragraph);
    return ImmutableList.copyOf(paragraphs);
  }

  private static void add(List<String> paragraphs, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /**
   * {@return the first paragraph that is no heading; empty if there is none} Titles and headings
   * above the first paragraph are common, and no part of it.
   */
  Optional<String> overview() {
    return paragraphs().stream().filter(paragraph -> !isHeading(paragraph)).findFirst();
  }

  /** {@return whether a paragraph is one short line that is no sentence} */
  private static boolean isHeading(String paragraph) {
    return paragraph.indexOf('\n') < 0
        && length(paragraph) <= HEADING
        && !SENTENCE_END.matches(paragraph.charAt(paragraph.length() - 1));
  }

  /** {@return whether a paragraph begins as an item of a list does} */
  static boolean isListItem(String paragraph) {
    return LIST_MARK.matcher(paragraph).lookingAt();
  }

  static int length(String paragraph) {
    return words(paragraph).size();
  }
}
