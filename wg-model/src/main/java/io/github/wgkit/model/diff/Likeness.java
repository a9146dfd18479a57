package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How much alike two wordings are, and which of many are alike at all. Only words count, not signs,
 * and not whether they are in capitals.
 */
final class Likeness {
  /** Of all that share words with a wording, so many are looked at closely. */
  private static final int CANDIDATES = 8;

  /** Words that stand in more wordings than this tell nothing. */
  private static final int COMMON_WORD = 64;

  /** What is contained in something longer, nearly as a whole, is alike too. */
  private static final double CONTAINED = 0.8;

  private static final double SHARE_OF_LONGER = 0.2;

  /**
   * Something that is so much longer than another is not looked at word by word: it might be the
   * likeliest partner of very many.
   */
  private static final int MUCH_LONGER = 20;

  private static final int FEWEST_CONTAINED = 8;

  /**
   * Two wordings that are alike.
   *
   * @param i the place of the one in its list
   * @param j the place of the other
   * @param common how many words they have in common, in the same order
   * @param degree how much alike they are, from 0 to 1
   */
  record Pair(int i, int j, int common, double degree) {
    /** The most alike first; of those, near places before far ones. */
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble((Pair pair) -> -pair.degree)
            .thenComparingInt(pair -> -pair.common)
            .thenComparingInt(pair -> Math.abs(pair.i - pair.j))
            .thenComparingInt(pair -> pair.i + pair.j);
  }

  private Likeness() {}

  static ImmutableList<String> content(Wording wording) {
    return wording.words().stream()
        .filter(Wording::isWord)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(toImmutableList());
  }

  private static boolean isMuchLonger(List<String> one, List<String> other) {
    return one.size() > MUCH_LONGER * (long) other.size();
  }

  /** {@return the pair; its degree is 0 if one has no words, or has very many more} */
  private static Pair pair(
      int i, List<String> one, int j, List<String> other, ToDoubleFunction<String> weight) {
    if (one.isEmpty() || other.isEmpty() || isMuchLonger(one, other) || isMuchLonger(other, one)) {
      return new Pair(i, j, 0, 0);
    }
    Alignment same = Alignment.of(one, other);
    int common = same.kept();
    int shorter = Math.min(one.size(), other.size());
    double inOne = one.stream().mapToDouble(weight).sum();
    double inOther = other.stream().mapToDouble(weight).sum();
    double inBoth = same.keptBefore().stream().mapToObj(one::get).mapToDouble(weight).sum();
    double degree = 2 * inBoth / (inOne + inOther);
    boolean isContained =
        common >= CONTAINED * shorter && degree >= SHARE_OF_LONGER && shorter >= FEWEST_CONTAINED;
    return new Pair(i, j, common, isContained ? Math.max(degree, 0.5) : degree);
  }

  /**
   * Finds what is alike.
   *
   * @param ones the words of each of some wordings, see {@link #content(Wording)}
   * @param others the words of each of some others
   * @param least how much alike two have to be, at least
   * @param weight how much a word counts, more than 0
   * @return the pairs, in no particular order; of each wording, those it is most alike with
   */
  static List<Pair> pairs(
      List<ImmutableList<String>> ones,
      List<ImmutableList<String>> others,
      double least,
      ToDoubleFunction<String> weight) {
    Set<Long> candidates = new HashSet<>();
    candidates(ones, others, (i, j) -> candidates.add(((long) i << 32) | j));
    candidates(others, ones, (j, i) -> candidates.add(((long) i << 32) | j));
    List<Pair> pairs = new ArrayList<>();
    for (long candidate : candidates.stream().sorted().toList()) {
      int i = (int) (candidate >> 32);
      int j = (int) candidate;
      Pair pair = pair(i, ones.get(i), j, others.get(j), weight);
      if (pair.degree >= least) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  @FunctionalInterface
  private interface Found {
    void pair(int one, int other);
  }

  private static void candidates(
      List<ImmutableList<String>> ones, List<ImmutableList<String>> others, Found found) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int j = 0; j < others.size(); j++) {
      for (String word : new HashSet<>(others.get(j))) {
        List<Integer> of = places.computeIfAbsent(word, key -> new ArrayList<>());
        if (of.size() <= COMMON_WORD) {
          of.add(j);
        }
      }
    }
    for (int i = 0; i < ones.size(); i++) {
      Map<Integer, Double> shared = new HashMap<>();
      for (String word : new HashSet<>(ones.get(i))) {
        List<Integer> of = places.getOrDefault(word, List.of());
        if (of.size() <= COMMON_WORD) {
          // what stands everywhere tells little of each place
          of.forEach(j -> shared.merge(j, 1.0 / of.size(), Double::sum));
        }
      }
      int one = i;
      shared.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Double>comparingByValue()
                  .reversed()
                  .thenComparing(entry -> Math.abs(entry.getKey() - one))
                  .thenComparing(Map.Entry::getKey))
          .limit(CANDIDATES)
          .forEach(entry -> found.pair(one, entry.getKey()));
    }
  }
}
