package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files that people wrote, and files that mean harm. */
class YamlReadingTest {
  private static final String HEAD = "format: wgkit-directory\nversion: 1\n";

  /** Reads leniently and strictly: the same problem is told, and thrown. */
  private static Problem onlyError(byte[] bytes, ReadOptions lenient) throws IOException {
    ImmutableList<Problem> errors =
        Yaml.read(bytes, lenient).problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(ImmutableList.toImmutableList());
    assertThat(errors).hasSize(1);
    Problem problem = errors.get(0);
    assertThat(problem.location().line()).isPositive();
    assertThat(problem.location().column()).isPositive();
    assertThat(problem.location().input()).isEqualTo("in.yaml");
    assertThat(problem.message().length()).isLessThan(300);
    assertThatThrownBy(() -> Yaml.read(bytes, lenient.toBuilder().isLenient(false).build()))
        .isInstanceOf(WgReadException.class);
    return problem;
  }

  private static Problem onlyError(String text) throws IOException {
    return onlyError(text.getBytes(UTF_8), ReadOptions.lenient());
  }

  private static String place(Problem problem) {
    return problem.code() + " " + problem.location().line() + ":" + problem.location().column();
  }

  @Example
  void people_may_write_it_in_other_ways() throws IOException {
    Directory directory =
        Yaml.strict(
            """
            %YAML 1.2
            ---
            # the tulips
            version: 0x1
            'format': "wgkit-directory"
            groups:
            - name: >-
                Tulips and
                roses
              acronym: &a tulip   # an anchor alone does no harm
              extensions: {n: [1, no, 2012-02-26, ~, 1.50, True, 0o17, +7, .5, 1_000]}
            ...
            """);
    assertThat(directory.groups()).extracting(g -> g.name()).containsExactly("Tulips and roses");
    assertThat(directory.groups().get(0).extensions().get("n"))
        .hasToString("[1, no, 2012-02-26, null, 1.50, true, 15, 7, 0.5, 1_000]");
  }

  @Example
  void plain_words_mean_what_the_core_schema_says() throws IOException {
    assertThat(Yaml.meaning("")).isEqualTo(ExtensionValue.nothing());
    assertThat(Yaml.meaning("!!str 12")).isEqualTo(ExtensionValue.of("12"));
    assertThat(Yaml.meaning("! 12")).isEqualTo(ExtensionValue.of("12"));
    assertThat(Yaml.meaning("!!float 1")).isEqualTo(ExtensionValue.of(1));
    assertThat(Yaml.meaning("!!null ''")).isEqualTo(ExtensionValue.nothing());
    assertThat(Yaml.meaning("007")).isEqualTo(ExtensionValue.of(7));
    assertThat(Yaml.meaning("-00.50e+1")).isEqualTo(new ExtensionValue.Number("-0.50e+1"));
    assertThat(Yaml.meaning("1.")).isEqualTo(new ExtensionValue.Number("1.0"));
    for (String text : new String[] {"-", "+", ".", "-.e1", "1e", "0x", "12:30", "1-1", "e1"}) {
      String value = text.equals("-") ? "'-'" : text;
      assertThat(Yaml.meaning(value)).isEqualTo(ExtensionValue.of(text));
    }
  }

  @Example
  void what_json_cannot_say_is_told() throws IOException {
    String before = HEAD + "extensions:\n  x: ";
    ReadResult<Directory> endless = Yaml.lenient(before + "-.inf\n");
    assertThat(Yaml.codes(endless)).containsExactly("yaml-number");
    assertThat(endless.value().extensions().get("x")).isEqualTo(ExtensionValue.of("-.inf"));
    assertThat(Yaml.codes(Yaml.lenient(before + "!colour red\n"))).containsExactly("yaml-tag");
    assertThat(Yaml.codes(Yaml.lenient(before + "!!set {a}\n"))).containsExactly("yaml-tag");
    assertThat(place(onlyError(before + "!!int red\n"))).isEqualTo("yaml-tag 4:6");
  }

  @Example
  void problems_have_the_places_of_the_file() throws IOException {
    Problem type = onlyError(HEAD + "groups:\n  - acronym: x\n    name: É\n    roles: none\n");
    assertThat(place(type)).isEqualTo("yaml-type 6:12");
    Problem list =
        onlyError(HEAD + "groups:\n  - {acronym: x, name: X}\n  - name: Ü\n    acronym: 7\n");
    assertThat(place(list)).isEqualTo("yaml-type 6:14");
    assertThat(list.location().pointer()).isEqualTo("/groups/1/acronym");
  }

  @Example
  void a_key_that_stands_twice_is_told_and_the_first_value_counts() throws IOException {
    String text = HEAD + "groups:\n  - acronym: x\n    name: One\n    name: {a: 1, a: 2}\n";
    ReadResult<Directory> result = Yaml.lenient(text);
    assertThat(Yaml.codes(result)).containsExactly("yaml-duplicate-key", "yaml-duplicate-key");
    assertThat(result.value().groups().get(0).name()).isEqualTo("One");
    assertThat(place(result.problems().get(0))).isEqualTo("yaml-duplicate-key 6:5");
    assertThat(place(result.problems().get(1))).isEqualTo("yaml-duplicate-key 6:18");
  }

  @Example
  void aliases_are_refused() throws IOException {
    StringBuilder laughs = new StringBuilder(HEAD + "a: &a [x, x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      laughs.append(c).append(": &").append(c).append(" [");
      laughs.append(("*" + before + ", ").repeat(9)).append("*").append(before).append("]\n");
    }
    assertThat(place(onlyError(laughs.toString()))).isEqualTo("yaml-alias 4:8");
    assertThat(onlyError(HEAD + "a: &a [*a]\n").code()).isEqualTo("yaml-alias");
    assertThat(onlyError(HEAD + "a: &a b\n*a : c\n").code()).isEqualTo("yaml-alias");
  }

  @Example
  void keys_have_to_be_texts() throws IOException {
    assertThat(place(onlyError(HEAD + "? [a]\n: b\n"))).isEqualTo("yaml-key 3:3");
    assertThat(onlyError(HEAD + "{a: b}: c\n").code()).isEqualTo("yaml-key");
    assertThat(Yaml.strict(HEAD + "extensions: {1: a, no: b, ~: c}\n").extensions())
        .containsOnlyKeys("1", "no", "~");
  }

  @Example
  void what_is_no_yaml_is_told_where_it_is() throws IOException {
    assertThat(place(onlyError(HEAD + "groups:\n\t- a\n"))).startsWith("yaml-syntax 4:");
    assertThat(place(onlyError(HEAD + "a: b: c\n"))).isEqualTo("yaml-syntax 3:5");
    assertThat(onlyError(HEAD + "a: \"\\q\"\n").code()).isEqualTo("yaml-syntax");
    assertThat(onlyError(HEAD + "a: \"\\UFFFFFFFF\"\n").code()).isEqualTo("yaml-syntax");
    assertThat(onlyError(HEAD + "a: @b\n").code()).isEqualTo("yaml-syntax");
    assertThat(place(onlyError(HEAD + "é: a\u0001\n"))).isEqualTo("yaml-syntax 3:5");
    assertThat(onlyError(HEAD + "a: !x!y z\n").code()).isEqualTo("yaml-syntax");
    assertThat(onlyError(HEAD + "a: \"b\n").code()).isEqualTo("yaml-truncated");
    assertThat(onlyError(HEAD + "a: [b\n").code()).isEqualTo("yaml-truncated");
    assertThat(onlyError("").code()).isEqualTo("yaml-truncated");
    assertThat(onlyError("# nothing\n").code()).isEqualTo("yaml-truncated");
    assertThat(place(onlyError(HEAD + "---\na: b\n"))).isEqualTo("yaml-trailing 4:1");
    assertThat(onlyError("just a text\n").code()).isEqualTo("wrong-format");
  }

  @Example
  void bytes_that_are_not_utf_8_are_told_where_they_are() throws IOException {
    byte[][] wrong = {
      {(byte) 0xFF},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xE9},
    };
    for (byte[] bytes : wrong) {
      byte[] input = Bytes.concat((HEAD + "é\uD83D\uDE00: ").getBytes(UTF_8), bytes);
      assertThat(place(onlyError(input, ReadOptions.lenient()))).isEqualTo("yaml-encoding 3:5");
    }
    String good = HEAD + "x: 1\n";
    for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-16"}) {
      assertThat(
              onlyError(
                      good.getBytes(java.nio.charset.Charset.forName(charset)),
                      ReadOptions.lenient())
                  .code())
          .isIn("yaml-encoding", "yaml-syntax");
    }
  }

  @Example
  void nesting_is_limited_whatever_the_limit() throws IOException {
    for (Limits limits :
        new Limits[] {Limits.DEFAULT, Limits.builder().depth(Integer.MAX_VALUE).build()}) {
      ReadOptions options = ReadOptions.lenient().toBuilder().limits(limits).build();
      for (String open : new String[] {"[", "{a: ", "- ", "? "}) {
        byte[] deep = open.repeat(20_000).getBytes(UTF_8);
        assertThat(Yaml.codes(Yaml.read(deep, options))).containsAnyOf("limit", "yaml-key");
      }
    }
  }

  @Example
  void texts_keys_and_numbers_are_limited() throws IOException {
    ReadOptions options =
        ReadOptions.lenient().toBuilder()
            .limits(Limits.builder().textLength(1_000).build())
            .build();
    String[] tooLong = {
      "x: " + "y".repeat(5_000),
      "x: \"" + "y".repeat(5_000) + "\"",
      "x: |\n" + " y\n".repeat(5_000),
      "? " + "y".repeat(5_000) + "\n: z",
      "z: 1." + "1".repeat(1_500),
    };
    for (String text : tooLong) {
      Problem problem = onlyError((HEAD + text + "\n").getBytes(UTF_8), options);
      assertThat(problem.code()).as(text.substring(0, 9)).isIn("limit");
    }
    String digits = "extensions:\n  x: " + "1".repeat(5_000) + "\n";
    assertThat(onlyError(HEAD + digits).code()).isEqualTo("limit");
  }

  @Example
  void a_text_without_end_is_refused_before_it_fills_the_memory() throws IOException {
    InputStream endless =
        new InputStream() {
          private long count;

          @Override
          public int read() {
            return count++ == 0 ? '"' : 'x';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
              target[offset + i] = (byte) read();
            }
            return length;
          }
        };
    ReadOptions options =
        ReadOptions.lenient().toBuilder()
            .limits(Limits.builder().textLength(100_000).build())
            .build();
    assertThat(Yaml.codes(Yaml.FORMAT.reader().orElseThrow().read(Input.of(endless, ""), options)))
        .containsExactly("limit");
  }

  @Example
  void the_limit_on_bytes_is_the_limit_on_bytes() {
    ReadOptions options =
        ReadOptions.lenient().toBuilder().limits(Limits.builder().bytes(20).build()).build();
    assertThatThrownBy(() -> Yaml.read((HEAD + "x: 1\n").getBytes(UTF_8), options))
        .isInstanceOfSatisfying(
            WgReadException.class,
            e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("limit"));
  }

  @Property
  void any_text_gives_a_result_or_a_reason(@ForAll String text) throws IOException {
    assertThat(Yaml.lenient(HEAD + text)).isNotNull();
    assertThat(Yaml.lenient(text).problems()).isNotEmpty();
  }

  @Property
  void any_bytes_are_looked_at_without_fear(@ForAll byte[] bytes) throws IOException {
    assertThat(Yaml.FORMAT.sniff(ByteBuffer.wrap(bytes))).isNotNull();
    assertThat(Yaml.read(bytes, ReadOptions.lenient()).hasErrors()).isTrue();
  }

  private static Match sniff(String text) {
    return Yaml.FORMAT.sniff(ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer());
  }

  @Example
  void others_are_not_taken_for_native() throws IOException {
    assertThat(sniff("# hello\nversion: 1\nformat: wgkit-directory\n")).isEqualTo(Match.YES);
    assertThat(sniff("{format: wgkit-chartering-case, group: ")).isEqualTo(Match.YES);
    assertThat(sniff("groups:\n- acronym: x")).isEqualTo(Match.MAYBE);
    assertThat(sniff("{\"format\":\"wgkit-directory\",\"version\":1}")).isEqualTo(Match.NO);
    assertThat(sniff("format: other\ngroups: []\n")).isEqualTo(Match.NO);
    assertThat(sniff("x: {groups: [], format: wgkit-directory}\n")).isEqualTo(Match.NO);
    assertThat(sniff("groups: some\n")).isEqualTo(Match.NO);
    assertThat(sniff("Charter for Tulips\n\nThe group ...\n")).isEqualTo(Match.NO);
    assertThat(sniff("acronym,name\nx,X\n")).isEqualTo(Match.NO);
    assertThat(sniff("- format: wgkit-directory\n")).isEqualTo(Match.NO);
    assertThat(sniff("")).isEqualTo(Match.NO);
    Input json =
        Input.of("{\"format\":\"wgkit-directory\",\"version\":1}".getBytes(UTF_8), "x.yml");
    assertThat(FormatRegistry.standard().detect(json, ReadOptions.strict()).id()).isEqualTo("json");
  }
}
