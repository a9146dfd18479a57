package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code that stands in the Javadoc of what is published. */
final class JavadocCode {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^ *\\* <pre>\\{@code\n(.*?)^ *\\* \\}</pre>", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern MARGIN = Pattern.compile("^ *\\* ?", Pattern.MULTILINE);

  /** What a snippet need not import. */
  static final String IMPORTS =
      Stream.of(
              "com.google.common.collect",
              "io.github.wgkit.io",
              "io.github.wgkit.io.datatracker",
              "io.github.wgkit.io.feed",
              "io.github.wgkit.io.picture",
              "io.github.wgkit.io.report",
              "io.github.wgkit.io.spi",
              "io.github.wgkit.io.testkit",
              "io.github.wgkit.lifecycle",
              "io.github.wgkit.lifecycle.charter",
              "io.github.wgkit.lifecycle.diagram",
              "io.github.wgkit.lifecycle.group",
              "io.github.wgkit.lifecycle.milestone",
              "io.github.wgkit.lifecycle.replay",
              "io.github.wgkit.lifecycle.testkit",
              "io.github.wgkit.model",
              "io.github.wgkit.model.acronym",
              "io.github.wgkit.model.ballot",
              "io.github.wgkit.model.charter",
              "io.github.wgkit.model.check",
              "io.github.wgkit.model.diff",
              "io.github.wgkit.model.history",
              "io.github.wgkit.model.milestone",
              "io.github.wgkit.model.succession",
              "io.github.wgkit.model.testkit",
              "java.io",
              "java.net",
              "java.nio",
              "java.nio.file",
              "java.time",
              "java.util",
              "net.jqwik.api",
              "net.jqwik.api.state")
          .map(name -> "import " + name + ".*;\n")
          .collect(
              Collectors.joining(
                  "",
                  "import io.github.wgkit.model.Group;\n"
                      + "import static java.nio.charset.StandardCharsets.UTF_8;\n",
                  ""));

  private JavadocCode() {}

  /** {@return all files of the modules that are published, with the test kits} */
  static ImmutableList<Path> files() throws IOException {
    ImmutableList.Builder<Path> all = ImmutableList.builder();
    for (String module : ImmutableList.of("wg-model", "wg-lifecycle", "wg-io")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(
                file ->
                    file.startsWith(Path.of("..", module, "src", "main"))
                        || (file.startsWith(Path.of("..", module, "src", "test"))
                            && file.getParent().endsWith("testkit")))
            .sorted()
            .forEach(all::add);
      }
    }
    return all.build();
  }

  /** {@return the blocks of code in the Javadoc of a file} */
  static ImmutableList<String> blocks(Path file) {
    try {
      return BLOCK
          .matcher(Files.readString(file, UTF_8))
          .results()
          .map(block -> MARGIN.matcher(block.group(1)).replaceAll(""))
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
