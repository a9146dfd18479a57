package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

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
    for (Map.Entry<String, Path> file : files().entrySet()) {
      meter.enter(file.getKey());
      try (InputStream stored = meter.countStored(Files.newInputStream(file.getValue()));
          InputStream bytes = Unpacking.unpack(stored, meter)) {
        visitor.file(file.getKey(), bytes);
      }
    }
  }

  ImmutableList<String> fileNames() throws IOException {
    return ImmutableList.copyOf(files().keySet());
  }

  /** {@return where the files are, sorted by name, in the spelling of the folder} */
  ImmutableList<Path> paths() throws IOException {
    Path whole = folder.toRealPath();
    return files().values().stream()
        .map(file -> folder.resolve(whole.relativize(file)))
        .collect(toImmutableList());
  }

  /** {@return the files by name, sorted} */
  private TreeMap<String, Path> files() throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    // The folder itself may be a link; what lies in it may not.
    Path whole = folder.toRealPath();
    Path top = CurrentGeneration.of(whole).orElse(whole);
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
        });
    return files;
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
