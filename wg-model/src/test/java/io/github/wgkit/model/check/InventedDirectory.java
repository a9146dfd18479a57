package io.github.wgkit.model.check;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A directory in which every rule is kept, to break one at a time. */
final class InventedDirectory {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static final String TEXT =
      """
      Charter for Working Group

      The pigeon group defines how packets travel by bird, so that places without any
      other link are reached. It works on formats for the leg and on ways to return.

      The architecture is that of a relay. The group looks at the operation of lofts, at
      threats to the bird and the security of what it carries, at the management of
      lofts, at scaling to large flocks, at privacy, and at the transition from doves.
      """;

  static final Area AREA =
      Area.builder()
          .acronym(Acronym.of("bird"))
          .name("Bird Area")
          .state(GroupState.ACTIVE)
          .addRoles(role(RoleName.AREA_DIRECTOR, 1), role(RoleName.AREA_DIRECTOR, 2))
          .build();

  static final Area OTHER_AREA =
      Area.builder()
          .acronym(Acronym.of("fish"))
          .name("Fish Area")
          .state(GroupState.ACTIVE)
          .addRoles(role(RoleName.AREA_DIRECTOR, 3))
          .build();

  static final Document DRAFT = draft("draft-ietf-pigeon-leg", "pigeon").build();

  private InventedDirectory() {}

  /** {@return a group that keeps every rule; parts can be replaced} */
  static WorkingGroup.Builder group() {
    return WorkingGroup.builder()
        .acronym(Acronym.of("pigeon"))
        .name("Packets by Pigeon")
        .state(GroupState.ACTIVE)
        .parent(Acronym.of("bird"))
        .list(
            new MailingList(
                "pigeon@example.org",
                "https://example.org/subscribe/pigeon",
                "https://example.org/archive/pigeon"))
        .roles(
            List.of(
                role(RoleName.AREA_DIRECTOR, 1),
                role(RoleName.CHAIR, 11),
                role(RoleName.CHAIR, 12)))
        .charter(charter().build())
        .milestones(
            plan(
                milestone("Submit the format of the leg to the IESG", 1, "2027-01")
                    .addDocuments(DocumentName.of("draft-ietf-pigeon-leg"))
                    .build(),
                milestone("Submit the way to return to the IESG", 2, "2027-05").build()));
  }

  static Charter.Builder charter() {
    return charter(TEXT).history(revisions(CharterRevision.FIRST, CharterRevision.approved(1)));
  }

  static Charter.Builder charter(String text) {
    return Charter.builder()
        .name(CharterName.parse("charter-ietf-pigeon"))
        .revision(CharterRevision.approved(1))
        .state(CharterState.APPROVED)
        .putTexts(CharterRevision.approved(1), CharterText.of(text));
  }

  /** {@return a history in which revisions come up one a day} */
  static History revisions(CharterRevision... revisions) {
    History.Builder history = History.builder();
    LocalDate day = LocalDate.of(2020, 1, 1);
    for (CharterRevision revision : revisions) {
      history.addEvents(
          CharterEvent.builder()
              .date(ApproximateDate.of(day))
              .type(EventType.NEW_REVISION)
              .revision(revision)
              .build());
      day = day.plusDays(1);
    }
    return history.build();
  }

  static Role role(RoleName name, int person) {
    return Role.builder()
        .name(name)
        .personId(person)
        .personName("Person " + person)
        .email(EmailAddress.of("person" + person + "@example.org"))
        .build();
  }

  static Milestone.Builder milestone(String description, long id, String due) {
    return Milestone.builder().description(description).id(id).due(Due.parse(due));
  }

  static MilestonePlan plan(Milestone... milestones) {
    return MilestonePlan.current(Arrays.asList(milestones));
  }

  static Document.Builder draft(String name, String group) {
    return Document.builder()
        .name(DocumentName.of(name))
        .type("draft")
        .group(Acronym.of(group))
        .addStates(new DocumentState("draft", "active"));
  }

  /** {@return a group with its areas and its draft} */
  static Directory.Builder around(Group group) {
    return Directory.builder().addGroups(AREA, OTHER_AREA, group).addDocuments(DRAFT);
  }
}
