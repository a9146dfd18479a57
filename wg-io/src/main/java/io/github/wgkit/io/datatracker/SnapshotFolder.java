package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.wgkit.io.file.CurrentGeneration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a snapshot that is updated in place. What is being fetched stands in a hidden
 * folder within it, where nobody looks, and takes its place when it is whole: first it gets the
 * name of a generation, then the manifest names it. The generation before stays until the next one
 * is whole, for those who are still reading it; who needs longer than that gets an error, and never
 * half of the files.
 */
final class SnapshotFolder implements AutoCloseable {
  private static final String NEXT = ".next";
  private static final String PLAN = ".plan.json";
  private static final String LOCK = ".lock";
  private static final String GONE = ".gone";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What was begun is gone on with for that long. */
  private static final Duration MOST_AGE = Duration.ofDays(1);

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;

  private SnapshotFolder(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Opens a folder for an update, and keeps others from updating it.
   *
   * @param path the folder; made if it is not there
   * @throws FileSystemException if it holds something else, or is being updated
   */
  static SnapshotFolder open(Path path) throws IOException {
    check(path);
    FileChannel lockFile;
    try {
      Files.createDirectories(path);
      lockFile =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      FileSystemException told =
          new AccessDeniedException(path.toString(), null, "nothing can be written there");
      told.initCause(e);
      throw told;
    }
    FileLock lock = null;
    try {
      lock = lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      // told below
    } finally {
      if (lock == null) {
        lockFile.close();
      }
    }
    if (lock == null) {
      throw new FileSystemException(path.toString(), null, "is being updated already");
    }
    return new SnapshotFolder(path, lockFile, lock);
  }

  /**
   * Looks whether a folder can become one of a snapshot.
   *
   * @throws FileSystemException if it holds something else
   */
  static void check(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a file, not a folder");
    }
    if (Files.isDirectory(path) && isForeign(path)) {
      throw new FileSystemException(
          path.toString(), null, "holds something else than a snapshot; choose an empty folder");
    }
  }

  /** Nothing is ever put beside files that we did not make. */
  private static boolean isForeign(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return CurrentGeneration.of(path).isEmpty()
          && files.anyMatch(file -> !isOurs(file.getFileName().toString()));
    }
  }

  private static boolean isOurs(String name) {
    return name.equals(NEXT)
        || name.equals(LOCK)
        || name.equals(GONE)
        || isUnfinishedManifest(name)
        || name.equals(CurrentGeneration.MANIFEST)
        || isGeneration(name);
  }

  /** What is left if a run ended while the manifest was written. */
  private static boolean isUnfinishedManifest(String name) {
    return name.startsWith("." + CurrentGeneration.MANIFEST + ".") && name.endsWith(".tmp");
  }

  private static boolean isGeneration(String name) {
    return name.matches("[0-9]{8}T[0-9]{6}Z(-[0-9]{1,9})?");
  }

  // ---- the generation that counts

  /** {@return the folder of the generation that counts; nothing if there is none} */
  Optional<Path> current() throws IOException {
    return CurrentGeneration.of(folder);
  }

  /**
   * {@return what the manifest says; empty if there is none}
   *
   * @param folder the folder of the snapshot
   */
  static Map<String, Object> manifest(Path folder) throws IOException {
    Map<String, Object> manifest = NoteFile.read(folder.resolve(CurrentGeneration.MANIFEST));
    return manifest == null ? Map.of() : manifest;
  }

  // ---- the next one

  /** {@return the folder in which the next generation is made} */
  Path next() {
    return folder.resolve(NEXT);
  }

  /**
   * Begins the next generation, or goes on with it if it was begun for the same plan less than a
   * day ago.
   *
   * @param plan what it is about
   * @param takesUp whether rows that were fetched for the same plan may be used; texts always are
   * @return the plan that was begun first, which tells when
   */
  Map<String, Object> begin(Map<String, Object> plan, Instant now, boolean takesUp)
      throws IOException {
    Map<String, Object> begun = NoteFile.read(next().resolve(PLAN));
    boolean isSame = begun != null && plan.equals(begun.get("plan"));
    if (begun != null
        && isSame
        && takesUp
        && !begun.containsKey("refused")
        && isFresh(started(begun), now)) {
      return begun;
    }
    if (isSame) {
      dropRows();
    } else {
      delete(next());
    }
    Files.createDirectories(next());
    Map<String, Object> noted = new LinkedHashMap<>();
    noted.put("started", now.toString());
    noted.put("plan", plan);
    NoteFile.write(next().resolve(PLAN), noted);
    return noted;
  }

  /** Tables that were fetched long ago do not fit those that are fetched now. */
  private static boolean isFresh(Instant started, Instant now) {
    return Duration.between(started, now).abs().compareTo(MOST_AGE) < 0;
  }

  /** {@return when a generation was begun, as is noted; long ago if that is damaged} */
  static Instant started(Map<String, Object> begun) {
    try {
      return Instant.parse(String.valueOf(begun.get("started")));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private void dropRows() throws IOException {
    for (Path file : files(next())) {
      if (!Files.isDirectory(file)) {
        Files.delete(file);
      }
    }
  }

  /**
   * Gives up the rows of the next generation, as readers are not to get them. Its texts stay for
   * the one after it; rows may change in any way until then, texts do not.
   *
   * @param plan what it was about
   */
  void refuse(Map<String, Object> plan) throws IOException {
    dropRows();
    Map<String, Object> noted = new LinkedHashMap<>();
    noted.put("refused", true);
    noted.put("plan", plan);
    NoteFile.write(next().resolve(PLAN), noted);
  }

  @Nullable TableNote note(ApiResource resource) throws IOException {
    return TableNote.of(NoteFile.read(noteFile(resource)));
  }

  void note(ApiResource resource, TableNote note) throws IOException {
    NoteFile.write(noteFile(resource), note.toMap());
  }

  private Path noteFile(ApiResource resource) {
    return next().resolve("." + resource.table() + ".note.json");
  }

  /**
   * Makes the next generation the one that counts.
   *
   * @param started when it was begun, which becomes its name
   * @param facts what the manifest says of it besides
   * @return its folder
   */
  Path publish(Instant started, Map<String, Object> facts) throws IOException {
    Optional<Path> before = current();
    List<Path> leftovers = generations();
    leftovers.removeIf(path -> before.filter(path::equals).isPresent());
    for (Path leftover : leftovers) {
      drop(leftover);
    }
    for (Path file : files(folder)) {
      if (isUnfinishedManifest(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    Path generation = newName(started);
    Files.move(next(), generation, StandardCopyOption.ATOMIC_MOVE);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(CurrentGeneration.FORMAT, CurrentGeneration.FORMAT_NAME);
    manifest.put(CurrentGeneration.GENERATION, generation.getFileName().toString());
    manifest.putAll(facts);
    try {
      NoteFile.writeSafely(folder.resolve(CurrentGeneration.MANIFEST), manifest);
    } catch (IOException e) {
      Files.move(generation, next(), StandardCopyOption.ATOMIC_MOVE); // to be gone on with
      throw e;
    }
    dropNotes(generation);
    return generation;
  }

  /** They are hidden from readers, and of no use any more. */
  private static void dropNotes(Path generation) throws IOException {
    for (Path file : files(generation)) {
      if (file.getFileName().toString().startsWith(".")) {
        Files.delete(file);
      }
    }
  }

  /** A name is not used again as long as anybody may read what had it. */
  private Path newName(Instant started) throws IOException {
    String name = NAME.format(started);
    int last = 0;
    for (Path path : generations()) {
      String other = path.getFileName().toString();
      if (other.startsWith(name)) {
        String number = other.substring(name.length());
        last = Math.max(last, number.isEmpty() ? 1 : Integer.parseInt(number.substring(1)));
      }
    }
    return folder.resolve(last == 0 ? name : name + "-" + (last + 1));
  }

  private List<Path> generations() throws IOException {
    List<Path> found = new ArrayList<>(files(folder));
    found.removeIf(path -> !isGeneration(path.getFileName().toString()));
    return found;
  }

  /** Gives up what was begun. */
  void discard() throws IOException {
    delete(next());
  }

  /** Takes a generation out of the way first, so that nobody finds only some of its files. */
  private void drop(Path generation) throws IOException {
    Path gone = folder.resolve(GONE);
    delete(gone);
    try {
      Files.move(generation, gone, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      return; // some systems keep what is being read; then the next update drops it
    }
    delete(gone);
  }

  private static ImmutableList<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().collect(ImmutableList.toImmutableList());
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public void close() throws IOException {
    try (lockFile) {
      lock.release();
    }
  }
}
