package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.Sample;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The Java that the README shows compiles, and does what it says. */
class ReadmeJavaIT {
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

  /** What a block needs around it that shows no class, but some statements about a group. */
  private static final String AROUND =
      """
      import io.github.wgkit.lifecycle.*;
      import io.github.wgkit.lifecycle.group.*;
      import io.github.wgkit.model.*;
      import io.github.wgkit.model.check.*;
      import java.time.Instant;

      class %s {
        static Object answer(Group group) {
          %s
          return answer;
        }
      }
      """;

  private static ImmutableMap<String, String> sources;
  private static Snippets compiled;

  @BeforeContainer
  static void compile() throws IOException {
    ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
    for (String block : Readme.blocks("java")) {
      Matcher named = CLASS.matcher(block);
      boolean isClass = named.find();
      String name = isClass ? named.group(1) : "Statements";
      all.put(name + ".java", isClass ? block : String.format(AROUND, name, block));
    }
    sources = all.buildOrThrow();
    compiled = Snippets.compile(sources);
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    compiled.close();
  }

  @Example
  void every_block_compiles() {
    assertThat(sources.keySet()).containsExactly("Overdue.java", "WhyNot.java", "Statements.java");
  }

  @Example
  void the_answer_is_as_shown() throws Exception {
    Group tls = Sample.directory().group("tls").orElseThrow();
    Assessment<?> answer = (Assessment<?>) compiled.call("Statements", "answer", tls);
    assertThat(answer.standing()).isEqualTo(Standing.NORMAL);
    assertThat(answer.findings()).hasSize(1);
    assertThat(answer.findings().get(0).toString()).startsWith("WARNING D-08");
    assertThat(answer.outcome()).isInstanceOf(Outcome.Applied.class);
  }
}
