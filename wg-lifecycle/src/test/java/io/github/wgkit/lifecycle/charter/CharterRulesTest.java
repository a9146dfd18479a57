package io.github.wgkit.lifecycle.charter;

import static io.github.wgkit.lifecycle.charter.Stage.ADA;
import static io.github.wgkit.lifecycle.charter.Stage.SECRETARIAT;
import static io.github.wgkit.lifecycle.charter.Stage.milestone;
import static io.github.wgkit.lifecycle.charter.Stage.text;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of a charter review: found where it is broken, and not found where it is kept. */
class CharterRulesTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final CharterAction APPROVE = new CharterAction.Approve();
  private static final CharterAction INTERNAL = new CharterAction.StartInternalReview(false);
  private static final CharterAction EXTERNAL =
      new CharterAction.StartExternalReview(true, ImmutableList.of());
  private static final CharterAction IESG_REVIEW = new CharterAction.StartIesgReview();
  private static final CharterAction YES = new CharterAction.TakePosition(Position.YES, "", "");

  /** A question, and which rule it is about. */
  record Asked(
      String rule, CharteringCase item, CharterAction action, Actor actor, Profile profile) {
    List<Finding> findings() {
      return CharterProcess.assess(item, action, actor, profile, NOW).findings();
    }

    List<String> ids() {
      return findings().stream().map(finding -> finding.rule().id()).toList();
    }

    @Override
    public String toString() {
      return rule + " " + profile + " " + action + " by " + actor;
    }
  }

  /** A group before the IESG with all that is wanted; the findings are none. */
  static CharteringCase good(Chartering chartering, CharterState state) {
    boolean initial = chartering == Chartering.INITIAL;
    CharterRevision proposal = CharterRevision.proposal(initial ? 0 : 1, 2);
    Charter.Builder charter =
        Charter.builder()
            .name(CharterName.parse("charter-ietf-shmoo"))
            .revision(proposal)
            .state(state)
            .putTexts(proposal, text("words"))
            .history(
                History.builder()
                    .addEvents(entry("2026-03-01", CharterState.INFORMAL_REVIEW))
                    .addEvents(entry("2026-04-01", CharterState.INTERNAL_REVIEW))
                    .addEvents(telechat("2026-04-10"))
                    .addEvents(telechat("2026-05-15"))
                    .addAllEvents(
                        state.equals(CharterState.EXTERNAL_REVIEW)
                                || state.equals(CharterState.IESG_REVIEW)
                            ? List.of(entry("2026-05-01", CharterState.EXTERNAL_REVIEW))
                            : List.of())
                    .build());
    if (state.equals(CharterState.INTERNAL_REVIEW)) {
      charter.addBallots(
          ballot(
              initial
                  ? BallotType.READY_FOR_EXTERNAL_REVIEW
                  : BallotType.READY_WITHOUT_EXTERNAL_REVIEW,
              proposal));
    } else if (state.equals(CharterState.EXTERNAL_REVIEW)
        || state.equals(CharterState.IESG_REVIEW)) {
      charter.addBallots(ballot(BallotType.APPROVE, proposal));
    }
    if (!initial) {
      charter.putTexts(CharterRevision.approved(1), text("old words"));
    }
    return CharteringCase.of(
            Stage.group(initial ? GroupState.PROPOSED : GroupState.ACTIVE).toBuilder()
                .charter(charter.build())
                .build())
        .toBuilder()
        .reviewSince(LocalDate.of(2026, 5, 1))
        .informalReviewEnds(LocalDate.of(2026, 3, 8))
        .telechat(LocalDate.of(2026, 6, 25))
        .iabReviewed(LocalDate.of(2026, 4, 20))
        .build();
  }

  private static CharterEvent entry(String day, CharterState state) {
    return CharterEvent.builder()
        .date(ApproximateDate.parse(day))
        .type(EventType.CHANGED_STATE)
        .state(state)
        .build();
  }

  private static CharterEvent telechat(String day) {
    return CharterEvent.builder()
        .date(ApproximateDate.parse(day))
        .type(EventType.SCHEDULED_FOR_TELECHAT)
        .telechat(LocalDate.parse(day))
        .build();
  }

  private static Ballot ballot(BallotType type, CharterRevision revision) {
    return Ballot.builder()
        .type(type)
        .opened(ApproximateDate.parse("2026-05-01"))
        .revision(revision)
        .addPositions(position(Position.YES, "Ada Example"))
        .build();
  }

  private static BallotPosition position(Position position, String name) {
    return BallotPosition.builder()
        .position(position)
        .personName(name)
        .date(ApproximateDate.parse("2026-05-02"))
        .build();
  }

  static CharteringCase initial(CharterState state) {
    return good(Chartering.INITIAL, state);
  }

  static CharteringCase recharter(CharterState state) {
    return good(Chartering.RECHARTER, state);
  }

  private static CharteringCase approved() {
    CharteringCase item = recharter(CharterState.APPROVED);
    return charter(
        item, charter -> charter.toBuilder().revision(CharterRevision.approved(1)).build());
  }

  private static CharteringCase group(CharteringCase item, UnaryOperator<Group> change) {
    return item.toBuilder().group(change.apply(item.group())).build();
  }

  private static CharteringCase charter(CharteringCase item, UnaryOperator<Charter> change) {
    return group(
        item,
        group -> group.toBuilder().charter(change.apply(group.charter().orElseThrow())).build());
  }

  private static CharteringCase in(CharteringCase item, GroupState state) {
    return group(item, group -> group.toBuilder().state(state).build());
  }

  private static CharteringCase without(CharteringCase item, RoleName role) {
    WorkingGroup group = (WorkingGroup) item.group();
    List<Role> others = group.roles().stream().filter(other -> !other.name().equals(role)).toList();
    return item.toBuilder().group(group.toBuilder().roles(others).build()).build();
  }

  private static CharteringCase plan(CharteringCase item, String... descriptions) {
    return group(
        item,
        group ->
            group.toBuilder()
                .proposedMilestones(
                    MilestonePlan.proposed(
                        Stream.of(descriptions).map(words -> milestone(words, "charter")).toList()))
                .build());
  }

  private static CharteringCase ballots(CharteringCase item, Ballot... ballots) {
    return charter(
        item, charter -> charter.toBuilder().ballots(ImmutableList.copyOf(ballots)).build());
  }

  private static CharteringCase silent(CharteringCase item) {
    return charter(item, charter -> charter.toBuilder().history(History.NONE).build());
  }

  private static CharteringCase history(CharteringCase item, CharterEvent... events) {
    return charter(
        item,
        charter ->
            charter.toBuilder().history(History.builder().addEvents(events).build()).build());
  }

  /** Before the IESG, and in external review since a day. */
  private static CharteringCase publishedOn(String day) {
    return history(
        initial(CharterState.IESG_REVIEW),
        entry("2026-04-01", CharterState.INTERNAL_REVIEW),
        telechat("2026-04-10"),
        telechat("2026-05-15"),
        entry(day, CharterState.EXTERNAL_REVIEW),
        entry("2026-06-10", CharterState.IESG_REVIEW));
  }

  private static CharteringCase of(GroupType type, CharteringCase item) {
    return item.toBuilder()
        .group(((WorkingGroup) item.group()).toBuilder().type(type).build())
        .build();
  }

  private static CharteringCase commented(CharteringCase item, boolean blocking, boolean resolved) {
    return item.toBuilder()
        .addComments(
            new ReviewComment(
                "Bob Example",
                "No.",
                blocking,
                LocalDate.of(2026, 5, 2),
                resolved ? Optional.of(LocalDate.of(2026, 5, 3)) : Optional.empty()))
        .build();
  }

  private static CharteringCase since(CharteringCase item, String day) {
    return item.toBuilder().reviewSince(LocalDate.parse(day)).build();
  }

  private static Asked ask(
      String rule, Profile profile, CharteringCase item, CharterAction action, Actor actor) {
    return new Asked(rule, item, action, actor, profile);
  }

  private static Asked ask(
      String rule, Profile profile, CharteringCase item, CharterAction action) {
    return ask(rule, profile, item, action, SECRETARIAT);
  }

  private static CharterAction correct(String words, int start, int end) {
    return new CharterAction.Correct(
        Optional.of(text(words)), Optional.of(new CharterAction.AgreedSpan(start, end)), "slip");
  }

  private static CharterAction schedule(String day) {
    return new CharterAction.Schedule(Optional.of(LocalDate.parse(day)));
  }

  static List<Asked> broken() {
    CharteringCase draft = initial(CharterState.INFORMAL_REVIEW);
    CharteringCase internal = initial(CharterState.INTERNAL_REVIEW);
    CharteringCase external = initial(CharterState.EXTERNAL_REVIEW);
    CharteringCase iesg = initial(CharterState.IESG_REVIEW);
    CharteringCase reInternal = recharter(CharterState.INTERNAL_REVIEW);
    CharteringCase reIesg = recharter(CharterState.IESG_REVIEW);
    CharterRevision text = CharterRevision.proposal(0, 2);
    Ballot vote = ballot(BallotType.APPROVE, text);
    return List.of(
        ask("DT-10", RFC, internal, INTERNAL),
        ask("DT-11", RFC, of(GroupType.AG, internal), EXTERNAL),
        ask(
            "DT-12",
            RFC,
            charter(draft, c -> c.toBuilder().state(CharterState.of("limbo")).build()),
            INTERNAL),
        ask(
            "DT-13",
            RFC,
            ballots(
                iesg,
                vote.toBuilder().addPositions(position(Position.BLOCK, "Bob Example")).build()),
            APPROVE),
        ask(
            "DT-14",
            RFC,
            ballots(iesg, ballot(BallotType.APPROVE, CharterRevision.proposal(0, 1))),
            APPROVE),
        ask("DT-15", RFC, draft, YES, ADA),
        ask("DT-16", RFC, iesg, YES, Actor.of(ActorRole.AREA_DIRECTOR)),
        ask("DT-17", RFC, iesg, new CharterAction.TakePosition(Position.BLOCK, " ", "x"), ADA),
        ask(
            "DT-18",
            PRACTICE,
            iesg,
            new CharterAction.TakePosition(Position.of("recuse"), "", ""),
            ADA),
        ask("DT-19", RFC, of(GroupType.RG, internal), IESG_REVIEW),
        ask("DT-20", RFC, internal, new CharterAction.Replace()),
        ask("DT-21", RFC, draft, new CharterAction.Submit(Optional.empty())),
        ask(
            "DT-22",
            RFC,
            charter(
                approved(),
                c -> c.toBuilder().texts(Map.of(CharterRevision.approved(1), text("old"))).build()),
            INTERNAL),
        ask(
            "DT-23",
            RFC,
            charter(iesg, c -> c.toBuilder().revision(CharterRevision.approved(1)).build()),
            APPROVE),
        ask("DT-24", RFC, approved(), new CharterAction.Abandon("")),
        ask("DT-25", RFC, approved(), correct("old words", 0, 3)),
        ask(
            "DT-25",
            RFC,
            approved(),
            new CharterAction.Correct(Optional.empty(), Optional.empty(), "slip")),
        ask("DT-25", RFC, recharter(CharterState.APPROVED), correct("New words", 0, 3)),
        ask("DT-26", RFC, approved(), correct("New words", 1, 3)),
        ask("DT-27", RFC, iesg, new CharterAction.Schedule(Optional.empty())),
        ask("DT-28", RFC, iesg, schedule("2026-06-14")),
        ask(
            "DT-29",
            RFC,
            iesg.toBuilder().telechat(Optional.empty()).build(),
            new CharterAction.Unschedule()),
        ask("A-02b", RFC, without(draft, RoleName.AREA_DIRECTOR), INTERNAL),
        ask(
            "A-36",
            RFC,
            silent(external).toBuilder().iabReviewed(Optional.empty()).build(),
            APPROVE),
        ask("A-36b", RFC, iesg.toBuilder().iabReviewed(Optional.empty()).build(), APPROVE),
        ask("A-36c", RFC, iesg, new CharterAction.GiveIabView("ok"), Actor.of(ActorRole.CHAIR)),
        ask("A-38", RFC, since(internal, "2026-06-09"), EXTERNAL),
        ask("A-40", RFC, since(external, "2026-06-09"), APPROVE),
        ask("A-40", RFC, publishedOn("2026-06-09"), APPROVE),
        ask("A-40b", RFC, iesg, APPROVE, Actor.of(ActorRole.CHAIR)),
        ask("A-42", RFC, internal, APPROVE),
        ask("A-42", RFC, silent(internal), APPROVE),
        ask(
            "A-42",
            RFC,
            history(
                iesg,
                entry("2026-04-01", CharterState.INTERNAL_REVIEW),
                entry("2026-05-01", CharterState.IESG_REVIEW)),
            APPROVE),
        ask(
            "A-45",
            PRACTICE,
            ballots(iesg, vote.toBuilder().positions(List.of()).build()),
            APPROVE),
        ask(
            "A-45b",
            PRACTICE,
            ballots(iesg, ballot(BallotType.READY_FOR_EXTERNAL_REVIEW, text)),
            APPROVE),
        ask("A-46", PRACTICE, plan(internal), EXTERNAL),
        ask("A-46b", PRACTICE, without(iesg, RoleName.CHAIR), APPROVE),
        ask("B-19b", RFC, plan(iesg), APPROVE),
        ask("C-05", RFC, reIesg, new CharterAction.Decline("")),
        ask("C-05b", RFC, iesg, new CharterAction.ContinueOldCharter("")),
        ask("C-09", RFC, approved(), correct("Old words", 0, 1)),
        ask(
            "C-12",
            RFC,
            group(
                reIesg,
                g ->
                    g.toBuilder()
                        .milestones(MilestonePlan.current(List.of(milestone("Old", "active"))))
                        .build()),
            APPROVE),
        ask(
            "C-14",
            RFC,
            charter(reIesg, c -> c.toBuilder().revision(text).texts(Map.of()).build()),
            new CharterAction.Abandon("")),
        ask("C-16", RFC, silent(reIesg).toBuilder().telechat(Optional.empty()).build(), APPROVE),
        ask("D-15b", RFC, in(draft, GroupState.CONCLUDED), INTERNAL),
        ask("F-06", RFC, draft, CharterAction.of(CharterStep.SUBMIT), Actor.of(ActorRole.CHAIR)),
        ask("F-07", RFC, draft, INTERNAL, Actor.of(ActorRole.CHAIR)),
        ask("F-08", RFC, draft, EXTERNAL),
        ask("F-09", RFC, iesg, new CharterAction.Comment(" ", true)),
        ask("F-09b", RFC, iesg, new CharterAction.Comment("x", true), Actor.of(ActorRole.CHAIR)),
        ask("F-09c", RFC, approved(), new CharterAction.Comment("x", true)),
        ask("F-10", RFC, commented(draft, true, false), INTERNAL),
        ask(
            "F-10b",
            RFC,
            commented(draft, true, true),
            new CharterAction.ResolveComment(OptionalInt.of(0))),
        ask(
            "F-19",
            RFC,
            draft.toBuilder().informalReviewEnds(LocalDate.of(2026, 6, 16)).build(),
            INTERNAL),
        ask(
            "F-10b",
            RFC,
            commented(draft, true, false),
            new CharterAction.ResolveComment(OptionalInt.empty())),
        ask(
            "F-37",
            RFC,
            recharter(CharterState.INFORMAL_REVIEW).toBuilder()
                .informalReviewEnds(LocalDate.of(2026, 6, 16))
                .build(),
            INTERNAL),
        ask(
            "F-25b",
            RFC,
            charter(iesg, c -> c.toBuilder().revision(CharterRevision.proposal(99, 0)).build()),
            APPROVE),
        ask(
            "F-29",
            RFC,
            internal,
            new CharterAction.StartExternalReview(false, ImmutableList.of())),
        ask("F-33", RFC, silent(iesg).toBuilder().telechat(Optional.empty()).build(), APPROVE),
        ask("F-33b", RFC, iesg, schedule("2026-06-18"), Actor.of(ActorRole.CHAIR)),
        ask("F-40", RFC, draft, new CharterAction.StartInternalReview(true)),
        ask("F-41", RFC, internal, YES, ADA),
        ask("F-41b", RFC, iesg, YES, Actor.of(ActorRole.CHAIR)),
        ask("P-01", PRACTICE, internal, EXTERNAL, ADA),
        ask(
            "P-03",
            PRACTICE,
            ballots(
                reInternal,
                ballot(BallotType.READY_FOR_EXTERNAL_REVIEW, CharterRevision.proposal(1, 2))),
            APPROVE));
  }

  /** The same steps where nothing is wrong with them. */
  static List<Asked> kept() {
    CharteringCase draft = initial(CharterState.INFORMAL_REVIEW);
    CharteringCase internal = initial(CharterState.INTERNAL_REVIEW);
    CharteringCase external = initial(CharterState.EXTERNAL_REVIEW);
    CharteringCase iesg = initial(CharterState.IESG_REVIEW);
    CharteringCase reDraft = recharter(CharterState.INFORMAL_REVIEW);
    CharteringCase reInternal = recharter(CharterState.INTERNAL_REVIEW);
    CharteringCase reExternal = recharter(CharterState.EXTERNAL_REVIEW);
    CharteringCase reIesg = recharter(CharterState.IESG_REVIEW);
    List<Asked> kept = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      kept.add(ask("", profile, draft, INTERNAL, ADA));
      kept.add(ask("", profile, reDraft, INTERNAL, ADA));
      kept.add(ask("", profile, draft, new CharterAction.Submit(Optional.of(text("new"))), ADA));
      kept.add(ask("", profile, reDraft, new CharterAction.StartInternalReview(true), ADA));
      kept.add(ask("", profile, internal, EXTERNAL));
      kept.add(ask("", profile, reInternal, EXTERNAL));
      kept.add(ask("", profile, external, IESG_REVIEW));
      kept.add(ask("", profile, reExternal, IESG_REVIEW));
      kept.add(ask("", profile, iesg, APPROVE));
      kept.add(ask("", profile, reIesg, APPROVE));
      kept.add(ask("", profile, reInternal, APPROVE));
      kept.add(ask("", profile, iesg, new CharterAction.Decline("")));
      kept.add(ask("", profile, iesg, new CharterAction.RequestChanges("")));
      kept.add(ask("", profile, reIesg, new CharterAction.ContinueOldCharter("")));
      kept.add(ask("", profile, iesg, new CharterAction.Abandon(""), ADA));
      kept.add(ask("", profile, reInternal, new CharterAction.Abandon(""), ADA));
      kept.add(ask("", profile, iesg, YES, ADA));
      kept.add(
          ask("", profile, iesg, new CharterAction.TakePosition(Position.BLOCK, "x", ""), ADA));
      kept.add(ask("", profile, iesg, schedule("2026-06-15"), ADA));
      kept.add(ask("", profile, iesg, new CharterAction.Unschedule(), ADA));
      kept.add(ask("", profile, iesg, new CharterAction.Comment("x", true), ADA));
      kept.add(
          ask(
              "",
              profile,
              commented(iesg, true, false),
              new CharterAction.ResolveComment(OptionalInt.of(0)),
              ADA));
      kept.add(ask("", profile, iesg, new CharterAction.GiveIabView("x"), ADA));
      kept.add(ask("", profile, in(iesg, GroupState.REPLACED), new CharterAction.Replace(), ADA));
      kept.add(ask("", profile, commented(commented(draft, true, true), false, false), INTERNAL));
    }
    kept.add(ask("", PRACTICE, external, APPROVE));
    kept.add(
        ask(
            "",
            RFC,
            charter(
                without(draft, RoleName.AREA_DIRECTOR),
                charter -> charter.toBuilder().areaDirectorId(7).build()),
            INTERNAL));
    kept.add(ask("", RFC, publishedOn("2026-06-08"), APPROVE));
    kept.add(ask("", PRACTICE, approved(), correct("Old words", 0, 1)));
    kept.add(ask("", PRACTICE, reIesg, new CharterAction.Decline("")));
    kept.add(ask("", DRAFT_2418BIS, plan(iesg), APPROVE));
    Actor ira = Actor.of(ActorRole.IRTF_CHAIR, "Ira Example");
    kept.add(ask("", PRACTICE, of(GroupType.RG, internal), EXTERNAL, ira));
    kept.add(ask("", PRACTICE, of(GroupType.RG, external), APPROVE, ira));
    return kept;
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_rule_is_found(Asked asked) {
    assertThat(asked.ids()).describedAs("%s", asked.findings()).contains(asked.rule());
  }

  @ParameterizedTest
  @MethodSource("kept")
  void nothing_is_found_where_all_rules_are_kept(Asked asked) {
    assertThat(asked.findings()).isEmpty();
  }

  @Test
  void every_rule_is_found_somewhere_or_explains_a_step() throws IllegalAccessException {
    Set<String> found = broken().stream().map(Asked::rule).collect(Collectors.toSet());
    // asked by the report of blockers alone
    found.add(CharterRules.ON_AGENDA.id());
    assertThat(
            BlockerReport.of(CharteringCase.of(BlockerReportTest.blocked()), RFC, NOW).blockers())
        .anyMatch(blocker -> blocker.finding().rule().equals(CharterRules.ON_AGENDA));
    Set<String> explaining =
        Stream.of(Chartering.values())
            .flatMap(
                ladder ->
                    Stream.of(GroupType.WG, GroupType.RG).map(t -> CharterProcess.table(ladder, t)))
            .flatMap(table -> table.transitions().stream())
            .flatMap(row -> row.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    Set<String> neither = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (Field field : CharterRules.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Rule.class) {
        Rule rule = (Rule) field.get(null);
        assertThat(all.add(rule.id())).describedAs("twice: %s", rule.id()).isTrue();
        if (!found.contains(rule.id()) && !explaining.contains(rule.id())) {
          neither.add(rule.id());
        }
      }
    }
    assertThat(neither).isEmpty();
    assertThat(all).containsAll(found).hasSizeGreaterThan(60);
  }

  @Test
  void rfc_6292_is_informational_and_never_an_error_alone() throws IllegalAccessException {
    // what a form cannot do without is an error, what an RFC without keywords advises is not
    ImmutableSet<String> withoutSense =
        ImmutableSet.of(
            "F-06", "F-07", "F-09", "F-09b", "F-10b", "F-25b", "F-33b", "F-40", "F-41b");
    for (Field field : CharterRules.class.getDeclaredFields()) {
      if (field.getType() == Rule.class) {
        Rule rule = (Rule) field.get(null);
        if (rule.id().startsWith("F-") && !withoutSense.contains(rule.id())) {
          assertThat(rule.severities().values()).doesNotContain(Severity.ERROR);
        }
      }
    }
  }

  private static CharteringCase milestones(String... descriptions) {
    return group(
        initial(CharterState.IESG_REVIEW),
        group ->
            group.toBuilder()
                .milestones(
                    MilestonePlan.current(
                        Stream.of(descriptions)
                            .map(words -> milestone(words, words.equals("Odd") ? "odd" : "active"))
                            .toList()))
                .proposedMilestones(
                    MilestonePlan.proposed(
                        List.of(milestone("Do it", "charter"), milestone("Left", "odd"))))
                .build());
  }

  static List<Arguments> messages() {
    CharteringCase draft = initial(CharterState.INFORMAL_REVIEW);
    CharteringCase internal = initial(CharterState.INTERNAL_REVIEW);
    CharteringCase iesg = initial(CharterState.IESG_REVIEW);
    CharteringCase reIesg = recharter(CharterState.IESG_REVIEW);
    CharteringCase chairless = without(internal, RoleName.CHAIR);
    Ballot vote = ballot(BallotType.APPROVE, CharterRevision.proposal(0, 2));
    Ballot blocked = vote.toBuilder().addPositions(position(Position.BLOCK, "Bob Example")).build();
    Ballot blockedTwice =
        blocked.toBuilder().addPositions(position(Position.BLOCK, "Cyd Example")).build();
    CharteringCase unheard = silent(iesg).toBuilder().telechat(Optional.empty()).build();
    CharterEvent noTelechat =
        telechat("2026-05-02").toBuilder().type(EventType.of("added_comment")).build();
    CharteringCase noCharter =
        CharteringCase.of(Stage.group(GroupState.PROPOSED)).toBuilder()
            .telechat(LocalDate.of(2026, 6, 25))
            .build();
    return List.of(
        arguments(ask("A-46", PRACTICE, plan(internal), EXTERNAL), "what is missing: milestones"),
        arguments(ask("A-46", PRACTICE, chairless, EXTERNAL), "what is missing: chairs"),
        arguments(
            ask("A-46", PRACTICE, plan(chairless), EXTERNAL),
            "what is missing: chairs and milestones"),
        arguments(ask("DT-13", RFC, ballots(iesg, blocked), APPROVE), "there is a Block"),
        arguments(ask("DT-13", RFC, ballots(iesg, blockedTwice), APPROVE), "there are 2 Blocks"),
        arguments(
            ask("C-12", RFC, milestones("Do it", "Old", "Odd"), APPROVE),
            "one current milestone is not in the proposed plan and would be deleted"),
        arguments(
            ask("C-12", RFC, milestones("Do it", "Old", "Left"), APPROVE),
            "2 current milestones are not in the proposed plan and would be deleted"),
        arguments(
            ask("F-10", RFC, commented(draft, true, false), INTERNAL),
            "a blocking comment is not resolved"),
        arguments(
            ask("F-10", RFC, commented(commented(draft, true, false), true, false), INTERNAL),
            "2 blocking comments are not resolved"),
        arguments(ask("F-33", RFC, unheard, APPROVE), "the charter was on no telechat"),
        arguments(
            ask("F-33", RFC, history(unheard, telechat("2026-05-01"), noTelechat), APPROVE),
            "the charter was on one telechat"),
        arguments(ask("C-16", RFC, history(reIesg), APPROVE), "the charter was on no telechat"),
        arguments(
            ask(
                "C-16",
                RFC,
                history(
                    reIesg, telechat("2026-05-01"), telechat("2026-05-15"), telechat("2026-06-01")),
                APPROVE),
            "the charter was on 3 telechats"),
        arguments(
            ask("DT-27", RFC, iesg, new CharterAction.Schedule(Optional.empty())),
            "no day is given"),
        arguments(ask("DT-27", RFC, noCharter, schedule("2026-06-18")), "there is no charter yet"),
        arguments(
            ask(
                "A-45b",
                PRACTICE,
                ballots(
                    iesg,
                    ballot(BallotType.READY_FOR_EXTERNAL_REVIEW, CharterRevision.proposal(0, 2))),
                APPROVE),
            "the open ballot is \"Ready for external review\", and it takes \"Approve\""),
        arguments(
            ask("A-45b", PRACTICE, ballots(iesg), APPROVE),
            "no ballot is open, and it takes \"Approve\""),
        arguments(
            ask("DT-26", RFC, approved(), correct("old wOrds", 1, 3)),
            "byte 5 changes, agreed on was up to before 3"),
        arguments(
            ask("DT-26", RFC, approved(), correct("Old words", 1, 3)),
            "byte 0 changes, agreed on was from 1 on"),
        arguments(
            ask("DT-25", RFC, recharter(CharterState.APPROVED), correct("New words", 0, 3)),
            "there is no approved charter to correct, but a proposal or nothing"),
        arguments(
            ask(
                "DT-25",
                RFC,
                approved(),
                new CharterAction.Correct(Optional.empty(), Optional.empty(), "slip")),
            "the corrected text is missing"),
        arguments(
            ask(
                "F-10b",
                RFC,
                commented(draft, true, false),
                new CharterAction.ResolveComment(OptionalInt.empty())),
            "which comment is not said"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_finding_says_what_is_missing_and_how_much(Asked asked, String message) {
    assertThat(asked.findings())
        .filteredOn(finding -> finding.rule().id().equals(asked.rule()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.subject()).isEqualTo("shmoo");
            });
  }

  @Test
  void a_record_that_tells_of_iesg_review_alone_gets_the_benefit_of_the_doubt() {
    assertThat(ask("", RFC, silent(initial(CharterState.IESG_REVIEW)), APPROVE).ids())
        .contains("F-33")
        .doesNotContain("A-42");
    CharteringCase scheduled = history(initial(CharterState.IESG_REVIEW), telechat("2026-05-15"));
    assertThat(ask("", RFC, scheduled, APPROVE).ids()).doesNotContain("A-42");
  }
}
