package io.github.wgkit.io.snapshot;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.history.PastRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code group.group} and {@code group.grouphistory}, with the roles and resources that
 * hang on them.
 */
final class GroupRows {
  static final String TABLE = "group.group";
  static final String HISTORY_TABLE = "group.grouphistory";

  private static final String ROLE_TABLE = "group.role";
  private static final String PAST_ROLE_TABLE = "group.rolehistory";
  private static final String URL_TABLE = "group.groupurl";
  private static final String RESOURCE_TABLE = "group.groupextresource";

  private static final ImmutableList<Field> MOSTLY_EMPTY =
      ImmutableList.of(Field.AD, Field.UNUSED_STATES, Field.UNUSED_TAGS);

  private static final Comparator<PastRecord> OLDEST_FIRST =
      Comparator.<PastRecord, OffsetDateTime>comparing(
              past -> past.group().lastModified().orElse(OffsetDateTime.MIN),
              OffsetDateTime.timeLineOrder())
          .thenComparingLong(past -> past.id().orElse(Long.MIN_VALUE));

  private final Columns columns;
  private final Tables tables;
  private final PersonRows people;

  private final List<Row> groups = new ArrayList<>();
  private RowsByKey byKey = new RowsByKey(0);

  /** Whether the acronyms are among these keys; they are hardly ever asked for. */
  private boolean hasNaturalKeys;

  private final Map<Row, Acronym> acronyms = new HashMap<>();

  GroupRows(Columns columns, Tables tables, PersonRows people) {
    this.columns = columns;
    this.tables = tables;
    this.people = people;
  }

  /** Takes all rows of groups and those that hang on them. */
  void load() throws WgReadException {
    List<Row> rows = tables.take(TABLE);
    byKey = new RowsByKey(rows.size());
    for (Row row : rows) {
      Acronym acronym = acronym(row);
      if (acronym == null) {
        tables.keep(row);
        continue;
      }
      groups.add(row);
      acronyms.put(row, acronym);
      byKey.add(row);
    }
    tables.attach(ROLE_TABLE, owners());
    tables.attach(URL_TABLE, owners());
    tables.attach(RESOURCE_TABLE, owners());
    RowsByKey past = RowsByKey.of(tables.attach(HISTORY_TABLE, owners()));
    tables.attach(PAST_ROLE_TABLE, new Tables.Owners(Field.GROUP, HISTORY_TABLE, past::get));
  }

  /** {@return the groups in the order of the snapshot} */
  List<Row> groups() {
    return groups;
  }

  /** {@return the groups as owners of rows that name them in the field group} */
  Tables.Owners owners() {
    return new Tables.Owners(Field.GROUP, TABLE, this::find);
  }

  /** {@return the group that is called so; null if there is none} */
  @Nullable Row find(Object key) {
    Row group = byKey.get(key);
    if (group == null && !hasNaturalKeys) {
      hasNaturalKeys = true;
      addNaturalKeys();
      group = byKey.get(key);
    }
    return group;
  }

  /** A dump made with natural keys names a group by its acronym. */
  private void addNaturalKeys() {
    for (Row row : groups) {
      Object name = Reference.keyOf(acronymOf(row).text());
      if (byKey.get(name) == null) {
        byKey.put(name, row);
      }
    }
  }

  /** {@return the acronym of the group that a field names; null if that is not there} */
  @Nullable Acronym acronym(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    Row group = key == null ? null : find(key);
    if (group != null) {
      columns.takeReference(row, column, TABLE);
      return acronyms.get(group);
    }
    if (key != null && tables.has(TABLE)) {
      columns.dangling(row, column, TABLE);
    } else if (key != null) {
      tables.missing(TABLE);
    }
    return null;
  }

  /** {@return the acronym of a group} */
  Acronym acronymOf(Row group) {
    return requireNonNull(acronyms.get(group));
  }

  private @Nullable Acronym acronym(Row row) throws WgReadException {
    int at = row.find(Field.ACRONYM);
    if (at >= 0 && row.value(at) instanceof String text) {
      try {
        Acronym acronym = Acronym.of(text);
        row.take(at);
        return acronym;
      } catch (IllegalArgumentException e) {
        columns.incomplete(row, "has an acronym that is none: " + Problem.excerpt(text));
        return null;
      }
    }
    columns.incomplete(row, "has no acronym");
    return null;
  }

  /** {@return a group with all but charter, milestones and history} */
  Group.Builder group(Row row) throws WgReadException {
    Group.Builder group = builder(row, acronymOf(row));
    OptionalLong id = columns.id(row);
    if (id.isPresent()) {
      group.id(id.getAsLong());
    }
    for (Row url : row.attached(URL_TABLE)) {
      add(group, url, url(url));
    }
    for (Row resource : row.attached(RESOURCE_TABLE)) {
      add(group, resource, resource(resource));
    }
    addRoles(group, row.attached(ROLE_TABLE));
    return group;
  }

  /** What present and past records of groups have in common. */
  private Group.Builder builder(Row row, Acronym acronym) throws WgReadException {
    String type = columns.slug(row, Field.TYPE, "name.grouptypename");
    Group.Builder group =
        Group.builder(Optional.ofNullable(type).map(GroupType::of))
            .acronym(acronym)
            .name(columns.text(row, Field.NAME))
            .list(
                list(
                    columns.text(row, Field.LIST_EMAIL),
                    columns.text(row, Field.LIST_SUBSCRIBE),
                    columns.text(row, Field.LIST_ARCHIVE)))
            .description(columns.text(row, Field.DESCRIPTION))
            .comments(columns.text(row, Field.COMMENTS));
    String state = columns.slug(row, Field.STATE, "name.groupstatename");
    if (state != null) {
      group.state(GroupState.of(state));
    }
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      group.lastModified(time);
    }
    Boolean dated = columns.flag(row, Field.USES_MILESTONE_DATES);
    if (dated != null) {
      group.usesMilestoneDates(dated);
    }
    Acronym parent = acronym(row, Field.PARENT);
    if (parent != null) {
      group.parent(parent);
    }
    columns.dropEmpty(row, MOSTLY_EMPTY);
    return group;
  }

  private static MailingList list(String address, String subscribe, String archive) {
    return address.isEmpty() && subscribe.isEmpty() && archive.isEmpty()
        ? MailingList.NONE
        : new MailingList(address, subscribe, archive);
  }

  private void addRoles(Group.Builder group, List<Row> roles) throws WgReadException {
    for (Row row : roles) {
      Role role = role(row);
      if (role == null) {
        tables.keep(row);
      } else {
        group.addRoles(role);
      }
    }
  }

  private @Nullable Role role(Row row) throws WgReadException {
    String name = columns.slug(row, Field.NAME, "name.rolename");
    if (name == null) {
      columns.incomplete(row, "does not say which role it is");
      return null;
    }
    Long person = people.id(row, Field.PERSON);
    Role.Builder role = Role.builder().id(columns.id(row)).name(RoleName.of(name));
    if (person != null) {
      role.personId(person);
      String personName = people.nameOf(person);
      if (personName != null) {
        role.personName(personName);
      }
    }
    String email = columns.slug(row, Field.EMAIL, PersonRows.EMAIL_TABLE);
    if (email != null) {
      role.email(EmailAddress.of(email));
    }
    row.leftovers(role::putExtensions);
    return role.build();
  }

  private void add(Group.Builder group, Row row, @Nullable ExternalResource resource) {
    if (resource == null) {
      tables.keep(row);
    } else {
      group.addResources(resource);
    }
  }

  private @Nullable ExternalResource url(Row row) throws WgReadException {
    if (!isText(row, Field.URL)) {
      columns.incomplete(row, "has no address");
      return null;
    }
    ExternalResource.Builder url =
        ExternalResource.builder()
            .id(columns.id(row))
            .displayName(columns.text(row, Field.NAME))
            .value(columns.text(row, Field.URL));
    row.leftovers(url::putExtensions);
    return url.build();
  }

  private @Nullable ExternalResource resource(Row row) throws WgReadException {
    if (!isText(row, Field.VALUE)) {
      columns.incomplete(row, "has no value");
      return null;
    }
    ExternalResource.Builder resource =
        ExternalResource.builder()
            .id(columns.id(row))
            .displayName(columns.text(row, Field.DISPLAY_NAME))
            .value(columns.text(row, Field.VALUE));
    String kind = columns.slug(row, Field.NAME, "name.extresourcename");
    if (kind != null) {
      resource.kind(kind);
    }
    row.leftovers(resource::putExtensions);
    return resource.build();
  }

  private static boolean isText(Row row, Field field) {
    int at = row.find(field);
    return at >= 0 && row.value(at) instanceof String;
  }

  /** {@return the earlier records of a group, oldest first} */
  List<PastRecord> past(Row group) throws WgReadException {
    List<Row> rows = group.attached(HISTORY_TABLE);
    List<PastRecord> past = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Row> itsRoles = row.attached(PAST_ROLE_TABLE);
      Acronym acronym = acronym(row);
      if (acronym == null) {
        tables.keep(row);
        itsRoles.forEach(tables::keep);
      } else {
        past.add(past(group, row, acronym, itsRoles));
      }
    }
    past.sort(OLDEST_FIRST);
    return past;
  }

  private PastRecord past(Row now, Row row, Acronym acronym, List<Row> itsRoles)
      throws WgReadException {
    Group.Builder group = builder(row, acronym);
    if (now.key() instanceof Long id) {
      group.id(id);
    }
    addRoles(group, itsRoles);
    PastRecord.Builder past = PastRecord.builder().id(columns.id(row));
    row.leftovers(group::putExtensions);
    return past.group(group.build()).build();
  }
}
