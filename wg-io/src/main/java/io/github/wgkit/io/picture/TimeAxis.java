package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Time from left to right, with labels that have room. */
final class TimeAxis {
  /** The height of a line of labels. */
  static final double HEIGHT = 20;

  private static final double GAP = 14;

  private static final ImmutableList<Period> STEPS =
      ImmutableList.of(
          Period.ofMonths(1),
          Period.ofMonths(3),
          Period.ofMonths(6),
          Period.ofYears(1),
          Period.ofYears(2),
          Period.ofYears(5),
          Period.ofYears(10),
          Period.ofYears(20),
          Period.ofYears(50),
          Period.ofYears(100),
          Period.ofYears(200),
          Period.ofYears(500),
          Period.ofYears(1000),
          Period.ofYears(2000),
          Period.ofYears(5000));

  private final LocalDate from;
  private final LocalDate to;
  private final double left;
  private final double right;
  private final ImmutableList<LocalDate> ticks;
  private final boolean hasMonths;

  /** From the first day to the last, at least a month. */
  private TimeAxis(LocalDate from, LocalDate to, double left, double right) {
    this.from = from;
    this.to = to;
    this.left = left;
    this.right = right;
    Period step = step();
    this.hasMonths = step.getYears() == 0;
    this.ticks = ticks(step);
  }

  /** {@return an axis of whole years around two days} */
  static TimeAxis ofYears(LocalDate first, LocalDate last, double left, double right) {
    return new TimeAxis(first.withDayOfYear(1), last.withMonth(12).withDayOfMonth(31), left, right);
  }

  /** {@return an axis of whole months around two days} */
  static TimeAxis ofMonths(LocalDate first, LocalDate last, double left, double right) {
    return new TimeAxis(
        first.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()), left, right);
  }

  private Period step() {
    for (Period step : STEPS) {
      double label = TextWidth.of(step.getYears() == 0 ? "0000-00" : "0000", SvgWriter.SIZE) + GAP;
      double months = ChronoUnit.MONTHS.between(from, to) + 1.0;
      if ((right - left) * step.toTotalMonths() / months >= label) {
        return step;
      }
    }
    return STEPS.get(STEPS.size() - 1);
  }

  private ImmutableList<LocalDate> ticks(Period step) {
    ImmutableList.Builder<LocalDate> found = ImmutableList.builder();
    LocalDate tick;
    if (step.getYears() == 0) {
      int month = (from.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1;
      tick = LocalDate.of(from.getYear(), month, 1);
    } else {
      tick = LocalDate.of(from.getYear() / step.getYears() * step.getYears(), 1, 1);
    }
    for (; !tick.isAfter(to); tick = tick.plus(step)) {
      if (!tick.isBefore(from)) {
        found.add(tick);
      }
    }
    return found.build();
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  /** {@return where the morning of a day is; within the axis} */
  double at(LocalDate day) {
    double days = ChronoUnit.DAYS.between(from, to) + 1.0;
    double place = left + (right - left) * ChronoUnit.DAYS.between(from, day) / days;
    return Math.max(left, Math.min(right, place));
  }

  /** {@return where the evening of a day is} */
  double endOf(LocalDate day) {
    return at(day.plusDays(1));
  }

  /** Writes the labels in a line that begins at a height. */
  void labels(SvgWriter out, double top) throws IOException {
    double half = TextWidth.of(hasMonths ? "0000-00" : "0000", SvgWriter.SIZE) / 2;
    double end = Double.NEGATIVE_INFINITY;
    for (LocalDate tick : ticks) {
      // A label at the edge stands inside, so that nothing is cut off; that takes the room of the
      // next one if the month is short.
      double x = Math.max(left - 12 + half, Math.min(right + 14 - half, at(tick)));
      if (x - half >= end) {
        out.text(x, top + 14, "quiet", Anchor.MIDDLE, label(tick));
        end = x + half + 4;
      }
    }
  }

  private String label(LocalDate tick) {
    String day = tick.toString();
    return day.substring(0, hasMonths ? 7 : 4);
  }

  /** Draws the lines of the labels. */
  void grid(SvgWriter out, double top, double bottom) throws IOException {
    StringBuilder path = new StringBuilder();
    for (LocalDate tick : ticks) {
      path.append('M').append(SvgWriter.number(at(tick))).append(' ');
      path.append(SvgWriter.number(top)).append('V').append(SvgWriter.number(bottom));
    }
    if (path.length() > 0) {
      out.empty("path", "class", "grid", "d", path);
    }
  }
}
