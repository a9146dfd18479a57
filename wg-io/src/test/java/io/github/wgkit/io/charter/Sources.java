package io.github.wgkit.io.charter;

import com.google.common.io.BaseEncoding;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import java.nio.charset.StandardCharsets;

/** The texts from which groups were read. */
final class Sources {
  private Sources() {}

  /** {@return the bytes of the text from which a group was read} */
  static byte[] bytes(Group group) {
    ExtensionValue.Fields source =
        (ExtensionValue.Fields)
            group
                .charter()
                .map(charter -> charter.extensions().get(CharterSheet.SOURCE))
                .orElseGet(() -> group.extensions().get(CharterSheet.SOURCE));
    return source.values().get("text") instanceof ExtensionValue.Text text
        ? text.value().getBytes(StandardCharsets.UTF_8)
        : BaseEncoding.base64()
            .decode(((ExtensionValue.Text) source.values().get("base64")).value());
  }
}
