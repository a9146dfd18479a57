package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonLineTest {
  private static final PersonLine ADA = new PersonLine("Ada Example", "ada@example.org");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ada Example <ada@example.org>",
        "  Ada   Example  <ada@example.org>",
        "* Ada Example <ada@example.org>,",
        "Ada Example (ada@example.org)",
        "Ada Example, ada@example.org",
        "Ada Example: <ada@example.org",
        "<ada@example.org> Ada Example",
        "ada@example.org (Ada Example)",
        "ada@example.org Ada Example",
        "\"Ada Example\" <ada@example.org>",
        "Ada Example <ada at example.org>",
        "Ada Example <mailto:ada@example.org>",
        "Ada Example <MAILTO:ada@example.org>",
        "Ada Example ada at example.org",
        "Ada Example (ada at example.org)",
        "[Ada Example](mailto:ada@example.org)",
        "Ada Example [ada@example.org](mailto:ada@example.org)",
        "[Ada Example](https://example.org/ada) <ada@example.org>"
      })
  void one_person_is_found_in_every_form(String words) {
    assertThat(PersonLine.parse(words)).isEqualTo(ADA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ada Example|Ada Example|``",
        "ada@example.org|``|ada@example.org",
        "<ada@example.org>|``|ada@example.org",
        "Vacant|``|``",
        "TBD <ada@example.org>|``|ada@example.org",
        "Ada at home|Ada at home|``",
        "at example.org|at example.org|``",
        "Ada meets at .org|Ada meets at .org|``",
        "Ada <ada at home at example.org>|Ada|ada at home at example.org",
        "()|()|``",
        "(A)|A|``",
        "\"A\"|A|``",
        "[Ada](https://example.org/@ada)|Ada|``",
        "](Ada) Example|](Ada) Example|``",
        "[Ada](ada|[Ada](ada|``"
      })
  void what_is_missing_is_empty(String words, String name, String address) {
    assertThat(PersonLine.parse(words)).isEqualTo(new PersonLine(name, address));
  }

  @Test
  void a_line_may_hold_several_people() {
    PersonLine bo = new PersonLine("Bo Sample", "bo@example.org");
    for (String line :
        List.of(
            "Ada Example <ada@example.org>, Bo Sample <bo@example.org>",
            "Ada Example <ada@example.org> and Bo Sample <bo@example.org>".replace(" and ", " & "),
            "Ada Example <ada@example.org> Bo Sample <bo@example.org>",
            "Ada Example, ada@example.org, Bo Sample, bo@example.org",
            "Ada Example, ada@example.org; Bo Sample, bo@example.org")) {
      assertThat(PersonLine.all(List.of(line))).as(line).containsExactly(ADA, bo);
    }
    assertThat(PersonLine.all(List.of("Ada, Bo, and Cy", "Di and Ed")))
        .extracting(PersonLine::name)
        .containsExactly("Ada", "Bo", "Cy", "Di", "Ed");
    assertThat(PersonLine.all(List.of("Ada <ada@example.org>, Bo (Sample), Cy <cy@example.org>")))
        .extracting(PersonLine::toString)
        .containsExactly("Ada <ada@example.org>", "Bo (Sample)", "Cy <cy@example.org>");
  }

  @Test
  void one_person_may_take_several_lines() {
    for (List<String> lines :
        List.of(
            List.of("  Ada Example", "  <ada@example.org>"),
            List.of("  Ada Example", "  ada@example.org"),
            List.of("  Ada Example,", "  ada@example.org"),
            List.of("  Ada", "    Example <ada@example.org>"),
            List.of("  Ada", "    Example", "    <ada@example.org>"),
            List.of("  Ada Example <ada@example.org", "  >"),
            List.of("", "  ada@example.org", "    (Ada Example)", ""))) {
      assertThat(PersonLine.all(lines)).as("%s", lines).containsExactly(ADA);
    }
  }

  @Test
  void another_line_is_somebody_else() {
    assertThat(PersonLine.all(List.of("  Ada", "  Bo", " Cy")))
        .extracting(PersonLine::name)
        .containsExactly("Ada", "Bo", "Cy");
    assertThat(PersonLine.all(List.of("  ada@example.org", "  (Bo)")))
        .extracting(PersonLine::toString)
        .containsExactly("<ada@example.org>", "(Bo)".substring(1, 3));
    assertThat(PersonLine.all(List.of("Ada", "  B", "  C", "  D <d@example.org>")))
        .extracting(PersonLine::toString)
        .containsExactly("Ada B C", "D <d@example.org>");
    assertThat(PersonLine.all(List.of("Ada <ada@example.org>", "   Bo <bo@example.org>")))
        .hasSize(2);
  }

  @Test
  void nobody_is_not_listed() {
    assertThat(PersonLine.all(List.of("TBD", "none", "", "???", "To be named"))).isEmpty();
    assertThat(PersonLine.all(List.of())).isEmpty();
  }

  @Test
  void a_person_in_a_role_has_what_is_known() {
    Role chair = ADA.as(RoleName.CHAIR);
    assertThat(chair.name()).isEqualTo(RoleName.CHAIR);
    assertThat(chair.personName()).contains("Ada Example");
    assertThat(chair.email()).contains(EmailAddress.of("ada@example.org"));
    assertThat(new PersonLine("", "ada@example.org").as(RoleName.CHAIR).personName()).isEmpty();
    assertThat(new PersonLine("Ada", "").as(RoleName.CHAIR).email()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonLine("", "").as(RoleName.CHAIR));
  }
}
