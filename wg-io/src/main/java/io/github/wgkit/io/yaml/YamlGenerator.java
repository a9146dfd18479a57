package io.github.wgkit.io.yaml;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.base.GeneratorBase;
import io.github.wgkit.io.file.UntilFailure;
import io.github.wgkit.io.template.TextOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tokens of JSON and writes YAML, always in the same way: mappings and lists in blocks,
 * indented by two spaces; texts plain, as lines or in quotation marks, see {@link YamlText}.
 */
final class YamlGenerator extends GeneratorBase {
  /** Longer keys need another form; YAML allows 1,024 characters. */
  private static final int SHORT_KEY = 1_000;

  private static final int STEP = 2;

  /** Numbers that YAML 1.1 knows as such too. */
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+(?:[eE][-+][0-9]+)?)?");

  /** An object or array that is open. Nothing is written of it before it is known to have parts. */
  private static final class Open {
    final boolean isObject;
    final boolean isInLine;
    final int indentation;
    boolean isEmpty = true;

    Open(boolean isObject, boolean isInLine, int indentation) {
      this.isObject = isObject;
      this.isInLine = isInLine;
      this.indentation = indentation;
    }
  }

  private final Writer out;
  private final Deque<Open> open = new ArrayDeque<>();

  @SuppressWarnings("deprecation") // what would replace it has to do with buffers of bytes
  YamlGenerator(OutputStream stream) {
    super(0, null);
    out = TextOutput.to(new UntilFailure(stream));
  }

  @Override
  public void writeStartObject() throws IOException {
    begin(true);
  }

  @Override
  public void writeStartArray() throws IOException {
    begin(false);
  }

  @Override
  public void writeEndObject() throws IOException {
    end("{}");
  }

  @Override
  public void writeEndArray() throws IOException {
    end("[]");
  }

  private void begin(boolean isObject) throws IOException {
    beginItem();
    Open around = open.peek();
    open.push(
        new Open(
            isObject,
            around == null || !around.isObject,
            around == null ? 0 : around.indentation + STEP));
  }

  private void end(String empty) throws IOException {
    Open closed = open.pop();
    if (closed.isEmpty) {
      out.write((open.isEmpty() ? "" : " ") + empty + "\n");
    }
  }

  /** Comes to a key or an item: to the place where it is written. */
  private void beginPart(Open part) throws IOException {
    if (part.isEmpty) {
      part.isEmpty = false;
      if (part.isInLine) {
        // the first one stands behind the hyphen of the list around it
        out.write(open.size() == 1 ? "" : " ");
        return;
      }
      out.write("\n");
    }
    out.write(" ".repeat(part.indentation));
  }

  private void beginItem() throws IOException {
    Open around = open.peek();
    if (around != null && !around.isObject) {
      beginPart(around);
      out.write("-");
    }
  }

  @Override
  public void writeFieldName(String key) throws IOException {
    Open around = open.element();
    beginPart(around);
    String written = YamlText.isPlain(key) ? key : YamlText.quoted(key);
    if (written.length() <= SHORT_KEY) {
      out.write(written + ":");
    } else {
      out.write("? " + written + "\n" + " ".repeat(around.indentation) + ":");
    }
  }

  private void scalar(String written) throws IOException {
    beginItem();
    out.write((open.isEmpty() ? "" : " ") + written + "\n");
  }

  @Override
  public void writeString(@Nullable String text) throws IOException {
    if (text == null) {
      writeNull();
    } else if (YamlText.isPlain(text) && !YamlText.isLong(text)) {
      scalar(text);
    } else if (open.isEmpty() || !(YamlText.hasLines(text) || YamlText.isLong(text))) {
      scalar(YamlText.quoted(text));
    } else {
      String indentation = " ".repeat(open.element().indentation + STEP);
      if (YamlText.isLines(text)) {
        beginItem();
        lines(text, indentation);
      } else {
        scalar(YamlText.quotedLines(text, indentation));
      }
    }
  }

  /** Writes a text as lines: a literal block scalar. */
  private void lines(String text, String indentation) throws IOException {
    char first = text.charAt(0);
    // else the spaces of the first line would count as indentation
    boolean saysIndentation = first == ' ' || first == '\t' || first == '\n';
    boolean isEnded = text.endsWith("\n");
    String end = !isEnded ? "-" : text.endsWith("\n\n") ? "+" : "";
    out.write(" |" + (saysIndentation ? STEP : "") + end + "\n");
    int begin = 0;
    while (begin < text.length()) {
      int feed = text.indexOf('\n', begin);
      int next = feed < 0 ? text.length() : feed;
      if (next > begin) {
        out.write(indentation);
        out.write(text, begin, next - begin);
      }
      out.write("\n");
      begin = next + 1;
    }
  }

  @Override
  public void writeNumber(String literal) throws IOException {
    scalar(NUMBER.matcher(literal).matches() ? literal : "!!float " + literal);
  }

  @Override
  public void writeNumber(int number) throws IOException {
    scalar(Integer.toString(number));
  }

  @Override
  public void writeNumber(long number) throws IOException {
    scalar(Long.toString(number));
  }

  @Override
  public void writeNumber(BigInteger number) throws IOException {
    scalar(number.toString());
  }

  @Override
  public void writeNumber(BigDecimal number) throws IOException {
    writeNumber(number.toString());
  }

  @Override
  public void writeNumber(double number) throws IOException {
    writeNumber(BigDecimal.valueOf(number));
  }

  @Override
  public void writeNumber(float number) throws IOException {
    writeNumber(new BigDecimal(Float.toString(number)));
  }

  @Override
  public void writeBoolean(boolean flag) throws IOException {
    scalar(Boolean.toString(flag));
  }

  @Override
  public void writeNull() throws IOException {
    scalar("null");
  }

  @Override
  public void writeString(char[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length));
  }

  @Override
  public void writeRawUTF8String(byte[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeUTF8String(byte[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(String text) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(String text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(char c) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  protected void _releaseBuffers() {}

  @Override
  protected void _verifyValueWrite(String what) {}

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Flushes the stream, which stays open. */
  @Override
  public void close() throws IOException {
    out.flush();
    super.close();
  }
}
