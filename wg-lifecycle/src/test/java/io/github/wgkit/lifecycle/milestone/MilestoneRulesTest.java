package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.CHAIR;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.DATELESS;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.DIRECTOR;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.FUTURE;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GROUP;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GUIDE;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.ODD;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.PROTOCOL;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.SURVEY;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.current;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.proposed;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Accept;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.AcceptDeletion;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.AcceptRewording;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Add;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.AskToAdd;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.AskToDelete;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.AskToReword;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.ChangeResolution;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Delete;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.LinkDocuments;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.ReDate;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Reopen;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Reorder;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.ResetProposed;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Resolve;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.Reword;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.UseDates;
import io.github.wgkit.lifecycle.milestone.MilestoneAction.UseOrder;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, broken and kept. */
class MilestoneRulesTest {
  private static final MilestonePlan.Kind NOW_VALID = MilestonePlan.Kind.CURRENT;
  private static final MilestonePlan.Kind LATER = MilestonePlan.Kind.PROPOSED;
  private static final Optional<Due> DUE = Optional.of(Due.parse("2027-07"));
  private static final Optional<Due> OVER = Optional.of(Due.parse("2026-10"));
  private static final ImmutableSet<DocumentName> NO_DRAFTS = ImmutableSet.of();

  private static final Group RESEARCH = GROUP.toBuilder().type(GroupType.RG).build();
  private static final Group APPROVED =
      GROUP.toBuilder()
          .charter(
              GROUP.charter().orElseThrow().toBuilder()
                  .state(CharterState.APPROVED)
                  .revision(CharterRevision.approved(1))
                  .build())
          .build();

  /** Somebody does something. */
  record Try(Group group, MilestoneAction action, Actor actor, Profile profile) {
    private Optional<Finding> finding(String rule) {
      return MilestoneProcess.assess(group, action, actor, profile, MilestoneFixture.NOW)
          .findings()
          .stream()
          .filter(finding -> finding.rule().id().equals(rule))
          .findFirst();
    }
  }

  /** A rule, and how it is broken and kept. */
  record Example(String rule, Severity severity, Try broken, Try kept) {
    @Override
    public String toString() {
      return rule + " " + broken.profile() + " " + broken.action().step();
    }
  }

  private static Try rfc(Group group, MilestoneAction action, Actor actor) {
    return new Try(group, action, actor, RFC);
  }

  private static Try practice(Group group, MilestoneAction action, Actor actor) {
    return new Try(group, action, actor, PRACTICE);
  }

  private static Try bis(Group group, MilestoneAction action, Actor actor) {
    return new Try(group, action, actor, DRAFT_2418BIS);
  }

  private static Actor role(ActorRole role) {
    return Actor.of(role);
  }

  private static Add add(String description, Optional<Due> due) {
    return new Add(NOW_VALID, description, due, NO_DRAFTS);
  }

  private static Group asked(MilestoneAction action) {
    return MilestoneFixture.done(GROUP, action, CHAIR, RFC);
  }

  private static Group inState(GroupState state) {
    return GROUP.toBuilder().state(state).build();
  }

  private static Reorder order(int... places) {
    return Reorder.of(GROUP.milestones(), places);
  }

  private static OtherGroup other(GroupType type) {
    return OtherGroup.builder()
        .acronym(Acronym.of("shmoo"))
        .name("")
        .type(type)
        .milestones(GROUP.milestones())
        .build();
  }

  static Stream<Example> examples() {
    return Stream.of(
            meaningless(),
            types(),
            dates(),
            words(),
            authority(),
            requests(),
            plans(),
            resets(),
            states())
        .flatMap(examples -> examples);
  }

  private static Stream<Example> meaningless() {
    Try resolved = rfc(GROUP, new Resolve(current(PROTOCOL), "Done"), CHAIR);
    return Stream.of(
        new Example(
            "DT-30", ERROR, rfc(GROUP, new Resolve(current(SURVEY), "Done"), CHAIR), resolved),
        new Example(
            "DT-30", ERROR, rfc(GROUP, new Resolve(current(FUTURE), "Done"), CHAIR), resolved),
        new Example("DT-30", ERROR, rfc(GROUP, new Accept(current(PROTOCOL)), DIRECTOR), resolved),
        new Example("DT-30", ERROR, rfc(GROUP, new Reopen(current(PROTOCOL)), CHAIR), resolved),
        new Example(
            "DT-30",
            ERROR,
            rfc(GROUP, new Delete(MilestoneReference.ofId(NOW_VALID, 6)), DIRECTOR),
            resolved));
  }

  private static Stream<Example> types() {
    MilestoneAction action = new ReDate(current(PROTOCOL), DUE);
    Actor secretariat = role(ActorRole.SECRETARIAT);
    Actor irtfChair = role(ActorRole.IRTF_CHAIR);
    return Stream.of(
        new Example(
            "DT-31",
            ERROR,
            rfc(GROUP.toBuilder().type(GroupType.AG).build(), action, secretariat),
            rfc(GROUP, action, secretariat)),
        new Example(
            "DT-31",
            ERROR,
            rfc(other(GroupType.TEAM), action, secretariat),
            rfc(other(GroupType.of("invented")), action, secretariat)),
        new Example(
            "DT-32", ERROR, rfc(RESEARCH, action, DIRECTOR), rfc(RESEARCH, action, irtfChair)),
        new Example("DT-32", ERROR, rfc(GROUP, action, irtfChair), rfc(GROUP, action, DIRECTOR)),
        new Example(
            "DT-32",
            ERROR,
            practice(RESEARCH, action, role(ActorRole.SECRETARY)),
            practice(GROUP, action, role(ActorRole.SECRETARY))),
        new Example(
            "DT-32",
            ERROR,
            rfc(other(GroupType.PROGRAM), action, DIRECTOR),
            rfc(other(GroupType.PROGRAM), action, CHAIR)),
        new Example(
            "DT-32",
            ERROR,
            rfc(other(GroupType.IAB_SUPPORT_GROUP), action, irtfChair),
            practice(other(GroupType.IAB_SUPPORT_GROUP), action, role(ActorRole.SECRETARY))),
        new Example(
            "DT-32",
            ERROR,
            practice(other(GroupType.PROGRAM), action, role(ActorRole.DELEGATE)),
            practice(GROUP, action, role(ActorRole.DELEGATE))));
  }

  private static Stream<Example> dates() {
    ReDate none = new ReDate(current(PROTOCOL), Optional.empty());
    ReDate some = new ReDate(current(PROTOCOL), DUE);
    return Stream.of(
        new Example("DT-33", ERROR, practice(GROUP, none, CHAIR), rfc(GROUP, none, CHAIR)),
        new Example("DT-33", WARNING, bis(GROUP, none, CHAIR), bis(DATELESS, none, CHAIR)),
        new Example(
            "DT-33",
            ERROR,
            practice(GROUP, add("D", Optional.empty()), DIRECTOR),
            practice(GROUP, add("D", DUE), DIRECTOR)),
        new Example("DT-34", INFO, practice(DATELESS, some, CHAIR), practice(GROUP, some, CHAIR)),
        new Example(
            "DT-34",
            INFO,
            rfc(DATELESS, new AskToAdd("D", DUE, NO_DRAFTS), CHAIR),
            rfc(DATELESS, new AskToAdd("D", Optional.empty(), NO_DRAFTS), CHAIR)),
        new Example(
            "DT-35",
            INFO,
            rfc(GROUP, new ReDate(current(PROTOCOL), OVER), CHAIR),
            rfc(GROUP, some, CHAIR)),
        new Example(
            "DT-35",
            INFO,
            rfc(GROUP, add("D", OVER), DIRECTOR),
            rfc(GROUP, add("D", Optional.of(Due.parse("2026-11-01"))), DIRECTOR)));
  }

  private static Stream<Example> words() {
    ImmutableSet<DocumentName> revision =
        ImmutableSet.of(DocumentName.of("draft-ietf-shmoo-protocol-03"));
    ImmutableSet<DocumentName> plain = ImmutableSet.of(DocumentName.of("draft-ietf-shmoo-guide"));
    String longest = "\uD83D\uDCC5".repeat(500);
    return Stream.of(
        new Example(
            "G-10",
            ERROR,
            rfc(GROUP, add(" ", DUE), DIRECTOR),
            rfc(GROUP, add("D", DUE), DIRECTOR)),
        new Example(
            "G-10",
            ERROR,
            rfc(GROUP, new AskToReword(current(PROTOCOL), ""), CHAIR),
            rfc(GROUP, new AskToReword(current(PROTOCOL), "D"), CHAIR)),
        new Example(
            "P-18",
            ERROR,
            practice(GROUP, add(longest + ".", DUE), DIRECTOR),
            practice(GROUP, add(longest, DUE), DIRECTOR)),
        new Example(
            "P-18",
            INFO,
            rfc(GROUP, new Reword(current(PROTOCOL), "x".repeat(501)), DIRECTOR),
            rfc(GROUP, new Reword(current(PROTOCOL), "x".repeat(500)), DIRECTOR)),
        new Example(
            "G-17b",
            ERROR,
            rfc(GROUP, new Resolve(current(PROTOCOL), " "), CHAIR),
            rfc(GROUP, new Resolve(current(PROTOCOL), "On hold"), CHAIR)),
        new Example(
            "G-17b",
            ERROR,
            rfc(GROUP, new ChangeResolution(current(SURVEY), ""), CHAIR),
            rfc(GROUP, new ChangeResolution(current(SURVEY), "No"), CHAIR)),
        new Example(
            "P-18b",
            ERROR,
            practice(GROUP, new Resolve(current(PROTOCOL), "x".repeat(51)), CHAIR),
            practice(GROUP, new Resolve(current(PROTOCOL), "x".repeat(50)), CHAIR)),
        new Example(
            "P-18b",
            WARNING,
            rfc(GROUP, new ChangeResolution(current(SURVEY), "x".repeat(51)), CHAIR),
            rfc(GROUP, new ChangeResolution(current(SURVEY), "x".repeat(50)), CHAIR)),
        new Example(
            "G-22b",
            WARNING,
            rfc(GROUP, new LinkDocuments(current(PROTOCOL), revision), CHAIR),
            rfc(GROUP, new LinkDocuments(current(PROTOCOL), plain), CHAIR)),
        new Example(
            "G-22b",
            WARNING,
            rfc(GROUP, new AskToAdd("D", DUE, revision), CHAIR),
            rfc(GROUP, new AskToAdd("D", DUE, plain), CHAIR)),
        new Example(
            "G-22b",
            WARNING,
            rfc(GROUP, new Add(NOW_VALID, "D", DUE, revision), DIRECTOR),
            rfc(GROUP, new Add(NOW_VALID, "D", DUE, plain), DIRECTOR)));
  }

  private static Stream<Example> authority() {
    Reword reword = new Reword(current(PROTOCOL), "D");
    Resolve resolve = new Resolve(current(PROTOCOL), "Done");
    Actor delegate = role(ActorRole.DELEGATE);
    return Stream.of(
        new Example("G-13", ERROR, rfc(GROUP, reword, CHAIR), rfc(GROUP, reword, DIRECTOR)),
        new Example(
            "G-13",
            ERROR,
            rfc(GROUP, new Delete(current(PROTOCOL)), CHAIR),
            practice(GROUP, new Delete(current(PROTOCOL)), CHAIR)),
        new Example(
            "G-12", ERROR, rfc(GROUP, resolve, delegate), practice(GROUP, resolve, delegate)),
        new Example(
            "G-14",
            ERROR,
            rfc(GROUP, new Accept(current(GUIDE)), CHAIR),
            rfc(GROUP, new Accept(current(GUIDE)), DIRECTOR)),
        new Example(
            "G-03",
            ERROR,
            rfc(GROUP, new AskToDelete(current(PROTOCOL)), delegate),
            rfc(GROUP, new AskToDelete(current(PROTOCOL)), CHAIR)),
        new Example(
            "S-4b",
            ERROR,
            rfc(GROUP, new ReDate(proposed(FUTURE), DUE), CHAIR),
            practice(GROUP, new ReDate(proposed(FUTURE), DUE), CHAIR)),
        new Example(
            "C-22",
            ERROR,
            practice(GROUP, new UseOrder(), CHAIR),
            practice(GROUP, new UseOrder(), DIRECTOR)),
        new Example(
            "C-22",
            ERROR,
            bis(DATELESS, new UseDates(), DIRECTOR),
            bis(DATELESS, new UseDates(), role(ActorRole.RESPONSIBLE_AREA_DIRECTOR))));
  }

  private static Stream<Example> requests() {
    AskToReword askToReword = new AskToReword(current(PROTOCOL), "D");
    AskToDelete askToDelete = new AskToDelete(current(PROTOCOL));
    AcceptRewording acceptRewording = new AcceptRewording(current(PROTOCOL));
    AcceptDeletion acceptDeletion = new AcceptDeletion(current(PROTOCOL));
    return Stream.of(
        new Example(
            "G-13b",
            ERROR,
            rfc(asked(askToDelete), acceptRewording, DIRECTOR),
            rfc(asked(askToReword), acceptRewording, DIRECTOR)),
        new Example(
            "G-13b",
            ERROR,
            rfc(asked(askToReword), acceptDeletion, DIRECTOR),
            rfc(asked(askToDelete), acceptDeletion, DIRECTOR)),
        new Example(
            "DT-37",
            INFO,
            rfc(asked(askToReword), new AskToReword(current(PROTOCOL), "E"), CHAIR),
            rfc(asked(askToDelete), askToReword, CHAIR)),
        new Example(
            "DT-37",
            INFO,
            rfc(asked(askToDelete), askToDelete, CHAIR),
            rfc(asked(askToReword), askToDelete, CHAIR)),
        new Example(
            "P-12", ERROR, practice(GROUP, askToReword, CHAIR), rfc(GROUP, askToReword, CHAIR)),
        new Example(
            "P-12",
            WARNING,
            practice(asked(askToReword), acceptRewording, DIRECTOR),
            rfc(asked(askToReword), acceptRewording, DIRECTOR)));
  }

  private static Stream<Example> plans() {
    ReDate future = new ReDate(proposed(FUTURE), DUE);
    return Stream.of(
        new Example("C-11", WARNING, rfc(APPROVED, future, DIRECTOR), rfc(GROUP, future, DIRECTOR)),
        new Example(
            "C-11", INFO, practice(APPROVED, future, CHAIR), practice(GROUP, future, CHAIR)),
        new Example(
            "C-11",
            WARNING,
            rfc(GROUP.toBuilder().charter(Optional.empty()).build(), future, DIRECTOR),
            rfc(
                GROUP.toBuilder().charter(Optional.empty()).state(GroupState.PROPOSED).build(),
                future,
                DIRECTOR)),
        new Example(
            "C-11",
            WARNING,
            rfc(notUnderReview(GroupState.ACTIVE), future, DIRECTOR),
            rfc(notUnderReview(GroupState.BOF), future, DIRECTOR)),
        new Example(
            "G-18", ERROR, rfc(GROUP, order(0, 1, 2), CHAIR), rfc(GROUP, order(3, 0, 1, 2), CHAIR)),
        new Example(
            "G-18",
            ERROR,
            rfc(GROUP, order(0, 1, 2, 2), CHAIR),
            rfc(GROUP, order(1, 0, 2, 3), CHAIR)),
        new Example(
            "G-18",
            ERROR,
            rfc(GROUP, order(0, 1, 2, 3, 3), CHAIR),
            rfc(GROUP, order(0, 1, 3, 2), CHAIR)),
        new Example(
            "P-11",
            INFO,
            practice(GROUP, order(1, 0, 2, 3), CHAIR),
            practice(DATELESS, order(1, 0, 2, 3), CHAIR)),
        new Example(
            "P-10",
            WARNING,
            rfc(GROUP, new UseOrder(), DIRECTOR),
            bis(GROUP, new UseOrder(), role(ActorRole.IESG))));
  }

  private static Group notUnderReview(GroupState state) {
    return GROUP.toBuilder()
        .state(state)
        .charter(
            GROUP.charter().orElseThrow().toBuilder().state(CharterState.NOT_UNDER_REVIEW).build())
        .build();
  }

  private static Stream<Example> resets() {
    ResetProposed unresolved = ResetProposed.unresolved(GROUP);
    ResetProposed both = new ResetProposed(ImmutableList.of(current(PROTOCOL), current(SURVEY)));
    return Stream.of(
        new Example("DT-40", INFO, rfc(GROUP, both, DIRECTOR), practice(GROUP, both, DIRECTOR)),
        new Example("DT-41", WARNING, rfc(APPROVED, both, DIRECTOR), rfc(GROUP, both, DIRECTOR)),
        new Example(
            "DT-41",
            WARNING,
            rfc(
                GROUP.toBuilder()
                    .charter(
                        GROUP.charter().orElseThrow().toBuilder()
                            .revision(CharterRevision.FIRST)
                            .build())
                    .build(),
                both,
                DIRECTOR),
            rfc(GROUP, both, DIRECTOR)),
        new Example(
            "DT-42",
            ERROR,
            rfc(GROUP, new ResetProposed(ImmutableList.of(current(GUIDE))), DIRECTOR),
            rfc(GROUP, both, DIRECTOR)),
        new Example(
            "DT-42",
            ERROR,
            rfc(GROUP, new ResetProposed(ImmutableList.of(proposed(FUTURE))), DIRECTOR),
            rfc(GROUP, both, DIRECTOR)),
        new Example(
            "DT-43", INFO, practice(GROUP, unresolved, CHAIR), practice(GROUP, both, CHAIR)));
  }

  private static Stream<Example> states() {
    ReDate reDate = new ReDate(current(PROTOCOL), DUE);
    return Stream.of(
        new Example(
            "G-01",
            WARNING,
            rfc(inState(GroupState.CONCLUDED), reDate, CHAIR),
            rfc(GROUP, reDate, CHAIR)),
        new Example(
            "G-01",
            WARNING,
            practice(inState(GroupState.PROPOSED), reDate, CHAIR),
            practice(inState(GroupState.PROPOSED), new ReDate(proposed(FUTURE), DUE), CHAIR)),
        new Example(
            "G-01",
            WARNING,
            practice(inState(GroupState.DORMANT), reDate, CHAIR),
            practice(GROUP.toBuilder().state(Optional.empty()).build(), reDate, CHAIR)),
        new Example(
            "S-4",
            INFO,
            rfc(GROUP, new ReDate(current(GUIDE), DUE), CHAIR),
            practice(GROUP, new ReDate(current(GUIDE), DUE), CHAIR)),
        new Example(
            "S-4",
            INFO,
            bis(GROUP, new Delete(current(GUIDE)), CHAIR),
            bis(GROUP, new Accept(current(GUIDE)), DIRECTOR)),
        new Example(
            "DT-36",
            INFO,
            rfc(GROUP, new ReDate(current(PROTOCOL), Optional.of(Due.parse("2027-05-01"))), CHAIR),
            rfc(GROUP, reDate, CHAIR)),
        new Example(
            "DT-36",
            INFO,
            rfc(GROUP, order(0, 1, 2, 3), CHAIR),
            rfc(GROUP, order(0, 1, 3, 2), CHAIR)),
        new Example(
            "DT-36",
            INFO,
            rfc(DATELESS, new UseOrder(), DIRECTOR),
            rfc(GROUP, new UseOrder(), DIRECTOR)),
        new Example(
            "DT-36",
            INFO,
            rfc(GROUP, new UseDates(), DIRECTOR),
            rfc(DATELESS, new UseDates(), DIRECTOR)),
        new Example(
            "DT-36",
            INFO,
            rfc(
                GROUP,
                new LinkDocuments(current(PROTOCOL), ImmutableSet.copyOf(PROTOCOL.documents())),
                CHAIR),
            rfc(GROUP, new LinkDocuments(current(PROTOCOL), NO_DRAFTS), CHAIR)),
        new Example(
            "DT-36",
            INFO,
            rfc(GROUP, new AskToReword(current(PROTOCOL), PROTOCOL.description()), CHAIR),
            rfc(GROUP, new Reword(current(PROTOCOL), "D"), DIRECTOR)),
        new Example(
            "DT-36",
            INFO,
            rfc(GROUP, new ChangeResolution(current(SURVEY), "Done"), CHAIR),
            rfc(GROUP, new ChangeResolution(current(SURVEY), "done"), CHAIR)),
        new Example(
            "DT-38",
            WARNING,
            rfc(GROUP, new Reword(current(ODD), "D"), DIRECTOR),
            rfc(GROUP, new Reword(current(PROTOCOL), "D"), DIRECTOR)),
        new Example(
            "DT-39",
            ERROR,
            rfc(
                GROUP.toBuilder().addFormerMilestones(odd(77)).build(),
                new Delete(MilestoneReference.ofId(LATER, 77)),
                DIRECTOR),
            rfc(GROUP, new Delete(current(ODD)), DIRECTOR)));
  }

  private static Milestone odd(long id) {
    return ODD.toBuilder().id(id).build();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_broken_rule_is_told_and_a_kept_one_is_not(Example example) {
    assertThat(example.broken().finding(example.rule()).map(Finding::severity))
        .contains(example.severity());
    assertThat(example.kept().finding(example.rule())).isEmpty();
  }

  @Test
  void there_are_examples_of_every_rule() {
    assertThat(examples().map(Example::rule).collect(Collectors.toSet())).isEqualTo(ids());
  }

  @Test
  void every_rule_is_used_by_the_table() {
    Set<String> used =
        MilestoneProcess.table().transitions().stream()
            .flatMap(row -> row.allRules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    used.add(MilestoneProcess.table().unlisted().id());
    assertThat(used).isEqualTo(ids());
  }

  /** The ids of all constants; no id stands twice. */
  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Field field : MilestoneRules.class.getDeclaredFields()) {
      if (field.getType() == Rule.class) {
        try {
          assertThat(ids.add(((Rule) field.get(null)).id())).isTrue();
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return ids;
  }
}
