package io.github.wgkit.io.picture;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.picture.Sheet.Sign;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Milestones by their due dates, with the dates that they had before. */
final class MilestonesPicture implements Drawing {
  private static final double ROW = 40;
  private static final double WORDS = 350;
  private static final double STATE = Sheet.MARGIN + WORDS + 14;
  private static final double STATE_WIDTH = 186;
  private static final double LEFT = STATE + STATE_WIDTH + 22;
  private static final double RIGHT = Sheet.WIDTH - Sheet.MARGIN - 16;
  private static final int ROWS_WITH_LABELS = 15;

  private final ImmutableList<Section> sections;
  private final MilestonePlan.Kind plan;
  private final Optional<LocalDate> today;
  private final Optional<TimeAxis> axis;

  /** The milestones of a group: those with a date by it, and those without in their order. */
  private record Section(Group group, ImmutableList<Row> dated, ImmutableList<Milestone> dateless) {
    int size() {
      return dated.size() + dateless.size();
    }

    String acronym() {
      return Words.inOneLine(group.acronym().text());
    }

    String name() {
      String name = Words.inOneLine(group.name());
      return name.isEmpty() ? acronym() : name + " (" + acronym() + ")";
    }
  }

  private record Row(Milestone milestone, Due due, ImmutableList<YearMonth> before, Mark mark) {}

  /** What a milestone looks like. */
  private enum Mark {
    OPEN("still due"),
    REVIEW("waits for approval"),
    OVERDUE("overdue"),
    DONE("no longer due: done, dropped or moved");

    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  private MilestonesPicture(
      ImmutableList<Section> sections, MilestonePlan.Kind plan, Optional<LocalDate> today) {
    this.sections = sections;
    this.plan = plan;
    this.today = today;
    ImmutableList<YearMonth> months =
        Stream.concat(
                rows(sections).flatMap(row -> row.before().stream()),
                rows(sections).map(row -> row.due().month()))
            .sorted()
            .collect(toImmutableList());
    this.axis =
        months.isEmpty()
            ? Optional.empty()
            : Optional.of(axis(months.get(0), months.get(months.size() - 1), today));
  }

  private static Stream<Row> rows(List<Section> sections) {
    return sections.stream().flatMap(section -> section.dated().stream());
  }

  private static TimeAxis axis(YearMonth first, YearMonth last, Optional<LocalDate> today) {
    LocalDate from = first.atDay(1);
    LocalDate to = last.atEndOfMonth();
    LocalDate day = today.orElse(to);
    return TimeAxis.ofMonths(
        day.isBefore(from) ? day : from, day.isAfter(to) ? day : to, LEFT, RIGHT);
  }

  static MilestonesPicture of(ImmutableList<Group> groups, PictureOptions options) {
    MilestonePlan.Kind plan = plan(groups, options);
    return new MilestonesPicture(
        groups.stream()
            .map(group -> section(group, plan, options.today()))
            .filter(section -> section.size() > 0 || groups.size() == 1)
            .collect(toImmutableList()),
        plan,
        options.today());
  }

  /** {@return which plan is drawn} The draft of a charter has proposed milestones only. */
  static MilestonePlan.Kind plan(List<Group> groups, PictureOptions options) {
    boolean hasProposedOnly =
        groups.size() == 1
            && groups.get(0).milestones().isEmpty()
            && !groups.get(0).proposedMilestones().isEmpty();
    return options
        .plan()
        .orElse(hasProposedOnly ? MilestonePlan.Kind.PROPOSED : MilestonePlan.Kind.CURRENT);
  }

  private static Section section(Group group, MilestonePlan.Kind kind, Optional<LocalDate> today) {
    MilestonePlan plan =
        kind == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
    ImmutableList.Builder<Row> dated = ImmutableList.builder();
    ImmutableList.Builder<Milestone> dateless = ImmutableList.builder();
    for (Milestone milestone : plan.milestones()) {
      Optional<Due> due = milestone.due().filter(day -> group.usesMilestoneDates());
      if (due.isPresent()) {
        dated.add(
            new Row(
                milestone,
                due.get(),
                DueDates.before(milestone, group.history()),
                mark(milestone, today)));
      } else {
        dateless.add(milestone);
      }
    }
    return new Section(
        group,
        ImmutableList.sortedCopyOf(Comparator.comparing(row -> row.due().month()), dated.build()),
        dateless.build());
  }

  private static Mark mark(Milestone milestone, Optional<LocalDate> today) {
    if (milestone.isResolved()) {
      return Mark.DONE;
    }
    if (milestone.state().equals(MilestoneState.REVIEW)) {
      return Mark.REVIEW;
    }
    return today.filter(milestone::isOverdue).isPresent() ? Mark.OVERDUE : Mark.OPEN;
  }

  private String what() {
    return plan == MilestonePlan.Kind.CURRENT ? "Milestones" : "Proposed milestones";
  }

  @Override
  public String id() {
    return Picture.id("milestones", sections.size() == 1 ? sections.get(0).acronym() : "");
  }

  @Override
  public String title() {
    return sections.size() == 1
        ? what() + " of " + sections.get(0).name()
        : what() + " of " + Words.counted(sections.size(), "group", "groups");
  }

  @Override
  public double width() {
    return Sheet.WIDTH;
  }

  @Override
  public String description() {
    return "A row for each milestone, by due date, with a mark in the month in which it is due and"
        + " fainter ones in the months in which it was due before. "
        + summary();
  }

  private String summary() {
    long all = sections.stream().mapToLong(Section::size).sum();
    if (all == 0) {
      return "There are no milestones to show.";
    }
    List<String> parts = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      count(parts, rows(sections).filter(row -> row.mark() == mark).count(), mark.words);
    }
    long dateless = sections.stream().mapToLong(section -> section.dateless().size()).sum();
    count(parts, dateless, "without a date");
    long redated = rows(sections).filter(row -> !row.before().isEmpty()).count();
    count(parts, redated, "redated, as far as the records tell");
    return Words.counted(all, "milestone", "milestones") + ": " + String.join("; ", parts) + ".";
  }

  private static void count(List<String> parts, long number, String words) {
    if (number > 0) {
      parts.add(number + " " + words);
    }
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.paragraph(summary());
    sheet.legend(signs());
    for (Section section : sections) {
      if (sections.size() > 1) {
        heading(sheet, section.name());
      }
      for (int i = 0; i < section.dated().size(); i += ROWS_WITH_LABELS) {
        int end = Math.min(section.dated().size(), i + ROWS_WITH_LABELS);
        dated(sheet, section.dated().subList(i, end));
      }
      if (!section.dateless().isEmpty()) {
        dateless(sheet, section);
      }
    }
  }

  private static void heading(Sheet sheet, String words) throws IOException {
    sheet.down(10);
    sheet.panel(words);
    sheet.down(26);
  }

  private ImmutableList<Sign> signs() {
    ImmutableList.Builder<Sign> signs = ImmutableList.builder();
    for (Mark mark : Mark.values()) {
      if (rows(sections).anyMatch(row -> row.mark() == mark)) {
        signs.add(new Sign((out, x, y) -> mark(out, mark, x + 14, y), mark.words));
      }
    }
    if (rows(sections).anyMatch(row -> !row.before().isEmpty())) {
      signs.add(
          new Sign(
              (out, x, y) -> {
                connector(out, x + 4, x + 26, y);
                earlier(out, x + 4, y);
              },
              "due before, redated"));
    }
    if (axis.isPresent()) {
      today.ifPresent(
          day ->
              signs.add(
                  new Sign((out, x, y) -> todayLine(out, x + 14, y - 6, y + 6), "today, " + day)));
    }
    return signs.build();
  }

  private void dated(Sheet sheet, List<Row> rows) throws IOException {
    SvgWriter out = sheet.out();
    TimeAxis months = axis.orElseThrow();
    months.labels(out, sheet.top());
    sheet.down(TimeAxis.HEIGHT + 2);
    double bottom = sheet.top() + rows.size() * ROW;
    months.grid(out, sheet.top() - 2, bottom);
    if (today.isPresent()) {
      todayLine(out, months.endOf(today.get()), sheet.top() - 2, bottom);
    }
    for (Row row : rows) {
      row(sheet, months, row);
    }
    sheet.down(6);
  }

  private static void todayLine(SvgWriter out, double x, double top, double bottom)
      throws IOException {
    out.empty(
        "path",
        "class",
        "dashes ink-line",
        "d",
        "M" + SvgWriter.number(x) + " " + SvgWriter.number(top) + "V" + SvgWriter.number(bottom));
  }

  private void row(Sheet sheet, TimeAxis months, Row row) throws IOException {
    SvgWriter out = sheet.out();
    double top = sheet.top();
    double middle = top + ROW / 2;
    out.empty(
        "path",
        "class",
        "grid",
        "d",
        "M"
            + SvgWriter.number(Sheet.MARGIN)
            + " "
            + SvgWriter.number(top + ROW)
            + "H"
            + SvgWriter.number(RIGHT));
    out.open("g");
    out.words("title", told(row));
    words(sheet, row.milestone(), Sheet.MARGIN, WORDS);
    out.text(STATE, top + 15, "ink", Anchor.START, row.due().month().toString());
    boolean isOverdue = row.mark() == Mark.OVERDUE;
    String state = state(row);
    out.text(
        STATE + 62,
        top + 15,
        isOverdue ? "alarm" : "ink",
        Anchor.START,
        Words.cut(state, SvgWriter.SIZE, STATE_WIDTH - 62),
        state);
    if (!row.before().isEmpty()) {
      String slip = slip(row);
      out.text(
          STATE,
          top + 31,
          "quiet",
          Anchor.START,
          Words.cut(slip, SvgWriter.SIZE, STATE_WIDTH),
          slip);
    }
    double x = at(months, row.due().month());
    double from = x;
    for (YearMonth month : row.before().reverse()) {
      double place = at(months, month);
      connector(out, place, from, middle);
      from = place;
    }
    for (YearMonth month : row.before()) {
      earlier(out, at(months, month), middle);
    }
    mark(out, row.mark(), x, middle);
    out.close();
    sheet.down(ROW);
  }

  /** A milestone is due at the end of its month. */
  private static double at(TimeAxis months, YearMonth month) {
    return months.at(month.atEndOfMonth());
  }

  private static void words(Sheet sheet, Milestone milestone, double x, double width)
      throws IOException {
    String full = Words.inOneLine(milestone.description());
    ImmutableList<String> lines = Words.wrap(full, SvgWriter.SIZE, width, 2);
    for (int i = 0; i < lines.size(); i++) {
      sheet.out().text(x, sheet.top() + 15 + i * Sheet.LINE, "ink", Anchor.START, lines.get(i));
    }
  }

  private String state(Row row) {
    return switch (row.mark()) {
      case OPEN -> "due";
      case REVIEW -> "for review";
      case OVERDUE -> "overdue " + late(row.due().closingDay(), today.orElseThrow());
      case DONE -> Words.inOneLine(row.milestone().resolution().orElse("done"));
    };
  }

  private static String late(LocalDate due, LocalDate today) {
    long months = ChronoUnit.MONTHS.between(due, today);
    return months > 0 ? months + " mo." : ChronoUnit.DAYS.between(due, today) + " d.";
  }

  private static String slip(Row row) {
    int times = row.before().size();
    long months = ChronoUnit.MONTHS.between(row.before().get(0), row.due().month());
    String moved = months == 0 ? "" : (months > 0 ? ", +" : ", \u2212") + Math.abs(months) + " mo.";
    return "redated" + (times == 1 ? "" : " " + times + " times") + moved;
  }

  private String told(Row row) {
    StringBuilder told = new StringBuilder(Words.inOneLine(row.milestone().description()));
    told.append(" \u2013 due ").append(row.due().month()).append(", ").append(state(row));
    if (!row.before().isEmpty()) {
      told.append("; due before: ");
      for (int i = 0; i < row.before().size(); i++) {
        told.append(i == 0 ? "" : ", ").append(row.before().get(i));
      }
    }
    return told.toString();
  }

  private void dateless(Sheet sheet, Section section) throws IOException {
    sheet.down(8);
    sheet.paragraph(
        section.group().usesMilestoneDates()
            ? "Without a date, in the order of the record:"
            : "In the order in which the group takes them; it uses no dates:");
    sheet.down(4);
    int number = 0;
    for (Milestone milestone : section.dateless()) {
      number++;
      SvgWriter out = sheet.out();
      out.open("g");
      out.words("title", Words.inOneLine(milestone.description()));
      out.text(Sheet.MARGIN + 44, sheet.top() + 15, "quiet", Anchor.END, Integer.toString(number));
      words(sheet, milestone, Sheet.MARGIN + 52, STATE + STATE_WIDTH - Sheet.MARGIN - 52);
      Mark mark = mark(milestone, Optional.empty());
      mark(out, mark, LEFT + 4, sheet.top() + 11);
      String state =
          switch (mark) {
            case REVIEW -> "for review";
            case DONE -> Words.inOneLine(milestone.resolution().orElse("done"));
            default -> "still due";
          };
      out.text(
          LEFT + 18,
          sheet.top() + 15,
          "ink",
          Anchor.START,
          Words.cut(state, SvgWriter.SIZE, RIGHT - LEFT - 18),
          state);
      out.close();
      sheet.down(ROW);
    }
  }

  private static void connector(SvgWriter out, double from, double to, double middle)
      throws IOException {
    out.empty(
        "path",
        "class",
        "dashes faint-line",
        "d",
        "M" + SvgWriter.number(from) + " " + SvgWriter.number(middle) + "H" + SvgWriter.number(to));
  }

  private static void earlier(SvgWriter out, double x, double middle) throws IOException {
    out.empty("circle", "class", "ground line faint-line", "cx", x, "cy", middle, "r", 4.0);
  }

  /** Each mark has a shape of its own. */
  private static void mark(SvgWriter out, Mark mark, double x, double middle) throws IOException {
    switch (mark) {
      case OPEN -> out.empty("circle", "class", "ground line l0", "cx", x, "cy", middle, "r", 5.5);
      case REVIEW -> {
        out.empty("circle", "class", "ground dashes l0", "cx", x, "cy", middle, "r", 5.5);
        out.empty("circle", "class", "c0", "cx", x, "cy", middle, "r", 1.5);
      }
      case OVERDUE ->
          out.empty(
              "path",
              "class",
              "alarm",
              "d",
              "M" + SvgWriter.number(x) + " " + SvgWriter.number(middle - 7) + "l7.5 13h-15z");
      case DONE -> {
        out.empty("circle", "class", "c2", "cx", x, "cy", middle, "r", 6.5);
        out.empty(
            "path",
            "class",
            "line ground-line",
            "fill",
            "none",
            "d",
            "M" + SvgWriter.number(x - 3) + " " + SvgWriter.number(middle) + "l2.2 2.4l4 -4.6");
      }
    }
  }
}
