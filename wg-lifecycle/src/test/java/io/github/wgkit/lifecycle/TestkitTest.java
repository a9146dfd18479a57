package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStage;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.lifecycle.testkit.DefectiveHistory;
import io.github.wgkit.lifecycle.testkit.HistoryDefect;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraryProvider;
import io.github.wgkit.lifecycle.testkit.Trial;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.testkit.NearlyValid;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.statistics.Statistics;

class TestkitTest {
  private static final LifecycleArbitraryProvider PROVIDER = new LifecycleArbitraryProvider();

  private static void comesUp(String what, boolean isSo) {
    Statistics.label(what)
        .collect(isSo)
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  @Property(tries = 1000)
  void histories_have_every_defect_or_none(@ForAll DefectiveHistory history) {
    for (HistoryDefect defect : HistoryDefect.values()) {
      comesUp(defect.name(), history.defects().contains(defect));
    }
    comesUp("none at all", history.defects().isEmpty());
  }

  @Property(tries = 500)
  void chartering_cases_are_of_all_sorts(@ForAll CharteringCase review) {
    for (Chartering chartering : Chartering.values()) {
      comesUp(chartering.name(), review.chartering() == chartering);
    }
    comesUp("no charter", review.charter().isEmpty());
    comesUp("an open ballot", review.openBallot().isPresent());
    comesUp(
        "a ballot on another revision",
        review.openBallot().stream()
            .flatMap(ballot -> ballot.revision().stream())
            .anyMatch(revision -> !review.revision().filter(revision::equals).isPresent()));
    comesUp("a telechat", review.telechat().isPresent());
    comesUp("no proposed milestones", review.group().proposedMilestones().isEmpty());
    comesUp("a comment in the way", review.comments().stream().anyMatch(ReviewComment::isInTheWay));
    comesUp("extensions", !review.extensions().isEmpty());
  }

  @Property(tries = 300)
  void actors_are_of_all_sorts(@ForAll Actor actor) {
    for (ActorRole role : ActorRole.values()) {
      comesUp(role.name(), actor.role() == role);
    }
    comesUp("no name", actor.personName().isEmpty());
    comesUp("a number", actor.personId().isPresent());
  }

  @Property(tries = 300)
  void milestones_are_in_all_stages_and_changes_wait(@ForAll @From("planned") Group group) {
    List<MilestoneStage> stages =
        Stream.of(group.milestones(), group.proposedMilestones())
            .flatMap(plan -> plan.milestones().stream())
            .map(MilestoneStage::of)
            .toList();
    for (MilestoneStage stage : MilestoneStage.values()) {
      if (stage != MilestoneStage.NONE && stage != MilestoneStage.DELETED) {
        comesUp(stage.name(), stages.contains(stage));
      }
    }
    for (PendingChange.Kind kind : PendingChange.Kind.values()) {
      comesUp(
          kind.name(),
          PendingChange.of(group).stream().anyMatch(waiting -> waiting.kind() == kind));
    }
    comesUp("an order", !group.usesMilestoneDates());
  }

  @Provide
  Arbitrary<Group> planned() {
    return LifecycleArbitraries.groupsWithMilestones();
  }

  // ---- questions

  @Property(tries = 400)
  void most_questions_to_groups_have_a_meaning_and_many_are_refused(
      @ForAll Question<Group, GroupAction> question) {
    Assessment<Group> answer =
        GroupLifecycle.assess(
            question.value(),
            question.action(),
            question.actor(),
            question.profile(),
            question.now());
    comesUp("refused", answer.isRefused());
    comesUp("not refused", !answer.isRefused());
    comesUp("impossible", answer.standing() == Standing.IMPOSSIBLE);
  }

  @Property(tries = 400)
  void most_questions_to_charters_have_a_meaning_and_many_are_refused(
      @ForAll Question<CharteringCase, CharterAction> question) {
    Assessment<CharteringCase> answer =
        CharterProcess.assess(
            question.value(),
            question.action(),
            question.actor(),
            question.profile(),
            question.now());
    comesUp("refused", answer.isRefused());
    comesUp("not refused", !answer.isRefused());
    comesUp("impossible", answer.standing() == Standing.IMPOSSIBLE);
  }

  @Property(tries = 400)
  void most_questions_to_milestones_have_a_meaning_and_many_are_refused(
      @ForAll Question<Group, MilestoneAction> question) {
    Assessment<Group> answer =
        MilestoneProcess.assess(
            question.value(),
            question.action(),
            question.actor(),
            question.profile(),
            question.now());
    comesUp("refused", answer.isRefused());
    comesUp("not refused", !answer.isRefused());
    comesUp("about no milestone", question.action().about().isEmpty());
    comesUp("about a milestone", question.action().about().isPresent());
  }

  private static void isTheOnlyReason(NearlyValid<?> question, List<Finding> findings) {
    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::rule)
        .containsExactly(question.broken());
  }

  @Property(tries = 60)
  void a_nearly_valid_question_is_refused_for_one_reason(
      @ForAll NearlyValid<Question<Group, GroupAction>> nearly) {
    Question<Group, GroupAction> question = nearly.value();
    isTheOnlyReason(
        nearly,
        GroupLifecycle.assess(
                question.value(),
                question.action(),
                question.actor(),
                nearly.profile(),
                question.now())
            .findings());
  }

  @Property(tries = 60)
  void a_nearly_valid_question_about_a_charter_is_refused_for_one_reason(
      @ForAll NearlyValid<Question<CharteringCase, CharterAction>> nearly) {
    Question<CharteringCase, CharterAction> question = nearly.value();
    isTheOnlyReason(
        nearly,
        CharterProcess.assess(
                question.value(),
                question.action(),
                question.actor(),
                nearly.profile(),
                question.now())
            .findings());
  }

  @Property(tries = 60)
  void a_nearly_valid_question_about_milestones_is_refused_for_one_reason(
      @ForAll NearlyValid<Question<Group, MilestoneAction>> nearly) {
    Question<Group, MilestoneAction> question = nearly.value();
    isTheOnlyReason(
        nearly,
        MilestoneProcess.assess(
                question.value(),
                question.action(),
                question.actor(),
                nearly.profile(),
                question.now())
            .findings());
  }

  // ---- actions

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void there_are_group_actions_of_every_kind(@ForAll GroupStep step) {
    assertThat(LifecycleArbitraries.groupActions(step).sample().step()).isEqualTo(step);
    assertThat(PROVIDER.canProvideFor(TypeUsage.of(GroupAction.of(step).getClass()))).isTrue();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void there_are_charter_actions_of_every_kind(@ForAll CharterStep step) {
    assertThat(LifecycleArbitraries.charterActions(step).sample().step()).isEqualTo(step);
    assertThat(PROVIDER.canProvideFor(TypeUsage.of(CharterAction.of(step).getClass()))).isTrue();
  }

  @Property(tries = 100)
  void milestone_actions_of_a_group_are_about_its_milestones(@ForAll @From("planned") Group group) {
    MilestoneAction action = LifecycleArbitraries.milestoneActions(group).sample();
    if (action.about().filter(about -> !about.equals(MilestoneReference.NOTHING)).isPresent()) {
      assertThat(
              action.about().get().in(group).isPresent()
                  || group.formerMilestones().stream()
                      .anyMatch(former -> former.id().equals(action.about().get().id())))
          .isTrue();
    }
  }

  @Property(tries = 100)
  void a_kind_of_action_can_be_asked_for(
      @ForAll GroupAction.Conclude conclusion,
      @ForAll CharterAction.Submit submission,
      @ForAll MilestoneAction.OnMilestone change) {
    assertThat(conclusion.step()).isEqualTo(GroupStep.CONCLUDE);
    assertThat(submission.step()).isEqualTo(CharterStep.SUBMIT);
    assertThat(change.about()).isPresent();
  }

  // ---- types

  /**
   * Enums jqwik knows by itself; classes of static members are no values. A type of the kit itself
   * is asked for with what it is of.
   */
  @Example
  void there_are_values_of_every_public_type_of_the_lifecycle() throws Exception {
    List<Class<?>> types = publicTypes();
    assertThat(types).hasSizeGreaterThan(25).contains(CharteringCase.class, Question.class);
    for (Class<?> type : types) {
      assertThat(PROVIDER.canProvideFor(TypeUsage.of(type))).as(type.getName()).isTrue();
      for (Arbitrary<?> arbitrary : PROVIDER.provideFor(TypeUsage.of(type), anything -> Set.of())) {
        assertThat(arbitrary.sample()).isInstanceOf(type);
      }
    }
  }

  private static List<Class<?>> publicTypes() throws Exception {
    Path classes =
        Path.of(Standing.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> exported =
        ModuleFinder.of(classes).findAll().stream()
            .map(ModuleReference::descriptor)
            .flatMap(module -> module.exports().stream())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.contains("-info.") || name.contains("$") || name.contains("Test")) {
          continue;
        }
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        if (Modifier.isPublic(type.getModifiers())
            && exported.contains(type.getPackageName())
            && !type.isEnum()
            && !hasStaticMembersOnly(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static boolean hasStaticMembersOnly(Class<?> type) {
    return !type.isInterface()
        && Stream.<Member>concat(
                Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
            .allMatch(member -> Modifier.isStatic(member.getModifiers()));
  }

  @Property(tries = 5)
  void what_is_of_something_comes_with_what_was_asked_for(
      @ForAll Trial<CharteringCase, CharterAction> trial,
      @ForAll Assessment<CharteringCase> answer,
      @ForAll Outcome.Refused<Group> refusal,
      @ForAll Option<?, ?> option,
      @ForAll ActionChain<Course<Group, MilestoneAction>> chain) {
    assertThat(trial.action()).isInstanceOf(CharterAction.class);
    assertThat(trial.before()).isInstanceOf(CharteringCase.class);
    if (answer.outcome() instanceof Outcome.Applied<CharteringCase> applied) {
      assertThat(applied.value()).isInstanceOf(CharteringCase.class);
    }
    assertThat(refusal.findings()).isNotEmpty();
    assertThat(option.transition()).isNotNull();
    assertThat(chain.run().last().orElseThrow().action()).isInstanceOf(MilestoneAction.class);
  }
}
