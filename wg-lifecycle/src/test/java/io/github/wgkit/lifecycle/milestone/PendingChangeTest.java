package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GUIDE;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PendingChangeTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00Z");
  private static final Actor CHAIR =
      new Actor(ActorRole.CHAIR, OptionalLong.of(4711), Optional.of("Ada Example"));

  private static Milestone with(ExtensionValue value) {
    return PROTOCOL.toBuilder().putExtensions(PendingChange.KEY, value).build();
  }

  private static ExtensionValue fields(String key, ExtensionValue value) {
    return ExtensionValue.of(ImmutableMap.of(key, value));
  }

  @Test
  void a_rewording_is_kept_as_it_is_described() {
    Milestone kept =
        PendingChange.by(CHAIR, PendingChange.Kind.REWORDING, "E", NOW).keptWith(PROTOCOL);
    assertThat(kept.extensions())
        .isEqualTo(
            ImmutableMap.of(
                "wgkitPending",
                fields(
                    "rewording",
                    ExtensionValue.of(
                        ImmutableMap.<String, ExtensionValue>of(
                            "description",
                            ExtensionValue.of("E"),
                            "requested",
                            ExtensionValue.of("2026-11-23T12:00:00Z"),
                            "personId",
                            ExtensionValue.of(4711),
                            "personName",
                            ExtensionValue.of("Ada Example"))))));
    assertThat(PendingChange.of(kept))
        .containsExactly(
            new PendingChange(
                PendingChange.Kind.REWORDING,
                "E",
                Optional.of(NOW),
                OptionalLong.of(4711),
                Optional.of("Ada Example")));
  }

  @Property(tries = 200)
  void what_is_kept_is_read_again_and_forgotten_without_trace(@ForAll Milestone milestone) {
    Milestone plain = milestone.toBuilder().state(MilestoneState.ACTIVE).build();
    PendingChange rewording =
        PendingChange.by(CHAIR, PendingChange.Kind.REWORDING, milestone.description(), NOW);
    PendingChange deletion =
        PendingChange.by(CHAIR, PendingChange.Kind.DELETION, milestone.description(), NOW);
    Milestone kept = deletion.keptWith(rewording.keptWith(plain));
    assertThat(PendingChange.of(kept)).containsExactly(rewording, deletion);
    Milestone decided = PendingChange.without(kept, PendingChange.Kind.REWORDING);
    assertThat(PendingChange.of(decided)).containsExactly(deletion);
    assertThat(PendingChange.without(decided, PendingChange.Kind.DELETION)).isEqualTo(plain);
    assertThat(PendingChange.without(plain, PendingChange.Kind.DELETION)).isSameAs(plain);
  }

  @Test
  void what_stands_beside_it_is_kept() {
    Milestone strange = with(fields("later", ExtensionValue.of(7)));
    Milestone kept =
        PendingChange.by(CHAIR, PendingChange.Kind.DELETION, "", NOW).keptWith(strange);
    assertThat(PendingChange.without(kept, PendingChange.Kind.DELETION)).isEqualTo(strange);
    Milestone odd = with(ExtensionValue.of("a note"));
    assertThat(PendingChange.of(odd)).isEmpty();
    assertThat(
            PendingChange.by(CHAIR, PendingChange.Kind.DELETION, "", NOW)
                .keptWith(odd)
                .extensions()
                .get(PendingChange.KEY)
                .toString())
        .contains("a note");
  }

  @Test
  void what_cannot_be_read_is_not_lost_when_a_request_takes_its_place() {
    ExtensionValue note = ExtensionValue.of("ask again");
    Milestone asked =
        PendingChange.by(CHAIR, PendingChange.Kind.REWORDING, "E", NOW)
            .keptWith(
                with(
                    ExtensionValue.of(
                        ImmutableMap.of("rewording", note, "other", ExtensionValue.of(7)))));
    assertThat(PendingChange.of(asked)).extracting(PendingChange::description).containsExactly("E");
    assertThat(PendingChange.without(asked, PendingChange.Kind.REWORDING))
        .isEqualTo(
            with(
                ExtensionValue.of(ImmutableMap.of("other", ExtensionValue.of(7), "other2", note))));
    Milestone askedAgain =
        PendingChange.by(CHAIR, PendingChange.Kind.REWORDING, "F", NOW).keptWith(asked);
    assertThat(PendingChange.without(askedAgain, PendingChange.Kind.REWORDING))
        .isEqualTo(PendingChange.without(asked, PendingChange.Kind.REWORDING));
  }

  @Test
  void nothing_that_stands_beside_a_request_is_overwritten() {
    ExtensionValue note = ExtensionValue.of("ask again");
    ImmutableMap<String, ExtensionValue> others =
        ImmutableMap.of("other", ExtensionValue.of(7), "other2", ExtensionValue.of(8));
    Milestone asked =
        PendingChange.by(CHAIR, PendingChange.Kind.REWORDING, "E", NOW)
            .keptWith(
                with(
                    ExtensionValue.of(
                        ImmutableMap.<String, ExtensionValue>builder()
                            .putAll(others)
                            .put("rewording", note)
                            .buildOrThrow())));
    assertThat(PendingChange.without(asked, PendingChange.Kind.REWORDING))
        .isEqualTo(
            with(
                ExtensionValue.of(
                    ImmutableMap.<String, ExtensionValue>builder()
                        .putAll(others)
                        .put("other3", note)
                        .buildOrThrow())));
  }

  @Test
  void what_cannot_be_read_is_not_known_and_not_refused() {
    assertThat(PendingChange.of(with(fields("deletion", ExtensionValue.of(true))))).isEmpty();
    assertThat(PendingChange.of(with(fields("rewording", ExtensionValue.of(ImmutableMap.of())))))
        .isEmpty();
    assertThat(
            PendingChange.of(
                with(
                    fields(
                        "deletion",
                        ExtensionValue.of(
                            ImmutableMap.<String, ExtensionValue>of(
                                "requested",
                                ExtensionValue.of("yesterday"),
                                "personId",
                                new ExtensionValue.Number("1e99"),
                                "personName",
                                ExtensionValue.nothing()))))))
        .containsExactly(
            new PendingChange(
                PendingChange.Kind.DELETION,
                PROTOCOL.description(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty()));
  }

  @Test
  void an_addition_waits_since_its_first_version_for_review() {
    Milestone changed =
        GUIDE.toBuilder().lastModified(NOW).addEarlier(GUIDE).due(Optional.empty()).build();
    assertThat(PendingChange.of(changed))
        .extracting(PendingChange::kind, PendingChange::requested)
        .containsExactly(tuple(PendingChange.Kind.ADDITION, GUIDE.lastModified()));
    Milestone demoted = GUIDE.toBuilder().lastModified(NOW).addEarlier(PROTOCOL).build();
    assertThat(PendingChange.of(demoted).get(0).requested()).contains(NOW);
  }
}
