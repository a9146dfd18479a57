package org.example.host;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.WorkingGroup;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses wgkit as others do, and prints what it finds. */
public final class Host {
  private Host() {}

  /**
   * Looks for formats.
   *
   * @param args how to look: {@code plain}, {@code no-context}, or the jar of a child class loader
   * @throws Exception if anything fails
   */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "plain" -> show(FormatRegistry.discover());
      case "no-context" -> {
        Thread.currentThread().setContextClassLoader(null);
        show(FormatRegistry.discover());
      }
      default -> {
        URL jar = Path.of(args[0]).toUri().toURL();
        try (URLClassLoader child = new URLClassLoader(new URL[] {jar})) {
          show(FormatRegistry.discover(child));
        }
      }
    }
  }

  private static void show(FormatRegistry formats) throws Exception {
    boolean named = FormatProvider.class.getModule().isNamed();
    System.out.println("wgkit is " + (named ? "a module" : "on the class path"));
    for (Format format : formats.formats()) {
      System.out.println("format " + format.id());
    }
    for (Problem problem : formats.discoveryProblems()) {
      System.out.println("problem " + problem);
    }
    Directory quic =
        Directory.builder()
            .addGroups(WorkingGroup.builder().acronym(Acronym.of("quic")).name("quic").build())
            .build();
    Path file = Files.createTempFile("groups", ".toy");
    try {
      formats.write(quic, file, WriteOptions.DEFAULT);
      Directory back = formats.read(file, ReadOptions.strict()).value();
      System.out.println(back.equals(quic) ? "read what was written" : "read " + back);
    } finally {
      Files.delete(file);
    }
  }
}
