package io.github.wgkit.io.charter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.Understood;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made of whole invented texts, as it was when somebody last read it. Before each text
 * stands its format and the name of its file. Who changes how texts are read finds what is made of
 * them now in {@code target/seen}, reads it, and puts it in the place of the old one beside this
 * class.
 */
class SeenTextsTest {
  private static final String MARK = "%% ";

  private static String understood(String head, String text) throws IOException {
    ImmutableList<String> parts = ImmutableList.copyOf(Splitter.on(' ').split(head));
    Input input = Input.of(text.getBytes(UTF_8), parts.get(1));
    return Understood.of(
        FormatRegistry.standard().reader(parts.get(0)).read(input, ReadOptions.lenient()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plans", "drafts", "heads"})
  void a_text_is_understood_as_it_was_when_somebody_looked(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    String texts =
        Resources.toString(Resources.getResource(SeenTextsTest.class, name + ".in"), UTF_8);
    for (String part : Splitter.on("\n" + MARK).split("\n" + texts)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        String head = part.substring(0, end);
        all.append(MARK).append(head).append('\n');
        all.append(understood(head, part.substring(end + 1) + "\n"));
      }
    }
    Seen.requireSame(SeenTextsTest.class, name + ".txt", all.toString());
  }
}
