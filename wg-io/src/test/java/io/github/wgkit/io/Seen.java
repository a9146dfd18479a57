package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What somebody has looked at and found good. It is kept beside the test as a file. */
public final class Seen {
  /** The same in all pages and in all pictures. */
  private static final Pattern STYLE = Pattern.compile("(<style>).*?(</style>)", Pattern.DOTALL);

  private static final String ANSWERS = " => ";

  private Seen() {}

  /**
   * Looks whether something is as it was. If not, it is written to {@code target/seen}, from where
   * it may take the place of the old one after somebody has looked at it.
   *
   * @param test beside which the file is
   * @param name the name of the file
   * @param now how it is now; of a page or picture all but the style sheet counts
   * @throws IOException if the file cannot be read or written
   */
  public static void requireSame(Class<?> test, String name, String now) throws IOException {
    String shown = STYLE.matcher(now).replaceFirst("$1$2");
    String seen = text(test, name);
    if (!shown.equals(seen)) {
      Path file = Path.of("target", "seen", test.getSimpleName(), name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, shown, UTF_8);
      assertThat(shown).as("look at %s", file).isEqualTo(seen);
    }
  }

  /**
   * Looks whether all answers in a file are as they were. Each line has a question, {@value
   * #ANSWERS} and the answer; a line without that stands for itself. In questions, {@code \\n},
   * {@code \\r} and {@code \\t} are what they are in Java. Who wants to ask more adds lines.
   *
   * @param test beside which the file is
   * @param name the name of the file
   * @param answer answers a question
   * @throws IOException if the file cannot be read or written
   */
  public static void requireSameAnswers(Class<?> test, String name, UnaryOperator<String> answer)
      throws IOException {
    StringBuilder now = new StringBuilder();
    for (String line : text(test, name).split("\n")) {
      int end = line.indexOf(ANSWERS);
      if (end < 0) {
        now.append(line).append('\n');
        continue;
      }
      String question = line.substring(0, end);
      String asked = question.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
      String said = answer.apply(asked).replace("\n", "\\n").replace("\r", "\\r");
      now.append(question).append(ANSWERS).append(said).append('\n');
    }
    requireSame(test, name, now.toString());
  }

  private static String text(Class<?> test, String name) throws IOException {
    try (InputStream in = test.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    }
  }
}
