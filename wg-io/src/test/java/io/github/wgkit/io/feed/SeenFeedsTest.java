package io.github.wgkit.io.feed;

import static io.github.wgkit.io.InventedGroups.chair;
import static io.github.wgkit.io.InventedGroups.charter;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.milestone;
import static io.github.wgkit.io.InventedGroups.role;
import static io.github.wgkit.io.InventedGroups.written;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds of invented groups, as they were when somebody last read them. Their ids are those by which
 * readers of feeds know what they have shown already. Who changes what feeds say finds the new ones
 * in {@code target/seen}, reads them, and puts them in the place of the old ones beside this class.
 */
class SeenFeedsTest {
  private static final FeedOptions BRIEF =
      FeedOptions.builder()
          .address(URI.create("https://example.org/frobs.atom?a&b"))
          .home(URI.create("https://example.org/frobs/"))
          .author("The\nFrobbers")
          .records(false)
          .build();

  private static ApproximateDate on(String date) {
    return ApproximateDate.parse(date);
  }

  // ---- what happened

  private static History history(GroupEvent... events) {
    return History.builder().addEvents(events).build();
  }

  /** Has a number, as most groups have; so have its events. */
  private static Group spoon() {
    CharterEvent review =
        CharterEvent.builder()
            .id(2)
            .date(on("2022-01"))
            .type(EventType.CREATED_BALLOT)
            .revision(CharterRevision.parse("01-02"))
            .state(CharterState.EXTERNAL_REVIEW)
            .ballotType(BallotType.APPROVE)
            .telechat(LocalDate.of(2022, 2, 3))
            .personId(99)
            .build();
    return group("spoon", "Spoon Exchange")
        .id(30)
        .addRoles(role(3, RoleName.CHAIR, "Otto Quill"))
        .charter(
            charter("spoon", "01", "01", "Spoons are exchanged.\n").toBuilder()
                .history(history(review))
                .build())
        .history(
            history(
                StateEvent.builder()
                    .id(1)
                    .date(on("2020-03-04"))
                    .type(EventType.CHANGED_STATE)
                    .state(GroupState.PROPOSED)
                    .personName("Ada Dune")
                    .build(),
                StateEvent.builder()
                    .id(5)
                    .date(on("2021-05-06T07:08:09+02:00"))
                    .state(GroupState.ACTIVE)
                    .personId(7)
                    .build(),
                PlainEvent.builder()
                    .id(6)
                    .date(on("2021-05-06T05:08:09Z"))
                    .type(EventType.CLOSING_NOTE)
                    .description("See RFC 2418 &amp; <b>https://example.org/a</b>")
                    .build(),
                MilestoneEvent.builder()
                    .id(9)
                    .date(on("2023"))
                    .type(EventType.CHANGED_MILESTONE)
                    .milestoneId(4)
                    .build(),
                PlainEvent.builder().id(10).date(ApproximateDate.unknown()).build()))
        .build();
  }

  /** Has no number; nor have its events, which are known by what they say. */
  private static Group fork() {
    PlainEvent twice = PlainEvent.builder().date(on("2019-12-31")).build();
    return group("Fork", "Fork & <Knife>")
        .charter(
            charter("fork", "01", "01", "Forks.\n").toBuilder()
                .history(
                    history(
                        CharterEvent.builder()
                            .date(on("2019-11"))
                            .type(EventType.NEW_REVISION)
                            .revision(CharterRevision.parse("00-01"))
                            .description("New version available")
                            .build(),
                        CharterEvent.builder()
                            .date(on("2019-11"))
                            .state(CharterState.APPROVED)
                            .build()))
                .build())
        .history(
            history(
                StateEvent.builder().date(on("2019-12-31")).state(GroupState.BOF).build(),
                twice,
                twice))
        .build();
  }

  private static Directory happened() {
    Group kitchen =
        InventedGroups.area().toBuilder()
            .parent(Acronym.of("kit"))
            .history(
                history(
                    PlainEvent.builder()
                        .date(on("2024-01-02"))
                        .description("Founded\u0001")
                        .build()))
            .build();
    return Directory.builder()
        .addGroups(kitchen, spoon(), fork())
        .addPeople(Person.builder().id(7).name("Ines van der Vale").build())
        .build();
  }

  // ---- what changed

  private static Milestone.Builder bend() {
    return milestone("Bend it").id(41).due(Due.parse("2026-07"));
  }

  private static WorkingGroup before(long id, String acronym) {
    return group(acronym, "Frobs")
        .id(id)
        .addRoles(chair(1, "ada@example.org"))
        .addResources(ExternalResource.builder().value("https://example.org/a").build())
        .charter(charter("frobx", "01", "01", "Frobs are old.\n\nThey rest.\n"))
        .milestones(MilestonePlan.current(ImmutableList.of(bend().build())))
        .proposedMilestones(
            MilestonePlan.proposed(
                ImmutableList.of(milestone("Go").state(MilestoneState.CHARTER).build())))
        .build();
  }

  private static WorkingGroup withOtherFields() {
    return before(7, "frobx").toBuilder()
        .state(GroupState.DORMANT)
        .description("All of frobs")
        .parent(Optional.empty())
        .list(new MailingList("frobs@example.org", "", ""))
        .lastModified(OffsetDateTime.parse("2026-03-04T05:06:07+01:00"))
        .build();
  }

  private static WorkingGroup withOtherPeople() {
    return before(8, "froby").toBuilder()
        .roles(
            ImmutableList.of(
                Role.builder().name(RoleName.SECRETARY).personName("Bo Sand").build(),
                Role.builder().name(RoleName.SECRETARY).personName("Cy Sand").build()))
        .resources(
            ImmutableList.of(
                ExternalResource.builder()
                    .kind("wiki")
                    .displayName("Frobs")
                    .value("https://example.org/b")
                    .build()))
        .build();
  }

  private static WorkingGroup withOtherWork() {
    return before(9, "frobz").toBuilder()
        .charter(charter("frobx", "02", "02", "Frobs are new.\n\nThey rest.\n"))
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    bend()
                        .due(Due.parse("2026-09"))
                        .resolution("Done")
                        .addDocuments(DocumentName.of("draft-a"), DocumentName.of("draft-b"))
                        .build(),
                    milestone("Ring it").order(3).build())))
        .proposedMilestones(MilestonePlan.proposed(ImmutableList.of()))
        .build();
  }

  private static String changes(WriteOptions options) throws IOException {
    WorkingGroup knife = group("knife", "").build();
    WorkingGroup undated = group("cup", "Cups").lastModified(Optional.empty()).build();
    Directory old =
        Directory.builder()
            .addGroups(before(7, "frobx"), before(8, "froby"), before(9, "frobz"))
            .addGroups(group("gone", "Gone\nGroup").build(), undated, knife)
            .addPeople(Person.builder().id(1).name("Ada Dune").build())
            .build();
    Directory now =
        Directory.builder()
            .addGroups(withOtherFields(), withOtherPeople(), withOtherWork())
            .addGroups(undated.toBuilder().name("Mugs").build(), group("new", "").build(), knife)
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangeFeed.of(old, now).write(out, options);
    return out.toString(UTF_8);
  }

  private static WriteOptions options(String name, FeedOptions feed) {
    return in(name.substring(name.lastIndexOf('.') + 1)).feed(feed).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"history.atom", "history.jsonfeed"})
  void what_happened_is_told_as_it_was_read(String name) throws IOException {
    Seen.requireSame(SeenFeedsTest.class, name, written(happened(), options(name, BRIEF)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"record.atom", "record.jsonfeed"})
  void a_whole_record_is_told_as_it_was_read(String name) throws IOException {
    FeedOptions whole =
        FeedOptions.builder().limit(1).area(Acronym.of("KIT")).title("Of\ta spoon").build();
    Directory directory = Directory.builder().addGroups(spoon()).build();
    Seen.requireSame(SeenFeedsTest.class, name, written(directory, options(name, whole)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"changes.atom", "changes.jsonfeed"})
  void what_changed_is_told_as_it_was_read(String name) throws IOException {
    Seen.requireSame(SeenFeedsTest.class, name, changes(options(name, BRIEF)));
  }
}
