package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads a directory in one of the native forms and hands over what it finds. */
final class DirectoryReading {
  /** The key by which lines of different sorts are told apart; it has to come first. */
  static final String RECORD = "record";

  /** The sort of the lines that hold the extensions of the directory. */
  static final String DIRECTORY = "directory";

  /** The input is a chartering case, of which a directory can be made. */
  private static final String CHARTERING_CASE = "chartering-case";

  private static final String UNKNOWN_RECORD = "unknown-record";

  private final ReadSession session;

  /** The extensions stated as such: they count more than unknown keys. */
  private final Set<String> stated = new HashSet<>();

  private boolean isCase;

  DirectoryReading(ReadSession session) {
    this.session = session;
  }

  /**
   * Reads the JSON form: one object with everything. A chartering case is a directory of its group,
   * with what else it says as extensions.
   */
  void readDirectory(JsonInput in) throws IOException {
    if (!in.isObject()) {
      in.problem(
          Header.WRONG_FORMAT,
          Severity.ERROR,
          "an object with \"format\": \"" + Header.DIRECTORY + "\" is expected");
      in.skip();
      return;
    }
    boolean saysFormat = false;
    boolean saysVersion = false;
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      Section<?> section = Section.BY_KEY.get(key);
      if (section != null) {
        readSection(section, in);
      } else if (key.equals(Header.FORMAT_KEY)) {
        saysFormat = true;
        checkFormat(in);
      } else if (key.equals(Header.VERSION_KEY)) {
        saysVersion = true;
        Header.checkVersion(in);
      } else if (key.equals(CaseJson.GROUP_KEY) && (isCase || !saysFormat)) {
        readGroup(in);
      } else {
        readExtension(key, in);
      }
    }
    if (!saysFormat) {
      in.problem(
          Header.WRONG_FORMAT,
          Severity.ERROR,
          "this lacks \"format\": \"" + Header.DIRECTORY + "\" and may be else");
    } else if (!saysVersion) {
      in.problem(ObjectForm.MISSING, Severity.ERROR, "this directory has no \"version\"");
    }
  }

  private void checkFormat(JsonInput in) throws IOException {
    if (in.isText() && in.text().equals(Header.CHARTERING_CASE)) {
      isCase = true;
      in.problem(
          CHARTERING_CASE,
          Severity.INFO,
          "this is a chartering case, read as a directory of its group; what else it says is kept"
              + " in the extensions");
    } else if (!in.isText() || !in.text().equals(Header.DIRECTORY)) {
      in.problem(
          Header.WRONG_FORMAT, Severity.ERROR, "the format is not \"" + Header.DIRECTORY + "\"");
      in.skip();
    }
  }

  /** The group of a case. It may stand before the word that says that this is a case. */
  private void readGroup(JsonInput in) throws IOException {
    if (!isCase) {
      in.problem(
          ObjectForm.UNKNOWN_FIELD,
          Severity.INFO,
          "a directory has no \"" + CaseJson.GROUP_KEY + "\"; it is read as one of its groups");
    }
    try {
      session.entry(GroupJson.GROUP.read(in));
    } catch (UnfitValueException e) {
      if (e.value().isPresent()) {
        handOver(CaseJson.GROUP_KEY, e.value().get());
      }
    }
  }

  private void readSection(Section<?> section, JsonInput in) throws IOException {
    if (!in.isArray()) {
      in.wrongType("an array");
      session.extension(section.key(), in.value());
      return;
    }
    ImmutableList.Builder<ExtensionValue> unfit = ImmutableList.builder();
    while (in.nextItem()) {
      try {
        session.entry(section.form().read(in));
      } catch (UnfitValueException e) {
        e.value().ifPresent(unfit::add);
      }
    }
    ImmutableList<ExtensionValue> left = unfit.build();
    if (!left.isEmpty()) {
      session.extension(section.key(), ExtensionValue.of(left));
    }
  }

  private void readExtension(String key, JsonInput in) throws IOException {
    if (!key.equals(ObjectForm.EXTENSIONS)) {
      if (!isCase) {
        in.problem(
            ObjectForm.UNKNOWN_FIELD,
            Severity.INFO,
            "a directory has no " + Problem.excerpt(key) + "; it is kept in the extensions");
      }
      handOver(key, in.value());
    } else if (in.isObject()) {
      for (String name = in.nextKey(); name != null; name = in.nextKey()) {
        stated.add(name);
        session.extension(name, in.value());
      }
    } else {
      in.wrongType("an object");
      handOver(key, in.value());
    }
  }

  private void handOver(String key, ExtensionValue value) throws IOException {
    if (!stated.contains(key)) {
      session.extension(key, value);
    }
  }

  /** Reads one line of the NDJSON form. */
  void readLine(JsonInput in) throws IOException {
    stated.clear();
    if (!in.isObject()) {
      in.wrongType("an object");
      in.skip();
      return;
    }
    String key = in.nextKey();
    try {
      if (key == null || !key.equals(RECORD) || !in.isText()) {
        session.entry(GroupJson.GROUP.readKeys(in, key));
        return;
      }
      String word = in.text();
      Section<?> section = Section.BY_WORD.get(word);
      if (section != null) {
        session.entry(section.form().readKeys(in, in.nextKey()));
      } else if (word.equals(DIRECTORY)) {
        for (key = in.nextKey(); key != null; key = in.nextKey()) {
          readExtension(key, in);
        }
      } else {
        in.problem(
            UNKNOWN_RECORD,
            Severity.WARNING,
            "the record " + Problem.excerpt(word) + " is not known; it is kept as it is");
        session.entry(OtherRecord.builder().table(word).fields(in.restOfFields()).build());
      }
    } catch (UnfitValueException e) {
      // told, and there is nothing of it that could be kept
    }
  }
}
