package io.github.wgkit.io.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.markup.Fact;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Place;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.record.GroupTable;
import io.github.wgkit.io.record.ShownPeople;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.RoleName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Areas, or other parents, and their groups. Written once. */
final class DirectoryPage {
  private static final CharMatcher IN_ID =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-_"));

  private final Directory directory;
  private final WriteOptions options;
  private final Markup markup;
  private final Losses losses;
  private final GroupTable table;
  private final ShownPeople people;
  private final Set<String> ids = new HashSet<>();

  /** A parent with its groups; the parent may be known by its acronym only, or not at all. */
  private record Part(
      Optional<Group> parent, Optional<Acronym> acronym, List<Group> groups, String id) {
    boolean isArea() {
      return parent.filter(Area.class::isInstance).isPresent();
    }

    ImmutableList<Run> title() {
      if (acronym.isEmpty()) {
        return ImmutableList.of(Run.text("Without a parent"));
      }
      String name = parent.map(Group::name).orElse("");
      return name.isBlank()
          ? ImmutableList.of(Run.name(acronym.get().text()))
          : ImmutableList.of(
              Run.name(name), Run.text(" ("), Run.name(acronym.get().text()), Run.text(")"));
    }
  }

  DirectoryPage(Directory directory, WriteOptions options, Markup markup, Losses losses) {
    this.directory = directory;
    this.options = options;
    this.markup = markup;
    this.losses = losses;
    this.table = new GroupTable(Snapshot.of(directory), options, markup, losses);
    this.people = new ShownPeople(directory, options.page().people());
  }

  void write() throws IOException {
    ImmutableList<Part> parts = parts();
    markup.begin(
        ImmutableList.of(Run.text("Groups by area")),
        parts.stream()
            .map(
                part ->
                    new Place(
                        part.id(),
                        ImmutableList.<Run>builder()
                            .addAll(part.title())
                            .add(Run.text(", " + part.groups().size()))
                            .build()))
            .collect(toImmutableList()));
    markup.facts(facts(parts));
    Set<Group> shown = Sets.newIdentityHashSet();
    for (Part part : parts) {
      part(part);
      shown.addAll(part.groups());
      part.parent().ifPresent(shown::add);
    }
    losses.rest(directory, shown::contains, document -> false);
    markup.end();
  }

  private ImmutableList<Fact> facts(List<Part> parts) {
    int groups = parts.stream().mapToInt(part -> part.groups().size()).sum();
    long areas = parts.stream().filter(Part::isArea).count();
    long others = directory.groups().stream().filter(group -> !(group instanceof Area)).count();
    long left =
        others
            - parts.stream()
                .flatMap(p -> p.groups().stream())
                .filter(g -> !(g instanceof Area))
                .count();
    return ImmutableList.of(
        Fact.of("Groups", Run.text(Integer.toString(groups))),
        Fact.of("Areas", Run.text(Long.toString(areas))),
        Fact.of("Not shown", Run.text(left == 0 ? "" : left + " other groups")),
        Fact.of("Overdue as of", Run.text(options.today().map(Object::toString).orElse(""))));
  }

  /** {@return areas by acronym, those in use and those with groups; other parents; the rest} */
  private ImmutableList<Part> parts() {
    Map<Acronym, List<Group>> byParent = new HashMap<>();
    List<Group> orphans = new ArrayList<>();
    for (Group group : directory.groups()) {
      if (table.shows(group)) {
        group
            .parent()
            .map(parent -> byParent.computeIfAbsent(key(parent), key -> new ArrayList<>()))
            .orElse(orphans)
            .add(group);
      }
    }
    for (Area area : directory.areasInUse()) {
      byParent.computeIfAbsent(key(area.acronym()), key -> new ArrayList<>());
    }
    Map<Acronym, Part> areas = new TreeMap<>();
    Map<Acronym, Part> others = new TreeMap<>();
    byParent.forEach(
        (acronym, groups) -> {
          Optional<Group> parent = directory.group(acronym);
          (parent.filter(Area.class::isInstance).isPresent() ? areas : others)
              .put(acronym, new Part(parent, Optional.of(acronym), groups, ""));
        });
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    areas.values().forEach(part -> parts.add(withId(part)));
    others.values().forEach(part -> parts.add(withId(part)));
    if (!orphans.isEmpty()) {
      parts.add(withId(new Part(Optional.empty(), Optional.empty(), orphans, "")));
    }
    return parts.build();
  }

  /** {@return the acronym as the record of the group has it, else in lower case} */
  private Acronym key(Acronym parent) {
    return directory.group(parent).map(Group::acronym).orElseGet(parent::normalized);
  }

  private Part withId(Part part) {
    String name =
        part.acronym()
            .map(acronym -> IN_ID.matchesAllOf(acronym.text()) ? "group-" + acronym : "group")
            .orElse("without-parent");
    String id = name;
    for (int i = 2; !ids.add(id); i++) {
      id = name + "." + i;
    }
    return new Part(part.parent(), part.acronym(), part.groups(), id);
  }

  private void part(Part part) throws IOException {
    markup.heading(2, part.title(), part.id());
    if (part.parent().isPresent()) {
      Group parent = part.parent().get();
      ImmutableList.Builder<Fact> facts = ImmutableList.builder();
      if (people.isAnything()) {
        facts.add(
            new Fact(
                part.isArea() ? "Area directors" : "Chairs",
                people.inOneLine(
                    parent.roles(part.isArea() ? RoleName.AREA_DIRECTOR : RoleName.CHAIR))));
      }
      facts.add(
          Fact.of(
              "Datatracker",
              Run.link(Linked.group(parent.acronym()), Linked.group(parent.acronym()))));
      markup.facts(facts.build());
      table.countParent(parent);
    }
    if (part.groups().isEmpty()) {
      markup.paragraph(ImmutableList.of(Run.text("No groups.")));
    }
    table.write(part.groups(), part.title());
  }
}
