package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Provide
  Arbitrary<List<Integer>> rows() {
    return Arbitraries.integers().between(0, 4).list().ofMaxSize(25);
  }

  private static <T> List<T> kept(List<T> row, BitSet kept) {
    return kept.stream().mapToObj(row::get).toList();
  }

  @Property
  void what_is_kept_is_the_same_on_both_sides_and_as_much_as_possible(
      @ForAll("rows") List<Integer> one, @ForAll("rows") List<Integer> other) {
    Alignment alignment = Alignment.of(one, other);
    assertThat(kept(one, alignment.keptBefore())).isEqualTo(kept(other, alignment.keptAfter()));
    assertThat(alignment.kept()).isEqualTo(longest(one, other));
    assertThat(Alignment.of(other, one).kept()).isEqualTo(alignment.kept());
  }

  /** The textbook's table. */
  private static int longest(List<Integer> one, List<Integer> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        longest[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.size()][other.size()];
  }

  @Test
  void long_rows_with_little_in_common_get_a_good_answer() {
    Random random = new Random(1);
    List<Integer> one = new ArrayList<>();
    List<Integer> other = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      one.add(random.nextInt(1000));
      other.add(random.nextInt(1000));
    }
    Alignment alignment = Alignment.of(one, other);
    assertThat(kept(one, alignment.keptBefore())).isEqualTo(kept(other, alignment.keptAfter()));
    assertThat(alignment.kept()).isGreaterThan(100);
  }

  @Property
  void the_heaviest_chain_is_the_best_of_all(@ForAll("links") List<HeaviestChain.Link> links) {
    List<HeaviestChain.Link> chain = HeaviestChain.of(links, 6);
    for (int n = 1; n < chain.size(); n++) {
      assertThat(chain.get(n).i()).isGreaterThan(chain.get(n - 1).i());
      assertThat(chain.get(n).j()).isGreaterThan(chain.get(n - 1).j());
    }
    assertThat(weight(chain)).isEqualTo(best(links, -1, -1));
  }

  @Provide
  Arbitrary<List<HeaviestChain.Link>> links() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 5);
    return net.jqwik.api.Combinators.combine(places, places, Arbitraries.integers().between(1, 4))
        .as((i, j, weight) -> new HeaviestChain.Link(i, j, weight))
        .list()
        .ofMaxSize(7);
  }

  private static double weight(List<HeaviestChain.Link> chain) {
    return chain.stream().mapToDouble(HeaviestChain.Link::weight).sum();
  }

  private static double best(List<HeaviestChain.Link> links, int i, int j) {
    return links.stream()
        .filter(link -> link.i() > i && link.j() > j)
        .mapToDouble(link -> link.weight() + best(links, link.i(), link.j()))
        .max()
        .orElse(0);
  }
}
