package io.github.wgkit.io.tool;

/** The command cannot go on, and the user has been told why. */
final class EndException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Ends the command.
   *
   * @param status how: one of {@link ExitStatus}
   * @param cause what happened, for {@code --debug}
   */
  EndException(int status, Throwable cause) {
    super(cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}
