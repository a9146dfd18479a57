package io.github.wgkit.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no regular one, in a folder of a test: nothing of the machine can be hurt. */
public final class NamedPipe {
  private NamedPipe() {}

  /** {@return whether a pipe was made; not where there is no program for it} */
  public static boolean isMadeAt(Path path) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
