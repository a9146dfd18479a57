package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a milestone was due before it was redated. */
final class DueDates {
  /** As the Datatracker tells it: "set due date to July 2026 from May 2026". */
  private static final Pattern REDATED =
      Pattern.compile(
          "set due date to ([A-Za-z]{3,9} \\d{4}|\\d{4}-\\d\\d(?:-\\d\\d)?)"
              + "(?: from ([A-Za-z]{3,9} \\d{4}|\\d{4}-\\d\\d(?:-\\d\\d)?))?");

  private static final DateTimeFormatter MONTH =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM][MMM] uuuu")
          .toFormatter(Locale.ENGLISH);

  private DueDates() {}

  /**
   * {@return the months in which a milestone was due, oldest first, without the present one} They
   * are those of its earlier versions, or of the events of the history if these tell of more.
   *
   * @param milestone the milestone, with a due date
   * @param history the history of its group
   */
  static ImmutableList<YearMonth> before(Milestone milestone, History history) {
    ImmutableList<YearMonth> versions = byVersions(milestone);
    ImmutableList<YearMonth> events = byEvents(milestone, history);
    return events.size() > versions.size() ? events : versions;
  }

  private static ImmutableList<YearMonth> byVersions(Milestone milestone) {
    List<YearMonth> months = new ArrayList<>();
    for (Milestone version : milestone.earlier()) {
      version.due().map(Due::month).ifPresent(months::add);
    }
    return changes(months, milestone);
  }

  private static ImmutableList<YearMonth> byEvents(Milestone milestone, History history) {
    OptionalLong id = milestone.id();
    List<YearMonth> months = new ArrayList<>();
    if (id.isPresent()) {
      for (GroupEvent event : history.events()) {
        if (event instanceof MilestoneEvent change && change.milestoneId() == id.getAsLong()) {
          Matcher told = REDATED.matcher(withoutTitles(event.description(), milestone));
          if (told.find()) {
            Optional.ofNullable(told.group(2)).flatMap(DueDates::month).ifPresent(months::add);
            month(told.group(1)).ifPresent(months::add);
          }
        }
      }
    }
    return changes(months, milestone);
  }

  /** What a milestone is called may itself speak of due dates. */
  private static String withoutTitles(String text, Milestone milestone) {
    String rest = text;
    for (Milestone version : milestone.earlier()) {
      rest = without(rest, version.description());
    }
    return without(rest, milestone.description());
  }

  private static String without(String text, String words) {
    return words.isEmpty() ? text : text.replace('"' + words + '"', "");
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(
          Character.isDigit(text.charAt(0))
              ? YearMonth.parse(text.substring(0, 7))
              : YearMonth.parse(text, MONTH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@return the months without repetitions, and without the present one at the end} */
  private static ImmutableList<YearMonth> changes(List<YearMonth> months, Milestone milestone) {
    List<YearMonth> all = new ArrayList<>(months);
    all.add(milestone.due().orElseThrow().month());
    ImmutableList.Builder<YearMonth> changes = ImmutableList.builder();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (!all.get(i).equals(all.get(i + 1))) {
        changes.add(all.get(i));
      }
    }
    return changes.build();
  }
}
