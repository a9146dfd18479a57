package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a charter that somebody is writing: its text, its milestones and its list, and nothing of
 * the group besides. The rules are those of the {@link RecordRules} that are about a charter,
 * whatever the state of the group.
 *
 * <pre>{@code
 * CharterLint.of(Profile.PRACTICE, LocalDate.of(2026, 11, 24)).check(group)
 *     .forEach(System.out::println);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CharterLint {
  private static final ImmutableSet<Rule> CHECKED =
      ImmutableSet.of(
          RecordRules.DESCRIPTION,
          RecordRules.BRIEF,
          RecordRules.OVERVIEW,
          RecordRules.IMPACT,
          RecordRules.RFC_IN_FORCE,
          RecordRules.RFC_PUBLISHED,
          RecordRules.DRAFT_IN_FORCE,
          RecordRules.MILESTONES_APART,
          RecordRules.NOTHING_LEFT_OF_TEMPLATE,
          RecordRules.PLAIN_TEXT,
          RecordRules.TIMETABLE,
          RecordRules.DELIVERABLES,
          RecordRules.DUE_IN_FUTURE,
          RecordRules.DRAFT_WITHOUT_REVISION,
          RecordRules.MAILING_LIST,
          RecordRules.LIST_SUBSCRIPTION,
          RecordRules.LIST_ADDRESS,
          RecordRules.LIST_ARCHIVE,
          RecordRules.LIST_ARCHIVE_ON_WEB);

  private static final ImmutableList<RecordCheck> CHECKS =
      Stream.of(
              CharterTextChecks.ALL,
              List.of(CharterTextChecks.PUBLISHED),
              MilestoneChecks.ALL,
              ListChecks.ALL)
          .flatMap(List::stream)
          .filter(check -> CHECKED.contains(check.rule()))
          .collect(toImmutableList());

  private final Profile profile;
  private final LocalDate today;
  private final Optional<RfcList> rfcs;
  private final Optional<Neighbours> neighbours;

  private CharterLint(
      Profile profile, LocalDate today, Optional<RfcList> rfcs, Optional<Neighbours> neighbours) {
    this.profile = requireNonNull(profile);
    this.today = requireNonNull(today);
    this.rfcs = rfcs;
    this.neighbours = neighbours;
  }

  /**
   * {@return the checks that need nothing but the charter}
   *
   * @param profile whose rules count
   * @param today the date of the question, in UTC
   */
  public static CharterLint of(Profile profile, LocalDate today) {
    return new CharterLint(profile, today, Optional.empty(), Optional.empty());
  }

  /**
   * {@return the same checks, and that the RFCs named are published and in force}
   *
   * @param list the RFCs
   */
  public CharterLint knowing(RfcList list) {
    return new CharterLint(profile, today, Optional.of(list), neighbours);
  }

  /**
   * {@return the same checks, and that the documents named are not replaced}
   *
   * @param directory the directory with the documents and their relations
   */
  public CharterLint knowing(Directory directory) {
    return new CharterLint(profile, today, rfcs, Optional.of(new Neighbours(directory)));
  }

  /** {@return the rules that are checked, of all profiles} */
  public static ImmutableSet<Rule> rules() {
    return CHECKS.stream().map(RecordCheck::rule).collect(toImmutableSet());
  }

  /**
   * Checks a charter.
   *
   * @param group the group with the charter; both its plans count
   * @return what is wrong, worst first; the subject is the acronym
   */
  public ImmutableList<Finding> check(Group group) {
    Inspected inspected = new Inspected(proposed(group), neighbours, profile, today, rfcs);
    return CHECKS.stream()
        .filter(check -> check.rule().severity(profile).isPresent())
        .flatMap(check -> check.found(inspected))
        .map(CharterLint::asOfDraft)
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }

  /** Most drafts leave the mailing list to the record of the group: that is worth knowing only. */
  private static Finding asOfDraft(Finding finding) {
    return finding.rule().equals(RecordRules.MAILING_LIST)
        ? new Finding(
            finding.rule(), Severity.INFO, finding.subject(), finding.message(), finding.quote())
        : finding;
  }

  /** A plan in a text is the plan to be, whichever of the two the reader took it for. */
  private static Group proposed(Group group) {
    Iterable<Milestone> all =
        Iterables.concat(group.milestones().milestones(), group.proposedMilestones().milestones());
    return group.toBuilder()
        .state(GroupState.PROPOSED)
        .milestones(MilestonePlan.current(inState(all, MilestoneState.ACTIVE)))
        .proposedMilestones(MilestonePlan.proposed(inState(all, MilestoneState.CHARTER)))
        .build();
  }

  private static Iterable<Milestone> inState(Iterable<Milestone> all, MilestoneState state) {
    return Iterables.transform(all, milestone -> milestone.toBuilder().state(state).build());
  }
}
