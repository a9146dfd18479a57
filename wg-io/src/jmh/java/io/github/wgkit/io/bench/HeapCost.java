package io.github.wgkit.io.bench;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory is left in use when many groups were read, and nothing else is held. */
public final class HeapCost {
  private static final int GROUPS = 10_000;

  private HeapCost() {}

  /**
   * Prints the bytes a group.
   *
   * @param args none
   * @throws IOException if the file cannot be written and read
   */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("wgkit-heap", ".json");
    try {
      Directory made = Inputs.directory(GROUPS);
      double lines = Inputs.written(made, "ndjson").length;
      Files.write(file, Inputs.written(made, "json"));
      made = read(file); // once, for what is made only once
      made = Directory.builder().build();
      long before = used();
      made = read(file);
      long after = used();
      System.out.println("heap " + (after - before) / (double) GROUPS);
      System.out.println("json " + Files.size(file) / (double) GROUPS);
      System.out.println("ndjson " + lines / GROUPS);
      Reference.reachabilityFence(made);
    } finally {
      Files.delete(file);
    }
  }

  private static Directory read(Path file) throws IOException {
    return FormatRegistry.standard().read(Input.of(file), ReadOptions.lenient()).value();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
