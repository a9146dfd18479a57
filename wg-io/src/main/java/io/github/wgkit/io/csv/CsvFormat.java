package io.github.wgkit.io.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Tables of comma-separated values, id {@code csv}: RFC 4180 in UTF-8, always with a header. {@link
 * WriteOptions#csv()} says which table; those of groups and of milestones can be read, and tell
 * themselves apart by their header.
 *
 * <p>The columns may come in any order, those that need not be there may be missing. A column that
 * is not known, that is missing or stands twice, a row with more or fewer cells than the header and
 * a cell that cannot be what it says are told with line and column.
 */
public final class CsvFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("csv")
          .name("wgkit tables")
          .mediaTypes(ImmutableList.of("text/csv"))
          .extensions(ImmutableList.of("csv"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.STREAMING))
          .build();

  private static final WgWriter WRITER =
      new WgWriter() {
        @Override
        public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
            throws IOException {
          return CsvWriter.write(directory, out, options);
        }

        /**
         * What stands for no date is only known when all groups are, and so is whether there is the
         * one that is asked for.
         */
        @Override
        public Optional<EntryWriter> stream(OutputStream out, WriteOptions options) {
          return options.csv().table() == Table.LIFETIMES || options.group().isPresent()
              ? Optional.empty()
              : Optional.of(CsvWriter.of(out, options.csv()));
        }
      };

  /** Makes the format. */
  public CsvFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(CsvFormat::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(WRITER);
  }

  /** A header with all that a table needs, and nothing else, is one of ours. */
  @Override
  public Match sniff(ByteBuffer start) {
    return TableHeader.isOfTable(start) ? Match.YES : Match.NO;
  }

  /** If the name says so it is a table, and what is wrong with its header can be told. */
  @Override
  public Match sniff(ByteBuffer start, String name) {
    Match match = sniff(start);
    return match == Match.NO && FORMAT.hasExtension(name) ? Match.MAYBE : match;
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (InputStream bytes = input.open(session)) {
      CsvInput rows = new CsvInput(Input.withoutByteOrderMark(bytes), input.name(), session);
      new TableReading(rows, session).read();
    }
  }
}
