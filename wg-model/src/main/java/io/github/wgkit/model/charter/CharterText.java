package io.github.wgkit.model.charter;

import com.google.common.base.CharMatcher;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a charter, exactly: every byte, so also its line ends, trailing blanks and encoding.
 * Two texts are equal if their bytes are.
 */
public final class CharterText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int REPORTED = 60;
  private static final CharMatcher CONTROL =
      CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\u2028\u2029"));

  private final byte[] bytes;

  private CharterText(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A text as it stands in a file.
   *
   * @param bytes any bytes; they are copied
   * @return the text
   */
  public static CharterText of(byte[] bytes) {
    return new CharterText(bytes.clone());
  }

  /**
   * A text, to be kept in UTF-8.
   *
   * @param text the text
   * @return the text
   * @throws IllegalArgumentException if the text contains half of a surrogate pair, which UTF-8
   *     cannot express
   */
  public static CharterText of(String text) {
    try {
      ByteBuffer encoded =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return new CharterText(bytes);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the text contains half of a surrogate pair", e);
    }
  }

  /** {@return the bytes, a copy} */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** {@return the number of bytes} */
  public int size() {
    return bytes.length;
  }

  /**
   * {@return the text if the bytes are UTF-8, without any change: encoding it again gives the same
   * bytes}
   */
  public Optional<String> utf8() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return the text to read: UTF-8 if the bytes are that, else windows-1252, in which the
   * Secretariat wrote for many years} Never fails; a byte that windows-1252 leaves undefined
   * becomes U+FFFD.
   */
  public String text() {
    return utf8().orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharterText that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** {@return the size and the beginning of the text in one line, for logs and messages} */
  @Override
  public String toString() {
    String text = text();
    String start = text;
    if (text.length() > REPORTED) {
      boolean cutsPair =
          Character.isSurrogatePair(text.charAt(REPORTED - 1), text.charAt(REPORTED));
      start = text.substring(0, cutsPair ? REPORTED - 1 : REPORTED) + "…";
    }
    return bytes.length + " bytes: " + CONTROL.replaceFrom(start, ' ');
  }
}
