package io.github.wgkit.model.charter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a charter mean characters. The Datatracker writes UTF-8; the Secretariat wrote
 * on systems with a Western code page until about 2010, and anything may come out of an editor.
 */
public enum CharterEncoding {
  /** UTF-8, of which ASCII is a part. */
  UTF_8(StandardCharsets.UTF_8),

  /** The Western code page of Windows; what is not UTF-8 and has a meaning in it. */
  WINDOWS_1252(Charset.forName("windows-1252")),

  /** ISO 8859-1, in which any bytes have a meaning: what is nothing else. */
  ISO_8859_1(StandardCharsets.ISO_8859_1),

  /** UTF-16, the low byte first. */
  UTF_16LE(StandardCharsets.UTF_16LE),

  /** UTF-16, the high byte first. */
  UTF_16BE(StandardCharsets.UTF_16BE);

  private final Charset charset;

  CharterEncoding(Charset charset) {
    this.charset = charset;
  }

  /** {@return the character set of the JDK} */
  public Charset charset() {
    return charset;
  }

  /** {@return the name, as in {@code Content-Type}} */
  @Override
  public String toString() {
    return charset.name();
  }
}
