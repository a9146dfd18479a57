package io.github.wgkit.io.markup;

import static java.util.Objects.requireNonNull;

/**
 * Words of one kind in a line.
 *
 * @param kind what they are
 * @param text the words, whatever characters they have
 * @param address where a link leads to, as {@link WebAddress} gives it; else empty
 */
public record Run(Kind kind, String text, String address) {
  /** What words are. */
  public enum Kind {
    /** Running text. */
    TEXT,
    /** The name of a person or group, which may be written from right to left. */
    NAME,
    /** Words that are to be seen at once. */
    STRONG,
    /** Words that lead to another page. */
    LINK,
    /** Words that are new. */
    ADDED,
    /** Words that are gone. */
    REMOVED
  }

  /**
   * Checks the parts.
   *
   * @param kind what they are
   * @param text the words
   * @param address where a link leads to; else empty
   */
  public Run {
    requireNonNull(kind);
    requireNonNull(text);
    requireNonNull(address);
  }

  /**
   * {@return running text}
   *
   * @param text the words
   */
  public static Run text(String text) {
    return new Run(Kind.TEXT, text, "");
  }

  /**
   * {@return a name}
   *
   * @param text the name
   */
  public static Run name(String text) {
    return new Run(Kind.NAME, text, "");
  }

  /**
   * {@return words to be seen at once}
   *
   * @param text the words
   */
  public static Run strong(String text) {
    return new Run(Kind.STRONG, text, "");
  }

  /**
   * {@return words that lead to another page}
   *
   * @param text the words
   * @param address where to, as {@link WebAddress} gives it
   */
  public static Run link(String text, String address) {
    return new Run(Kind.LINK, text, address);
  }

  /**
   * {@return the same with other words}
   *
   * @param words the other words
   */
  Run with(String words) {
    return new Run(kind, words, address);
  }
}
