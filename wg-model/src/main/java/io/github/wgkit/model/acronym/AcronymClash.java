package io.github.wgkit.model.acronym;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.check.Severity;

/**
 * A reason against giving an acronym to a new group.
 *
 * @param severity how much it matters: an {@link Severity#ERROR} rules the acronym out, a {@link
 *     Severity#WARNING} is for the area director to decide (RFC 6292 section 3.1), an {@link
 *     Severity#INFO} is good to know
 * @param use who has, or had, the acronym or one like it
 * @param message what is wrong, in one sentence
 */
public record AcronymClash(Severity severity, AcronymUse use, String message) {
  /**
   * Checks the parts.
   *
   * @param severity how much it matters
   * @param use who has, or had, the acronym or one like it
   * @param message what is wrong, in one sentence
   * @throws IllegalArgumentException if the message is empty
   */
  public AcronymClash {
    requireNonNull(severity);
    requireNonNull(use);
    checkArgument(!message.isEmpty(), "a clash has a message");
  }
}
