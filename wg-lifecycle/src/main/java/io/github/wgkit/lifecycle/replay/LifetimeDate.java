package io.github.wgkit.lifecycle.replay;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.Placeholders;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The start or the end of a group, with its quality.
 *
 * @param quality how far it can be believed
 * @param stated the date of the event; empty if there is no event
 */
public record LifetimeDate(DateQuality quality, Optional<ApproximateDate> stated) {
  static final LifetimeDate MISSING = new LifetimeDate(DateQuality.MISSING, Optional.empty());
  static final LifetimeDate NONE = new LifetimeDate(DateQuality.NONE, Optional.empty());

  /**
   * Checks the parts.
   *
   * @param quality how far it can be believed
   * @param stated the date of the event; empty if there is no event
   * @throws IllegalArgumentException if the date is known and not stated
   */
  public LifetimeDate {
    requireNonNull(quality);
    checkArgument(
        !quality.isKnown() || stated.flatMap(ApproximateDate::earliest).isPresent(),
        "a date that is %s has to be stated",
        quality);
  }

  /** {@return the date of an event, judged by itself} */
  static LifetimeDate of(ApproximateDate date, Placeholders placeholders) {
    return new LifetimeDate(quality(date, placeholders), Optional.of(date));
  }

  private static DateQuality quality(ApproximateDate date, Placeholders placeholders) {
    if (placeholders.contains(date)) {
      return DateQuality.PLACEHOLDER;
    }
    DateQuality byPrecision =
        switch (date.precision()) {
          case NONE -> DateQuality.UNDATED;
          case YEAR -> DateQuality.YEAR;
          case MONTH -> DateQuality.MONTH;
          case DAY, TIME -> DateQuality.EXACT;
        };
    return byPrecision.isKnown() && date.certainty() == Certainty.UNCERTAIN
        ? DateQuality.UNCERTAIN
        : byPrecision;
  }

  /** {@return the first day it can have been; empty if it is not known} */
  public Optional<LocalDate> earliest() {
    return quality.isKnown() ? stated.flatMap(ApproximateDate::earliest) : Optional.empty();
  }

  /** {@return the last day it can have been; empty if it is not known} */
  public Optional<LocalDate> latest() {
    return quality.isKnown() ? stated.flatMap(ApproximateDate::latest) : Optional.empty();
  }

  /**
   * {@return the date for tables, as precise as it is meant: {@code 1993-06-17}, {@code 1993-06} or
   * {@code 1993}; empty if it is not known}
   */
  public String text() {
    return quality.isKnown() ? asMeant() : "";
  }

  /**
   * {@return the quality for tables: the slug, and behind it in parentheses what is stated but not
   * to be used, such as {@code placeholder(1911-01-01)}}
   */
  public String qualityText() {
    String text = quality.isKnown() ? "" : asMeant();
    return text.isEmpty() ? quality.slug() : quality.slug() + "(" + text + ")";
  }

  private String asMeant() {
    return stated.map(LifetimeDate::asMeant).orElse("");
  }

  /** {@return the day, month or year that is meant; empty if nothing is} */
  static String asMeant(ApproximateDate date) {
    return switch (date.precision()) {
      case NONE -> "";
      case YEAR -> date.stated().substring(0, 4);
      case MONTH -> date.stated().substring(0, 7);
      case DAY, TIME -> date.stated().substring(0, 10);
    };
  }
}
