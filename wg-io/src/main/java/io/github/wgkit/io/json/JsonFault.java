package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.check.Severity;

/** What the parser's exceptions mean. */
final class JsonFault {
  private JsonFault() {}

  static Problem problem(JsonProcessingException e, Location place) {
    String said = firstLine(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return new Problem(JsonInput.LIMIT, Severity.ERROR, "beyond a limit: " + said, place);
    }
    if (e instanceof JsonEOFException) {
      return new Problem(JsonInput.TRUNCATED, Severity.ERROR, "ends too early: " + said, place);
    }
    if (said.startsWith("Invalid UTF-8")) {
      return new Problem(JsonInput.ENCODING, Severity.ERROR, "not UTF-8: " + said, place);
    }
    return new Problem(JsonInput.SYNTAX, Severity.ERROR, "no JSON: " + said, place);
  }

  /** The message without the parser's own description of the place, and not longer than needed. */
  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    String cut = line.length() <= 160 ? line : line.substring(0, 160) + "…";
    StringBuilder clean = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return clean.toString();
  }
}
