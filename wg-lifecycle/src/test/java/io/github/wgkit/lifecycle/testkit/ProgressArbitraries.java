package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.diagram.SuccessionDiagram;
import io.github.wgkit.lifecycle.milestone.DocumentFate;
import io.github.wgkit.lifecycle.milestone.MilestoneAnalytics;
import io.github.wgkit.lifecycle.milestone.MilestoneCount;
import io.github.wgkit.lifecycle.milestone.MilestoneProgress;
import io.github.wgkit.lifecycle.milestone.ReDating;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.DirectoryAnswers;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How milestones get on, and how groups came out of each other. */
public final class ProgressArbitraries {
  private ProgressArbitraries() {}

  /** {@return accepted milestones whose earlier versions were accepted, too, mostly re-dated} */
  private static Arbitrary<Milestone> reDated() {
    return Combinators.combine(
            ModelArbitraries.milestones(),
            ModelArbitraries.datedMilestones().list().ofMaxSize(3),
            Arbitraries.of(true, true, false))
        .as(
            (milestone, earlier, isAccepted) -> {
              MilestoneState state = isAccepted ? MilestoneState.ACTIVE : MilestoneState.REVIEW;
              return milestone.toBuilder()
                  .state(state)
                  .earlier(
                      earlier.stream().map(one -> one.toBuilder().state(state).build()).toList())
                  .build();
            });
  }

  /** {@return groups, mostly active, with up to four milestones that have a past} */
  public static Arbitrary<Group> groupsWithMilestones() {
    return Combinators.combine(
            ModelArbitraries.workingGroups(),
            reDated().list().ofMaxSize(4),
            Arbitraries.of(true, true, false))
        .as(
            (group, milestones, isActive) ->
                group.toBuilder()
                    .state(isActive ? Optional.of(GroupState.ACTIVE) : group.state())
                    .milestones(MilestonePlan.current(milestones))
                    .build());
  }

  /** {@return directories of such groups, with documents} */
  public static Arbitrary<Directory> directoriesWithMilestones() {
    return Combinators.combine(
            groupsWithMilestones().list().ofMaxSize(3),
            ModelArbitraries.documents().list().ofMaxSize(4),
            ModelArbitraries.documentRelations().list().ofMaxSize(2))
        .as(
            (groups, documents, relations) ->
                Directory.builder()
                    .addAllGroups(groups)
                    .addAllDocuments(documents)
                    .addAllRelations(relations)
                    .build());
  }

  /** {@return analytics of directories with milestones} */
  public static Arbitrary<MilestoneAnalytics> analytics() {
    return Combinators.combine(directoriesWithMilestones(), DirectoryAnswers.pastDays())
        .as(MilestoneAnalytics::of);
  }

  /** {@return how milestones get on, of all classes} */
  public static Arbitrary<MilestoneProgress> progress() {
    return analytics()
        .map(MilestoneAnalytics::all)
        .filter(all -> !all.isEmpty())
        .flatMap(Arbitraries::of);
  }

  /** {@return counts} */
  public static Arbitrary<MilestoneCount> counts() {
    return progress().list().ofMaxSize(4).map(MilestoneCount::of);
  }

  /** {@return changes of due dates} */
  public static Arbitrary<ReDating> reDatings() {
    return Combinators.combine(
            ModelArbitraries.dues(),
            ModelArbitraries.dues(),
            DirectoryAnswers.pastDays().map(Optional::of))
        .as(ReDating::new);
  }

  /** {@return what has become of documents} */
  public static Arbitrary<DocumentFate> documentFates() {
    return Combinators.combine(
            ModelArbitraries.documentNames(),
            Arbitraries.of(DocumentFate.Kind.class),
            ModelArbitraries.documentNames().map(Optional::of))
        .as(DocumentFate::new);
  }

  /** {@return pictures of claims on groups of a directory and others} */
  public static Arbitrary<SuccessionDiagram> successionDiagrams() {
    return Combinators.combine(DirectoryAnswers.successionGraphs(), ModelArbitraries.directories())
        .as(SuccessionDiagram::new);
  }
}
