package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All that is known of one group, for people. What is not known takes no line. */
final class GroupPage {
  private static final String INDENT = "  ";
  private static final Splitter LINES = Splitter.onPattern("\\R").trimResults();

  private final Directory directory;
  private final Group group;
  private final People people;

  GroupPage(Directory directory, Group group) {
    this.directory = directory;
    this.group = group;
    people = new People(directory);
  }

  void print(Appendable out, Style style) throws IOException {
    out.append(style.bold(Screen.oneLine(group.acronym() + INDENT + group.name().strip())))
        .append('\n');
    facts().print(out);
    section("people", group.roles().stream().map(this::cells).toList(), out, style);
    milestones("milestones", group.milestones().sorted(), out, style);
    milestones(
        "milestones of the charter under review", group.proposedMilestones().sorted(), out, style);
    milestones("former milestones", group.formerMilestones(), out, style);
    history(group.history(), out, style);
    section("resources", group.resources().stream().map(GroupPage::cells).toList(), out, style);
    text("description", group.description(), out, style);
    text("comments", group.comments(), out, style);
  }

  private Table facts() {
    Table facts = new Table(Style.PLAIN);
    fact(facts, "type", group.type().map(type -> type.longName() + slug(type)));
    fact(facts, "state", group.state().map(GroupPage::inWords));
    group.parent().ifPresent(parent -> parent(facts, parent));
    fact(facts, "earlier", joined(group.earlierAcronyms()));
    fact(facts, "earlier names", joined(earlierNames()));
    fact(facts, "list", Optional.of(group.list().address()));
    fact(facts, "subscribe", Optional.of(group.list().subscribe()));
    fact(facts, "archive", Optional.of(group.list().archive()));
    fact(facts, "charter", group.charter().map(GroupPage::inWords));
    fact(facts, "last modified", group.lastModified().map(Objects::toString));
    fact(facts, "also recorded", joined(group.extensions().keySet()));
    return facts;
  }

  private static void fact(Table facts, String name, Optional<String> value) {
    value
        .filter(text -> !text.isBlank())
        .ifPresent(text -> facts.row(List.of(INDENT + name, text.strip())));
  }

  private void parent(Table facts, Acronym acronym) {
    Optional<Group> parent = directory.group(acronym);
    fact(
        facts,
        parent.filter(Area.class::isInstance).isPresent() ? "area" : "parent",
        parent
            .map(known -> known.name().strip() + " (" + known.acronym() + ")")
            .or(() -> Optional.of(acronym.text())));
  }

  private List<String> earlierNames() {
    return group.history().past().stream()
        .map(PastRecord::group)
        .map(past -> past.name().strip())
        .filter(name -> !name.equals(group.name().strip()))
        .distinct()
        .toList();
  }

  private static Optional<String> joined(Collection<?> parts) {
    return Optional.of(parts.stream().map(Object::toString).collect(joining("; ")));
  }

  private static String inWords(Slug<?> word) {
    return word.label() + slug(word);
  }

  private static String slug(Slug<?> word) {
    return word.isKnown() ? " (" + word.slug() + ")" : "";
  }

  private static String inWords(Charter charter) {
    return charter.name()
        + charter.revision().map(revision -> "-" + revision).orElse("")
        + charter.state().map(state -> ", " + inWords(state)).orElse("");
  }

  private List<String> cells(Role role) {
    String name = people.nameOf(role);
    String address =
        role.email()
            .map(EmailAddress::text)
            .filter(text -> !text.equals(name))
            .map(text -> "<" + text + ">")
            .orElse("");
    return List.of(INDENT + role.name().label(), name, address);
  }

  private static void milestones(
      String heading, List<Milestone> milestones, Appendable out, Style style) throws IOException {
    section(heading, milestones.stream().map(GroupPage::cells).toList(), out, style);
  }

  private static List<String> cells(Milestone milestone) {
    return List.of(
        INDENT + MilestoneText.when(milestone),
        milestone.resolution().orElse("open"),
        MilestoneText.what(milestone));
  }

  private static void history(History history, Appendable out, Style style) throws IOException {
    if (history.isEmpty()) {
      return;
    }
    Table table = new Table(style);
    table.line("");
    table.heading("history");
    for (StateEvent change : history.stateChanges()) {
      table.row(List.of(INDENT + TemplateDates.meant(change.date()), change.state().label()));
    }
    int others = history.events().size() - history.stateChanges().size();
    count(table, others, others == 1 ? "other event" : "other events");
    int past = history.past().size();
    count(table, past, past == 1 ? "earlier record" : "earlier records");
    table.print(out);
  }

  private static void count(Table table, int number, String what) {
    if (number > 0) {
      table.line(INDENT + "and " + number + " " + what);
    }
  }

  private static List<String> cells(ExternalResource resource) {
    return List.of(
        INDENT + (resource.kind().isEmpty() ? "web" : resource.kind()),
        resource.value(),
        resource.displayName());
  }

  private static void text(String heading, String text, Appendable out, Style style)
      throws IOException {
    List<List<String>> lines =
        text.isBlank()
            ? List.of()
            : LINES.splitToStream(text.strip()).map(line -> List.of(INDENT + line)).toList();
    section(heading, lines, out, style);
  }

  private static void section(String heading, List<List<String>> rows, Appendable out, Style style)
      throws IOException {
    if (!rows.isEmpty()) {
      Table table = new Table(style);
      table.line("");
      table.heading(heading);
      rows.forEach(table::row);
      table.print(out);
    }
  }
}
