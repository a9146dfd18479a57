package io.github.wgkit.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.lifecycle.milestone.PendingChange.Kind;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Changes that wait for an area director are extensions of milestones, and survive as such. */
class PendingChangeJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Actor DIRECTOR = Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR);

  private static Group group(Milestone milestone) {
    return WorkingGroup.builder()
        .acronym(Acronym.of("tulip"))
        .name("Tulips")
        .type(GroupType.WG)
        .state(GroupState.ACTIVE)
        .milestones(
            MilestonePlan.current(
                List.of(
                    milestone.toBuilder().state(MilestoneState.ACTIVE).build(),
                    Milestone.builder().description("Something else").build())))
        .build();
  }

  private static MilestoneReference first(Group group) {
    return MilestoneReference.to(group.milestones(), 0);
  }

  private static Group done(Group group, MilestoneAction action, Actor actor, Instant now) {
    return ((Outcome.Applied<Group>) MilestoneProcess.apply(group, action, actor, Profile.RFC, now))
        .value();
  }

  /** Writes and reads in every native form; all of them give the same. */
  private static Group readBack(Group group) throws IOException {
    Directory directory = Directory.builder().addGroups(group).build();
    for (Native format : Native.values()) {
      assertThat(format.strict(format.bytes(directory))).isEqualTo(directory);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(CharteringCase.of(group), out);
    Group read =
        CharteringCaseJson.read(Input.of(out.toByteArray(), "case.json"), ReadOptions.strict())
            .value()
            .group();
    assertThat(read).isEqualTo(group);
    return read;
  }

  @Provide
  Arbitrary<Actor> chairs() {
    return Combinators.combine(
            Arbitraries.longs().optional(),
            ModelArbitraries.texts().filter(t -> !t.isEmpty()).optional())
        .as(
            (id, name) ->
                new Actor(
                    ActorRole.CHAIR, id.map(OptionalLong::of).orElse(OptionalLong.empty()), name));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond())
        .map(second -> Instant.ofEpochSecond(second, second & 0xFFFF));
  }

  @Property(tries = 150)
  void what_waits_is_read_back_and_decided_as_before(
      @ForAll Milestone milestone,
      @ForAll @From("chairs") Actor chair,
      @ForAll @From("moments") Instant now,
      @ForAll("words") String words)
      throws IOException {
    Group group = group(milestone.toBuilder().extensions(ImmutableMap.of()).build());
    Group asked =
        done(
            done(group, new MilestoneAction.AskToReword(first(group), words), chair, now),
            new MilestoneAction.AskToDelete(first(group)),
            chair,
            now);
    Group read = readBack(asked);
    assertThat(PendingChange.of(read))
        .extracting(PendingChange::kind)
        .containsExactly(Kind.REWORDING, Kind.DELETION);
    assertThat(PendingChange.of(read)).isEqualTo(PendingChange.of(asked));
    assertThat(PendingChange.of(read))
        .allSatisfy(
            change -> {
              assertThat(change.requested().map(OffsetDateTime::toInstant)).contains(now);
              assertThat(change.personId()).isEqualTo(chair.personId());
              assertThat(change.personName()).isEqualTo(chair.personName());
            });
    for (MilestoneAction decision :
        new MilestoneAction[] {
          new MilestoneAction.AcceptRewording(first(asked)),
          new MilestoneAction.RejectRewording(first(asked)),
          new MilestoneAction.AcceptDeletion(first(asked)),
          new MilestoneAction.RejectDeletion(first(asked))
        }) {
      Group decided = done(read, decision, DIRECTOR, NOW);
      assertThat(decided).isEqualTo(done(asked, decision, DIRECTOR, NOW));
      assertThat(readBack(decided)).isEqualTo(decided);
    }
  }

  @Provide
  Arbitrary<String> words() {
    return ModelArbitraries.texts()
        .filter(text -> !text.isBlank() && text.codePointCount(0, text.length()) <= 500)
        .map(text -> text + "!");
  }

  @Provide
  Arbitrary<ExtensionValue> damaged() {
    Arbitrary<ExtensionValue> any = ModelArbitraries.extensionValues();
    Arbitrary<ExtensionValue> request =
        Arbitraries.maps(
                Arbitraries.of("description", "requested", "personId", "personName", "later"), any)
            .map(fields -> ExtensionValue.of(ImmutableMap.copyOf(fields)));
    Arbitrary<ExtensionValue> requests =
        Arbitraries.maps(
                Arbitraries.of("rewording", "deletion", "addition", "other"),
                Arbitraries.oneOf(any, request))
            .map(fields -> ExtensionValue.of(ImmutableMap.copyOf(fields)));
    return Arbitraries.oneOf(any, requests);
  }

  @Property(tries = 300)
  void what_cannot_be_understood_survives_and_stops_nothing(
      @ForAll Milestone milestone,
      @ForAll("damaged") ExtensionValue damaged,
      @ForAll MilestoneStep step)
      throws IOException {
    Group group =
        group(
            milestone.toBuilder().extensions(ImmutableMap.of(PendingChange.KEY, damaged)).build());
    Group read = readBack(group);
    assertThat(PendingChange.of(read)).isEqualTo(PendingChange.of(group));
    assertThat(read.milestones().milestones().get(0).extensions())
        .containsEntry(PendingChange.KEY, damaged);
    Outcome<Group> outcome =
        MilestoneProcess.apply(
            read, MilestoneAction.of(step, first(read)), DIRECTOR, Profile.RFC, NOW);
    if (outcome instanceof Outcome.Applied<Group> applied) {
      readBack(applied.value());
    }
    Group asked =
        done(read, new MilestoneAction.AskToDelete(first(read)), Actor.of(ActorRole.CHAIR), NOW);
    assertThat(PendingChange.of(readBack(asked).milestones().milestones().get(0), Kind.DELETION))
        .isPresent();
    if (PendingChange.of(group.milestones().milestones().get(0), Kind.DELETION).isEmpty()) {
      Group rejected = done(asked, new MilestoneAction.RejectDeletion(first(asked)), DIRECTOR, NOW);
      assertThat(
              parts(
                  readBack(rejected)
                      .milestones()
                      .milestones()
                      .get(0)
                      .extensions()
                      .getOrDefault(PendingChange.KEY, damaged)))
          .containsAll(parts(damaged));
    }
  }

  /** What stands in a value, whatever key it has. */
  private static List<ExtensionValue> parts(ExtensionValue value) {
    return value instanceof ExtensionValue.Fields fields
        ? fields.values().values().asList()
        : List.of(value);
  }

  @Example
  void a_damaged_request_is_shown_and_waits_for_nobody() throws IOException {
    String text =
        Native.withGroup(
            "{\"acronym\":\"tulip\",\"name\":\"Tulips\",\"type\":\"wg\",\"state\":\"active\","
                + "\"milestones\":[{\"description\":\"Plant\",\"wgkitPending\":"
                + "{\"rewording\":{\"description\":7},\"deletion\":[]}}]}");
    ReadResult<Directory> read = Native.JSON.lenient(text);
    assertThat(read.hasErrors()).isFalse();
    Group group = read.value().groups().get(0);
    assertThat(PendingChange.of(group)).isEmpty();
    assertThat(Native.JSON.text(read.value())).contains("\"wgkitPending\"", "\"deletion\": []");
    // what is no JSON is told with its place
    ReadResult<Directory> broken = Native.JSON.lenient(text.replace("[]}}", "[}}"));
    assertThat(broken.problems()).isNotEmpty();
    assertThat(broken.problems().get(0).location().toString()).startsWith("in:1:");
  }
}
