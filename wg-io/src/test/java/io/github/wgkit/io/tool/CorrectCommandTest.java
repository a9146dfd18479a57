package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectCommandTest {
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path folder;

  private Path charter(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("charter-ietf-boats-01.txt"), bytes);
  }

  private static Wgkit correct(Path charter, String... more) {
    return Wgkit.run(
        Stream.concat(Stream.of("correct", charter.toString()), Stream.of(more)).toArray());
  }

  @Test
  void one_digit_is_one_byte_and_the_encoding_stays() throws IOException {
    byte[] before = "caf\u00E9 \t[RFC5346]  \r\nlast line".getBytes(WINDOWS_1252);
    Path charter = charter(before);
    Wgkit run = correct(charter, "--replace", "5346", "--with", "5246", "-o", charter.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.FINE);
    assertThat(run.err()).contains("corrected at 1:11; 1 byte differs");
    byte[] after = Files.readAllBytes(charter);
    assertThat(after).hasSameSizeAs(before);
    assertThat(Arrays.mismatch(before, after)).isEqualTo(11);
    after[11] = '3';
    assertThat(after).isEqualTo(before);
  }

  @Test
  void words_that_are_not_there_change_nothing() throws IOException {
    Path charter = charter("one\n".getBytes(UTF_8));
    Wgkit run = correct(charter, "--replace", "two", "--with", "three", "-o", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("'two' does not stand in ");
  }

  @Test
  void words_in_two_places_need_a_line_or_all() throws IOException {
    Path charter = charter("RFC 1\nx RFC 1\n".getBytes(UTF_8));
    Wgkit asked = correct(charter, "--replace", "RFC 1", "--with", "RFC 2");
    assertThat(asked.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(asked.err()).contains("stands in 2 places; say --all, or --line N: 1:1, 2:3");
    assertThat(correct(charter, "--replace", "RFC 1", "--with", "RFC 2", "--line", "2").out())
        .isEqualTo("RFC 1\nx RFC 2\n");
    assertThat(correct(charter, "--replace", "RFC 1", "--with", "RFC 22", "--all").out())
        .isEqualTo("RFC 22\nx RFC 22\n");
  }

  @Test
  void a_character_that_the_encoding_lacks_is_refused() throws IOException {
    Path charter = charter("caf\u00E9".getBytes(WINDOWS_1252));
    Wgkit run = correct(charter, "--replace", "caf", "--with", "\u0142");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("U+0142, which windows-1252 cannot express");
  }

  @Test
  void nothing_cannot_be_replaced() throws IOException {
    Wgkit run = correct(charter("a".getBytes(UTF_8)), "--replace", "", "--with", "b");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    Wgkit run = correct(folder.resolve("missing.txt"), "--replace", "a", "--with", "b");
    assertThat(run.status()).isEqualTo(ExitStatus.IO);
    assertThat(run.err()).contains("missing.txt").doesNotContain("\tat ");
  }

  @Test
  void real_texts_change_where_they_should_and_nowhere_else() throws IOException {
    Path drafts = SHARED.resolve("data/charter-drafts");
    assumeThat(drafts).exists();
    for (String name : List.of("dnssd-draft.md", "charter-ietf-dnssd-existing.txt")) {
      byte[] before = Files.readAllBytes(drafts.resolve(name));
      Path out = folder.resolve(name);
      Wgkit run =
          correct(
              drafts.resolve(name),
              "--replace",
              "6763",
              "--with",
              "6764",
              "--all",
              "-o",
              out.toString());
      assertThat(run.status()).isEqualTo(ExitStatus.FINE);
      byte[] after = Files.readAllBytes(out);
      assertThat(new String(after, UTF_8))
          .isEqualTo(new String(before, UTF_8).replace("6763", "6764"));
    }
  }
}
