package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The examples in the Javadoc of types compile. They are parts of programs: what the others would
 * be is here. Those of the guides are whole, and run ({@link GuidesIT}).
 */
class JavadocIT {
  private static final Pattern MEMBER =
      Pattern.compile("^@(?:Property|Provide)", Pattern.MULTILINE);

  /** What the parts of programs take for granted. */
  private static final String AT_HAND =
      """
      abstract class AtHand {
        FormatRegistry formats;
        OutputStream out;
        Directory directory;
        Directory present;
        Directory fetched;
        Directory yesterday;
        Directory today;
        Group group;
        Group before;
        Group after;
        Acronym acronym;
        CharterText text;
        CharterText approved;
        CharterText draft;
        Instant now;
        Question<Group, GroupAction> question;
        Store store;
        View view;

        abstract void publish(Directory directory);

        abstract byte[] write(Object value);

        abstract Object readBack(byte[] bytes);

        abstract Set<String> codesFoundIn(Group group);

        abstract Set<String> codesFoundIn(Group group, Profile profile);

        interface Store {
          Outcome<Group> handle(Question<Group, GroupAction> question);

          Group group(Acronym acronym);

          void submit(CharterText text);

          Charter charter();
        }

        static class AbacusFormat implements FormatProvider {
          @Override
          public Format format() {
            throw new UnsupportedOperationException();
          }
        }

        interface View {
          void show(Object value);
        }
      }
      """;

  @Test
  void every_example_compiles() throws IOException {
    ImmutableMap.Builder<String, String> sources = ImmutableMap.builder();
    String start =
        "import static org.assertj.core.api.Assertions.assertThat;\n" + JavadocCode.IMPORTS;
    sources.put("AtHand.java", start + AT_HAND);
    int number = 0;
    for (Path file : JavadocCode.files()) {
      if (GuidesIT.NAMES.contains(file.getFileName().toString())) {
        continue;
      }
      for (String block : JavadocCode.blocks(file)) {
        String type = file.getFileName().toString().replace(".java", "") + "Example" + ++number;
        String body =
            block.startsWith("class ") || MEMBER.matcher(block).find()
                ? block
                : "void example() throws Exception {\n" + block + "}\n";
        sources.put(
            type + ".java",
            start + "abstract class " + type + " extends AtHand {\n" + body + "}\n");
      }
    }
    assertThat(number).isGreaterThan(20);
    Snippets.compile(sources.buildOrThrow()).close();
  }
}
