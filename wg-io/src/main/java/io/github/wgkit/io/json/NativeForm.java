package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.Directory;
import java.io.IOException;

/**
 * The native form of a directory, whatever the notation: what is an object in JSON may be a mapping
 * elsewhere, keys and values are the same.
 */
public final class NativeForm {
  private NativeForm() {}

  /**
   * Writes a directory.
   *
   * @param directory the directory
   * @param generator takes its tokens; is closed
   * @throws IOException if the stream fails
   */
  public static void write(Directory directory, JsonGenerator generator) throws IOException {
    try (JsonOutput out = JsonOutput.over(generator)) {
      write(directory, out);
    }
  }

  static void write(Directory directory, JsonOutput out) throws IOException {
    out.generator().writeStartObject();
    Header.write(Header.DIRECTORY, out);
    if (!directory.extensions().isEmpty()) {
      out.generator().writeFieldName(ObjectForm.EXTENSIONS);
      out.fields(directory.extensions());
    }
    for (Section<?> section : Section.ALL) {
      section.write(directory, out);
    }
    out.generator().writeEndObject();
  }

  /**
   * Reads a directory, or a chartering case as one, and hands over what it finds.
   *
   * @param parser gives the tokens, counts columns in characters, and throws a {@link
   *     BrokenJsonException} if the input is broken; is closed
   * @param notation how the values are written down
   * @param name the name of the input, for messages; may be empty
   * @param session knows the limits, takes entries and problems
   * @throws io.github.wgkit.io.WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  public static void read(JsonParser parser, Notation notation, String name, ReadSession session)
      throws IOException {
    JsonInput.readNative(
        parser, notation, name, session, new DirectoryReading(session)::readDirectory);
  }

  /**
   * {@return whether a key is the one under which the native forms say what they are}
   *
   * @param key a key of the outermost object
   */
  public static boolean isFormatKey(String key) {
    return key.equals(Header.FORMAT_KEY);
  }

  /**
   * {@return whether a text says that something is a directory or a chartering case}
   *
   * @param text what stands under the format key
   */
  public static boolean isFormat(String text) {
    return text.equals(Header.DIRECTORY) || text.equals(Header.CHARTERING_CASE);
  }

  /**
   * {@return whether a key is that of a list of entries}
   *
   * @param key a key of the outermost object
   */
  public static boolean isSection(String key) {
    return Section.BY_KEY.containsKey(key);
  }
}
