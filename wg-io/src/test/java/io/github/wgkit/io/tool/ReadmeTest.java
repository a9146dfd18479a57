package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tool does. */
class ReadmeTest {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final String PROMPT = "$ ";

  @Test
  void the_first_two_blocks_run_and_test() {
    assertThat(Readme.blocks("sh"))
        .startsWith(
            "mvn -B -ntp -q -DskipTests package && java -jar wg-io/target/wgkit.jar list --type wg"
                + " --state active\n",
            "mvn -B -ntp verify\n");
  }

  @Test
  void every_command_prints_what_the_readme_shows() {
    for (String block : Readme.blocks("console")) {
      StringBuilder printed = new StringBuilder();
      block
          .lines()
          .filter(line -> line.startsWith(PROMPT))
          .forEach(
              line ->
                  printed
                      .append(printed.isEmpty() ? "" : "\n")
                      .append(line)
                      .append('\n')
                      .append(output(line.substring(PROMPT.length()))));
      assertThat(printed.toString()).isEqualTo(block);
    }
  }

  /** Runs a command, or several with pipes between them. */
  private static String output(String commands) {
    String flowing = "";
    for (String command : Splitter.on(" | ").split(commands)) {
      List<String> words = WORDS.splitToList(command);
      assertThat(words.get(0)).isEqualTo("wgkit");
      Wgkit run = Wgkit.runWith(flowing, words.subList(1, words.size()).toArray());
      flowing = run.err() + run.out().replace("\r\n", "\n");
    }
    return flowing;
  }

  @Test
  void the_table_of_formats_is_true() {
    for (Format format : FormatRegistry.standard().formats()) {
      assertThat(Readme.text().lines())
          .anyMatch(
              line ->
                  line.startsWith("| `" + format.id() + "` |") && line.endsWith(abilities(format)));
    }
  }

  private static String abilities(Format format) {
    StringBuilder cells = new StringBuilder("|");
    for (Format.Capability capability :
        List.of(
            Format.Capability.READ,
            Format.Capability.WRITE,
            Format.Capability.LOSSLESS,
            Format.Capability.STREAMING)) {
      cells.append(format.can(capability) ? " yes |" : " no |");
    }
    return cells.toString();
  }

  @Test
  void the_schema_is_where_the_readme_says() {
    String path = "io/github/wgkit/io/json/wgkit-directory.schema.json";
    assertThat(Readme.text()).contains(path);
    assertThat(FormatRegistry.class.getResource("/" + path)).isNotNull();
  }
}
