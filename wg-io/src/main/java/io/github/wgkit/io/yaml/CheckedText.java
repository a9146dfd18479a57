package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.json.BrokenJsonException;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.io.json.Notation;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The characters of a YAML file. Tells what is no UTF-8 and what no YAML file may contain, with the
 * place, and holds the limit on texts before they are in memory.
 */
final class CheckedText extends Reader {
  private static final int BUFFER = 1 << 13;

  /** With its indentation and escapes a text may take so much more: an eighth. */
  private static final int STRETCH = 8;

  /**
   * The scanner holds what it looks at as integers, and copies them again and again, until a line
   * or a blank comes.
   */
  private static final int LINE_LENGTH = 1 << 20;

  private final InputStream in;
  private final String name;
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
  private final int textLength;
  private final long allowed;
  private long left;
  private boolean ended;
  private @Nullable String code;
  private String fault = "";

  /** The place of what comes next. */
  private int line = 1;

  private int column = 1;
  private boolean isAfterReturn;

  /** How many characters came since the line or the text began. */
  private int run;

  CheckedText(InputStream in, String name, Limits limits) {
    this.in = in;
    this.name = name;
    this.textLength = limits.textLength();
    this.allowed = (long) textLength + textLength / STRETCH + BUFFER;
    this.left = allowed;
  }

  /** From here on as much may be read again as one text may take. */
  void nextText() {
    left = allowed;
    run = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!characters.hasRemaining()) {
      fill();
      if (!characters.hasRemaining()) {
        return -1;
      }
    }
    int count = Math.min(length, characters.remaining());
    characters.get(target, offset, count);
    left -= count;
    if (left < 0) {
      throw broken(JsonInput.LIMIT, "beyond a limit: a text of more than " + textLength);
    }
    return count;
  }

  /** Gets more characters; none if the input is at its end. */
  private void fill() throws IOException {
    if (code != null) {
      throw broken(code, fault);
    }
    characters.clear();
    while (characters.position() == 0 && code == null) {
      CoderResult result = decoder.decode(bytes, characters, ended);
      if (result.isError()) {
        code = Notation.YAML.code(JsonInput.ENCODING);
        fault = "these bytes are not UTF-8";
      } else if (characters.position() == 0) {
        if (ended) {
          break;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
      }
    }
    characters.flip();
    check();
    if (code != null && !characters.hasRemaining()) {
      throw broken(code, fault);
    }
  }

  /** Counts lines and columns up to the end, or to the first character that may not be there. */
  private void check() {
    for (int i = 0; i < characters.limit(); i++) {
      char c = characters.get(i);
      if (!Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
        code = Notation.YAML.code(JsonInput.SYNTAX);
        fault = "a control character has no place in YAML but as an escape in quotation marks";
        characters.limit(i);
        return;
      }
      run = c == '\n' || c == '\r' ? 0 : run + 1;
      if (run > LINE_LENGTH) {
        code = JsonInput.LIMIT;
        fault = "beyond a limit: a line of more than " + LINE_LENGTH + " characters in one text";
        characters.limit(i);
        return;
      }
      if (c == '\n' && isAfterReturn) {
        isAfterReturn = false;
        continue;
      }
      isAfterReturn = c == '\r';
      if (c == '\n' || c == '\r') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }

  private BrokenJsonException broken(String what, String message) {
    return new BrokenJsonException(
        new Problem(what, Severity.ERROR, message, new Location(name, line, column, "")));
  }

  /** The stream belongs to the one who opened it. */
  @Override
  public void close() {}
}
