package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wgkit.io.spi.FormatProvider.Match;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the beginning of an input tells of its first JSON object. */
final class FirstObject {
  private final byte[] bytes;

  /** The keys of the object, as far as it is there. */
  private final Set<String> keys = new LinkedHashSet<>();

  private boolean isObject;
  private boolean isCut;
  private boolean isOneLine;
  private boolean saysNative;

  private FirstObject(byte[] bytes) {
    this.bytes = bytes;
  }

  static FirstObject of(ByteBuffer start) {
    byte[] bytes = new byte[start.remaining()];
    start.duplicate().get(bytes);
    FirstObject found = new FirstObject(bytes);
    try (JsonParser parser = JsonFactories.standard().createParser(bytes)) {
      found.look(parser);
    } catch (CharConversionException e) {
      // taken for UTF-32, and not even that
      return new FirstObject(bytes);
    } catch (IOException e) {
      // bytes in memory do not fail
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void look(JsonParser parser) throws IOException {
    int begin = 0;
    try {
      isObject = parser.nextToken() == JsonToken.START_OBJECT;
      begin = (int) parser.currentTokenLocation().getByteOffset();
      while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        keys.add(key);
        JsonToken value = parser.nextToken();
        if (key.equals(Header.FORMAT_KEY) && value == JsonToken.VALUE_STRING) {
          saysNative = NativeForm.isFormat(parser.getText());
        }
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      isCut = JsonFault.isCut(e);
    }
    int end = (int) Math.min(bytes.length, Math.max(0, parser.currentLocation().getByteOffset()));
    isOneLine = isObject;
    for (int i = Math.max(0, begin); i < end; i++) {
      isOneLine &= bytes[i] != '\n';
    }
  }

  /** {@return whether this is the beginning of the JSON form, of a directory or of a case} */
  Match looksLikeDirectory() {
    if (!isObject) {
      return Match.NO;
    }
    if (saysNative) {
      return Match.YES;
    }
    boolean hasSection = keys.stream().anyMatch(Section.BY_KEY::containsKey);
    return !keys.contains(Header.FORMAT_KEY) && (hasSection || (isCut && keys.isEmpty()))
        ? Match.MAYBE
        : Match.NO;
  }

  /** {@return whether this is the beginning of the NDJSON form} */
  Match looksLikeLines() {
    if (!isOneLine || keys.isEmpty()) {
      return Match.NO;
    }
    Set<String> keysOfGroups = GroupJson.GROUP.keys();
    boolean isRecord = keys.iterator().next().equals(DirectoryReading.RECORD);
    if (isRecord || (keys.contains("acronym") && keysOfGroups.containsAll(keys))) {
      return Match.YES;
    }
    return keys.contains("acronym") || (isCut && keysOfGroups.containsAll(keys))
        ? Match.MAYBE
        : Match.NO;
  }
}
