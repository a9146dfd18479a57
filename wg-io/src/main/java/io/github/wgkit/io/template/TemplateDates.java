package io.github.wgkit.io.template;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.milestone.Due;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Dates as the templates write them. */
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
}
