package io.github.wgkit.model.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.charter.CharterBlock;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterSection;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.DocumentReference;
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.LineEnds;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.ImportGuard;
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
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of charters with all the parts that charters have, and what a look at them and a comparison
 * of two of them gives.
 */
public final class ComparisonArbitraries {
  private static final ImmutableList<String> LINES =
      ImmutableList.of(
          "",
          "# Boats (boats)",
          "Background",
          "----------",
          "The group builds boats of wood.",
          "The group builds boats of *steel*.",
          "They follow RFC 2418 and draft-ietf-boats-keel-03.",
          "They follow [RFC 9281].",
          "* small ones",
          "- large ones",
          "1. ferries",
          "> as somebody said",
          "**Out of scope**",
          "Planes are out of scope.",
          "---",
          "| Date | Milestone |");

  private ComparisonArbitraries() {}

  /** {@return texts of charters, with headings, paragraphs, lists and references} */
  public static Arbitrary<CharterText> charterProse() {
    return Combinators.combine(
            Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(12), Arbitraries.of("\n", "\r\n"))
        .as((lines, end) -> CharterText.of("The group builds." + end + String.join(end, lines)));
  }

  /** {@return parts of texts, as places in them} */
  public static Arbitrary<TextSpan> textSpans() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 200);
    return Combinators.combine(lengths, lengths)
        .as((start, length) -> new TextSpan(start, start + length));
  }

  /** {@return how lines end} */
  public static Arbitrary<LineEnds> lineEnds() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 3);
    return Combinators.combine(counts, counts, counts).as(LineEnds::new);
  }

  /** {@return labels of heads of charters, known and unknown ones} */
  public static Arbitrary<HeadLabel> headLabels() {
    return Arbitraries.of(
            "Chair(s):",
            "Chairs: Jo Bloggs",
            "Transport Area Director(s):",
            "## Mailing Lists",
            "- To Subscribe: https://lists.example.org/frobs",
            "[Archive](https://archive.example.org/frobs)",
            "Description of Working Group:",
            "Weather: fair")
        .map(line -> HeadLabel.any(line).orElseThrow());
  }

  /** {@return lines of texts} */
  public static Arbitrary<TextLines> textLines() {
    return charterProse().map(text -> new TextLines(text.text()));
  }

  /** {@return what texts consist of} */
  public static Arbitrary<CharterOutline> charterOutlines() {
    return charterProse().map(CharterText::outline);
  }

  /** {@return sections of texts} */
  public static Arbitrary<CharterSection> charterSections() {
    return oneOf(charterOutlines().map(CharterOutline::sections));
  }

  /** {@return paragraphs, lists and headings} */
  public static Arbitrary<CharterBlock> charterBlocks() {
    return oneOf(charterOutlines().map(CharterOutline::blocks));
  }

  /** {@return RFCs and drafts that texts name} */
  public static Arbitrary<DocumentReference> documentReferences() {
    return oneOf(charterProse().map(text -> DocumentReference.in(text.text())));
  }

  /** {@return lists of RFCs, some of them obsolete} */
  public static Arbitrary<RfcList> rfcLists() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 10_000);
    return Arbitraries.maps(numbers, numbers.list().ofMaxSize(2).map(ImmutableList::copyOf))
        .ofMaxSize(8)
        .map(map -> new RfcList(ImmutableSortedMap.copyOf(map)));
  }

  /** {@return limits of the import guard, some of them far from the usual ones} */
  public static Arbitrary<GuardLimits> guardLimits() {
    return Combinators.combine(
            Arbitraries.maps(
                    Arbitraries.of(ImportGuard.rules()), Arbitraries.integers().between(0, 100))
                .ofMaxSize(6),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 5))
        .as(
            (percents, fewest, slack) -> {
              GuardLimits limits = GuardLimits.DEFAULT.withFewest(fewest).withSlack(slack);
              for (Map.Entry<Rule, Integer> entry : percents.entrySet()) {
                limits = limits.with(entry.getKey(), entry.getValue());
              }
              return limits;
            });
  }

  /** {@return comparisons of two charters} */
  public static Arbitrary<CharterDiff> charterDiffs() {
    return Combinators.combine(charterProse(), charterProse()).as(CharterDiff::of);
  }

  /** {@return comparisons of sections} */
  public static Arbitrary<SectionDiff> sectionDiffs() {
    return oneOf(charterDiffs().map(CharterDiff::sections));
  }

  /** {@return comparisons of paragraphs} */
  public static Arbitrary<PassageDiff> passageDiffs() {
    return oneOf(sectionDiffs().map(SectionDiff::passages));
  }

  /** {@return paragraphs as they are compared} */
  public static Arbitrary<Passage> passages() {
    return passageDiffs().map(diff -> diff.before().or(diff::after).orElseThrow());
  }

  /** {@return words that are kept, removed or added together} */
  public static Arbitrary<WordRun> wordRuns() {
    return oneOf(passageDiffs().map(PassageDiff::words));
  }

  /** {@return how many paragraphs there are} */
  public static Arbitrary<ParagraphCount> paragraphCounts() {
    return charterDiffs().map(CharterDiff::before);
  }

  /** {@return documents gained, lost and kept} */
  public static Arbitrary<ReferenceDiff> referenceDiffs() {
    return charterDiffs().map(CharterDiff::references);
  }

  /** {@return comparisons of two plans} */
  public static Arbitrary<MilestoneDiff> milestoneDiffs() {
    Arbitrary<MilestonePlan> plans = ModelArbitraries.milestonePlans();
    return Combinators.combine(plans, plans).as(MilestoneDiff::of);
  }

  /** {@return milestones before and after} */
  public static Arbitrary<MilestonePair> milestonePairs() {
    return oneOf(milestoneDiffs().map(MilestoneDiff::pairs));
  }

  /** {@return what can happen to a milestone between two plans} */
  public static Arbitrary<MilestoneChange> milestoneChanges() {
    return oneOf(milestonePairs().map(MilestonePair::changes));
  }

  /** {@return comparisons of two records of a group} */
  public static Arbitrary<GroupDiff> groupDiffs() {
    return Combinators.combine(ModelArbitraries.groups(), ModelArbitraries.groups())
        .as(GroupDiff::of);
  }

  /** {@return what can happen to a group between two records} */
  public static Arbitrary<GroupChange> groupChanges() {
    return oneOf(groupDiffs().map(GroupDiff::changes));
  }

  /** {@return comparisons of two snapshots} */
  public static Arbitrary<DirectoryDiff> directoryDiffs() {
    return Combinators.combine(ModelArbitraries.directories(), ModelArbitraries.directories())
        .as(DirectoryDiff::of);
  }

  private static <T> Arbitrary<T> oneOf(Arbitrary<? extends List<? extends T>> lists) {
    return lists
        .filter(list -> !list.isEmpty())
        .flatMap(list -> Arbitraries.<T>of(Stream.<T>concat(list.stream(), Stream.of()).toList()));
  }
}
