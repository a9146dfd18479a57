package io.github.wgkit.model.check;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A rule is not kept. A finding is an answer, never an exception: real records break nearly every
 * rule somewhere.
 *
 * @param rule the rule
 * @param severity how much it matters under the profile that was asked
 * @param subject what broke it, such as an acronym or the description of a milestone
 * @param message what is wrong and what would be right
 * @param quote the words of the record that it is about, exactly as they stand there, if it is
 *     about certain words; else empty
 */
public record Finding(Rule rule, Severity severity, String subject, String message, String quote)
    implements Comparable<Finding> {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message)
          .thenComparing(Finding::quote);

  /**
   * Checks the parts.
   *
   * @param rule the rule
   * @param severity how much it matters under the profile that was asked
   * @param subject what broke it, such as an acronym or the description of a milestone
   * @param message what is wrong and what would be right
   * @param quote the words of the record that it is about, exactly as they stand there, if it is
   *     about certain words; else empty
   * @throws IllegalArgumentException if the message is empty
   */
  public Finding {
    requireNonNull(rule);
    requireNonNull(severity);
    requireNonNull(subject);
    requireNonNull(quote);
    checkArgument(!message.isEmpty(), "a finding has a message");
  }

  /**
   * A finding that is not about certain words.
   *
   * @param rule the rule
   * @param severity how much it matters under the profile that was asked
   * @param subject what broke it, such as an acronym or the description of a milestone
   * @param message what is wrong and what would be right
   * @throws IllegalArgumentException if the message is empty
   */
  public Finding(Rule rule, Severity severity, String subject, String message) {
    this(rule, severity, subject, message, "");
  }

  /**
   * {@return this finding about certain words}
   *
   * @param words the words, exactly as they stand in the record
   */
  public Finding quoting(String words) {
    return new Finding(rule, severity, subject, message, words);
  }

  /** Orders by severity, worst first, then by the id of the rule, subject and message. */
  @Override
  public int compareTo(Finding other) {
    int order = severity.compareTo(other.severity); // nearly always decides, and is quick
    return order == 0 ? WORST_FIRST.compare(this, other) : order;
  }

  /** {@return the finding in one line, with rule and citation} */
  @Override
  public String toString() {
    return severity
        + " "
        + rule.id()
        + " "
        + subject
        + ": "
        + message
        + " ("
        + rule.citations().get(0)
        + ")";
  }
}
