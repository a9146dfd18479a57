package io.github.wgkit.io.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another virtual machine, which has done nothing yet. */
final class Child {
  private Child() {}

  /** {@return a command that runs a class with the class path of this machine} */
  static List<String> command(Class<?> main, String... options) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(Arrays.asList(options));
    command.add("-Dwgkit.shared=" + System.getProperty("wgkit.shared", "../shared"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** {@return the entry of the class path in which a class is} */
  static String placeOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
  }

  /** Runs a class that prints a name and a number a line; {@return the numbers} */
  static Map<String, Double> numbers(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, Double> numbers = new LinkedHashMap<>();
    try (var lines = process.inputReader()) {
      lines
          .lines()
          .forEach(
              line -> {
                int end = line.lastIndexOf(' ');
                numbers.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
              });
    }
    await(process, command);
    return numbers;
  }

  /** {@return how long a process took, in seconds; what it prints is thrown away} */
  static double seconds(List<String> command) throws IOException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    await(process, command);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void await(Process process, List<String> command) {
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
