package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.template.OneGroup;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The native format in lines, id {@code ndjson}: one entry a line, and never more than one in
 * memory.
 *
 * <p>A line that is a group is the object that the JSON format has for it. Other lines begin with
 * the key {@code record}: person, document, relation, term, other; directory for the extensions of
 * the whole. Blank lines count for nothing. Broken lines are told, and the next line is read.
 */
public final class NdjsonFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("ndjson")
          .name("wgkit JSON lines")
          .mediaTypes(ImmutableList.of("application/x-ndjson"))
          .extensions(ImmutableList.of("ndjson", "jsonl"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ,
                  Format.Capability.WRITE,
                  Format.Capability.LOSSLESS,
                  Format.Capability.STREAMING))
          .build();

  /** Writes entry by entry. */
  private static final WgWriter WRITER =
      new WgWriter() {
        @Override
        public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
            throws IOException {
          LineWriter lines = new LineWriter(out);
          Directory written = OneGroup.of(directory, options);
          for (Map.Entry<String, ExtensionValue> field : written.extensions().entrySet()) {
            lines.extension(field.getKey(), field.getValue());
          }
          for (Iterator<DirectoryEntry> all = written.entries().iterator(); all.hasNext(); ) {
            lines.entry(all.next());
          }
          return lines.finish();
        }

        /** Who belongs to one group is only known when the group is. */
        @Override
        public Optional<EntryWriter> stream(OutputStream out, WriteOptions options)
            throws IOException {
          return options.group().isPresent() ? Optional.empty() : Optional.of(new LineWriter(out));
        }
      };

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(NdjsonFormat::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(WRITER);
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return FirstObject.of(start).looksLikeLines();
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (InputStream bytes = input.open(session)) {
      DirectoryReading reading = new DirectoryReading(session);
      JsonInput.readLines(bytes, input.name(), session, reading::readLine);
    }
  }
}
