package io.github.wgkit.io.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is read and written: real records where they lie beside the checkout, else invented ones of
 * the same shape.
 */
final class Inputs {
  private static final FormatRegistry FORMATS = FormatRegistry.standard();
  private static final int INVENTED_GROUPS = 600;
  private static final int TEXT_SIZE = 20_000;

  private Inputs() {}

  /** {@return a dump of the Datatracker, of some 600 groups} */
  static byte[] dump() throws IOException {
    Path real = shared("data/datatracker-2012/group-half-a.json");
    return Files.exists(real) ? Files.readAllBytes(real) : inventedDump(INVENTED_GROUPS);
  }

  /** {@return whether the records are real} */
  static boolean areReal() {
    return Files.exists(shared("data/datatracker-2012/group-half-a.json"));
  }

  /** {@return what the dump says} */
  static Directory directory() throws IOException {
    return read("datatracker-dump", dump());
  }

  /** {@return a directory of many groups, which all differ} */
  static Directory directory(int groups) throws IOException {
    Directory.Builder all = Directory.builder();
    List<Group> some = new ArrayList<>(directory().groups());
    for (int i = 0; i < groups; i++) {
      Group group = some.get(i % some.size());
      int round = i / some.size();
      all.add(round == 0 ? group : another(group, round, some.size()));
    }
    return all.build();
  }

  private static Group another(Group group, int round, int size) {
    Group.Builder another =
        group.toBuilder().acronym(Acronym.of(group.acronym().text() + "-" + round));
    group.id().ifPresent(id -> another.id(id + (long) round * 10 * size));
    return another.build();
  }

  static Directory read(String format, byte[] bytes) throws IOException {
    return FORMATS.reader(format).read(Input.of(bytes, ""), ReadOptions.lenient()).value();
  }

  static byte[] written(Directory directory, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMATS.write(directory, out, WriteOptions.builder().format(format).build());
    return out.toByteArray();
  }

  /** {@return the charter of one group as the Datatracker keeps it, or as its old pages had it} */
  static byte[] charter(boolean isClassic) {
    String head =
        "Frob Exchange (frobx)\n---------------------\n\n Charter\n Last Modified: 2026-05-07\n\n"
            + " Current Status: Active Working Group\n\n Chair(s):\n"
            + "     Chen Li <chen.li@example.com>\n\n Mailing Lists:\n"
            + "     General Discussion: frobx@example.org\n\nDescription of Working Group:\n\n";
    StringBuilder plan = new StringBuilder("\nGoals and Milestones:\n\n");
    for (int i = 0; i < 12; i++) {
      plan.append("   Mar ").append(10 + i).append("       Submit the frame of kind ").append(i);
      plan.append("\n                to the IESG\n\n");
    }
    String text =
        isClassic
            ? head + prose(TEXT_SIZE - head.length() - plan.length(), 0) + plan
            : prose(TEXT_SIZE, 0);
    return text.getBytes(UTF_8);
  }

  private static String prose(int length, int change) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; prose.length() < length; i++) {
      int kind = change > 0 && i % 7 == 3 ? i + change : i;
      prose
          .append("The group specifies how frobs of kind ")
          .append(kind)
          .append(" are exchanged\n");
      prose.append("between \u201cindependent\u201d sites");
      prose.append(", as RFC 2418 asks.\n").append(i % 4 == 3 ? "\n" : "");
    }
    prose.setLength(length);
    return prose.toString();
  }

  /** {@return working groups with charters and people, as lists of groups show them} */
  static Directory listed() throws IOException {
    Directory.Builder listed = Directory.builder();
    CharterText text = CharterText.of(prose(2_500, 0));
    for (Group group : directory().groups()) {
      if (group instanceof WorkingGroup && group.charter().isPresent()) {
        CharterRevision revision = CharterRevision.parse("01");
        Charter charter =
            group.charter().get().toBuilder()
                .revision(revision)
                .texts(ImmutableSortedMap.of(revision, text))
                .build();
        listed.add(group.toBuilder().state(GroupState.ACTIVE).charter(charter).build());
      } else {
        listed.add(group);
      }
    }
    return listed.build();
  }

  /** A charter before and after it was changed. */
  record Pair(CharterText before, CharterText after) {}

  /** {@return the ten largest pairs of successive drafts of a charter, else ten invented ones} */
  static ImmutableList<Pair> charterPairs() throws IOException {
    Path folder = shared("data/charter-drafts/history");
    List<Pair> pairs = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files = all.sorted().toList();
      }
      for (int i = 1; i < files.size(); i++) {
        if (firstWord(files.get(i)).equals(firstWord(files.get(i - 1)))) {
          pairs.add(new Pair(text(files.get(i - 1)), text(files.get(i))));
        }
      }
    } else {
      for (int i = 1; i <= 10; i++) {
        pairs.add(new Pair(CharterText.of(prose(800 * i, 0)), CharterText.of(prose(810 * i, i))));
      }
    }
    return pairs.stream()
        .sorted((a, b) -> Integer.compare(size(b), size(a)))
        .limit(10)
        .collect(ImmutableList.toImmutableList());
  }

  private static int size(Pair pair) {
    return pair.before.text().length() + pair.after.text().length();
  }

  private static String firstWord(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  private static CharterText text(Path file) throws IOException {
    return CharterText.of(Files.readAllBytes(file));
  }

  private static Path shared(String path) {
    return Path.of(System.getProperty("wgkit.shared", "../shared")).resolve(path);
  }

  private static byte[] inventedDump(int groups) {
    StringBuilder json = new StringBuilder("[\n");
    for (int id = 1; id <= groups; id++) {
      appendGroup(json, id);
      for (int n = 0; n < 2; n++) {
        int key = 2 * id + n;
        appendRow(
            json,
            "group.role",
            key,
            "\"person\": %d, \"group\": %d, \"name\": \"chair\", \"email\": \"p%d@example.org\"",
            key,
            id,
            key);
        appendRow(
            json,
            "group.groupevent",
            key,
            "\"group\": %d, \"by\": 1, \"time\": \"2001-0%d-01 12:00:00\","
                + " \"type\": \"changed_state\", \"desc\": \"State changed to <b>Active</b>\"",
            id,
            n + 1);
        appendRow(json, "group.changestategroupevent", key, "\"state\": \"active\"");
      }
    }
    json.setLength(json.length() - 2);
    return json.append("\n]\n").toString().getBytes(UTF_8);
  }

  private static void appendGroup(StringBuilder json, int id) {
    String fields =
        "\"charter\": \"charter-ietf-wg%d\", \"unused_states\": [], \"ad\": null,"
            + " \"parent\": %s, \"list_email\": \"wg%d@example.org\", \"acronym\": \"wg%d\","
            + " \"comments\": \"\", \"list_subscribe\": \"https://example.org/wg%d\","
            + " \"state\": \"conclude\", \"time\": \"2011-12-09 12:00:00\", \"unused_tags\": [],"
            + " \"list_archive\": \"https://example.org/archive/wg%d\", \"type\": \"wg\","
            + " \"name\": \"Working Group Number %d\"";
    String parent = id == 1 ? "null" : "1";
    appendRow(json, "group.group", id, fields, id, parent, id, id, id, id, id);
    appendRow(
        json,
        "group.grouphistory",
        id,
        fields + ", \"group\": %d",
        id,
        parent,
        id,
        id,
        id,
        id,
        id,
        id);
  }

  private static void appendRow(
      StringBuilder json, String model, int key, String fields, Object... values) {
    json.append("{\"pk\": ").append(key).append(", \"model\": \"").append(model);
    json.append("\", \"fields\": {")
        .append(String.format(Locale.ROOT, fields, values))
        .append("}},\n");
  }
}
