package org.example.tooold;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import java.io.IOException;

/** Sees that it is told of what is wrong. */
public final class Beside {
  private Beside() {}

  /** Reads, and fails unless that fails and says why. */
  public static void main(String[] args) throws IOException {
    byte[] json = "{\"groups\": []}".getBytes();
    try {
      FormatRegistry.standard().read(Input.of(json, "groups.json"), ReadOptions.strict());
    } catch (WgReadException e) {
      System.out.println(e.getMessage());
      if (!e.getMessage().contains("provider-broken")
          || !e.getMessage().contains("jackson-core-2.15.4.jar")) {
        throw new IllegalStateException("that does not help", e);
      }
      return;
    }
    throw new IllegalStateException("it works with this one, too");
  }
}
