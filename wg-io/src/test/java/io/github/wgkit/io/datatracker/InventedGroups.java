package io.github.wgkit.io.datatracker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** Does the same, and fills all other tables that are asked for as well. */
  static void fillAll(StandInDatatracker server, int groups) {
    fill(server, groups);
    vocabulary(server, "ballotpositionname", "yes", "noobj", "block");
    vocabulary(server, "extresourcename", "webpage", "repo");
    vocabulary(server, "doctypename", "charter");
    Map<String, Object> type = row("doc", "statetype", 0);
    type.remove("id");
    type.put("resource_uri", uri("doc", "statetype", "charter"));
    type.put("slug", "charter");
    type.put("label", "State");
    server.fill("doc.statetype", List.of(type));
    Map<String, Object> state = row("doc", "state", 88);
    state.put("type", uri("doc", "statetype", "charter"));
    state.put("slug", "approved");
    state.put("name", "Approved");
    server.fill("doc.state", List.of(state));
    Map<String, Object> ballot = row("doc", "ballottype", 3);
    ballot.put("doc_type", uri("name", "doctypename", "charter"));
    ballot.put("slug", "approve");
    ballot.put("name", "Approve");
    server.fill("doc.ballottype", List.of(ballot));
    Map<String, List<Map<String, Object>>> more = new TreeMap<>();
    for (int i = 0; i < groups; i++) {
      moreOf(i, more);
    }
    more.forEach(server::fill);
  }

  private static void moreOf(int number, Map<String, List<Map<String, Object>>> more) {
    int id = 100 + number;
    int person = 5000 + number;
    for (int k = 0; k < 2; k++) {
      long history = 50_000 + 2L * number + k;
      Map<String, Object> past =
          group(id, "frob" + number, "wg", k == 0 ? "proposed" : "active", 1 + number % 3);
      past.put("id", history);
      past.put("resource_uri", uri("group", "grouphistory", history));
      past.put("group", uri("group", "group", id));
      past.put("time", time(history));
      past.remove("charter");
      add(more, "group.grouphistory", past);
      Map<String, Object> role = row("group", "rolehistory", history);
      role.put("group", uri("group", "grouphistory", history));
      role.put("name", uri("name", "rolename", "chair"));
      role.put("person", uri("person", "person", person));
      role.put("email", uri("person", "email", "p" + person + "@example.org"));
      add(more, "group.rolehistory", role);
    }
    Map<String, Object> resource = row("group", "groupextresource", 60_000 + number);
    resource.put("group", uri("group", "group", id));
    resource.put("name", uri("name", "extresourcename", "webpage"));
    resource.put("display_name", "");
    resource.put("value", "https://frob" + number + ".example.org/");
    add(more, "group.groupextresource", resource);
    Map<String, Object> change = event("milestonegroupevent", 30_001 + 5L * number, id, person);
    change.put("type", "changed_milestone");
    change.put("milestone", uri("group", "groupmilestone", 20_000 + 3L * number));
    change.put("groupevent_ptr", uri("group", "groupevent", 30_001 + 5L * number));
    add(more, "group.milestonegroupevent", change);
    charterEvent(number, 0, "newrevisiondocevent", "new_revision", more);
    charterEvent(number, 1, "statedocevent", "changed_state", more)
        .put("state", uri("doc", "state", 88));
    charterEvent(number, 2, "ballotdocevent", "created_ballot", more)
        .put("ballot_type", uri("doc", "ballottype", 3));
    Map<String, Object> position =
        charterEvent(number, 3, "ballotpositiondocevent", "changed_ballot_position", more);
    position.put("ballot", uri("doc", "ballotdocevent", 70_002 + 6L * number));
    position.put("balloter", uri("person", "person", person));
    position.put("pos", uri("name", "ballotpositionname", "yes"));
    charterEvent(number, 4, "telechatdocevent", "scheduled_for_telechat", more)
        .put("telechat_date", "2021-06-03");
    charterEvent(number, 5, "initialreviewdocevent", "initial_review", more)
        .put("expires", "2021-06-10T00:00:00Z");
  }

  private static Map<String, Object> charterEvent(
      int number,
      int which,
      String model,
      String type,
      Map<String, List<Map<String, Object>>> more) {
    long id = 70_000 + 6L * number + which;
    add(more, "doc.docevent", charterEvent("docevent", id, number, type));
    Map<String, Object> event = charterEvent(model, id, number, type);
    event.put("docevent_ptr", uri("doc", "docevent", id));
    add(more, "doc." + model, event);
    return event;
  }

  private static Map<String, Object> charterEvent(String model, long id, int number, String type) {
    Map<String, Object> event = row("doc", model, id);
    event.put("by", uri("person", "person", 5000 + number));
    event.put("desc", "Something happened");
    event.put("doc", uri("doc", "document", "charter-ietf-frob" + number));
    event.put("rev", "01");
    event.put("time", time(id));
    event.put("type", type);
    return event;
  }

  private static void add(
      Map<String, List<Map<String, Object>>> more, String table, Map<String, Object> row) {
    more.computeIfAbsent(table, ignored -> new ArrayList<>()).add(row);
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
