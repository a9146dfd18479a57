package io.github.wgkit.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file, a folder or a zip file. */
final class PathInput extends RepeatableInput {
  private final Path path;

  PathInput(Path path) {
    super(path.toString());
    this.path = path;
  }

  @Override
  InputStream stored() throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
    }
    return Files.newInputStream(path);
  }

  @Override
  public boolean isFolder() throws IOException {
    return Files.isDirectory(path) || super.isFolder();
  }

  @Override
  public void forEachFile(ReadSession session, FileVisitor visitor) throws IOException {
    if (Files.isDirectory(path)) {
      new FolderContents(path, session).forEachFile(visitor);
    } else if (path.getFileSystem() == FileSystems.getDefault() && isFolder()) {
      new ZipContents(name(), session).forEachFile(path.toFile(), visitor);
    } else {
      super.forEachFile(session, visitor);
    }
  }
}
