package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.snapshot.DumpFormat;
import io.github.wgkit.io.snapshot.InventedDump;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each format says that it leaves out of the invented dump, as it was when somebody last read
 * it. Who changes that finds what is new in {@code target/seen}, reads it, and puts it in the place
 * of the old file beside this class.
 */
class SeenLossesTest {
  @Test
  void what_is_left_out_is_told_as_it_was_read() throws IOException {
    Directory directory =
        new DumpFormat()
            .reader()
            .orElseThrow()
            .read(Input.of(InventedDump.TEXT.getBytes(UTF_8), "dump.json"), ReadOptions.lenient())
            .value();
    StringBuilder told = new StringBuilder();
    for (Format format : FormatRegistry.standard().formats()) {
      if (format.capabilities().contains(Format.Capability.WRITE)) {
        WriteOptions.Builder options =
            WriteOptions.builder().format(format.id()).today(LocalDate.of(2026, 5, 7));
        told.append(format.id()).append(": ").append(losses(directory, options.build()));
        told.append(format.id())
            .append(" of heron: ")
            .append(losses(directory, options.group(Acronym.of("heron")).build()));
      }
    }
    Seen.requireSame(SeenLossesTest.class, "losses.txt", told.toString());
  }

  private static String losses(Directory directory, WriteOptions options) throws IOException {
    List<Loss> losses;
    try {
      losses =
          FormatRegistry.standard().write(directory, new ByteArrayOutputStream(), options).losses();
    } catch (WgWriteException e) {
      return "cannot be written, " + e.code() + "\n";
    }
    StringBuilder told = new StringBuilder(losses.isEmpty() ? "nothing\n" : "\n");
    losses.forEach(loss -> told.append("  ").append(loss).append('\n'));
    return told.toString();
  }
}
