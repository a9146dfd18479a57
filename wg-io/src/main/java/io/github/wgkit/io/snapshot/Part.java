package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.Location;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows.
 *
 * @param input the name of the file, for messages
 * @param form how the rows stand in it
 * @param noFields the shape with which rows begin
 */
record Part(String input, Form form, Shape noFields) {
  Part(String input, Form form) {
    this(input, form, Shape.empty());
  }

  /** How rows stand in a file. */
  enum Form {
    /** Rows of a database dump: the fields are apart from key and table. */
    DUMP,
    /** A list of the API. */
    LIST,
    /** A single object of the API. */
    OBJECT
  }

  /** {@return whether key and table of a row are told by its fields} */
  boolean isApi() {
    return form != Form.DUMP;
  }

  /** The place of a field, or of the whole row if the field is null. */
  Location location(int line, int column, int index, @Nullable String field) {
    String pointer =
        switch (form) {
          case DUMP -> "/" + index + (field == null ? "" : "/fields");
          case LIST -> "/objects/" + index;
          case OBJECT -> "";
        };
    return new Location(
        input,
        line,
        column,
        field == null ? pointer : pointer + "/" + field.replace("~", "~0").replace("/", "~1"));
  }
}
