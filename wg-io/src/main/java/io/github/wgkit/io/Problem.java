package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.check.Severity;

/**
 * Something wrong with an input.
 *
 * @param code a stable name of what is wrong, such as {@code json-syntax}; listed in the README
 * @param severity an error means that something could not be read; a warning, that it was read but
 *     looks wrong; an info, that it was read in a way worth knowing
 * @param message what is wrong, in one sentence; contains at most a short excerpt of the input
 * @param location where it is
 */
public record Problem(String code, Severity severity, String message, Location location) {
  /** How many characters of the input a message may quote. */
  public static final int MAX_EXCERPT = 64;

  /**
   * Checks the parts.
   *
   * @param code a stable name of what is wrong, such as {@code json-syntax}; listed in the README
   * @param severity an error means that something could not be read; a warning, that it was read
   *     but looks wrong; an info, that it was read in a way worth knowing
   * @param message what is wrong, in one sentence; contains at most a short excerpt of the input
   * @param location where it is
   * @throws IllegalArgumentException if code or message is empty
   */
  public Problem {
    requireNonNull(severity);
    requireNonNull(location);
    checkArgument(!code.isEmpty(), "a problem has a code");
    checkArgument(!message.isEmpty(), "a problem has a message");
  }

  /**
   * {@return a part of the input, fit to be quoted in a message: in quotation marks, cut to {@link
   * #MAX_EXCERPT} characters, control characters replaced}
   *
   * @param input any part of the input
   */
  public static String excerpt(String input) {
    String start =
        input.length() <= MAX_EXCERPT ? input : input.substring(0, MAX_EXCERPT - 1) + "…";
    StringBuilder clean = new StringBuilder(start.length() + 2).append('"');
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return clean.append('"').toString();
  }

  /** {@return the problem in one line: place, severity, code, message} */
  @Override
  public String toString() {
    String place = location.toString();
    return (place.isEmpty() ? "" : place + ": ") + severity + " " + code + ": " + message;
  }
}
