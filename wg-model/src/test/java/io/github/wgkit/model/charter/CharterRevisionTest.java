package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterRevisionTest {
  @Property
  void what_is_printed_reads_back(@ForAll CharterRevision revision) {
    assertThat(CharterRevision.parse(revision.toString())).isEqualTo(revision);
  }

  @Test
  void there_are_10099_revisions_and_all_read_back() {
    List<CharterRevision> all = all();
    assertThat(all).hasSize(10_099).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            revision -> assertThat(CharterRevision.parse(revision.toString())).isEqualTo(revision));
  }

  @Test
  void the_order_is_that_of_the_numbers_as_text() {
    List<CharterRevision> byRevision = new ArrayList<>(all());
    Collections.sort(byRevision);
    List<CharterRevision> byText = new ArrayList<>(all());
    byText.sort((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(byRevision).isEqualTo(byText);
  }

  @Test
  void a_first_charter_comes_after_its_proposals_and_before_those_to_replace_it() {
    assertThat(List.of("00-00", "00-01", "01", "01-00", "01-01", "02"))
        .extracting(CharterRevision::parse)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Property
  void the_order_agrees_with_equality(@ForAll CharterRevision a, @ForAll CharterRevision b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
  }

  @Property
  void the_next_proposal_is_the_least_one_that_comes_after(
      @ForAll CharterRevision revision, @ForAll CharterRevision other) {
    Assume.that(hasNextProposal(revision));
    CharterRevision next = revision.nextProposal();
    assertThat(next).isGreaterThan(revision);
    assertThat(next.isProposal()).isTrue();
    assertThat(next.charter()).isEqualTo(revision.charter());
    assertThat(other.compareTo(revision) > 0 && other.compareTo(next) < 0).isFalse();
  }

  @Property
  void the_next_proposal_was_never_used(
      @ForAll CharterRevision revision, @ForAll Set<CharterRevision> used) {
    Assume.that(hasNextProposal(revision));
    Assume.that(!used.contains(CharterRevision.proposal(revision.charter(), 99)));
    CharterRevision next = revision.nextProposal(used);
    assertThat(next).isGreaterThan(revision).isNotIn(used);
    assertThat(next.charter()).isEqualTo(revision.charter());
    for (CharterRevision r = revision.nextProposal(); !r.equals(next); r = r.nextProposal()) {
      assertThat(used).contains(r);
    }
  }

  @Property
  void the_next_approved_charter_comes_after_all_proposals_for_it(
      @ForAll CharterRevision revision, @ForAll CharterRevision other) {
    Assume.that(revision.charter() < 99);
    CharterRevision next = revision.nextApproved();
    assertThat(next.isApproved()).isTrue();
    assertThat(next).isGreaterThan(revision);
    assertThat(next).isGreaterThan(CharterRevision.proposal(revision.charter(), 99));
    if (other.charter() == revision.charter()) {
      assertThat(other.nextApproved()).isEqualTo(next);
    }
  }

  @Property
  void an_abandoned_effort_falls_back_to_the_charter_in_force(@ForAll CharterRevision revision) {
    assertThat(revision.abandoned().isEmpty()).isEqualTo(revision.charter() == 0);
    revision
        .abandoned()
        .ifPresent(
            inForce -> {
              assertThat(inForce.isApproved()).isTrue();
              assertThat(inForce).isLessThanOrEqualTo(revision);
              assertThat(inForce.charter()).isEqualTo(revision.charter());
              assertThat(inForce.abandoned()).contains(inForce);
            });
  }

  @Property
  void a_revision_is_either_approved_or_proposed(@ForAll CharterRevision revision) {
    assertThat(revision.isApproved()).isNotEqualTo(revision.isProposal());
  }

  @ParameterizedTest
  @CsvSource({
    "00-00, 00-01, ,   01",
    "00-01, 00-02, ,   01",
    "00-02, 00-03, ,   01",
    "00-09, 00-10, ,   01",
    "01,    01-00, 01, 02",
    "01-00, 01-01, 01, 02",
    "01-03, 01-04, 01, 02",
    "01-07, 01-08, 01, 02",
    "09-03, 09-04, 09, 10"
  })
  void what_follows_is_what_the_datatracker_makes_of_it(
      String current, String nextProposal, String abandoned, String nextApproved) {
    CharterRevision revision = CharterRevision.parse(current);
    assertThat(revision.nextProposal()).hasToString(nextProposal);
    assertThat(revision.abandoned().map(CharterRevision::toString).orElse(null))
        .isEqualTo(abandoned);
    assertThat(revision.nextApproved()).hasToString(nextApproved);
  }

  @Test
  void a_charter_lives_from_first_draft_to_second_approval() {
    CharterRevision third = CharterRevision.FIRST.nextProposal().nextProposal();
    assertThat(third).hasToString("00-02");
    CharterRevision first = third.nextApproved();
    assertThat(first).hasToString("01");
    List<CharterRevision> used =
        new ArrayList<>(List.of(CharterRevision.FIRST, CharterRevision.parse("00-01"), third));
    used.add(first);
    CharterRevision effort = first.nextProposal(used);
    used.add(effort);
    used.add(effort.nextProposal(used));
    assertThat(used).last().hasToString("01-01");
    // given up, and tried again: the numbers of the first try are gone
    CharterRevision inForce = CharterRevision.parse("01-01").abandoned().orElseThrow();
    CharterRevision again = inForce.nextProposal(used);
    assertThat(again).hasToString("01-02");
    assertThat(again.nextApproved()).hasToString("02");
  }

  @Test
  void used_numbers_with_a_gap_are_passed_over_one_by_one() {
    List<CharterRevision> used =
        List.of(
            CharterRevision.parse("01-00"),
            CharterRevision.parse("01-02"),
            CharterRevision.parse("01-03"));
    assertThat(CharterRevision.approved(1).nextProposal(used)).hasToString("01-01");
    assertThat(CharterRevision.parse("01-01").nextProposal(used)).hasToString("01-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00-99", "01-99", "99-99"})
  void the_hundredth_proposal_has_no_number(String last) {
    assertThatThrownBy(() -> CharterRevision.parse(last).nextProposal())
        .isInstanceOf(RevisionLimitException.class)
        .hasMessage("no proposal can follow %s: the number of a proposal has two digits", last);
  }

  @Test
  void used_numbers_up_to_the_last_leave_no_number() {
    List<CharterRevision> used =
        List.of(CharterRevision.parse("01-98"), CharterRevision.parse("01-99"));
    assertThatThrownBy(() -> CharterRevision.parse("01-97").nextProposal(used))
        .isInstanceOf(RevisionLimitException.class)
        .hasMessageStartingWith("no proposal can follow 01-99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "99-00", "99-99"})
  void the_hundredth_charter_has_no_number(String last) {
    assertThatThrownBy(() -> CharterRevision.parse(last).nextApproved())
        .isInstanceOf(RevisionLimitException.class)
        .hasMessage("no charter can follow %s: the number of a charter has two digits", last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1", "001", "01-", "-01", "01-2", "01-002", "01-02-03", "01_02", "0102", "1-02",
            "01–02",
        " 01", "01 ", "01-02\n", "01\n", "+1", "+1-+1", "-1", "0x", "ab-cd", "٠١", "٠١-٠٢", "０１",
        "０１-０２", "01-0²", "00-100", "null"
      })
  void nothing_else_is_a_revision(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterRevision.parse(text))
        .withMessage("a charter revision looks like 01 or 01-02, not like \"%s\"", text);
  }

  @Property
  void no_text_is_read_that_would_not_be_printed(@ForAll String text) {
    try {
      assertThat(CharterRevision.parse(text)).hasToString(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text);
    }
  }

  @Test
  void there_is_no_approved_charter_00() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterRevision.parse("00"))
        .withMessage("the first approved charter is 01, there is no 00");
  }

  @Test
  void numbers_have_two_digits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterRevision.approved(100))
        .withMessage("a charter number has two digits, 00 to 99: 100");
    assertThatIllegalArgumentException().isThrownBy(() -> CharterRevision.approved(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterRevision.proposal(1, 100))
        .withMessage("a proposal number has two digits, 00 to 99: 100");
    assertThatIllegalArgumentException().isThrownBy(() -> CharterRevision.proposal(1, -1));
  }

  @Test
  void equality_is_by_both_numbers() {
    new EqualsTester()
        .addEqualityGroup(CharterRevision.approved(1), new CharterRevision(1, OptionalInt.empty()))
        .addEqualityGroup(CharterRevision.proposal(1, 0), CharterRevision.parse("01-00"))
        .addEqualityGroup(CharterRevision.proposal(0, 1))
        .addEqualityGroup(CharterRevision.FIRST)
        .testEquals();
  }

  private static boolean hasNextProposal(CharterRevision revision) {
    return revision.proposal().orElse(-1) < 99;
  }

  private static List<CharterRevision> all() {
    List<CharterRevision> all = new ArrayList<>();
    for (int charter = 0; charter <= 99; charter++) {
      if (charter > 0) {
        all.add(CharterRevision.approved(charter));
      }
      for (int proposal = 0; proposal <= 99; proposal++) {
        all.add(CharterRevision.proposal(charter, proposal));
      }
    }
    return all;
  }
}
