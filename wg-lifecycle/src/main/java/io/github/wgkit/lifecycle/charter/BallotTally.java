package io.github.wgkit.lifecycle.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterRevision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a ballot on a charter stands. Of every person the latest position counts.
 *
 * <p>That a ballot passes with one Yes and no Block is what the Datatracker and the IESG's wiki
 * say, the same for all three ballots on charters; no RFC says how many positions it takes.
 *
 * @param type what the ballot asks
 * @param issuedOn the revision on which the ballot was issued, if recorded
 * @param text the revision that the text has now, if there is one
 * @param positions the latest position of each person, in the order in which the people first took
 *     one
 */
public record BallotTally(
    BallotType type,
    Optional<CharterRevision> issuedOn,
    Optional<CharterRevision> text,
    ImmutableList<BallotPosition> positions) {
  /**
   * Checks the parts.
   *
   * @param type what the ballot asks
   * @param issuedOn the revision on which the ballot was issued, if recorded
   * @param text the revision that the text has now, if there is one
   * @param positions the latest position of each person, in the order in which the people first
   *     took one
   */
  public BallotTally {
    requireNonNull(type);
    requireNonNull(issuedOn);
    requireNonNull(text);
    requireNonNull(positions);
  }

  /**
   * {@return the tally of a ballot, with the positions of everybody}
   *
   * @param ballot the ballot
   * @param text the revision that the text has now
   */
  public static BallotTally of(Ballot ballot, Optional<CharterRevision> text) {
    return of(ballot, text, position -> true);
  }

  /**
   * {@return the tally of a ballot, with the positions of some people} The Datatracker counts those
   * of the area directors who are in office.
   *
   * @param ballot the ballot
   * @param text the revision that the text has now
   * @param counts whether the position is of somebody who counts
   */
  public static BallotTally of(
      Ballot ballot, Optional<CharterRevision> text, Predicate<? super BallotPosition> counts) {
    Map<Object, BallotPosition> latest = new LinkedHashMap<>();
    for (BallotPosition position : ballot.positions()) {
      if (counts.test(position)) {
        latest.merge(
            holder(position),
            position,
            (before, after) -> after.date().compareMoment(before.date()) < 0 ? before : after);
      }
    }
    return new BallotTally(
        ballot.type(), ballot.revision(), text, ImmutableList.copyOf(latest.values()));
  }

  /** Positions of which nobody knows whose they are cannot replace each other. */
  private static Object holder(BallotPosition position) {
    return position.personId().isPresent()
        ? position.personId()
        : position.personName().<Object>map(name -> name).orElseGet(Object::new);
  }

  /**
   * {@return how many people have a position}
   *
   * @param position the position
   */
  public int count(Position position) {
    return (int) positions.stream().filter(p -> p.position().equals(position)).count();
  }

  /** {@return how many are in favour} */
  public int yes() {
    return count(Position.YES);
  }

  /** {@return how many have no objection} */
  public int noObjection() {
    return count(Position.NO_OBJECTION);
  }

  /** {@return how many block, by whichever blocking position} */
  public int block() {
    return blocking().size();
  }

  /** {@return how many abstain} */
  public int abstain() {
    return count(Position.ABSTAIN);
  }

  /** {@return how many took their position back; who never had one is not in the ballot} */
  public int noRecord() {
    return count(Position.NO_RECORD);
  }

  /** {@return the positions that stand in the way} */
  public ImmutableList<BallotPosition> blocking() {
    return positions.stream().filter(p -> p.position().isBlocking()).collect(toImmutableList());
  }

  /** {@return the positions that were taken on an older revision than the present text} */
  public ImmutableList<BallotPosition> outdated() {
    return positions.stream().filter(p -> isOlder(p.revision())).collect(toImmutableList());
  }

  /** {@return whether the ballot was issued on an older revision than the present text} */
  public boolean isOutdated() {
    return isOlder(issuedOn);
  }

  private boolean isOlder(Optional<CharterRevision> revision) {
    return revision.isPresent() && text.isPresent() && revision.get().compareTo(text.get()) < 0;
  }

  /** {@return whether there is a Yes and no Block. Datatracker practice, no rule of an RFC} */
  public boolean passes() {
    return yes() > 0 && block() == 0;
  }

  /** {@return what it takes to pass, in the words of the Datatracker} */
  public String summary() {
    String blocks =
        switch (block()) {
          case 0 -> "";
          case 1 -> "Has a BLOCK. ";
          default -> "Has " + block() + " BLOCKs. ";
        };
    if (yes() == 0) {
      return ("Needs a YES. " + blocks).stripTrailing();
    }
    return blocks.isEmpty()
        ? "Has enough positions to pass."
        : blocks + "Has enough positions to pass once BLOCK positions are resolved.";
  }

  /** {@return the ballot and its summary: {@code Approve: Needs a YES.}} */
  @Override
  public String toString() {
    return type.label() + ": " + summary();
  }
}
