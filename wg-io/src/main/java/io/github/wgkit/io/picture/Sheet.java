package io.github.wgkit.io.picture;

import io.github.wgkit.io.picture.SvgWriter.Anchor;
import java.io.IOException;
import java.util.List;

/** What a picture is drawn on, from the top to the bottom. */
final class Sheet {
  /** What is left free on all sides. */
  static final double MARGIN = 20;

  /** The usual width. */
  static final double WIDTH = 960;

  /** The height of a line of text. */
  static final double LINE = 16;

  private static final double HEADING = 18;
  private static final double SWATCH = 28;

  private static final double PANEL = 22;

  private final SvgWriter out;
  private final String id;
  private final double width;
  private double top = MARGIN;

  Sheet(SvgWriter out, String id, double width) {
    this.out = out;
    this.id = id;
    this.width = width;
  }

  SvgWriter out() {
    return out;
  }

  /** {@return the id of a pattern or the like in this picture} */
  String id(String name) {
    return id + "-" + name;
  }

  double width() {
    return width;
  }

  /** {@return where the next thing comes} */
  double top() {
    return top;
  }

  /** Leaves a space, or the space of what was drawn. */
  void down(double height) {
    top += height;
  }

  void heading(String words) throws IOException {
    // Bold letters are wider.
    String shown = Words.cut(words, HEADING * 1.2, width - 2 * MARGIN);
    out.open("g", "font-weight", "bold");
    out.text(MARGIN, top + HEADING, HEADING, "ink", Anchor.START, shown, words);
    out.close();
    down(HEADING + 10);
  }

  /** Writes the title of a part into a panel over the whole width, and does not go down. */
  void panel(String words) throws IOException {
    double inside = width - 2 * MARGIN;
    out.empty("rect", "class", "panel", "x", MARGIN, "y", top, "width", inside, "height", PANEL);
    String shown = Words.cut(words, SvgWriter.SIZE, inside - 12);
    out.text(MARGIN + 6, top + 15, "ink", Anchor.START, shown, words);
  }

  /** Writes words over the whole width, in as many lines as they need. */
  void paragraph(String words) throws IOException {
    for (String line : Words.wrap(words, SvgWriter.SIZE, width - 2 * MARGIN, Integer.MAX_VALUE)) {
      out.text(MARGIN, top + 12, "quiet", Anchor.START, line);
      down(LINE);
    }
  }

  /** Draws an example into a box of {@code SWATCH} by 12, from its left end and its middle. */
  @FunctionalInterface
  interface Swatch {
    void draw(SvgWriter out, double left, double middle) throws IOException;
  }

  /**
   * A sign and what it means.
   *
   * @param swatch an example, 28 wide
   * @param words what it means
   */
  record Sign(Swatch swatch, String words) {}

  /** Explains signs. */
  void legend(List<Sign> signs) throws IOException {
    if (signs.isEmpty()) {
      return;
    }
    down(6);
    double x = MARGIN;
    for (Sign sign : signs) {
      String words = Words.cut(sign.words(), SvgWriter.SIZE, width - 2 * MARGIN - SWATCH - 6);
      double needed = SWATCH + 6 + TextWidth.of(words, SvgWriter.SIZE);
      if (x > MARGIN && x + needed > width - MARGIN) {
        x = MARGIN;
        down(LINE + 2);
      }
      sign.swatch().draw(out, x, top + 8);
      out.text(x + SWATCH + 6, top + 12, "ink", Anchor.START, words, sign.words());
      x += needed + 18;
    }
    down(LINE + 8);
  }
}
