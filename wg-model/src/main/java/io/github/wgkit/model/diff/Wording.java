package io.github.wgkit.model.diff;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.charter.TextSpan;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, without all that may differ between two copies of it: line ends and other
 * blanks, marks of Markdown and of quotations, the shape of quotation marks and dashes, the
 * spelling of RFC numbers. Two wordings are equal if their words are.
 *
 * <p>A word is a row of letters and digits, or a single other character.
 */
final class Wording {
  /** What {@link #beginning(int)} says of the first word of a sentence. */
  static final int SENTENCE = 3;

  private static final CharMatcher SENTENCE_END = CharMatcher.anyOf(".!?");

  private final ImmutableList<String> words;
  private final ImmutableList<String> shown;
  private final BitSet blankBefore;

  /**
   * Makes a wording.
   *
   * @param words the words to compare
   * @param shown the same words with brackets around them
   * @param blankBefore which of them have a blank before them
   */
  Wording(List<String> words, List<String> shown, BitSet blankBefore) {
    this.words = ImmutableList.copyOf(words);
    this.shown = ImmutableList.copyOf(shown);
    this.blankBefore = blankBefore;
  }

  /**
   * {@return the words of a text}
   *
   * @param text lines of plain text or Markdown
   */
  static Wording of(String text) {
    return new WordScan(text).wording();
  }

  ImmutableList<String> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  static boolean isWord(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0));
  }

  /** {@return how many of the words are more than a sign} */
  long count() {
    return words.stream().filter(Wording::isWord).count();
  }

  /** {@return some of the words, with a blank before those that had one} */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > 0 && blankBefore.get(i)) {
        text.append(' ');
      }
      text.append(shown.get(i));
    }
    return text.toString();
  }

  String text() {
    return text(0, size());
  }

  /** {@return the same without a colon at the end: of a title it is no part} */
  Wording withoutColon() {
    int last = size() - 1;
    return last > 0 && words.get(last).equals(":")
        ? new Wording(words.subList(0, last), shown.subList(0, last), blankBefore)
        : this;
  }

  /** {@return how well a change may begin at a word: best where a sentence does} */
  int beginning(int at) {
    if (at == 0) {
      return SENTENCE;
    }
    if (at >= size() || !blankBefore.get(at)) {
      return 0;
    }
    return endsSentence(words.get(at - 1)) ? SENTENCE : isWord(words.get(at - 1)) ? 1 : 2;
  }

  /** {@return where the sentences stand} */
  ImmutableList<TextSpan> sentences() {
    ImmutableList.Builder<TextSpan> sentences = ImmutableList.builder();
    int start = 0;
    for (int i = 0; i < size(); i++) {
      if (i + 1 == size() || endsSentence(i)) {
        sentences.add(new TextSpan(start, i + 1));
        start = i + 1;
      }
    }
    return sentences.build();
  }

  /** {@return whether a word is a full stop at the end of a sentence} */
  boolean endsSentence(int at) {
    return endsSentence(words.get(at)) && (at + 1 == size() || blankBefore.get(at + 1));
  }

  private static boolean endsSentence(String word) {
    return SENTENCE_END.matches(word.charAt(0));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
