package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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

  private final SnapshotUpdate update;
  private final Requests requests;
  private final ExecutorService threads;
  private final Path next;
  private final Optional<Path> current;

  /** Is told how many texts are there. */
  interface Told {
    void texts(int done, int total);
  }

  CharterTexts(
      SnapshotUpdate update,
      Requests requests,
      ExecutorService threads,
      Path next,
      Optional<Path> current) {
    this.update = update;
    this.requests = requests;
    this.threads = threads;
    this.next = next;
    this.current = current;
  }

  /**
   * Fetches the texts.
   *
   * @param told is told how many are there
   * @return the names of those that the server does not have
   */
  ImmutableList<String> fetch(SortedSet<String> names, Told told) throws IOException {
    Files.createDirectories(next.resolve(FOLDER));
    List<String> wanted = new ArrayList<>();
    for (String name : names) {
      if (!isAtHand(name)) {
        wanted.add(name);
      }
    }
    int done = names.size() - wanted.size();
    told.texts(done, names.size());
    ImmutableList.Builder<String> missing = ImmutableList.builder();
    Map<String, Future<Boolean>> asked = new HashMap<>();
    wanted.forEach(name -> asked.put(name, threads.submit(() -> fetch(name))));
    try {
      for (String name : wanted) {
        if (!asked.get(name).get()) {
          missing.add(name);
        }
        told.texts(++done, names.size());
      }
      return missing.build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatatrackerException(Code.CANCELLED, "the update was cancelled", e);
    } catch (CancellationException e) {
      throw new DatatrackerException(Code.CANCELLED, "the update was cancelled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
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
    try (RowStore.Reader rows =
        new RowStore.Reader(tables.resolve("doc.document.json"), json, new PeopleNamed())) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        documents.put(row.key(), row.name());
        names.add(row.name() + "-" + row.revision());
      }
    }
    if (update.charters() == SnapshotUpdate.Charters.ALL) {
      Path events = tables.resolve("doc.newrevisiondocevent.json");
      try (RowStore.Reader rows = new RowStore.Reader(events, json, new PeopleNamed())) {
        for (ApiRow row = rows.next(); row != null; row = rows.next()) {
          names.add(documents.getOrDefault(row.document(), "") + "-" + row.revision());
        }
      }
    }
    names.removeIf(name -> !NAME.matcher(name).matches());
    return names;
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
    if (Files.exists(file)) {
      return true;
    }
    Path before = current.map(folder -> file(folder, name)).orElse(file);
    if (!Files.isRegularFile(before)) {
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
      if (e.code() == Code.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /** Pages that tell of an error come with status 200 at times. */
  private static byte[] text(Answer answer) throws DamagedAnswerException {
    byte[] body = answer.body();
    String start =
        new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1).strip();
    if (start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<html", 0, 5)) {
      throw new DamagedAnswerException("the answer is a web page, not the text of a charter");
    }
    return body;
  }
}
