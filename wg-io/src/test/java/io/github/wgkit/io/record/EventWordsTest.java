package io.github.wgkit.io.record;

import static io.github.wgkit.io.InventedGroups.group;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of events, for pages and feeds alike. */
class EventWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "State <b>Active</b><br>now|State Active now",
        "State<p class=\"x\">Active</p >now|State Active now",
        "a &lt;b&gt; c|a <b> c",
        "a &amp;lt; c|a &lt; c",
        "<B>x</B>|x",
        "<b>x|x",
        "<b onclick=x>y</b>|y",
        "<script>x</script>|<script>x</script>",
        "<bold>x|<bold>x",
        "1 < 2 & 3|1 < 2 & 3",
      })
  void marks_that_the_datatracker_writes_are_left_out_and_others_shown(
      String description, String words) {
    assertThat(EventWords.withoutMarks(description)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "To Ada &lt;ada@example.org&gt;.|To Ada &lt;(address)&gt;.",
        "ada@example.org, bob@example.org.|(address), (address).",
        "<a href=\"mailto:ada@example.org\">x</a>|<a href=\"mailto:(address)\">x</a>",
        "<b>ada@</b>example.org &amp; 1|(address) &amp; 1",
        "List Spoon@example.org|List Spoon@example.org",
        "@ noon, x@ y|@ noon, x@ y",
      })
  void addresses_of_people_are_left_out(String description, String told) {
    Group spoon =
        group("spoon", "Spoons").list(new MailingList(" spoon@Example.org", "", "")).build();
    assertThat(EventWords.withoutAddresses(description, EventWords.lists(spoon))).isEqualTo(told);
  }

  @Test
  void marks_and_addresses_end_somewhere() {
    String longest = "<b " + "x".repeat(496) + ">";
    assertThat(EventWords.withoutMarks(longest + "y")).isEqualTo("y");
    assertThat(EventWords.withoutMarks("<b " + "x".repeat(497) + ">")).startsWith("<b xxx");
    assertThat(EventWords.withoutMarks("a<")).isEqualTo("a<");
    assertThat(EventWords.withoutMarks("a<b")).isEqualTo("a<b");
    assertThat(EventWords.leaveOut("a".repeat(320) + "@b", ImmutableSet.of()))
        .isEqualTo("(address)");
    assertThat(EventWords.leaveOut("a".repeat(321) + "@b", ImmutableSet.of()))
        .isEqualTo("a(address)");
    assertThat(EventWords.leaveOut("a@" + "b".repeat(319) + ".", ImmutableSet.of()))
        .isEqualTo("(address).");
    assertThat(EventWords.leaveOut("a@" + "b".repeat(320), ImmutableSet.of()))
        .isEqualTo("(address)b");
    assertThat(EventWords.leaveOut("a@...", ImmutableSet.of())).isEqualTo("a@...");
  }

  @Property
  void no_address_is_shown(
      @ForAll @Chars({'<', '>', '/', '@', '.', '&', ';', ' '}) @CharRange(from = 'a', to = 'c')
          String text) {
    String told = EventWords.withoutAddresses(text, ImmutableSet.of());
    String shown = EventWords.runs(told).stream().map(Run::text).reduce("", String::concat);
    assertThat(Ascii.toLowerCase(shown)).doesNotContainPattern("[a-c]@[a-c]");
  }
}
