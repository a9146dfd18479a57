package io.github.wgkit.model.charter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What bytes mean.
 *
 * @param encoding how they mean it
 * @param skipped the number of bytes of a byte order mark
 * @param text what they mean; its characters and the bytes after the mark tell each other
 */
record Decoding(CharterEncoding encoding, int skipped, String text) {
  private static final char REPLACEMENT = '\uFFFD';

  /** Less is not enough to see a pattern. */
  private static final int SHORTEST_UTF_16 = 4;

  static Decoding of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, CharterEncoding.UTF_16LE, 2);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, CharterEncoding.UTF_16BE, 2);
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String utf8 = utf8(bytes, mark);
    if (utf8 != null) {
      CharterEncoding wide = utf8.indexOf('\0') < 0 ? null : wide(bytes);
      return wide == null ? new Decoding(CharterEncoding.UTF_8, mark, utf8) : utf16(bytes, wide, 0);
    }
    CharterEncoding wide = wide(bytes);
    if (wide != null) {
      return utf16(bytes, wide, 0);
    }
    CharterEncoding narrow =
        hasUndefined(bytes) ? CharterEncoding.ISO_8859_1 : CharterEncoding.WINDOWS_1252;
    return new Decoding(narrow, 0, new String(bytes, narrow.charset()));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@return the text if the bytes are UTF-8, else null} */
  static @Nullable String utf8(byte[] bytes, int from) {
    // much quicker than a decoder; what it could not read it replaces
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** {@return UTF-16 if bytes without its mark look like a Western text in it, else null} */
  private static @Nullable CharterEncoding wide(byte[] bytes) {
    if (bytes.length < SHORTEST_UTF_16 || bytes.length % 2 != 0) {
      return null;
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int most = bytes.length / 2 - bytes.length / 20;
    if (zeros[0] == 0 && zeros[1] >= most) {
      return CharterEncoding.UTF_16LE;
    }
    return zeros[1] == 0 && zeros[0] >= most ? CharterEncoding.UTF_16BE : null;
  }

  /** A pair of bytes is a character, whatever it is, so that no pair is lost. */
  private static Decoding utf16(byte[] bytes, CharterEncoding encoding, int skipped) {
    char[] characters = new char[(bytes.length - skipped) / 2];
    int high = encoding == CharterEncoding.UTF_16BE ? 0 : 1;
    for (int i = 0; i < characters.length; i++) {
      int at = skipped + 2 * i;
      characters[i] = (char) ((bytes[at + high] & 0xFF) << 8 | bytes[at + 1 - high] & 0xFF);
    }
    return new Decoding(encoding, skipped, new String(characters));
  }

  private static boolean hasUndefined(byte[] bytes) {
    for (byte signed : bytes) {
      switch (signed & 0xFF) {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@return the index of the first byte of a character} */
  int byteIndex(int index) {
    return switch (encoding) {
      case WINDOWS_1252, ISO_8859_1 -> index;
      case UTF_16LE, UTF_16BE -> skipped + 2 * index;
      case UTF_8 -> skipped + utf8Length(index);
    };
  }

  private int utf8Length(int end) {
    int length = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      // each half of a surrogate pair is half of four bytes
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }
}
