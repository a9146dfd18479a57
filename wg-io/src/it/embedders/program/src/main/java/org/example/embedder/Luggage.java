package org.example.embedder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What comes along with wg-io, but for Guava, which most programs have. */
final class Luggage {
  private Luggage() {}

  /** Lists it, and fails if it is more than so many kilobytes. */
  public static void main(String[] args) throws IOException {
    long all = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      String name = String.valueOf(jar.getFileName());
      if (!name.endsWith(".jar") || isGuava(name)) {
        continue;
      }
      long size = Files.size(jar);
      all += size;
      System.out.println(size / 1000 + " kB " + name);
    }
    System.out.println(all / 1000 + " kB in all");
    if (all > Long.parseLong(args[0]) * 1000) {
      throw new IllegalStateException("more than " + args[0] + " kB");
    }
  }

  private static boolean isGuava(String name) {
    return name.startsWith("guava")
        || name.startsWith("failureaccess")
        || name.startsWith("listenablefuture")
        || name.startsWith("error_prone")
        || name.startsWith("j2objc");
  }
}
