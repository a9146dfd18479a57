package io.github.wgkit.model.check;

import java.util.stream.Stream;

/**
 * What a check has to say.
 *
 * @param message what is wrong and what would be right
 * @param quote the words of the record that it is about; empty if there are none
 */
record Remark(String message, String quote) {
  static Stream<Remark> withoutQuote(Stream<String> messages) {
    return messages.map(message -> new Remark(message, ""));
  }
}
