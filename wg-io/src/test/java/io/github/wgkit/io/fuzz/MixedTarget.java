package io.github.wgkit.io.fuzz;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Each of the targets in one virtual machine: the first byte of an input chooses. For a short look
 * at all of them, as a machine of its own takes the fuzzer longer to prepare than the look.
 */
final class MixedTarget implements Target {
  static final String NAME = "mixed";

  private static final ImmutableList<String> NAMES = Targets.ALL.keySet().asList();

  @Override
  public void take(byte[] input) {
    if (input.length > 0) {
      String name = NAMES.get(Byte.toUnsignedInt(input[0]) % NAMES.size());
      try {
        Targets.of(name).take(Arrays.copyOfRange(input, 1, input.length));
      } catch (Exception | AssertionError e) {
        throw new AssertionError(name + ", with the input without its first byte", e);
      }
    }
  }

  /**
   * Writes the seeds of all targets, each with the byte that chooses its target.
   *
   * @param folder where to
   * @return the folder
   * @throws IOException if they cannot be read or written
   */
  static Path writeSeeds(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < NAMES.size(); i++) {
      for (Path seed : Seeds.of(NAMES.get(i))) {
        byte[] bytes = Files.readAllBytes(seed);
        byte[] chosen = new byte[bytes.length + 1];
        chosen[0] = (byte) i;
        System.arraycopy(bytes, 0, chosen, 1, bytes.length);
        Files.write(folder.resolve(NAMES.get(i) + "-" + seed.getFileName()), chosen);
      }
    }
    return folder;
  }
}
