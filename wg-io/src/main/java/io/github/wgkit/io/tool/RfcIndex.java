package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.check.RfcList;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads which RFCs there are: the index of the RFC Editor, whose entries begin with a number and
 * may say {@code (Obsoleted by RFC2418)}, or plain lines of numbers, what obsoletes an RFC behind
 * it.
 */
final class RfcIndex {
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final String OBSOLETED = "(Obsoleted by ";
  private static final String NOT_ISSUED = "Not Issued";
  private static final Splitter NUMBERS = Splitter.on(DIGIT.negate()).omitEmptyStrings();
  private static final int MOST_DIGITS = 7;

  private RfcIndex() {}

  static RfcList read(Input input, ReadOptions options) throws IOException {
    ReadSession session = new ReadSession(options, entry -> {});
    Map<Integer, ImmutableList<Integer>> found = new TreeMap<>();
    StringBuilder entry = new StringBuilder();
    for (String line : new String(input.readText(session), UTF_8).split("\\R", -1)) {
      boolean goesOn = !line.isBlank() && Character.isWhitespace(line.charAt(0));
      if (!goesOn) {
        take(entry.toString(), found);
        entry.setLength(0);
      }
      entry.append(' ').append(line.strip());
    }
    take(entry.toString(), found);
    if (found.isEmpty()) {
      throw session.fatal(
          new Problem(
              "rfc-index",
              Severity.ERROR,
              "no line begins with the number of an RFC",
              new Location(input.name(), 0, 0, "")));
    }
    return new RfcList(ImmutableSortedMap.copyOf(found));
  }

  private static void take(String entry, Map<Integer, ImmutableList<Integer>> found) {
    String words = entry.strip();
    if (words.regionMatches(true, 0, "RFC", 0, 3)) {
      words = words.substring(3).strip();
    }
    int end = 0;
    while (end < words.length() && DIGIT.matches(words.charAt(end))) {
      end++;
    }
    String rest = words.substring(end);
    if (end == 0 || end > MOST_DIGITS || rest.strip().startsWith(NOT_ISSUED)) {
      return;
    }
    found.put(Integer.valueOf(words.substring(0, end)), successors(rest));
  }

  private static ImmutableList<Integer> successors(String rest) {
    int start = rest.indexOf(OBSOLETED);
    boolean isPlain = rest.replace("RFC", "").chars().noneMatch(Character::isLetter);
    if (start < 0 && !isPlain) {
      return ImmutableList.of();
    }
    int close = start < 0 ? -1 : rest.indexOf(')', start);
    String numbers = start < 0 ? rest : rest.substring(start, close < 0 ? rest.length() : close);
    return NUMBERS
        .splitToStream(numbers)
        .filter(number -> number.length() <= MOST_DIGITS)
        .map(Integer::valueOf)
        .collect(toImmutableList());
  }
}
