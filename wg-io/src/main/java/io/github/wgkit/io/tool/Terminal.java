package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the tool reads from and talks to. Everything is UTF-8, whatever the machine says.
 *
 * @param in standard input
 * @param out standard output, unbuffered: a failure must not get lost in a {@link
 *     java.io.PrintStream}
 * @param err standard error, for people
 * @param style how text is set off
 */
record Terminal(InputStream in, OutputStream out, PrintWriter err, Style style) {

  /** {@return the streams of this process} */
  static Terminal system() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        errorsTo(new FileOutputStream(FileDescriptor.err)),
        style(isTerminal(System.console()), System.getenv()));
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
    boolean isRefused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return isTerminal && !isRefused ? Style.COLOUR : Style.PLAIN;
  }
}
