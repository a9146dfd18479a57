package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever stands in a field, a dump is read, or refused with the place of the fault. */
class DumpHostilityTest {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<=: )(?:\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.]+|null|true|false|\\[[^\\[\\]{}]*])");
  private static final List<String> VALUES =
      VALUE.matcher(InventedDump.TEXT).results().map(java.util.regex.MatchResult::group).toList();

  record Change(int value, String to) {}

  @Provide
  Arbitrary<Change> changes() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "true",
            "-0",
            "1e999",
            "2",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"wg\"",
            "\"2012-99-99 00:00:00\"",
            "\"2012-02-26T00:21:36.123456Z\"",
            "\"/api/v1/group/group/2/\"",
            "\"/api/v1/\"",
            "\"%zz%\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[]",
            "[null]",
            "[[1]]",
            "[\"x\", 2]",
            "{}",
            "{\"pk\": 1}");
    return values.flatMap(
        to -> Arbitraries.integers().between(0, VALUES.size() - 1).map(n -> new Change(n, to)));
  }

  @Property(tries = 200)
  void wrong_values_never_crash_a_lenient_reading(
      @ForAll("changes") Change first, @ForAll("changes") Change second) throws IOException {
    String dump = changed(changed(InventedDump.TEXT, first), second);
    ReadResult<Directory> result = InventedDump.read(dump, ReadOptions.lenient());
    // two changes of one value can make a text that is no JSON from there on
    if (!result.hasErrors()) {
      assertThat(result.value().entries()).isNotEmpty();
    }
  }

  @Example
  void a_dump_broken_in_its_first_value_is_empty_and_says_so() throws IOException {
    String dump = InventedDump.TEXT.replaceFirst("\"pk\": 1,", "\"pk\": nulle999,");
    ReadResult<Directory> result = InventedDump.read(dump, ReadOptions.lenient());
    assertThat(result.problems()).extracting(Problem::code).contains("json-syntax");
    assertThat(result.value()).isEqualTo(Directory.EMPTY);
  }

  @Property(tries = 100)
  void a_strict_reading_succeeds_or_says_where_the_fault_is(@ForAll("changes") Change change)
      throws IOException {
    String dump = changed(InventedDump.TEXT, change);
    try {
      assertThat(InventedDump.read(dump, ReadOptions.strict()).hasErrors()).isFalse();
    } catch (WgReadException e) {
      assertThat(e.problems().get(e.problems().size() - 1).location().line()).isPositive();
      assertThat(InventedDump.read(dump, ReadOptions.lenient()).hasErrors()).isTrue();
    }
  }

  @Property(tries = 100)
  void a_dump_cut_anywhere_gives_what_stands_before(@ForAll @IntRange(min = 1, max = 6000) int cut)
      throws IOException {
    String part = InventedDump.TEXT.substring(0, Math.min(cut, InventedDump.TEXT.length() - 3));
    ReadResult<Directory> result = InventedDump.read(part, ReadOptions.lenient());
    assertThat(result.hasErrors()).isTrue();
  }

  @Property(tries = 50)
  void rows_may_stand_twice(@ForAll @Size(max = 3) List<@IntRange(max = 40) Integer> again)
      throws IOException {
    List<String> rows = InventedDump.TEXT.lines().filter(line -> line.startsWith("{")).toList();
    StringBuilder dump = new StringBuilder(InventedDump.TEXT.strip());
    dump.setLength(dump.length() - 1);
    for (int row : again) {
      dump.append(", ").append(rows.get(row).replaceFirst(",$", ""));
    }
    ReadResult<Directory> result =
        InventedDump.read(dump.append("]").toString(), ReadOptions.strict());
    assertThat(result.value().groups()).hasSize(4);
    assertThat(result.value().otherRecords()).hasSize(4 + again.size());
  }

  private static String changed(String dump, Change change) {
    Matcher values = VALUE.matcher(dump);
    for (int i = 0; values.find(); i++) {
      if (i == change.value()) {
        return dump.substring(0, values.start()) + change.to() + dump.substring(values.end());
      }
    }
    return dump;
  }
}
