package io.github.wgkit.io;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;

/**
 * Reads a format. Stateless and thread-safe.
 *
 * <p>An implementation writes {@link #read(Input, ReadSession)}: it hands each entry and each
 * problem to the session. Users call one of the other two methods, or those of {@link
 * FormatRegistry}.
 */
@FunctionalInterface
public interface WgReader {
  /**
   * Reads an input and hands everything found to a session. The input is not closed.
   *
   * @param input where to read from
   * @param session takes entries and problems, and knows the options
   * @throws WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  void read(Input input, ReadSession session) throws IOException;

  /**
   * Reads an input as a whole.
   *
   * @param input where to read from
   * @param options how to read
   * @return what was read, and what was wrong with it
   * @throws WgReadException if there was an error and the options are strict
   * @throws IOException if the input fails
   */
  default ReadResult<Directory> read(Input input, ReadOptions options) throws IOException {
    Directory.Builder directory = Directory.builder();
    ImmutableMap.Builder<String, ExtensionValue> extensions = ImmutableMap.builder();
    EntrySink collector =
        new EntrySink() {
          @Override
          public void entry(DirectoryEntry entry) {
            directory.add(entry);
          }

          @Override
          public void extension(String key, ExtensionValue value) {
            extensions.put(key, value);
          }
        };
    ReadSession session = new ReadSession(options, collector);
    read(input, session);
    return new ReadResult<>(
        directory.extensions(extensions.buildKeepingLast()).build(), session.problems());
  }

  /**
   * Reads an input entry by entry. Of a format that can be {@linkplain Format.Capability#STREAMING
   * streamed} never more than one entry is held.
   *
   * @param input where to read from
   * @param options how to read
   * @param sink takes the entries
   * @return how many entries were read, and what was wrong
   * @throws WgReadException if there was an error and the options are strict
   * @throws IOException if the input or the sink fails
   */
  default ReadResult<Long> stream(Input input, ReadOptions options, EntrySink sink)
      throws IOException {
    ReadSession session = new ReadSession(options, sink);
    read(input, session);
    return new ReadResult<>(session.entries(), session.problems());
  }
}
