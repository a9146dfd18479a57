package io.github.wgkit.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Something that follows from a step. What can be done to the value is done by applying the step;
 * what concerns other people is left to the caller, who gets it as data.
 *
 * @param kind what sort of thing it is
 * @param recipients who is told, in the order of {@link Recipient}; empty if nobody is
 * @param description what happens, in a few words
 */
public record Effect(Kind kind, ImmutableSet<Recipient> recipients, String description) {
  /** What sort of thing an effect is. */
  public enum Kind {
    /** The value or its history changes; done by applying the step. */
    RECORD,
    /** A notice to those concerned; left to the caller. */
    NOTICE,
    /** Something for the Secretariat to do; left to the caller. */
    TASK,
    /** A public announcement; left to the caller. */
    ANNOUNCEMENT
  }

  /**
   * Checks the parts.
   *
   * @param kind what sort of thing it is
   * @param recipients who is told, in the order of {@link Recipient}; empty if nobody is
   * @param description what happens, in a few words
   * @throws IllegalArgumentException if the description is empty, or if somebody is told of a
   *     change that is only recorded, or nobody of anything else
   */
  public Effect {
    requireNonNull(kind);
    recipients = ImmutableSet.copyOf(ImmutableList.sortedCopyOf(recipients));
    checkArgument(!description.isEmpty(), "an effect has a description");
    checkArgument(
        (kind == Kind.RECORD) == recipients.isEmpty(),
        "a record tells nobody, everything else tells somebody: %s",
        description);
  }

  /**
   * {@return a change of the record}
   *
   * @param description what changes
   */
  public static Effect record(String description) {
    return new Effect(Kind.RECORD, ImmutableSet.of(), description);
  }

  /**
   * {@return a notice}
   *
   * @param description what is told
   * @param recipients who is told
   */
  public static Effect notice(String description, Recipient... recipients) {
    return new Effect(Kind.NOTICE, ImmutableSet.copyOf(recipients), description);
  }

  /**
   * {@return something for the Secretariat to do}
   *
   * @param description what is to be done
   */
  public static Effect task(String description) {
    return new Effect(Kind.TASK, ImmutableSet.of(Recipient.SECRETARIAT), description);
  }

  /**
   * {@return a public announcement}
   *
   * @param description what is announced
   * @param recipients where it goes
   */
  public static Effect announcement(String description, Recipient... recipients) {
    return new Effect(Kind.ANNOUNCEMENT, ImmutableSet.copyOf(recipients), description);
  }

  /** {@return the effect in one line: {@code internal review starts (to IESG, IAB)}} */
  @Override
  public String toString() {
    return recipients.isEmpty()
        ? description
        : description + " (to " + Joiner.on(", ").join(recipients) + ")";
  }
}
