package io.github.wgkit.io.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.wgkit.io.NamedPipe;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  private static AtomicFile.Contents<String> text(String text) {
    return out -> {
      out.write(text.getBytes(UTF_8));
      return text;
    };
  }

  private static AtomicFile.Contents<String> failing(Exception failure) {
    return out -> {
      out.write("half".getBytes(UTF_8));
      out.flush();
      if (failure instanceof IOException io) {
        throw io;
      }
      throw (RuntimeException) failure;
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private boolean posix() throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  @Test
  void a_file_is_made_and_replaced() throws IOException {
    Path file = folder.resolve("x");
    assertThat(AtomicFile.write(file, text("one"))).isEqualTo("one");
    assertThat(file).hasContent("one");
    AtomicFile.write(file, text("two"));
    assertThat(file).hasContent("two");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  void the_old_contents_stand_until_the_new_ones_are_complete() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "old");
    AtomicFile.write(
        file,
        out -> {
          out.write("new".getBytes(UTF_8));
          out.flush();
          assertThat(file).hasContent("old");
          return "";
        });
    assertThat(file).hasContent("new");
  }

  @Test
  void a_failure_leaves_the_old_contents_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "old");
    for (Exception failure : List.of(new IOException("no"), new IllegalStateException("no"))) {
      assertThatThrownBy(() -> AtomicFile.write(file, failing(failure))).isSameAs(failure);
      assertThatThrownBy(() -> AtomicFile.write(folder.resolve("new"), failing(failure)))
          .isSameAs(failure);
    }
    assertThat(files(folder)).containsExactly(file);
    assertThat(file).hasContent("old");
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path target = Files.createDirectory(folder.resolve("real")).resolve("x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real", "x"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("second"), link);
    AtomicFile.write(linkToLink, text("one"));
    assertThat(target).hasContent("one");
    AtomicFile.write(link, text("two"));
    assertThat(target).hasContent("two");
    assertThat(link).isSymbolicLink();
    assertThat(linkToLink).isSymbolicLink();
    assertThat(files(target.getParent())).containsExactly(target);
  }

  @Test
  void links_in_a_circle_are_an_error() throws IOException {
    Path one = folder.resolve("one");
    Path two = Files.createSymbolicLink(folder.resolve("two"), one);
    Files.createSymbolicLink(one, two);
    assertThatThrownBy(() -> AtomicFile.write(one, text("x")))
        .isInstanceOf(FileSystemException.class);
  }

  @Test
  void the_permissions_of_a_file_are_kept() throws IOException {
    assumeTrue(posix());
    Path file = Files.writeString(folder.resolve("x"), "old");
    for (String permissions : List.of("rw-------", "rw-rw-r--", "rwxr-xr-x")) {
      Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
      Files.setPosixFilePermissions(file, set);
      AtomicFile.write(file, text("new"));
      assertThat(Files.getPosixFilePermissions(file)).isEqualTo(set);
    }
  }

  @Test
  void a_write_protected_file_is_not_replaced() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "old");
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write anything");
    assertThatThrownBy(() -> AtomicFile.write(file, text("new")))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("is write-protected");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  void a_new_file_is_as_readable_as_any_other() throws IOException {
    assumeTrue(posix());
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path file = folder.resolve("x");
    AtomicFile.write(file, text("new"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void while_a_private_file_is_replaced_nobody_else_can_look() throws IOException {
    assumeTrue(posix());
    Path file = Files.writeString(folder.resolve("x"), "old");
    AtomicFile.write(
        file,
        out -> {
          Path temporary = files(folder).get(0);
          assertThat(temporary.getFileName().toString()).startsWith(".x.").endsWith(".tmp");
          assertThat(Files.getPosixFilePermissions(temporary))
              .isEqualTo(PosixFilePermissions.fromString("rw-------"));
          return "";
        });
  }

  @Test
  void a_folder_is_not_overwritten() {
    assertThatThrownBy(() -> AtomicFile.write(folder, text("x")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a folder, not a file");
  }

  @Test
  void a_missing_folder_is_said_to_be_missing() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> AtomicFile.write(missing.resolve("x"), text("x")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": there is no such folder");
  }

  /** No device, since a fault would replace one of the machine by a file. */
  @Test
  void what_is_no_regular_file_is_written_to_as_it_stands() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(NamedPipe.isMadeAt(pipe), "there is a program mkfifo");
    FutureTask<String> reading = new FutureTask<>(() -> read(pipe));
    Thread reader = new Thread(reading);
    reader.setDaemon(true);
    reader.start();
    assertThat(AtomicFile.write(pipe, text("x"))).isEqualTo("x");
    assertThat(reading.get(1, TimeUnit.MINUTES)).isEqualTo("x");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  /** The streams of {@link Files} seek, which a pipe cannot. */
  private static String read(Path pipe) throws IOException {
    try (BufferedReader in = new BufferedReader(new FileReader(pipe.toFile(), UTF_8))) {
      return in.readLine();
    }
  }

  @Test
  void contents_may_close_the_stream_themselves() throws IOException {
    Path file = folder.resolve("x");
    AtomicFile.write(
        file,
        out -> {
          try (OutputStream closed = out) {
            closed.write('1');
          }
          return "";
        });
    assertThat(file).hasContent("1");
  }

  @Test
  void other_file_systems_will_do() throws IOException {
    for (Configuration system :
        List.of(Configuration.unix(), Configuration.windows(), Configuration.osX())) {
      Path work = Jimfs.newFileSystem(system).getPath("work");
      Files.createDirectory(work);
      Path file = work.resolve("x");
      AtomicFile.write(file, text("one"));
      AtomicFile.write(file, text("two"));
      assertThat(Files.readString(file)).isEqualTo("two");
      assertThat(files(work)).containsExactly(file);
      assertThatThrownBy(() -> AtomicFile.write(file, failing(new IOException("no"))))
          .hasMessage("no");
      assertThat(files(work)).containsExactly(file);
    }
  }
}
