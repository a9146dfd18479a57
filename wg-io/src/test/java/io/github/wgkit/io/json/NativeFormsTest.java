package io.github.wgkit.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.EntrySink;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How the native forms are read when they were not written by this library. */
class NativeFormsTest {
  private static final String TULIP = "{\"acronym\":\"tulip\",\"name\":\"Tulips\"}";
  private static final String ROSE = "{\"acronym\":\"rose\",\"name\":\"Roses\"}";

  private static Group group(String json) throws IOException {
    return Native.JSON.strict(Native.withGroup(json)).groups().get(0);
  }

  private static ReadResult<Directory> lenientGroup(String json) throws IOException {
    return Native.JSON.lenient(Native.withGroup(json));
  }

  @Test
  void keys_can_come_in_any_order() throws IOException {
    assertThat(
            Native.JSON.strict(
                "{\"groups\":[{\"history\":{\"events\":[{\"state\":\"active\",\"date\":\"1999\","
                    + "\"event\":\"state\"}]},\"name\":\"Tulips\",\"type\":\"wg\","
                    + "\"acronym\":\"tulip\"}],\"version\":1,\"format\":\"wgkit-directory\"}"))
        .isEqualTo(
            Native.LINES.strict(
                "{\"acronym\":\"tulip\",\"name\":\"Tulips\",\"type\":\"wg\",\"history\":"
                    + "{\"events\":[{\"event\":\"state\",\"date\":\"1999\","
                    + "\"state\":\"active\"}]}}"));
  }

  @Test
  void the_kind_of_group_follows_from_the_type_wherever_it_stands() throws IOException {
    String[] types = {"wg", "rag", "area", "dir", "moon"};
    Class<?>[] kinds = {
      WorkingGroup.class, WorkingGroup.class, Area.class, OtherGroup.class, OtherGroup.class
    };
    for (int i = 0; i < types.length; i++) {
      String last = TULIP.replace("}", ",\"type\":\"" + types[i] + "\"}");
      String first = TULIP.replace("{", "{\"type\":\"" + types[i] + "\",");
      assertThat(group(last)).isInstanceOf(kinds[i]).isEqualTo(group(first));
    }
    assertThat(group(TULIP)).isInstanceOf(OtherGroup.class);
  }

  @Test
  void an_unknown_key_goes_to_the_extensions_and_is_told() throws IOException {
    ReadResult<Directory> result =
        lenientGroup("{\"acronym\":\"x\",\"name\":\"X\",\"colour\":{\"b\":1,\"a\":[]}}");
    assertThat(result.value().groups().get(0).extensions().get("colour"))
        .hasToString("{a=[], b=1}");
    Problem problem = result.problems().get(0);
    assertThat(problem.code()).isEqualTo("unknown-field");
    assertThat(problem.severity()).isEqualTo(Severity.INFO);
    assertThat(problem.location().pointer()).isEqualTo("/groups/0/colour");
  }

  @Test
  void what_stands_in_the_extensions_counts_more_than_an_unknown_key() throws IOException {
    for (String group :
        new String[] {
          "{\"acronym\":\"x\",\"name\":\"X\",\"a\":1,\"extensions\":{\"a\":2}}",
          "{\"extensions\":{\"a\":2},\"acronym\":\"x\",\"name\":\"X\",\"a\":1}"
        }) {
      assertThat(group(group).extensions().get("a")).isEqualTo(ExtensionValue.of(2));
    }
    for (String keys :
        new String[] {"\"a\":1,\"extensions\":{\"a\":2}", "\"extensions\":{\"a\":2},\"a\":1"}) {
      String text = "{\"format\":\"wgkit-directory\",\"version\":1," + keys + "}";
      assertThat(Native.JSON.strict(text).extensions().get("a")).isEqualTo(ExtensionValue.of(2));
      String line = "{\"record\":\"directory\"," + keys + "}";
      assertThat(Native.LINES.strict(line).extensions().get("a")).isEqualTo(ExtensionValue.of(2));
    }
  }

  @Test
  void a_value_of_the_wrong_type_is_told_and_kept() throws IOException {
    ReadResult<Directory> result =
        lenientGroup(
            "{\"acronym\":\"x\",\"name\":5,\"id\":1.5,\"roles\":[7,{\"name\":\"chair\"}],"
                + "\"milestones\":{},\"extensions\":[]}");
    assertThat(Native.codes(result)).containsOnly("json-type").hasSize(5);
    Group group = result.value().groups().get(0);
    assertThat(group.name()).isEmpty();
    assertThat(group.roles()).hasSize(1);
    assertThat(group.extensions())
        .hasToString("{extensions=[], id=1.5, milestones={}, name=5, roles=[7]}");
    assertThatThrownBy(() -> group("{\"acronym\":\"x\",\"name\":5}"))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("in:1:")
        .hasMessageContaining("/groups/0/name: ERROR json-type: a text is expected here");
  }

  @Test
  void a_value_that_the_model_refuses_is_told_and_kept() throws IOException {
    ReadResult<Directory> result =
        lenientGroup(
            "{\"acronym\":\"x\",\"name\":\"X\",\"state\":\"\",\"charter\":{\"name\":"
                + "\"charter-ietf-x\",\"revision\":\"1-1\"},\"milestones\":[{\"description\":\"m\","
                + "\"resolution\":\"\",\"due\":\"soon\"}],\"lastModified\":\"yesterday\"}");
    assertThat(Native.codes(result)).containsOnly("value-refused").hasSize(5);
    Group group = result.value().groups().get(0);
    assertThat(group.extensions()).hasToString("{lastModified=yesterday, state=}");
    assertThat(group.charter().orElseThrow().extensions()).hasToString("{revision=1-1}");
    assertThat(group.milestones().milestones().get(0).extensions())
        .hasToString("{due=soon, resolution=}");
    assertThat(result.problems().get(1).location().pointer())
        .isEqualTo("/groups/0/charter/revision");
  }

  @Test
  void milestones_that_make_no_plan_are_kept_apart() throws IOException {
    ReadResult<Directory> result =
        lenientGroup(
            "{\"acronym\":\"x\",\"name\":\"X\",\"milestones\":[{\"description\":\"m\","
                + "\"state\":\"charter\"}]}");
    assertThat(Native.codes(result)).containsExactly("value-refused");
    assertThat(result.value().groups().get(0).formerMilestones()).hasSize(1);
  }

  @Test
  void a_group_without_acronym_is_left_out_and_told() throws IOException {
    for (String group : new String[] {"{\"name\":\"X\"}", "{}", "{\"acronym\":\"\"}"}) {
      ReadResult<Directory> result = lenientGroup(group + "," + TULIP);
      assertThat(result.hasErrors()).isTrue();
      assertThat(result.problems().get(0).location().pointer()).startsWith("/groups/0");
      assertThat(result.value().groups()).containsExactly(group(TULIP));
    }
    ReadResult<Directory> nameless = lenientGroup("{\"acronym\":\"x\"}");
    assertThat(Native.codes(nameless)).containsExactly("value-missing");
    assertThat(nameless.value().groups().get(0).name()).isEmpty();
  }

  @Test
  void an_event_that_lacks_what_its_kind_needs_is_a_plain_one() throws IOException {
    ReadResult<Directory> result =
        lenientGroup(
            "{\"acronym\":\"x\",\"name\":\"X\",\"history\":{\"events\":["
                + "{\"event\":\"state\",\"date\":\"1999\"},"
                + "{\"event\":\"moon\",\"date\":\"2000\",\"state\":\"active\"},"
                + "{\"event\":\"state\",\"date\":\"2001\",\"state\":\"bof\",\"milestoneId\":3}]}}");
    assertThat(Native.codes(result))
        .containsExactly("value-missing", "value-refused", "unknown-field", "unknown-field");
    List<?> events = result.value().groups().get(0).history().events();
    assertThat(events.get(0)).isInstanceOf(PlainEvent.class);
    assertThat(((PlainEvent) events.get(0)).extensions()).hasToString("{event=state}");
    assertThat(((PlainEvent) events.get(1)).extensions()).hasSize(2);
    assertThat(((StateEvent) events.get(2)).extensions()).hasToString("{milestoneId=3}");
  }

  @Test
  void a_charter_text_that_is_not_utf_8_stands_in_base64() throws IOException {
    byte[] bytes = {'c', (byte) 0xE9, '\r', '\n'};
    Group group =
        group(
            "{\"acronym\":\"x\",\"name\":\"X\",\"charter\":{\"name\":\"charter-ietf-x\",\"texts\":["
                + "{\"revision\":\"01\",\"base64\":\"Y+kNCg==\"}]}}");
    assertThat(group.charter().orElseThrow().texts().values())
        .containsExactly(CharterText.of(bytes));
    assertThat(Native.LINES.text(Directory.builder().addGroups(group).build()))
        .contains("\"base64\":\"Y+kNCg==\"");
  }

  @Test
  void another_format_and_a_newer_version_are_told() throws IOException {
    String[][] cases = {
      {"{\"format\":\"moon\",\"version\":1}", "wrong-format"},
      {"{\"format\":5,\"version\":1}", "wrong-format"},
      {"{\"version\":1}", "wrong-format"},
      {"[]", "wrong-format"},
      {"5", "wrong-format"},
      {"{\"format\":\"wgkit-directory\",\"version\":2}", "newer-version"},
      {"{\"format\":\"wgkit-directory\",\"version\":\"1\"}", "json-type"},
      {"{\"format\":\"wgkit-directory\",\"version\":0}", "json-type"},
      {"{\"format\":\"wgkit-directory\"}", "value-missing"},
      {"", "json-truncated"},
      {" \n", "json-truncated"}
    };
    for (String[] pair : cases) {
      ReadResult<Directory> result = Native.JSON.lenient(pair[0]);
      assertThat(Native.codes(result)).as(pair[0]).containsExactly(pair[1]);
      assertThat(result.value()).isEqualTo(Directory.EMPTY);
      assertThatThrownBy(() -> Native.JSON.strict(pair[0])).isInstanceOf(WgReadException.class);
    }
  }

  @Test
  void lines_may_be_blank_and_end_as_in_windows_or_not_at_all() throws IOException {
    Directory expected = Native.LINES.strict(TULIP + "\n" + ROSE + "\n");
    assertThat(expected.groups()).hasSize(2);
    assertThat(Native.LINES.strict("\n \t\n" + TULIP + "\r\n\r\n\n  " + ROSE)).isEqualTo(expected);
  }

  @Test
  void a_broken_line_is_told_and_the_next_one_is_read() throws IOException {
    String text =
        "\n"
            + TULIP
            + "\n{\"acronym\":\"é\", \"name\":}\n[1]\n{\"acronym\":\n"
            + ROSE
            + " x\n"
            + ROSE;
    ReadResult<Directory> result = Native.LINES.lenient(text);
    assertThat(result.value().groups())
        .extracting(g -> g.acronym().text())
        .containsExactly("tulip", "rose", "rose");
    assertThat(result.problems()).extracting(p -> p.location().line()).containsExactly(3, 4, 5, 6);
    assertThat(Native.codes(result))
        .containsExactly("json-syntax", "json-type", "json-truncated", "json-syntax");
    assertThat(result.problems().get(0).location().column()).isEqualTo(24);
    assertThat(result.problems().get(0).location().pointer()).isEqualTo("/name");
    assertThatThrownBy(() -> Native.LINES.strict(text))
        .isInstanceOf(WgReadException.class)
        .hasMessageStartingWith("in:3:24 /name: ERROR json-syntax");
  }

  @Test
  void lines_longer_than_any_buffer_keep_their_numbers() throws IOException {
    String longLine = TULIP.replace("}", ",\"description\":\"" + "é".repeat(70_000) + "\"}");
    String text = longLine + "\n" + longLine + "\n{\"acronym\":\"" + "x".repeat(40_000) + "\",,}\n";
    ReadResult<Directory> result = Native.LINES.lenient(text + ROSE);
    assertThat(result.value().groups()).hasSize(3);
    assertThat(result.problems().get(0).location().line()).isEqualTo(3);
    String wrong = longLine.replace("}", ",\"comments\":5}");
    Problem problem = Native.LINES.lenient(wrong).problems().get(0);
    assertThat(problem.location().column()).isEqualTo(wrong.length() - 1);
  }

  @Test
  void a_line_of_an_unknown_sort_is_kept_as_it_is() throws IOException {
    Directory directory = Native.LINES.strict("{\"record\":\"meeting\",\"number\":99}\n");
    assertThat(directory.otherRecords().get(0).table()).isEqualTo("meeting");
    assertThat(directory.otherRecords().get(0).fields()).hasToString("{number=99}");
    assertThat(Native.LINES.strict(Native.LINES.bytes(directory))).isEqualTo(directory);
  }

  @Test
  void a_group_may_say_that_it_is_one() throws IOException {
    assertThat(Native.LINES.strict(TULIP.replace("{", "{\"record\":\"group\",")))
        .isEqualTo(Native.LINES.strict(TULIP));
  }

  @Test
  void streamed_entries_give_the_bytes_of_the_whole() throws IOException {
    Directory directory =
        Native.LINES
            .strict(
                TULIP
                    + "\n{\"record\":\"person\",\"name\":\"Kim\"}\n"
                    + "{\"record\":\"directory\",\"extensions\":{\"b\":1,\"a\":2}}\n")
            .toBuilder()
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntryWriter writer =
        Native.LINES.provider().writer().orElseThrow().stream(out, WriteOptions.DEFAULT)
            .orElseThrow();
    writer.extension("b", ExtensionValue.of(1));
    writer.extension("a", ExtensionValue.of(2));
    for (DirectoryEntry entry : directory.entries().toList()) {
      writer.entry(entry);
    }
    assertThat(writer.finish().isComplete()).isTrue();
    assertThat(out.toByteArray()).isEqualTo(Native.LINES.bytes(directory));
  }

  @Test
  void each_line_is_handed_over_before_the_next_is_read() throws IOException {
    byte[] line = (TULIP + "\n").getBytes(StandardCharsets.UTF_8);
    List<Integer> linesRead = new ArrayList<>();
    AtomicInteger given = new AtomicInteger();
    InputStream slow =
        new InputStream() {
          private int position;

          @Override
          public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (given.get() == 50_000) {
              return -1;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, count);
            position = (position + count) % line.length;
            given.addAndGet(position == 0 ? 1 : 0);
            return count;
          }
        };
    EntrySink sink = entry -> linesRead.add(given.get());
    ReadResult<Long> result =
        Native.LINES.provider().reader().orElseThrow().stream(
            Input.of(slow, ""), ReadOptions.strict(), sink);
    assertThat(result.value()).isEqualTo(50_000L);
    assertThat(linesRead.get(10)).isLessThan(10_000);
  }

  @Test
  void a_stream_of_the_caller_stays_open() throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    Directory directory = Native.LINES.strict(TULIP);
    for (Native format : Native.values()) {
      format.provider().writer().orElseThrow().write(directory, out, WriteOptions.DEFAULT);
    }
    assertThat(out.size()).isPositive();
    assertThat(directory.group(Acronym.of("tulip"))).isPresent();
  }
}
