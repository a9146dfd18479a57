package io.github.wgkit.model;

import com.google.common.collect.ImmutableListMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a directory looks up often. Of several groups with one key the first counts. */
record DirectoryIndex(
    Map<Acronym, Group> byAcronym,
    Map<Acronym, Group> byNormalizedAcronym,
    Map<Long, Group> byId,
    ImmutableListMultimap<Acronym, Group> members,
    Map<Long, Person> people) {

  static DirectoryIndex of(Directory directory) {
    Map<Acronym, Group> byAcronym = new HashMap<>();
    Map<Acronym, Group> byNormalizedAcronym = new HashMap<>();
    Map<Long, Group> byId = new HashMap<>();
    ImmutableListMultimap.Builder<Acronym, Group> members = ImmutableListMultimap.builder();
    for (Group group : directory.groups()) {
      byAcronym.putIfAbsent(group.acronym(), group);
      byNormalizedAcronym.putIfAbsent(group.acronym().normalized(), group);
      group.id().ifPresent(id -> byId.putIfAbsent(id, group));
      group.parent().ifPresent(parent -> members.put(parent.normalized(), group));
    }
    Map<Long, Person> people = new HashMap<>();
    for (Person person : directory.people()) {
      person.id().ifPresent(id -> people.putIfAbsent(id, person));
    }
    return new DirectoryIndex(byAcronym, byNormalizedAcronym, byId, members.build(), people);
  }

  Optional<Group> group(Acronym acronym) {
    Group exact = byAcronym.get(acronym);
    return Optional.ofNullable(
        exact != null ? exact : byNormalizedAcronym.get(acronym.normalized()));
  }
}
