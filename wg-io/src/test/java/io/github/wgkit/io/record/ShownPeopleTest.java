package io.github.wgkit.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.PlainEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShownPeopleTest {
  private static final Directory KNOWN =
      Directory.builder()
          .addPeople(
              Person.builder().id(1).name("Ada Dune").build(),
              Person.builder().id(2).name(" ").build())
          .build();
  private static final Role ADA = role().personId(1).build();
  private static final Role BLANK = role().personId(2).build();
  private static final Role GONE = role().personId(3).build();
  private static final Role BOB = role().personName("Bob Bow").build();
  private static final Role MAIL = role().email(EmailAddress.of("eve@example.org")).build();
  private static final Role ODD = role().email(EmailAddress.of("eve at example")).build();

  private static Role.Builder role() {
    return Role.builder().name(RoleName.CHAIR);
  }

  private static String line(People people, Role... roles) {
    return new ShownPeople(KNOWN, people)
        .inOneLine(Arrays.asList(roles)).stream()
            .map(run -> run.text() + (run.address().isEmpty() ? "" : "→" + run.address()))
            .collect(Collectors.joining());
  }

  @Test
  void people_stand_in_one_line_and_those_without_a_name_are_counted() {
    assertThat(line(People.NAMES)).isEmpty();
    assertThat(line(People.NAMES, ADA, BOB)).isEqualTo("Ada Dune, Bob Bow");
    assertThat(line(People.NAMES, BLANK, ADA, GONE)).isEqualTo("Ada Dune, 2 names not recorded");
    assertThat(line(People.NAMES, MAIL)).isEqualTo("1 name not recorded");
    assertThat(line(People.NAMES_AND_ADDRESSES, MAIL, BOB, GONE, ODD))
        .isEqualTo(
            "not recorded (eve@example.org→mailto:eve@example.org), Bob Bow, not recorded (eve at"
                + " example), 1 name not recorded");
  }

  @Test
  void the_record_of_a_role_counts_before_that_of_a_person() {
    Role other = role().personId(1).personName("A. Dune").build();
    Role empty = role().personId(1).personName(" ").build();
    ShownPeople people = new ShownPeople(KNOWN, People.NAMES);
    assertThat(
            ImmutableList.of(ADA, other, empty, BLANK).stream().map(people::nameOf).map(Run::text))
        .containsExactly("Ada Dune", "A. Dune", "Ada Dune", "not recorded");
    assertThat(ShownPeople.nameOf(BLANK, KNOWN)).isEmpty();
    PlainEvent event = PlainEvent.builder().date(ApproximateDate.unknown()).personId(1).build();
    assertThat(ShownPeople.nameOf(event, KNOWN)).contains("Ada Dune");
  }

  @Test
  void people_are_told_apart_by_number_then_by_name_then_by_address() {
    ShownPeople people = new ShownPeople(KNOWN, People.NAMES);
    assertThat(List.of(ADA, BLANK, BOB, MAIL, role().build()).stream().map(people::identityOf))
        .containsExactly(1L, 2L, "Bob Bow", "eve@example.org", "not recorded");
  }
}
