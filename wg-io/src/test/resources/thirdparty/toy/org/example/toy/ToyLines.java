package org.example.toy;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One acronym a line, below a line that says so. */
public final class ToyLines implements FormatProvider {
  private static final String FIRST_LINE = "toy-lines";

  @Override
  public Format format() {
    return Format.builder()
        .id("toy-lines")
        .name("Toy lines")
        .addExtensions("toy")
        .addCapabilities(Format.Capability.READ, Format.Capability.WRITE)
        .build();
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(ToyLines::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(ToyLines::write);
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return StandardCharsets.US_ASCII.decode(start).toString().startsWith(FIRST_LINE)
        ? Match.YES
        : Match.NO;
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(input.open(session), StandardCharsets.US_ASCII))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        session.entry(WorkingGroup.builder().acronym(Acronym.of(line)).name(line).build());
      }
    }
  }

  private static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    for (Group group : directory.groups()) {
      text.append(group.acronym()).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    return WriteResult.COMPLETE;
  }
}
