package io.github.wgkit.io.tool;

/** What the tool tells the shell. The same for all commands. */
final class ExitStatus {
  /** All went well. */
  static final int FINE = 0;

  /** The input has errors, or what was asked for is not there, or a check failed. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** Something could not be read or written, or the tool itself failed. */
  static final int IO = 3;

  private ExitStatus() {}
}
