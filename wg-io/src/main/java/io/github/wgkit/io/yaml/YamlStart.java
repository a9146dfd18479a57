package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.json.NativeForm;
import io.github.wgkit.io.spi.FormatProvider.Match;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What the beginning of an input tells of the keys of its outermost mapping. */
final class YamlStart {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private boolean hasFormat;
  private boolean isNative;
  private boolean hasSection;

  private YamlStart() {}

  /** {@return whether this is the beginning of a directory or a chartering case} */
  static Match of(ByteBuffer start) {
    YamlStart found = new YamlStart();
    String text = UTF_8.decode(start.duplicate()).toString();
    try {
      found.look(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
    } catch (YamlEngineException | IllegalArgumentException e) {
      // it was cut, or is no YAML: what was seen before counts
    }
    if (found.hasFormat) {
      return found.isNative ? Match.YES : Match.NO;
    }
    return found.hasSection ? Match.MAYBE : Match.NO;
  }

  private void look(ParserImpl events) {
    int depth = 0;
    String key = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof CollectionStartEvent) {
        if (depth == 0 && event.getEventId() != Event.ID.MappingStart) {
          return;
        }
        hasSection |=
            depth == 1
                && key != null
                && NativeForm.isSection(key)
                && event.getEventId() == Event.ID.SequenceStart;
        depth++;
      } else if (event.getEventId() == Event.ID.MappingEnd
          || event.getEventId() == Event.ID.SequenceEnd) {
        depth--;
        key = null;
        if (depth == 0) {
          return;
        }
      } else if (event instanceof ScalarEvent scalar) {
        if (depth == 0) {
          return;
        }
        if (depth == 1) {
          key = keyOrNull(key, scalar.getValue());
        }
      } else if (event.getEventId() == Event.ID.Alias && depth == 1) {
        key = null;
      }
    }
  }

  /** Takes a key, or the value of one, after which there is none. */
  private @Nullable String keyOrNull(@Nullable String key, String text) {
    if (key == null) {
      return text;
    }
    if (NativeForm.isFormatKey(key)) {
      hasFormat = true;
      isNative = NativeForm.isFormat(text);
    }
    return null;
  }
}
