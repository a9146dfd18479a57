package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.datatracker.ProgressListener.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long nanos;

  private FetchProgress progress(int columns, boolean isQuiet) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            Terminal.errorsTo(err),
            Style.PLAIN,
            () -> columns);
    Ticker ticker =
        new Ticker() {
          @Override
          public long read() {
            return nanos;
          }
        };
    return new FetchProgress(
        new Tool(terminal, FormatRegistry.standard()), columns, isQuiet, ticker);
  }

  private void pass(double seconds) {
    nanos += (long) (seconds * 1e9);
  }

  private String told() {
    return err.toString(UTF_8);
  }

  @Example
  void the_bar_tells_the_rate_and_the_time_that_is_left() {
    FetchProgress progress = progress(80, false);
    progress.progress(new Progress("group.groupevent", 1_000, 9_000, 10));
    pass(10);
    progress.progress(new Progress("group.groupevent", 3_000, 9_000, 12));
    assertThat(told())
        .endsWith(
            "\rgroup.groupevent            [##.....]  3,000 of 9,000  200/s  30 s left\u001B[K");
    pass(0.05);
    progress.progress(new Progress("group.groupevent", 4_000, 9_000, 13));
    assertThat(told()).doesNotContain("4,000");
    progress.end();
    assertThat(told()).endsWith("left\u001B[K\r\u001B[K");
  }

  @Example
  void elsewhere_a_line_is_told_for_each_table_and_each_half_minute() {
    FetchProgress progress = progress(0, false);
    progress.progress(new Progress("doc.state", 0, 0, 1));
    for (int i = 1; i <= 9; i++) {
      progress.progress(new Progress("group.groupevent", 1_000 * i, 9_000, i));
      pass(i == 4 ? 31 : 1);
    }
    progress.progress(new Progress("charter", 1, 2, 20));
    progress.progress(new Progress("charter", 2, 2, 20));
    progress.end();
    assertThat(told().lines())
        .isEqualTo(
            List.of(
                "wgkit: group.groupevent: 5,000 of 9,000 rows",
                "wgkit: group.groupevent: 9,000 rows",
                "wgkit: charter: 2 texts"));
  }

  @Example
  void who_stops_it_is_told_how_to_go_on_and_nothing_else() {
    FetchProgress progress = progress(80, true);
    progress.progress(new Progress("group.role", 1, 2, 1));
    assertThat(told()).isEmpty();
    assertThat(progress.isCancelled()).isFalse();
    progress.stop("stopped");
    progress.progress(new Progress("group.role", 2, 2, 2));
    assertThat(progress.isCancelled()).isTrue();
    assertThat(told()).isEqualTo("wgkit: stopped\n");
  }

  @Property(tries = 200)
  void no_bar_is_wider_than_the_terminal(
      @ForAll @IntRange(min = 1, max = 300) int columns,
      @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long done,
      @ForAll @LongRange(min = -1, max = Integer.MAX_VALUE) long total,
      @ForAll @IntRange(min = 0, max = 1_000_000) int seconds) {
    err.reset();
    FetchProgress progress = progress(columns, false);
    progress.progress(new Progress("doc.ballotpositiondocevent", 0, total, 1));
    pass(seconds);
    progress.progress(new Progress("doc.ballotpositiondocevent", done, total, 1));
    assertThat(told().replace("\u001B[K", "").split("\r"))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(Math.max(2, columns)));
  }

  @Example
  void a_bar_moves_ten_times_a_second_and_tells_no_time_left_at_the_end() {
    FetchProgress progress = progress(80, false);
    progress.progress(new Progress("group.role", 0, 40, 1));
    assertThat(told()).endsWith("\rgroup.role                  [.......]  0 of 40\u001B[K");
    pass(0.1);
    progress.progress(new Progress("group.role", 20, 40, 2));
    assertThat(told()).endsWith("[###....]  20 of 40  200/s  1 s left\u001B[K");
    pass(1.9);
    progress.progress(new Progress("group.role", 40, 40, 3));
    assertThat(told()).endsWith("[#######]  40  20/s\u001B[K");
    progress.end();
    progress.end();
    assertThat(told()).endsWith("20/s\u001B[K\r\u001B[K").doesNotContain("\n");
  }

  @Example
  void a_table_without_rows_and_a_narrow_terminal_are_told_of_as_well() {
    FetchProgress progress = progress(58, false);
    progress.progress(new Progress("group.role", 0, 0, 1));
    pass(4);
    progress.progress(new Progress("doc.document", 3, 0, 2));
    pass(4);
    progress.progress(new Progress("doc.document", 9, -1, 2));
    assertThat(told().split("\u001B\\[K"))
        .containsExactly(
            "\rgroup.role                   0",
            "\rdoc.document                 3",
            "\rdoc.document                 9  1.5/s");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 s",
    "99,99 s",
    "100,2 min",
    "149,2 min",
    "150,3 min",
    "5999,100 min",
    "6000,2 h",
    "9000,3 h"
  })
  void a_time_is_told_in_a_few_characters(long seconds, String words) {
    assertThat(FetchProgress.duration(seconds)).isEqualTo(words);
  }
}
