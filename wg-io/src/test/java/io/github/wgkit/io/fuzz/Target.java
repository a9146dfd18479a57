package io.github.wgkit.io.fuzz;

/**
 * Something that is given any bytes. It returns if all went as promised, whether the bytes were any
 * good or not, and throws whatever else there is.
 */
@FunctionalInterface
public interface Target {
  /**
   * Takes bytes.
   *
   * @param input any bytes
   * @throws Exception if something was not as promised
   */
  void take(byte[] input) throws Exception;
}
