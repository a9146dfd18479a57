package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the finished {@code wgkit.jar} in a process of its own.
 *
 * @param status the exit status
 * @param out standard output, which has to be UTF-8
 * @param err standard error
 */
record WgkitJar(int status, String out, String err) {
  static Path path() {
    return Path.of(System.getProperty("wgkit.jar"));
  }

  static WgkitJar run(String... args) throws IOException, InterruptedException {
    return runJava(List.of(), args);
  }

  static WgkitJar runJava(List<String> options, String... args)
      throws IOException, InterruptedException {
    File out = File.createTempFile("wgkit", ".out");
    File err = File.createTempFile("wgkit", ".err");
    try {
      Process process = process(options, args).redirectOutput(out).redirectError(err).start();
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + List.of(args));
      }
      return new WgkitJar(
          process.exitValue(),
          Files.readString(out.toPath(), UTF_8),
          Files.readString(err.toPath(), UTF_8));
    } finally {
      Files.delete(out.toPath());
      Files.delete(err.toPath());
    }
  }

  static ProcessBuilder process(List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    command.addAll(List.of("-jar", path().toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
