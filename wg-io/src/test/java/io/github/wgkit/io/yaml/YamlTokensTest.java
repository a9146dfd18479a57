package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is YAML, so it has to be read as a reader of JSON reads it. */
class YamlTokensTest {
  private static JsonParser yaml(String text) {
    return new YamlTokens(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        "in",
        new ReadSession(ReadOptions.lenient(), entry -> {}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, -2, 1.5, 0, 1e2], \"b\": {\"c\": null, \"d\": true, \"e\": false}, \"f\": \"\"}",
        "[[], {}, [[{}]], \"x\\ny\\u00e9\\\"\", 2147483647]",
        "\"alone\"",
        "[\"1\", \"true\", \"~\", {\"null\": 9}]",
      })
  void json_is_read_as_json(String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text);
        JsonParser tokens = yaml(text)) {
      assertThat(tokens.isClosed()).isFalse();
      JsonToken token;
      do {
        token = json.nextToken();
        assertThat(tokens.nextToken()).isEqualTo(token);
        assertThat(tokens.currentToken()).isEqualTo(token);
        if (token == null) {
          break;
        }
        if (!token.isStructStart()) {
          assertThat(tokens.currentName()).isEqualTo(json.currentName());
        }
        assertThat(tokens.getParsingContext().pathAsPointer())
            .isEqualTo(json.getParsingContext().pathAsPointer());
        assertThat(tokens.getParsingContext().getNestingDepth())
            .isEqualTo(json.getParsingContext().getNestingDepth());
        assertThat(tokens.currentTokenLocation().getLineNr()).isEqualTo(1);
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          assertThat(tokens.getText()).isEqualTo(json.getText());
          assertThat(
                  new String(
                      tokens.getTextCharacters(), tokens.getTextOffset(), tokens.getTextLength()))
              .isEqualTo(json.getText());
        } else if (token.isNumeric()) {
          assertThat(tokens.getDecimalValue()).isEqualTo(json.getDecimalValue());
          assertThat(tokens.getNumberValue()).isEqualTo(json.getDecimalValue());
          assertThat(tokens.getDoubleValue()).isEqualTo(json.getDoubleValue());
          assertThat(tokens.getFloatValue()).isEqualTo(json.getFloatValue());
          if (token == JsonToken.VALUE_NUMBER_INT) {
            assertThat(tokens.getLongValue()).isEqualTo(json.getLongValue());
            assertThat(tokens.getIntValue()).isEqualTo(json.getIntValue());
            assertThat(tokens.getBigIntegerValue()).isEqualTo(json.getBigIntegerValue());
          }
        }
      } while (true);
      assertThat(tokens.isClosed()).isTrue();
      assertThat(tokens.nextToken()).isNull();
    }
  }

  @Test
  void a_reader_that_was_closed_reads_no_more() throws IOException {
    JsonParser tokens = yaml("[1]");
    tokens.nextToken();
    assertThat(tokens.currentLocation().getColumnNr()).isEqualTo(1);
    tokens.close();
    assertThat(tokens.isClosed()).isTrue();
    assertThat(tokens.nextToken()).isNull();
  }

  @Test
  void what_yaml_cannot_say_is_refused() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    YamlGenerator generator = new YamlGenerator(out);
    for (ThrowingCallable raw :
        List.<ThrowingCallable>of(
            () -> generator.writeRaw("x"),
            () -> generator.writeRaw("x", 0, 1),
            () -> generator.writeRaw(new char[] {'x'}, 0, 1),
            () -> generator.writeRaw('x'),
            () -> generator.writeRawUTF8String(new byte[] {'x'}, 0, 1),
            () -> generator.writeUTF8String(new byte[] {'x'}, 0, 1),
            () -> generator.writeBinary(Base64Variants.MIME, new byte[] {'x'}, 0, 1))) {
      assertThatThrownBy(raw).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void all_kinds_of_numbers_and_texts_are_written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (YamlGenerator generator = new YamlGenerator(out)) {
      generator.writeStartArray();
      generator.writeNumber(7);
      generator.writeNumber(8L);
      generator.writeNumber(1.5);
      generator.writeNumber(2.5f);
      generator.writeNumber(new BigDecimal("3.25"));
      generator.writeNumber(new BigInteger("9"));
      generator.writeNumber("1E400");
      generator.writeBoolean(true);
      generator.writeNull();
      generator.writeString((String) null);
      generator.writeString("xyz".toCharArray(), 1, 1);
      generator.writeEndArray();
    }
    assertThat(out)
        .hasToString(
            "- 7\n- 8\n- 1.5\n- 2.5\n- 3.25\n- 9\n- !!float 1E400\n- true\n- null\n- null\n- \"y\"\n");
  }

  @Test
  void characters_come_one_by_one_or_none_if_none_are_asked_for() throws IOException {
    CheckedText characters =
        new CheckedText(
            new ByteArrayInputStream("ab".getBytes(UTF_8)), "in", ReadOptions.lenient().limits());
    char[] target = new char[3];
    assertThat(characters.read(target, 0, 0)).isZero();
    assertThat(characters.read(target, 1, 1)).isEqualTo(1);
    assertThat(characters.read(target, 2, 1)).isEqualTo(1);
    assertThat(target).containsExactly('\0', 'a', 'b');
    assertThat(characters.read(target, 0, 3)).isEqualTo(-1);
  }
}
