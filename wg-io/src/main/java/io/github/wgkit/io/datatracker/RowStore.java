package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in a file of a snapshot: one list of the API, whole, with a row a line. Rows
 * are written and read one by one, however many there are.
 */
final class RowStore {
  private RowStore() {}

  /** Takes rows. */
  @FunctionalInterface
  interface Sink {
    void row(ApiRow row) throws IOException;
  }

  /** Writes rows into a list, which can be left off and taken up again. */
  static final class Writer implements AutoCloseable {
    private final FileChannel file;
    private final OutputStream out;
    private long rows;

    /**
     * Opens a file.
     *
     * @param path the file
     * @param length how many of its bytes are good; the others are dropped
     * @param rows how many rows those are
     */
    Writer(Path path, long length, long rows) throws IOException {
      if (length == 0) {
        Files.deleteIfExists(path); // it may be a link to the file of the generation before
      }
      this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
      this.rows = rows;
      file.truncate(length).position(length);
      if (length == 0) {
        out.write(bytes("{\"objects\": ["));
      }
    }

    void add(ApiRow row) throws IOException {
      out.write(bytes(rows == 0 ? "\n" : ",\n"));
      out.write(row.json());
      rows++;
    }

    long rows() {
      return rows;
    }

    /** {@return how long the file is with all rows so far} */
    long length() throws IOException {
      out.flush();
      return file.position();
    }

    /** The number of rows is known at the end, and stands there. */
    void finish() throws IOException {
      out.write(
          bytes(
              "\n],\n\"meta\": {\"limit\": 0, \"next\": null, \"offset\": 0, \"previous\": null,"
                  + " \"total_count\": "
                  + rows
                  + "}}\n"));
      out.flush();
      file.force(false);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Reads rows of a list one after another. */
  static final class Reader implements AutoCloseable {
    private final JsonFactory json;
    private final PeopleNamed people;
    private final JsonParser in;

    Reader(Path file, JsonFactory json, PeopleNamed people) throws IOException {
      this.json = json;
      this.people = people;
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      this.in = json.createParser(bytes);
      while (in.nextToken() != null && in.currentToken() != JsonToken.START_ARRAY) {
        // on to the list
      }
    }

    /** {@return the next row; null if there is none} */
    @Nullable ApiRow next() throws IOException {
      return in.nextToken() == JsonToken.START_OBJECT ? ApiRow.read(in, json, people) : null;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
