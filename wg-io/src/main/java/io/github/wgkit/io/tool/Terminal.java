package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the tool reads from and talks to. Everything is UTF-8, whatever the machine says.
 *
 * @param in standard input
 * @param out standard output, unbuffered: a failure must not get lost in a {@link
 *     java.io.PrintStream}
 * @param err standard error, for people
 * @param style how text is set off
 * @param columns how wide the terminal is on which standard error is seen; 0 if it is none, or one
 *     on which nothing can be written over
 */
record Terminal(
    InputStream in, OutputStream out, PrintWriter err, Style style, IntSupplier columns) {
  private static final int USUAL_COLUMNS = 80;

  /** {@return the streams of this process} */
  static Terminal system() {
    boolean isTerminal = isTerminal(System.console());
    Map<String, String> environment = System.getenv();
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        errorsTo(new FileOutputStream(FileDescriptor.err)),
        style(isTerminal, environment),
        () -> isTerminal && !isDumb(environment) && !isErrorElsewhere() ? columns(environment) : 0);
  }

  private static boolean isDumb(Map<String, String> environment) {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** A console is about standard input and output only; Linux also tells of standard error. */
  private static boolean isErrorElsewhere() {
    try {
      String seen = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return !seen.startsWith("/dev/pts/")
          && !seen.startsWith("/dev/tty")
          && !seen.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
      return false;
    }
  }

  private static int columns(Map<String, String> environment) {
    int columns = number(environment.getOrDefault("COLUMNS", ""));
    return columns > 0 ? columns : askedColumns();
  }

  /** Java does not know how wide a terminal is, but the system does. */
  private static int askedColumns() {
    try {
      Process process =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream told = process.getInputStream()) {
        String size = new String(told.readNBytes(100), UTF_8).strip();
        int columns = number(size.substring(size.indexOf(' ') + 1));
        return columns > 0 ? columns : USUAL_COLUMNS;
      }
    } catch (IOException e) {
      return USUAL_COLUMNS;
    }
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** {@return a writer for standard error, which shows each line at once} */
  static PrintWriter errorsTo(OutputStream err) {
    return new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
  }

  /** {@return whether there is a console and it is a terminal; Java 22 gives one to pipes too} */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  /**
   * {@return colour on a terminal that can show it, unless the environment says {@code NO_COLOR}}
   *
   * @param isTerminal whether the output is a terminal
   * @param environment the environment of the process
   */
  static Style style(boolean isTerminal, Map<String, String> environment) {
    boolean isRefused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || isDumb(environment);
    return isTerminal && !isRefused ? Style.COLOUR : Style.PLAIN;
  }
}
