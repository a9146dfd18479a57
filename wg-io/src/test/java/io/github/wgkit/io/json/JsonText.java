package io.github.wgkit.io.json;

import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;

/** Lets tests of other formats look into JSON. */
public final class JsonText {
  private JsonText() {}

  /** {@return the value of a text} */
  public static ExtensionValue parse(String text) throws IOException {
    return JsonTree.parse(text);
  }
}
