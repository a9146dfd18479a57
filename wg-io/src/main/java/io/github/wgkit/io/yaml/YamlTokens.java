package io.github.wgkit.io.yaml;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.json.JsonReadContext;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.json.BrokenJsonException;
import io.github.wgkit.io.json.JsonFault;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.io.json.Notation;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML file as the tokens of JSON, with the lines and columns of the file. Never holds more than
 * one text.
 */
@SuppressWarnings("deprecation") // the names by which the base class asks for places
final class YamlTokens extends ParserMinimalBase {
  /** An alias, which is refused. */
  static final String ALIAS = "yaml-alias";

  /** A key that is no text. */
  static final String KEY = "yaml-key";

  /** A tag that is not known, or does not fit. */
  static final String TAG = "yaml-tag";

  /** A number that JSON does not have. */
  static final String NUMBER = "yaml-number";

  /** Readers call themselves for each level: deeper, and the stack could end before the input. */
  private static final int DEPTH = 1_000;

  /** A number of more digits measures nothing. */
  private static final int NUMBER_LENGTH = 1_000;

  private static final int KEY_LENGTH = 50_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(1 << 14).build();

  private final CheckedText characters;
  private final ParserImpl events;
  private final String name;
  private final ReadSession session;
  private final Limits limits;
  private JsonReadContext context = JsonReadContext.createRootContext(null);
  private int depth;
  private boolean awaitsValue;
  private boolean closed;
  private String text = "";
  private JsonLocation place = place(1, 1);

  YamlTokens(InputStream in, String name, ReadSession session) {
    super(0);
    this.name = name;
    this.session = session;
    this.limits = session.options().limits();
    this.characters = new CheckedText(in, name, limits);
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, characters));
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    _currToken = closed ? null : next();
    return _currToken;
  }

  private @Nullable JsonToken next() throws IOException {
    while (true) {
      Event event = nextEvent();
      switch (event.getEventId()) {
        case StreamEnd -> {
          closed = true;
          return null;
        }
        case MappingStart, SequenceStart -> {
          return begin((CollectionStartEvent) event);
        }
        case MappingEnd, SequenceEnd -> {
          return end(event);
        }
        case Scalar -> {
          return isAtKey() ? key((ScalarEvent) event) : value((ScalarEvent) event);
        }
        case Alias ->
            throw broken(ALIAS, "an alias is not read; write down what it stands for", null);
        default -> {
          // documents begin and end
        }
      }
    }
  }

  private Event nextEvent() throws IOException {
    characters.nextText();
    try {
      Event event = events.next();
      event.getStartMark().ifPresent(this::at);
      return event;
    } catch (MarkedYamlEngineException e) {
      e.getProblemMark().or(e::getContextMark).ifPresent(this::at);
      throw syntax(Optional.ofNullable(e.getProblem()).orElse("this"), e);
    } catch (YamlEngineException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw syntax(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // an escape of a number that is no character
      throw syntax("something that cannot be understood", e);
    }
  }

  private void at(Mark mark) {
    place = place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static JsonLocation place(int line, int column) {
    return new JsonLocation(ContentReference.unknown(), -1, -1, line, column);
  }

  private boolean isAtKey() {
    return context.inObject() && !awaitsValue;
  }

  private JsonToken begin(CollectionStartEvent event) throws IOException {
    boolean isMapping = event.getEventId() == Event.ID.MappingStart;
    if (isAtKey()) {
      throw broken(KEY, "a key has to be a text", null);
    }
    beginValue();
    String usual = Scalar.TAGS + (isMapping ? "map" : "seq");
    String tag = event.getTag().orElse(usual);
    if (!tag.equals(usual) && !tag.equals("!")) {
      unknownTag(tag);
    }
    depth++;
    int most = Math.min(DEPTH, limits.depth());
    if (depth > most) {
      throw limit("nested deeper than " + most);
    }
    int line = place.getLineNr();
    int column = place.getColumnNr();
    context =
        isMapping
            ? context.createChildObjectContext(line, column)
            : context.createChildArrayContext(line, column);
    awaitsValue = false;
    return isMapping ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
  }

  private JsonToken end(Event event) {
    context = context.clearAndGetParent();
    depth--;
    awaitsValue = false;
    return event.getEventId() == Event.ID.MappingEnd ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  /** Counts the values of a list; the value of a key was counted with it. */
  private void beginValue() {
    if (!context.inObject()) {
      context.expectComma();
    }
    awaitsValue = false;
  }

  private JsonToken key(ScalarEvent event) throws IOException {
    text = event.getValue();
    if (text.length() > Math.min(KEY_LENGTH, limits.textLength())) {
      throw limit("a key of " + text.length() + " characters");
    }
    context.expectComma();
    context.setCurrentName(text);
    awaitsValue = true;
    return JsonToken.FIELD_NAME;
  }

  private JsonToken value(ScalarEvent event) throws IOException {
    beginValue();
    text = event.getValue();
    if (text.length() > limits.textLength()) {
      throw limit("a text of " + text.length() + " characters");
    }
    String tag = event.getTag().orElse(null);
    if (tag == null) {
      return event.isPlain() ? untagged() : JsonToken.VALUE_STRING;
    }
    if (tag.equals("!") || tag.equals(Scalar.TAGS + "str")) {
      return JsonToken.VALUE_STRING;
    }
    Scalar scalar = Scalar.of(text);
    if (scalar.fits(tag)) {
      return token(scalar);
    }
    if (Scalar.isKnown(tag)) {
      tell(TAG, Severity.ERROR, Problem.excerpt(text) + " is no " + Problem.excerpt(tag));
    } else {
      unknownTag(tag);
    }
    return JsonToken.VALUE_STRING;
  }

  private JsonToken untagged() throws IOException {
    Scalar scalar = Scalar.of(text);
    if (scalar.isNoNumberOfJson()) {
      tell(
          NUMBER,
          Severity.WARNING,
          Problem.excerpt(text) + " is no number that could be kept; it is kept as a text");
    }
    return token(scalar);
  }

  private JsonToken token(Scalar scalar) throws IOException {
    text = scalar.text();
    if (scalar.token().isNumeric() && text.length() > NUMBER_LENGTH) {
      throw limit("a number of " + text.length() + " digits");
    }
    return scalar.token();
  }

  private void unknownTag(String tag) throws IOException {
    tell(TAG, Severity.WARNING, "the tag " + Problem.excerpt(tag) + " is passed over");
  }

  private void tell(String code, Severity severity, String message) throws IOException {
    session.problem(new Problem(code, severity, message, location()));
  }

  private Location location() {
    return new Location(
        name, place.getLineNr(), place.getColumnNr(), context.pathAsPointer().toString());
  }

  private BrokenJsonException limit(String beyond) {
    return broken(JsonInput.LIMIT, "beyond a limit: " + beyond, null);
  }

  private BrokenJsonException syntax(String said, RuntimeException cause) {
    boolean isCut = said.contains("end of stream") || said.contains("stream end");
    return isCut
        ? broken(Notation.YAML.code(JsonInput.TRUNCATED), "the input ends within a value", cause)
        : broken(Notation.YAML.code(JsonInput.SYNTAX), "not YAML: " + JsonFault.brief(said), cause);
  }

  private BrokenJsonException broken(
      String code, String message, @Nullable RuntimeException cause) {
    Problem problem = new Problem(code, Severity.ERROR, message, location());
    return cause == null
        ? new BrokenJsonException(problem)
        : new BrokenJsonException(problem, cause);
  }

  @Override
  public JsonStreamContext getParsingContext() {
    return context;
  }

  @Override
  public JsonLocation getTokenLocation() {
    return place;
  }

  @Override
  public JsonLocation getCurrentLocation() {
    return place;
  }

  @Override
  public JsonLocation currentTokenLocation() {
    return place;
  }

  @Override
  public JsonLocation currentLocation() {
    return place;
  }

  @Override
  public @Nullable String currentName() {
    return context.getCurrentName();
  }

  @Override
  public @Nullable String getCurrentName() {
    return currentName();
  }

  @Override
  public String getText() {
    return text;
  }

  @Override
  public char[] getTextCharacters() {
    return text.toCharArray();
  }

  @Override
  public boolean hasTextCharacters() {
    return false;
  }

  @Override
  public int getTextLength() {
    return text.length();
  }

  @Override
  public int getTextOffset() {
    return 0;
  }

  @Override
  public long getLongValue() {
    return Long.parseLong(text);
  }

  @Override
  public int getIntValue() {
    return Integer.parseInt(text);
  }

  @Override
  public BigInteger getBigIntegerValue() {
    return new BigInteger(text);
  }

  @Override
  public BigDecimal getDecimalValue() {
    return new BigDecimal(text);
  }

  @Override
  public double getDoubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public float getFloatValue() {
    return Float.parseFloat(text);
  }

  @Override
  public Number getNumberValue() {
    return getDecimalValue();
  }

  @Override
  public NumberType getNumberType() {
    return NumberType.BIG_DECIMAL;
  }

  @Override
  public byte[] getBinaryValue(Base64Variant variant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void overrideCurrentName(String newName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable ObjectCodec getCodec() {
    return null;
  }

  @Override
  public void setCodec(ObjectCodec codec) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  protected void _handleEOF() {}

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }
}
