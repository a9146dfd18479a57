package io.github.wgkit.io.json;

import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.util.OptionalLong;

/** The keys by which a native document says what it is, and in which version of the form. */
final class Header {
  /** The key of what the document is. */
  static final String FORMAT_KEY = "format";

  /** The key of the version of the form. */
  static final String VERSION_KEY = "version";

  /** A directory. */
  static final String DIRECTORY = "wgkit-directory";

  /** A chartering case. */
  static final String CHARTERING_CASE = "wgkit-chartering-case";

  /** The version of both forms that this library writes. */
  static final int VERSION = 1;

  /** The document is not what is expected. */
  static final String WRONG_FORMAT = "wrong-format";

  private static final String NEWER_VERSION = "newer-version";

  private Header() {}

  static void write(String format, JsonOutput out) throws IOException {
    out.generator().writeStringField(FORMAT_KEY, format);
    out.generator().writeNumberField(VERSION_KEY, VERSION);
  }

  /** Looks at the version; whatever is wrong with it is told, and the reader may go on. */
  static void checkVersion(JsonInput in) throws IOException {
    OptionalLong version = in.wholeNumber();
    if (version.isEmpty() || version.getAsLong() < 1) {
      in.wrongType("the number of a version");
      in.skip();
    } else if (version.getAsLong() > VERSION) {
      in.problem(
          NEWER_VERSION,
          Severity.ERROR,
          "version "
              + version.getAsLong()
              + " is newer than version "
              + VERSION
              + ", which this library reads");
    }
  }
}
