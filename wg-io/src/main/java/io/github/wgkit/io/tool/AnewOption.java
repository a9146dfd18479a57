package io.github.wgkit.io.tool;

import picocli.CommandLine.Option;

/** Whether a text that was read in the format to write is to be written anew. */
final class AnewOption {
  @Option(
      names = "--anew",
      description = {
        "Write a text anew. Without it, a text that was read in the same format, and has not"
            + " changed since, is written as it was, byte for byte."
      })
  private boolean isAsked;

  boolean isAsked() {
    return isAsked;
  }
}
