package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.regex.Pattern;

/**
 * What a record said that the model has no word for, kept so that it can be written again. Has the
 * shape of a JSON value (RFC 8259).
 */
public sealed interface ExtensionValue {
  /** The value null, or "stated to be nothing". */
  enum Nothing implements ExtensionValue {
    /** The only instance. */
    NOTHING;

    /** {@return {@code null}} */
    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * A truth value.
   *
   * @param value the truth value
   */
  record Flag(boolean value) implements ExtensionValue {
    /** {@return {@code true} or {@code false}} */
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /**
   * A number, kept by its digits so that no precision is lost and no exponent is worked out. Two
   * numbers are equal if they are written alike.
   *
   * @param literal the number as JSON writes it
   */
  record Number(String literal) implements ExtensionValue {
    // possessive, so that a long run of digits cannot be tried again
    private static final Pattern JSON_NUMBER =
        Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+");

    /**
     * Checks the parts.
     *
     * @param literal the number as JSON writes it
     * @throws IllegalArgumentException if the text is no JSON number
     */
    public Number {
      requireNonNull(literal);
      checkArgument(
          isShortNatural(literal) || JSON_NUMBER.matcher(literal).matches(),
          "not a JSON number: \"%s\"",
          literal);
    }

    /** The usual case, told without the pattern. */
    private static boolean isShortNatural(String literal) {
      int length = literal.length();
      if (length == 0 || length > 18 || (literal.charAt(0) == '0' && length > 1)) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        char digit = literal.charAt(i);
        if (digit < '0' || digit > '9') {
          return false;
        }
      }
      return true;
    }

    /** {@return the number as JSON writes it} */
    @Override
    public String toString() {
      return literal;
    }
  }

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements ExtensionValue {
    /**
     * Checks the parts.
     *
     * @param value the text
     */
    public Text {
      requireNonNull(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * A list of values.
   *
   * @param values the values in order
   */
  record Items(ImmutableList<ExtensionValue> values) implements ExtensionValue {
    /**
     * Checks the parts.
     *
     * @param values the values in order
     */
    public Items {
      requireNonNull(values);
    }

    /** {@return the values in brackets} */
    @Override
    public String toString() {
      return values.toString();
    }
  }

  /**
   * Named values. Their order does not count, so they are sorted.
   *
   * @param values the values by name, sorted by name
   */
  record Fields(ImmutableMap<String, ExtensionValue> values) implements ExtensionValue {
    /**
     * Checks the parts.
     *
     * @param values the values by name, in any order
     */
    public Fields {
      values = ImmutableSortedMap.copyOf(values);
    }

    /** {@return the names and values in braces} */
    @Override
    public String toString() {
      return values.toString();
    }
  }

  /** {@return the value null} */
  static ExtensionValue nothing() {
    return Nothing.NOTHING;
  }

  /**
   * {@return a truth value}
   *
   * @param value the truth value
   */
  static ExtensionValue of(boolean value) {
    return new Flag(value);
  }

  /**
   * {@return a whole number}
   *
   * @param value the number
   */
  static ExtensionValue of(long value) {
    return new Number(Long.toString(value));
  }

  /**
   * {@return a text}
   *
   * @param value the text
   */
  static ExtensionValue of(String value) {
    return new Text(value);
  }

  /**
   * {@return a list of values}
   *
   * @param values the values in order
   */
  static ExtensionValue of(ImmutableList<ExtensionValue> values) {
    return new Items(values);
  }

  /**
   * {@return named values}
   *
   * @param values the values by name
   */
  static ExtensionValue of(ImmutableMap<String, ExtensionValue> values) {
    return new Fields(values);
  }
}
