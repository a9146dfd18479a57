package io.github.wgkit.lifecycle.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotTallyTest {
  private static final ApproximateDate EARLY = ApproximateDate.parse("2026-01-01T00:00:00Z");
  private static final ApproximateDate LATE = ApproximateDate.parse("2026-01-02T00:00:00Z");

  private static BallotPosition of(long person, String position) {
    return BallotPosition.builder()
        .personId(person)
        .position(Position.of(position))
        .date(EARLY)
        .revision(CharterRevision.parse("00-01"))
        .build();
  }

  private static BallotTally tally(BallotPosition... positions) {
    return BallotTally.of(
        Ballot.builder()
            .type(BallotType.APPROVE)
            .opened(EARLY)
            .revision(CharterRevision.parse("00-01"))
            .addPositions(positions)
            .build(),
        Optional.of(CharterRevision.parse("00-02")));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,Needs a YES.",
    "0,0,9,Needs a YES.",
    "0,1,0,Needs a YES. Has a BLOCK.",
    "0,2,5,Needs a YES. Has 2 BLOCKs.",
    "1,0,0,Has enough positions to pass.",
    "3,1,1,Has a BLOCK. Has enough positions to pass once BLOCK positions are resolved.",
    "1,3,0,Has 3 BLOCKs. Has enough positions to pass once BLOCK positions are resolved."
  })
  void the_summary_is_that_of_the_datatracker(int yes, int block, int noobj, String summary) {
    BallotPosition[] positions =
        Stream.of(
                Stream.iterate(1L, n -> n + 1).limit(yes).map(n -> of(n, "yes")),
                Stream.iterate(101L, n -> n + 1).limit(block).map(n -> of(n, "block")),
                Stream.iterate(201L, n -> n + 1).limit(noobj).map(n -> of(n, "noobj")))
            .flatMap(stream -> stream)
            .toArray(BallotPosition[]::new);
    BallotTally tally = tally(positions);
    assertThat(tally.summary()).isEqualTo(summary);
    assertThat(tally.passes()).isEqualTo(summary.equals("Has enough positions to pass."));
    assertThat(tally.yes()).isEqualTo(yes);
    assertThat(tally.block()).isEqualTo(block);
    assertThat(tally.noObjection()).isEqualTo(noobj);
    assertThat(tally).hasToString("Approve: " + summary);
  }

  @Test
  void the_latest_position_of_each_person_counts() {
    BallotTally tally =
        tally(
            of(1, "block"),
            of(2, "yes"),
            of(1, "yes"),
            of(3, "norecord"),
            of(4, "abstain"),
            of(5, "block"));
    assertThat(tally.yes()).isEqualTo(2);
    assertThat(tally.abstain()).isEqualTo(1);
    assertThat(tally.noRecord()).isEqualTo(1);
    assertThat(tally.blocking()).extracting(p -> p.personId().getAsLong()).containsExactly(5L);
    assertThat(tally.positions()).hasSize(5);
  }

  @Test
  void an_older_position_that_comes_later_in_the_record_stays_older() {
    BallotPosition late = of(1, "yes").toBuilder().date(LATE).build();
    assertThat(tally(late, of(1, "block")).passes()).isTrue();
    assertThat(tally(of(1, "block"), late).passes()).isTrue();
  }

  @Test
  void people_without_number_are_told_apart_by_name_and_nameless_ones_not_at_all() {
    BallotPosition bob =
        BallotPosition.builder()
            .personName("Bob Example")
            .position(Position.BLOCK)
            .date(EARLY)
            .build();
    BallotPosition nobody = BallotPosition.builder().position(Position.YES).date(EARLY).build();
    BallotTally tally =
        tally(bob, nobody, nobody, bob.toBuilder().position(Position.NO_OBJECTION).build());
    assertThat(tally.yes()).isEqualTo(2);
    assertThat(tally.block()).isZero();
    assertThat(tally.noObjection()).isEqualTo(1);
  }

  @Test
  void positions_on_an_older_revision_are_told() {
    BallotPosition fresh =
        of(2, "yes").toBuilder().revision(CharterRevision.parse("00-02")).build();
    BallotTally tally = tally(of(1, "yes"), fresh);
    assertThat(tally.isOutdated()).isTrue();
    assertThat(tally.outdated()).extracting(p -> p.personId().getAsLong()).containsExactly(1L);
  }

  @Test
  void who_does_not_count_is_left_out() {
    Ballot ballot =
        Ballot.builder()
            .type(BallotType.APPROVE)
            .opened(EARLY)
            .addPositions(of(1, "yes"), of(2, "block"))
            .build();
    assertThat(
            BallotTally.of(
                    ballot, Optional.empty(), p -> List.of(1L).contains(p.personId().getAsLong()))
                .passes())
        .isTrue();
  }

  @Property
  void the_order_of_different_people_does_not_matter(
      @ForAll List<@IntRange(min = 0, max = 4) Integer> choices) {
    List<String> offered = List.of("yes", "noobj", "block", "abstain", "norecord");
    List<BallotPosition> positions =
        Stream.iterate(0, n -> n + 1)
            .limit(choices.size())
            .map(n -> of(n, offered.get(choices.get(n))))
            .toList();
    List<BallotPosition> turned = Lists.reverse(positions);
    BallotTally tally = tally(positions.toArray(BallotPosition[]::new));
    assertThat(tally(turned.toArray(BallotPosition[]::new)).summary()).isEqualTo(tally.summary());
    assertThat(
            tally.yes() + tally.noObjection() + tally.block() + tally.abstain() + tally.noRecord())
        .isEqualTo(choices.size());
    assertThat(tally.passes()).isEqualTo(choices.contains(0) && !choices.contains(2));
  }
}
