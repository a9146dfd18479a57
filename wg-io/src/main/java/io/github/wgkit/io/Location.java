package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

/**
 * A place in the input.
 *
 * @param input the name of the file or part; empty if it has none
 * @param line the line, counted from 1; 0 if not known
 * @param column the column, counted in characters from 1; 0 if not known
 * @param pointer the place in the structure, for JSON a JSON Pointer (RFC 6901) such as {@code
 *     /12/fields/name}; may be empty
 */
public record Location(String input, int line, int column, String pointer) {
  /** No place in particular. */
  public static final Location NONE = new Location("", 0, 0, "");

  /**
   * Checks the parts.
   *
   * @param input the name of the file or part; empty if it has none
   * @param line the line, counted from 1; 0 if not known
   * @param column the column, counted in characters from 1; 0 if not known
   * @param pointer the place in the structure, for JSON a JSON Pointer (RFC 6901) such as {@code
   *     /12/fields/name}; may be empty
   */
  public Location {
    requireNonNull(input);
    requireNonNull(pointer);
  }

  /** {@return the place as compilers write it: {@code file:line:column}, then the pointer} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(input);
    if (line > 0) {
      text.append(text.isEmpty() ? "" : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!pointer.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(pointer);
    }
    return text.toString();
  }
}
