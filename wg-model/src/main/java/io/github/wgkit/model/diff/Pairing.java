package io.github.wgkit.model.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.wgkit.model.diff.PassageScan.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which passage of one version of a charter has become which of the other: first those with the
 * same words, in order and then out of order; then those that are alike, between those that stay.
 *
 * <p>The same pairs are found in either direction.
 */
final class Pairing {
  /** Alike enough to be the same passage with other words, if the place is the same. */
  private static final double ALIKE = 0.45;

  /** At another place it has to be more. */
  private static final double ALIKE_ELSEWHERE = 0.6;

  private static final int FEWEST_ELSEWHERE = 6;

  /** A milestone with a new date often stands at a new place, and has few words. */
  private static final int FEWEST_OF_MILESTONE = 3;

  private static final int NONE = -1;

  private static final Comparator<Part> BY_WORDS =
      Comparator.comparing(
          part -> part.wording().words(), Ordering.<String>natural().lexicographical());

  private final ImmutableList<Part> ones;
  private final ImmutableList<Part> others;
  private final int[] partnerOfOne;
  private final int[] partnerOfOther;
  private final BitSet inOrder = new BitSet();

  private Pairing(ImmutableList<Part> ones, ImmutableList<Part> others) {
    this.ones = ones;
    this.others = others;
    partnerOfOne = new int[ones.size()];
    partnerOfOther = new int[others.size()];
    Arrays.fill(partnerOfOne, NONE);
    Arrays.fill(partnerOfOther, NONE);
  }

  /**
   * What has become of what.
   *
   * @param partnerOfAfter for each passage of the newer version the place in the older one; -1 if
   *     there is none
   * @param inOrder the passages of the newer version that stand in the same order as their partners
   */
  record Pairs(int[] partnerOfAfter, BitSet inOrder) {}

  static Pairs of(ImmutableList<Part> before, ImmutableList<Part> after) {
    boolean isTurned = Ordering.from(BY_WORDS).lexicographical().compare(before, after) > 0;
    Pairing pairing = isTurned ? new Pairing(after, before) : new Pairing(before, after);
    pairing.pair();
    if (!isTurned) {
      return new Pairs(pairing.partnerOfOther, pairing.inOrder);
    }
    BitSet inOrder = new BitSet();
    pairing.inOrder.stream().map(j -> pairing.partnerOfOther[j]).forEach(inOrder::set);
    return new Pairs(pairing.partnerOfOne, inOrder);
  }

  private void pair() {
    Alignment same =
        Alignment.of(
            ones.stream().map(Part::wording).toList(), others.stream().map(Part::wording).toList());
    int j = NONE;
    for (int i = same.keptBefore().nextSetBit(0); i >= 0; i = same.keptBefore().nextSetBit(i + 1)) {
      j = same.keptAfter().nextSetBit(j + 1);
      join(i, j);
      inOrder.set(j);
    }
    joinSameElsewhere();
    joinAlike();
  }

  private void join(int i, int j) {
    partnerOfOne[i] = j;
    partnerOfOther[j] = i;
  }

  private void joinSameElsewhere() {
    Map<Wording, Deque<Integer>> left = new HashMap<>();
    for (int j = 0; j < others.size(); j++) {
      if (partnerOfOther[j] == NONE) {
        left.computeIfAbsent(others.get(j).wording(), key -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < ones.size(); i++) {
      Deque<Integer> same = left.get(ones.get(i).wording());
      if (partnerOfOne[i] == NONE && same != null && !same.isEmpty()) {
        join(i, same.remove());
      }
    }
  }

  private void joinAlike() {
    int[] gapOfOne = gaps(partnerOfOne, true);
    int[] gapOfOther = gaps(partnerOfOther, false);
    ImmutableList<Integer> leftOnes = left(partnerOfOne);
    ImmutableList<Integer> leftOthers = left(partnerOfOther);
    List<Likeness.Pair> pairs =
        Likeness.pairs(contents(ones, leftOnes), contents(others, leftOthers), ALIKE, word -> 1)
            .stream()
            .map(
                pair ->
                    new Likeness.Pair(
                        leftOnes.get(pair.i()),
                        leftOthers.get(pair.j()),
                        pair.common(),
                        pair.degree()))
            .filter(pair -> ones.get(pair.i()).isHeading() == others.get(pair.j()).isHeading())
            .sorted(Likeness.Pair.BEST_FIRST)
            .toList();
    List<HeaviestChain.Link> here =
        pairs.stream()
            .filter(pair -> gapOfOne[pair.i()] == gapOfOther[pair.j()])
            .map(pair -> new HeaviestChain.Link(pair.i(), pair.j(), pair.common() * pair.degree()))
            .toList();
    for (HeaviestChain.Link link : HeaviestChain.of(here, others.size())) {
      join(link.i(), link.j());
      inOrder.set(link.j());
    }
    for (Likeness.Pair pair : pairs) {
      boolean isMilestone =
          ones.get(pair.i()).passage().kind() == Passage.Kind.MILESTONE
              && others.get(pair.j()).passage().kind() == Passage.Kind.MILESTONE;
      int fewest = isMilestone ? FEWEST_OF_MILESTONE : FEWEST_ELSEWHERE;
      boolean isSure = pair.degree() >= ALIKE_ELSEWHERE && pair.common() >= fewest;
      if (isSure && partnerOfOne[pair.i()] == NONE && partnerOfOther[pair.j()] == NONE) {
        join(pair.i(), pair.j());
      }
    }
  }

  /** {@return for each place, how many pairs in order stand before it} */
  private int[] gaps(int[] partners, boolean isOne) {
    int[] gaps = new int[partners.length];
    int gap = 0;
    for (int at = 0; at < partners.length; at++) {
      gaps[at] = gap;
      boolean isFixed = partners[at] != NONE && inOrder.get(isOne ? partners[at] : at);
      gap += isFixed ? 1 : 0;
    }
    return gaps;
  }

  private static ImmutableList<Integer> left(int[] partners) {
    ImmutableList.Builder<Integer> left = ImmutableList.builder();
    for (int at = 0; at < partners.length; at++) {
      if (partners[at] == NONE) {
        left.add(at);
      }
    }
    return left.build();
  }

  private static List<ImmutableList<String>> contents(
      ImmutableList<Part> parts, ImmutableList<Integer> places) {
    List<ImmutableList<String>> contents = new ArrayList<>();
    places.forEach(at -> contents.add(Likeness.content(parts.get(at).wording())));
    return contents;
  }
}
