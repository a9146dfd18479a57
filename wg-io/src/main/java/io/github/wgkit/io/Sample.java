package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A small directory to try things with: real groups as plain facts, with invented people. It comes
 * with the library and is what the {@code wgkit} tool uses when no input is given.
 *
 * <p>Acronyms, names, areas, states and dates are facts, as far as they are given, of about the
 * middle of 2024. Descriptions, charters and milestones are written for the sample, and the people
 * do not exist.
 */
public final class Sample {
  private static final String FILE = "sample/groups.json";

  private Sample() {}

  /** {@return the sample as a value} */
  public static Directory directory() {
    return Holder.DIRECTORY;
  }

  /** {@return the sample as an input in the format {@code json}} */
  public static Input input() {
    try (InputStream in = requireNonNull(Sample.class.getResourceAsStream(FILE))) {
      return Input.of(in.readAllBytes(), FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when first needed. */
  private static final class Holder {
    static final Directory DIRECTORY = read();

    private static Directory read() {
      try {
        return FormatRegistry.standard().read(input(), ReadOptions.strict()).value();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
