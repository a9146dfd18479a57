package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/**
 * The colours, on white and on a dark ground. Everything that is told by a colour is told by a
 * pattern or a shape, too; and the colours stay apart for eyes that see no red or no green.
 */
final class Palette {
  /** How many colours there are for things of one kind. */
  static final int COLOURS = 8;

  /** How many looks there are: a colour and a pattern. */
  static final int LOOKS = 32;

  /** Plain, stripes, dots, lines. */
  private static final int PATTERNS = 4;

  /** The colours of one scheme. */
  record Scheme(
      String ground,
      String ink,
      String quiet,
      String grid,
      String faint,
      String panel,
      String alarm,
      ImmutableList<String> series) {}

  static final Scheme LIGHT =
      new Scheme(
          "#ffffff",
          "#1b1d21",
          "#585e68",
          "#d9dce1",
          "#858b95",
          "#eef1f5",
          "#b3261e",
          ImmutableList.of(
              "#004b9c", "#c87d00", "#12a47a", "#9c89be", "#210243", "#78531f", "#4c72ff",
              "#4f2932"));

  static final Scheme DARK =
      new Scheme(
          "#15181d",
          "#e9ebee",
          "#b0b7c1",
          "#363c45",
          "#7b8491",
          "#242a33",
          "#ff8a80",
          ImmutableList.of(
              "#22b0ff", "#d87918", "#228d98", "#e7c09c", "#624ffc", "#eefc24", "#b4edff",
              "#915a39"));

  private Palette() {}

  /** {@return the style of all pictures; it touches nothing outside of them} */
  static String style() {
    StringBuilder css = new StringBuilder();
    css.append(".wgkit text{stroke:none}\n");
    css.append(".wgkit .line{fill:none;stroke-width:1.5}\n");
    css.append(".wgkit .curve{fill:none}\n");
    css.append(".wgkit .dashes{fill:none;stroke-width:1.5;stroke-dasharray:4 3}\n");
    css.append(".wgkit .grid{fill:none;stroke-width:1}\n");
    scheme(css, LIGHT);
    css.append("@media (prefers-color-scheme:dark){\n");
    scheme(css, DARK);
    css.append("}\n");
    return css.toString();
  }

  private static void scheme(StringBuilder css, Scheme scheme) {
    rule(css, ".ground", "fill:" + scheme.ground);
    rule(css, ".ink", "fill:" + scheme.ink);
    rule(css, ".quiet", "fill:" + scheme.quiet);
    rule(css, ".alarm", "fill:" + scheme.alarm);
    rule(css, ".faint", "fill:" + scheme.faint);
    rule(css, ".panel", "fill:" + scheme.panel);
    rule(css, ".grid", "stroke:" + scheme.grid);
    rule(css, ".ink-line", "stroke:" + scheme.ink);
    rule(css, ".alarm-line", "stroke:" + scheme.alarm);
    rule(css, ".faint-line", "stroke:" + scheme.faint);
    rule(css, ".ground-line", "stroke:" + scheme.ground);
    for (int i = 0; i < COLOURS; i++) {
      rule(css, ".c" + i, "fill:" + scheme.series.get(i));
      rule(css, ".l" + i, "stroke:" + scheme.series.get(i));
    }
  }

  private static void rule(StringBuilder css, String selector, String rule) {
    css.append(".wgkit ").append(selector).append('{').append(rule).append("}\n");
  }

  /** {@return the colour of a look} */
  static int colour(int look) {
    return look % COLOURS;
  }

  /** {@return the pattern of a look; no two of the first {@value #LOOKS} looks are the same} */
  static int pattern(int look) {
    return (look + look / COLOURS) % PATTERNS;
  }

  /**
   * Defines the pattern of a look, if it has one.
   *
   * @param id the id of the pattern
   */
  static void define(SvgWriter out, int look, String id) throws IOException {
    hatch(out, colour(look), pattern(look), id);
  }

  /** Defines a pattern in a colour. */
  static void hatch(SvgWriter out, int colour, int pattern, String id) throws IOException {
    if (pattern == 0) {
      return;
    }
    double size = 6.0;
    String turned = pattern == 1 ? "rotate(45)" : "rotate(0)";
    out.open(
        "pattern",
        "id",
        id,
        "width",
        size,
        "height",
        size,
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        turned);
    out.empty("rect", "class", "ground", "width", size, "height", size);
    switch (pattern) {
      case 1 -> out.empty("rect", "class", "c" + colour, "width", 3.2, "height", size);
      case 2 -> out.empty("circle", "class", "c" + colour, "cx", 3.0, "cy", 3.0, "r", 2.2);
      default -> out.empty("rect", "class", "c" + colour, "width", size, "height", 3.4);
    }
    out.close();
  }
}
