package io.github.wgkit.io.yaml;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain word means in the core schema of YAML 1.2 (section 10.3).
 *
 * @param token what it is in JSON
 * @param text the text, or the number as JSON writes it
 * @param isNoNumberOfJson whether it is infinite or no number, for which JSON has no word
 */
record Scalar(JsonToken token, String text, boolean isNoNumberOfJson) {
  /** How the tags of the core schema begin. */
  static final String TAGS = "tag:yaml.org,2002:";

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Pattern DECIMAL =
      Pattern.compile("([-+]?)([0-9]*)(?:\\.([0-9]*))?(?:([eE][-+]?)([0-9]+))?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern ENDLESS =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  /** Beyond it no arithmetic is done; the number is refused anyway. */
  private static final int MAX_DIGITS = 1_000;

  static Scalar of(String text) {
    if (NULLS.contains(text)) {
      return new Scalar(JsonToken.VALUE_NULL, "null", false);
    }
    if (TRUE.contains(text)) {
      return new Scalar(JsonToken.VALUE_TRUE, "true", false);
    }
    if (FALSE.contains(text)) {
      return new Scalar(JsonToken.VALUE_FALSE, "false", false);
    }
    char first = text.charAt(0);
    if ((first < '0' || first > '9') && first != '-' && first != '+' && first != '.') {
      return new Scalar(JsonToken.VALUE_STRING, text, false);
    }
    if (OCTAL.matcher(text).matches()) {
      return whole(text, 8);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return whole(text, 16);
    }
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.matches() && hasDigits(decimal)
        ? decimal(decimal)
        : new Scalar(JsonToken.VALUE_STRING, text, ENDLESS.matcher(text).matches());
  }

  private static boolean hasDigits(Matcher decimal) {
    return !decimal.group(2).isEmpty() || (decimal.group(3) != null && !decimal.group(3).isEmpty());
  }

  private static Scalar whole(String text, int radix) {
    String digits = text.substring(2);
    return new Scalar(
        JsonToken.VALUE_NUMBER_INT,
        digits.length() > MAX_DIGITS ? digits : new BigInteger(digits, radix).toString(),
        false);
  }

  /**
   * The digits as they stand, but for what JSON does not allow: plus, leading zeros, a bare dot.
   */
  private static Scalar decimal(Matcher number) {
    String before = number.group(2);
    int zeros = 0;
    while (zeros < before.length() - 1 && before.charAt(zeros) == '0') {
      zeros++;
    }
    StringBuilder json = new StringBuilder(number.group(1).equals("-") ? "-" : "");
    json.append(before.isEmpty() ? "0" : before.substring(zeros));
    String after = number.group(3);
    if (after != null) {
      json.append('.').append(after.isEmpty() ? "0" : after);
    }
    if (number.group(4) != null) {
      json.append(number.group(4)).append(number.group(5));
    }
    boolean isWhole = after == null && number.group(4) == null;
    return new Scalar(
        isWhole ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT,
        json.toString(),
        false);
  }

  /** {@return whether a tag is one of those for words and numbers} */
  static boolean isKnown(String tag) {
    return tag.startsWith(TAGS)
        && Set.of("null", "bool", "int", "float").contains(tag.substring(TAGS.length()));
  }

  /** {@return whether the word is of the kind that a tag names} */
  boolean fits(String tag) {
    return switch (token) {
      case VALUE_NULL -> tag.equals(TAGS + "null");
      case VALUE_TRUE, VALUE_FALSE -> tag.equals(TAGS + "bool");
      case VALUE_NUMBER_INT -> tag.equals(TAGS + "int") || tag.equals(TAGS + "float");
      case VALUE_NUMBER_FLOAT -> tag.equals(TAGS + "float");
      default -> false;
    };
  }
}
