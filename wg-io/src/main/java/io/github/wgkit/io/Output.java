package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.FormatRegistry.Conversion;
import io.github.wgkit.io.file.AtomicFile;
import io.github.wgkit.io.file.StaysOpen;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** One writing: which format, and where to. */
final class Output {
  private final KnownFormat format;
  private final WgWriter writer;
  private final Target target;
  private final WriteOptions options;

  /** Where the bytes go. */
  private interface Target {
    <T> T take(AtomicFile.Contents<T> contents) throws IOException;

    /** {@return whether nothing was written if the contents throw an exception} */
    boolean allOrNothing();
  }

  private Output(KnownFormat format, Target target, WriteOptions options) {
    this.format = format;
    this.writer = format.writer().orElseThrow();
    this.target = target;
    this.options = options;
  }

  /** {@return a writing to a file} */
  static Output to(Path path, FormatRegistry formats, WriteOptions options) {
    Path fileName = path.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    return new Output(choose(formats, options, name), new ToFile(path), options);
  }

  /** {@return a writing to a stream} */
  static Output to(OutputStream out, FormatRegistry formats, WriteOptions options) {
    return new Output(choose(formats, options, ""), new ToStream(out), options);
  }

  /** Writes a file, packed if its name says so. */
  static <T> T toFile(Path path, AtomicFile.Contents<T> contents) throws IOException {
    return new ToFile(path).take(contents);
  }

  private static KnownFormat choose(FormatRegistry formats, WriteOptions options, String name) {
    if (options.format().isPresent()) {
      String id = options.format().get();
      formats.writer(id);
      return formats.known(id);
    }
    ImmutableList<KnownFormat> writable =
        formats.all().stream().filter(KnownFormat::canBeWritten).collect(toImmutableList());
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "without a file name the format to write has to be named: " + ids(writable));
    }
    String bare = Detection.withoutGz(name);
    ImmutableList<KnownFormat> fitting =
        writable.stream()
            .filter(format -> format.format().hasExtension(bare))
            .collect(toImmutableList());
    if (fitting.size() != 1) {
      throw new IllegalArgumentException(
          fitting.isEmpty()
              ? "no format that can be written has files like "
                  + Problem.excerpt(name)
                  + "; name one: "
                  + ids(writable)
              : "several formats have files like "
                  + Problem.excerpt(name)
                  + "; name one: "
                  + ids(fitting));
    }
    return fitting.get(0);
  }

  private static String ids(ImmutableList<KnownFormat> formats) {
    return formats.stream().map(KnownFormat::id).collect(Collectors.joining(", "));
  }

  WriteResult write(Directory directory) throws IOException {
    if (!target.allOrNothing()) {
      refuseLossOf(directory);
    }
    return target.take(out -> checked(writer.write(directory, out, options)));
  }

  Conversion convert(KnownFormat source, Input input, ReadOptions readOptions) throws IOException {
    WgReader reader = source.reader().orElseThrow();
    if (canStream(source)) {
      return target.take(
          out -> {
            Optional<EntryWriter> entries = writer.stream(out, options);
            return entries.isPresent()
                ? stream(reader, input, readOptions, entries.get())
                : convertWhole(
                    reader.read(input, readOptions),
                    directory -> checked(writer.write(directory, out, options)));
          });
    }
    return convertWhole(reader.read(input, readOptions), this::write);
  }

  /** What was written entry by entry cannot be taken back, except from a file. */
  private boolean canStream(KnownFormat source) {
    return source.format().can(Capability.STREAMING)
        && format.format().can(Capability.STREAMING)
        && (target.allOrNothing() || !mayRefuse());
  }

  private Conversion stream(
      WgReader reader, Input input, ReadOptions readOptions, EntryWriter entries)
      throws IOException {
    ReadResult<Long> read = reader.stream(input, readOptions, entries);
    return new Conversion(read.value(), read.problems(), checked(entries.finish()));
  }

  @FunctionalInterface
  private interface WholeWriter {
    WriteResult write(Directory directory) throws IOException;
  }

  private static Conversion convertWhole(ReadResult<Directory> read, WholeWriter whole)
      throws IOException {
    WriteResult written = whole.write(read.value());
    return new Conversion(read.value().entries().count(), read.problems(), written);
  }

  private boolean mayRefuse() {
    return options.failOnLoss() && !format.format().can(Capability.LOSSLESS);
  }

  /** Writes to nowhere, to learn about the losses before anything is written. */
  private void refuseLossOf(Directory directory) throws IOException {
    if (mayRefuse()) {
      checked(writer.write(directory, OutputStream.nullOutputStream(), options));
    }
  }

  private WriteResult checked(WriteResult result) throws LossException {
    if (options.failOnLoss() && !result.isComplete()) {
      throw new LossException(format.format(), result.losses());
    }
    return result;
  }

  private record ToFile(Path path) implements Target {
    @Override
    public <T> T take(AtomicFile.Contents<T> contents) throws IOException {
      return AtomicFile.write(
          path, Detection.isGz(path.toString()) ? out -> packed(contents, out) : contents);
    }

    @Override
    public boolean allOrNothing() {
      return AtomicFile.canReplace(path);
    }

    private static <T> T packed(AtomicFile.Contents<T> contents, OutputStream out)
        throws IOException {
      try (GZIPOutputStream packing = new GZIPOutputStream(out, 1 << 13)) {
        return contents.writeTo(packing);
      }
    }
  }

  private record ToStream(OutputStream out) implements Target {
    @Override
    public <T> T take(AtomicFile.Contents<T> contents) throws IOException {
      OutputStream open = new StaysOpen(out);
      T result = contents.writeTo(open);
      open.flush();
      return result;
    }

    @Override
    public boolean allOrNothing() {
      return false;
    }
  }
}
