package io.github.wgkit.io.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written as a whole or not at all. The contents go to a temporary file beside it,
 * which takes its place once everything is on the disk; whoever opens the file sees the old or the
 * new contents, even after a crash. Owner and access lists of a file that is replaced are not kept,
 * its POSIX permissions are.
 */
public final class AtomicFile {
  private static final int MOST_LINKS = 40;

  /**
   * Writes the contents.
   *
   * @param <T> what there is to say afterwards
   */
  @FunctionalInterface
  public interface Contents<T> {
    /**
     * Writes the contents.
     *
     * @param out where to write; need not be closed
     * @return what there is to say afterwards
     * @throws IOException if they cannot be written; the file stays as it was
     */
    T writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file. A symbolic link stays a link, and the file it leads to is written. A pipe or
   * another special file cannot be replaced and is simply written to.
   *
   * @param path the file
   * @param contents writes the contents
   * @param <T> what the contents give back
   * @return what the contents gave back
   * @throws IOException if the file cannot be written
   */
  public static <T> T write(Path path, Contents<T> contents) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder, not a file");
    }
    if (!canReplace(path)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
        return contents.writeTo(new StaysOpen(out));
      }
    }
    return replace(followLinks(path.toAbsolutePath()), contents);
  }

  /**
   * {@return whether this is a file, or could become one: no pipe and no device}
   *
   * @param path where it is
   */
  public static boolean canReplace(Path path) {
    return Files.isRegularFile(path) || !Files.exists(path);
  }

  private static <T> T replace(Path target, Contents<T> contents) throws IOException {
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder), null, "there is no such folder");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString(), null, "is write-protected");
    }
    Set<PosixFilePermission> permissions = permissionsOf(target);
    Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      T result = writeNew(temporary, permissions != null, contents);
      if (permissions != null) {
        Files.setPosixFilePermissions(temporary, permissions);
      }
      move(temporary, target);
      syncFolder(folder);
      return result;
    } catch (FileSystemException e) {
      deleteAfter(e, temporary);
      throw String.valueOf(e.getFile()).equals(temporary.toString())
          ? unwritable(target, folder, e)
          : e;
    } catch (Throwable e) {
      deleteAfter(e, temporary);
      throw e;
    }
  }

  /** Nobody has asked for the temporary file, so nobody has to hear of it. */
  private static FileSystemException unwritable(
      Path target, Path folder, FileSystemException failure) {
    String what = "no file can be made in " + folder;
    FileSystemException told =
        failure instanceof AccessDeniedException
            ? new AccessDeniedException(target.toString(), null, what)
            : new FileSystemException(target.toString(), null, what);
    told.initCause(failure);
    return told;
  }

  private static <T> T writeNew(Path temporary, boolean ownerOnly, Contents<T> contents)
      throws IOException {
    // A new file is as readable as any that its owner makes. If it takes the place of another one,
    // it may be meant for fewer eyes.
    FileAttribute<?>[] attributes =
        ownerOnly
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (SeekableByteChannel channel =
            Files.newByteChannel(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      T result = contents.writeTo(new StaysOpen(out));
      out.flush();
      if (channel instanceof FileChannel file) {
        file.force(true);
      }
      return result;
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the new name last, where a folder can be opened like a file. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException | UnsupportedOperationException e) {
      // The contents are safe; only a loss of power in this moment could bring back the old ones.
    }
  }

  private static void deleteAfter(Throwable failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** {@return the permissions of a file that exists on a POSIX file system, else null} */
  private static @Nullable Set<PosixFilePermission> permissionsOf(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || !Files.exists(file) ? null : view.readAttributes().permissions();
  }

  /** {@return where links lead in the end, whether or not there is a file} */
  private static Path followLinks(Path path) throws IOException {
    Path end = path;
    for (int links = 0; Files.isSymbolicLink(end); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    return end;
  }
}
