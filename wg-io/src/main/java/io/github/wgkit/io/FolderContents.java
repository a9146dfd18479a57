package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files in a folder and the folders below it. */
final class FolderContents {
  private final Path folder;
  private final ReadSession session;
  private final Meter meter;

  FolderContents(Path folder, ReadSession session) {
    this.folder = folder;
    this.session = session;
    this.meter = new Meter(folder.toString(), session);
  }

  void forEachFile(Input.FileVisitor visitor) throws IOException {
    Path top = top();
    for (Map.Entry<String, Path> file : files(top).entrySet()) {
      meter.enter(file.getKey());
      try (InputStream stored = meter.countStored(open(file.getValue(), top));
          InputStream bytes = Unpacking.unpack(stored, meter)) {
        visitor.file(file.getKey(), bytes);
      }
    }
  }

  /** A folder that is updated in place keeps its last two contents; who is slow may lose them. */
  private InputStream open(Path file, Path top) throws IOException {
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw Files.exists(top) ? e : gone(e);
    }
  }

  private NoSuchFileException gone(@Nullable IOException cause) {
    NoSuchFileException gone =
        new NoSuchFileException(
            folder.toString(), null, "was replaced while it was being read; read it again");
    gone.initCause(cause);
    return gone;
  }

  ImmutableList<String> fileNames() throws IOException {
    return ImmutableList.copyOf(files(top()).keySet());
  }

  /** The folder itself may be a link; what lies in it may not. */
  private Path top() throws IOException {
    return CurrentGeneration.toRead(folder.toRealPath());
  }

  /** {@return where the files are, sorted by name, in the spelling of the folder} */
  ImmutableList<Path> paths() throws IOException {
    Path whole = folder.toRealPath();
    return files(top()).values().stream()
        .map(file -> folder.resolve(whole.relativize(file)))
        .collect(toImmutableList());
  }

  /** {@return the files by name, sorted} */
  private TreeMap<String, Path> files(Path top) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try {
      walk(top, files);
    } catch (NoSuchFileException e) {
      throw Files.exists(top) ? e : gone(e);
    }
    if (!Files.exists(top)) {
      throw gone(null); // and maybe before all files were seen
    }
    return files;
  }

  private void walk(Path top, TreeMap<String, Path> files) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            return !entered.equals(top) && isHidden(entered)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isHidden(file)) {
              String name = nameOf(top.relativize(file));
              meter.enterNew(name);
              if (attributes.isRegularFile()) {
                files.put(name, file);
              } else {
                session.problem(
                    new Problem(
                        "link",
                        Severity.WARNING,
                        "a link or special file was left out",
                        meter.location()));
              }
            }
            return FileVisitResult.CONTINUE;
          }

          /** Hidden files come and go, such as the notes of those who update the folder. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException && isHidden(file) && !file.equals(top)) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String nameOf(Path relative) {
    StringBuilder name = new StringBuilder();
    for (Path part : relative) {
      name.append(name.isEmpty() ? "" : "/").append(part);
    }
    return name.toString();
  }
}
