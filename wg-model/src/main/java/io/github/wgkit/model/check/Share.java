package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of all break a rule.
 *
 * @param bad how many do
 * @param total how many there are
 * @param words what they do, in the plural: {@code groups are called like a person}
 * @param examples some of them
 */
record Share(long bad, long total, String words, ImmutableList<String> examples) {
  /** {@return whether no more break the rule than of another share, or no greater part} */
  boolean isNoWorseThan(Share other) {
    return bad <= other.bad || bad * other.total <= other.bad * total;
  }

  /** {@return the share in words, with examples} */
  String inWords() {
    return bad
        + " of "
        + total
        + " "
        + words
        + (examples.isEmpty() ? "" : " (" + String.join(", ", examples) + ")");
  }

  /** Counts. Not thread-safe. */
  static final class Tally {
    private static final int EXAMPLES = 3;

    private final String words;
    private final List<String> examples = new ArrayList<>();
    private long bad;
    private long total;

    Tally(String words) {
      this.words = words;
    }

    void add(boolean isBad, String example) {
      total++;
      if (isBad) {
        bad++;
        if (examples.size() < EXAMPLES) {
          examples.add(example);
        }
      }
    }

    Share share() {
      return new Share(bad, total, words, ImmutableList.copyOf(examples));
    }
  }

  /** Counts what comes again. Not thread-safe. */
  static final class Repeats {
    private final Map<Object, Boolean> seen = new HashMap<>();
    private final Tally tally;

    Repeats(String words) {
      tally = new Tally(words);
    }

    void add(Object key, String example) {
      tally.add(seen.put(key, true) != null, example);
    }

    Share share() {
      return tally.share();
    }
  }

  /** Counts how often the most frequent thing comes. Not thread-safe. */
  static final class Most {
    private final Map<String, Long> counts = new HashMap<>();
    private final String words;
    private long total;

    Most(String words) {
      this.words = words;
    }

    void add(String key) {
      total++;
      counts.merge(key, 1L, Long::sum);
    }

    Share share() {
      Map.Entry<String, Long> most =
          counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElse(Map.entry("", 0L));
      String example = most.getKey().isEmpty() ? "none recorded" : most.getKey();
      return new Share(
          most.getValue(),
          total,
          words,
          most.getValue() == 0 ? ImmutableList.of() : ImmutableList.of(example));
    }
  }
}
