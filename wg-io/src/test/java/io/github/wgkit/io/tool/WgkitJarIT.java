package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WgkitJarIT {
  @TempDir private Path folder;

  @Test
  void the_active_working_groups_are_listed_by_area() throws Exception {
    WgkitJar run = WgkitJar.run("list", "--type", "wg", "--state", "active");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Security Area (sec)\n", "Transport Layer Security");
  }

  @Test
  void every_command_does_what_it_does_inside_this_process() throws Exception {
    for (List<String> args :
        List.of(
            List.of("formats"),
            List.of("list", "--format", "csv"),
            List.of("list", "--format", "json"),
            List.of("show", "quic"),
            List.of("convert", "--to", "ndjson"),
            List.of("completion"))) {
      WgkitJar run = WgkitJar.run(args.toArray(String[]::new));
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(run.out()).isEqualTo(Wgkit.run(args.toArray()).out());
    }
  }

  @Test
  void output_is_utf_8_whatever_the_machine_says() throws Exception {
    WgkitJar odd =
        WgkitJar.runJava(
            List.of(
                "-Dfile.encoding=ISO-8859-1",
                "-Dstdout.encoding=US-ASCII",
                "-Dstderr.encoding=US-ASCII",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati"),
            "list");
    assertThat(odd.out()).contains("林曉嵐", "Květoslav").isEqualTo(WgkitJar.run("list").out());
    assertThat(WgkitJar.runJava(List.of("-Dfile.encoding=ISO-8859-1"), "show", "山").err())
        .isEqualTo(WgkitJar.run("show", "山").err());
  }

  @Test
  void the_exit_status_gets_through() throws Exception {
    assertThat(WgkitJar.run("show", "xyzzy").status()).isEqualTo(ExitStatus.FAILED);
    assertThat(WgkitJar.run("lsit").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(WgkitJar.run("list", folder.resolve("missing").toString()).status())
        .isEqualTo(ExitStatus.IO);
  }

  @Test
  void it_says_its_version() throws Exception {
    assertThat(WgkitJar.run("--version").out())
        .startsWith("wgkit " + System.getProperty("wgkit.version") + "\n");
  }

  @Test
  void a_reader_who_goes_away_hears_no_complaint() throws Exception {
    Path lines = folder.resolve("many.ndjson");
    Files.writeString(lines, "{\"acronym\":\"x\",\"name\":\"X\"}\n".repeat(100_000));
    Path err = folder.resolve("err.txt");
    Process process =
        WgkitJar.process(List.of(), "convert", lines.toString(), "--to", "ndjson")
            .redirectError(err.toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).contains("\"x\"");
    }
    assertThat(process.waitFor()).isEqualTo(ExitStatus.IO);
    assertThat(err).isEmptyFile();
  }

  @Test
  void the_tool_has_picocli_inside_and_the_library_has_not() throws Exception {
    String picocli = "picocli/CommandLine.class";
    assertThat(contains(WgkitJar.path(), picocli)).isTrue();
    Path library =
        WgkitJar.path().resolveSibling("wg-io-" + System.getProperty("wgkit.version") + ".jar");
    assertThat(contains(library, "io/github/wgkit/io/FormatRegistry.class")).isTrue();
    assertThat(contains(library, picocli)).isFalse();
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern(
            Pattern.compile(
                "<artifactId>picocli</artifactId>\\s*<optional>true</optional>\\s*</dependency>"));
  }

  private static boolean contains(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry(entry) != null;
    }
  }
}
