package io.github.wgkit.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Directories of one group with a charter, such as people write: the words are plain, if awkward,
 * so that texts written for people keep them. The rest of the records is anything.
 */
final class PlainCharters {
  private PlainCharters() {}

  private static Arbitrary<String> words(int most) {
    return Arbitraries.of(
            "the",
            "protocol",
            "March",
            "2027",
            "data-model",
            "draft-ietf-fork-tines",
            "--",
            "well-known,",
            "Gr\u00F6\u00DFe",
            "x".repeat(40))
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(words -> "Forks " + String.join(" ", words));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(words(8), words(50), words(8).map(line -> "  - " + line))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(all -> "Forks\n\nThis charter is about forks.\n\n" + String.join("\n\n", all) + "\n");
  }

  private static Arbitrary<ImmutableList<Milestone>> plans(MilestoneState state) {
    Arbitrary<Milestone.Builder> rows =
        Combinators.combine(Arbitraries.of("2026-07", "2031-12", "Done"), words(20))
            .as(
                (when, description) -> {
                  Milestone.Builder row = Milestone.builder().description(description);
                  return when.startsWith("2") ? row.due(Due.parse(when)) : row.resolution(when);
                });
    return rows.list()
        .ofMaxSize(4)
        .map(
            all -> {
              ImmutableList.Builder<Milestone> plan = ImmutableList.builder();
              for (int i = 0; i < all.size(); i++) {
                plan.add(all.get(i).order(i).state(state).build());
              }
              return plan.build();
            });
  }

  private static Arbitrary<Acronym> acronyms() {
    return Arbitraries.of("fork", "krb-wg", "6lo", "i18n").map(Acronym::of);
  }

  /** {@return one active working group of an active area} */
  static Arbitrary<Directory> directories(String revision) {
    boolean isProposed = revision.contains("-");
    MilestoneState state = isProposed ? MilestoneState.CHARTER : MilestoneState.ACTIVE;
    return Combinators.combine(
            ModelArbitraries.workingGroups(), acronyms(), words(3), texts(), plans(state))
        .as(
            (any, acronym, name, text, plan) ->
                directory(
                    any.toBuilder()
                        .acronym(acronym)
                        .name(name)
                        .list(
                            new MailingList(
                                acronym + "@example.org", "https://example.org/" + acronym, ""))
                        .roles(ImmutableList.of(InventedGroups.role(1, RoleName.CHAIR, "Ada Dune")))
                        .formerMilestones(ImmutableList.of())
                        .milestones(MilestonePlan.current(isProposed ? ImmutableList.of() : plan))
                        .proposedMilestones(
                            MilestonePlan.proposed(isProposed ? plan : ImmutableList.of()))
                        .charter(charter(acronym, revision, CharterText.of(text))),
                    isProposed));
  }

  /** {@return the same with the words of any group, and the bytes of any text} */
  static Arbitrary<Directory> withAnyWords(String revision) {
    return Combinators.combine(
            ModelArbitraries.workingGroups(), acronyms(), words(3), ModelArbitraries.charterTexts())
        .as(
            (any, acronym, name, text) ->
                directory(
                    any.toBuilder()
                        .acronym(acronym)
                        .name(name)
                        .charter(charter(acronym, revision, text)),
                    revision.contains("-")));
  }

  private static Charter charter(Acronym acronym, String revision, CharterText text) {
    return Charter.builder()
        .name(CharterName.of(GroupType.WG, acronym))
        .revision(CharterRevision.parse(revision))
        .putTexts(CharterRevision.parse(revision), text)
        .build();
  }

  private static Directory directory(WorkingGroup.Builder group, boolean isProposed) {
    return Directory.builder()
        .addGroups(
            InventedGroups.area(),
            group
                .type(GroupType.WG)
                .state(isProposed ? GroupState.PROPOSED : GroupState.ACTIVE)
                .parent(Acronym.of("kit"))
                .usesMilestoneDates(true)
                .build())
        .build();
  }

  /** {@return the name that the Datatracker gives to the file of the only charter} */
  static String fileName(Directory directory) {
    return chartered(directory).stream()
        .map(group -> group.charter().orElseThrow())
        .map(charter -> charter.name().fileName(charter.revision().orElseThrow()))
        .findFirst()
        .orElse("");
  }

  static ImmutableList<Group> chartered(Directory directory) {
    return directory.groups().stream()
        .filter(group -> group.charter().isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  static String text(Group group) {
    return fold(group.charter().flatMap(Charter::text).map(CharterText::text).orElse(""));
  }

  static List<String> plan(Group group) {
    MilestonePlan plan =
        group.milestones().isEmpty() ? group.proposedMilestones() : group.milestones();
    return plan.milestones().stream()
        .map(row -> row.resolution() + " " + row.due() + " " + fold(row.description()))
        .sorted()
        .toList();
  }

  private static String fold(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }
}
