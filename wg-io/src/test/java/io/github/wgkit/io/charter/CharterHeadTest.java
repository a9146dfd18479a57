package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterHeadTest {
  private static final String TITLE = "Widgets (widl)\n--------------\n\n Charter\n";
  private static final String REST = "\nDescription of Working Group:\n\nWork.\n";
  private static final String ADA = "Ada Example <ada@example.org>";

  private static ReadResult<Directory> read(String text) throws IOException {
    return new ClassicReader()
        .read(Input.of(text.getBytes(StandardCharsets.UTF_8), "x.txt"), ReadOptions.lenient());
  }

  private static Group group(String head) throws IOException {
    return groupOf(TITLE + head + REST);
  }

  private static Group groupOf(String text) throws IOException {
    return read(text).value().groups().stream()
        .filter(group -> !(group instanceof Area))
        .findFirst()
        .orElseThrow();
  }

  /** {@return the lines of the head about which something is told, counted from 1} */
  private static ImmutableList<String> told(String head) throws IOException {
    return read(TITLE + head + REST).problems().stream()
        .filter(problem -> problem.code().equals("charter-line"))
        .map(problem -> problem.location().line() - 4 + " " + problem.severity())
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> people(Group group, RoleName role) {
    return group.roles(role).stream()
        .map(
            person ->
                person.personName().orElse("")
                    + " "
                    + person.email().map(Object::toString).orElse(""))
        .toList();
  }

  @Test
  void two_labels_may_stand_in_one_line() throws IOException {
    MailingList list =
        new MailingList("widl@example.org", "widl-request@example.org", "https://example.org/a");
    assertThat(
            group(
                    " General Discussion: widl@example.org To Subscribe: widl-request@example.org"
                        + " Archive: https://example.org/a\n")
                .list())
        .isEqualTo(list);
    Group group =
        group(" General Discussion: widl@example.org To subscribe: all@example.org In Body: go\n");
    assertThat(group.list()).isEqualTo(new MailingList("widl@example.org", "all@example.org", ""));
    assertThat(group.extensions()).containsEntry("inBody", ExtensionValue.of("go"));
  }

  @Test
  void what_stands_under_no_label_is_told_line_by_line() throws IOException {
    String head =
        " Chair(s):\n     " + ADA + "\n\n This is\n nobody.\n\n     Bo <bo@example.org>\n";
    assertThat(told(head)).containsExactly("4 WARNING", "5 WARNING");
    assertThat(people(group(head), RoleName.CHAIR))
        .containsExactly("Ada Example ada@example.org", "Bo bo@example.org");
  }

  @Test
  void behind_an_empty_line_addresses_and_indented_names_go_on() throws IOException {
    assertThat(
            people(
                group(" Chair(s):\n\n   Ada\n\n   Bo\n\n Cy <cy@example.org>\n"), RoleName.CHAIR))
        .containsExactly("Ada ", "Bo ", "Cy cy@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "widl@example.org|widl@example.org|''|''|-",
        "<widl@example.org>,|widl@example.org|''|''|-",
        "mailto:widl@example.org|widl@example.org|''|''|-",
        "[widl](mailto:widl@example.org)|widl@example.org|''|''|-",
        "widl@example.org (not yet)|widl@example.org|''|''|(not yet)",
        "https://example.org/mailman/widl|''|https://example.org/mailman/widl|''|-",
        "<https://example.org/widl>|''|https://example.org/widl|''|-",
        "[widl](https://example.org/widl)|''|https://example.org/widl|''|-",
        "https://example.org/archive/widl|''|''|https://example.org/archive/widl|-",
        "https://example.org/arch/widl|''|''|https://example.org/arch/widl|-",
        "TBD|''|''|''|-",
        "tba|''|''|''|-",
        "to be announced|''|''|''|to be announced",
        "@widl|''|''|''|@widl"
      })
  void a_list_is_an_address_or_a_page(
      String words, String address, String subscribe, String archive, String kept)
      throws IOException {
    Group group = group(" Mailing list: " + words + "\n");
    assertThat(group.list()).isEqualTo(new MailingList(address, subscribe, archive));
    assertThat(group.extensions().get("list"))
        .isEqualTo(kept == null ? null : ExtensionValue.of(kept));
  }

  @Test
  void of_two_lists_the_first_counts_and_the_other_is_kept() throws IOException {
    Group group =
        group(
            " Mailing list: a@example.org\n Mailing list: b@example.org\n"
                + " Archive: https://example.org/archive/a\n Archive: https://example.org/b\n"
                + " To Subscribe: a-request@example.org\n To Subscribe: b-request@example.org\n");
    assertThat(group.list())
        .isEqualTo(
            new MailingList(
                "a@example.org", "a-request@example.org", "https://example.org/archive/a"));
    assertThat(group.extensions())
        .containsEntry("list", ExtensionValue.of("b@example.org"))
        .containsEntry("archive", ExtensionValue.of("https://example.org/b"))
        .containsEntry("subscribe", ExtensionValue.of("b-request@example.org"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Active Working Group|active",
        "ACTIVE|active",
        "Concluded WG|conclude",
        "BOF|bof",
        "BOF Concluded|bof-conc",
        "Proposed Working Group|proposed",
        "Confused|-",
        "''|-"
      })
  void the_status_is_that_with_the_longest_name(String words, String state) throws IOException {
    Group group = group(" Current Status: " + words + "\n");
    assertThat(group.state().map(GroupState::slug).orElse(null)).isEqualTo(state);
    assertThat(told(" Current Status: " + words + "\n"))
        .hasSize(state == null && !words.isEmpty() ? 1 : 0);
  }

  @Test
  void a_day_that_is_none_is_kept_and_told() throws IOException {
    assertThat(group(" Last Modified: lately\n").extensions())
        .containsEntry("lastModified", ExtensionValue.of("lately"));
    assertThat(told(" Last Modified: lately\n")).containsExactly("1 WARNING");
    assertThat(told(" Last Modified: \n")).isEmpty();
    assertThat(told(" Last Modified: 2003-04-05\n")).isEmpty();
  }

  @Test
  void an_only_area_director_without_area_is_that_of_the_group() throws IOException {
    Group group = group(" Area Director: " + ADA + "\n");
    assertThat(people(group, RoleName.AREA_DIRECTOR))
        .containsExactly("Ada Example ada@example.org");
    assertThat(group.extensions()).doesNotContainKey("areaDirectors");
    Group two = group(" Area Director: " + ADA + "\n     Bo <bo@example.org>\n");
    assertThat(people(two, RoleName.AREA_DIRECTOR)).isEmpty();
    Group responsible =
        group(" Responsible Area Director: Bo <bo@example.org>\n Area Director: " + ADA + "\n");
    assertThat(people(responsible, RoleName.AREA_DIRECTOR)).containsExactly("Bo bo@example.org");
    assertThat(responsible.extensions()).containsEntry("areaDirectors", ExtensionValue.of(ADA));
  }

  @Test
  void the_area_of_an_advisor_who_is_not_known_is_not_that_of_the_group() throws IOException {
    assertThat(group(" Transport Area Advisor:\n     TBD\n").parent()).isEmpty();
    assertThat(group(" Transport Area Advisor:\n     " + ADA + "\n").parent())
        .map(Object::toString)
        .contains("tsv");
    assertThat(group(" Transport Area Director(s):\n     TBD\n").parent())
        .map(Object::toString)
        .contains("tsv");
  }

  @Test
  void of_two_areas_the_first_counts() throws IOException {
    String head =
        " Security Area Director(s):\n     "
            + ADA
            + "\n Transport Area Advisor:\n     Bo <b@example.org>\n";
    assertThat(group(head).parent()).map(Object::toString).contains("sec");
  }

  @Test
  void a_label_that_nobody_knows_is_kept_and_told() throws IOException {
    assertThat(group(" Chair: " + ADA + "\n Colour: green\n").extensions())
        .containsEntry("Colour", ExtensionValue.of("green"));
    assertThat(told(" Chair: " + ADA + "\n Colour: green\n")).containsExactly("2 INFO");
    // below a label that asks for values it is one of them
    assertThat(told(" Chair:\n     Colour: green\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"----", "====", "____", "~~~", "****"})
  void a_rule_stands_below_the_title(String rule) throws IOException {
    Group group =
        groupOf(
            "Read this first.\nWidgets (widl)\n"
                + rule
                + "\nNot this.\n\n Charter\n\n Chair: "
                + ADA
                + "\n"
                + REST);
    assertThat(group.acronym().text()).isEqualTo("widl");
    assertThat(group.name()).isEqualTo("Read this first. Widgets");
  }

  @Test
  void a_title_has_no_empty_line_in_it() throws IOException {
    String text =
        "Read this first.\n\nWidgets\n  of All Kinds (widl)\n-----\n\n Charter\n\n Chair: "
            + ADA
            + "\n"
            + REST;
    assertThat(groupOf(text).name()).isEqualTo("Widgets of All Kinds");
    assertThat(read(text).problems())
        .filteredOn(problem -> problem.code().equals("charter-line"))
        .extracting(problem -> problem.location().line())
        .containsExactly(1);
  }

  @Test
  void a_name_that_is_missing_is_told() throws IOException {
    assertThat(read(" Charter\n\n Chair: " + ADA + "\n" + REST).problems())
        .anyMatch(
            problem ->
                problem.code().equals("charter-missing")
                    && problem.message().contains("name of the group"));
    assertThat(read(TITLE + " Chair: " + ADA + "\n" + REST).problems())
        .noneMatch(problem -> problem.message().contains("name of the group"));
  }

  @Test
  void the_acronym_may_have_a_label_of_its_own() throws IOException {
    String named =
        "\n Charter\n\n Working Group Name: Widgets\n Acronym: (widl)\n Chair: "
            + ADA
            + "\n"
            + REST;
    assertThat(groupOf(named).acronym().text()).isEqualTo("widl");
    assertThat(groupOf(named).name()).isEqualTo("Widgets");
    String alone = "\n Charter\n\n Working Group Name: Widl\n Chair: " + ADA + "\n" + REST;
    assertThat(groupOf(alone).acronym().text()).isEqualTo("widl");
  }
}
