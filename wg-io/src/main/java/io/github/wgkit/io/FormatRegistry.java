package io.github.wgkit.io;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** SKELETON, to be written. */
public final class FormatRegistry {
  private FormatRegistry() {}

  /** {@return the formats of this library, without looking for others} */
  public static FormatRegistry standard() {
    throw new UnsupportedOperationException("H-core");
  }

  public static FormatRegistry discover(ClassLoader loader) {
    throw new UnsupportedOperationException("H-core");
  }

  public static Builder builder() {
    return new Builder();
  }

  public ImmutableList<Format> formats() {
    throw new UnsupportedOperationException("H-core");
  }

  public ImmutableList<Problem> discoveryProblems() {
    throw new UnsupportedOperationException("H-core");
  }

  public Optional<Format> format(String id) {
    throw new UnsupportedOperationException("H-core");
  }

  public WgReader reader(String id) {
    throw new UnsupportedOperationException("H-core");
  }

  public WgWriter writer(String id) {
    throw new UnsupportedOperationException("H-core");
  }

  public Format detect(Input input, ReadOptions options) throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public ReadResult<Directory> read(Path path, ReadOptions options) throws IOException {
    return read(Input.of(path), options);
  }

  public ReadResult<Directory> read(Input input, ReadOptions options) throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public ReadResult<Long> stream(Input input, ReadOptions options, EntrySink sink)
      throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public WriteResult write(Directory directory, Path path, WriteOptions options)
      throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public record Conversion(long entries, ImmutableList<Problem> problems, WriteResult written) {}

  /** Reads one format and writes another, streaming where both formats can. Atomic for paths. */
  public Conversion convert(Input from, ReadOptions readOptions, Path to, WriteOptions writeOptions)
      throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public Conversion convert(
      Input from, ReadOptions readOptions, OutputStream to, WriteOptions writeOptions)
      throws IOException {
    throw new UnsupportedOperationException("H-core");
  }

  public static final class Builder {
    Builder() {}

    public Builder add(FormatProvider provider) {
      throw new UnsupportedOperationException("H-core");
    }

    public Builder override(FormatProvider provider) {
      throw new UnsupportedOperationException("H-core");
    }

    public FormatRegistry build() {
      throw new UnsupportedOperationException("H-core");
    }
  }
}
