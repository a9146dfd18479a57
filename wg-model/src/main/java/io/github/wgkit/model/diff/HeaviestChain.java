package io.github.wgkit.model.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Of pairs of places in two rows, those that can be kept without any two of them crossing, so that
 * their weights add up to the most.
 */
final class HeaviestChain {
  /**
   * A pair of places.
   *
   * @param i the place in the one row
   * @param j the place in the other
   * @param weight how much it is worth, more than 0
   */
  record Link(int i, int j, double weight) {}

  private HeaviestChain() {}

  /**
   * {@return the chain, from its first link to its last}
   *
   * @param links the links to choose from
   * @param width one more than the greatest {@code j}
   */
  static List<Link> of(List<Link> links, int width) {
    // Links of one i from right to left, so that none of them follows another.
    List<Link> sorted =
        links.stream()
            .sorted(
                Comparator.comparingInt(Link::i)
                    .thenComparing(Comparator.comparingInt(Link::j).reversed()))
            .toList();
    double[] weights = new double[sorted.size()];
    int[] previous = new int[sorted.size()];
    int[] tree = new int[width + 1];
    Arrays.fill(tree, -1);
    int best = -1;
    for (int n = 0; n < weights.length; n++) {
      Link link = sorted.get(n);
      previous[n] = -1;
      for (int at = link.j; at > 0; at -= at & -at) {
        previous[n] = heavier(previous[n], tree[at], weights);
      }
      weights[n] = link.weight + (previous[n] < 0 ? 0 : weights[previous[n]]);
      for (int at = link.j + 1; at <= width; at += at & -at) {
        tree[at] = heavier(tree[at], n, weights);
      }
      best = heavier(best, n, weights);
    }
    Deque<Link> chain = new ArrayDeque<>();
    for (int n = best; n >= 0; n = previous[n]) {
      chain.addFirst(sorted.get(n));
    }
    return List.copyOf(chain);
  }

  private static int heavier(int one, int other, double[] weights) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    return weights[other] > weights[one] ? other : one;
  }
}
