package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract of formats has found, one sample of each. */
class FoundByContractTest {
  private static Directory directory(Group... groups) {
    return Directory.builder().addGroups(groups).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "yaml", "jsonfeed", "atom", "csv"})
  void a_stream_that_throws_the_same_exception_for_ever_is_told_once(String format) {
    IOException gone = new IOException("the disk is gone");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw gone;
          }

          @Override
          public void flush() throws IOException {
            throw gone;
          }
        };
    FormatRegistry formats = FormatRegistry.standard();
    Directory spoons = directory(InventedGroups.spoons());
    assertThatThrownBy(() -> formats.write(spoons, full, InventedGroups.in(format).build()))
        .isSameAs(gone);
  }

  @Test
  void a_mail_may_name_no_area() throws IOException {
    Directory nameless =
        directory(
            InventedGroups.area().toBuilder().name("").build(),
            InventedGroups.spoons().toBuilder().state(GroupState.ACTIVE).build());
    String mail = InventedGroups.written(nameless, InventedGroups.in("wg-action").build());
    assertThat(mail.replaceAll("\\s+", " ")).contains("in the of the IETF");
    ReadResult<Directory> read =
        FormatRegistry.standard().read(Input.of(mail.getBytes(UTF_8), ""), ReadOptions.lenient());
    assertThat(read.value().group("spoon")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "jsonfeed"})
  void a_moment_beyond_all_dates_is_no_present_moment(String format) throws IOException {
    Directory spoons = directory(InventedGroups.spoons());
    for (Instant moment : ImmutableList.of(Instant.MIN, Instant.MAX)) {
      WriteOptions options =
          InventedGroups.in(format).feed(FeedOptions.builder().now(moment).build()).build();
      assertThat(InventedGroups.written(spoons, options)).contains("2026-02-03T04:00:00Z");
    }
  }

  @Test
  void a_picture_shows_no_day_of_the_last_of_all_years() {
    WriteOptions options = InventedGroups.in("svg").today(LocalDate.MAX).build();
    assertThatThrownBy(() -> InventedGroups.written(directory(InventedGroups.spoons()), options))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("date-unfit"));
  }

  @Test
  void blanks_around_the_name_of_a_document_are_written_to_no_table() throws IOException {
    Group group =
        InventedGroups.spoons().toBuilder()
            .milestones(
                MilestonePlan.current(
                    ImmutableList.of(
                        InventedGroups.milestone("Eat")
                            .addDocuments(DocumentName.of(" draft-a  b "))
                            .build())))
            .build();
    WriteOptions options =
        InventedGroups.in("csv")
            .csv(CsvOptions.builder().table(CsvOptions.Table.MILESTONES).build())
            .build();
    assertThat(InventedGroups.written(directory(group), options)).contains(",draft-a b,");
  }
}
