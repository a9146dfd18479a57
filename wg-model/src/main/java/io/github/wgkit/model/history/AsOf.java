package io.github.wgkit.model.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * What was so on a day of the past, and how far that can be believed.
 *
 * @param value what was so; empty if it is unknown, or if it is known that there was none
 * @param certainty how far it can be believed
 * @param because what it rests on, or why it is doubted or not known, in a few words
 * @param <T> what is asked for
 */
public record AsOf<T>(Optional<T> value, Certainty certainty, String because) {
  /** How far an answer can be believed. */
  public enum Certainty {
    /** A dated event or record says so. */
    KNOWN,
    /** An event or record says so, and its date is doubtful or another one contradicts it. */
    DOUBTFUL,
    /** Nothing that old says so; it was so later, by the next record that there is. */
    PRESUMED,
    /** Nothing is that old. */
    UNKNOWN
  }

  /**
   * Checks the parts.
   *
   * @param value what was so
   * @param certainty how far it can be believed
   * @param because what it rests on, or why it is doubted or not known, in a few words
   * @throws IllegalArgumentException if there is a value and it is unknown
   */
  public AsOf {
    requireNonNull(certainty);
    requireNonNull(because);
    checkArgument(value.isEmpty() || certainty != Certainty.UNKNOWN, "known or not: %s", value);
  }

  /**
   * {@return an answer that cannot be given}
   *
   * @param because why
   * @param <T> what is asked for
   */
  public static <T> AsOf<T> unknown(String because) {
    return new AsOf<>(Optional.empty(), Certainty.UNKNOWN, because);
  }

  /** {@return whether a dated event or record says so} */
  public boolean isKnown() {
    return certainty == Certainty.KNOWN;
  }

  /**
   * {@return the answer to a narrower question, with the same certainty}
   *
   * @param narrower makes the one of the other
   * @param <U> what is asked for
   */
  public <U> AsOf<U> map(Function<? super T, ? extends U> narrower) {
    return new AsOf<>(value.map(narrower), certainty, because);
  }

  /** {@return the answer in words: {@code active (doubtful: …)}} */
  @Override
  public String toString() {
    String what = value.map(Object::toString).orElse(isKnown() ? "none" : "");
    return certainty == Certainty.UNKNOWN
        ? "unknown: " + because
        : what + (isKnown() ? "" : " (" + inWords() + ": " + because + ")");
  }

  private String inWords() {
    return certainty == Certainty.DOUBTFUL ? "doubtful" : "presumed";
  }
}
