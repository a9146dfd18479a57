package io.github.wgkit.io.template;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.Milestone;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A directory of which only the group is left that somebody names, and what belongs to it. */
public final class OneGroup {
  private OneGroup() {}

  /**
   * {@return the group that the options name with the records of its people and documents, and the
   * relations of these; the whole directory if they name none} What the snapshot says of itself
   * does not belong to the group, nor do vocabularies.
   *
   * @param directory where the group is
   * @param options may name a group
   * @throws WgWriteException with the code {@code group-unknown} if there is no such group
   */
  public static Directory of(Directory directory, WriteOptions options) throws WgWriteException {
    return NamedGroup.of(directory, options)
        .map(group -> narrowed(directory, ImmutableList.of(group)))
        .orElse(directory);
  }

  /**
   * {@return the same, and its parent, for a list that stands under headings}
   *
   * @param directory where the group is
   * @param options may name a group
   * @throws WgWriteException with the code {@code group-unknown} if there is no such group
   */
  public static Directory withParent(Directory directory, WriteOptions options)
      throws WgWriteException {
    return NamedGroup.of(directory, options)
        .map(
            group ->
                narrowed(
                    directory,
                    Stream.concat(
                            group.parent().flatMap(directory::group).stream(), Stream.of(group))
                        .distinct()
                        .collect(toImmutableList())))
        .orElse(directory);
  }

  private static Directory narrowed(Directory directory, ImmutableList<Group> groups) {
    ImmutableSet<Long> people =
        groups.stream().flatMapToLong(OneGroup::people).boxed().collect(toImmutableSet());
    ImmutableSet<Acronym> acronyms =
        groups.stream().map(group -> group.acronym().normalized()).collect(toImmutableSet());
    ImmutableSet<DocumentName> named =
        groups.stream()
            .flatMap(OneGroup::milestones)
            .flatMap(milestone -> milestone.documents().stream())
            .collect(toImmutableSet());
    ImmutableList<Document> documents =
        directory.documents().stream()
            .filter(
                document ->
                    named.contains(document.name())
                        || document
                            .group()
                            .filter(owner -> acronyms.contains(owner.normalized()))
                            .isPresent())
            .collect(toImmutableList());
    ImmutableSet<DocumentName> kept =
        documents.stream().map(Document::name).collect(toImmutableSet());
    return Directory.builder()
        .addAllGroups(groups)
        .addAllPeople(
            directory.people().stream()
                .filter(person -> person.id().stream().anyMatch(people::contains))
                .toList())
        .addAllDocuments(documents)
        .addAllRelations(
            directory.relations().stream()
                .filter(
                    relation ->
                        kept.contains(relation.source()) || kept.contains(relation.target()))
                .toList())
        .build();
  }

  private static Stream<Milestone> milestones(Group group) {
    return Stream.of(
            group.milestones().milestones(),
            group.proposedMilestones().milestones(),
            group.formerMilestones())
        .flatMap(ImmutableList::stream);
  }

  /** {@return the numbers of all people that a group names, now and in its past} */
  private static LongStream people(Group group) {
    return LongStream.concat(
        Stream.concat(Stream.of(group), group.history().past().stream().map(PastRecord::group))
            .flatMap(record -> record.roles().stream())
            .flatMapToLong(role -> numbers(role.personId())),
        LongStream.concat(
            events(group.history()), group.charter().stream().flatMapToLong(OneGroup::people)));
  }

  private static LongStream people(Charter charter) {
    return LongStream.concat(
        LongStream.concat(numbers(charter.areaDirectorId()), events(charter.history())),
        charter.ballots().stream()
            .flatMap(ballot -> ballot.positions().stream())
            .flatMapToLong(position -> numbers(position.personId())));
  }

  private static LongStream events(History history) {
    return history.events().stream().map(GroupEvent::personId).flatMapToLong(OneGroup::numbers);
  }

  private static LongStream numbers(OptionalLong id) {
    return id.stream();
  }
}
