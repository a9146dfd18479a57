package io.github.wgkit.io.csv;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The columns of each table, and what stands in them. What a record lacks is an empty cell. */
final class TableColumns {
  /** Names that have blanks in them are told as a loss; no reader could tell more of them. */
  private static final CharMatcher BLANKS = CharMatcher.is(' ');

  static final ImmutableList<String> GROUPS =
      ImmutableList.of(
          "acronym",
          "name",
          "type",
          "state",
          "parent",
          "list",
          "subscribe",
          "archive",
          "description",
          "comments",
          "uses_milestone_dates",
          "id",
          "last_modified");

  static final ImmutableList<String> MILESTONES =
      ImmutableList.of(
          "group",
          "group_name",
          "group_type",
          "uses_milestone_dates",
          "plan",
          "id",
          "description",
          "state",
          "due",
          "order",
          "resolution",
          "documents",
          "last_modified");

  private static final ImmutableList<String> ROLES =
      ImmutableList.of("group", "role", "person", "person_id", "email", "id");

  private static final ImmutableList<String> EVENTS =
      ImmutableList.of(
          "group",
          "of",
          "date",
          "date_precision",
          "date_certainty",
          "date_source",
          "type",
          "state",
          "milestone_id",
          "revision",
          "ballot_type",
          "telechat",
          "person",
          "person_id",
          "description",
          "id");

  private TableColumns() {}

  /** {@return the names of the columns of a table} */
  static ImmutableList<String> of(Table table) {
    return switch (table) {
      case GROUPS -> GROUPS;
      case MILESTONES -> MILESTONES;
      case ROLES -> ROLES;
      case EVENTS -> EVENTS;
      case LIFETIMES -> LifetimeRow.COLUMNS;
    };
  }

  /** {@return the columns without which a table cannot be read} */
  static ImmutableSet<String> required(Table table) {
    return switch (table) {
      case GROUPS -> ImmutableSet.of("acronym", "name");
      case MILESTONES -> ImmutableSet.of("group", "description");
      case ROLES -> ImmutableSet.of("group", "role");
      case EVENTS -> ImmutableSet.of("group", "of");
      case LIFETIMES -> ImmutableSet.of("acronym", "chartered");
    };
  }

  static ImmutableList<String> group(Group group) {
    return ImmutableList.of(
        group.acronym().text(),
        group.name(),
        slug(group.type()),
        slug(group.state()),
        text(group.parent()),
        group.list().address(),
        group.list().subscribe(),
        group.list().archive(),
        group.description(),
        group.comments(),
        Boolean.toString(group.usesMilestoneDates()),
        number(group.id()),
        time(group.lastModified()));
  }

  static ImmutableList<String> milestone(Group group, String plan, Milestone milestone) {
    return ImmutableList.of(
        group.acronym().text(),
        group.name(),
        slug(group.type()),
        Boolean.toString(group.usesMilestoneDates()),
        plan,
        number(milestone.id()),
        milestone.description(),
        milestone.state().slug(),
        milestone.due().map(Due::toString).orElse(""),
        number(milestone.order()),
        milestone.resolution().orElse(""),
        BLANKS.trimAndCollapseFrom(Joiner.on(' ').join(milestone.documents()), ' '),
        time(milestone.lastModified()));
  }

  static ImmutableList<String> role(Group group, Role role) {
    return ImmutableList.of(
        group.acronym().text(),
        role.name().slug(),
        role.personName().orElse(""),
        number(role.personId()),
        text(role.email()),
        number(role.id()));
  }

  static ImmutableList<String> event(Group group, String of, GroupEvent event) {
    ApproximateDate date = event.date();
    Optional<CharterEvent> onCharter =
        Optional.of(event).filter(CharterEvent.class::isInstance).map(CharterEvent.class::cast);
    String state =
        event instanceof StateEvent change
            ? change.state().slug()
            : slug(onCharter.flatMap(CharterEvent::state));
    return ImmutableList.of(
        group.acronym().text(),
        of,
        date.stated(),
        Ascii.toLowerCase(date.precision().name()),
        Ascii.toLowerCase(date.certainty().name()),
        date.source().orElse(""),
        slug(event.type()),
        state,
        event instanceof MilestoneEvent milestone ? Long.toString(milestone.milestoneId()) : "",
        text(onCharter.flatMap(CharterEvent::revision)),
        slug(onCharter.flatMap(CharterEvent::ballotType)),
        text(onCharter.flatMap(CharterEvent::telechat)),
        event.personName().orElse(""),
        number(event.personId()),
        event.description(),
        number(event.id()));
  }

  private static String slug(Optional<? extends Slug<?>> slug) {
    return slug.map(Slug::slug).orElse("");
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String time(Optional<OffsetDateTime> time) {
    return time.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse("");
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
