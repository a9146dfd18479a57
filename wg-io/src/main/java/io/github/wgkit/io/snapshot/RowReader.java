package io.github.wgkit.io.snapshot;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads values of rows. */
final class RowReader {
  private static final ExtensionValue EMPTY = ExtensionValue.of(ImmutableList.of());

  private RowReader() {}

  /**
   * Reads the fields of the object that begins with the current token.
   *
   * @param in the text
   * @param row takes the fields
   */
  static void readFields(JsonInput in, Row row) throws IOException {
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      row.add(name, value(in));
    }
  }

  /** {@return the value that begins with the current token, as rows hold it} */
  static @Nullable Object value(JsonInput in) throws IOException {
    JsonToken token = in.token();
    if (token == JsonToken.VALUE_STRING) {
      return in.text();
    } else if (token == JsonToken.VALUE_NULL) {
      return null;
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      return number(in);
    } else if (token == JsonToken.START_ARRAY) {
      return items(in);
    } else if (in.isFlag()) {
      return in.flag();
    }
    return in.value();
  }

  /** A number that would be written in another way if it were taken as one stays as it is. */
  private static Object number(JsonInput in) throws IOException {
    OptionalLong number = in.wholeNumber();
    if (number.isEmpty() || (number.getAsLong() == 0 && in.text().length() > 1)) {
      return in.value();
    }
    return number.getAsLong();
  }

  private static ExtensionValue items(JsonInput in) throws IOException {
    if (!in.nextItem()) {
      return EMPTY;
    }
    ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
    do {
      items.add(Row.asExtension(value(in)));
    } while (in.nextItem());
    return ExtensionValue.of(items.build());
  }
}
