package io.github.wgkit.lifecycle.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
  @Provide
  Arbitrary<Group> groups() {
    return ModelArbitraries.workingGroups()
        .flatMap(
            group ->
                ModelArbitraries.stateEvents()
                    .list()
                    .ofMaxSize(6)
                    .map(
                        events ->
                            group.toBuilder()
                                .history(group.history().toBuilder().addAllEvents(events).build())
                                .build()));
  }

  private static Lifetime lifetime(Group group) {
    return Lifetime.of(group, Placeholders.ONLY_KNOWN);
  }

  /** {@return the columns of a table: dates, qualities, days and class} */
  private static String row(Group group) {
    Lifetime lifetime = lifetime(group);
    return String.join(
        ",",
        lifetime.chartered().text(),
        lifetime.chartered().qualityText(),
        lifetime.concluded().text(),
        lifetime.concluded().qualityText(),
        lifetime.days().isPresent() ? Long.toString(lifetime.days().getAsLong()) : "",
        lifetime.quality().slug());
  }

  private static String row(String state, String changes) {
    return row(Past.group(state, changes.isEmpty() ? new String[0] : changes.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          conclude | proposed 1992-11-25, active 1993-06-17, conclude 2005-04-29 \
          | 1993-06-17,exact,2005-04-29,exact,4334,good
          conclude | proposed 1994-03-08, active 1994-03-08, conclude 1996-12-19 \
          | 1994-03-08,exact,1996-12-19,exact,1017,good
          conclude | conclude 1911-01-01, proposed 1987-11-01, active 1987-11-01 \
          | 1987-11-01,exact,,placeholder(1911-01-01),,end-unknown
          conclude | proposed 1983-12-13, active 1983-12-13, conclude 1996-04-12 \
          | ,placeholder(1983-12-13),1996-04-12,exact,,start-unknown
          conclude | conclude 2000-06-05 \
          | ,missing,2000-06-05,exact,,start-unknown
          """)
  void the_rows_of_story_3(String state, String changes, String expected) {
    assertThat(row(state, changes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          conclude | active 1983-12-13, conclude 1997-01-01 \
          | ,placeholder(1983-12-13),,placeholder(1997-01-01),,both-unknown
          conclude | '' | ,missing,,missing,,no-events
          '' | '' | ,missing,,missing,,no-events
          unknown | '' | ,missing,,missing,,no-events
          conclude | proposed 1990-01-02 | ,missing,,missing,,both-unknown
          conclude | proposed 1990-01-02, active 1990-02-02 | 1990-02-02,exact,,missing,,end-unknown
          conclude | active 1991-03-04, conclude 1991-03-04 \
          | 1991-03-04,exact,1991-03-04,exact,,not-before
          conclude | conclude 1990-03-04, active 1991-03-04 \
          | 1991-03-04,exact,1990-03-04,exact,,not-before
          active | proposed 1990-01-02, active 1990-02-02 | 1990-02-02,exact,,,,open
          active | '' | ,missing,,,,open-start-unknown
          active | active 1983-12-13 | ,placeholder(1983-12-13),,,,open-start-unknown
          active | active 1990-01-02, conclude 1995-01-02 | 1990-01-02,exact,,,,open
          dormant | active 1990-01-02, dormant 1995-01-02 | 1990-01-02,exact,,,,dormant
          dormant | active 1990-01-02, conclude 1995-01-02 | 1990-01-02,exact,,,,dormant
          conclude | active 1990-01-02, dormant 1995-01-02, conclude 1996-01-02 \
          | 1990-01-02,exact,1996-01-02,exact,2191,good
          bof | bof 2012-09-26 | 2012-09-26,exact,,,,bof
          bof | '' | ,missing,,,,bof
          bof-conc | bof 2012-09-26, bof-conc 2013-01-31 | 2012-09-26,exact,2013-01-31,exact,127,bof
          bof-conc | bof 2012-09-26, bof-conc 2012-09-26 | 2012-09-26,exact,2012-09-26,exact,0,bof
          bof-conc | bof-conc 2012-09-26, bof 2012-09-28 | 2012-09-28,exact,2012-09-26,exact,,bof
          bof-conc | bof-conc 2013-01-31 | ,missing,2013-01-31,exact,,bof
          bof-conc | active 1999-01-02, conclude 1999-03-02 | ,missing,,missing,,bof
          active | bof 1998-12-09, proposed 1999-01-02, active 1999-03-02 | 1999-03-02,exact,,,,open
          proposed | bof 2012-09-26, proposed 2013-01-07 | ,,,,,never-chartered
          proposed | '' | ,,,,,never-chartered
          abandon | proposed 2012-09-26, abandon 2013-01-07 | ,,,,,never-chartered
          replaced | proposed 2012-09-26, replaced 2013-01-07 | ,,,,,never-chartered
          replaced | active 2001-09-26, replaced 2002-09-26 \
          | 2001-09-26,exact,2002-09-26,exact,365,good
          abandon | active 2001-09-26, abandon 2002-09-26 \
          | 2001-09-26,exact,2002-09-26,exact,365,good
          replaced | active 2001-09-26, conclude 2002-09-26, replaced 2007-01-01 \
          | 2001-09-26,exact,2002-09-26,exact,365,good
          replaced | active 2000-01-01, conclude 2000-05-01, active 2001-01-01, replaced 2001-05-01 \
          | 2000-01-01,exact,2001-05-01,exact,486,good
          proposed | active 1990-01-02, conclude 1991-01-02, proposed 1999-01-02 \
          | 1990-01-02,exact,1991-01-02,exact,365,good
          proposed | active 1990-01-02, proposed 1999-01-02 | 1990-01-02,exact,,,,open
          conclude | active 1990-01-02, conclude 1991-01-02, active 1999-01-02, conclude 2000-01-02 \
          | 1990-01-02,exact,2000-01-02,exact,3652,good
          conclude | active 1990-01-02, conclude 1991-01-02, active 1999-01-02 \
          | 1990-01-02,exact,,superseded(1991-01-02),,end-unknown
          asleep | active 1990-01-02, conclude 1991-01-02 \
          | 1990-01-02,exact,1991-01-02,exact,365,good
          unknown | active 1990-01-02, unknown 1999-01-02 | 1990-01-02,exact,,,,open
          '' | active 1990-01-02, asleep 1999-01-02 | 1990-01-02,exact,,,,open
          asleep | asleep 1999-01-02 | ,missing,,missing,,both-unknown
          conclude | active, conclude 1991-01-02 | ,undated,1991-01-02,exact,,start-unknown
          conclude | active 1990, conclude 1991-01-02 | 1990,year,1991-01-02,exact,,approximate
          conclude | active 1990-02, conclude 1991 | 1990-02,month,1991,year,,approximate
          conclude | active 1990, conclude 1990-12 | 1990,year,1990-12,month,,approximate
          active | active 1990 | 1990,year,,,,open
          """)
  void every_life_is_in_one_class(String state, String changes, String expected) {
    assertThat(row(state, changes)).isEqualTo(expected);
  }

  @Test
  void days_are_those_of_whoever_recorded_them() {
    // 17:30 and 00:30 on the clock of the server, though the second is the next day in UTC
    assertThat(
            row("conclude", "active 2001-09-25T23:30:00-07:00, conclude 2001-09-26T00:30:00-07:00"))
        .isEqualTo("2001-09-25,exact,2001-09-26,exact,1,good");
    assertThat(row("conclude", "active 2001-09-26T06:30:00Z, conclude 2001-09-26T07:30:00Z"))
        .isEqualTo("2001-09-26,exact,2001-09-26,exact,,not-before");
  }

  @Test
  void a_doubted_date_is_approximate_and_gives_no_days() {
    StateEvent doubted =
        StateEvent.builder()
            .state(GroupState.ACTIVE)
            .date(Past.date("1990-02-03").withCertainty(Certainty.UNCERTAIN))
            .build();
    Group group = Past.with(Past.group("conclude", "conclude 1991-02-03"), doubted);
    assertThat(row(group)).isEqualTo("1990-02-03,uncertain,1991-02-03,exact,,approximate");
  }

  @Test
  void less_than_is_stated_may_be_meant() {
    StateEvent event =
        StateEvent.builder()
            .state(GroupState.ACTIVE)
            .date(Past.date("1990-02-03").withPrecision(Precision.MONTH))
            .build();
    assertThat(row(Past.with(Past.group("active"), event))).isEqualTo("1990-02,month,,,,open");
    StateEvent nothing =
        event.toBuilder().date(Past.date("1990-02-03").withPrecision(Precision.NONE)).build();
    assertThat(row(Past.with(Past.group("active"), nothing)))
        .isEqualTo(",undated,,,,open-start-unknown");
  }

  @Test
  void a_placeholder_found_in_the_snapshot_counts() {
    Group group = Past.group("conclude", "active 1990-02-03", "conclude 1999-09-09");
    Placeholders found = Placeholders.in(Past.crowd(40, 0, "1999-09-09"));
    assertThat(lifetime(group).quality()).isEqualTo(LifetimeQuality.GOOD);
    assertThat(Lifetime.of(group, found).quality()).isEqualTo(LifetimeQuality.END_UNKNOWN);
  }

  @Test
  void words_for_tables_are_distinct() {
    assertThat(LifetimeQuality.values())
        .extracting(LifetimeQuality::slug)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z-]+"));
    assertThat(LifetimeQuality.values()).extracting(LifetimeQuality::title).doesNotHaveDuplicates();
    assertThat(LifetimeQuality.START_UNKNOWN.slug()).isEqualTo("start-unknown");
    assertThat(DateQuality.NONE.slug()).isEmpty();
  }

  /** The classes, told by what they mean and not by how they are found. */
  @Property
  void the_class_says_what_is_known(@ForAll("groups") Group group) {
    Lifetime lifetime = lifetime(group);
    boolean start = lifetime.chartered().quality().isKnown();
    boolean end = lifetime.concluded().quality().isKnown();
    boolean isExact =
        lifetime.chartered().quality() == DateQuality.EXACT
            && lifetime.concluded().quality() == DateQuality.EXACT;
    LifetimeQuality quality = lifetime.quality();
    switch (quality) {
      case GOOD -> assertThat(isExact).isTrue();
      case APPROXIMATE -> assertThat(start && end && !isExact).isTrue();
      case NOT_BEFORE -> assertThat(start && end).isTrue();
      case START_UNKNOWN -> assertThat(end && !start).isTrue();
      case END_UNKNOWN -> assertThat(start && !end).isTrue();
      case BOTH_UNKNOWN, NO_EVENTS -> assertThat(start || end).isFalse();
      case OPEN -> assertThat(start).isTrue();
      case OPEN_START_UNKNOWN -> assertThat(start).isFalse();
      case DORMANT -> assertThat(group.isIn(GroupState.ACTIVE)).isFalse();
      case BOF -> assertThat(group.isIn(GroupState.CONCLUDED)).isFalse();
      case NEVER_CHARTERED -> assertThat(start || end).isFalse();
    }
    boolean hasEnded =
        quality.compareTo(LifetimeQuality.NO_EVENTS) <= 0 || quality == LifetimeQuality.BOF;
    assertThat(hasEnded || lifetime.concluded().quality() == DateQuality.NONE).isTrue();
    if (group.isIn(GroupState.CONCLUDED)) {
      assertThat(quality).isLessThanOrEqualTo(LifetimeQuality.NO_EVENTS);
    }
    if (group.isIn(GroupState.ACTIVE)) {
      assertThat(quality).isIn(LifetimeQuality.OPEN, LifetimeQuality.OPEN_START_UNKNOWN);
    }
    assertThat(quality == LifetimeQuality.DORMANT)
        .isEqualTo(
            group.isIn(GroupState.DORMANT)
                || quality == LifetimeQuality.DORMANT && isStateUntold(group));
  }

  private static boolean isStateUntold(Group group) {
    return group.state().isEmpty()
        || !group.state().get().isKnown()
        || group.isIn(GroupState.UNKNOWN);
  }

  @Property
  void days_are_there_for_good_lifetimes_and_for_bofs_only(@ForAll("groups") Group group) {
    Lifetime lifetime = lifetime(group);
    OptionalLong days = lifetime.days();
    if (lifetime.quality() == LifetimeQuality.GOOD) {
      assertThat(days.getAsLong()).isPositive();
    } else if (lifetime.quality() != LifetimeQuality.BOF) {
      assertThat(days).isEmpty();
    }
    if (days.isPresent()) {
      LocalDate start = lifetime.chartered().earliest().orElseThrow();
      assertThat(start.plusDays(days.getAsLong()))
          .isEqualTo(lifetime.concluded().earliest().orElseThrow());
    }
  }

  @Test
  void a_date_that_is_known_is_stated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LifetimeDate(DateQuality.EXACT, Optional.empty()))
        .withMessageEndingWith(" has to be stated");
    assertThat(new LifetimeDate(DateQuality.MISSING, Optional.empty()).stated()).isEmpty();
  }
}
