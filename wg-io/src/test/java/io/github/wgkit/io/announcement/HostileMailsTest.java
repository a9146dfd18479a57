package io.github.wgkit.io.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, the readers of drafts and announcements tell what is wrong and go on. */
class HostileMailsTest {
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));

  private static final ImmutableList<WgReader> READERS =
      ImmutableList.of(
          AnnouncementReader.review(),
          AnnouncementReader.action(),
          FormatRegistry.standard().reader("charter-md"),
          FormatRegistry.standard().reader("charter-text"));

  private static final ImmutableList<byte[]> TEXTS = texts();

  /** The invented mails, and real drafts and mails where they are at hand. */
  private static ImmutableList<byte[]> texts() {
    ImmutableList.Builder<byte[]> texts = ImmutableList.builder();
    AnnouncementReaderTest.mails()
        .values()
        .forEach(mail -> texts.add(mail.getBytes(StandardCharsets.UTF_8)));
    for (String folder : ImmutableList.of("data/charter-drafts", "data/announcements")) {
      Path path = SHARED.resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            texts.add(Files.readAllBytes(file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return texts.build();
  }

  private static void assertReadable(byte[] bytes) {
    for (WgReader reader : READERS) {
      assertThatCode(() -> reader.read(Input.of(bytes, "x"), ReadOptions.lenient()))
          .doesNotThrowAnyException();
      try {
        reader.read(Input.of(bytes, "x"), ReadOptions.strict());
      } catch (WgReadException e) {
        assertThat(e.problems())
            .filteredOn(problem -> problem.severity() == Severity.ERROR)
            .allSatisfy(problem -> assertThat(problem.location().line()).isPositive())
            .allSatisfy(problem -> assertThat(problem.location().column()).isPositive());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Property(tries = 200)
  void any_bytes_can_be_read(@ForAll @Size(max = 400) byte[] bytes) {
    assertReadable(bytes);
  }

  @Property(tries = 200)
  void any_pieces_of_mails_and_markdown_can_be_read(@ForAll("pieces") String text) {
    assertReadable(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "\n",
            "\n",
            "\n\n",
            "Subject: WG Action: ",
            "From: a@b",
            "Milestones",
            ":",
            "# ",
            "* ",
            "> ",
            "| ",
            "---",
            "| Date | Milestone |\n|---|---|\n",
            "Mar 2026",
            " - ",
            "    ",
            "```",
            "**",
            "~~",
            "[a](b",
            "(frobx)",
            "Current status: ",
            "Chairs:",
            "Area: ",
            "Charter: http://x",
            "Content-Type: multipart/mixed; boundary=b\n",
            "--b\n",
            "--b--\n",
            "Content-Transfer-Encoding: base64\n",
            "=?utf-8?Q?a?=",
            "A new IETF WG has been formed",
            "Done",
            "<!--",
            "<del>",
            "&nbsp;",
            "draft-a-b-c",
            "RFC 1",
            "13/2026",
            "\t",
            "\r",
            "\u00A0")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void damaged_texts_can_be_read(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] text = TEXTS.get(random.nextInt(TEXTS.size()));
    assertReadable(damaged(text, random));
  }

  /** Bytes changed, and pieces left out, doubled and moved. */
  private static byte[] damaged(byte[] text, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : text) {
      bytes.add(b);
    }
    for (int i = random.nextInt(8); i >= 0 && !bytes.isEmpty(); i--) {
      int from = random.nextInt(bytes.size());
      int to = Math.min(bytes.size(), from + 1 + random.nextInt(200));
      switch (random.nextInt(4)) {
        case 0 -> bytes.set(from, (byte) random.nextInt(256));
        case 1 -> bytes.subList(from, to).clear();
        case 2 ->
            bytes.addAll(random.nextInt(bytes.size()), new ArrayList<>(bytes.subList(from, to)));
        default -> bytes.add(from, (byte) "\n|>*#-:".charAt(random.nextInt(7)));
      }
    }
    byte[] damaged = new byte[bytes.size()];
    for (int i = 0; i < damaged.length; i++) {
      damaged[i] = bytes.get(i);
    }
    return damaged;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "![[]()",
        "*a **a ",
        "`",
        "<!--",
        "|",
        "> ",
        "- ",
        "  - ",
        "(",
        "Mar 2026 ",
        "~~",
        "\n> ",
        "&",
        "\\",
        "draft-",
        "rfc 1 ",
        "\n|a|b",
        "\n* Mar 2026: a",
        "\nMar 2026 - a",
        "\n- a",
        "=?utf-8?Q?"
      })
  void a_long_text_of_one_thing_can_be_read(String piece) {
    String text = "Subject: WG Action: " + piece.repeat(3) + "\n\n# Milestones\n\n";
    assertReadable(
        (text + piece.repeat(200_000 / piece.length())).getBytes(StandardCharsets.UTF_8));
    assertReadable(
        ("From: a\nSubject: " + piece.replace("\n", "").repeat(20_000))
            .getBytes(StandardCharsets.UTF_8));
  }
}
