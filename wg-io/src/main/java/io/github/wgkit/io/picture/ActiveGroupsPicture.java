package io.github.wgkit.io.picture;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.picture.AreaOrder.Heading;
import io.github.wgkit.io.picture.Sheet.Sign;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** How many groups were active over time. */
final class ActiveGroupsPicture implements Drawing {
  private static final double LEFT = 72;
  private static final double RIGHT = Sheet.WIDTH - Sheet.MARGIN - 16;
  private static final double HEIGHT = 380;

  /** Bands of more areas nobody could tell apart. */
  private static final int MOST_BANDS = 16;

  /** Up to so many years there is room for months. */
  private static final int YEARS_OF_MONTHS = 6;

  private static final int MOST_POINTED_AT = 240;
  private static final int MOST_TOLD = 80;

  private final boolean byArea;
  private final Optional<LocalDate> today;
  private final long notCounted;
  private final int groups;
  private final ImmutableList<Band> bands;
  private final Optional<GroupCounts> all;
  private final Optional<TimeAxis> axis;
  private final Interval interval;

  /** The groups of an area. */
  private record Band(String name, GroupCounts counts, int most) {}

  private ActiveGroupsPicture(
      Directory directory, ImmutableList<LifeLine> lines, PictureOptions options) {
    byArea = options.byArea();
    today = options.today();
    groups = lines.size();
    ImmutableList<LifeLine> counted =
        lines.stream().filter(GroupCounts::isCounted).collect(toImmutableList());
    notCounted = lines.size() - counted.size();
    ImmutableList<LocalDate> days =
        counted.stream().flatMap(LifeLine::days).sorted().collect(toImmutableList());
    LocalDate end = today.orElse(days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() - 1));
    if (days.isEmpty() || days.get(0).isAfter(end)) {
      interval = Interval.YEAR;
      axis = Optional.empty();
      all = Optional.empty();
      bands = ImmutableList.of();
      return;
    }
    LocalDate first = days.get(0);
    boolean isShort = ChronoUnit.YEARS.between(first, end) < YEARS_OF_MONTHS;
    interval = options.interval().orElse(isShort ? Interval.MONTH : Interval.YEAR);
    TimeAxis time =
        interval == Interval.MONTH
            ? TimeAxis.ofMonths(first, end, LEFT, RIGHT)
            : TimeAxis.ofYears(first, end, LEFT, RIGHT);
    axis = Optional.of(time);
    LocalDate last = today.isPresent() ? end : time.to();
    all = Optional.of(GroupCounts.of(counted, time.from(), last, interval));
    bands =
        bands(directory, counted, time.from(), last).stream()
            .filter(band -> band.most() > 0)
            .collect(toImmutableList());
  }

  static ActiveGroupsPicture of(
      Directory directory, ImmutableList<Group> groups, PictureOptions options) {
    Placeholders placeholders = Placeholders.in(directory);
    return new ActiveGroupsPicture(
        directory,
        groups.stream()
            .map(group -> LifeLine.of(group, placeholders))
            .filter(line -> !line.isBof() && line.quality() != LifetimeQuality.NEVER_CHARTERED)
            .collect(toImmutableList()),
        options);
  }

  private ImmutableList<Band> bands(
      Directory directory, List<LifeLine> lines, LocalDate from, LocalDate last) {
    if (!byArea) {
      return ImmutableList.of(band("active groups", lines, from, last));
    }
    ImmutableListMultimap<Heading, LifeLine> areas =
        AreaOrder.sorted(directory, lines, LifeLine::group);
    ImmutableList<Heading> largest =
        areas.keySet().stream()
            .sorted(Comparator.comparingInt(heading -> -areas.get(heading).size()))
            .limit(areas.keySet().size() > MOST_BANDS ? MOST_BANDS - 1 : MOST_BANDS)
            .collect(toImmutableList());
    ImmutableList.Builder<Band> bands = ImmutableList.builder();
    List<LifeLine> others = new ArrayList<>();
    for (Heading heading : areas.keySet()) {
      if (largest.contains(heading)) {
        bands.add(band(heading.name(), areas.get(heading), from, last));
      } else {
        others.addAll(areas.get(heading));
      }
    }
    if (!others.isEmpty()) {
      int rest = areas.keySet().size() - largest.size();
      bands.add(band(rest + " other areas", others, from, last));
    }
    return bands.build();
  }

  private Band band(String name, List<LifeLine> lines, LocalDate from, LocalDate last) {
    GroupCounts counts = GroupCounts.of(lines, from, last, interval);
    int most = 0;
    for (int i = 0; i < counts.periods(); i++) {
      most = Math.max(most, counts.sure(i));
    }
    return new Band(name, counts, most);
  }

  @Override
  public String id() {
    return Picture.id("active", "");
  }

  @Override
  public String title() {
    return "Active groups over time" + (byArea ? ", by area" : "");
  }

  @Override
  public double width() {
    return Sheet.WIDTH;
  }

  private String unit() {
    return interval == Interval.YEAR ? "year" : "month";
  }

  @Override
  public String description() {
    if (all.isEmpty()) {
      return "There are no groups with a known date.";
    }
    GroupCounts counts = all.get();
    int peak = 0;
    for (int i = 0; i < counts.periods(); i++) {
      peak = counts.sure(i) > counts.sure(peak) ? i : peak;
    }
    StringBuilder words = new StringBuilder();
    words.append("Groups that were surely active at the end of each ").append(unit());
    words.append(": most in ").append(counts.label(peak)).append(", ").append(counts.sure(peak));
    words.append("; last ").append(counts.sure(counts.periods() - 1)).append(". ");
    if (counts.periods() <= MOST_TOLD) {
      for (int i = 0; i < counts.periods(); i++) {
        words.append(i == 0 ? "" : ", ").append(counts.label(i)).append(": ");
        words.append(counts.sure(i));
        if (counts.possible(i) > counts.sure(i)) {
          words.append(" (at most ").append(counts.possible(i)).append(')');
        }
      }
      words.append('.');
    }
    return words.toString();
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.paragraph(summary());
    if (all.isEmpty()) {
      return;
    }
    SvgWriter out = sheet.out();
    out.open("defs");
    for (int i = 0; i < bands.size(); i++) {
      Palette.define(out, i, sheet.id("band" + i));
    }
    out.close();
    sheet.legend(signs(sheet));
    sheet.down(8);
    plot(sheet, all.get(), axis.orElseThrow());
  }

  private String summary() {
    if (groups == 0) {
      return "There are no groups to show.";
    }
    String counted =
        all.isEmpty()
            ? ""
            : "Counted at the end of each "
                + unit()
                + today.map(day -> ", the last time on " + day).orElse("")
                + ". ";
    String left =
        notCounted == 0
            ? ""
            : Words.counted(notCounted, "group is", "groups are")
                + " not counted at all, as no date is known, or the end is stated before the"
                + " start. ";
    return counted
        + left
        + "A group that was closed and opened again counts for the time between, too. Areas are"
        + " those that the records of the groups name.";
  }

  private String fill(Sheet sheet, int band) {
    return Palette.pattern(band) == 0 ? "" : "url(#" + sheet.id("band" + band) + ")";
  }

  private void filled(Sheet sheet, int band, String tag, Object... attributes) throws IOException {
    String fill = fill(sheet, band);
    Object[] all = new Object[attributes.length + 2];
    all[0] = fill.isEmpty() ? "class" : "fill";
    all[1] = fill.isEmpty() ? "c" + Palette.colour(band) : fill;
    System.arraycopy(attributes, 0, all, 2, attributes.length);
    sheet.out().empty(tag, all);
  }

  private ImmutableList<Sign> signs(Sheet sheet) {
    ImmutableList.Builder<Sign> signs = ImmutableList.builder();
    for (int i = bands.size() - 1; i >= 0; i--) {
      int band = i;
      signs.add(
          new Sign(
              (out, x, y) ->
                  filled(sheet, band, "rect", "x", x, "y", y - 6, "width", 26.0, "height", 12.0),
              bands.get(band).name() + ", peak " + bands.get(band).most()));
    }
    signs.add(
        new Sign(
            (out, x, y) ->
                out.empty(
                    "path",
                    "class",
                    "dashes ink-line",
                    "d",
                    "M" + SvgWriter.number(x) + " " + SvgWriter.number(y) + "h26"),
            "with those that may have been active: a start or end is not known exactly"));
    return signs.build();
  }

  private static int step(int most) {
    int step = 1;
    for (int i = 0; most > 6L * step; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private void plot(Sheet sheet, GroupCounts counts, TimeAxis time) throws IOException {
    SvgWriter out = sheet.out();
    int most = 1;
    for (int i = 0; i < counts.periods(); i++) {
      most = Math.max(most, counts.possible(i));
    }
    int step = step(most);
    double top = sheet.top();
    double bottom = top + HEIGHT;
    double scale = HEIGHT / most;
    time.grid(out, top, bottom + 4);
    for (int value = 0; value <= most; value += step) {
      double y = bottom - value * scale;
      out.empty(
          "path",
          "class",
          "grid",
          "d",
          "M" + SvgWriter.number(LEFT) + " " + SvgWriter.number(y) + "H" + SvgWriter.number(RIGHT));
      out.text(LEFT - 8, y + 4, "quiet", Anchor.END, Integer.toString(value));
    }
    int[] below = new int[counts.periods()];
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      int[] above = below.clone();
      for (int period = 0; period < above.length; period++) {
        above[period] += band.counts().sure(period);
      }
      int[] base = below;
      String path =
          steps("M", time, counts, period -> above[period], bottom, scale, false)
              + steps("L", time, counts, period -> base[period], bottom, scale, true)
              + "z";
      out.open("g");
      out.words("title", band.name());
      filled(sheet, i, "path", "d", path);
      out.empty("path", "class", "line ground-line", "d", path);
      out.close();
      below = above;
    }
    out.empty(
        "path",
        "class",
        "dashes ink-line",
        "d",
        steps("M", time, counts, counts::possible, bottom, scale, false));
    if (counts.periods() <= MOST_POINTED_AT) {
      pointedAt(out, counts, time, top);
    }
    time.labels(out, bottom + 8);
    sheet.down(HEIGHT + 8 + TimeAxis.HEIGHT);
  }

  /** {@return a line in steps, from left to right or back} */
  private static String steps(
      String begin,
      TimeAxis time,
      GroupCounts counts,
      IntUnaryOperator value,
      double bottom,
      double scale,
      boolean isBack) {
    StringBuilder path = new StringBuilder();
    int periods = counts.periods();
    int before = -1;
    for (int i = 0; i < periods; i++) {
      int period = isBack ? periods - 1 - i : i;
      int height = value.applyAsInt(period);
      if (height != before) {
        int edge = isBack ? period + 1 : period;
        double x = edge == periods ? RIGHT : time.at(counts.start(edge));
        String y = SvgWriter.number(bottom - height * scale);
        if (i == 0) {
          path.append(begin).append(SvgWriter.number(x)).append(' ').append(y);
        } else {
          path.append('H').append(SvgWriter.number(x)).append('V').append(y);
        }
        before = height;
      }
    }
    return path.append('H').append(SvgWriter.number(isBack ? LEFT : RIGHT)).toString();
  }

  /** What is said of a period when it is pointed at. */
  private void pointedAt(SvgWriter out, GroupCounts counts, TimeAxis time, double top)
      throws IOException {
    out.open("g", "fill-opacity", "0");
    for (int i = 0; i < counts.periods(); i++) {
      double left = time.at(counts.start(i));
      double right = i + 1 == counts.periods() ? RIGHT : time.at(counts.start(i + 1));
      StringBuilder words = new StringBuilder(counts.label(i)).append(": ");
      words.append(counts.sure(i)).append(" active, at most ").append(counts.possible(i));
      for (Band band : byArea ? bands : ImmutableList.<Band>of()) {
        if (band.counts().sure(i) > 0) {
          words.append("; ").append(band.name()).append(' ').append(band.counts().sure(i));
        }
      }
      out.open("rect", "x", left, "y", top, "width", right - left, "height", HEIGHT);
      out.words("title", words.toString());
      out.close();
    }
    out.close();
  }
}
