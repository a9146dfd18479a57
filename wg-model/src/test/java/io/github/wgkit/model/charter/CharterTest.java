package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CharterTest {
  private static final CharterName NAME = CharterName.parse("charter-ietf-quic");
  private static final CharterRevision FIRST = CharterRevision.approved(1);
  private static final CharterRevision PROPOSAL = CharterRevision.parse("01-00");

  @Test
  void the_text_is_that_of_the_newest_revision() {
    Charter charter =
        Charter.builder()
            .name(NAME)
            .revision(PROPOSAL)
            .putTexts(FIRST, CharterText.of("first"))
            .putTexts(PROPOSAL, CharterText.of("proposal"))
            .build();
    assertThat(charter.text()).contains(CharterText.of("proposal"));
    assertThat(charter.newestApprovedText()).contains(FIRST);
  }

  @Test
  void no_text_is_made_up() {
    Charter charter =
        Charter.builder()
            .name(NAME)
            .revision(PROPOSAL)
            .putTexts(CharterRevision.FIRST, CharterText.of("draft"))
            .build();
    assertThat(charter.text()).isEmpty();
    assertThat(charter.newestApprovedText()).isEmpty();
    assertThat(Charter.builder().name(NAME).build().text()).isEmpty();
  }

  @Test
  void texts_are_in_order_of_time_however_they_were_given() {
    ImmutableSortedMap<CharterRevision, CharterText> newestFirst =
        ImmutableSortedMap.<CharterRevision, CharterText>orderedBy(Comparator.reverseOrder())
            .put(FIRST, CharterText.of("first"))
            .put(PROPOSAL, CharterText.of("proposal"))
            .build();
    Charter charter = Charter.builder().name(NAME).texts(newestFirst).build();
    assertThat(charter.texts().keySet()).containsExactly(FIRST, PROPOSAL);
  }

  @Property(tries = 200)
  void the_newest_approved_text_is_one_that_is_at_hand(@ForAll Charter charter) {
    charter
        .newestApprovedText()
        .ifPresent(
            newest -> {
              assertThat(newest.isApproved()).isTrue();
              assertThat(charter.texts()).containsKey(newest);
              assertThat(charter.texts().tailMap(newest, false).keySet())
                  .allMatch(CharterRevision::isProposal);
            });
  }
}
