package io.github.wgkit.model.charter;

/** The two digits of a charter revision are used up (RFC 6292 section 2.3). */
public final class RevisionLimitException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message which number cannot be followed
   */
  public RevisionLimitException(String message) {
    super(message);
  }
}
