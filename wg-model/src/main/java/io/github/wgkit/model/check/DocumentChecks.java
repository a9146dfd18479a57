package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.milestone.Milestone;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the documents of a directory go together with groups and milestones. */
final class DocumentChecks {
  private static final String DRAFT = "draft";

  /** The states of a draft as such, and in the stream of the IETF. */
  private static final String STREAM = "draft-stream-ietf";

  private static final DocumentState ACTIVE = new DocumentState(DRAFT, "active");
  private static final DocumentState EXPIRED = new DocumentState(DRAFT, "expired");
  private static final DocumentState PUBLISHED = new DocumentState(DRAFT, "rfc");
  private static final DocumentState SUBMITTED = new DocumentState(STREAM, "sub-pub");
  private static final DocumentState FOR_INFORMATION = new DocumentState(STREAM, "info");

  private static final Predicate<Group> WITH_MILESTONES =
      group ->
          group.isIn(GroupState.ACTIVE) && group.type().map(GroupType::hasMilestones).orElse(false);

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.of(RecordRules.DRAFT_DELIVERED, WITH_MILESTONES, DocumentChecks::delivered),
          RecordCheck.of(RecordRules.DRAFT_NOT_EXPIRED, WITH_MILESTONES, DocumentChecks::expired),
          RecordCheck.of(
              RecordRules.INFORMATION_IS_NO_DELIVERY,
              WITH_MILESTONES,
              DocumentChecks::forInformation),
          RecordCheck.of(
              RecordRules.DRAFT_IN_MILESTONE, WITH_MILESTONES, DocumentChecks::inNoMilestone),
          RecordCheck.of(
              RecordRules.DRAFT_OF_ONE_GROUP, Scope.ALIVE, DocumentChecks::ofOtherGroups));

  private DocumentChecks() {}

  private static List<Document> documents(Inspected inspected, Milestone milestone) {
    return inspected
        .among(
            neighbours ->
                milestone.documents().stream().flatMap(name -> neighbours.documents(name).stream()))
        .toList();
  }

  private static boolean isIn(Document document, DocumentState state) {
    return document.states().contains(state);
  }

  /** An RFC is a document of its own, or the state of a draft, as the years go. */
  private static boolean isDelivered(Document document) {
    return document.type().equals("rfc") || isIn(document, PUBLISHED) || isIn(document, SUBMITTED);
  }

  /** All documents of the milestone must have left, or there is something to wait for. */
  private static Stream<String> delivered(Inspected inspected) {
    return inspected.group().milestones().open().stream()
        .filter(milestone -> !milestone.documents().isEmpty())
        .filter(
            milestone -> {
              List<Document> documents = documents(inspected, milestone);
              return documents.size() == milestone.documents().size()
                  && documents.stream().allMatch(DocumentChecks::isDelivered);
            })
        .map(
            milestone ->
                MilestoneChecks.quoted(milestone)
                    + " is open, and what belongs to it was submitted: "
                    + MilestoneChecks.listed(milestone.documents()));
  }

  private static Stream<String> expired(Inspected inspected) {
    return inState(inspected, EXPIRED, "has expired; post it again, or take it off the milestone");
  }

  private static Stream<String> forInformation(Inspected inspected) {
    return inState(
        inspected, FOR_INFORMATION, "was adopted for information only and will not be published");
  }

  private static Stream<String> inState(Inspected inspected, DocumentState state, String what) {
    return inspected.group().milestones().open().stream()
        .flatMap(
            milestone ->
                documents(inspected, milestone).stream()
                    .filter(document -> isIn(document, state))
                    .map(
                        document ->
                            document.name()
                                + " of "
                                + MilestoneChecks.quoted(milestone)
                                + " "
                                + what));
  }

  private static Stream<String> inNoMilestone(Inspected inspected) {
    Group group = inspected.group();
    ImmutableSet<DocumentName> mapped =
        Stream.concat(
                group.milestones().milestones().stream(),
                group.proposedMilestones().milestones().stream())
            .flatMap(milestone -> milestone.documents().stream())
            .collect(toImmutableSet());
    return inspected
        .among(neighbours -> neighbours.documentsOf(group).stream())
        .filter(document -> document.type().equals(DRAFT) && isIn(document, ACTIVE))
        .filter(document -> !mapped.contains(document.name()))
        .map(document -> document.name() + " is in no milestone");
  }

  private static Stream<String> ofOtherGroups(Inspected inspected) {
    Acronym own = inspected.group().acronym().normalized();
    return inspected.among(
        neighbours ->
            neighbours.documentsOf(inspected.group()).stream()
                .map(Document::name)
                .distinct()
                .flatMap(
                    name ->
                        neighbours.documents(name).stream()
                            .flatMap(document -> document.group().stream())
                            .map(Acronym::normalized)
                            .filter(other -> !other.equals(own))
                            .distinct()
                            .map(other -> name + " is also a document of " + other)));
  }
}
