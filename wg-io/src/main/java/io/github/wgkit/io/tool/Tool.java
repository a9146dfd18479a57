package io.github.wgkit.io.tool;

import io.github.wgkit.io.FormatRegistry;

/**
 * What every command works with.
 *
 * @param terminal where to read from and what to talk to
 * @param formats the formats it knows
 */
record Tool(Terminal terminal, FormatRegistry formats) {
  /** Says something to the person at the terminal. */
  void say(String message) {
    terminal.err().println("wgkit: " + Screen.oneLine(message));
  }
}
