package io.github.wgkit.io.picture;

import io.github.wgkit.io.markup.XmlText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the elements of a picture, one a line, as soon as they are known. Numbers have at most two
 * decimals, the same everywhere.
 */
final class SvgWriter {
  /** The size of most texts. */
  static final double SIZE = 12;

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Where the text is that belongs to a point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  SvgWriter(Appendable out) {
    this.out = out;
  }

  /** {@return a number as it is written} */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    StringBuilder text = new StringBuilder(sign).append(size / 100);
    if (size % 100 != 0) {
      text.append('.').append(size % 100 / 10);
      if (size % 10 != 0) {
        text.append(size % 10);
      }
    }
    return text.toString();
  }

  private void begin(String tag, Object... attributes) throws IOException {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      out.append(' ').append(attributes[i].toString()).append("=\"");
      if (value instanceof Double number) {
        out.append(number(number));
      } else {
        XmlText.attribute(value.toString(), out);
      }
      out.append('"');
    }
  }

  /** Begins an element with others inside. */
  void open(String tag, Object... attributes) throws IOException {
    begin(tag, attributes);
    out.append(">\n");
    open.push(tag);
  }

  /** Ends the element that was begun last. */
  void close() throws IOException {
    out.append("</").append(open.pop()).append(">\n");
  }

  /** Writes an element with nothing inside. */
  void empty(String tag, Object... attributes) throws IOException {
    begin(tag, attributes);
    out.append("/>\n");
  }

  /** Writes an element with words inside. */
  void words(String tag, String words, Object... attributes) throws IOException {
    begin(tag, attributes);
    out.append('>');
    XmlText.text(words, out);
    out.append("</").append(tag).append(">\n");
  }

  /** Writes style that is our own, and has nothing to be escaped. */
  void style(String css) throws IOException {
    out.append("<style>\n").append(css).append("</style>\n");
  }

  /** Writes a text of the usual size. */
  void text(double x, double y, String kind, Anchor anchor, String words) throws IOException {
    text(x, y, kind, anchor, words, words);
  }

  /**
   * Writes a text of the usual size, which may be cut.
   *
   * @param full the whole text, shown when pointed at if it is another one
   */
  void text(double x, double y, String kind, Anchor anchor, String words, String full)
      throws IOException {
    text(x, y, SIZE, kind, anchor, words, full);
  }

  /** Writes a text of some size; the largest ones are headings. */
  void text(double x, double y, double size, String kind, Anchor anchor, String words, String full)
      throws IOException {
    begin("text", "class", kind, "x", x, "y", y);
    if (size != SIZE) {
      out.append(" font-size=\"").append(number(size)).append('"');
    }
    if (anchor != Anchor.START) {
      out.append(" text-anchor=\"").append(anchor == Anchor.END ? "end" : "middle").append('"');
    }
    out.append('>');
    if (!full.equals(words)) {
      out.append("<title>");
      XmlText.text(full, out);
      out.append("</title>");
    }
    XmlText.text(words, out);
    out.append("</text>\n");
  }
}
