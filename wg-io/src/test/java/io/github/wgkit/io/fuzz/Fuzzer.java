package io.github.wgkit.io.fuzz;

/** What Jazzer calls. It finds the methods by their names. */
public final class Fuzzer {
  private static Target target;

  private Fuzzer() {}

  /**
   * Chooses the target.
   *
   * @param names the name of the target
   */
  public static void fuzzerInitialize(String[] names) {
    target = Targets.of(names[0]);
  }

  /**
   * Tries an input.
   *
   * @param input what the fuzzer made up
   * @throws Exception if it found something
   */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    target.take(input);
  }
}
