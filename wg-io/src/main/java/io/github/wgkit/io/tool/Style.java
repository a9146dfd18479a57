package io.github.wgkit.io.tool;

/** How text is set off on a terminal: in bold, or not at all. */
enum Style {
  /** For files, pipes, and people who said {@code NO_COLOR}. */
  PLAIN,
  /** For terminals. */
  COLOUR;

  /** {@return a heading} */
  String bold(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[1m" + text + "\u001B[0m";
  }
}
