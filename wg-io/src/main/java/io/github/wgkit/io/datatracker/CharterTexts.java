package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches the texts of charters, byte for byte. The text of a revision never changes, so one that
 * is there is not asked for again.
 */
final class CharterTexts {
  static final String FOLDER = "charter";

  /** Nothing else becomes the name of a file, whatever the server says. */
  private static final Pattern NAME =
      Pattern.compile("charter-(?:ietf|irtf)-[a-z0-9-]{1,64}-[0-9]{2}(?:-[0-9]{2})?");

  /** What the server may say of a text; some say nothing. */
  private static final Pattern TEXT =
      Pattern.compile("$|text/(?!html)|application/octet-stream|binary/", Pattern.CASE_INSENSITIVE);

  /** If more texts than these cannot be got in another way, something else is wrong. */
  private static final int MOST_FAILURES = 10;

  private final SnapshotUpdate update;
  private final Requests requests;
  private final ExecutorService threads;
  private final Path next;
  private final Optional<Path> current;
  private final Set<String> knownMissing;
  private final SortedSet<String> failed = Collections.synchronizedSortedSet(new TreeSet<>());

  /** Is told how many texts are there. */
  interface Told {
    void texts(int done, int total);
  }

  CharterTexts(
      SnapshotUpdate update,
      Requests requests,
      ExecutorService threads,
      Path next,
      Optional<Path> current,
      Set<String> knownMissing) {
    this.update = update;
    this.requests = requests;
    this.threads = threads;
    this.next = next;
    this.current = current;
    this.knownMissing = knownMissing;
  }

  /**
   * Fetches the texts.
   *
   * @param told is told how many are there
   * @return the names of those that the server does not have, or that cannot be the name of a file
   */
  ImmutableList<String> fetch(SortedSet<String> names, Told told) throws IOException {
    Files.createDirectories(next.resolve(FOLDER));
    SortedSet<String> missing = new TreeSet<>();
    List<String> wanted = new ArrayList<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches() || knownMissing.contains(name)) {
        missing.add(Printable.of(name));
      } else if (!isAtHand(name)) {
        wanted.add(name);
      }
    }
    int done = names.size() - wanted.size();
    if (!names.isEmpty()) {
      told.texts(done, names.size());
    }
    Map<String, Future<Boolean>> asked = new HashMap<>();
    wanted.forEach(name -> asked.put(name, threads.submit(() -> fetch(name))));
    try {
      for (String name : wanted) {
        if (!Threads.await(asked.get(name))) {
          missing.add(name);
        }
        told.texts(++done, names.size());
      }
      return ImmutableList.copyOf(missing);
    } finally {
      asked.values().forEach(one -> one.cancel(true));
    }
  }

  /** {@return the names of the texts that an update fetches} */
  static SortedSet<String> names(SnapshotUpdate update, Path tables, JsonFactory json)
      throws IOException {
    SortedSet<String> names = new TreeSet<>();
    if (update.charters() == SnapshotUpdate.Charters.NONE) {
      return names;
    }
    Map<String, String> documents = new HashMap<>();
    try (RowStore.Reader rows = new RowStore.Reader(tables.resolve("doc.document.json"), json)) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        documents.put(row.key(), row.name());
        add(names, row.name(), row.revision());
      }
    }
    if (update.charters() == SnapshotUpdate.Charters.ALL) {
      Path events = tables.resolve("doc.newrevisiondocevent.json");
      try (RowStore.Reader rows = new RowStore.Reader(events, json)) {
        for (ApiRow row = rows.next(); row != null; row = rows.next()) {
          add(names, documents.getOrDefault(row.document(), ""), row.revision());
        }
      }
    }
    return names;
  }

  /** A document without a revision has no text yet. */
  private static void add(SortedSet<String> names, String name, String revision) {
    if (!name.isEmpty() && !revision.isEmpty()) {
      names.add(name + "-" + revision);
    }
  }

  /** Drops texts that were fetched for other rows. */
  void dropAllBut(SortedSet<String> names) throws IOException {
    List<Path> dropped = new ArrayList<>();
    try (Stream<Path> files = Files.list(next.resolve(FOLDER))) {
      files.filter(file -> !names.contains(nameOf(file))).forEach(dropped::add);
    }
    for (Path file : dropped) {
      Files.delete(file);
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") ? name.substring(0, name.length() - ".txt".length()) : "";
  }

  private Path file(Path folder, String name) {
    return folder.resolve(FOLDER).resolve(name + ".txt");
  }

  private boolean isAtHand(String name) throws IOException {
    Path file = file(next, name);
    if (Files.isRegularFile(file)) {
      return true;
    }
    Path before = current.map(folder -> file(folder, name)).orElse(file);
    if (!Files.isRegularFile(before) || Files.size(before) == 0) {
      return false;
    }
    Links.linkOrCopy(before, file);
    return true;
  }

  /** {@return whether the server has the text} */
  private boolean fetch(String name) throws IOException {
    try {
      byte[] text =
          requests.get(
              update.client().charterAddress().resolve(name + ".txt"),
              Version.UNKNOWN,
              CharterTexts::text);
      AtomicFile.write(
          file(next, name),
          out -> {
            out.write(text);
            return null;
          });
      return true;
    } catch (DatatrackerException e) {
      boolean isOfThisText = e.code() == Code.NOT_FOUND || isOneOfFew(name, e.code());
      if (isOfThisText) {
        return false;
      }
      throw e;
    }
  }

  private boolean isOneOfFew(String name, Code code) {
    if (code != Code.REFUSED
        && code != Code.DAMAGED
        && code != Code.TOO_LONG
        && code != Code.REDIRECTED) {
      return false;
    }
    failed.add(name);
    return failed.size() <= MOST_FAILURES;
  }

  /** {@return the names of missing texts that may be there another time} */
  ImmutableList<String> failed() {
    return ImmutableList.copyOf(failed);
  }

  /** Pages that tell of an error come with status 200 at times. */
  private static byte[] text(Answer answer) throws DamagedAnswerException {
    if (answer.isWebPage() || !TEXT.matcher(answer.type()).lookingAt()) {
      throw new DamagedAnswerException("the answer is not a text: " + Printable.of(answer.type()));
    }
    if (answer.body().length == 0) {
      throw new DamagedAnswerException("the answer is empty");
    }
    return answer.body();
  }
}
