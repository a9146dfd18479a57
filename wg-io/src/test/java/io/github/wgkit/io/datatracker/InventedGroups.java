package io.github.wgkit.io.datatracker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of invented groups, as the API gives them out. */
final class InventedGroups {
  private InventedGroups() {}

  /** Puts groups with people, milestones, histories and charters into a server. */
  static void fill(StandInDatatracker server, int groups) {
    vocabulary(server, "grouptypename", "wg", "rg", "area");
    vocabulary(server, "groupstatename", "active", "conclude", "proposed", "bof");
    vocabulary(server, "rolename", "chair", "ad");
    vocabulary(server, "groupmilestonestatename", "active", "charter", "review", "deleted");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      rows.add(group(i, "area" + i, "area", "active", null));
    }
    List<Map<String, Object>> people = new ArrayList<>();
    List<Map<String, Object>> addresses = new ArrayList<>();
    List<Map<String, Object>> roles = new ArrayList<>();
    List<Map<String, Object>> milestones = new ArrayList<>();
    List<Map<String, Object>> events = new ArrayList<>();
    List<Map<String, Object>> states = new ArrayList<>();
    List<Map<String, Object>> documents = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      int id = 100 + i;
      String acronym = "frob" + i;
      rows.add(group(id, acronym, "wg", i % 3 == 0 ? "conclude" : "active", 1 + i % 3));
      int person = 5000 + i;
      people.add(person(person));
      addresses.add(address(person));
      Map<String, Object> role = row("group", "role", 10_000 + i);
      role.put("group", uri("group", "group", id));
      role.put("name", uri("name", "rolename", "chair"));
      role.put("person", uri("person", "person", person));
      role.put("email", uri("person", "email", "p" + person + "@example.org"));
      roles.add(role);
      for (int k = 0; k < 3; k++) {
        milestones.add(milestone(20_000 + 3 * i + k, id, "Submit frob " + k));
      }
      for (int k = 0; k < 5; k++) {
        events.add(event("groupevent", 30_000 + 5 * i + k, id, person));
      }
      Map<String, Object> state = event("changestategroupevent", 30_000 + 5 * i, id, person);
      state.put("state", uri("name", "groupstatename", "active"));
      state.put("groupevent_ptr", uri("group", "groupevent", 30_000 + 5 * i));
      states.add(state);
      String name = "charter-ietf-" + acronym;
      Map<String, Object> document = row("doc", "document", 40_000 + i);
      document.put("resource_uri", uri("doc", "document", name));
      document.put("name", name);
      document.put("rev", "01");
      document.put("title", "Frob " + i);
      document.put("type", uri("name", "doctypename", "charter"));
      document.put("group", uri("group", "group", id));
      document.put("time", time(40_000 + i));
      document.put("states", List.of());
      documents.add(document);
      server
          .texts()
          .put(name + "-01.txt", ("The group frobs " + i + ".\n").getBytes(StandardCharsets.UTF_8));
    }
    server.fill("group.group", rows);
    server.fill("person.person", people);
    server.fill("person.email", addresses);
    server.fill("group.role", roles);
    server.fill("group.groupmilestone", milestones);
    server.fill("group.groupevent", events);
    server.fill("group.changestategroupevent", states);
    server.fill("doc.document", documents);
  }

  private static void vocabulary(StandInDatatracker server, String model, String... slugs) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String slug : slugs) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("desc", "");
      row.put("name", slug);
      row.put("order", 0);
      row.put("resource_uri", uri("name", model, slug));
      row.put("slug", slug);
      row.put("used", true);
      rows.add(row);
    }
    server.fill("name." + model, rows);
  }

  static String uri(String app, String model, Object key) {
    return "/api/v1/" + app + "/" + model + "/" + key + "/";
  }

  private static Map<String, Object> row(String app, String model, long id) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("resource_uri", uri(app, model, id));
    return row;
  }

  /** No two rows of a table have the same. */
  private static String time(long id) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60 * id).toString();
  }

  static Map<String, Object> group(
      long id, String acronym, String type, String state, Object parent) {
    Map<String, Object> group = row("group", "group", id);
    group.put("acronym", acronym);
    group.put("name", "Group " + acronym);
    group.put("type", uri("name", "grouptypename", type));
    group.put("state", uri("name", "groupstatename", state));
    group.put("parent", parent == null ? null : uri("group", "group", parent));
    group.put("time", time(id));
    group.put("list_email", acronym + "@example.org");
    group.put(
        "charter", type.equals("wg") ? uri("doc", "document", "charter-ietf-" + acronym) : null);
    group.put("uses_milestone_dates", true);
    return group;
  }

  static Map<String, Object> person(long id) {
    Map<String, Object> person = row("person", "person", id);
    person.put("name", "Person " + id);
    person.put("ascii", "Person " + id);
    person.put("time", time(id));
    return person;
  }

  static Map<String, Object> address(long person) {
    Map<String, Object> address = new LinkedHashMap<>();
    String mail = "p" + person + "@example.org";
    address.put("address", mail);
    address.put("person", uri("person", "person", person));
    address.put("primary", true);
    address.put("active", true);
    address.put("resource_uri", uri("person", "email", mail));
    address.put("time", time(person));
    return address;
  }

  static Map<String, Object> milestone(long id, long group, String description) {
    Map<String, Object> milestone = row("group", "groupmilestone", id);
    milestone.put("desc", description);
    milestone.put("due", "2026-07-31");
    milestone.put("group", uri("group", "group", group));
    milestone.put("resolved", "");
    milestone.put("state", uri("name", "groupmilestonestatename", "active"));
    milestone.put("docs", List.of());
    milestone.put("order", null);
    milestone.put("time", time(id));
    return milestone;
  }

  static Map<String, Object> event(String model, long id, long group, long by) {
    Map<String, Object> event = row("group", model, id);
    event.put("by", uri("person", "person", by));
    event.put("desc", "Something happened");
    event.put("group", uri("group", "group", group));
    event.put("time", time(id));
    event.put("type", model.equals("groupevent") ? "info_changed" : "changed_state");
    return event;
  }
}
