package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The other entries of a directory, by what the checks ask for. Made once for a whole check. */
final class Neighbours {
  private final Directory directory;
  private final ImmutableListMultimap<Acronym, Group> byAcronym;
  private final ImmutableListMultimap<Acronym, Group> byEarlierAcronym;
  private final ImmutableListMultimap<String, Group> byName;
  private final ImmutableListMultimap<Acronym, Document> byGroup;
  private final ImmutableListMultimap<DocumentName, Document> byDocumentName;
  private final ImmutableListMultimap<String, DocumentName> successors;
  private final ImmutableListMultimap<String, DocumentName> replacements;
  private final ImmutableList<Role> areaDirectors;

  Neighbours(Directory directory) {
    this.directory = directory;
    byAcronym =
        directory.groups().stream()
            .collect(toImmutableListMultimap(g -> g.acronym().normalized(), g -> g));
    byEarlierAcronym =
        directory.groups().stream()
            .flatMap(
                group ->
                    group.earlierAcronyms().stream()
                        .map(Acronym::normalized)
                        .distinct()
                        .map(acronym -> Map.entry(acronym, group)))
            .collect(toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    byName =
        directory.groups().stream()
            .collect(toImmutableListMultimap(group -> comparable(group.name()), group -> group));
    byGroup =
        directory.documents().stream()
            .filter(document -> document.group().isPresent())
            .collect(toImmutableListMultimap(d -> d.group().orElseThrow().normalized(), d -> d));
    byDocumentName =
        directory.documents().stream().collect(toImmutableListMultimap(Document::name, d -> d));
    successors = sourcesByTarget(directory, "obs");
    replacements = sourcesByTarget(directory, "replaces");
    areaDirectors =
        directory.areas().stream()
            .filter(area -> area.isIn(GroupState.ACTIVE))
            .flatMap(area -> area.directors().stream())
            .collect(toImmutableList());
  }

  private static ImmutableListMultimap<String, DocumentName> sourcesByTarget(
      Directory directory, String relationship) {
    return directory.relations().stream()
        .filter(relation -> relation.relationship().equals(relationship))
        .collect(
            toImmutableListMultimap(
                relation -> Ascii.toLowerCase(relation.target().text()), DocumentRelation::source));
  }

  /** {@return a name without what nobody would call a difference} */
  static String comparable(String name) {
    return CharMatcher.whitespace().trimAndCollapseFrom(name, ' ').toLowerCase(Locale.ROOT);
  }

  Directory directory() {
    return directory;
  }

  /** {@return all groups with an acronym, in any case} */
  ImmutableList<Group> withAcronym(Acronym acronym) {
    return byAcronym.get(acronym.normalized());
  }

  /** {@return all groups that had an acronym earlier, in any case} */
  ImmutableList<Group> onceWithAcronym(Acronym acronym) {
    return byEarlierAcronym.get(acronym.normalized());
  }

  /** {@return all groups with a name; case and blanks do not count} */
  ImmutableList<Group> withName(String name) {
    return byName.get(comparable(name));
  }

  /** {@return the documents of a group} */
  ImmutableList<Document> documentsOf(Group group) {
    return byGroup.get(group.acronym().normalized());
  }

  /** {@return the documents with a name; one, unless the record is broken} */
  ImmutableList<Document> documents(DocumentName name) {
    return byDocumentName.get(name);
  }

  /** {@return what made an RFC obsolete, such as {@code rfc2418}} */
  ImmutableList<DocumentName> successors(String rfc) {
    return successors.get(rfc);
  }

  /** {@return what replaces a draft, which is named without revision} */
  ImmutableList<DocumentName> replacements(String draft) {
    return replacements.get(draft);
  }

  /** {@return the area directors of all active areas} */
  List<Role> areaDirectors() {
    return areaDirectors;
  }
}
