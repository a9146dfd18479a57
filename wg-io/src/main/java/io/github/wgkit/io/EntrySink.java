package io.github.wgkit.io;

import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;

/** Takes the entries of a directory one at a time. */
@FunctionalInterface
public interface EntrySink {
  /**
   * Takes an entry.
   *
   * @param entry the entry
   * @throws IOException if it cannot be taken
   */
  void entry(DirectoryEntry entry) throws IOException;

  /**
   * Takes something that a snapshot says of itself. Ignored unless a sink says otherwise.
   *
   * @param key the name of the field
   * @param value its value
   * @throws IOException if it cannot be taken
   */
  default void extension(String key, ExtensionValue value) throws IOException {}
}
