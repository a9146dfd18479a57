package io.github.wgkit.io.template;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.milestone.Due;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Dates as the templates, and pages for people, write them. */
public final class TemplateDates {
  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** The clock of the Datatracker's server. */
  private static final ZoneId SERVER = ZoneId.of("America/Los_Angeles");

  private TemplateDates() {}

  /**
   * {@return the month in which something is due, such as {@code Jul 2026}}
   *
   * @param due when it is due
   */
  public static String month(Due due) {
    return String.format(
        Locale.ROOT, "%s %04d", MONTHS.get(due.day().getMonthValue() - 1), due.day().getYear());
  }

  /**
   * {@return the day of a moment by the Datatracker's clock, such as {@code 2026-02-03}}
   *
   * @param moment the moment
   */
  public static String day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(SERVER).toLocalDate().toString();
  }

  /**
   * {@return the part of a date that is meant, such as {@code 1992-11} or {@code 1992-11-25
   * (uncertain)}; {@code unknown} if nothing is}
   *
   * @param date the date
   */
  public static String meant(ApproximateDate date) {
    if (date.earliest().isEmpty() || date.certainty() == ApproximateDate.Certainty.PLACEHOLDER) {
      return "unknown";
    }
    String day = date.earliest().get().toString();
    String known =
        switch (date.precision()) {
          case YEAR -> day.substring(0, day.length() - "-mm-dd".length());
          case MONTH -> day.substring(0, day.length() - "-dd".length());
          default -> day;
        };
    return date.certainty() == ApproximateDate.Certainty.UNCERTAIN ? known + " (uncertain)" : known;
  }
}
