package io.github.wgkit.model.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a charter, exactly: every byte, so also its line ends, trailing blanks and encoding.
 * Two texts are equal if their bytes are.
 *
 * <p>What the bytes mean is worked out when it is asked for. Any bytes mean something:
 *
 * <ul>
 *   <li>UTF-16, if they begin with its byte order mark or every other byte of them is 0;
 *   <li>UTF-8, if they are that, with or without a byte order mark;
 *   <li>else windows-1252, or ISO 8859-1 if they have bytes that windows-1252 leaves undefined.
 * </ul>
 *
 * <p>An edit touches nothing but its span:
 *
 * <pre>{@code
 * TextSpan wrong = text.occurrences("RFC 5346").get(0);
 * CharterText right = text.replace(wrong, "RFC 5246");
 * }</pre>
 */
public final class CharterText {
  private static final int REPORTED = 60;
  private static final CharMatcher CONTROL =
      CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\u2028\u2029"));

  private final byte[] bytes;
  private @Nullable Decoding decoding;
  private @Nullable CharterOutline outline;

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
    return new CharterText(encode(text, StandardCharsets.UTF_8));
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
   * bytes} So a byte order mark is part of it, unlike in {@link #text()}.
   */
  public Optional<String> utf8() {
    Decoding known = decoding();
    return known.encoding() == CharterEncoding.UTF_8 && known.skipped() == 0
        ? Optional.of(known.text())
        : Optional.ofNullable(Decoding.utf8(bytes, 0));
  }

  /** {@return how the bytes mean characters} */
  public CharterEncoding encoding() {
    return decoding().encoding();
  }

  /** {@return whether the bytes begin with a byte order mark; it is not part of the text} */
  public boolean hasByteOrderMark() {
    return decoding().skipped() > 0;
  }

  /**
   * {@return the text to read, in the {@link #encoding()}, without a byte order mark} The line ends
   * are as they are. Half a character at the end of UTF-16 is not part of it.
   */
  public String text() {
    return decoding().text();
  }

  private Decoding decoding() {
    if (decoding == null) {
      decoding = Decoding.of(bytes);
    }
    return decoding;
  }

  /** {@return how the lines end} */
  public LineEnds lineEnds() {
    return LineEnds.of(text());
  }

  /** {@return what the text consists of: heading block, sections, paragraphs, milestones} */
  public CharterOutline outline() {
    if (outline == null) {
      outline = CharterOutline.of(text());
    }
    return outline;
  }

  /**
   * {@return the line in which a character stands, counted from 1} CR, LF and CR LF end a line.
   *
   * @param index the index of the character in {@link #text()}; may be the length of it
   * @throws IndexOutOfBoundsException if there is no such character
   */
  public int line(int index) {
    String text = text();
    checkPositionIndexes(0, index, text.length());
    int line = 1;
    for (int i = 0; i < index; i++) {
      if (endsLine(text, i)) {
        line++;
      }
    }
    return line;
  }

  /**
   * {@return the column in which a character stands, counted in characters from 1}
   *
   * @param index the index of the character in {@link #text()}; may be the length of it
   * @throws IndexOutOfBoundsException if there is no such character
   */
  public int column(int index) {
    String text = text();
    checkPositionIndexes(0, index, text.length());
    int start = index;
    while (start > 0 && !endsLine(text, start - 1)) {
      start--;
    }
    return text.codePointCount(start, index) + 1;
  }

  private static boolean endsLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  /**
   * Finds a phrase.
   *
   * @param phrase the phrase, exactly; not empty
   * @return where it stands in {@link #text()}, from the first to the last place, without overlap
   * @throws IllegalArgumentException if the phrase is empty
   */
  public ImmutableList<TextSpan> occurrences(String phrase) {
    checkArgument(!phrase.isEmpty(), "a phrase to look for cannot be empty");
    ImmutableList.Builder<TextSpan> found = ImmutableList.builder();
    String text = text();
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
      found.add(new TextSpan(at, at + phrase.length()));
    }
    return found.build();
  }

  /**
   * Replaces a part of the text; all bytes before and after it, the encoding and a byte order mark
   * stay as they are.
   *
   * @param span the part of {@link #text()}
   * @param replacement what to put in its place, with the line ends it is to have
   * @return the new text
   * @throws IndexOutOfBoundsException if the text ends before the span
   * @throws IllegalArgumentException if the {@link #encoding()} has no bytes for a character of the
   *     replacement, if the span cuts a surrogate pair in two, or if the bytes of the new text
   *     would be taken for another encoding, so that the rest of it meant something else
   */
  public CharterText replace(TextSpan span, String replacement) {
    Decoding before = decoding();
    String text = before.text();
    checkPositionIndexes(span.start(), span.end(), text.length());
    checkArgument(
        !cutsPair(text, span.start()) && !cutsPair(text, span.end()),
        "the span %s cuts a character in two",
        span);
    byte[] put = encode(replacement, before.encoding().charset());
    int from = byteIndex(span.start());
    int to = byteIndex(span.end());
    byte[] edited = new byte[from + put.length + bytes.length - to];
    System.arraycopy(bytes, 0, edited, 0, from);
    System.arraycopy(put, 0, edited, from, put.length);
    System.arraycopy(bytes, to, edited, from + put.length, bytes.length - to);
    CharterText after = new CharterText(edited);
    checkArgument(
        after.text().length() == text.length() - span.length() + replacement.length()
            && after.text().startsWith(text.substring(0, span.start()))
            && after.text().startsWith(replacement, span.start())
            && after.text().endsWith(text.substring(span.end())),
        "after this change the text would be taken for %s, not %s",
        after.encoding(),
        before.encoding());
    return after;
  }

  /**
   * {@return a part of the text as a text of its own, with the same bytes} In UTF-16 it begins with
   * the byte order mark of the whole, if that has one, as it could not be read without.
   *
   * @param span the part of {@link #text()}
   * @throws IndexOutOfBoundsException if the text ends before the span
   */
  public CharterText part(TextSpan span) {
    Decoding whole = decoding();
    checkPositionIndexes(span.start(), span.end(), whole.text().length());
    byte[] part = Arrays.copyOfRange(bytes, byteIndex(span.start()), byteIndex(span.end()));
    if (whole.encoding() == CharterEncoding.UTF_16LE
        || whole.encoding() == CharterEncoding.UTF_16BE) {
      return new CharterText(Bytes.concat(Arrays.copyOf(bytes, whole.skipped()), part));
    }
    return new CharterText(part);
  }

  /** In a text of ASCII alone, as most are, every character is a byte. */
  private int byteIndex(int index) {
    Decoding known = decoding();
    boolean isAscii = known.skipped() + known.text().length() == bytes.length;
    return isAscii ? known.skipped() + index : known.byteIndex(index);
  }

  private static boolean cutsPair(String text, int index) {
    return 0 < index
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] encode(String text, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8) && !hasSurrogates(text)) {
      return text.getBytes(charset); // much quicker than an encoder
    }
    try {
      ByteBuffer encoded =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the text contains "
              + text.codePoints()
                  .filter(c -> !charset.newEncoder().canEncode(Character.toString(c)))
                  .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                  .findFirst()
                  .orElse("half of a surrogate pair")
              + ", which "
              + charset
              + " cannot express",
          e);
    }
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
