package io.github.wgkit.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Input that was never written by this library, and input that means harm. */
class HostileJsonTest {
  private static final ImmutableList<String> OTHER_VALUES =
      ImmutableList.of(
          "null",
          "true",
          "0",
          "-0",
          "1e999999999",
          "-99999999999999999999",
          "0.5",
          "\"\"",
          "\"x\"",
          "\" \"",
          "\"1-1\"",
          "\"\\ud800\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"extensions\":[]}",
          "{\"date\":\"2001-02-30\"}");

  private static String line(DirectoryEntry entry) throws IOException {
    return Native.LINES.text(Directory.builder().add(entry).build());
  }

  private static Problem onlyProblem(String text) throws IOException {
    return onlyProblem(text.getBytes(StandardCharsets.UTF_8), ReadOptions.lenient());
  }

  /** Reads leniently and strictly: the same problem is told, and thrown. */
  private static Problem onlyProblem(byte[] bytes, ReadOptions lenient) throws IOException {
    ImmutableList<Problem> errors = errors(Native.JSON.read(bytes, lenient).problems());
    assertThat(errors).hasSize(1);
    Problem problem = errors.get(0);
    assertThat(problem.location().line()).isPositive();
    assertThat(problem.location().column()).isPositive();
    assertThatThrownBy(() -> Native.JSON.read(bytes, lenient.toBuilder().isLenient(false).build()))
        .isInstanceOfSatisfying(
            WgReadException.class, e -> assertThat(errors(e.problems())).isEqualTo(errors));
    return problem;
  }

  private static ImmutableList<Problem> errors(ImmutableList<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .collect(ImmutableList.toImmutableList());
  }

  @Property(tries = 200)
  void any_value_in_the_place_of_any_other_gives_a_result(
      @ForAll Group group,
      @ForAll @IntRange(max = 500) int place,
      @ForAll @IntRange(max = 17) int value)
      throws IOException {
    ExtensionValue root = JsonTree.parse(line(group));
    String changed =
        JsonTree.print(
            JsonTree.replace(
                root, place % JsonTree.count(root), JsonTree.parse(OTHER_VALUES.get(value))));
    String text = Native.withGroup(changed);
    for (Native format : Native.values()) {
      String input = format == Native.JSON ? text : changed + "\n";
      ReadResult<Directory> result = format.lenient(input);
      // what was kept can be written and read again, now without complaint
      assertThat(format.strict(format.bytes(result.value()))).isEqualTo(result.value());
      if (result.hasErrors()) {
        assertThatThrownBy(() -> format.strict(input)).isInstanceOf(WgReadException.class);
      } else {
        assertThat(format.strict(input)).isEqualTo(result.value());
      }
      for (Problem problem : result.problems()) {
        assertThat(problem.location().line()).isEqualTo(1);
        assertThat(problem.message().length()).isLessThan(300);
      }
    }
  }

  @Property(tries = 200)
  void any_value_in_the_place_of_any_other_of_a_case_gives_a_result_or_a_reason(
      @ForAll CharteringCase value,
      @ForAll @IntRange(max = 500) int place,
      @ForAll @IntRange(max = 17) int other)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(value, out);
    ExtensionValue root = JsonTree.parse(out.toString(StandardCharsets.UTF_8));
    byte[] changed =
        JsonTree.print(
                JsonTree.replace(
                    root, place % JsonTree.count(root), JsonTree.parse(OTHER_VALUES.get(other))))
            .getBytes(StandardCharsets.UTF_8);
    ImmutableList<Problem> problems;
    try {
      ReadResult<CharteringCase> result =
          CharteringCaseJson.read(Input.of(changed, ""), ReadOptions.lenient());
      problems = result.problems();
      // what was kept can be written and read again, now without complaint
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      CharteringCaseJson.write(result.value(), again);
      assertThat(
              CharteringCaseJson.read(Input.of(again.toByteArray(), ""), ReadOptions.strict())
                  .value())
          .isEqualTo(result.value());
    } catch (WgReadException e) {
      problems = e.problems();
      assertThat(errors(problems)).isNotEmpty();
    }
    if (errors(problems).isEmpty()) {
      CharteringCaseJson.read(Input.of(changed, ""), ReadOptions.strict());
    } else {
      assertThatThrownBy(() -> CharteringCaseJson.read(Input.of(changed, ""), ReadOptions.strict()))
          .isInstanceOf(WgReadException.class);
    }
    for (Problem problem : problems) {
      assertThat(problem.location().line()).isEqualTo(1);
      assertThat(problem.message().length()).isLessThan(300);
    }
  }

  @Example
  void every_beginning_of_a_document_is_told_to_be_cut() throws IOException {
    byte[] whole =
        (Native.withGroup(
                "{\"acronym\":\"x\",\"name\":\"Ü\\u00fc\",\"roles\":[{\"name\":\"chair\"}],"
                    + "\"usesMilestoneDates\":false,\"extensions\":{\"n\":[1.5e3,null]}}"))
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Problem problem = onlyProblem(Arrays.copyOf(whole, length), ReadOptions.lenient());
      // a word such as nul is not known before it is known to be cut
      assertThat(problem.code()).as("cut at %s", length).isIn("json-truncated", "json-syntax");
      assertThat(problem.location().column()).isLessThanOrEqualTo(length + 2);
    }
    assertThat(Native.JSON.strict(whole).groups()).hasSize(1);
  }

  @Example
  void groups_before_the_break_are_read() throws IOException {
    ReadResult<Directory> result =
        Native.JSON.lenient(
            "{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[\n"
                + "{\"acronym\":\"one\",\"name\":\"One\"},\n"
                + "{\"acronym\":\"two\",\"name\":}]}");
    assertThat(result.value().groups()).extracting(g -> g.acronym().text()).containsExactly("one");
    Problem problem = result.problems().get(0);
    assertThat(problem.code()).isEqualTo("json-syntax");
    assertThat(problem.location().line()).isEqualTo(3);
    assertThat(problem.location().column()).isEqualTo(25);
    assertThat(problem.location().pointer()).isEqualTo("/groups/1/name");
  }

  @Example
  void nesting_is_limited() throws IOException {
    for (String open : new String[] {"[", "{\"a\":"}) {
      String deep = "{\"format\":\"wgkit-directory\",\"version\":1,\"x\":" + open.repeat(100_000);
      ReadResult<Directory> result = Native.JSON.lenient(deep);
      assertThat(Native.codes(result)).contains("limit");
      assertThat(Native.codes(Native.LINES.lenient(open.repeat(100_000)))).contains("limit");
    }
    String past = "{\"acronym\":\"x\",\"name\":\"X\",\"history\":{\"past\":[{\"group\":";
    assertThat(Native.codes(Native.LINES.lenient(past.repeat(100_000)))).contains("limit");
  }

  @Example
  void nesting_cannot_exhaust_the_stack_whatever_the_limit() throws IOException {
    ReadOptions options =
        ReadOptions.lenient().toBuilder()
            .limits(Limits.builder().depth(Integer.MAX_VALUE).build())
            .build();
    String past = "{\"acronym\":\"x\",\"name\":\"X\",\"history\":{\"past\":[{\"group\":";
    for (String open : new String[] {"{\"x\":[", past}) {
      byte[] bytes = open.repeat(100_000).getBytes(StandardCharsets.UTF_8);
      assertThat(Native.codes(Native.LINES.read(bytes, options))).contains("limit");
      assertThat(Native.codes(Native.JSON.read(bytes, options))).contains("limit");
    }
  }

  @Example
  void texts_keys_and_numbers_are_limited() throws IOException {
    ReadOptions options =
        ReadOptions.lenient().toBuilder()
            .limits(Limits.builder().textLength(1_000).build())
            .build();
    String[] tooLong = {
      "{\"format\":\"" + "x".repeat(5_000) + "\"}",
      "{\"" + "k".repeat(5_000) + "\":1}",
      "{\"version\":" + "1".repeat(5_000) + "}",
      "{\"version\":1." + "1".repeat(5_000) + "}"
    };
    for (String text : tooLong) {
      Problem problem = onlyProblem(text.getBytes(StandardCharsets.UTF_8), options);
      assertThat(problem.code()).isEqualTo("limit");
      assertThat(problem.message().length()).isLessThan(300);
    }
  }

  @Example
  void a_key_that_stands_twice_is_told_and_the_first_value_counts() throws IOException {
    String text =
        Native.withGroup("{\"acronym\":\"x\",\"name\":\"é\", \"name\":{\"a\":1,\"a\":2}}");
    ReadResult<Directory> result = Native.JSON.lenient(text);
    assertThat(Native.codes(result)).containsExactly("json-duplicate-key", "json-duplicate-key");
    assertThat(result.value().groups().get(0).name()).isEqualTo("é");
    assertThat(result.problems().get(0).location().pointer()).isEqualTo("/groups/0/name");
    assertThat(result.problems().get(0).location().column())
        .isEqualTo(text.indexOf("\"name\":{") + 1);
    assertThat(result.problems().get(1).location().pointer()).isEqualTo("/groups/0/name/a");
    assertThatThrownBy(() -> Native.JSON.strict(text)).isInstanceOf(WgReadException.class);
  }

  @Example
  void keys_that_stand_twice_are_found_among_hundreds() throws IOException {
    StringBuilder text = new StringBuilder("{\"format\":\"wgkit-directory\",\"version\":1");
    for (int i = 0; i < 500; i++) {
      text.append(",\"k").append(i).append("\":").append(i);
    }
    ReadResult<Directory> result = Native.JSON.lenient(text + ",\"k432\":0,\"k7\":0}");
    assertThat(Native.codes(result).stream().filter("json-duplicate-key"::equals)).hasSize(2);
    assertThat(result.value().extensions()).hasSize(500);
    assertThat(result.value().extensions().get("k7")).hasToString("7");
  }

  @Example
  void something_after_the_end_is_told() throws IOException {
    String good = Native.withGroup("{\"acronym\":\"x\",\"name\":\"X\"}");
    for (String rest : new String[] {"{}", "1", "\n[]", "null"}) {
      assertThat(onlyProblem(good + rest).code()).isEqualTo("json-trailing");
    }
    assertThat(onlyProblem(good + "\n}").code()).isEqualTo("json-syntax");
    assertThat(onlyProblem(good + "\u0000").code()).isEqualTo("json-syntax");
    assertThat(Native.JSON.strict(good + " \r\n\t")).isEqualTo(Native.JSON.strict(good));
  }

  @Example
  void what_is_no_json_is_told() throws IOException {
    String[] texts = {
      "{\"version\":00}",
      "{\"version\":+1}",
      "{\"version\":.5}",
      "{\"version\":NaN}",
      "{\"version\":1,}",
      "{'version':1}",
      "{version:1}",
      "{\"version\":1 /* one */}",
      "{\"x\":\"\u0000\"}",
      "{\"x\":\"a\nb\"}",
      "{\"x\":\"\\x\"}",
      "{\"\\ud800\":1}",
      "\u0000"
    };
    for (String text : texts) {
      assertThat(onlyProblem(text).code()).as(text).isEqualTo("json-syntax");
    }
  }

  @Example
  void bytes_that_are_not_utf_8_are_told_where_they_are() throws IOException {
    byte[][] wrong = {
      {(byte) 0xFF},
      {(byte) 0xE9},
      {(byte) 0x80},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
      {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : wrong) {
      for (String before : new String[] {"\n{\"a\":\"é", "\n{\"é"}) {
        byte[] input =
            Bytes.concat(
                before.getBytes(StandardCharsets.UTF_8),
                bytes,
                "\"}".getBytes(StandardCharsets.UTF_8));
        Problem problem = onlyProblem(input, ReadOptions.lenient());
        assertThat(problem.code()).isEqualTo("json-encoding");
        assertThat(problem.location().line()).isEqualTo(2);
        assertThat(problem.location().column()).isBetween(before.length(), before.length() + 8);
      }
    }
  }

  @Example
  void utf_16_and_utf_32_are_told() throws IOException {
    String good = Native.withGroup("{\"acronym\":\"x\",\"name\":\"X\"}");
    for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"}) {
      Problem problem =
          onlyProblem(
              good.getBytes(java.nio.charset.Charset.forName(charset)), ReadOptions.lenient());
      assertThat(problem.code()).as(charset).isEqualTo("json-encoding");
    }
  }

  @Example
  void an_order_of_bytes_that_nobody_uses_is_told() throws IOException {
    for (byte[] bytes : new byte[][] {{0, '{', 0, 0, 0, '}', 0, 0}, {0, 0, '{', 0, 0, 0, '}', 0}}) {
      Problem problem = onlyProblem(bytes, ReadOptions.lenient());
      assertThat(problem.code()).isEqualTo("json-encoding");
    }
  }

  @Example
  void a_byte_order_mark_is_passed_over() throws IOException {
    String good = Native.withGroup("{\"acronym\":\"x\",\"name\":\"X\"}");
    assertThat(Native.JSON.strict("\uFEFF" + good)).isEqualTo(Native.JSON.strict(good));
  }

  @Example
  void messages_do_not_repeat_long_input() throws IOException {
    String text =
        Native.withGroup("{\"acronym\":\"" + Strings.repeat("a b", 10_000) + "\",\"name\":\"X\"}");
    for (Problem problem : Native.JSON.lenient(text).problems()) {
      assertThat(problem.message().length()).isLessThan(300);
    }
    String longKey =
        String.format(Locale.ROOT, "{\"%s\":{\"%s\":[}", "k".repeat(9_000), "é".repeat(9_000));
    for (Problem problem : Native.JSON.lenient(longKey).problems()) {
      assertThat(problem.toString().length()).isLessThan(1_000);
    }
  }
}
