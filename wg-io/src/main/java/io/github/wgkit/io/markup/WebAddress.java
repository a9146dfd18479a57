package io.github.wgkit.io.markup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.net.IDN;
import java.util.List;
import java.util.Optional;

/**
 * Where a link may lead to: pages ({@code http}, {@code https}) and mailboxes. Nothing else that a
 * record holds becomes a link, however much it looks like one.
 */
public final class WebAddress {
  private static final int LONGEST_LABEL = 63;
  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_BYTE = 255;
  private static final int IPV4_PARTS = 4;

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher HEX =
      DIGIT.or(CharMatcher.inRange('a', 'f')).or(CharMatcher.inRange('A', 'F'));
  private static final CharMatcher UNRESERVED = LETTER.or(DIGIT).or(CharMatcher.anyOf("-._~"));
  private static final CharMatcher IN_PATH = UNRESERVED.or(CharMatcher.anyOf(":/?@!$&'()*+,;="));
  private static final CharMatcher IN_MAILBOX = LETTER.or(DIGIT).or(CharMatcher.anyOf("-._~+"));
  private static final CharMatcher LOCAL = IN_MAILBOX.or(CharMatcher.anyOf("!#$%&'*/=?^`{|}"));
  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());
  private static final CharMatcher AFTER_HOST = CharMatcher.anyOf("/?#\\");

  private WebAddress() {}

  /**
   * {@return the address of a page as a link needs it, with everything encoded that has to be (RFC
   * 3986); empty if the text is not one}
   *
   * @param text any text
   */
  public static Optional<String> page(String text) {
    String scheme = Ascii.toLowerCase(text.substring(0, Math.min(text.length(), 8)));
    int start = scheme.equals("https://") ? 8 : scheme.startsWith("http://") ? 7 : 0;
    if (start == 0 || BLANK.matchesAnyOf(text) || !Characters.canStand(text)) {
      return Optional.empty();
    }
    int end = AFTER_HOST.indexIn(text, start);
    end = end < 0 ? text.length() : end;
    return isHostAndPort(text.substring(start, end))
        ? Optional.of(scheme.substring(0, start) + text.substring(start, end) + rest(text, end))
        : Optional.empty();
  }

  /**
   * {@return a mailbox as a link needs it, with {@code mailto:}; empty if the text is not one}
   *
   * @param text any text
   */
  public static Optional<String> mailbox(String text) {
    int at = text.indexOf('@');
    if (at <= 0 || !LOCAL.matchesAllOf(text.substring(0, at)) || !isHost(text.substring(at + 1))) {
      return Optional.empty();
    }
    return Optional.of("mailto:" + encoded(text.substring(0, at), IN_MAILBOX) + text.substring(at));
  }

  /**
   * {@return a text as one part of the path of an address (RFC 3986 section 2.1)}
   *
   * @param text any text
   */
  public static String inPath(String text) {
    return encoded(text, UNRESERVED);
  }

  private static boolean isHostAndPort(String authority) {
    int colon = authority.indexOf(':');
    if (colon < 0) {
      return isHost(authority);
    }
    String port = authority.substring(colon + 1);
    return isHost(authority.substring(0, colon)) && isNumber(port, HIGHEST_PORT);
  }

  private static boolean isNumber(String digits, int highest) {
    return !digits.isEmpty()
        && digits.length() <= 5
        && DIGIT.matchesAllOf(digits)
        && Integer.parseInt(digits) <= highest;
  }

  private static boolean isHost(String host) {
    List<String> labels = Splitter.on('.').splitToList(host);
    String last = labels.get(labels.size() - 1);
    if (labels.stream().allMatch(label -> isNumber(label, HIGHEST_BYTE))) {
      return labels.size() == IPV4_PARTS;
    }
    return labels.stream().allMatch(WebAddress::isLabel)
        && LETTER.matches(last.charAt(0))
        && labels.stream().noneMatch(WebAddress::isBrokenPunycode);
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && LETTER.or(DIGIT).or(CharMatcher.is('-')).matchesAllOf(label)
        && !label.startsWith("-")
        && !label.endsWith("-");
  }

  private static boolean isBrokenPunycode(String label) {
    return Ascii.toLowerCase(label).startsWith("xn--") && IDN.toUnicode(label).equals(label);
  }

  /** {@return path, query and fragment, encoded; what is encoded already stays as it is} */
  private static String rest(String text, int from) {
    int hash = text.indexOf('#', from);
    String before = text.substring(from, hash < 0 ? text.length() : hash);
    return encoded(before, IN_PATH)
        + (hash < 0 ? "" : "#" + encoded(text.substring(hash + 1), IN_PATH));
  }

  private static String encoded(String text, CharMatcher plain) {
    if (plain.matchesAllOf(text)) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    boolean keepsEncoded = plain.matches('/');
    byte[] octets = text.getBytes(UTF_8);
    for (int i = 0; i < octets.length; i++) {
      char c = (char) (octets[i] & 0xFF);
      boolean isEncoded =
          keepsEncoded
              && c == '%'
              && i + 2 < octets.length
              && HEX.matches((char) (octets[i + 1] & 0xFF))
              && HEX.matches((char) (octets[i + 2] & 0xFF));
      if (plain.matches(c) || isEncoded) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(octets[i] >> 4)).append(hex(octets[i]));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xF);
  }
}
