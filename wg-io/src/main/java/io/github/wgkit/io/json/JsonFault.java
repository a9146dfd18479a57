package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.check.Severity;
import java.util.regex.Pattern;

/** What the parser's exceptions mean. */
public final class JsonFault {
  private static final int MAX_LENGTH = 160;
  private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

  private JsonFault() {}

  static Problem problem(JsonProcessingException e, Location place) {
    String said = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException) {
      // the parser names its own settings, which are not the user's
      String beyond = brief(SETTING.matcher(said).replaceAll(""));
      return new Problem(JsonInput.LIMIT, Severity.ERROR, "beyond a limit: " + beyond, place);
    }
    if (isCut(e)) {
      return new Problem(
          JsonInput.TRUNCATED, Severity.ERROR, "the input ends within a value", place);
    }
    if (said.startsWith("Invalid UTF-8")) {
      return new Problem(JsonInput.ENCODING, Severity.ERROR, "these bytes are not UTF-8", place);
    }
    return new Problem(JsonInput.SYNTAX, Severity.ERROR, "not JSON: " + brief(said), place);
  }

  /** {@return whether the text ends too early} Between values the parser has no class for that. */
  static boolean isCut(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  /**
   * {@return the first line of a message, cut to a length that can be shown}
   *
   * @param message what a parser or the model said
   */
  public static String brief(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    String cut = line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    StringBuilder clean = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      clean.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return clean.toString();
  }
}
