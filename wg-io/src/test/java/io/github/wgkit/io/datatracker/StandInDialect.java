package io.github.wgkit.io.datatracker;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How a Datatracker of some year gives out rows. */
enum StandInDialect {
  /** As they are in the tables; times without a zone are in UTC. */
  AS_STORED(ZoneOffset.UTC),
  /** Of 2022: local times of the Pacific coast, without a zone. */
  OF_2022(ZoneId.of("America/Los_Angeles")),
  /** Of 2026: times in UTC, with a Z and without fractions. */
  OF_2026(ZoneOffset.UTC);

  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z?");
  private static final ImmutableSet<String> TIMES =
      ImmutableSet.of("time", "expires", "discuss_time", "comment_time");
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final DateTimeFormatter NAIVE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;

  StandInDialect(ZoneId zone) {
    this.zone = zone;
  }

  static boolean isTime(Object value) {
    return value instanceof String text && TIME.matcher(text).matches();
  }

  /** {@return when a time in a question is; one without a zone is where the server is} */
  Instant instant(String text) {
    return instant(text.length() == 10 ? text + "T00:00:00" : text, zone);
  }

  /** {@return when a time in a table is} */
  Instant stored(String text) {
    return instant(text, this == AS_STORED ? ZoneOffset.UTC : PACIFIC);
  }

  private static Instant instant(String text, ZoneId zone) {
    checkArgument(TIME.matcher(text).matches(), "no time: %s", text);
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  /** {@return whether a field of a table can be asked for} */
  boolean canFilter(String table, String field) {
    return switch (field) {
      case "resource_uri" -> false;
      case "ad", "meeting_seen_as_area", "uses_milestone_dates", "used_roles" ->
          !table.equals("group.group") && !table.equals("group.grouphistory");
      case "order" ->
          !table.equals("group.groupmilestone") && !table.equals("group.groupmilestonehistory");
      case "id" -> !(table.equals("doc.document") && this == OF_2022);
      default -> true;
    };
  }

  /** {@return a row as it is given out} */
  Map<String, Object> say(String table, Map<String, Object> row) {
    if (this == AS_STORED) {
      return row;
    }
    Map<String, Object> said = new TreeMap<>(row);
    said.replaceAll(
        (field, value) -> TIMES.contains(field) && isTime(value) ? say(value.toString()) : value);
    if (table.equals("doc.document")) {
      if (this == OF_2022) {
        said.remove("rfc_number");
        said.put("internal_comments", "");
        said.put("order", 1L);
      } else {
        said.putIfAbsent("rfc_number", null);
        said.remove("internal_comments");
        said.remove("order");
      }
    }
    return said;
  }

  private String say(String time) {
    Instant instant = stored(time);
    return this == OF_2022
        ? NAIVE.format(instant.atZone(zone))
        : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
