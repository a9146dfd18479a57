package io.github.wgkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Rule CHAIRS =
      new Rule(
          "T-02",
          "A group has one or two chairs.",
          ImmutableMap.of(Profile.RFC, Severity.WARNING, Profile.PRACTICE, Severity.INFO),
          ImmutableList.of(Citation.rfc(2418, "6.1"), Citation.datatracker("group.role")));
  private static final Rule LIST =
      new Rule(
          "T-01",
          "A group has a list.",
          ImmutableMap.of(Profile.RFC, Severity.ERROR),
          ImmutableList.of(Citation.rfc(2418, "2.2")));

  @Test
  void the_worst_finding_comes_first_then_rule_subject_and_message() {
    Finding first = new Finding(CHAIRS, Severity.ERROR, "z", "z");
    Finding second = new Finding(LIST, Severity.WARNING, "z", "z");
    Finding third = new Finding(CHAIRS, Severity.WARNING, "a", "z");
    Finding fourth = new Finding(CHAIRS, Severity.WARNING, "b", "a");
    Finding fifth = new Finding(CHAIRS, Severity.WARNING, "b", "b");
    Finding sixth = new Finding(LIST, Severity.INFO, "a", "a");
    assertThat(List.of(third, sixth, first, fifth, second, fourth).stream().sorted())
        .containsExactly(first, second, third, fourth, fifth, sixth);
  }

  @Property(tries = 200)
  void equal_findings_have_the_same_place(@ForAll Finding a, @ForAll Finding b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.equals(b)) {
      assertThat(a.compareTo(b)).isZero();
    }
    if (a.severity() != b.severity()) {
      assertThat(a.compareTo(b) < 0).isEqualTo(a.severity().compareTo(b.severity()) < 0);
    }
  }

  @Test
  void a_profile_that_does_not_know_a_rule_finds_nothing() {
    assertThat(CHAIRS.broken(Profile.DRAFT_2418BIS, "quic", "three chairs")).isEmpty();
    assertThat(CHAIRS.severity(Profile.DRAFT_2418BIS)).isEmpty();
  }

  @Test
  void the_profile_decides_how_much_it_matters() {
    assertThat(CHAIRS.broken(Profile.RFC, "quic", "three chairs"))
        .map(Finding::severity)
        .contains(Severity.WARNING);
    assertThat(CHAIRS.broken(Profile.PRACTICE, "quic", "three chairs"))
        .map(Finding::severity)
        .contains(Severity.INFO);
  }

  @Test
  void a_finding_is_one_line_with_rule_and_citation() {
    assertThat(new Finding(CHAIRS, Severity.WARNING, "quic", "it has three chairs"))
        .hasToString("WARNING T-02 quic: it has three chairs (RFC 2418 section 6.1)");
  }

  @Test
  void a_citation_reads_as_people_write_it() {
    assertThat(Citation.rfc(2418, "2.2")).hasToString("RFC 2418 section 2.2");
    assertThat(Citation.rfc(2418, "")).hasToString("RFC 2418");
    assertThat(Citation.datatracker("group edit form")).hasToString("Datatracker, group edit form");
    assertThat(new Citation("IESG wiki", "")).hasToString("IESG wiki");
  }

  @Test
  void the_order_in_which_severities_were_given_does_not_show() {
    Rule other =
        new Rule(
            CHAIRS.id(),
            CHAIRS.title(),
            ImmutableMap.of(Profile.PRACTICE, Severity.INFO, Profile.RFC, Severity.WARNING),
            CHAIRS.citations());
    assertThat(other).isEqualTo(CHAIRS).hasToString(CHAIRS.toString());
  }

  @Test
  void what_says_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Citation("", "2.2"))
        .withMessage("a citation names a document");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Finding(LIST, Severity.INFO, "", ""))
        .withMessage("a finding has a message");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule("", "title", ImmutableMap.of(), LIST.citations()))
        .withMessage("a rule has an id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule("X-1", "", ImmutableMap.of(), LIST.citations()))
        .withMessage("rule X-1 has no title");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rule("X-1", "title", ImmutableMap.of(), ImmutableList.of()))
        .withMessage("rule X-1 has no citation");
  }
}
