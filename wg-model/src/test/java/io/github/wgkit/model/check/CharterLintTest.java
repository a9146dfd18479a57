package io.github.wgkit.model.check;

import static io.github.wgkit.model.check.InventedDirectory.TEXT;
import static io.github.wgkit.model.check.InventedDirectory.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The checks of a charter on its own. */
class CharterLintTest {
  private static final RfcList RFCS =
      new RfcList(
          ImmutableSortedMap.of(
              5246, ImmutableList.of(8446), 8446, ImmutableList.of(), 2418, ImmutableList.of()));

  private static final CharterLint LINT = CharterLint.of(Profile.PRACTICE, TODAY);

  /** As a reader makes it of a draft: no state, no people. */
  private static Group draft(String text, Milestone... milestones) {
    CharterRevision revision = CharterRevision.proposal(0, 0);
    return WorkingGroup.builder()
        .acronym(Acronym.of("pigeon"))
        .name("Packets by Bird")
        .list(
            new MailingList(
                "pigeon@example.org", "https://example.org/join", "https://example.org/pigeon"))
        .charter(
            Charter.builder()
                .name(CharterName.parse("charter-ietf-pigeon"))
                .revision(revision)
                .putTexts(revision, CharterText.of(text))
                .build())
        .milestones(MilestonePlan.current(List.of(milestones)))
        .build();
  }

  private static Milestone milestone(String description, String month) {
    return Milestone.builder().description(description).due(Due.parse(month)).build();
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void a_good_draft_has_nothing_wrong() {
    Group good = draft(TEXT, milestone("Submit the leg format to the IESG", "2027-03"));
    assertThat(LINT.knowing(RFCS).check(good)).isEmpty();
  }

  @Test
  void a_draft_without_timetable_is_told() {
    assertThat(ids(LINT.check(draft(TEXT)))).containsExactly(RecordRules.TIMETABLE.id());
  }

  @Test
  void a_milestone_that_is_past_or_only_talk_is_quoted() {
    Milestone talk = milestone("Discuss the leg via email", "2020-01");
    assertThat(LINT.check(draft(TEXT, talk)))
        .extracting(Finding::rule, Finding::quote)
        .containsExactlyInAnyOrder(
            tuple(RecordRules.DELIVERABLES, "Discuss the leg via email"),
            tuple(RecordRules.DUE_IN_FUTURE, "Discuss the leg via email"));
  }

  @Test
  void numbers_of_rfcs_are_looked_up_in_the_list() {
    Group group =
        draft(
            TEXT + "It builds on [RFC5346], RFC 5246 and RFC 8446; RFC-2418 holds.",
            milestone("Submit the leg format to the IESG", "2027-03"));
    assertThat(LINT.knowing(RFCS).check(group))
        .extracting(Finding::rule, Finding::quote)
        .containsExactlyInAnyOrder(
            tuple(RecordRules.RFC_PUBLISHED, "RFC5346"),
            tuple(RecordRules.RFC_IN_FORCE, "RFC 5246"));
    assertThat(LINT.check(group)).as("without a list nothing is known").isEmpty();
  }

  @Test
  void a_draft_that_is_replaced_is_told_by_a_directory() {
    Directory directory =
        Directory.builder()
            .addRelations(
                DocumentRelation.builder()
                    .relationship("replaces")
                    .source(DocumentName.of("draft-ietf-pigeon-leg"))
                    .target(DocumentName.of("draft-ash-leg"))
                    .build())
            .build();
    Group group =
        draft(
            TEXT + "It starts from draft-ash-leg-07.",
            milestone("Submit the leg format to the IESG", "2027-03"));
    assertThat(LINT.knowing(directory).check(group))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RecordRules.DRAFT_IN_FORCE);
              assertThat(finding.quote()).isEqualTo("draft-ash-leg");
            });
  }

  @Test
  void every_rule_that_is_checked_is_listed_once() {
    assertThat(CharterLint.rules())
        .contains(RecordRules.RFC_PUBLISHED, RecordRules.TIMETABLE, RecordRules.LIST_ARCHIVE)
        .hasSize(19);
  }

  @Property(tries = 200)
  void any_group_can_be_checked(@ForAll WorkingGroup group, @ForAll Profile profile) {
    List<Finding> findings = CharterLint.of(profile, TODAY).knowing(RFCS).check(group);
    assertThat(findings).isSorted().doesNotHaveDuplicates();
    assertThat(findings).allMatch(f -> CharterLint.rules().contains(f.rule()));
  }

  /** Words that begin over and over what never comes. */
  @Test
  void texts_that_repeat_themselves_take_no_longer_than_others() {
    String text = "a b a b ".repeat(30_000);
    Milestone[] milestones = new Milestone[100];
    for (int i = 0; i < milestones.length; i++) {
      milestones[i] = milestone("a b ".repeat(1_000) + i, "2026-07");
    }
    assertTimeoutPreemptively(
        Duration.ofMinutes(3), () -> assertThat(LINT.check(draft(text, milestones))).isNotEmpty());
    for (String piece :
        List.of("XXX", "TBD", "draft-", "draft-a-0", "RFC 0", "RFC-", "[add", "{{")) {
      String hostile = piece.repeat(100_000);
      assertTimeoutPreemptively(
          Duration.ofMinutes(3), () -> assertThat(LINT.check(draft(hostile))).isNotEmpty());
    }
  }

  @Test
  void a_milestone_is_found_in_the_text_whatever_stands_before_it() {
    Group group =
        draft(
            "We go. We go.\nWe go; we GO to the\nsea and build a boat there.",
            milestone("We go to the sea and build a boat", "2026-07"),
            milestone("We go to the sea and build a house", "2026-07"));
    assertThat(LINT.check(group))
        .filteredOn(finding -> finding.message().contains("stands in the charter, too"))
        .hasSize(1);
  }
}
