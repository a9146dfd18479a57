package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.CharConversionException;
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

  /**
   * {@return whether a file has the rows that are noted: those up to a place, or all of them}
   *
   * @param file the file, which may be damaged or not be there
   * @param note what is noted of it; after a loss of power it may be on the disk before the rows
   */
  static boolean isAsNoted(Path file, TableNote note) throws IOException {
    if (!note.isDone() && note.place().bytes() == 0) {
      return note.rows() == 0;
    }
    long length = note.place().bytes();
    if (!Files.isRegularFile(file) || Files.size(file) < length) {
      return false;
    }
    try (Reader rows = new Reader(file, new JsonFactory())) {
      for (long i = 0; i < note.rows(); i++) {
        if (rows.next() == null) {
          return false;
        }
      }
      return note.isDone() ? rows.isAtEnd() : note.rows() == 0 || rows.at() == length;
    } catch (JacksonException | CharConversionException e) {
      return false;
    }
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

    /** Reads rows of which the people are of no interest. */
    Reader(Path file, JsonFactory json) throws IOException {
      this(file, json, new PeopleNamed());
    }

    Reader(Path file, JsonFactory json, PeopleNamed people) throws IOException {
      this.json = json;
      this.people = people;
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      try {
        this.in = json.createParser(bytes);
        while (in.nextToken() != null && in.currentToken() != JsonToken.START_ARRAY) {
          // on to the list
        }
      } catch (IOException e) {
        bytes.close();
        throw e;
      }
    }

    /** {@return the next row; null if there is none} */
    @Nullable ApiRow next() throws IOException {
      return in.nextToken() == JsonToken.START_OBJECT ? ApiRow.read(in, json, people) : null;
    }

    /** {@return where in the file the last row ends, in bytes} */
    long at() {
      return in.currentLocation().getByteOffset();
    }

    /** {@return whether there are no more rows, and nothing is cut off} */
    boolean isAtEnd() throws IOException {
      boolean isEnd = in.nextToken() == JsonToken.END_ARRAY;
      while (in.nextToken() != null) {
        // on to the end of the file, which is found to be whole
      }
      return isEnd;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
