package io.github.wgkit.io.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.csv.PlacedRows.Cell;
import io.github.wgkit.io.csv.PlacedRows.Row;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table of groups, row by row, or one of milestones, with the groups they belong to. */
final class TableReading {
  /** A row has more or fewer cells than the header. */
  static final String CELLS = "csv-cells";

  /** A cell cannot be what it says. */
  static final String VALUE = "csv-value";

  /** The milestones of a group do not stand together, in a large table. */
  static final String ORDER = "csv-order";

  /**
   * So many milestones are held, more than the IETF has: as long as there are no more, they may
   * stand in any order.
   */
  private static final int HELD = 50_000;

  private final CsvInput in;
  private final ReadSession session;
  private final Set<String> handedOver = new HashSet<>();
  private int held;
  private final Map<Acronym, Plans> plans = new LinkedHashMap<>();
  private TableHeader header = new TableHeader(Table.GROUPS, Map.of(), 0);
  private Row row = new Row(ImmutableList.of(), 0);

  /** The milestones of one group. */
  private static final class Plans {
    private final Group.Builder group;
    private final List<Milestone> current = new ArrayList<>();
    private final List<Milestone> proposed = new ArrayList<>();
    private final List<Milestone> former = new ArrayList<>();

    Plans(Group.Builder group) {
      this.group = group;
    }

    List<Milestone> plan(String word) {
      return switch (word) {
        case "", "current" -> current;
        case "proposed" -> proposed;
        case "former" -> former;
        default -> throw new IllegalArgumentException("a plan is current, proposed or former");
      };
    }

    Group group() {
      return group
          .milestones(MilestonePlan.current(current))
          .proposedMilestones(MilestonePlan.proposed(proposed))
          .addAllFormerMilestones(former)
          .build();
    }
  }

  TableReading(CsvInput in, ReadSession session) {
    this.in = in;
    this.session = session;
  }

  void read() throws IOException {
    Row first = in.header();
    if (first == null) {
      return;
    }
    Optional<TableHeader> found = TableHeader.read(first.cells(), in, session);
    if (found.isEmpty()) {
      return;
    }
    header = found.get();
    in.use(ImmutableSet.copyOf(header.places().values()), header.width());
    long rows = 0;
    for (Row next = in.nextRow(); next != null; next = in.nextRow()) {
      row = next;
      checkWidth();
      rows++;
      Limits limits = session.options().limits();
      if (rows > limits.entries()) {
        throw session.fatal(
            new Problem(
                "limit",
                Severity.ERROR,
                "more than " + limits.entries() + " rows",
                in.location(row.cells().get(0))));
      }
      if (header.table() == Table.GROUPS) {
        readGroup();
      } else {
        readMilestone();
      }
    }
    handOver();
  }

  private void handOver() throws IOException {
    for (Map.Entry<Acronym, Plans> group : plans.entrySet()) {
      session.entry(group.getValue().group());
      handedOver.add(group.getKey().text());
    }
    plans.clear();
    held = 0;
  }

  private void checkWidth() throws IOException {
    if (row.count() != header.width()) {
      // the last one, or the first one that is too much
      tell(
          CELLS,
          "this row has " + row.count() + " cells, the header has " + header.width(),
          in.location(Iterables.getLast(row.cells())));
    }
  }

  private void readGroup() throws IOException {
    Optional<Acronym> acronym = value("acronym", Acronym::of);
    if (acronym.isEmpty()) {
      tellUnless("acronym", "a group without acronym is left out");
      return;
    }
    Group.Builder group = begin(acronym.get(), "name", "type");
    value("state", GroupState::of).ifPresent(group::state);
    value("parent", Acronym::of).ifPresent(group::parent);
    group.list(new MailingList(text("list"), text("subscribe"), text("archive")));
    group.description(text("description")).comments(text("comments"));
    value("id", Long::parseLong).ifPresent(group::id);
    value("last_modified", OffsetDateTime::parse).ifPresent(group::lastModified);
    session.entry(group.build());
  }

  private Group.Builder begin(Acronym acronym, String name, String type) throws IOException {
    Group.Builder group =
        Group.builder(value(type, GroupType::of)).acronym(acronym).name(text(name));
    value("uses_milestone_dates", TableReading::flag).ifPresent(group::usesMilestoneDates);
    return group;
  }

  private void readMilestone() throws IOException {
    Optional<Acronym> acronym = value("group", Acronym::of);
    if (acronym.isEmpty()) {
      tellUnless("group", "a milestone without group is left out");
      return;
    }
    if (handedOver.contains(acronym.get().text())) {
      tell(
          ORDER,
          "in a table of so many milestones those of a group have to stand together; this one of "
              + acronym.get()
              + " is left out",
          place("group"));
      return;
    }
    Plans group = plans.get(acronym.get());
    if (group == null) {
      if (held > HELD) {
        handOver();
      }
      group = new Plans(begin(acronym.get(), "group_name", "group_type"));
      plans.put(acronym.get(), group);
    }
    held++;
    Milestone.Builder milestone = Milestone.builder().description(text("description"));
    value("id", Long::parseLong).ifPresent(milestone::id);
    value("state", MilestoneState::of).ifPresent(milestone::state);
    value("due", Due::parse).ifPresent(milestone::due);
    value("order", Integer::parseInt).ifPresent(milestone::order);
    value("resolution", Function.identity()).ifPresent(milestone::resolution);
    for (String document : Splitter.on(' ').omitEmptyStrings().split(text("documents"))) {
      milestone.addDocuments(DocumentName.of(document));
    }
    value("last_modified", OffsetDateTime::parse).ifPresent(milestone::lastModified);
    Milestone made = milestone.build();
    Optional<List<Milestone>> plan = plan(group, made);
    plan.ifPresent(list -> list.add(made));
  }

  /** {@return the plan to which a milestone goes; empty if it cannot stand there, which is told} */
  private Optional<List<Milestone>> plan(Plans group, Milestone milestone) throws IOException {
    String word = text("plan");
    try {
      List<Milestone> plan = group.plan(word);
      if (plan == group.current) {
        MilestonePlan.current(List.of(milestone));
      } else if (plan == group.proposed) {
        MilestonePlan.proposed(List.of(milestone));
      }
      return Optional.of(plan);
    } catch (IllegalArgumentException e) {
      tell(VALUE, message(e), place("plan"));
      return Optional.empty();
    }
  }

  private static boolean flag(String text) {
    checkArgument(text.equals("true") || text.equals("false"), "it is true or false");
    return text.equals("true");
  }

  private @Nullable Cell cell(String column) {
    Integer place = header.places().get(column);
    return place == null || place >= row.cells().size() ? null : row.cells().get(place);
  }

  private String text(String column) {
    Cell cell = cell(column);
    return cell == null ? "" : cell.text();
  }

  private Location place(String column) {
    Cell cell = cell(column);
    return in.location(cell == null ? row.cells().get(0) : cell);
  }

  /** {@return what a cell says; empty if it says nothing, or nothing that fits, which is told} */
  private <V> Optional<V> value(String column, Function<String, V> parse) throws IOException {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      tell(VALUE, column + " cannot be " + Problem.excerpt(text), place(column));
      return Optional.empty();
    }
  }

  /** If there is something in the cell, it was told what is wrong with it. */
  private void tellUnless(String column, String message) throws IOException {
    if (text(column).isEmpty()) {
      tell(VALUE, message, place(column));
    }
  }

  private static String message(IllegalArgumentException e) {
    String said = String.valueOf(e.getMessage());
    String line = CharMatcher.javaIsoControl().replaceFrom(said, '\uFFFD');
    return line.length() <= 160 ? line : line.substring(0, 160) + "…";
  }

  private void tell(String code, String message, Location place) throws IOException {
    session.problem(new Problem(code, Severity.ERROR, message, place));
  }
}
