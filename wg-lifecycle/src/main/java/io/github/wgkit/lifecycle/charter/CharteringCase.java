package io.github.wgkit.lifecycle.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A charter before those who decide on it: the group with its charter, its ballots and both plans
 * of milestones, and what else the decision depends on.
 */
@Value.Immutable
public interface CharteringCase {
  /** {@return the group, with charter, ballots, milestones and history} */
  Group group();

  /** {@return the day on which the charter came into the state of review it is in, in UTC} */
  Optional<LocalDate> reviewSince();

  /** {@return the day until which the informal review lasts at least (RFC 6292 section 3.1)} */
  Optional<LocalDate> informalReviewEnds();

  /** {@return the day of the telechat that has the charter on its agenda} */
  Optional<LocalDate> telechat();

  /** {@return the day on which the IAB gave its view of this charter (RFC 2418 section 2.3)} */
  Optional<LocalDate> iabReviewed();

  /** {@return what area directors had to say, oldest first (RFC 6292 section 2.2)} */
  ImmutableList<ReviewComment> comments();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return which ladder the review climbs} */
  default Chartering chartering() {
    return Chartering.of(group());
  }

  /** {@return the charter; empty before the first proposal} */
  default Optional<Charter> charter() {
    return group().charter();
  }

  /** {@return the newest revision of the charter} */
  default Optional<CharterRevision> revision() {
    return charter().flatMap(Charter::revision);
  }

  /**
   * {@return how far the review has come; not under review if there is no charter or the state is
   * not recorded}
   */
  default CharterState state() {
    return charter().flatMap(Charter::state).orElse(CharterState.NOT_UNDER_REVIEW);
  }

  /** {@return the ballot that is open, if there is one; of several, the one opened last} */
  default Optional<Ballot> openBallot() {
    return charter().map(Charter::ballots).orElse(ImmutableList.of()).stream()
        .filter(Ballot::isOpen)
        .reduce((first, second) -> second);
  }

  /**
   * Makes the case of a group from what its record says. The telechat, the day since when the
   * charter is in its state and the end of the informal review are read from the history of the
   * charter; what the IAB and area directors said besides is not there to be read.
   *
   * @param group the group
   * @return the case
   */
  static CharteringCase of(Group group) {
    Optional<Charter> charter = group.charter();
    return builder()
        .group(group)
        .reviewSince(charter.flatMap(CharterRecord::reviewSince))
        .informalReviewEnds(charter.flatMap(CharterRecord::informalReviewEnds))
        .telechat(charter.flatMap(CharterRecord::telechat))
        .build();
  }

  /** {@return a builder with the attributes of this case} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the group is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CharteringCase}. */
  final class Builder extends ImmutableCharteringCase.Builder {
    Builder() {}
  }
}
