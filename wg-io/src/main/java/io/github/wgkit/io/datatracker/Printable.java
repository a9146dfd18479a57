package io.github.wgkit.io.datatracker;

/** Words of a server that are put into a message: short, in one line, and nothing that acts. */
final class Printable {
  private static final int LONGEST = 200;

  private Printable() {}

  /** {@return a text without control characters, cut off where it is too long} */
  static String of(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> isPrintable(c) ? c : ' ')
        .forEach(kept::appendCodePoint);
    String line = kept.toString().strip();
    return text.codePointCount(0, text.length()) > LONGEST ? line + " …" : line;
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
