package io.github.wgkit.lifecycle;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.check.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code RULES.md} against the rules of the code. After a change of rules, {@code mvn test
 * -pl wg-lifecycle -am -Dwgkit.rewrite=true} writes the file anew.
 */
class RequirementsTableTest {
  private static final Path FILE = Path.of("RULES.md");
  private static final Path REQUIREMENTS =
      Path.of(System.getProperty("wgkit.shared", "absent"), "reference/rfc-requirements.md");

  private final RequirementsTable table = RequirementsTable.ofCode();

  @Test
  void every_row_is_answered_for_once_by_what_is_there() {
    assertThat(table.faults()).isEmpty();
  }

  @Test
  void the_file_says_what_the_code_does() throws IOException {
    String expected = table.markdown();
    if (Boolean.getBoolean("wgkit.rewrite")) {
      Files.writeString(FILE, expected);
    }
    assertThat(Files.readString(FILE)).isEqualTo(expected);
  }

  @Test
  void every_row_has_a_line() throws IOException {
    assertThat(Files.readAllLines(FILE).stream().filter(line -> line.matches("\\| [A-Z]+-\\d.*")))
        .extracting(line -> line.substring(2, line.indexOf(' ', 2)).replaceFirst("[a-z]$", ""))
        .containsAll(RequirementsTable.rows());
    assertThat(table.counts().values().stream().mapToLong(count -> count).sum())
        .isEqualTo(RequirementsTable.rows().size());
  }

  @Test
  void the_rows_are_those_of_the_requirements() throws IOException {
    assumeTrue(Files.exists(REQUIREMENTS));
    ImmutableSet<String> there =
        Pattern.compile("^(?:\\| |### )([A-Z]-\\d+)\\b", Pattern.MULTILINE)
            .matcher(Files.readString(REQUIREMENTS))
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(toImmutableSet());
    assertThat(RequirementsTable.rows()).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void no_rule_rests_on_a_document_that_is_out_of_force() {
    assertThat(table.rules())
        .flatExtracting(Rule::citations)
        .extracting("document")
        .doesNotContain("RFC 3934", "RFC 2028", "RFC 3683", "draft-rsalz-2418bis");
  }
}
