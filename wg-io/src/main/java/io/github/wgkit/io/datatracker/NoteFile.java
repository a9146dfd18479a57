package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.wgkit.io.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small file of JSON in which an update notes how far it is; replaced as a whole. */
final class NoteFile {
  private static final JsonFactory JSON = new JsonFactory();

  /** A file that is longer is none of ours. */
  private static final long LONGEST = 64L << 20;

  private NoteFile() {}

  /** Writes a file that has to be there even if the power fails now. */
  static void writeSafely(Path file, Map<String, ?> notes) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          write(out, notes);
          return null;
        });
  }

  /** Writes a file that is only of use if what it tells of is on the disk as well. */
  static void write(Path file, Map<String, ?> notes) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (OutputStream out = Files.newOutputStream(temporary)) {
      write(out, notes);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(OutputStream out, Map<String, ?> notes) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(Separators.createDefaultInstance())
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      write(json, notes);
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(String.valueOf(field.getKey()));
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** {@return what a file says; null if there is none, or none that can be read} */
  static @Nullable Map<String, Object> read(Path file) throws IOException {
    try {
      if (Files.size(file) > LONGEST) {
        return null;
      }
      try (JsonParser in = JSON.createParser(Files.readAllBytes(file))) {
        return in.nextToken() == JsonToken.START_OBJECT ? fields(in) : null;
      }
    } catch (NoSuchFileException | com.fasterxml.jackson.core.JacksonException e) {
      return null;
    }
  }

  private static Map<String, Object> fields(JsonParser in) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      Object value = value(in);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> fields(in);
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Object item = value(in);
          if (item != null) {
            items.add(item);
          }
        }
        yield items;
      }
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NULL -> null;
      default -> in.getText();
    };
  }
}
