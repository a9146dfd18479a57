package io.github.wgkit.io.fuzz;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import java.util.Optional;

/** Reads the bytes in each of some formats, and writes what came of them. */
final class ReadTarget implements Target {
  private final ImmutableList<String> formats;

  ReadTarget(String... formats) {
    this.formats = ImmutableList.copyOf(formats);
  }

  ImmutableList<String> formats() {
    return formats;
  }

  @Override
  public void take(byte[] input) throws Exception {
    for (String format : formats) {
      Optional<ReadResult<Directory>> read = Promises.read(format, input, "x");
      if (read.isPresent()) {
        Promises.written(format, read.get(), input);
      }
    }
  }
}
