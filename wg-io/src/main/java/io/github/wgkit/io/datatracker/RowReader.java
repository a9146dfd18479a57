package io.github.wgkit.io.datatracker;

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
   * @param before the row before it: where its values are the same, they are shared
   */
  static void readFields(JsonInput in, Row row, @Nullable Row before) throws IOException {
    int position = 0;
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      row.add(name, value(in, before == null ? null : before.valueIfThere(position++)));
    }
  }

  /** {@return the value that begins with the current token, as rows hold it} */
  static @Nullable Object value(JsonInput in) throws IOException {
    return value(in, null);
  }

  /** The same; if the value equals another one, it is that one. */
  private static @Nullable Object value(JsonInput in, @Nullable Object likely) throws IOException {
    JsonToken token = in.token();
    if (token == JsonToken.VALUE_STRING) {
      return likely instanceof String text ? in.text(text) : in.text();
    } else if (token == JsonToken.VALUE_NULL) {
      return null;
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      return number(in, likely);
    } else if (token == JsonToken.START_ARRAY) {
      return items(in);
    } else if (in.isFlag()) {
      return in.flag();
    }
    return in.value();
  }

  /** A number that would be written in another way if it were taken as one stays as it is. */
  private static Object number(JsonInput in, @Nullable Object likely) throws IOException {
    OptionalLong number = in.wholeNumber();
    if (number.isEmpty() || (number.getAsLong() == 0 && in.text().length() > 1)) {
      return in.value();
    }
    return likely instanceof Long same && same == number.getAsLong() ? same : number.getAsLong();
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
