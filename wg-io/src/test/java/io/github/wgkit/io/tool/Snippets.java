package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java that stands in texts, compiled together in a folder of its own, and ready to be run. */
final class Snippets implements AutoCloseable {
  private final Path folder;
  private final URLClassLoader loader;

  private Snippets(Path folder, URLClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /**
   * Compiles sources, and fails with what the compiler says if they are not Java.
   *
   * @param sources the texts, by the paths of their files, such as {@code org/example/Some.java}
   * @param besides files that they need
   */
  static Snippets compile(ImmutableMap<String, String> sources, Path... besides)
      throws IOException {
    Path folder = Files.createTempDirectory("snippets");
    for (var source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), UTF_8);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  told,
                  files,
                  null,
                  List.of(
                      "-proc:none",
                      "--release",
                      "17",
                      "-d",
                      folder.toString(),
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      Stream.concat(
                              sources.keySet().stream().map(folder::resolve),
                              Arrays.stream(besides))
                          .toList()))
              .call();
      assertThat(done).describedAs(told.toString()).isTrue();
    }
    return new Snippets(folder, new URLClassLoader(new URL[] {folder.toUri().toURL()}));
  }

  /** {@return a folder for whatever the code writes} */
  Path folder() {
    return folder;
  }

  /** Calls the only method of that name, on a new object. */
  Object call(String type, String method, Object... arguments) throws Exception {
    Method called =
        Arrays.stream(loader.loadClass(type).getDeclaredMethods())
            .filter(declared -> declared.getName().equals(method))
            .findFirst()
            .orElseThrow();
    called.setAccessible(true);
    return called.invoke(instance(Object.class, type), arguments);
  }

  <T> T instance(Class<T> as, String type) throws Exception {
    var constructor = loader.loadClass(type).getDeclaredConstructor();
    constructor.setAccessible(true);
    return as.cast(constructor.newInstance());
  }

  /** {@return what is printed meanwhile} */
  static String printedBy(Callable<?> doing) throws Exception {
    PrintStream usual = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, UTF_8));
    try {
      doing.call();
    } finally {
      System.setOut(usual);
    }
    return told.toString(UTF_8).replace("\r\n", "\n");
  }

  @Override
  public void close() throws IOException {
    loader.close();
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
