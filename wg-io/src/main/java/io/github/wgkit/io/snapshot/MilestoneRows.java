package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The tables {@code group.groupmilestone} and {@code group.groupmilestonehistory}. */
final class MilestoneRows {
  static final String TABLE = "group.groupmilestone";
  private static final String HISTORY_TABLE = "group.groupmilestonehistory";

  private static final String STATE_TABLE = "name.groupmilestonestatename";

  /** An earlier version with its own number, by which it is sorted if times are equal. */
  private record Earlier(Milestone milestone, OptionalLong id) {
    static final Comparator<Earlier> OLDEST_FIRST =
        Comparator.<Earlier, OffsetDateTime>comparing(
                earlier -> earlier.milestone().lastModified().orElse(OffsetDateTime.MIN),
                OffsetDateTime.timeLineOrder())
            .thenComparingLong(earlier -> earlier.id().orElse(Long.MIN_VALUE));
  }

  private final Columns columns;
  private final DocumentNames documents;

  private MilestoneRows(Columns columns, DocumentNames documents) {
    this.columns = columns;
    this.documents = documents;
  }

  /** Takes the milestones. */
  static MilestoneRows load(
      Columns columns, Tables tables, DocumentNames documents, Tables.Owners groups)
      throws WgReadException {
    Map<Object, Row> byKey = new HashMap<>();
    for (Row row : tables.attach(TABLE, groups)) {
      if (row.key() != null) {
        byKey.put(row.key(), row);
      }
    }
    tables.attach(HISTORY_TABLE, new Tables.Owners(Field.MILESTONE, TABLE, byKey::get));
    return new MilestoneRows(columns, documents);
  }

  /** Gives a group its milestones. */
  void addTo(Group.Builder group, Row groupRow) throws WgReadException {
    List<Row> rows = groupRow.attached(TABLE);
    if (rows.isEmpty()) {
      return;
    }
    List<Milestone> current = new ArrayList<>();
    List<Milestone> proposed = new ArrayList<>();
    List<Milestone> former = new ArrayList<>();
    for (Row row : rows) {
      Milestone.Builder builder = builder(row);
      builder.id(columns.id(row)).addAllEarlier(earlier(row));
      row.leftovers(builder::putExtensions);
      Milestone milestone = builder.build();
      if (isCurrent(milestone.state())) {
        current.add(milestone);
      } else {
        (milestone.state().equals(MilestoneState.CHARTER) ? proposed : former).add(milestone);
      }
    }
    if (!current.isEmpty()) {
      group.milestones(MilestonePlan.current(MilestonePlan.current(current).sorted()));
    }
    if (!proposed.isEmpty()) {
      group.proposedMilestones(MilestonePlan.proposed(MilestonePlan.proposed(proposed).sorted()));
    }
    group.addAllFormerMilestones(former);
  }

  private static boolean isCurrent(MilestoneState state) {
    return state.equals(MilestoneState.ACTIVE) || state.equals(MilestoneState.REVIEW);
  }

  private List<Milestone> earlier(Row milestone) throws WgReadException {
    List<Row> rows = milestone.attached(HISTORY_TABLE);
    List<Earlier> versions = new ArrayList<>(rows.size());
    for (Row row : rows) {
      OptionalLong id = columns.id(row);
      Milestone.Builder builder = builder(row);
      if (milestone.key() instanceof Long milestoneId) {
        builder.id(milestoneId);
      }
      row.takeIfEqual(Field.GROUP, milestone);
      row.leftovers(builder::putExtensions);
      if (id.isPresent()) {
        builder.putExtensions(row.freeName("history_id"), ExtensionValue.of(id.getAsLong()));
      }
      versions.add(new Earlier(builder.build(), id));
    }
    return versions.stream().sorted(Earlier.OLDEST_FIRST).map(Earlier::milestone).toList();
  }

  /** What present and earlier versions have in common. */
  private Milestone.Builder builder(Row row) throws WgReadException {
    Milestone.Builder milestone =
        Milestone.builder()
            .description(columns.text(row, Field.DESC))
            .order(columns.smallNumber(row, Field.ORDER));
    String state = columns.slug(row, Field.STATE, STATE_TABLE);
    if (state != null) {
      milestone.state(MilestoneState.of(state));
    }
    LocalDate due = columns.day(row, Field.DUE);
    if (due != null) {
      milestone.due(new Due(due));
    }
    String resolution = columns.textUnlessEmpty(row, Field.RESOLVED);
    if (resolution != null) {
      milestone.resolution(resolution);
    }
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      milestone.lastModified(time);
    }
    List<DocumentName> names = documents.ofList(row, Field.DOCS);
    if (names != null) {
      milestone.addAllDocuments(names);
    }
    return milestone;
  }
}
