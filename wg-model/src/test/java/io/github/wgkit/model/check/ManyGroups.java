package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A plausible directory of many groups, to be changed as a whole. */
final class ManyGroups {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final ImmutableList<String> AREAS =
      ImmutableList.of("bird", "fish", "tree", "moss", "rock", "cave");
  private static final int PEOPLE = 1_000;

  private ManyGroups() {}

  /** {@return areas, teams and working groups; two of three working groups are concluded} */
  static Directory of(int workingGroups) {
    Directory.Builder all = Directory.builder();
    for (int i = 0; i < AREAS.size(); i++) {
      all.addGroups(
          Area.builder()
              .id(500 + i)
              .acronym(Acronym.of(AREAS.get(i)))
              .name("Area of the " + AREAS.get(i))
              .state(GroupState.ACTIVE)
              .addRoles(role(RoleName.AREA_DIRECTOR, i))
              .build());
    }
    for (int i = 0; i < 12; i++) {
      all.addGroups(
          OtherGroup.builder()
              .id(600 + i)
              .type(GroupType.TEAM)
              .acronym(Acronym.of("team" + i))
              .name("Team number " + i)
              .state(GroupState.ACTIVE)
              .build());
    }
    for (int i = 0; i < workingGroups; i++) {
      all.addGroups(group(i));
      all.addPeople(person(i), person(i + 500));
      all.addDocuments(
          Document.builder()
              .name(DocumentName.of("draft-ietf-group" + i + "-format"))
              .type("draft")
              .build());
    }
    return all.build();
  }

  static Person person(int i) {
    return Person.builder().id(PEOPLE + i).name("Ada Number " + i).build();
  }

  static Role role(RoleName name, int i) {
    return Role.builder()
        .name(name)
        .personId(PEOPLE + i)
        .personName("Ada Number " + i)
        .email(EmailAddress.of("ada" + i + "@example.org"))
        .build();
  }

  static WorkingGroup group(int i) {
    boolean isActive = i % 3 == 0;
    LocalDate start = LocalDate.of(1995, 1, 10).plusDays(i % 200 * 50L);
    History.Builder history = History.builder();
    history.addEvents(event(i * 10L, start, GroupState.PROPOSED));
    history.addEvents(event(i * 10L + 1, start.plusDays(30), GroupState.ACTIVE));
    if (!isActive) {
      history.addEvents(event(i * 10L + 2, start.plusDays(900), GroupState.CONCLUDED));
    }
    String acronym = "group" + i;
    history.addPast(PastRecord.builder().group(record(i, acronym, isActive).build()).build());
    return record(i, acronym, isActive)
        .history(history.build())
        .lastModified(at(start.plusDays(950)))
        .addRoles(role(RoleName.CHAIR, i), role(RoleName.CHAIR, i + 500))
        .charter(
            Charter.builder()
                .name(CharterName.of(GroupType.WG, Acronym.of(acronym)))
                .revision(CharterRevision.approved(1))
                .state(CharterState.APPROVED)
                .putTexts(
                    CharterRevision.approved(1), CharterText.of("The work of group " + i + ".\n"))
                .build())
        .milestones(
            MilestonePlan.current(
                List.of(
                    Milestone.builder()
                        .id(i * 10L)
                        .description("Submit part one of " + i)
                        .due(Due.parse("2027-03"))
                        .build(),
                    Milestone.builder()
                        .id(i * 10L + 1)
                        .description("Submit part two of " + i)
                        .due(Due.parse("2027-05"))
                        .build())))
        .build();
  }

  private static WorkingGroup.Builder record(int i, String acronym, boolean isActive) {
    return WorkingGroup.builder()
        .id(i + 1L)
        .acronym(Acronym.of(acronym))
        .name("Working on thing " + i)
        .state(isActive ? GroupState.ACTIVE : GroupState.CONCLUDED)
        .parent(Acronym.of(AREAS.get(i / 3 % AREAS.size())))
        .list(new MailingList(acronym + "@example.org", "https://example.org/join/" + acronym, ""));
  }

  private static StateEvent event(long id, LocalDate day, GroupState state) {
    return StateEvent.builder().id(id).date(ApproximateDate.of(day)).state(state).build();
  }

  static OffsetDateTime at(LocalDate day) {
    return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
  }

  /** {@return the directory with every group changed} */
  static Directory each(Directory directory, UnaryOperator<Group> change) {
    return directory.toBuilder().groups(directory.groups().stream().map(change).toList()).build();
  }

  /** {@return the directory with every working group changed} */
  static Directory eachWorking(Directory directory, UnaryOperator<WorkingGroup> change) {
    return each(
        directory, group -> group instanceof WorkingGroup working ? change.apply(working) : group);
  }

  /** {@return the directory with one group changed} */
  static Directory one(Directory directory, int index, UnaryOperator<Group> change) {
    List<Group> groups = new ArrayList<>(directory.groups());
    groups.set(index, change.apply(groups.get(index)));
    return directory.toBuilder().groups(groups).build();
  }
}
