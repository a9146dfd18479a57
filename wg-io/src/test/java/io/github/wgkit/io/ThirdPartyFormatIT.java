package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Directory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.commons.io.IOUtils;
import org.apache.james.mime4j.stream.MimeConfig;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Formats of other people, compiled and packed as others do, are found wherever they lie. */
class ThirdPartyFormatIT {
  private static final String SERVICE = "META-INF/services/io.github.wgkit.io.spi.FormatProvider";

  @TempDir static Path folder;

  private static List<Path> library;
  private static Path toyJar;
  private static Path toyModule;
  private static Path brokenJar;
  private static Path hostJar;
  private static Path hostModule;

  @BeforeAll
  static void compileAndPack() throws Exception {
    List<Path> jars = new ArrayList<>();
    for (Class<?> type :
        List.of(
            FormatRegistry.class,
            Standing.class,
            Directory.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class,
            NullMarked.class,
            Logger.class,
            JsonFactory.class,
            LoadSettings.class,
            CsvReader.class,
            Node.class,
            TablesExtension.class,
            MimeConfig.class,
            IOUtils.class)) {
      jars.add(jarOf(type));
    }
    library = List.copyOf(jars);

    Path toy = compile("toy", false, "toy");
    toyJar = jar("toy", toy, Map.of(SERVICE, "org.example.toy.ToyLines\n"));
    toyModule = jar("toy-module", compile("toy-module", true, "toy", "toy-module"), Map.of());
    brokenJar =
        jar(
            "broken",
            compile("broken", false, "broken"),
            Map.of(
                SERVICE,
                Stream.of("Throwing", "Absent", "BadId", "Duplicate", "Null")
                    .map(name -> "org.example.broken." + name + "\n")
                    .collect(Collectors.joining())));
    hostJar = jar("host", compile("host", false, "host"), Map.of());
    hostModule = jar("host-module", compile("host-module", true, "host", "host-module"), Map.of());
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String joined(Path... more) {
    return Stream.concat(library.stream(), Stream.of(more))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path compile(String name, boolean asModule, String... sources) throws Exception {
    Path classes = Files.createDirectory(folder.resolve(name));
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      Path root = Path.of(ThirdPartyFormatIT.class.getResource("/thirdparty/" + source).toURI());
      try (Stream<Path> found = Files.walk(root)) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "--release",
              "17",
              "-d",
              classes.toString(),
              asModule ? "-p" : "-cp",
              joined());
      assertThat(
              compiler
                  .getTask(
                      null,
                      manager,
                      null,
                      options,
                      null,
                      manager.getJavaFileObjectsFromPaths(files))
                  .call())
          .describedAs("compiling %s", name)
          .isTrue();
    }
    return classes;
  }

  private static Path jar(String name, Path classes, Map<String, String> more) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(entry));
        Files.copy(file, zip);
      }
      for (Map.Entry<String, String> file : more.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }

  /** Packs jars into one, as build tools do: services put together, of all else the first. */
  private static Path fatJar(Path... jars) throws IOException {
    Path fat = folder.resolve("fat.jar");
    Map<String, String> services = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    try (OutputStream out = Files.newOutputStream(fat);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path jar : jars) {
        try (ZipFile from = new ZipFile(jar.toFile())) {
          for (ZipEntry entry : from.stream().toList()) {
            try (InputStream bytes = from.getInputStream(entry)) {
              if (entry.getName().startsWith("META-INF/services/") && !entry.isDirectory()) {
                services.merge(
                    entry.getName(), new String(bytes.readAllBytes(), UTF_8), String::concat);
              } else if (seen.add(entry.getName())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                bytes.transferTo(zip);
              }
            }
          }
        }
      }
      for (Map.Entry<String, String> service : services.entrySet()) {
        zip.putNextEntry(new ZipEntry(service.getKey()));
        zip.write(service.getValue().getBytes(UTF_8));
      }
    }
    return fat;
  }

  private static List<String> run(String... arguments) throws Exception {
    Jvm.Result result = Jvm.run(folder, List.of(arguments));
    assertThat(result.status()).describedAs(result.err()).isZero();
    return result.out();
  }

  private static void assertFound(List<String> out) {
    assertThat(out)
        .contains("format json", "format toy-lines", "read what was written")
        .noneMatch(line -> line.startsWith("problem"));
  }

  @Test
  void on_the_class_path() throws Exception {
    List<String> out = run("-cp", joined(toyJar, hostJar), "org.example.host.Host", "plain");
    assertFound(out);
    assertThat(out).contains("wgkit is on the class path");
  }

  @Test
  void on_the_module_path() throws Exception {
    List<String> out =
        run(
            "-p",
            joined(toyModule, hostModule),
            "-m",
            "org.example.host/org.example.host.Host",
            "plain");
    assertFound(out);
    assertThat(out).contains("wgkit is a module");
  }

  @Test
  void on_the_class_path_beside_a_module_path() throws Exception {
    List<String> out =
        run(
            "-p",
            joined(hostModule),
            "-cp",
            toyJar.toString(),
            "-m",
            "org.example.host/org.example.host.Host",
            "plain");
    assertFound(out);
    assertThat(out).contains("wgkit is a module");
  }

  @Test
  void in_a_fat_jar() throws Exception {
    Path fat = fatJar(Path.of(System.getProperty("wgkit.jar")), toyJar, hostJar);
    assertFound(run("-cp", fat.toString(), "org.example.host.Host", "plain"));
    assertFound(run("-cp", fat.toString(), "org.example.host.Host", "no-context"));
  }

  @Test
  void with_an_empty_context_class_loader() throws Exception {
    assertFound(run("-cp", joined(toyJar, hostJar), "org.example.host.Host", "no-context"));
    assertFound(
        run(
            "-p",
            joined(toyModule, hostModule),
            "-m",
            "org.example.host/org.example.host.Host",
            "no-context"));
  }

  @Test
  void in_a_child_class_loader() throws Exception {
    assertFound(run("-cp", joined(hostJar), "org.example.host.Host", toyJar.toString()));
    assertFound(
        run(
            "-p",
            joined(hostModule),
            "-m",
            "org.example.host/org.example.host.Host",
            toyJar.toString()));
  }

  @Test
  void beside_broken_ones() throws Exception {
    List<String> out =
        run("-cp", joined(brokenJar, toyJar, hostJar), "org.example.host.Host", "plain");
    assertThat(out).contains("format json", "format toy-lines", "read what was written");
    assertThat(out.stream().filter(line -> line.startsWith("problem ")))
        .hasSize(5)
        .anyMatch(line -> line.contains("provider-broken") && line.contains("no luck today"))
        .anyMatch(
            line -> line.contains("provider-broken") && line.contains("org.example.broken.Absent"))
        .anyMatch(line -> line.contains("provider-broken") && line.contains("Bad Id"))
        .anyMatch(
            line -> line.contains("provider-broken") && line.contains("org.example.broken.Null"))
        .anyMatch(
            line ->
                line.contains("provider-duplicate")
                    && line.contains("org.example.broken.Duplicate")
                    && line.contains("NativeJsonFormat"));
  }
}
