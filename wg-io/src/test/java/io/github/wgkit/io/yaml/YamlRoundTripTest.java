package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back equal, is always written alike, and says the same as JSON. */
class YamlRoundTripTest {
  private static final String[] NASTY = {
    "",
    " ",
    "\n",
    "\n\n",
    "\n \n",
    " a\nb",
    "\ta\nb",
    "\n\na\n\n\n",
    "a\n ",
    "a \n  \n b\n",
    "a\r\nb\r\n",
    "a\rb\r",
    "a\fb\nc",
    "\ta\f\n \tb\n\n  c",
    "a\u0085b\nc",
    "a\u2028b",
    "\uFEFFa\nb",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00 \uD83D\nx",
    "\uFFFE",
    "\u007F\u0080\u009F\u00A0",
    "---",
    "...",
    "---\n...\n",
    "# no comment",
    "a # b",
    "a: b",
    "a:",
    "- a",
    "? a",
    "&a *a !a",
    "%YAML 1.1",
    "@`",
    "\"'\\",
    "a\\",
    "\\\n\\",
    "{a}",
    "[",
    "<<",
    "=",
    "|",
    ">",
    "a\tb",
    "Ünïcode ıİ",
    "a\n# b\n--- c\n"
  };

  @Property(tries = 50)
  void every_directory_is_read_back_equal_and_written_to_the_same_bytes(@ForAll Directory directory)
      throws IOException {
    byte[] once = Yaml.bytes(directory);
    ReadResult<Directory> result = Yaml.read(once, ReadOptions.strict());
    assertThat(result.value()).isEqualTo(directory);
    assertThat(result.problems()).isEmpty();
    assertThat(Yaml.bytes(result.value())).isEqualTo(once);
  }

  @Property(tries = 30)
  void what_is_written_is_recognised(@ForAll Directory directory) throws IOException {
    byte[] bytes = Yaml.bytes(directory);
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
    assertThat(Yaml.FORMAT.sniff(ByteBuffer.wrap(start).asReadOnlyBuffer())).isEqualTo(Match.YES);
    assertThat(FormatRegistry.standard().detect(Input.of(bytes, ""), ReadOptions.strict()).id())
        .isEqualTo("yaml");
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withChars("ab \t\n\r\f\"\\:#-?|>&*!%@`'{}[],\u0085\u2028\uFEFF\u0001é\uD83D\uDE00")
        .ofMaxLength(30);
  }

  @Property(tries = 1000)
  void every_text_is_read_back_to_the_character_wherever_it_stands(@ForAll("lines") String text)
      throws IOException {
    assertSurvives(text);
  }

  @Example
  void nasty_texts_are_read_back_to_the_character() throws IOException {
    for (String text : NASTY) {
      assertSurvives(text);
    }
    assertSurvives("k".repeat(5_000));
    assertSurvives("\u0001".repeat(900));
  }

  /** The scanner needs a time that grows with the square of a line. */
  @Example
  void long_lines_are_cut_where_that_changes_nothing() throws IOException {
    for (String piece :
        new String[] {"a", " ", "a ", " a", "\uD83D\uDE00", "\"", "\t", "\u0001", "\\", "\r\n"}) {
      String text = piece.repeat(200_000 / piece.length());
      for (String all : new String[] {text, "x" + text, text + "\n", "a\n" + text + "\nb"}) {
        Directory directory = Yaml.holding("x", ExtensionValue.of(all));
        String written = Yaml.text(directory);
        assertThat(written.lines().mapToInt(String::length).max().orElseThrow())
            .isLessThan(500_000);
        assertThat(Yaml.strict(written)).isEqualTo(directory);
      }
    }
  }

  private static void assertSurvives(String text) throws IOException {
    ExtensionValue value = ExtensionValue.of(text);
    ExtensionValue list = ExtensionValue.of(ImmutableList.of(value, value));
    Directory directory =
        Directory.builder()
            .putExtensions(text, value)
            .putExtensions("list", ExtensionValue.of(ImmutableList.of(list, list, value)))
            .putExtensions("map", ExtensionValue.of(ImmutableMap.of(text, list, "z", value)))
            .build();
    assertThat(Yaml.read(Yaml.bytes(directory), ReadOptions.strict()).value()).isEqualTo(directory);
  }

  @Example
  void numbers_keep_their_digits() throws IOException {
    for (String digits :
        new String[] {"1e999999999", "-0", "0.10", "1E+2", "1.5e3", "12345678901234567890", "7"}) {
      Directory directory = Yaml.holding("n", new ExtensionValue.Number(digits));
      assertThat(Yaml.text(directory)).contains(digits);
      assertThat(Yaml.strict(Yaml.text(directory))).isEqualTo(directory);
    }
  }

  @Example
  void texts_that_some_reader_takes_for_something_else_are_in_quotation_marks() throws IOException {
    for (String text :
        new String[] {
          "no",
          "No",
          "on",
          "OFF",
          "y",
          "N",
          "yes",
          "true",
          "null",
          "~",
          "",
          "1e3",
          "0o7",
          "0x1F",
          "1_000",
          "2012-02-26",
          "2012-02",
          "12:30:45",
          ".5",
          "+1",
          "-1",
          ".inf",
          ".NaN",
          "=",
          "<<"
        }) {
      assertThat(Yaml.written(text)).isEqualTo('"' + text + '"');
      assertThat(Yaml.meaning('"' + text + '"')).isEqualTo(ExtensionValue.of(text));
    }
    for (String text : new String[] {"yesterday", "quic", "Kim & Co. (retired)", "mailto:a@b.c"}) {
      assertThat(Yaml.written(text)).isEqualTo(text);
    }
  }

  @Example
  void control_characters_that_yaml_1_1_refuses_are_escaped() throws IOException {
    assertThat(Yaml.written("a\u007F\u0085\u009F")).isEqualTo("\"a\\x7F\\x85\\x9F\"");
  }

  @Example
  void a_charter_stands_there_as_its_lines() throws IOException {
    Directory directory =
        Directory.builder()
            .addGroups(
                WorkingGroup.builder()
                    .acronym(Acronym.of("tulip"))
                    .name("Tulips: no colours")
                    .charter(
                        Charter.builder()
                            .name(CharterName.parse("charter-ietf-tulip"))
                            .putTexts(
                                CharterRevision.parse("01"),
                                CharterText.of("Charter for Tulips\n\n  - red\n  - blue\n"))
                            .putTexts(
                                CharterRevision.parse("02"),
                                CharterText.of("Charter\f\r\n  red \"ones\"\r\n"))
                            .build())
                    .putExtensions("colours", ExtensionValue.of(ImmutableMap.of()))
                    .build())
            .build();
    assertThat(Yaml.text(directory))
        .isEqualTo(
            """
            format: wgkit-directory
            version: 1
            groups:
              - acronym: tulip
                name: "Tulips: no colours"
                type: wg
                charter:
                  name: charter-ietf-tulip
                  texts:
                    - revision: "01"
                      text: |
                        Charter for Tulips

                          - red
                          - blue
                    - revision: "02"
                      text: "\\
                        Charter\\x0C\\r\\n\\
                        \\  red \\"ones\\"\\r\\n"
                extensions:
                  colours: {}
            """);
    assertThat(Yaml.strict(Yaml.text(directory))).isEqualTo(directory);
  }

  @Property(tries = 20)
  void json_and_yaml_say_the_same(@ForAll Directory directory) throws IOException {
    byte[] json = json(directory);
    Assume.that(!hasBareControl(json));
    // such a JSON text is YAML: this reader gets the same from it
    ReadResult<Directory> result = Yaml.read(json, ReadOptions.strict());
    assertThat(result.problems()).isEmpty();
    assertThat(result.value()).isEqualTo(directory);
    assertThat(Yaml.bytes(result.value())).isEqualTo(Yaml.bytes(directory));
  }

  /** Other readers of YAML refuse them too; our YAML escapes them. */
  @Example
  void controls_that_json_leaves_bare_are_refused_where_they_stand() throws IOException {
    for (String control : new String[] {"\u0080", "\u009F", "\uFFFE"}) {
      Directory directory =
          Directory.builder()
              .addGroups(
                  WorkingGroup.builder()
                      .acronym(Acronym.of("tulip"))
                      .name("Tu" + control + "lips")
                      .build())
              .build();
      byte[] json = json(directory);
      assertThat(hasBareControl(json)).isTrue();
      assertThatExceptionOfType(WgReadException.class)
          .isThrownBy(() -> Yaml.read(json, ReadOptions.strict()))
          .withMessageContaining("yaml-syntax: a control character");
      assertThat(Yaml.strict(Yaml.text(directory))).isEqualTo(directory);
    }
  }

  private static byte[] json(Directory directory) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    FormatRegistry.standard().write(directory, json, WriteOptions.builder().format("json").build());
    return json.toByteArray();
  }

  private static boolean hasBareControl(byte[] json) {
    return new String(json, UTF_8)
        .codePoints()
        .anyMatch(c -> (c >= 0x80 && c < 0xA0 && c != 0x85) || c == 0xFFFE || c == 0xFFFF);
  }

  @Example
  void an_empty_directory_has_a_form() throws IOException {
    assertThat(Yaml.text(Directory.EMPTY)).isEqualTo("format: wgkit-directory\nversion: 1\n");
    assertThat(Yaml.strict(Yaml.text(Directory.EMPTY))).isEqualTo(Directory.EMPTY);
    byte[] marked = ("\uFEFF" + Yaml.text(Directory.EMPTY)).getBytes(UTF_8);
    assertThat(Yaml.read(marked, ReadOptions.strict()).value()).isEqualTo(Directory.EMPTY);
  }
}
