package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The formats of text can write everything, or say in a word what is missing. */
class TextWritersTest {
  private static final List<String> LISTS =
      List.of("1wg-summary", "1wg-summary-by-acronym", "1wg-charters", "1wg-charters-by-acronym");

  private static final ImmutableSet<String> REFUSALS =
      ImmutableSet.of(
          "group-not-named", "charter-missing", "revision-missing", "text-missing", "date-missing");

  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(LISTS);
  }

  @Provide
  Arbitrary<String> ofOneCharter() {
    return Arbitraries.of(
        "charter-text",
        "charter-md",
        "charter-classic",
        "withmilestones",
        "wg-review",
        "wg-action");
  }

  private static byte[] written(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormatRegistry.standard().write(directory, out, options);
    return out.toByteArray();
  }

  @Property(tries = 60)
  void every_directory_can_be_listed_and_always_in_the_same_way(
      @ForAll Directory directory, @ForAll @From("lists") String format) throws IOException {
    WriteOptions options = WriteOptions.builder().format(format).build();
    assertThat(written(directory, options)).isEqualTo(written(directory, options)).endsWith('\n');
  }

  @Property(tries = 100)
  void every_charter_is_written_or_refused_with_a_code(
      @ForAll Directory directory, @ForAll @From("ofOneCharter") String format) throws IOException {
    for (Group group : directory.groups()) {
      WriteOptions options = InventedGroups.in(format).group(group.acronym()).build();
      try {
        assertThat(written(directory, options)).isEqualTo(written(directory, options));
      } catch (WgWriteException e) {
        assertThat(REFUSALS).contains(e.code());
        assertThat(e).hasMessageNotContaining("\n");
      }
    }
  }

  @Property(tries = 100)
  void a_group_with_a_text_can_be_written_in_every_form(
      @ForAll WorkingGroup group,
      @ForAll CharterText text,
      @ForAll @From("ofOneCharter") String format)
      throws IOException {
    Group chartered =
        group.toBuilder()
            .charter(
                InventedGroups.charter("fork", "01", "01", "").toBuilder()
                    .putTexts(CharterRevision.approved(2), text)
                    .revision(CharterRevision.approved(2))
                    .build())
            .build();
    Directory directory = Directory.builder().addGroups(chartered).build();
    byte[] written = written(directory, InventedGroups.in(format).build());
    if (format.equals("charter-text")) {
      assertThat(written).isEqualTo(text.bytes());
    } else {
      assertThat(written).isNotEmpty();
    }
  }

  /** They were told in the order of the addresses in memory: each run named other groups. */
  @Test
  void losses_are_told_in_the_order_of_the_directory() throws IOException {
    Directory.Builder groups = Directory.builder().addGroups(InventedGroups.area());
    for (int i = 0; i < 40; i++) {
      WorkingGroup.Builder group = InventedGroups.group("g" + i, "Group " + i);
      groups.addGroups((i % 2 == 0 ? group.description("A group.") : group.comments("?")).build());
    }
    for (String format : LISTS) {
      WriteResult result =
          FormatRegistry.standard()
              .write(
                  groups.build(), new ByteArrayOutputStream(), InventedGroups.in(format).build());
      assertThat(result.losses())
          .containsSequence(new Loss("descriptions", 20, "g0"), new Loss("comments", 20, "g1"));
    }
  }
}
