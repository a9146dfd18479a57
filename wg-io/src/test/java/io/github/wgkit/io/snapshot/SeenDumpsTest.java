package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.Seen;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.OtherRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The invented dump and snapshot, as they were when somebody last read them, and what is said when
 * one of their fields is not what it should be. Who changes that finds what is new in {@code
 * target/seen}, reads it, and puts it in the place of the old file beside this class.
 */
class SeenDumpsTest {
  /** A field of a dump in one line: its name, and a value without fields of its own. */
  private static final Pattern FIELD =
      Pattern.compile("\"([a-z_]+)\": (\"[^\"]*\"|[^\\[{,}]+|\\[[^\\[\\]{]*\\])");

  private static final Pattern MODEL = Pattern.compile("\"model\": \"([^\"]*)\"");

  private static String shown(ReadResult<Directory> read) throws IOException {
    StringBuilder shown =
        new StringBuilder(InventedGroups.written(read.value(), InventedGroups.in("json").build()));
    shown.append("\n---- problems\n\n");
    read.problems().forEach(problem -> shown.append(problem).append('\n'));
    return shown.toString();
  }

  @Test
  void a_dump_is_as_it_was_read() throws IOException {
    Seen.requireSame(
        SeenDumpsTest.class,
        "dump.json",
        shown(InventedDump.read(InventedDump.TEXT, ReadOptions.lenient())));
  }

  @Test
  void a_snapshot_of_the_interface_is_as_it_was_read() throws IOException {
    Seen.requireSame(
        SeenDumpsTest.class,
        "interface.json",
        shown(InventedSnapshot.read(InventedSnapshot.files(), ReadOptions.lenient())));
  }

  // ---- fields that are not what they should be

  private interface Reading {
    ReadResult<Directory> of(String text) throws IOException;
  }

  /** {@return by place, what was said of each field of a table, replaced where it stands first} */
  private static String damaged(String text, Reading reading) throws IOException {
    Set<String> before = said(reading.of(text));
    Set<String> done = new HashSet<>();
    StringBuilder all = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher field = FIELD.matcher(lines[i]);
      int from = Math.max(0, lines[i].indexOf("\"fields\""));
      Matcher model = MODEL.matcher(lines[i]);
      String table = model.find() ? model.group(1) : "";
      while (field.find()) {
        if (field.group(1).equals("model") || !done.add(table + "." + field.group(1))) {
          continue;
        }
        for (String odd : ImmutableList.of("true", "\"odd\"")) {
          String line = lines[i];
          lines[i] = line.substring(0, field.start(2)) + odd + line.substring(field.end(2));
          Set<String> now = said(reading.of(String.join("\n", lines)));
          lines[i] = line;
          now.removeAll(before);
          if (!now.isEmpty()) {
            all.append("line " + (i + 1) + (field.start() < from ? ", " : ": "))
                .append(field.group(1) + " = " + odd + "\n");
            now.forEach(said -> all.append("  ").append(said).append('\n'));
          }
        }
      }
    }
    return all.toString();
  }

  private static Set<String> said(ReadResult<Directory> read) {
    Set<String> said = new LinkedHashSet<>();
    for (Problem problem : read.problems()) {
      said.add(problem.toString());
    }
    for (OtherRecord other : read.value().otherRecords()) {
      said.add("another record: " + other.table() + " " + other.key());
    }
    return said;
  }

  @Test
  void what_is_said_of_fields_of_a_dump_is_as_it_was_read() throws IOException {
    Seen.requireSame(
        SeenDumpsTest.class,
        "dump-fields.txt",
        damaged(InventedDump.TEXT, text -> InventedDump.read(text, ReadOptions.lenient())));
  }

  @Test
  void what_is_said_of_fields_of_the_interface_is_as_it_was_read() throws IOException {
    StringBuilder all = new StringBuilder();
    Map<String, String> files = new TreeMap<>(InventedSnapshot.files());
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        all.append("---- ").append(file.getKey()).append('\n');
        all.append(
            damaged(
                file.getValue(),
                text -> {
                  Map<String, String> others = new TreeMap<>(files);
                  others.put(file.getKey(), text);
                  return InventedSnapshot.read(others, ReadOptions.lenient());
                }));
      }
    }
    Seen.requireSame(SeenDumpsTest.class, "interface-fields.txt", all.toString());
  }

  @Test
  void a_field_that_says_nothing_is_as_good_as_none() throws IOException {
    List<String> kept = new ArrayList<>();
    Set<String> done = new HashSet<>();
    String[] lines = InventedDump.TEXT.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher field = FIELD.matcher(lines[i]);
      Matcher model = MODEL.matcher(lines[i]);
      String table = model.find() ? model.group(1) : "";
      int from = lines[i].indexOf("\"fields\": {") + 11;
      while (field.find()) {
        if (field.start() < from || !done.add(table + "." + field.group(1))) {
          continue;
        }
        String line = lines[i];
        String before = line.substring(0, field.start());
        String after = line.substring(field.end());
        lines[i] = before + "\"" + field.group(1) + "\": null" + after;
        Directory empty = read(lines);
        lines[i] =
            after.startsWith(", ")
                ? before + after.substring(2)
                : before.replaceFirst(", $", "") + after;
        if (!read(lines).equals(empty)) {
          kept.add(table + "." + field.group(1));
        }
        lines[i] = line;
      }
    }
    // What the reader does not know the meaning of is kept, even if it says nothing.
    assertThat(kept)
        .containsExactly(
            "group.group.meeting_seen_as_area",
            "group.group.colour",
            "group.groupmilestonehistory.group",
            "person.person.address",
            "doc.state.used",
            "doc.state.order",
            "doc.state.next_states",
            "doc.ballottype.doc_type",
            "doc.ballottype.question",
            "doc.ballottype.used",
            "doc.ballottype.order",
            "doc.ballottype.positions",
            "doc.document.abstract",
            "doc.ballotpositiondocevent.discuss_time",
            "doc.ballotpositiondocevent.comment_time",
            "name.grouptypename.used",
            "name.grouptypename.order");
  }

  private static Directory read(String[] lines) throws IOException {
    ReadResult<Directory> read = InventedDump.read(String.join("\n", lines), ReadOptions.lenient());
    // Those stay as they came.
    return read.value().toBuilder().otherRecords(ImmutableList.of()).build();
  }
}
