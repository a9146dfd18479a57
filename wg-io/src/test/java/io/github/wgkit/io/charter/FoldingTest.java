package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.template.Filling;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static String folded(String lines) {
    Folding folding = new Folding();
    lines.lines().forEach(folding::add);
    return folding.toString();
  }

  @Test
  void a_word_that_was_cut_at_a_hyphen_is_whole_again() {
    assertThat(folded("the data-\n  model")).isEqualTo("the data-model");
    assertThat(folded("the model-x-\n  format")).isEqualTo("the model-x-format");
    assertThat(folded("option x-\n  format")).isEqualTo("option x- format");
    assertThat(folded("pre-\n  and post")).isEqualTo("pre- and post");
  }

  /** Words with hyphens, each word of them such as the Datatracker may cut. */
  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "data-model", "x-y-format", "a-b", "self-contained-é-format", "1st-of", "frobs")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void what_was_filled_is_folded_back(@ForAll("words") List<String> words) throws WgWriteException {
    String text = String.join(" ", words);
    assertThat(folded(Filling.fill(text, 80, 11))).isEqualTo(text);
  }
}
