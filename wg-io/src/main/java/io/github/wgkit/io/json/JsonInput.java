package io.github.wgkit.io.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text (RFC 8259), read token by token. Whatever is wrong with it becomes a problem with
 * line, column and pointer.
 *
 * <p>A reader looks at the {@link #token()}, and then goes through an object by {@link #nextKey()},
 * through an array by {@link #nextItem()}, or takes the value as a whole by {@link #text()}, {@link
 * #wholeNumber()} or {@link #value()}, or passes over it by {@link #skip()}. When it is done with a
 * value, the current token is the last one of that value.
 *
 * <p>If a key stands twice in an object, that is told, the first value counts and the later one is
 * passed over, so a reader never meets a key twice.
 *
 * <p>Nothing is allocated for a token, places are worked out for problems only.
 */
public final class JsonInput {
  /** The input is no JSON. */
  public static final String SYNTAX = "json-syntax";

  /** The input ends too early. */
  public static final String TRUNCATED = "json-truncated";

  /** The input is not UTF-8. */
  public static final String ENCODING = "json-encoding";

  /** A key stands twice in an object. */
  public static final String DUPLICATE_KEY = "json-duplicate-key";

  /** Something follows after the end. */
  public static final String TRAILING = "json-trailing";

  /** A value is of another type than expected. */
  public static final String TYPE = "json-type";

  /** The input goes beyond one of the {@link io.github.wgkit.io.Limits}. */
  public static final String LIMIT = "limit";

  /** A number of fewer digits fits into 64 bits. */
  private static final int LONG_DIGITS = Long.toString(Long.MAX_VALUE).length();

  /** A longer pointer names nothing that anybody would look for. */
  private static final int MAX_POINTER = 500;

  private static final ExtensionValue TRUE = ExtensionValue.of(true);
  private static final ExtensionValue FALSE = ExtensionValue.of(false);

  private final JsonParser parser;
  private final String name;
  private final ReadSession session;
  private final boolean unescapesKeys;

  private final Notation notation;

  /** Knows about characters; null if the parser itself counts them. */
  private final @Nullable Utf8Check characters;

  /** The lines of the input if the text is one of them; null if it is all of the input. */
  private final @Nullable Lines lines;

  private @Nullable JsonToken token;

  /** The keys of the innermost open object. */
  private KeysSeen keys;

  private JsonInput(
      JsonParser parser,
      String name,
      ReadSession session,
      boolean unescapesKeys,
      Notation notation,
      @Nullable Utf8Check characters,
      @Nullable Lines lines,
      KeysSeen keys) {
    this.parser = parser;
    this.notation = notation;
    this.name = name;
    this.session = session;
    this.unescapesKeys = unescapesKeys;
    this.characters = characters;
    this.lines = lines;
    this.keys = keys;
  }

  /**
   * Where something stands.
   *
   * @param line the line, counted from 1
   * @param column the column in characters, counted from 1
   */
  public record Place(int line, int column) {}

  /** Reads a JSON text. */
  @FunctionalInterface
  public interface Body {
    /**
     * Reads the text. At the beginning the current token is the first one.
     *
     * @param in the text
     * @throws BrokenJsonException if the text is broken
     * @throws WgReadException if the session refuses to go on after a problem
     * @throws IOException if the input fails
     */
    void read(JsonInput in) throws IOException;
  }

  /**
   * Reads an input that consists of one JSON text. If it is broken, that becomes a problem, and
   * what was read before counts. The same goes for anything that follows after the first value.
   *
   * @param bytes the input; stays open
   * @param name the name of the input, for messages; may be empty
   * @param session knows the limits and takes the problems
   * @param body reads the text
   * @throws WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  public static void read(InputStream bytes, String name, ReadSession session, Body body)
      throws IOException {
    read(bytes, name, session, false, body);
  }

  /** Does the same with an input whose keys are escaped by {@link EscapedKeys}. */
  static void readNative(InputStream bytes, String name, ReadSession session, Body body)
      throws IOException {
    read(bytes, name, session, true, body);
  }

  private static void read(
      InputStream bytes, String name, ReadSession session, boolean unescapesKeys, Body body)
      throws IOException {
    JsonFactory factory = JsonFactories.of(session.options().limits());
    Utf8Check checked = new Utf8Check(Input.withoutByteOrderMark(bytes));
    try (JsonParser parser = factory.createParser((InputStream) checked)) {
      JsonInput in =
          new JsonInput(
              parser,
              name,
              session,
              unescapesKeys,
              Notation.JSON,
              checked,
              null,
              KeysSeen.ofNoObject());
      if (!in.start()) {
        throw new BrokenJsonException(
            new Problem(TRUNCATED, Severity.ERROR, "the input is empty", in.location()));
      }
      body.read(in);
      in.end();
    } catch (BrokenJsonException e) {
      session.problem(e.problem());
    } catch (CharConversionException e) {
      session.problem(notUtf8(name, 1));
    }
  }

  /**
   * Does the same with an input in another notation.
   *
   * @param parser gives the tokens, counts columns in characters, and throws a {@link
   *     BrokenJsonException} if the input is broken; is closed
   * @param notation how the values are written down
   * @param name the name of the input, for messages; may be empty
   * @param session knows the limits and takes the problems
   * @param body reads the text
   * @throws WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  static void readNative(
      JsonParser parser, Notation notation, String name, ReadSession session, Body body)
      throws IOException {
    try (parser) {
      JsonInput in =
          new JsonInput(parser, name, session, true, notation, null, null, KeysSeen.ofNoObject());
      if (in.advance() == null) {
        throw new BrokenJsonException(
            new Problem(
                notation.code(TRUNCATED), Severity.ERROR, "the input is empty", in.location()));
      }
      body.read(in);
      in.end();
    } catch (BrokenJsonException e) {
      session.problem(e.problem());
    }
  }

  /**
   * Reads an input of which each line that is not blank is one JSON text, with keys escaped by
   * {@link EscapedKeys}. If a line is broken, that becomes a problem, and the next line is read.
   *
   * @param bytes the input; stays open
   * @param name the name of the input, for messages; may be empty
   * @param session knows the limits and takes the problems
   * @param body reads the text of a line
   * @throws WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  static void readLines(InputStream bytes, String name, ReadSession session, Body body)
      throws IOException {
    JsonFactory factory = JsonFactories.of(session.options().limits());
    Utf8Check checked = new Utf8Check(Input.withoutByteOrderMark(bytes));
    Lines lines = new Lines(checked);
    KeysSeen keys = KeysSeen.ofNoObject();
    while (lines.next()) {
      try (JsonParser parser = factory.createParser((InputStream) lines)) {
        JsonInput in =
            new JsonInput(parser, name, session, true, Notation.JSON, checked, lines, keys);
        if (in.start()) {
          body.read(in);
          in.end();
        }
      } catch (BrokenJsonException e) {
        session.problem(e.problem());
      } catch (CharConversionException e) {
        session.problem(notUtf8(name, lines.number()));
      }
    }
  }

  /** Goes to the first token; false if there is none. */
  private boolean start() throws IOException {
    if (!(parser instanceof UTF8StreamJsonParser)) {
      throw new BrokenJsonException(notUtf8(name, lines == null ? 1 : lines.number()));
    }
    return advance() != null;
  }

  private static Problem notUtf8(String name, int line) {
    return new Problem(
        ENCODING,
        Severity.ERROR,
        "the input has to be UTF-8 and looks like UTF-16 or UTF-32",
        new Location(name, line, 1, ""));
  }

  private void end() throws IOException {
    if (keys.outer() == null && parser.getParsingContext().inRoot() && advance() != null) {
      problem(
          notation.code(TRAILING),
          Severity.ERROR,
          "something follows after the end of the " + notation.whole());
    }
  }

  private @Nullable JsonToken advance() throws IOException {
    try {
      token = parser.nextToken();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
    if (token == JsonToken.START_OBJECT) {
      keys = keys.beginInner();
    } else if (token == JsonToken.END_OBJECT) {
      keys = requireNonNull(keys.outer());
    }
    return token;
  }

  /** {@return the next key of the innermost object; null at its end} */
  private @Nullable String advanceToKey() throws IOException {
    try {
      String key = parser.nextFieldName();
      if (key == null) {
        token = parser.currentToken();
        keys = requireNonNull(keys.outer());
      }
      return key;
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private JsonToken advanceWithin() throws IOException {
    // Jackson throws before it gives null inside of a value.
    return requireNonNull(advance());
  }

  private BrokenJsonException broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return new BrokenJsonException(JsonFault.problem(e, location(at)), e);
  }

  /** {@return the current token} */
  public JsonToken token() {
    return requireNonNull(token);
  }

  /** {@return whether the current token begins an object} */
  public boolean isObject() {
    return token == JsonToken.START_OBJECT;
  }

  /** {@return whether the current token begins an array} */
  public boolean isArray() {
    return token == JsonToken.START_ARRAY;
  }

  /** {@return whether the current token is a text} */
  public boolean isText() {
    return token == JsonToken.VALUE_STRING;
  }

  /** {@return whether the current token is true or false} */
  public boolean isFlag() {
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
  }

  /** {@return whether the current token is true} */
  public boolean flag() {
    return token == JsonToken.VALUE_TRUE;
  }

  /**
   * Goes to the value of the next key of the object whose first token, or the last token of whose
   * last value, is the current one.
   *
   * @return the key; null at the end of the object
   * @throws IOException if the text is broken or the input fails
   */
  public @Nullable String nextKey() throws IOException {
    for (String key = advanceToKey(); key != null; key = advanceToKey()) {
      boolean isNew = keys.add(key);
      if (isNew) {
        advanceWithin();
        return unescapesKeys ? EscapedKeys.unescape(key) : key;
      }
      problem(
          notation.code(DUPLICATE_KEY),
          Severity.ERROR,
          "the key " + Problem.excerpt(key) + " stands twice; the first value counts");
      advanceWithin();
      skip();
    }
    return null;
  }

  /**
   * Goes to the next value of the array whose first token, or the last token of whose last value,
   * is the current one.
   *
   * @return whether there is one
   * @throws IOException if the text is broken or the input fails
   */
  public boolean nextItem() throws IOException {
    return advanceWithin() != JsonToken.END_ARRAY;
  }

  /**
   * {@return the text; of a number, the digits as written; of true, false and null, these words}
   *
   * @throws IOException if the text is broken or the input fails
   */
  public String text() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  /**
   * {@return the text, which is the likely one if that says the same} Makes no new text then.
   *
   * @param likely what the text probably is
   * @throws IOException if the text is broken or the input fails
   */
  public String text(String likely) throws IOException {
    try {
      int length = parser.getTextLength();
      return length == likely.length() && isAt(likely, parser.getTextCharacters())
          ? likely
          : parser.getText();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private boolean isAt(String text, char[] characters) throws IOException {
    int offset = parser.getTextOffset();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return the number if the current token is a whole number, written without fraction and
   * exponent, that fits into 64 bits}
   *
   * @throws IOException if the text is broken or the input fails
   */
  public OptionalLong wholeNumber() throws IOException {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return OptionalLong.empty();
    }
    // no arithmetic with a thousand digits
    if (parser.getTextLength() < LONG_DIGITS) {
      return OptionalLong.of(parser.getLongValue());
    }
    try {
      return OptionalLong.of(Long.parseLong(parser.getText()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Takes the value that begins with the current token, whatever it is.
   *
   * @return the value
   * @throws IOException if the text is broken or the input fails
   */
  public ExtensionValue value() throws IOException {
    return switch (token()) {
      case START_OBJECT -> ExtensionValue.of(fields());
      case START_ARRAY -> {
        ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
        while (nextItem()) {
          items.add(value());
        }
        yield ExtensionValue.of(items.build());
      }
      case VALUE_STRING -> ExtensionValue.of(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new ExtensionValue.Number(text());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> ExtensionValue.nothing();
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  /**
   * Takes the object that begins with the current token.
   *
   * @return the values by key, in the order of the text
   * @throws IOException if the text is broken or the input fails
   */
  public ImmutableMap<String, ExtensionValue> fields() throws IOException {
    return restOfFields();
  }

  /**
   * Takes what is left of the object of which some keys were read.
   *
   * @return the values by key, in the order of the text
   * @throws IOException if the text is broken or the input fails
   */
  public ImmutableMap<String, ExtensionValue> restOfFields() throws IOException {
    ImmutableMap.Builder<String, ExtensionValue> fields = ImmutableMap.builder();
    for (String key = nextKey(); key != null; key = nextKey()) {
      fields.put(key, value());
    }
    return fields.buildOrThrow();
  }

  /**
   * Passes over the value that begins with the current token.
   *
   * @throws IOException if the text is broken or the input fails
   */
  public void skip() throws IOException {
    if (token == JsonToken.START_OBJECT) {
      while (nextKey() != null) {
        skip();
      }
    } else if (token == JsonToken.START_ARRAY) {
      while (nextItem()) {
        skip();
      }
    }
  }

  /** {@return the place of the current token} */
  public Location location() {
    return location(parser.currentTokenLocation());
  }

  private Location location(JsonLocation at) {
    Place place = place(at);
    return new Location(name, place.line(), place.column(), pointer());
  }

  /** {@return line and column of the current token, for those who may need its place later} */
  public Place place() {
    return place(parser.currentTokenLocation());
  }

  private Place place(JsonLocation at) {
    return new Place(line(at), column(at));
  }

  private int line(JsonLocation at) {
    return lines == null ? at.getLineNr() : lines.number();
  }

  private int column(JsonLocation at) {
    int column = at.getColumnNr();
    if (characters == null) {
      return column;
    }
    return characters.column(
        lines == null ? at.getByteOffset() - (column - 1) : lines.begin(), column);
  }

  private String pointer() {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
  }

  /**
   * Tells a problem at the current token.
   *
   * @param code the code
   * @param severity how bad it is
   * @param message what is wrong
   * @throws WgReadException if the session refuses to go on after it
   */
  public void problem(String code, Severity severity, String message) throws WgReadException {
    session.problem(new Problem(code, severity, message, location()));
  }

  /**
   * Tells that the current token is of the wrong type. Does not pass over the value.
   *
   * @param expected what was expected, such as {@code a text}
   * @throws WgReadException if the session refuses to go on after it
   */
  public void wrongType(String expected) throws WgReadException {
    problem(
        notation.code(TYPE), Severity.ERROR, expected + " is expected here, not " + typeOfToken());
  }

  private String typeOfToken() {
    return switch (token()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "this";
    };
  }
}
