package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
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
    } else if (isZipOnDisk()) {
      new ZipContents(name(), session).forEachFile(path.toFile(), visitor);
    } else {
      super.forEachFile(session, visitor);
    }
  }

  @Override
  ImmutableList<String> fileNames(ReadSession session) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderContents(path, session).fileNames();
    } else if (isZipOnDisk()) {
      return new ZipContents(name(), session).fileNames(path.toFile());
    }
    return super.fileNames(session);
  }

  @Override
  ImmutableList<Input> filesOnDisk(ReadSession session) throws IOException {
    if (!Files.isDirectory(path)) {
      return ImmutableList.of();
    }
    ReadOptions lenient = session.options().toBuilder().isLenient(true).build();
    ReadSession looking = new ReadSession(lenient, entry -> {});
    ImmutableList<Path> files = new FolderContents(path, looking).paths();
    return looking.problems().isEmpty()
        ? files.stream().map(PathInput::new).collect(toImmutableList())
        : ImmutableList.of();
  }

  private boolean isZipOnDisk() throws IOException {
    return path.getFileSystem() == FileSystems.getDefault() && isFolder();
  }
}
