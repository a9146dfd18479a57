package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;

/** What was to be written cannot be written in this format, or not with these options. */
public final class WgWriteException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final String code;

  /**
   * Makes the exception.
   *
   * @param code a stable name of what is wrong, such as {@code charter-missing}
   * @param message what is wrong, in one sentence
   * @throws IllegalArgumentException if code or message is empty
   */
  public WgWriteException(String code, String message) {
    super(message);
    checkArgument(!code.isEmpty() && !message.isEmpty(), "code and message cannot be empty");
    this.code = code;
  }

  /** {@return a stable name of what is wrong, such as {@code charter-missing}} */
  public String code() {
    return code;
  }
}
