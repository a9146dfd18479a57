package io.github.wgkit.io.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.CalendarOptions.Component;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.NamedGroup;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One calendar, written once. */
final class MilestoneCalendar {
  /** The last year that a calendar can name. */
  private static final int LAST_YEAR = 9999;

  /** What a group is made of and no calendar shows. */
  private static final Set<Part> LEFT_OUT =
      Sets.complementOf(EnumSet.of(Part.MILESTONES, Part.PROPOSED_MILESTONES));

  private final Directory directory;
  private final WriteOptions options;
  private final CalendarOptions calendar;
  private final Set<Group> carried = Sets.newIdentityHashSet();
  private final Losses losses = new Losses();
  private MilestonePlan.Kind plan = MilestonePlan.Kind.CURRENT;
  private String owner = "working groups";
  private ImmutableList<Item> items = ImmutableList.of();

  /** A milestone that is written. The stamp is the time of what is written, the due day its end. */
  private record Item(
      String uid, Group group, Milestone milestone, LocalDate due, OffsetDateTime stamp) {}

  private MilestoneCalendar(Directory directory, WriteOptions options) {
    this.directory = directory;
    this.options = options;
    this.calendar = options.calendar();
  }

  /**
   * Decides what is written.
   *
   * @param directory the directory
   * @param options the options
   * @return the calendar, to be written once
   * @throws WgWriteException with the code {@code group-unknown} if there is no such group, {@code
   *     date-missing} if a day is needed and the options say none
   */
  static MilestoneCalendar of(Directory directory, WriteOptions options) throws WgWriteException {
    MilestoneCalendar made = new MilestoneCalendar(directory, options);
    made.collect();
    return made;
  }

  private void collect() throws WgWriteException {
    if (calendar.overdueOnly() && options.today().isEmpty()) {
      throw new WgWriteException(
          "date-missing", "which milestones are overdue depends on the day, and none is given");
    }
    MilestoneUids uids = new MilestoneUids();
    ImmutableList.Builder<Item> found = ImmutableList.builder();
    ImmutableList<? extends Group> groups = groups();
    plan = calendar.plan().orElseGet(() -> usualPlan(groups));
    for (Group group : groups) {
      for (Milestone milestone : plan(group).milestones()) {
        String uid = uids.next(group, milestone);
        if (isWritten(group, milestone)) {
          found.add(item(uid, group, milestone));
          carried.add(group);
        }
      }
      countLosses(group);
    }
    items = found.build();
    if (options.group().isEmpty()) {
      losses.rest(directory, carried::contains, document -> false);
    }
  }

  private ImmutableList<? extends Group> groups() throws WgWriteException {
    ImmutableList<? extends Group> groups = chosenGroups();
    if (groups.size() == 1) {
      owner = groups.get(0).acronym().text();
    }
    return groups;
  }

  private ImmutableList<? extends Group> chosenGroups() throws WgWriteException {
    Optional<Group> named = NamedGroup.of(directory, options);
    if (named.isPresent()) {
      return ImmutableList.of(named.get());
    }
    // A text about one group, such as its charter, often does not say its state.
    ImmutableList<WorkingGroup> all = directory.workingGroups();
    return all.size() == 1 ? all : directory.activeWorkingGroups();
  }

  /** The draft of a charter has proposed milestones only. */
  private static MilestonePlan.Kind usualPlan(ImmutableList<? extends Group> groups) {
    return groups.size() == 1
            && groups.get(0).milestones().isEmpty()
            && !groups.get(0).proposedMilestones().isEmpty()
        ? MilestonePlan.Kind.PROPOSED
        : MilestonePlan.Kind.CURRENT;
  }

  private MilestonePlan plan(Group group) {
    return plan == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
  }

  private boolean isWritten(Group group, Milestone milestone) {
    String acronym = group.acronym().text();
    Optional<Due> due = milestone.due().filter(day -> group.usesMilestoneDates());
    if (due.isEmpty()) {
      losses.add("milestones without a date", 1, acronym);
      return false;
    }
    if (calendar.overdueOnly() && !milestone.isOverdue(options.today().orElseThrow())) {
      losses.add("milestones that are not overdue", 1, acronym);
      return false;
    }
    if (!due.get().day().equals(due.get().closingDay())) {
      losses.add("days of due dates", 1, acronym);
    }
    losses.add("earlier versions of milestones", milestone.earlier().size(), acronym);
    losses.add("extensions of milestones", milestone.extensions().size(), acronym);
    return true;
  }

  private Item item(String uid, Group group, Milestone milestone) throws WgWriteException {
    OffsetDateTime stamp =
        milestone
            .lastModified()
            .flatMap(MilestoneCalendar::inUtc)
            .or(() -> group.lastModified().flatMap(MilestoneCalendar::inUtc))
            .or(() -> options.today().map(day -> day.atStartOfDay().atOffset(ZoneOffset.UTC)))
            .orElseThrow(
                () ->
                    new WgWriteException(
                        "date-missing",
                        "neither the milestones of "
                            + group.acronym()
                            + " nor the group say when they were changed, and the day of today is"
                            + " not given"));
    return new Item(uid, group, milestone, milestone.due().orElseThrow().closingDay(), stamp);
  }

  private void countLosses(Group group) {
    Set<Part> left = EnumSet.copyOf(LEFT_OUT);
    left.add(plan == MilestonePlan.Kind.CURRENT ? Part.PROPOSED_MILESTONES : Part.MILESTONES);
    losses.group(group, left);
  }

  /** {@return a time by the clock of the calendar; empty if its year has no four digits} */
  private static Optional<OffsetDateTime> inUtc(OffsetDateTime time) {
    OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
    return utc.getYear() < 1 || utc.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(utc);
  }

  /**
   * Writes the calendar.
   *
   * @param stream where to write; is flushed
   * @return what it does not say
   */
  WriteResult write(OutputStream stream) throws IOException {
    OutputStream buffer = new BufferedOutputStream(stream);
    ContentLines lines = new ContentLines(buffer);
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//wgkit//wgkit milestones//EN");
    String name = title();
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    for (Item item : items) {
      write(item, lines);
    }
    lines.line("END", "VCALENDAR");
    buffer.flush();
    losses.add("characters that no calendar can hold", lines.replaced(), "");
    return losses.result();
  }

  private String title() {
    String what = plan == MilestonePlan.Kind.CURRENT ? "milestones" : "proposed milestones";
    return (calendar.overdueOnly() ? "Overdue " + what : capitalized(what)) + " of " + owner;
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void write(Item item, ContentLines lines) throws IOException {
    Milestone milestone = item.milestone();
    boolean isToDo = calendar.component() == Component.TO_DO;
    String component = isToDo ? "VTODO" : "VEVENT";
    String summary = summary(item);
    lines.line("BEGIN", component);
    lines.text("UID", item.uid());
    lines.line("DTSTAMP", time(item.stamp()));
    if (isToDo) {
      lines.line("DUE;VALUE=DATE", day(item.due()));
    } else {
      lines.line("DTSTART;VALUE=DATE", day(item.due()));
      // An end after the year 9999 cannot be written. Without one, it is the same day.
      LocalDate next = item.due().plusDays(1);
      if (next.getYear() <= LAST_YEAR) {
        lines.line("DTEND;VALUE=DATE", day(next));
      }
      lines.line("TRANSP", "TRANSPARENT");
    }
    lines.text("SUMMARY", summary);
    lines.line("STATUS", isToDo ? statusToDo(milestone) : statusOfEvent(item));
    if (isToDo) {
      Optional<OffsetDateTime> resolved = resolvedAt(milestone);
      if (resolved.isPresent()) {
        lines.line("COMPLETED", time(resolved.get()));
        lines.line("PERCENT-COMPLETE", "100");
      }
    }
    lines.texts("CATEGORIES", categories(item.group()));
    lines.line("URL", Linked.group(item.group().acronym()));
    lines.text("DESCRIPTION", description(item));
    Optional<OffsetDateTime> modified = milestone.lastModified().flatMap(MilestoneCalendar::inUtc);
    if (modified.isPresent()) {
      lines.line("LAST-MODIFIED", time(modified.get()));
    }
    if (calendar.alarms() && !milestone.isResolved()) {
      long days = ChronoUnit.DAYS.between(item.due().minusMonths(1), item.due());
      String trigger = isToDo ? "TRIGGER;RELATED=END" : "TRIGGER;RELATED=START";
      alarm(trigger, "-P" + days + "D", "Due in a month: " + summary, lines);
      alarm(trigger, "PT0S", "Due today: " + summary, lines);
    }
    lines.line("END", component);
  }

  /** The day begins where the reader of the calendar lives. */
  private static void alarm(String trigger, String when, String words, ContentLines lines)
      throws IOException {
    lines.line("BEGIN", "VALARM");
    lines.line("ACTION", "DISPLAY");
    lines.line(trigger, when);
    lines.text("DESCRIPTION", words);
    lines.line("END", "VALARM");
  }

  private static String summary(Item item) {
    String words = MilestoneTitle.of(item.milestone()).words();
    String acronym = "[" + item.group().acronym() + "]";
    return words.isEmpty() ? acronym : acronym + " " + words;
  }

  private static String statusToDo(Milestone milestone) {
    return milestone.isResolved() ? "COMPLETED" : "NEEDS-ACTION";
  }

  /** A milestone that is no longer due is an event that does not take place. */
  private String statusOfEvent(Item item) {
    return item.milestone().isResolved()
        ? "CANCELLED"
        : isProposed(item) ? "TENTATIVE" : "CONFIRMED";
  }

  /** A proposal comes true only when an area director, or the IESG, approves it. */
  private boolean isProposed(Item item) {
    return plan == MilestonePlan.Kind.PROPOSED
        || item.milestone().state().equals(MilestoneState.REVIEW);
  }

  /**
   * {@return since when a milestone is resolved} Known only if an earlier version was not: the last
   * change of a resolved milestone may have been another one.
   */
  private static Optional<OffsetDateTime> resolvedAt(Milestone milestone) {
    if (!milestone.isResolved()) {
      return Optional.empty();
    }
    Milestone first = milestone;
    for (Milestone version : milestone.earlier().reverse()) {
      if (!version.isResolved()) {
        return first.lastModified().flatMap(MilestoneCalendar::inUtc);
      }
      first = version;
    }
    return Optional.empty();
  }

  private static ImmutableList<String> categories(Group group) {
    ImmutableList.Builder<String> categories = ImmutableList.builder();
    categories.add(group.acronym().text());
    group.parent().map(Acronym::text).ifPresent(categories::add);
    return categories.build();
  }

  private String description(Item item) {
    Milestone milestone = item.milestone();
    List<String> lines = new ArrayList<>();
    String aside = MilestoneTitle.of(milestone).aside();
    String first = calendar.overdueOnly() ? overdue(item.due(), options.today().orElseThrow()) : "";
    first += first.isEmpty() || aside.isEmpty() ? aside : ". " + aside;
    if (!first.isEmpty()) {
      lines.add(first);
    }
    milestone
        .resolution()
        .map(phrase -> "No longer due: " + Characters.inOneLine(phrase))
        .ifPresent(lines::add);
    if (isProposed(item)) {
      lines.add("Proposed, not approved yet");
    }
    String name = Characters.inOneLine(item.group().name());
    lines.add(
        name.isEmpty()
            ? "Group: " + item.group().acronym()
            : "Group: " + name + " (" + item.group().acronym() + ")");
    for (DocumentName document : milestone.documents()) {
      lines.add(Characters.inOneLine(document.text()) + ": " + Linked.document(document));
    }
    return String.join("\n", lines);
  }

  private static String overdue(LocalDate due, LocalDate today) {
    long months = ChronoUnit.MONTHS.between(due, today);
    return months > 0
        ? counted(months, "month") + " overdue"
        : counted(ChronoUnit.DAYS.between(due, today), "day") + " overdue";
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String time(OffsetDateTime time) {
    return day(time.toLocalDate())
        + String.format(
            Locale.ROOT, "T%02d%02d%02dZ", time.getHour(), time.getMinute(), time.getSecond());
  }
}
