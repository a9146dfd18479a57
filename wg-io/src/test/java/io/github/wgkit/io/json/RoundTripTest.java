package io.github.wgkit.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back equal, and is always written alike. */
class RoundTripTest {
  @Property(tries = 50)
  void every_directory_is_read_back_equal_and_written_to_the_same_bytes(
      @ForAll Directory directory, @ForAll Native format) throws IOException {
    byte[] once = format.bytes(directory);
    ReadResult<Directory> result = format.read(once, ReadOptions.strict());
    assertThat(result.value()).isEqualTo(directory);
    assertThat(result.problems()).isEmpty();
    assertThat(format.bytes(result.value())).isEqualTo(once);
  }

  @Property(tries = 150)
  void every_entry_is_read_back_equal(@ForAll DirectoryEntry entry, @ForAll Native format)
      throws IOException {
    Directory directory = Directory.builder().add(entry).build();
    assertThat(format.strict(format.bytes(directory))).isEqualTo(directory);
  }

  @Property
  void every_key_survives_its_escaping(@ForAll String key) {
    assertThat(EscapedKeys.unescape(EscapedKeys.escape(key))).isEqualTo(key);
    String marked = "~escaped:" + key;
    assertThat(EscapedKeys.unescape(EscapedKeys.escape(marked))).isEqualTo(marked);
    assertThat(EscapedKeys.escape(EscapedKeys.unescape(marked))).isNotEmpty();
  }

  @Example
  void surrogates_survive_alone_and_in_pairs() throws IOException {
    for (String text : new String[] {"\uD83D\uDE00", "\uD83D", "\uDE00 \uD83D", "é\u0000\u2028"}) {
      Directory directory =
          Directory.builder()
              .addGroups(WorkingGroup.builder().acronym(Acronym.of("x")).name(text).build())
              .putExtensions(text, ExtensionValue.of(text))
              .build();
      for (Native format : Native.values()) {
        assertThat(format.strict(format.bytes(directory))).isEqualTo(directory);
      }
    }
  }

  @Example
  void numbers_keep_their_digits() throws IOException {
    for (String digits :
        new String[] {"1e999999999", "-0", "0.10", "1E+2", "12345678901234567890"}) {
      Directory directory =
          Directory.builder().putExtensions("n", new ExtensionValue.Number(digits)).build();
      for (Native format : Native.values()) {
        assertThat(format.text(directory))
            .contains(":" + (format == Native.JSON ? " " : "") + digits);
        assertThat(format.strict(format.bytes(directory))).isEqualTo(directory);
      }
    }
  }

  @Example
  void a_day_of_which_the_month_is_meant_survives() throws IOException {
    ApproximateDate date =
        ApproximateDate.of(LocalDate.of(1992, 11, 25)).withPrecision(Precision.MONTH);
    Directory directory =
        Directory.builder()
            .addGroups(
                WorkingGroup.builder()
                    .acronym(Acronym.of("x"))
                    .name("X")
                    .history(
                        History.builder()
                            .addEvents(PlainEvent.builder().date(date).build())
                            .build())
                    .build())
            .build();
    for (Native format : Native.values()) {
      assertThat(format.strict(format.bytes(directory))).isEqualTo(directory);
    }
  }

  @Example
  void keys_of_extensions_are_sorted_by_code_unit() throws IOException {
    Directory directory =
        Directory.builder()
            .extensions(
                ImmutableMap.of(
                    "b",
                    ExtensionValue.of(1),
                    "B",
                    ExtensionValue.of(2),
                    "a",
                    ExtensionValue.of(3)))
            .build();
    assertThat(Native.LINES.text(directory))
        .isEqualTo("{\"record\":\"directory\",\"extensions\":{\"B\":2,\"a\":3,\"b\":1}}\n");
  }

  @Example
  void the_json_form_looks_like_this() throws IOException {
    Directory directory =
        Directory.builder()
            .addGroups(
                WorkingGroup.builder()
                    .acronym(Acronym.of("tulip"))
                    .name("Tulips")
                    .putExtensions("colours", ExtensionValue.of(ImmutableMap.of()))
                    .build())
            .build();
    assertThat(Native.JSON.text(directory))
        .isEqualTo(
            """
            {
              "format": "wgkit-directory",
              "version": 1,
              "groups": [
                {
                  "acronym": "tulip",
                  "name": "Tulips",
                  "type": "wg",
                  "extensions": {
                    "colours": {}
                  }
                }
              ]
            }
            """);
    assertThat(Native.LINES.text(directory))
        .isEqualTo(
            "{\"acronym\":\"tulip\",\"name\":\"Tulips\",\"type\":\"wg\","
                + "\"extensions\":{\"colours\":{}}}\n");
  }

  @Example
  void an_empty_directory_has_a_form() throws IOException {
    assertThat(Native.JSON.text(Directory.EMPTY))
        .isEqualTo("{\n  \"format\": \"wgkit-directory\",\n  \"version\": 1\n}\n");
    assertThat(Native.LINES.text(Directory.EMPTY)).isEmpty();
    assertThat(Native.JSON.strict(Native.JSON.bytes(Directory.EMPTY))).isEqualTo(Directory.EMPTY);
    assertThat(Native.LINES.strict(new byte[0])).isEqualTo(Directory.EMPTY);
  }
}
