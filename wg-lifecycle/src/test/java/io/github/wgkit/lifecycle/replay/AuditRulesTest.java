package io.github.wgkit.lifecycle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the audit is found broken where it is, and nowhere else. */
class AuditRulesTest {
  private static final Instant NOW = Instant.parse("2013-02-01T12:00:00Z");

  private static final Group CLEAN =
      Past.group("conclude", "proposed 1992-11-25", "active 1993-06-17", "conclude 2005-04-29");

  /** Groups that break a rule, and groups that come near and do not. */
  private static final ImmutableListMultimap<String, Group> BROKEN =
      ImmutableListMultimap.<String, Group>builder()
          .put("DT-50", Past.group("active", "proposed 1990-01-02", "active 1997-01-01"))
          .put(
              "DT-50",
              Past.with(
                  CLEAN,
                  MilestoneEvent.builder()
                      .milestoneId(1)
                      .date(Past.date("1999-09-09").withCertainty(Certainty.PLACEHOLDER))
                      .build()))
          .put(
              "DT-50",
              Past.with(
                  CLEAN,
                  Past.text("changed_state", "Proposed group").toBuilder()
                      .date(Past.date("1983-12-13"))
                      .build()))
          .put("DT-51", Past.group("active", "proposed", "active 1990-01-02"))
          .put("DT-52", Past.group("active", "conclude 1990-01-02", "active 1991-02-03"))
          .put(
              "DT-52",
              Past.group(
                  "conclude", "proposed 1990-01-02", "active 1991-02-03", "conclude 1991-02-03"))
          .put("DT-53", Past.group("conclude", "conclude 2000-06-05"))
          .put("DT-53", Past.group("bof-conc", "bof-conc 2013-01-31"))
          .put("DT-54", Past.group("conclude", "proposed 1990-01-02", "active 1991-02-03"))
          .put("DT-55", Past.group("proposed", "proposed 2012-08-15", "proposed 2012-08-22"))
          .put(
              "DT-55",
              Past.group("asleep", "proposed 2010-01-02", "asleep 2011-01-02", "asleep 2012-01-02"))
          .put("DT-56", Past.with(CLEAN, Past.text("added_comment", "Concluded group")))
          .put("DT-56", Past.with(CLEAN, Past.text("changed_state", "see the announcement")))
          .put("DT-57", Past.group("active", "proposed 1994-03-08", "active 1994-03-08"))
          .put(
              "DT-58",
              Past.with(
                  Past.group("active"),
                  StateEvent.builder()
                      .state(GroupState.PROPOSED)
                      .date(Past.date("1994-03-08"))
                      .build(),
                  StateEvent.builder()
                      .state(GroupState.ACTIVE)
                      .date(Past.date("1994-03-08"))
                      .build()))
          .put("DT-59", Past.group("proposed", "active 1990-01-02", "proposed 1991-01-02"))
          .put("DT-61", Past.group("active", "bof 1990-01-02", "bof-conc 1991-01-02"))
          .put(
              "DT-61",
              Past.group(
                  "conclude",
                  "proposed 1990-01-02",
                  "active 1991-01-02",
                  "conclude 1992-01-02",
                  "proposed 1993-01-02"))
          .put("DT-62", Past.group("conclude"))
          .put("DT-62", Past.with(Past.group("active"), Past.text("added_comment", "Hello.")))
          .put("DT-63", Past.group("asleep", "proposed 1990-01-02", "asleep 1991-01-02"))
          .put("DT-63", Past.group("unknown", "proposed 1990-01-02", "unknown 1991-01-02"))
          .put("DT-64", Past.group("proposed", "proposed 2013-02-02"))
          .put("DT-64", Past.group("proposed", "proposed 2013-02-01T12:00:01Z"))
          .put("DT-65", Past.group("proposed", "proposed 1986-01-15"))
          .put("DT-65", Past.group("proposed", "proposed 1985"))
          .put("DT-66", Past.group("active", "active 1990-01-02"))
          .build();

  private static final ImmutableListMultimap<String, Group> NEARLY =
      ImmutableListMultimap.<String, Group>builder()
          .put("DT-50", Past.group("proposed", "proposed 1997-01-01T09:13:22-08:00"))
          .put("DT-50", Past.group("proposed", "proposed 1997-01-02"))
          .put(
              "DT-50",
              Past.with(
                  CLEAN,
                  Past.text("added_comment", "Hello.").toBuilder()
                      .date(Past.date("1997-01-01"))
                      .build()))
          .put("DT-51", Past.group("proposed", "proposed 1990"))
          .put("DT-52", Past.group("conclude", "conclude 1990-01-02"))
          .put("DT-52", Past.group("conclude", "active", "conclude"))
          .put("DT-53", Past.group("active", "conclude 1990-01-02", "active 1991-02-03"))
          .put("DT-54", Past.group("active", "proposed 1990-01-02", "active 1991-02-03"))
          .put(
              "DT-54",
              Past.group(
                  "bof-conc", "proposed 1990-01-02", "active 1991-02-03", "conclude 1992-02-03"))
          .put(
              "DT-55", Past.group("bof", "bof 1990-01-02", "proposed 1991-02-03", "bof 1992-01-02"))
          .put("DT-56", Past.with(CLEAN, Past.text("info_changed", "Info Changed")))
          .put("DT-56", Past.with(CLEAN, Past.text("requested_close", "Requested closing group")))
          .put("DT-57", Past.group("active", "proposed 1994-03-08", "active 1994-03-09"))
          .put("DT-58", Past.group("active", "proposed 1994-03-08", "active 1994-03-08"))
          .put("DT-58", Past.group("active", "proposed", "active"))
          .put("DT-59", CLEAN)
          .put("DT-61", Past.group("", "proposed 1990-01-02"))
          .put("DT-61", Past.group("conclude", "proposed 1990-01-02"))
          .put("DT-62", Past.group(""))
          .put("DT-63", Past.group("dormant", "active 1990-01-02", "dormant 1991-01-02"))
          .put("DT-64", Past.group("proposed", "proposed 2013-02-01"))
          .put("DT-64", Past.group("proposed", "proposed 2013-02-01T12:00:00Z"))
          .put("DT-64", Past.group("proposed", "proposed 2013"))
          .put("DT-65", Past.group("proposed", "proposed 1986-01-16"))
          .put("DT-65", Past.group("proposed", "proposed 1986"))
          .put("DT-65", Past.group("proposed", "proposed 1983-12-13"))
          .put("DT-65", Past.group(GroupType.RG, "proposed", Past.history("proposed 1984-02-03")))
          .put("DT-66", Past.group("proposed", "proposed 1990-01-02"))
          .put("DT-66", Past.group("conclude", "conclude 1990-01-02"))
          .put("DT-66", Past.group(GroupType.AG, "active", Past.history("active 1990-01-02")))
          .build();

  private static Audit audit(Profile profile) {
    return new Audit(Placeholders.ONLY_KNOWN, profile, NOW);
  }

  private static List<String> codes(Group group, Profile profile) {
    return audit(profile).anomalies(group).stream()
        .map(anomaly -> anomaly.finding().rule().id())
        .toList();
  }

  static Stream<Rule> rules() {
    return Audit.rules().stream().filter(rule -> !rule.id().equals("DT-60"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_broken_rule_is_found(Rule rule) {
    assertThat(BROKEN.get(rule.id())).isNotEmpty();
    for (Group group : BROKEN.get(rule.id())) {
      assertThat(codes(group, Profile.PRACTICE)).contains(rule.id());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_that_is_kept_is_not_found_broken(Rule rule) {
    assertThat(NEARLY.get(rule.id())).isNotEmpty();
    for (Group group : NEARLY.get(rule.id())) {
      assertThat(codes(group, Profile.PRACTICE)).doesNotContain(rule.id());
    }
  }

  /** DT-60: practice knows a way everywhere, the RFCs do not. */
  @Test
  void a_step_without_meaning_is_found_by_the_profiles_that_have_such() {
    Group reopened =
        Past.group(
            "active",
            "proposed 1990-01-02",
            "active 1991-01-02",
            "conclude 1992-01-02",
            "active 1993-01-02");
    assertThat(audit(Profile.RFC).anomalies(reopened))
        .extracting(anomaly -> anomaly.finding().toString())
        .containsExactly(
            "ERROR DT-60 shmoo: Concluded to Active: a concluded group cannot be reopened; new work"
                + " is chartered from the beginning (D-15) (RFC 2418 section 4)");
    assertThat(codes(reopened, Profile.PRACTICE)).containsExactly("DT-59");
  }

  @Test
  void a_clean_history_has_no_anomaly() {
    for (Profile profile : Profile.values()) {
      assertThat(codes(CLEAN, profile)).isEmpty();
    }
  }

  @Test
  void ids_are_unique_and_in_order() {
    assertThat(Audit.rules()).extracting(Rule::id).doesNotHaveDuplicates().isSorted();
    assertThat(Audit.rules()).hasSize(17).allMatch(rule -> rule.severities().size() == 3);
  }

  @Test
  void an_anomaly_is_told_with_its_event() {
    Group pcc =
        Past.group("conclude", "conclude 1911-01-01", "proposed 1987-11-01", "active 1987-11-02");
    List<Anomaly> anomalies = audit(Profile.PRACTICE).anomalies(pcc);
    assertThat(anomalies)
        .extracting(
            anomaly ->
                anomaly.event().orElseThrow().id().getAsLong()
                    + " "
                    + anomaly.finding().rule().id()
                    + " "
                    + anomaly.finding().message())
        .containsExactly(
            "1 DT-50 1911-01-01 stands for a date that is not known",
            "1 DT-52 Concluded on 1911-01-01, before it was Proposed on 1987-11-01",
            "3 DT-61 it leads to Active, the group is recorded as Concluded");
    assertThat(anomalies).allMatch(anomaly -> anomaly.finding().subject().equals("shmoo"));
    assertThat(anomalies)
        .extracting(Anomaly::day)
        .containsExactly("1911-01-01", "1911-01-01", "1987-11-02");
  }

  @Test
  void a_tie_is_told_with_what_breaks_it() {
    assertThat(messages("DT-57"))
        .containsExactly("at the same time as \"Proposed\", and after it by its number");
    assertThat(messages("DT-58"))
        .containsExactly("at the same time as \"Proposed\", and no number tells which was first");
  }

  private static List<String> messages(String code) {
    return BROKEN.get(code).stream()
        .flatMap(group -> audit(Profile.PRACTICE).anomalies(group).stream())
        .filter(anomaly -> anomaly.finding().rule().id().equals(code))
        .map(anomaly -> anomaly.finding().message())
        .toList();
  }

  @Test
  void what_shows_in_no_event_comes_first_and_without_one() {
    Group group = Past.with(Past.group("conclude"), Past.text("added_comment", "Concluded group"));
    List<Anomaly> anomalies = audit(Profile.RFC).anomalies(group);
    assertThat(anomalies)
        .extracting(anomaly -> anomaly.finding().rule().id())
        .containsExactly("DT-62", "DT-56");
    assertThat(anomalies.get(0).event()).isEmpty();
    assertThat(anomalies.get(0).day()).isEmpty();
    assertThat(anomalies.get(1).finding().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void the_day_is_that_of_the_clock_which_recorded_it() {
    // already the 2nd where it was recorded, still the 1st in UTC
    Group group = Past.group("proposed", "proposed 2013-02-02T00:00:00+14:00");
    assertThat(codes(group, Profile.RFC)).isEmpty();
  }

  @Provide
  Arbitrary<Group> groups() {
    return ModelArbitraries.groups();
  }

  @Property
  void every_group_can_be_audited(@ForAll("groups") Group group, @ForAll Profile profile) {
    Audit audit = audit(profile);
    List<Anomaly> anomalies = audit.anomalies(group);
    assertThat(audit.anomalies(group)).isEqualTo(anomalies);
    for (Anomaly anomaly : anomalies) {
      assertThat(anomaly.event().stream()).allMatch(group.history().events()::contains);
      assertThat(Audit.rules()).contains(anomaly.finding().rule());
      assertThat(anomaly.finding().rule().severity(profile)).contains(anomaly.finding().severity());
    }
  }

  /** What the record says and the events do not is always named. */
  @Property
  void a_history_that_does_not_end_in_the_recorded_state_is_never_passed_over(
      @ForAll("groups") Group group, @ForAll Profile profile) {
    Replay replay = Replay.of(group);
    boolean isNamed =
        codes(group, profile).stream()
            .anyMatch(code -> List.of("DT-54", "DT-61", "DT-62").contains(code));
    assertThat(isNamed).isEqualTo(group.state().isPresent() && !replay.agrees());
  }
}
