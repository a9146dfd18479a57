package io.github.wgkit.io.template;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OneGroupTest {
  private static Role role(long person) {
    return Role.builder().name(RoleName.CHAIR).personId(person).build();
  }

  private static History history(long person) {
    return History.builder()
        .addEvents(
            StateEvent.builder()
                .date(ApproximateDate.parse("2020"))
                .state(GroupState.ACTIVE)
                .personId(person)
                .build())
        .build();
  }

  private static DocumentName name(String what) {
    return DocumentName.of("draft-ietf-" + what);
  }

  private static ImmutableList<Milestone> plan(String document, MilestoneState state) {
    return ImmutableList.of(
        milestone("Adopt it").state(state).addDocuments(name(document)).build());
  }

  /** Persons 1 to 6 are named by the group, 7 by its area, 8 and 9 by nobody or another group. */
  private static WorkingGroup spoons() {
    return group("spoon", "Spoon Exchange")
        .addRoles(role(1))
        .history(
            History.builder()
                .from(history(2))
                .addPast(
                    PastRecord.builder()
                        .group(group("spoon", "Spoons").addRoles(role(3)).build())
                        .build())
                .build())
        .charter(
            InventedGroups.charter("spoon", "01", "01", "Spoons.").toBuilder()
                .areaDirectorId(4)
                .history(history(5))
                .addBallots(
                    Ballot.builder()
                        .type(BallotType.APPROVE)
                        .opened(ApproximateDate.parse("2020"))
                        .addPositions(
                            BallotPosition.builder()
                                .position(Position.BLOCK)
                                .personId(6)
                                .date(ApproximateDate.parse("2020"))
                                .build())
                        .build())
                .build())
        .milestones(MilestonePlan.current(plan("fork-a", MilestoneState.ACTIVE)))
        .proposedMilestones(MilestonePlan.proposed(plan("fork-b", MilestoneState.CHARTER)))
        .formerMilestones(plan("fork-c", MilestoneState.DELETED))
        .build();
  }

  private static Document document(String what, String group) {
    return Document.builder().name(name(what)).group(Acronym.of(group)).build();
  }

  private static DocumentRelation relation(String source, String target) {
    return DocumentRelation.builder()
        .relationship("replaces")
        .source(name(source))
        .target(name(target))
        .build();
  }

  private static Directory directory() {
    return Directory.builder()
        .addGroups(
            area().toBuilder().addRoles(role(7)).build(),
            spoons(),
            group("fork", "Forks").addRoles(role(8)).build())
        .people(
            LongStream.rangeClosed(1, 9)
                .mapToObj(id -> Person.builder().id(id).name("Person " + id).build())
                .toList())
        .addDocuments(
            document("spoon-x", "SPOON"),
            document("fork-a", "fork"),
            document("fork-b", "fork"),
            document("fork-c", "fork"),
            document("fork-d", "fork"),
            Document.builder().name(name("nobody")).build())
        .addRelations(
            relation("spoon-x", "lost"), relation("lost", "fork-a"), relation("lost", "fork-d"))
        .addTerms(Term.builder().vocabulary("v").slug("s").name("n").build())
        .build();
  }

  private static WriteOptions only(String acronym) {
    return WriteOptions.builder().group(Acronym.of(acronym)).build();
  }

  private static String people(Directory directory) {
    StringBuilder people = new StringBuilder();
    directory.people().forEach(person -> people.append(person.id().orElseThrow()));
    return people.toString();
  }

  @Test
  void a_group_comes_with_its_people_documents_and_relations_and_nothing_else()
      throws WgWriteException {
    Directory one = OneGroup.of(directory(), only("spoon"));
    assertThat(one.groups()).extracting(Group::acronym).containsExactly(Acronym.of("spoon"));
    assertThat(people(one)).isEqualTo("123456");
    assertThat(one.documents())
        .extracting(document -> document.name().text())
        .containsExactly(
            "draft-ietf-spoon-x", "draft-ietf-fork-a", "draft-ietf-fork-b", "draft-ietf-fork-c");
    assertThat(one.relations())
        .containsExactly(relation("spoon-x", "lost"), relation("lost", "fork-a"));
    assertThat(one.terms()).isEmpty();
  }

  @Test
  void under_a_heading_its_parent_comes_along() throws WgWriteException {
    Directory two = OneGroup.withParent(directory(), only("spoon"));
    assertThat(two.groups())
        .extracting(group -> group.acronym().text())
        .containsExactly("kit", "spoon");
    assertThat(people(two)).isEqualTo("1234567");
    assertThat(OneGroup.withParent(directory(), only("kit")).groups()).hasSize(1);
  }

  @Test
  void without_a_name_all_of_it_stays_and_an_unknown_name_is_refused() throws WgWriteException {
    Directory all = directory();
    WriteOptions any = WriteOptions.builder().build();
    assertThat(OneGroup.of(all, any)).isSameAs(all);
    assertThat(OneGroup.withParent(all, any)).isSameAs(all);
    assertThatThrownBy(() -> OneGroup.of(all, only("knife")))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("group-unknown"));
  }
}
