package io.github.wgkit.io.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;

/** Text as bytes of UTF-8. */
public final class TextOutput {
  private TextOutput() {}

  /**
   * {@return a writer to a stream, to be flushed in the end; what UTF-8 cannot carry, half of a
   * surrogate pair, becomes U+FFFD}
   *
   * @param out where the bytes go
   */
  public static Writer to(OutputStream out) {
    return new BufferedWriter(
        new OutputStreamWriter(
            out,
            UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(UTF_8))));
  }
}
