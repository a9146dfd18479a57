package io.github.wgkit.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.AsOf.Certainty;
import io.github.wgkit.model.testkit.DirectoryAnswers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DirectoryAsOfTest {
  private static Group.Builder record(String acronym, String state, String modified) {
    Group.Builder group =
        Group.builder(Optional.of(GroupType.WG))
            .acronym(Acronym.of(acronym))
            .name("Name of " + acronym)
            .state(GroupState.of(state));
    return modified.isEmpty()
        ? group
        : group.lastModified(OffsetDateTime.parse(modified + "T10:11:12Z"));
  }

  private static StateEvent event(long id, String state, String date) {
    ApproximateDate when =
        date.length() == 10
            ? ApproximateDate.parse(date + "T12:00:00-08:00").withPrecision(Precision.DAY)
            : ApproximateDate.parse(date);
    return StateEvent.builder().id(id).state(GroupState.of(state)).date(when).build();
  }

  private static History history(String... changes) {
    History.Builder history = History.builder();
    for (int i = 0; i < changes.length; i++) {
      String[] words = changes[i].split(" ", -1);
      history.addEvents(event(i + 1, words[0], words.length > 1 ? words[1] : ""));
    }
    return history.build();
  }

  @Property
  void an_answer_says_what_was_asked_for_or_is_unknown(@ForAll AsOf<Acronym> answer) {
    Optional<Acronym> value = answer.value();
    assertThat(value.map(Acronym::text)).isEqualTo(answer.map(Acronym::text).value());
    assertThat(answer.certainty() == Certainty.UNKNOWN && value.isPresent()).isFalse();
  }

  private static GroupAsOf asOf(String date, Group group) {
    return Directory.builder().add(group).build().asOf(LocalDate.parse(date)).groups().get(0);
  }

  private static String state(String date, Group group) {
    AsOf<GroupState> state = asOf(date, group).state();
    return state.value().map(GroupState::slug).orElse("-") + " " + state.certainty();
  }

  @Test
  void a_state_lasts_from_its_event_to_the_next() {
    Group group =
        record("ipsec", "conclude", "2011-12-09")
            .history(history("proposed 1992-11-25", "active 1993-06-17", "conclude 2005-04-29"))
            .build();
    assertThat(state("1992-11-24", group)).isEqualTo("- UNKNOWN");
    assertThat(state("1992-11-25", group)).isEqualTo("proposed KNOWN");
    assertThat(state("1993-06-16", group)).isEqualTo("proposed KNOWN");
    assertThat(state("1993-06-17", group)).isEqualTo("active KNOWN");
    assertThat(state("2005-04-28", group)).isEqualTo("active KNOWN");
    assertThat(state("2005-04-29", group)).isEqualTo("conclude KNOWN");
    assertThat(state("9999-12-31", group)).isEqualTo("conclude KNOWN");
    assertThat(asOf("1992-11-24", group).isThere()).isFalse();
    assertThat(asOf("1992-11-24", group).state().because())
        .isEqualTo("no event and no record up to 1992-11-24");
  }

  @Test
  void placeholders_show_as_doubt() {
    Group aeiou =
        record("aeiou", "conclude", "2011-12-09")
            .history(history("proposed 1983-12-13", "active 1983-12-13", "conclude 1996-04-12"))
            .build();
    assertThat(state("1983-12-12", aeiou)).isEqualTo("- UNKNOWN");
    assertThat(state("1990-01-01", aeiou)).isEqualTo("active DOUBTFUL");
    assertThat(state("1996-04-12", aeiou)).isEqualTo("conclude KNOWN");
    Group pcc =
        record("pcc", "conclude", "2011-12-09")
            .history(history("conclude 1911-01-01", "proposed 1987-11-01", "active 1987-11-01"))
            .build();
    assertThat(state("1990-01-01", pcc)).isEqualTo("active DOUBTFUL");
    assertThat(asOf("1990-01-01", pcc).state().because())
        .isEqualTo("came into the state conclude on an unknown day; 1911-01-01 stands for none");
    assertThat(state("2012-01-01", pcc)).as("by the record").isEqualTo("conclude DOUBTFUL");
  }

  @Test
  void a_date_that_is_not_precise_is_doubtful_until_it_has_passed() {
    Group group = record("old", "active", "").history(history("active 1992")).build();
    assertThat(state("1991-12-31", group)).isEqualTo("- UNKNOWN");
    assertThat(state("1992-06-01", group)).isEqualTo("active DOUBTFUL");
    assertThat(state("1992-12-31", group)).isEqualTo("active KNOWN");
    Group undated = record("old", "active", "").history(history("active")).build();
    assertThat(state("1992-06-01", undated)).isEqualTo("active DOUBTFUL");
  }

  @Test
  void without_events_the_record_in_force_counts_from_its_day_on() {
    Group group = record("none", "active", "2011-12-09").build();
    assertThat(state("2011-12-08", group)).isEqualTo("- UNKNOWN");
    assertThat(state("2011-12-09", group)).isEqualTo("active KNOWN");
    assertThat(state("2011-12-09", record("none", "active", "").build())).isEqualTo("- UNKNOWN");
  }

  private static final Group MEXT =
      record("dmm", "active", "2012-06-01")
          .parent(Acronym.of("wit"))
          .history(
              history("active 2005-01-01").toBuilder()
                  .addPast(
                      PastRecord.builder()
                          .id(1)
                          .group(
                              record("mext", "active", "2011-12-09")
                                  .parent(Acronym.of("tsv"))
                                  .addRoles(
                                      Role.builder()
                                          .name(RoleName.CHAIR)
                                          .personName("Jo Bloggs")
                                          .build())
                                  .build())
                          .build())
                  .build())
          .build();

  @Test
  void names_area_and_people_are_those_of_then() {
    GroupAsOf then = asOf("2012-05-31", MEXT);
    assertThat(then.acronym())
        .isEqualTo(
            new AsOf<>(
                Optional.of(Acronym.of("mext")), Certainty.KNOWN, "the record of 2011-12-09"));
    assertThat(then.name().value()).contains("Name of mext");
    assertThat(then.parent().value()).contains(Acronym.of("tsv"));
    assertThat(then.chairs().value().orElseThrow()).hasSize(1);
    assertThat(then.doubts()).isEmpty();
    GroupAsOf later = asOf("2012-06-01", MEXT);
    assertThat(later.acronym().value()).contains(Acronym.of("dmm"));
    assertThat(later.chairs().value().orElseThrow()).isEmpty();
  }

  @Test
  void before_the_oldest_record_it_is_presumed_and_before_everything_unknown() {
    GroupAsOf before = asOf("2010-01-01", MEXT);
    assertThat(before.acronym().certainty()).isEqualTo(Certainty.PRESUMED);
    assertThat(before.acronym().value()).contains(Acronym.of("mext"));
    assertThat(before.chairs().certainty()).isEqualTo(Certainty.PRESUMED);
    assertThat(before.doubts())
        .contains("people presumed: the oldest record is of 2011-12-09")
        .noneMatch(doubt -> doubt.startsWith("state"));
    assertThat(asOf("2000-01-01", MEXT).chairs().certainty()).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void records_of_the_same_time_that_differ_are_doubtful() {
    Group group =
        record("nvo3", "active", "2013-01-01")
            .history(
                History.builder()
                    .addPast(
                        PastRecord.builder()
                            .group(record("a", "bof", "2012-02-23").build())
                            .build())
                    .addPast(
                        PastRecord.builder()
                            .group(record("b", "bof", "2012-02-23").build())
                            .build())
                    .build())
            .build();
    assertThat(asOf("2012-03-01", group).acronym().certainty()).isEqualTo(Certainty.DOUBTFUL);
    assertThat(asOf("2012-03-01", group).acronym().value()).contains(Acronym.of("b"));
    assertThat(state("2012-03-01", group)).isEqualTo("bof KNOWN");
  }

  private static Role chair(long id, long person) {
    return Role.builder().id(id).name(RoleName.CHAIR).personId(person).build();
  }

  /** Each copy of a record in the Datatracker has roles with numbers of their own. */
  @Test
  void the_same_people_with_other_numbers_of_roles_are_no_doubt() {
    Group now =
        record("boats", "active", "2011-12-09")
            .addRoles(chair(3, 7))
            .addRoles(chair(4, 8))
            .history(
                History.builder()
                    .addPast(
                        PastRecord.builder()
                            .group(
                                record("boats", "active", "2011-12-09")
                                    .addRoles(chair(1, 8))
                                    .addRoles(chair(2, 7))
                                    .build())
                            .build())
                    .build())
            .build();
    assertThat(asOf("2012-01-01", now).doubts()).isEmpty();
  }

  @Test
  void a_later_record_that_contradicts_the_events_wins_and_is_doubtful() {
    Group group =
        record("odd", "conclude", "2011-12-09").history(history("active 1999-01-02")).build();
    assertThat(state("2011-12-08", group)).isEqualTo("active KNOWN");
    assertThat(state("2011-12-09", group)).isEqualTo("conclude DOUBTFUL");
  }

  @Test
  void an_area_that_was_renamed_has_the_name_of_then() {
    Group area =
        Group.builder(Optional.of(GroupType.AREA))
            .acronym(Acronym.of("wit"))
            .name("Web and Internet Transport")
            .lastModified(OffsetDateTime.parse("2024-03-01T00:00:00Z"))
            .history(
                History.builder()
                    .addPast(
                        PastRecord.builder()
                            .group(
                                Group.builder(Optional.of(GroupType.AREA))
                                    .acronym(Acronym.of("tsv"))
                                    .name("Transport")
                                    .lastModified(OffsetDateTime.parse("2001-01-01T00:00:00Z"))
                                    .build())
                            .build())
                    .build())
            .build();
    Group member = record("boats", "active", "2011-12-09").parent(Acronym.of("wit")).build();
    DirectoryAsOf then =
        Directory.builder().add(area).add(member).build().asOf(LocalDate.parse("2012-01-01"));
    GroupAsOf boats = then.group(Acronym.of("boats")).orElseThrow();
    assertThat(boats.parent().value()).contains(Acronym.of("tsv"));
    assertThat(then.areaOf(boats).orElseThrow().name().value()).contains("Transport");
    assertThat(then.areas()).hasSize(1);
    assertThat(then.activeWorkingGroups()).containsExactly(boats);
    assertThat(then.groupNow(Acronym.of("WIT"))).contains(then.areas().get(0));
  }

  // ---- laws

  @Provide
  Arbitrary<LocalDate> days() {
    return DirectoryAnswers.pastDays();
  }

  @Property(tries = 100)
  void before_everything_all_is_unknown(@ForAll Directory directory) {
    DirectoryAsOf then = directory.asOf(LocalDate.MIN);
    assertThat(then.groups()).hasSize(directory.groups().size());
    for (GroupAsOf group : then.groups()) {
      boolean hasUndated =
          group.now().history().stateChanges().stream()
              .anyMatch(change -> change.date().earliest().isEmpty());
      assertThat(group.isThere()).isEqualTo(hasUndated);
      assertThat(group.state().isKnown()).isFalse();
    }
  }

  @Property(tries = 100)
  void at_the_end_a_whole_history_gives_the_record(@ForAll Directory directory) {
    for (GroupAsOf group : directory.asOf(LocalDate.MAX).groups()) {
      Optional<StateEvent> last =
          group.now().history().stateChanges().reverse().stream()
              .filter(change -> change.date().earliest().isPresent())
              .findFirst();
      boolean isWhole =
          group.now().history().past().isEmpty()
              && last.map(StateEvent::state).equals(group.now().state())
              && last.isPresent();
      if (isWhole) {
        assertThat(group.isIn(last.orElseThrow().state())).isTrue();
        assertThat(group.acronym().value()).contains(group.now().acronym());
        assertThat(group.name().value()).contains(group.now().name());
        assertThat(group.roles().value()).contains(group.now().roles());
      }
    }
  }

  @Property(tries = 500)
  void what_happens_later_changes_nothing(
      @ForAll Group group, @ForAll StateEvent event, @ForAll("days") LocalDate day) {
    boolean isLater = event.date().earliest().filter(date -> date.isAfter(day)).isPresent();
    if (isLater) {
      Group longer =
          group.toBuilder().history(group.history().toBuilder().addEvents(event).build()).build();
      assertThat(asOf(day, longer)).isEqualTo(asOf(day, group));
    }
  }

  /** Without the group of now, which differs. */
  private static GroupAsOf asOf(LocalDate day, Group group) {
    GroupAsOf then =
        DirectoryAsOf.of(Directory.builder().add(group).build(), day, Placeholders.ONLY_KNOWN)
            .groups()
            .get(0);
    return new GroupAsOf(
        then.asGroup(),
        then.state(),
        then.acronym(),
        then.name(),
        then.type(),
        then.parent(),
        then.roles());
  }

  @Property(tries = 100)
  void what_is_told_can_be_made_a_directory(@ForAll DirectoryAsOf then) {
    Directory made = then.asDirectory(Directory.EMPTY);
    assertThat(made.groups()).hasSize(then.groupsThere().size());
    for (GroupAsOf group : then.groups()) {
      assertThat(group.doubts().isEmpty())
          .isEqualTo(
              group.state().isKnown()
                  && group.acronym().isKnown()
                  && group.name().isKnown()
                  && group.parent().isKnown()
                  && group.roles().isKnown());
    }
  }
}
