package io.github.wgkit.io.picture;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.picture.AreaOrder.Heading;
import io.github.wgkit.io.picture.Sheet.Sign;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import io.github.wgkit.lifecycle.replay.DateQuality;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From when to when groups were chartered: a row for each, by area. */
final class LifetimesPicture implements Drawing {
  private static final double ROW = 16;
  private static final double BAR = 8;
  private static final double LABELS = 124;
  private static final double LEFT = Sheet.MARGIN + LABELS + 12;
  private static final double RIGHT = Sheet.WIDTH - Sheet.MARGIN - 16;

  /** How long a bar is drawn on the side where nothing is known. */
  private static final double UNKNOWN = 36;

  /** How far to both sides a date is doubted that is doubted at all. */
  private static final double DOUBT = 6;

  /** The labels of the years are repeated after so many rows. */
  private static final int ROWS_WITH_LABELS = 30;

  private final ImmutableListMultimap<Heading, LifeLine> lines;
  private final Optional<TimeAxis> axis;
  private final Optional<LocalDate> today;
  private final ImmutableList<LifeLine> drawn;
  private final String title;
  private final int count;

  private LifetimesPicture(
      Directory directory, ImmutableList<LifeLine> lines, Optional<LocalDate> today) {
    this.lines = AreaOrder.sorted(directory, lines, LifeLine::group);
    this.today = today;
    this.count = lines.size();
    this.drawn = lines.stream().filter(LifeLine::isDated).collect(toImmutableList());
    this.axis = axis(drawn, today);
    this.title =
        count == 1
            ? "Lifetime of " + lines.get(0).fullName()
            : "Lifetimes of " + Words.counted(count, "group", "groups");
  }

  static LifetimesPicture of(
      Directory directory, ImmutableList<Group> groups, PictureOptions options) {
    Placeholders placeholders = Placeholders.in(directory);
    return new LifetimesPicture(
        directory,
        groups.stream()
            .map(group -> LifeLine.of(group, placeholders))
            .filter(line -> options.showsBofs() || !line.isBof())
            .collect(toImmutableList()),
        options.today());
  }

  private static Optional<TimeAxis> axis(List<LifeLine> drawn, Optional<LocalDate> today) {
    ImmutableList<LocalDate> days =
        drawn.stream().flatMap(LifeLine::days).sorted().collect(toImmutableList());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = days.get(days.size() - 1);
    LocalDate end = today.filter(last::isBefore).orElse(last);
    return Optional.of(TimeAxis.ofYears(days.get(0), end, LEFT, RIGHT));
  }

  @Override
  public String id() {
    return Picture.id("lifetimes", count == 1 ? lines.values().iterator().next().fullName() : "");
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public double width() {
    return Sheet.WIDTH;
  }

  @Override
  public String description() {
    Map<LifetimeQuality, Integer> counts = new EnumMap<>(LifetimeQuality.class);
    lines.values().forEach(line -> counts.merge(line.quality(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((quality, number) -> parts.add(number + " " + quality.title()));
    return "A row for each group, by area, with a bar from when it was chartered to its end. "
        + axis.map(years -> "From " + years.from() + " to " + years.to() + ". ").orElse("")
        + (parts.isEmpty() ? "There are no groups." : String.join("; ", parts) + ".");
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    SvgWriter out = sheet.out();
    out.open("defs");
    for (Kind kind : Kind.values()) {
      // Dormant groups have the hatches of the others.
      if (kind != Kind.DORMANT) {
        Palette.hatch(out, kind.colour, 1, sheet.id(kind.hatch()));
      }
    }
    out.close();
    sheet.paragraph(summary());
    sheet.legend(signs(sheet));
    for (Heading heading : lines.keySet()) {
      area(sheet, heading, lines.get(heading));
    }
  }

  private String summary() {
    if (count == 0) {
      return "There are no groups to show.";
    }
    int undated = count - drawn.size();
    return axis.map(years -> years.from().getYear() + " to " + years.to().getYear() + ". ")
            .orElse("")
        + (undated == 0
            ? ""
            : Words.counted(undated, "group has", "groups have")
                + " no known date, and so no row; what is left of them is listed. ")
        + "Areas are those that the records of the groups name.";
  }

  /** What a bar looks like. */
  private enum Kind {
    CHARTERED(0, "working group"),
    RESEARCH(1, "research group"),
    DORMANT(0, "dormant"),
    BOF(2, "BoF");

    private final int colour;
    private final String words;

    Kind(int colour, String words) {
      this.colour = colour;
      this.words = words;
    }

    static Kind of(LifeLine line) {
      if (line.isBof()) {
        return BOF;
      }
      if (line.quality() == LifetimeQuality.DORMANT) {
        return DORMANT;
      }
      return line.group().type().filter(type -> type.isResearch()).isPresent()
          ? RESEARCH
          : CHARTERED;
    }

    String hatch() {
      return "hatch" + colour;
    }
  }

  private ImmutableList<Sign> signs(Sheet sheet) {
    ImmutableList.Builder<Sign> signs = ImmutableList.builder();
    for (Kind kind : Kind.values()) {
      if (drawn.stream().anyMatch(line -> Kind.of(line) == kind)) {
        signs.add(new Sign((out, x, y) -> bar(out, kind, x, x + 26, y), kind.words));
      }
    }
    if (drawn.isEmpty()) {
      return signs.build();
    }
    signs.add(
        new Sign(
            (out, x, y) -> doubt(sheet, Kind.CHARTERED, x, x + 26, y),
            "date not known to the day, or not at all"));
    if (drawn.stream().anyMatch(LifeLine::isOpen)) {
      signs.add(new Sign((out, x, y) -> arrow(out, Kind.CHARTERED, x + 10, y), "not ended"));
    }
    if (drawn.stream().anyMatch(line -> line.quality() == LifetimeQuality.NOT_BEFORE)) {
      signs.add(
          new Sign((out, x, y) -> wrongWay(out, x + 4, x + 22, y), "end stated before the start"));
    }
    today.ifPresent(
        day ->
            signs.add(
                new Sign(
                    (out, x, y) ->
                        out.empty(
                            "path",
                            "class",
                            "dashes ink-line",
                            "d",
                            "M" + SvgWriter.number(x + 14) + " " + SvgWriter.number(y - 6) + "v12"),
                    "today, " + day)));
    return signs.build();
  }

  private void area(Sheet sheet, Heading heading, List<LifeLine> members) throws IOException {
    ImmutableList<LifeLine> dated =
        members.stream()
            .filter(LifeLine::isDated)
            .sorted(
                Comparator.comparing((LifeLine line) -> line.days().min(LocalDate::compareTo).get())
                    .thenComparing(line -> line.group().acronym()))
            .collect(toImmutableList());
    sheet.down(8);
    sheet.panel(heading.name() + ", " + members.size());
    sheet.down(24);
    for (int i = 0; i < dated.size(); i += ROWS_WITH_LABELS) {
      rows(sheet, dated.subList(i, Math.min(dated.size(), i + ROWS_WITH_LABELS)));
    }
    listed(sheet, members, false, "Without any known date: ");
    listed(sheet, members, true, "Proposed and not chartered: ");
  }

  private static void listed(Sheet sheet, List<LifeLine> members, boolean proposed, String words)
      throws IOException {
    ImmutableList<String> undated =
        members.stream()
            .filter(line -> !line.isDated())
            .filter(line -> proposed == (line.quality() == LifetimeQuality.NEVER_CHARTERED))
            .map(line -> Words.inOneLine(line.group().acronym().text()))
            .sorted()
            .collect(toImmutableList());
    if (!undated.isEmpty()) {
      sheet.down(2);
      sheet.paragraph(words + String.join(", ", undated));
    }
  }

  private void rows(Sheet sheet, List<LifeLine> rows) throws IOException {
    SvgWriter out = sheet.out();
    TimeAxis years = axis.orElseThrow();
    years.labels(out, sheet.top());
    sheet.down(TimeAxis.HEIGHT);
    double bottom = sheet.top() + rows.size() * ROW;
    years.grid(out, sheet.top() - 2, bottom);
    if (today.isPresent() && !today.get().isBefore(years.from())) {
      out.empty(
          "path",
          "class",
          "dashes ink-line",
          "d",
          "M"
              + SvgWriter.number(years.at(today.get()))
              + " "
              + SvgWriter.number(sheet.top() - 2)
              + "V"
              + SvgWriter.number(bottom));
    }
    for (LifeLine line : rows) {
      out.open("g");
      out.words("title", line.inWords());
      String acronym = Words.inOneLine(line.group().acronym().text());
      String shown = Words.cut(acronym, SvgWriter.SIZE, LABELS - 14);
      out.text(Sheet.MARGIN + LABELS - 14, sheet.top() + 12, "ink", Anchor.END, shown);
      line(sheet, line, sheet.top() + ROW / 2);
      out.close();
      sheet.down(ROW);
    }
  }

  /** From where to where a date may be. */
  private record Reach(double from, double to) {}

  private Optional<Reach> reach(LifetimeDate date) {
    TimeAxis years = axis.orElseThrow();
    if (date.earliest().isEmpty()) {
      return Optional.empty();
    }
    double doubt = date.quality() == DateQuality.UNCERTAIN ? DOUBT : 0;
    double from = years.at(date.earliest().get());
    boolean isDay = date.earliest().equals(date.latest());
    double to = isDay ? from : years.endOf(date.latest().orElseThrow());
    return Optional.of(new Reach(Math.max(LEFT, from - doubt), Math.min(RIGHT, to + doubt)));
  }

  private double at(LocalDate day) {
    return axis.orElseThrow().at(day);
  }

  private void line(Sheet sheet, LifeLine line, double middle) throws IOException {
    SvgWriter out = sheet.out();
    Kind kind = Kind.of(line);
    Optional<Reach> start = reach(line.lifetime().chartered());
    Optional<Reach> end = reach(line.lifetime().concluded());
    boolean isOrdered = start.isEmpty() || end.isEmpty() || start.get().from() <= end.get().to();
    if (line.quality() == LifetimeQuality.NOT_BEFORE || !isOrdered) {
      wrongWay(out, start.orElseThrow().from(), end.orElseThrow().from(), middle);
      return;
    }
    double now = openEnd(line);
    Reach known = end.orElseGet(() -> endOf(line, start, now));
    Reach begun =
        start.orElseGet(() -> new Reach(Math.max(LEFT, known.from() - UNKNOWN), known.from()));
    double from = Math.min(begun.to(), known.to());
    double to = Math.max(known.from(), begun.from());
    if (from <= to) {
      // At least a thin line stands where something is known.
      doubt(sheet, kind, begun.from(), from, middle);
      doubt(sheet, kind, to, known.to(), middle);
      double rests = line.rests().flatMap(ApproximateDate::earliest).map(this::at).orElse(from);
      if (rests > from) {
        bar(out, Kind.CHARTERED, from, rests, middle);
      }
      bar(out, kind, Math.max(from, rests), to, middle);
    } else {
      doubt(sheet, kind, begun.from(), known.to(), middle);
    }
    if (line.isOpen()) {
      arrow(out, kind, known.to(), middle);
    }
  }

  /** {@return where the bar of a group ends that has not ended} */
  private double openEnd(LifeLine line) {
    TimeAxis years = axis.orElseThrow();
    boolean isPast = today.isPresent() && line.days().noneMatch(day -> day.isAfter(today.get()));
    return isPast ? years.at(today.orElseThrow()) : RIGHT;
  }

  private static Reach endOf(LifeLine line, Optional<Reach> start, double now) {
    if (line.isOpen()) {
      return new Reach(now, now);
    }
    double from = start.map(Reach::to).orElse(LEFT);
    return new Reach(from, Math.min(RIGHT, from + UNKNOWN));
  }

  private static void bar(SvgWriter out, Kind kind, double from, double to, double middle)
      throws IOException {
    double width = Math.max(2, to - from);
    double height = kind == Kind.BOF ? BAR / 2 : BAR;
    if (kind == Kind.DORMANT) {
      out.empty(
          "rect",
          "class",
          "ground line l" + kind.colour,
          "x",
          from + 0.75,
          "y",
          middle - height / 2 + 0.75,
          "width",
          Math.max(0.5, width - 1.5),
          "height",
          height - 1.5);
      return;
    }
    out.empty(
        "rect",
        "class",
        "c" + kind.colour,
        "x",
        from,
        "y",
        middle - height / 2,
        "width",
        width,
        "height",
        height);
    if (kind == Kind.RESEARCH && width > 6) {
      out.empty(
          "rect",
          "class",
          "ground",
          "x",
          from + 2,
          "y",
          middle - 1,
          "width",
          width - 4,
          "height",
          2.0);
    }
  }

  private static void doubt(Sheet sheet, Kind kind, double from, double to, double middle)
      throws IOException {
    if (to - from < 0.5) {
      return;
    }
    double height = kind == Kind.BOF ? BAR / 2 : BAR;
    sheet
        .out()
        .empty(
            "rect",
            "fill",
            "url(#" + sheet.id(kind.hatch()) + ")",
            "x",
            from,
            "y",
            middle - height / 2,
            "width",
            to - from,
            "height",
            height);
  }

  private static void arrow(SvgWriter out, Kind kind, double x, double middle) throws IOException {
    out.empty(
        "path",
        "class",
        "c" + kind.colour,
        "d",
        "M" + SvgWriter.number(x) + " " + SvgWriter.number(middle - 6) + "l8 6l-8 6z");
  }

  private static void wrongWay(SvgWriter out, double start, double end, double middle)
      throws IOException {
    out.empty(
        "path",
        "class",
        "dashes alarm-line",
        "d",
        "M"
            + SvgWriter.number(start)
            + " "
            + SvgWriter.number(middle)
            + "H"
            + SvgWriter.number(end));
    for (double x : new double[] {start, end}) {
      out.empty(
          "path",
          "class",
          "alarm",
          "d",
          "M" + SvgWriter.number(x) + " " + SvgWriter.number(middle - 5) + "l5 5l-5 5l-5 -5z");
    }
  }
}
