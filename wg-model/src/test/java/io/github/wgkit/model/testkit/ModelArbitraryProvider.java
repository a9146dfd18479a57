package io.github.wgkit.model.testkit;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.AcronymMatch;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.acronym.AcronymClash;
import io.github.wgkit.model.acronym.AcronymRegistry;
import io.github.wgkit.model.acronym.AcronymUse;
import io.github.wgkit.model.acronym.DraftName;
import io.github.wgkit.model.acronym.DraftOwner;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterBlock;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterSection;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.DocumentReference;
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.LineEnds;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RfcList;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupChange;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneChange;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.ParagraphCount;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.diff.ReferenceDiff;
import io.github.wgkit.model.diff.SectionDiff;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.AsOf;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.DirectoryAsOf;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupAsOf;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets jqwik fill every {@code @ForAll} parameter of a type of the model, with what {@link
 * ModelArbitraries} has for it. Found by jqwik as a service; nothing has to be called.
 */
public final class ModelArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> BY_TYPE = byType();

  /** Makes the provider; jqwik calls this. */
  public ModelArbitraryProvider() {}

  private static Map<Class<?>, Supplier<? extends Arbitrary<?>>> byType() {
    Map<Class<?>, Supplier<? extends Arbitrary<?>>> all = new HashMap<>();
    all.put(Acronym.class, ModelArbitraries::acronyms);
    all.put(AcronymMatch.class, ModelArbitraries::acronymMatches);
    all.put(ApproximateDate.class, ModelArbitraries::approximateDates);
    all.put(Area.class, ModelArbitraries::areas);
    all.put(Ballot.class, ModelArbitraries::ballots);
    all.put(BallotPosition.class, ModelArbitraries::ballotPositions);
    all.put(BallotType.class, ModelArbitraries::ballotTypes);
    all.put(Charter.class, ModelArbitraries::charters);
    all.put(CharterEvent.class, ModelArbitraries::charterEvents);
    all.put(CharterName.class, ModelArbitraries::charterNames);
    all.put(CharterRevision.class, ModelArbitraries::charterRevisions);
    all.put(CharterState.class, ModelArbitraries::charterStates);
    all.put(CharterText.class, ModelArbitraries::charterTexts);
    all.put(Citation.class, ModelArbitraries::citations);
    all.put(Directory.class, ModelArbitraries::directories);
    all.put(DirectoryEntry.class, ModelArbitraries::directoryEntries);
    all.put(Document.class, ModelArbitraries::documents);
    all.put(DocumentName.class, ModelArbitraries::documentNames);
    all.put(DocumentRelation.class, ModelArbitraries::documentRelations);
    all.put(DocumentState.class, ModelArbitraries::documentStates);
    all.put(Due.class, ModelArbitraries::dues);
    all.put(EmailAddress.class, ModelArbitraries::emailAddresses);
    all.put(EventType.class, ModelArbitraries::eventTypes);
    all.put(ExtensionValue.class, ModelArbitraries::extensionValues);
    all.put(ExtensionValue.Number.class, ModelArbitraries::extensionNumbers);
    all.put(ExternalResource.class, ModelArbitraries::externalResources);
    all.put(Finding.class, ModelArbitraries::findings);
    all.put(Group.class, ModelArbitraries::groups);
    all.put(GroupEvent.class, ModelArbitraries::groupEvents);
    all.put(GroupState.class, ModelArbitraries::groupStates);
    all.put(GroupType.class, ModelArbitraries::groupTypes);
    all.put(History.class, ModelArbitraries::histories);
    all.put(MailingList.class, ModelArbitraries::mailingLists);
    all.put(Milestone.class, ModelArbitraries::milestones);
    all.put(MilestoneEvent.class, ModelArbitraries::milestoneEvents);
    all.put(MilestonePlan.class, ModelArbitraries::milestonePlans);
    all.put(MilestoneState.class, ModelArbitraries::milestoneStates);
    all.put(OtherGroup.class, ModelArbitraries::otherGroups);
    all.put(OtherRecord.class, ModelArbitraries::otherRecords);
    all.put(PastRecord.class, ModelArbitraries::pastRecords);
    all.put(Person.class, ModelArbitraries::people);
    all.put(PersonAddress.class, ModelArbitraries::personAddresses);
    all.put(PlainEvent.class, ModelArbitraries::plainEvents);
    all.put(Position.class, ModelArbitraries::positions);
    all.put(Role.class, ModelArbitraries::roles);
    all.put(RoleName.class, ModelArbitraries::roleNames);
    all.put(Rule.class, ModelArbitraries::rules);
    all.put(StateEvent.class, ModelArbitraries::stateEvents);
    all.put(Term.class, ModelArbitraries::terms);
    all.put(WorkingGroup.class, ModelArbitraries::workingGroups);
    all.put(CharterBlock.class, ComparisonArbitraries::charterBlocks);
    all.put(CharterDiff.class, ComparisonArbitraries::charterDiffs);
    all.put(CharterOutline.class, ComparisonArbitraries::charterOutlines);
    all.put(CharterSection.class, ComparisonArbitraries::charterSections);
    all.put(DirectoryDiff.class, ComparisonArbitraries::directoryDiffs);
    all.put(DocumentReference.class, ComparisonArbitraries::documentReferences);
    all.put(GroupChange.class, ComparisonArbitraries::groupChanges);
    all.put(GroupDiff.class, ComparisonArbitraries::groupDiffs);
    all.put(GuardLimits.class, ComparisonArbitraries::guardLimits);
    all.put(HeadLabel.class, ComparisonArbitraries::headLabels);
    all.put(LineEnds.class, ComparisonArbitraries::lineEnds);
    all.put(MilestoneChange.class, ComparisonArbitraries::milestoneChanges);
    all.put(MilestoneDiff.class, ComparisonArbitraries::milestoneDiffs);
    all.put(MilestonePair.class, ComparisonArbitraries::milestonePairs);
    all.put(ParagraphCount.class, ComparisonArbitraries::paragraphCounts);
    all.put(Passage.class, ComparisonArbitraries::passages);
    all.put(PassageDiff.class, ComparisonArbitraries::passageDiffs);
    all.put(ReferenceDiff.class, ComparisonArbitraries::referenceDiffs);
    all.put(RfcList.class, ComparisonArbitraries::rfcLists);
    all.put(SectionDiff.class, ComparisonArbitraries::sectionDiffs);
    all.put(TextLines.class, ComparisonArbitraries::textLines);
    all.put(TextSpan.class, ComparisonArbitraries::textSpans);
    all.put(WordRun.class, ComparisonArbitraries::wordRuns);
    all.put(AcronymClash.class, DirectoryAnswers::acronymClashes);
    all.put(AcronymRegistry.class, DirectoryAnswers::acronymRegistries);
    all.put(AcronymUse.class, DirectoryAnswers::acronymUses);
    all.put(AsOf.class, DirectoryAnswers::answers);
    all.put(DirectoryAsOf.class, DirectoryAnswers::directoriesAsOf);
    all.put(DraftName.class, DirectoryAnswers::draftNames);
    all.put(DraftOwner.class, DirectoryAnswers::draftOwners);
    all.put(GroupAsOf.class, DirectoryAnswers::groupsAsOf);
    all.put(Placeholders.class, DirectoryAnswers::placeholders);
    all.put(SuccessionClaim.class, DirectoryAnswers::successionClaims);
    all.put(SuccessionGraph.class, DirectoryAnswers::successionGraphs);
    return Map.copyOf(all);
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.containsKey(targetType.getRawType()) || !nearlyValid(targetType).isEmpty();
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    if (targetType.isOfType(AsOf.class) && !targetType.getTypeArgument(0).isWildcard()) {
      return subtypeProvider.apply(targetType.getTypeArgument(0)).stream()
          .map(DirectoryAnswers::answers)
          .collect(toImmutableSet());
    }
    return BY_TYPE.containsKey(targetType.getRawType())
        ? Set.of(BY_TYPE.get(targetType.getRawType()).get())
        : nearlyValid(targetType);
  }

  private static Set<Arbitrary<?>> nearlyValid(TypeUsage targetType) {
    if (!targetType.isOfType(NearlyValid.class)) {
      return Set.of();
    }
    TypeUsage of = targetType.getTypeArgument(0);
    if (TypeUsage.of(Directory.class).canBeAssignedTo(of)) {
      return Set.of(
          Arbitraries.of(Profile.class).flatMap(ModelArbitraries::nearlyValidDirectories));
    }
    return TypeUsage.of(WorkingGroup.class).canBeAssignedTo(of)
        ? Set.of(Arbitraries.of(Profile.class).flatMap(ModelArbitraries::nearlyValidWorkingGroups))
        : Set.of();
  }
}
