package io.github.wgkit.io.charter;

import io.github.wgkit.model.Group;

/** The texts from which groups were read. */
final class Sources {
  private Sources() {}

  /** {@return the bytes of the text from which a group was read} */
  static byte[] bytes(Group group) {
    return CharterSource.of(group).orElseThrow().text().bytes();
  }
}
