package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two milestone plans, and the history of the current one. */
final class MilestoneChecks {
  private static final int MONTHS_BETWEEN = 6;
  private static final int DAYS_TO_DECIDE = 7;

  /** What the Datatracker has room for, in characters. */
  private static final int DESCRIPTION_FIELD = 500;

  private static final int RESOLUTION_FIELD = 50;

  /** Longer ones are cut where they are quoted. */
  private static final int QUOTED = 60;

  /** Words that tell of talk. */
  private static final ImmutableSet<String> TALK =
      ImmutableSet.of(
          "discuss",
          "discusses",
          "discussing",
          "discussion",
          "discussions",
          "continue",
          "continues",
          "continuing",
          "consider",
          "considers",
          "considering",
          "ongoing");

  /** Words that tell of something delivered, or of a step that is seen to be taken. */
  private static final ImmutableSet<String> DELIVERED =
      ImmutableSet.of(
          "adopt",
          "bcp",
          "call",
          "conclude",
          "deliver",
          "document",
          "documents",
          "draft",
          "drafts",
          "framework",
          "i-d",
          "i-ds",
          "id",
          "ids",
          "iesg",
          "internet-draft",
          "internet-drafts",
          "mib",
          "mibs",
          "module",
          "paper",
          "publish",
          "recharter",
          "rechartering",
          "report",
          "requirements",
          "rfc",
          "rfcs",
          "spec",
          "specification",
          "specifications",
          "specs",
          "standard",
          "standards",
          "submit",
          "wglc");

  private static final CharMatcher WORD =
      CharMatcher.forPredicate(Character::isLetterOrDigit).or(CharMatcher.is('-'));

  private static final Pattern WITH_REVISION =
      Pattern.compile("draft-[^\\s]{1,200}-[0-9]{2}(?:\\.txt)?");

  private static final Predicate<Group> WITH_MILESTONES =
      group -> group.type().map(GroupType::hasMilestones).orElse(false);

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.unless(
              RecordRules.TIMETABLE,
              Scope.WORKING_GROUP,
              inspected -> !inspected.group().milestones().isEmpty(),
              "there are no milestones; say what will be delivered, and when"),
          new RecordCheck(
              RecordRules.DELIVERABLES, Scope.WORKING_GROUP_OR_PROPOSED, MilestoneChecks::talk),
          RecordCheck.of(
              RecordRules.MILESTONE_EVERY_SIX_MONTHS,
              Scope.WORKING_GROUP,
              MilestoneChecks::longGaps),
          RecordCheck.of(
              RecordRules.MILESTONES_UP_TO_DATE, Scope.WORKING_GROUP, MilestoneChecks::overdue),
          RecordCheck.of(RecordRules.PLANS_APART, Scope.EVERY_GROUP, MilestoneChecks::standsTwice),
          RecordCheck.of(RecordRules.CHANGES_SIGNED, WITH_MILESTONES, MilestoneChecks::unsigned),
          RecordCheck.of(
              RecordRules.RESOLUTION_SAYS_SOMETHING,
              Scope.EVERY_GROUP,
              inspected ->
                  all(inspected.group())
                      .filter(m -> m.resolution().filter(String::isBlank).isPresent())
                      .map(m -> quoted(m) + " is resolved by blanks; say why it is no longer due")),
          new RecordCheck(
              RecordRules.DRAFT_WITHOUT_REVISION, Scope.ALIVE, MilestoneChecks::draftsWithRevision),
          RecordCheck.of(
              RecordRules.REVIEW_WITHIN_A_WEEK,
              WITH_MILESTONES.and(group -> group.isIn(GroupState.ACTIVE)),
              MilestoneChecks::waiting),
          RecordCheck.of(
              RecordRules.DUE,
              WITH_MILESTONES.and(Scope.ALIVE).and(Group::usesMilestoneDates),
              inspected ->
                  all(inspected.group())
                      .filter(m -> m.due().isEmpty())
                      .map(m -> quoted(m) + " has no due date")),
          RecordCheck.of(
              RecordRules.ORDER,
              WITH_MILESTONES.and(Scope.ALIVE).and(group -> !group.usesMilestoneDates()),
              inspected ->
                  all(inspected.group())
                      .filter(m -> m.order().isEmpty())
                      .map(m -> quoted(m) + " has no place in the order")),
          new RecordCheck(
              RecordRules.DUE_IN_FUTURE,
              WITH_MILESTONES.and(Scope.ALIVE).and(Group::usesMilestoneDates),
              inspected ->
                  inspected.group().proposedMilestones().overdue(inspected.today()).stream()
                      .map(
                          m ->
                              new Remark(
                                  quoted(m) + " is proposed for " + dueMonth(m) + ", which is past",
                                  m.description()))));

  private MilestoneChecks() {}

  private static Stream<Milestone> all(Group group) {
    return Stream.concat(
        group.milestones().milestones().stream(), group.proposedMilestones().milestones().stream());
  }

  private static Stream<Milestone> open(Group group) {
    return all(group).filter(milestone -> !milestone.isResolved());
  }

  static String quoted(Milestone milestone) {
    return quoted(milestone.description());
  }

  /** {@return the beginning of a description, between quotation marks} */
  static String quoted(String description) {
    String line = CharMatcher.whitespace().trimAndCollapseFrom(description, ' ');
    int length = line.codePointCount(0, line.length());
    return "milestone \""
        + (length <= QUOTED ? line : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…")
        + "\"";
  }

  private static String dueMonth(Milestone milestone) {
    return milestone.due().map(due -> due.month().toString()).orElse("");
  }

  private static Stream<Remark> talk(Inspected inspected) {
    return open(inspected.group())
        .filter(milestone -> isTalk(milestone.description()))
        .map(
            milestone ->
                new Remark(
                    quoted(milestone) + " is an activity; say what will be there at the end",
                    milestone.description()));
  }

  static boolean isTalk(String description) {
    ImmutableSet<String> words = words(description);
    return words.stream().anyMatch(TALK::contains)
        && words.stream()
            .noneMatch(
                word ->
                    DELIVERED.contains(word)
                        || word.startsWith("draft-")
                        || (word.startsWith("rfc") && word.length() > 3));
  }

  private static ImmutableSet<String> words(String text) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    StringBuilder word = new StringBuilder();
    for (char c : Ascii.toLowerCase(text).toCharArray()) {
      if (WORD.matches(c)) {
        word.append(c);
      } else {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words.add(word.toString()).build();
  }

  /** Looks at what is still due: that old milestones came seldom helps nobody. */
  private static Stream<String> longGaps(Inspected inspected) {
    if (!inspected.group().usesMilestoneDates()) {
      return Stream.empty();
    }
    List<YearMonth> months =
        inspected.group().milestones().open().stream()
            .flatMap(milestone -> milestone.due().stream())
            .map(Due::month)
            .distinct()
            .sorted()
            .toList();
    List<String> gaps = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      long between = ChronoUnit.MONTHS.between(months.get(i - 1), months.get(i));
      if (between > MONTHS_BETWEEN) {
        gaps.add(
            "no milestone is due in the "
                + between
                + " months between "
                + months.get(i - 1)
                + " and "
                + months.get(i));
      }
    }
    return gaps.stream();
  }

  private static Stream<String> overdue(Inspected inspected) {
    if (!inspected.group().usesMilestoneDates()) {
      return Stream.empty();
    }
    return inspected.group().milestones().overdue(inspected.today()).stream()
        .map(
            milestone ->
                quoted(milestone)
                    + " was due in "
                    + dueMonth(milestone)
                    + "; resolve it or state a new date");
  }

  private static Stream<String> standsTwice(Inspected inspected) {
    ImmutableMultiset<Long> numbers =
        all(inspected.group())
            .map(Milestone::id)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .collect(toImmutableMultiset());
    return numbers.entrySet().stream()
        .filter(entry -> entry.getCount() > 1)
        .map(Multiset.Entry::getElement)
        .sorted()
        .map(number -> "the milestone with the number " + number + " stands in the plans twice");
  }

  private static Stream<String> unsigned(Inspected inspected) {
    long unsigned =
        inspected.group().history().events().stream()
            .filter(MilestoneChecks::isMilestoneChange)
            .filter(
                event ->
                    event.date().earliest().isEmpty()
                        || (event.personId().isEmpty() && event.personName().isEmpty()))
            .count();
    return unsigned == 0
        ? Stream.empty()
        : Stream.of(
            "of "
                + unsigned
                + (unsigned == 1 ? " change" : " changes")
                + " of milestones the date or the person is not recorded");
  }

  private static boolean isMilestoneChange(GroupEvent event) {
    return event instanceof MilestoneEvent
        || event.type().filter(EventType.CHANGED_MILESTONE::equals).isPresent();
  }

  private static Stream<Remark> draftsWithRevision(Inspected inspected) {
    return open(inspected.group())
        .flatMap(
            milestone ->
                milestone.documents().stream()
                    .map(DocumentName::text)
                    .filter(name -> WITH_REVISION.matcher(name).matches())
                    .map(
                        name ->
                            new Remark(
                                quoted(milestone) + " names " + name + "; leave the number off",
                                name)));
  }

  private static Stream<String> waiting(Inspected inspected) {
    return inspected.group().milestones().open().stream()
        .filter(milestone -> milestone.state().equals(MilestoneState.REVIEW))
        .flatMap(
            milestone ->
                milestone.lastModified().stream()
                    .map(time -> LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC))
                    .filter(day -> day.plusDays(DAYS_TO_DECIDE).isBefore(inspected.today()))
                    .map(day -> quoted(milestone) + " waits for an area director since " + day));
  }

  static Stream<String> tooLong(Group group) {
    return all(group)
        .flatMap(
            milestone ->
                Stream.concat(
                    IdentityChecks.tooLong(
                        "the description of " + quoted(milestone),
                        milestone.description(),
                        DESCRIPTION_FIELD),
                    IdentityChecks.tooLong(
                        "the resolution of " + quoted(milestone),
                        milestone.resolution().orElse(""),
                        RESOLUTION_FIELD)));
  }

  /** {@return the documents of a milestone as a sentence names them} */
  static String listed(List<DocumentName> names) {
    return names.stream().map(DocumentName::text).collect(Collectors.joining(", "));
  }
}
