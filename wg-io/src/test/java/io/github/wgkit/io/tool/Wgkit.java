package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** One run of the tool inside this process. */
record Wgkit(int status, String out, String err) {
  static Wgkit run(Object... args) {
    return runWith("", args);
  }

  static Wgkit runWith(String standardInput, Object... args) {
    return run(standardInput, Style.PLAIN, args);
  }

  static Wgkit runInColour(Object... args) {
    return run("", Style.COLOUR, args);
  }

  /** Runs the tool on a terminal of some width. */
  static Wgkit runOnTerminal(int columns, Object... args) {
    return run("", Style.PLAIN, columns, args);
  }

  private static Wgkit run(String standardInput, Style style, Object... args) {
    return run(standardInput, style, 0, args);
  }

  private static Wgkit run(String standardInput, Style style, int columns, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = run(standardInput, out, err, style, columns, args);
    return new Wgkit(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  static int run(
      String standardInput, OutputStream out, OutputStream err, Style style, Object... args) {
    return run(standardInput, out, err, style, 0, args);
  }

  private static int run(
      String standardInput,
      OutputStream out,
      OutputStream err,
      Style style,
      int columns,
      Object... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
            out,
            Terminal.errorsTo(err),
            style,
            () -> columns);
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return Main.run(terminal, words);
  }
}
