package io.github.wgkit.model.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The number of a charter text: {@code 01} is an approved charter, {@code 01-02} a proposal that
 * would replace it (RFC 6292 section 2.3).
 *
 * <p>A proposal carries the number of the charter it would replace, so a first charter is proposed
 * as {@code 00-00}, {@code 00-01} and so on, and becomes {@code 01}. In order of time:
 *
 * <pre>{@code 00-00 < 00-01 < 01 < 01-00 < 01-01 < 02}</pre>
 *
 * @param charter 0 to 99: the number of the approved charter, or of the one a proposal would
 *     replace; 0 only in proposals, as there is no charter before the first
 * @param proposal 0 to 99 for a proposal, empty for an approved charter
 */
public record CharterRevision(int charter, OptionalInt proposal)
    implements Comparable<CharterRevision> {
  /** The first proposal of a group that never had a charter. */
  public static final CharterRevision FIRST = new CharterRevision(0, OptionalInt.of(0));

  /** Two digits each, says RFC 6292 section 2.3. */
  private static final int LAST = 99;

  private static final Comparator<CharterRevision> IN_TIME =
      Comparator.comparingInt(CharterRevision::charter)
          .thenComparingInt(revision -> revision.proposal().orElse(-1));

  /**
   * Checks the parts.
   *
   * @param charter 0 to 99: the number of the approved charter, or of the one a proposal would
   *     replace; 0 only in proposals, as there is no charter before the first
   * @param proposal 0 to 99 for a proposal, empty for an approved charter
   * @throws IllegalArgumentException if a number is outside 0 to 99, or if it would be an approved
   *     charter with number 0
   */
  public CharterRevision {
    requireNonNull(proposal);
    checkArgument(
        0 <= charter && charter <= LAST, "a charter number has two digits, 00 to 99: %s", charter);
    checkArgument(
        proposal.isEmpty() || (0 <= proposal.getAsInt() && proposal.getAsInt() <= LAST),
        "a proposal number has two digits, 00 to 99: %s",
        proposal.orElse(-1));
    checkArgument(
        charter > 0 || proposal.isPresent(), "the first approved charter is 01, there is no 00");
  }

  /**
   * An approved charter.
   *
   * @param charter its number, 1 to 99
   * @return the revision
   * @throws IllegalArgumentException if the number is outside 1 to 99
   */
  public static CharterRevision approved(int charter) {
    return new CharterRevision(charter, OptionalInt.empty());
  }

  /**
   * A proposal.
   *
   * @param charter the number of the charter it would replace, 0 to 99
   * @param proposal the number of the proposal, 0 to 99
   * @return the revision
   * @throws IllegalArgumentException if a number is outside 0 to 99
   */
  public static CharterRevision proposal(int charter, int proposal) {
    return new CharterRevision(charter, OptionalInt.of(proposal));
  }

  /**
   * Reads {@code 01} or {@code 01-02}.
   *
   * @param text two digits, or two digits, hyphen, two digits
   * @return the revision
   * @throws IllegalArgumentException if the text has another form, or is {@code 00}
   */
  public static CharterRevision parse(String text) {
    int length = text.length();
    boolean wellFormed =
        (length == 2 || (length == 5 && text.charAt(2) == '-' && twoDigits(text, 3)))
            && twoDigits(text, 0);
    checkArgument(wellFormed, "a charter revision looks like 01 or 01-02, not like \"%s\"", text);
    int charter = Integer.parseInt(text, 0, 2, 10);
    return length == 2 ? approved(charter) : proposal(charter, Integer.parseInt(text, 3, 5, 10));
  }

  private static boolean twoDigits(String text, int at) {
    return isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /** {@return whether this is an approved charter} */
  public boolean isApproved() {
    return proposal.isEmpty();
  }

  /** {@return whether this is a proposal} */
  public boolean isProposal() {
    return proposal.isPresent();
  }

  /**
   * The number that the next proposal gets if none was given out after this one: {@code 01} is
   * followed by {@code 01-00}, {@code 01-02} by {@code 01-03}.
   *
   * @return the next proposal
   * @throws RevisionLimitException if this is proposal 99
   */
  public CharterRevision nextProposal() {
    int next = proposal.orElse(-1) + 1;
    if (next > LAST) {
      throw new RevisionLimitException(
          "no proposal can follow " + this + ": the number of a proposal has two digits");
    }
    return proposal(charter, next);
  }

  /**
   * The number that the next proposal gets, passing over numbers that an abandoned effort has used.
   * The Datatracker does the same; RFC 6292 says nothing.
   *
   * @param used all numbers that were ever given out in the history of the charter
   * @return the first proposal after this one that is not used
   * @throws RevisionLimitException if all numbers up to 99 are used
   */
  public CharterRevision nextProposal(Collection<CharterRevision> used) {
    CharterRevision next = nextProposal();
    while (used.contains(next)) {
      next = next.nextProposal();
    }
    return next;
  }

  /**
   * The number this becomes when the IESG approves it: {@code 00-02} becomes {@code 01}, {@code
   * 01-03} becomes {@code 02}. Of an approved charter: the number of its successor.
   *
   * @return the next approved charter
   * @throws RevisionLimitException if this is charter 99 or a proposal to replace it
   */
  public CharterRevision nextApproved() {
    if (charter == LAST) {
      throw new RevisionLimitException(
          "no charter can follow " + this + ": the number of a charter has two digits");
    }
    return approved(charter + 1);
  }

  /**
   * The charter in force when this effort is abandoned: {@code 01-03} falls back to {@code 01}. An
   * approved charter stays what it is.
   *
   * @return the approved charter; empty for a proposal of a first charter, as there is none to fall
   *     back to
   */
  public Optional<CharterRevision> abandoned() {
    return charter == 0 ? Optional.empty() : Optional.of(approved(charter));
  }

  /** Orders by time: an approved charter comes before the proposals to replace it. */
  @Override
  public int compareTo(CharterRevision other) {
    return IN_TIME.compare(this, other);
  }

  /** {@return the revision in the form {@code 01} or {@code 01-02}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(5);
    append(text, charter);
    if (proposal.isPresent()) {
      append(text.append('-'), proposal.getAsInt());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
