package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a {@link MilestoneDiff}. */
final class MilestoneComparison {
  private static final int NONE = -1;

  /** Alike enough to be the same milestone with other words. */
  private static final double ALIKE = 0.5;

  /** Enough if the milestone is about the same documents. */
  private static final double ALIKE_WITH_DOCUMENTS = 0.2;

  private static final double SAME_DOCUMENTS = 0.3;
  private static final double SAME_MONTH = 0.1;

  /** The Datatracker writes the event a moment after the record. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final ImmutableList<Milestone> before;
  private final ImmutableList<Milestone> after;
  private final ImmutableList<Wording> wordsBefore;
  private final ImmutableList<Wording> wordsAfter;
  private final ImmutableListMultimap<Long, MilestoneEvent> events;
  private final boolean isByDate;
  private final int[] partnerOfBefore;
  private final int[] partnerOfAfter;

  MilestoneComparison(MilestonePlan before, MilestonePlan after, History history) {
    this.before = before.milestones();
    this.after = after.milestones();
    isByDate = isByDate(this.before) && isByDate(this.after);
    wordsBefore = wordings(this.before);
    wordsAfter = wordings(this.after);
    events =
        Multimaps.index(
            history.events().stream()
                .filter(MilestoneEvent.class::isInstance)
                .map(MilestoneEvent.class::cast)
                .iterator(),
            MilestoneEvent::milestoneId);
    partnerOfBefore = new int[this.before.size()];
    partnerOfAfter = new int[this.after.size()];
    Arrays.fill(partnerOfBefore, NONE);
    Arrays.fill(partnerOfAfter, NONE);
  }

  private static ImmutableList<Wording> wordings(ImmutableList<Milestone> milestones) {
    return milestones.stream()
        .map(milestone -> Wording.of(milestone.description()))
        .collect(toImmutableList());
  }

  MilestoneDiff diff() {
    joinSame(milestone -> milestone.id().isPresent() ? milestone.id().getAsLong() : null);
    joinSame(milestone -> List.of(words(milestone), milestone.due(), milestone.documents()));
    joinSame(milestone -> List.of(words(milestone), milestone.due().map(Due::month)));
    joinSame(MilestoneComparison::words);
    joinAlike();
    return new MilestoneDiff(merged());
  }

  private static Wording words(Milestone milestone) {
    return Wording.of(milestone.description());
  }

  // ---- who is who

  /** Joins those that have the same key, in order; null is no key. */
  private void joinSame(Function<Milestone, @Nullable Object> key) {
    Map<Object, Deque<Integer>> left = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      Object of = partnerOfAfter[j] == NONE ? key.apply(after.get(j)) : null;
      if (of != null) {
        left.computeIfAbsent(of, none -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      Object of = partnerOfBefore[i] == NONE ? key.apply(before.get(i)) : null;
      Deque<Integer> same = of == null ? null : left.get(of);
      if (same != null && !same.isEmpty()) {
        join(i, same.remove());
      }
    }
  }

  private void join(int i, int j) {
    partnerOfBefore[i] = j;
    partnerOfAfter[j] = i;
  }

  /** Two that both have numbers are two, unless they say the same. */
  private void joinAlike() {
    List<Integer> leftBefore = left(partnerOfBefore);
    List<Integer> leftAfter = left(partnerOfAfter);
    List<ImmutableList<String>> contentsBefore = contents(wordsBefore, leftBefore);
    List<ImmutableList<String>> contentsAfter = contents(wordsAfter, leftAfter);
    Map<String, Integer> frequency = frequency(contentsBefore, contentsAfter);
    List<Likeness.Pair> pairs = new ArrayList<>();
    for (Likeness.Pair pair :
        Likeness.pairs(
            contentsBefore,
            contentsAfter,
            ALIKE_WITH_DOCUMENTS,
            // What every milestone says, such as "Submit … to the IESG", does not make two the
            // same.
            word -> 1.0 / frequency.getOrDefault(word, 1))) {
      int i = leftBefore.get(pair.i());
      int j = leftAfter.get(pair.j());
      Milestone one = before.get(i);
      Milestone other = after.get(j);
      boolean aboutSame = !Collections.disjoint(one.documents(), other.documents());
      boolean isNumbered = one.id().isPresent() && other.id().isPresent();
      if (!isNumbered && (aboutSame || pair.degree() >= ALIKE)) {
        double degree =
            pair.degree()
                + (aboutSame ? SAME_DOCUMENTS : 0)
                + (month(one).equals(month(other)) ? SAME_MONTH : 0);
        pairs.add(new Likeness.Pair(i, j, pair.common(), degree));
      }
    }
    pairs.sort(Likeness.Pair.BEST_FIRST);
    for (Likeness.Pair pair : pairs) {
      if (partnerOfBefore[pair.i()] == NONE && partnerOfAfter[pair.j()] == NONE) {
        join(pair.i(), pair.j());
      }
    }
  }

  private static Optional<YearMonth> month(Milestone milestone) {
    return milestone.due().map(Due::month);
  }

  private static List<Integer> left(int[] partners) {
    List<Integer> left = new ArrayList<>();
    for (int at = 0; at < partners.length; at++) {
      if (partners[at] == NONE) {
        left.add(at);
      }
    }
    return left;
  }

  private static List<ImmutableList<String>> contents(
      ImmutableList<Wording> wordings, List<Integer> places) {
    return Lists.newArrayList(Lists.transform(places, at -> Likeness.content(wordings.get(at))));
  }

  /** {@return in how many milestones of the plan with more of them a word stands} */
  private static Map<String, Integer> frequency(
      List<ImmutableList<String>> before, List<ImmutableList<String>> after) {
    Map<String, Integer> frequency = new HashMap<>();
    for (List<ImmutableList<String>> plan : List.of(before, after)) {
      Map<String, Integer> counts = new HashMap<>();
      plan.forEach(
          words -> new HashSet<>(words).forEach(word -> counts.merge(word, 1, Integer::sum)));
      counts.forEach((word, count) -> frequency.merge(word, count, Math::max));
    }
    return frequency;
  }

  // ---- what happened

  private ImmutableList<MilestonePair> merged() {
    BitSet inOrder = inOrder();
    ImmutableList.Builder<MilestonePair> pairs = ImmutableList.builder();
    int i = 0;
    for (int j = 0; j <= after.size(); j++) {
      boolean isFixed = j < after.size() && inOrder.get(j);
      if (isFixed || j == after.size()) {
        int end = isFixed ? partnerOfAfter[j] : before.size();
        for (; i < end; i++) {
          if (partnerOfBefore[i] == NONE) {
            pairs.add(
                pair(
                    before.get(i),
                    null,
                    ImmutableList.of(new MilestoneChange.Dropped(before.get(i)))));
          }
        }
      }
      if (j < after.size()) {
        int of = partnerOfAfter[j];
        pairs.add(
            of == NONE
                ? pair(
                    null, after.get(j), ImmutableList.of(new MilestoneChange.Added(after.get(j))))
                : pair(before.get(of), after.get(j), changes(of, j, inOrder.get(j))));
      }
    }
    return pairs.build();
  }

  private MilestonePair pair(
      @Nullable Milestone one, @Nullable Milestone other, ImmutableList<MilestoneChange> changes) {
    return new MilestonePair(
        Optional.ofNullable(one),
        Optional.ofNullable(other),
        changes,
        changes.isEmpty() ? ImmutableList.of() : events(one, other));
  }

  /** {@return the newer milestones that stand in the same order as before} */
  private BitSet inOrder() {
    List<HeaviestChain.Link> links = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      int i = partnerOfAfter[j];
      if (i != NONE) {
        boolean isRedated = !month(before.get(i)).equals(month(after.get(j)));
        links.add(new HeaviestChain.Link(i, j, isRedated && isByDate ? 0.001 : 1));
      }
    }
    BitSet inOrder = new BitSet();
    HeaviestChain.of(links, after.size()).forEach(link -> inOrder.set(link.j()));
    return inOrder;
  }

  private static boolean isByDate(ImmutableList<Milestone> milestones) {
    return Ordering.natural()
        .isOrdered(
            Lists.transform(
                milestones, milestone -> month(milestone).orElse(YearMonth.of(10_000, 1))));
  }

  private ImmutableList<MilestoneChange> changes(int i, int j, boolean isInOrder) {
    Milestone one = before.get(i);
    Milestone other = after.get(j);
    ImmutableList.Builder<MilestoneChange> changes = ImmutableList.builder();
    if (!wordsBefore.get(i).equals(wordsAfter.get(j))) {
      changes.add(
          new MilestoneChange.Reworded(WordDiff.of(wordsBefore.get(i), wordsAfter.get(j)).runs()));
    }
    boolean isRedated = !month(one).equals(month(other));
    if (isRedated) {
      changes.add(new MilestoneChange.Redated(one.due(), other.due()));
    }
    resolution(one.resolution(), other.resolution()).ifPresent(changes::add);
    Set<DocumentName> documentsBefore = new HashSet<>(one.documents());
    Set<DocumentName> documentsAfter = new HashSet<>(other.documents());
    if (!documentsBefore.equals(documentsAfter)) {
      changes.add(
          new MilestoneChange.Relinked(
              without(other.documents(), documentsBefore),
              without(one.documents(), documentsAfter)));
    }
    if (!one.state().equals(other.state())) {
      changes.add(new MilestoneChange.StateChanged(one.state(), other.state()));
    }
    if (!isInOrder && !(isRedated && isByDate)) {
      changes.add(new MilestoneChange.Reordered(i + 1, j + 1));
    }
    return changes.build();
  }

  private static Optional<MilestoneChange> resolution(
      Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    if (before.isEmpty()) {
      return after.map(MilestoneChange.Resolved::new);
    }
    return Optional.of(
        after.isEmpty()
            ? new MilestoneChange.Reopened(before.get())
            : new MilestoneChange.ResolvedOtherwise(before.get(), after.get()));
  }

  private static ImmutableList<DocumentName> without(
      ImmutableList<DocumentName> documents, Set<DocumentName> others) {
    return documents.stream()
        .filter(document -> !others.contains(document))
        .distinct()
        .collect(toImmutableList());
  }

  private ImmutableList<MilestoneEvent> events(@Nullable Milestone one, @Nullable Milestone other) {
    Set<Long> ids = new HashSet<>();
    Optional.ofNullable(one).ifPresent(milestone -> milestone.id().ifPresent(ids::add));
    Optional.ofNullable(other).ifPresent(milestone -> milestone.id().ifPresent(ids::add));
    Optional<OffsetDateTime> since = Optional.ofNullable(one).flatMap(Milestone::lastModified);
    return ids.stream()
        .sorted()
        .flatMap(id -> events.get(id).stream())
        .filter(event -> since.isEmpty() || isAfter(event, since.get()))
        .sorted(MilestoneEvent.IN_TIME)
        .collect(toImmutableList());
  }

  private static boolean isAfter(MilestoneEvent event, OffsetDateTime saved) {
    return event
        .date()
        .time()
        .map(time -> Duration.between(saved, time).compareTo(MOMENT) > 0)
        .orElseGet(() -> event.date().compareMoment(ApproximateDate.of(saved)) > 0);
  }
}
