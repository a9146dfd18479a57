package io.github.wgkit.io.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.json.DiffJson;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of records, as it was when somebody last read it. Who changes that finds what is new
 * in {@code target/seen}, reads it, and puts it in the place of the old file beside this class.
 */
class SeenToldRecordsTest {
  private static final String TEXT =
      """
      Spoon Exchange (spoon)

      Chair:
        Ada Dune <ada@example.org>

      Mailing list:
        Address: spoon@example.org

      Charter of Working Group:

      Spoons are exchanged. Ask otto@example.org.
      """;

  private static final ImmutableMap<String, ExtensionValue> MORE =
      ImmutableMap.of(
          "number",
          ExtensionValue.of(7),
          "words",
          ExtensionValue.of("by ada@example.org"),
          "list",
          ExtensionValue.of(
              ImmutableList.of(ExtensionValue.of("to bob@example.org"), ExtensionValue.of(true))),
          "fields",
          ExtensionValue.of(
              ImmutableMap.of("of", ExtensionValue.of("for spoon@example.org, eve@example.org"))));

  private static GroupEvent.Builder by(GroupEvent.Builder event, String words) {
    MORE.forEach(event::putExtensions);
    return event
        .date(ApproximateDate.parse("2025-03-04"))
        .description(words)
        .personId(2)
        .personName("Ada Dune");
  }

  private static Role chair() {
    return InventedGroups.role(2, RoleName.CHAIR, "Ada Dune").toBuilder()
        .personId(2)
        .extensions(MORE)
        .build();
  }

  private static WorkingGroup spoons() {
    CharterEvent.Builder revision = CharterEvent.builder();
    by(revision, "Revision by ada@example.org").type(EventType.NEW_REVISION);
    StateEvent.Builder started = StateEvent.builder().state(GroupState.ACTIVE);
    by(started, "Started by ada@example.org");
    MilestoneEvent.Builder met = MilestoneEvent.builder().milestoneId(3);
    by(met, "Met, says bob@example.org");
    PlainEvent.Builder told = PlainEvent.builder();
    by(told, "Old list was spoons@example.org");
    BallotPosition position =
        BallotPosition.builder()
            .position(Position.BLOCK)
            .personId(7)
            .personName("Ines van der Vale")
            .date(ApproximateDate.parse("2025-10-02"))
            .discuss("Ask ada@example.org.")
            .comment("Or bob@example.org.")
            .extensions(MORE)
            .build();
    return InventedGroups.group("spoon", "Spoon Exchange")
        .comments("Quiet since ada@example.org left.")
        .description("About ada@example.org")
        .addRoles(chair(), Role.builder().name(RoleName.SECRETARY).build())
        .extensions(MORE)
        .charter(
            InventedGroups.charter("spoon", "01", "00-00", "No head.\n", "01", TEXT).toBuilder()
                .areaDirectorId(7)
                .notifyAddresses("ada@example.org, spoon@example.org")
                .addBallots(
                    Ballot.builder()
                        .type(BallotType.APPROVE)
                        .opened(ApproximateDate.parse("2025-10-01"))
                        .addPositions(position)
                        .extensions(MORE)
                        .build())
                .history(History.builder().addEvents(revision.build()).build())
                .extensions(MORE)
                .build())
        .history(
            History.builder()
                .addEvents(started.build(), met.build(), told.build())
                .addPast(
                    PastRecord.builder()
                        .group(
                            InventedGroups.group("spoonx", "Spoons")
                                .list(new MailingList("spoons@example.org", "", ""))
                                .comments("Ask bob@example.org.")
                                .addRoles(chair())
                                .build())
                        .extensions(MORE)
                        .build())
                .build())
        .build();
  }

  private static History onlyPlain() {
    PlainEvent.Builder told = PlainEvent.builder();
    by(told, "By ada@example.org");
    return History.builder().addEvents(told.build()).build();
  }

  private static Directory directory() {
    return Directory.builder()
        .addGroups(
            InventedGroups.area().toBuilder()
                .comments("An area.")
                .extensions(MORE)
                .history(onlyPlain())
                .charter(InventedGroups.charter("kit", "01", "01", TEXT))
                .build())
        .addGroups(spoons())
        .addGroups(
            OtherGroup.builder()
                .acronym(Acronym.of("cook"))
                .type(GroupType.of("dir"))
                .name("Cooks")
                .comments("Some other.")
                .addRoles(chair())
                .extensions(MORE)
                .history(onlyPlain())
                .charter(InventedGroups.charter("cook", "01", "01", TEXT))
                .build())
        .build();
  }

  private static String told(Losses losses) {
    StringBuilder told = new StringBuilder("\n---- left out\n\n");
    losses.result().losses().forEach(loss -> told.append(loss).append('\n'));
    return told.toString();
  }

  @ParameterizedTest
  @CsvSource({"NAMES, false", "NOTHING, true", "NAMES_AND_ADDRESSES, false"})
  void what_is_told_of_groups_is_as_it_was_read(People people, boolean hasComments)
      throws IOException {
    Losses losses = new Losses();
    ToldRecords records = new ToldRecords(people, hasComments, losses);
    Directory all = directory();
    Directory told =
        Directory.builder().groups(all.groups().stream().map(records::group).toList()).build();
    // Counted once.
    all.groups().forEach(records::group);
    Seen.requireSame(
        SeenToldRecordsTest.class,
        "told-" + people + ".json",
        InventedGroups.written(told, InventedGroups.in("json").build()) + told(losses));
  }

  @ParameterizedTest
  @CsvSource({"NAMES", "NOTHING", "NAMES_AND_ADDRESSES"})
  void what_is_told_of_changes_is_as_it_was_read(People people) throws IOException {
    Directory before = directory();
    WorkingGroup now =
        spoons().toBuilder()
            .roles(
                List.of(
                    InventedGroups.role(3, RoleName.CHAIR, "Bob Bow"),
                    Role.builder().name(RoleName.SECRETARY).build()))
            .charter(
                InventedGroups.charter(
                    "spoon",
                    "02",
                    "02",
                    TEXT.replace("Ada Dune <ada@", "Bob Bow <bob@").replace("exchanged", "bent")))
            .build();
    Directory after = Directory.builder().addGroups(now).build();
    DirectoryDiff diff = DirectoryDiff.of(before, after);
    Losses losses = new Losses();
    ToldRecords records = new ToldRecords(people, false, losses);
    ImmutableList.Builder<GroupDiff> told = ImmutableList.builder();
    diff.changed().forEach(change -> told.add(records.change(change)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DiffJson.write(new DirectoryDiff(told.build(), 0), ImmutableList.of("a", "b"), out);
    Seen.requireSame(
        SeenToldRecordsTest.class,
        "changes-" + people + ".json",
        out.toString(UTF_8) + told(losses));
  }

  @Test
  void events_are_told_as_of_the_group_they_happened_to() {
    ToldRecords records = new ToldRecords(People.NAMES, true, new Losses());
    GroupEvent event =
        PlainEvent.builder()
            .date(ApproximateDate.unknown())
            .description("From fork@example.org to spoons@example.org")
            .build();
    assertThat(records.event(event, spoons()).description())
        .isEqualTo("From (address) to spoons@example.org");
    assertThat(records.event(event, InventedGroups.group("fork", "Forks").build()).description())
        .isEqualTo("From fork@example.org to (address)");
  }

  @Test
  void people_known_by_number_are_named() {
    Directory people =
        Directory.builder().addPeople(Person.builder().id(9).name("Zoe Early").build()).build();
    Role role = Role.builder().name(RoleName.CHAIR).personId(9).build();
    Group without = InventedGroups.group("spoon", "Spoons").build();
    Group with = InventedGroups.group("spoon", "Spoons").addRoles(role).build();
    Directory nobody = Directory.builder().build();
    GroupDiff came = diff(without, with);
    assertThat(ToldRecords.named(came, nobody, people).changes().toString()).contains("Zoe Early");
    assertThat(ToldRecords.named(came, people, nobody)).isEqualTo(came);
    GroupDiff left = diff(with, without);
    assertThat(ToldRecords.named(left, people, nobody).changes().toString()).contains("Zoe Early");
    assertThat(ToldRecords.named(left, nobody, people)).isEqualTo(left);
  }

  private static GroupDiff diff(Group before, Group after) {
    return GroupDiff.of(before, after);
  }

  @Property(tries = 100)
  void what_was_told_once_is_told_as_it_is(@ForAll Group group, @ForAll People people) {
    Losses losses = new Losses();
    Group told = new ToldRecords(people, false, losses).group(group);
    Losses more = new Losses();
    assertThat(new ToldRecords(people, false, more).group(told)).isEqualTo(told);
    assertThat(more.result().losses()).isEmpty();
    if (losses.result().losses().isEmpty()) {
      assertThat(told).isEqualTo(group);
    }
  }
}
