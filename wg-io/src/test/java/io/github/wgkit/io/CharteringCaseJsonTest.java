package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chartering case in native JSON. */
class CharteringCaseJsonTest {
  private static final String HEAD = "\"format\":\"wgkit-chartering-case\",\"version\":1";
  private static final String TULIP = "{\"acronym\":\"tulip\",\"name\":\"Tulips\"}";

  private static final CharteringCase FULL =
      CharteringCase.builder()
          .group(WorkingGroup.builder().acronym(Acronym.of("tulip")).name("Tulips").build())
          .reviewSince(LocalDate.of(2026, 1, 5))
          .informalReviewEnds(LocalDate.of(2026, 1, 12))
          .telechat(LocalDate.of(2026, 2, 5))
          .iabReviewed(LocalDate.of(2026, 1, 20))
          .addComments(
              new ReviewComment(
                  "Ada Example",
                  "Which tulips?",
                  true,
                  LocalDate.of(2026, 1, 6),
                  Optional.of(LocalDate.of(2026, 1, 8))),
              new ReviewComment(
                  "Kim Beispiel", "Fine.", false, LocalDate.of(2026, 1, 7), Optional.empty()))
          .putExtensions("colour", ExtensionValue.of("red"))
          .build();

  @TempDir private Path folder;

  private static String text(CharteringCase value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(value, out);
    return out.toString(UTF_8);
  }

  private static ReadResult<CharteringCase> read(String text, ReadOptions options)
      throws IOException {
    return CharteringCaseJson.read(Input.of(text.getBytes(UTF_8), "case.json"), options);
  }

  private static CharteringCase strict(String text) throws IOException {
    return read(text, ReadOptions.strict()).value();
  }

  private static ReadResult<CharteringCase> lenient(String text) throws IOException {
    return read(text, ReadOptions.lenient());
  }

  /** Reads what holds no case, strictly and leniently. */
  private static ImmutableList<Problem> noCase(String text) {
    assertThatThrownBy(() -> strict(text)).isInstanceOf(WgReadException.class);
    return catchThrowableOfType(WgReadException.class, () -> lenient(text)).problems();
  }

  private static ImmutableList<String> codes(ImmutableList<Problem> problems) {
    return problems.stream().map(Problem::code).collect(ImmutableList.toImmutableList());
  }

  @Property(tries = 150)
  void every_case_is_read_back_equal_and_written_to_the_same_bytes(@ForAll CharteringCase value)
      throws IOException {
    String once = text(value);
    ReadResult<CharteringCase> result = read(once, ReadOptions.strict());
    assertThat(result.value()).isEqualTo(value);
    assertThat(result.problems()).isEmpty();
    assertThat(text(result.value())).isEqualTo(once);
  }

  @Property(tries = 50)
  void every_case_is_also_read_as_a_directory_of_its_group(@ForAll CharteringCase value)
      throws IOException {
    ReadResult<Directory> result =
        FormatRegistry.standard()
            .read(Input.of(text(value).getBytes(UTF_8), "in"), ReadOptions.strict());
    assertThat(result.value().groups()).containsExactly(value.group());
    assertThat(codes(result.problems())).containsExactly("chartering-case");
    assertThat(result.value().extensions().keySet()).containsAll(value.extensions().keySet());
    assertThat(result.value().extensions().containsKey("comments"))
        .isEqualTo(!value.comments().isEmpty() || value.extensions().containsKey("comments"));
  }

  @Test
  void a_case_looks_like_this() throws IOException {
    assertThat(text(FULL))
        .isEqualTo(
            """
            {
              "format": "wgkit-chartering-case",
              "version": 1,
              "group": {
                "acronym": "tulip",
                "name": "Tulips",
                "type": "wg"
              },
              "reviewSince": "2026-01-05",
              "informalReviewEnds": "2026-01-12",
              "telechat": "2026-02-05",
              "iabReviewed": "2026-01-20",
              "comments": [
                {
                  "areaDirector": "Ada Example",
                  "text": "Which tulips?",
                  "blocking": true,
                  "made": "2026-01-06",
                  "resolved": "2026-01-08"
                },
                {
                  "areaDirector": "Kim Beispiel",
                  "text": "Fine.",
                  "made": "2026-01-07"
                }
              ],
              "extensions": {
                "colour": "red"
              }
            }
            """);
  }

  @Test
  void what_is_not_known_is_not_written() throws IOException {
    CharteringCase bare = CharteringCase.builder().group(FULL.group()).build();
    assertThat(text(bare))
        .isEqualTo(
            """
            {
              "format": "wgkit-chartering-case",
              "version": 1,
              "group": {
                "acronym": "tulip",
                "name": "Tulips",
                "type": "wg"
              }
            }
            """);
    assertThat(strict(text(bare))).isEqualTo(bare);
  }

  @Test
  void days_of_any_year_survive() throws IOException {
    for (LocalDate day :
        new LocalDate[] {LocalDate.MIN, LocalDate.of(0, 2, 29), LocalDate.of(10_000, 1, 1)}) {
      CharteringCase value = FULL.toBuilder().telechat(day).build();
      assertThat(strict(text(value))).isEqualTo(value);
    }
  }

  @Test
  void keys_can_come_in_any_order() throws IOException {
    assertThat(
            strict(
                "{\"telechat\":\"2026-02-05\",\"group\":"
                    + TULIP
                    + ",\"version\":1,\"format\":\"wgkit-chartering-case\"}"))
        .isEqualTo(strict("{" + HEAD + ",\"group\":" + TULIP + ",\"telechat\":\"2026-02-05\"}"));
  }

  @Test
  void an_unknown_key_goes_to_the_extensions_and_is_told() throws IOException {
    ReadResult<CharteringCase> result =
        read("{" + HEAD + ",\"group\":" + TULIP + ",\n \"mood\":\"fair\"}", ReadOptions.strict());
    assertThat(result.value().extensions()).hasToString("{mood=fair}");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "case.json:2:9 /mood: INFO unknown-field: a chartering case has no \"mood\"; it is"
                + " kept in the extensions");
  }

  @Test
  void a_value_that_does_not_fit_is_told_and_kept() throws IOException {
    ReadResult<CharteringCase> result =
        lenient(
            "{"
                + HEAD
                + ",\"group\":"
                + TULIP
                + ",\"telechat\":\"soon\",\"reviewSince\":5,\"iabReviewed\":\"2026-02-30\","
                + "\"comments\":[7]}");
    assertThat(codes(result.problems()))
        .containsExactly("value-refused", "json-type", "value-refused", "json-type");
    assertThat(result.problems())
        .extracting(problem -> problem.location().pointer())
        .containsExactly("/telechat", "/reviewSince", "/iabReviewed", "/comments/0");
    assertThat(result.value().extensions())
        .hasToString("{comments=[7], iabReviewed=2026-02-30, reviewSince=5, telechat=soon}");
    assertThat(strict(text(result.value()))).isEqualTo(result.value());
  }

  @Test
  void a_comment_needs_a_text_and_a_day() throws IOException {
    ReadResult<CharteringCase> result =
        lenient(
            "{"
                + HEAD
                + ",\"group\":"
                + TULIP
                + ",\"comments\":[{\"areaDirector\":\"Ada\",\"made\":\"2026-01-01\"},"
                + "{\"areaDirector\":\"Ada\",\"text\":\"Hm.\"},"
                + "{\"areaDirector\":\"Ada\",\"text\":\"\",\"made\":\"2026-01-01\"},"
                + "{\"text\":\"Yes.\",\"made\":\"2026-01-01\",\"mood\":\"fair\"}]}");
    assertThat(codes(result.problems()))
        .containsExactly(
            "value-missing", "value-missing", "value-refused", "unknown-field", "value-missing");
    assertThat(result.value().comments())
        .containsExactly(
            new ReviewComment("", "Yes.", false, LocalDate.of(2026, 1, 1), Optional.empty()));
  }

  @Test
  void a_directory_is_no_case() {
    String directory = "{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[" + TULIP + "]}";
    assertThat(noCase(directory))
        .extracting(Problem::toString)
        .containsExactly(
            "case.json:1:11 /format: ERROR wrong-format: this is a directory of groups"
                + " (\"wgkit-directory\"), and a chartering case is expected"
                + " (\"wgkit-chartering-case\")");
  }

  @Test
  void whatever_is_no_case_is_told() {
    String[][] cases = {
      {"{\"format\":\"moon\",\"version\":1,\"group\":" + TULIP + "}", "wrong-format"},
      {"{\"format\":5,\"group\":" + TULIP + "}", "wrong-format"},
      {"[]", "wrong-format"},
      {"5", "wrong-format"},
      {"", "json-truncated"},
      {"{" + HEAD + "}", "value-missing"},
      {"{" + HEAD + ",\"group\":{\"name\":\"X\"}}", "value-missing"},
      {"{" + HEAD + ",\"group\":5}", "json-type"},
      {"{" + HEAD + ",\"group\":" + TULIP, "json-truncated"},
      {"{" + HEAD + ",\"group\":" + TULIP + ",}", "json-syntax"}
    };
    for (String[] pair : cases) {
      ImmutableList<Problem> problems = noCase(pair[0]);
      assertThat(codes(problems)).as(pair[0]).containsExactly(pair[1]);
      assertThat(problems.get(0).location().input()).isEqualTo("case.json");
      assertThat(problems.get(0).location().line()).isEqualTo(1);
    }
  }

  @Test
  void a_case_that_does_not_say_so_is_read_with_an_error() throws IOException {
    String[][] cases = {
      {"{\"version\":1,\"group\":" + TULIP + "}", "value-missing"},
      {"{\"format\":\"wgkit-chartering-case\",\"group\":" + TULIP + "}", "value-missing"},
      {"{" + HEAD.replace('1', '2') + ",\"group\":" + TULIP + "}", "newer-version"},
      {"{" + HEAD.replace("1", "\"1\"") + ",\"group\":" + TULIP + "}", "json-type"},
      {"{" + HEAD + ",\"group\":" + TULIP + "} x", "json-syntax"},
      {"{" + HEAD + ",\"group\":" + TULIP + "} 5", "json-trailing"}
    };
    for (String[] pair : cases) {
      ReadResult<CharteringCase> result = lenient(pair[0]);
      assertThat(codes(result.problems())).as(pair[0]).containsExactly(pair[1]);
      assertThat(result.value().group().acronym().text()).isEqualTo("tulip");
      assertThat(result.value().extensions()).isEmpty();
      assertThatThrownBy(() -> strict(pair[0])).isInstanceOf(WgReadException.class);
    }
  }

  @Test
  void every_beginning_of_a_case_is_told_to_be_cut() throws IOException {
    byte[] whole = text(FULL).strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      String cut = new String(Arrays.copyOf(whole, length), UTF_8);
      assertThat(codes(noCase(cut)))
          .as(cut)
          .hasSize(1)
          .allMatch(code -> code.equals("json-truncated") || code.equals("json-syntax"));
    }
  }

  @Test
  void limits_hold() throws IOException {
    UnaryOperator<Limits.Builder> few = limits -> limits.bytes(50);
    assertThat(limited(few)).containsExactly("limit");
    UnaryOperator<Limits.Builder> flat = limits -> limits.depth(1);
    assertThat(limited(flat)).containsExactly("limit");
    UnaryOperator<Limits.Builder> brief = limits -> limits.textLength(10);
    assertThat(limited(brief)).containsExactly("limit");
    String deep = "{" + HEAD + ",\"x\":" + "[".repeat(100_000);
    assertThat(codes(noCase(deep))).contains("limit");
  }

  private static ImmutableList<String> limited(UnaryOperator<Limits.Builder> limits)
      throws IOException {
    ReadOptions options =
        ReadOptions.lenient().toBuilder().limits(limits.apply(Limits.builder()).build()).build();
    String text = text(FULL);
    return codes(catchThrowableOfType(WgReadException.class, () -> read(text, options)).problems());
  }

  @Test
  void a_file_is_written_and_read_packed_or_not() throws IOException {
    for (String name : new String[] {"case.json", "case.json.gz"}) {
      Path file = folder.resolve(name);
      CharteringCaseJson.write(FULL, file);
      assertThat(CharteringCaseJson.read(file, ReadOptions.strict()).value()).isEqualTo(FULL);
    }
    assertThat(Files.readString(folder.resolve("case.json"))).isEqualTo(text(FULL));
    assertThat(Files.size(folder.resolve("case.json.gz"))).isLessThan(text(FULL).length());
    Path missing = folder.resolve("missing.json");
    assertThatThrownBy(() -> CharteringCaseJson.read(missing, ReadOptions.lenient()))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> CharteringCaseJson.read(folder, ReadOptions.lenient()))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("a folder or zip file, not a single file");
  }

  @Test
  void streams_of_the_caller_stay_open() throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    CharteringCaseJson.write(FULL, out);
    InputStream in =
        new ByteArrayInputStream(out.toByteArray()) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    assertThat(CharteringCaseJson.read(Input.of(in, ""), ReadOptions.strict()).value())
        .isEqualTo(FULL);
  }

  @Test
  void a_case_as_a_directory_keeps_what_it_says_of_the_review() throws IOException {
    ReadResult<Directory> result =
        FormatRegistry.standard()
            .read(Input.of(text(FULL).getBytes(UTF_8), "case.json"), ReadOptions.strict());
    assertThat(result.value().groups()).containsExactly(FULL.group());
    assertThat(result.value().extensions().keySet())
        .containsExactly(
            "colour", "comments", "iabReviewed", "informalReviewEnds", "reviewSince", "telechat");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "case.json:2:13 /format: INFO chartering-case: this is a chartering case, read as a"
                + " directory of its group; what else it says is kept in the extensions");
  }

  @Test
  void the_group_of_a_case_may_come_first() throws IOException {
    Directory directory = directory("{\"group\":" + TULIP + "," + HEAD + "}").value();
    assertThat(directory.groups()).extracting(Group::name).containsExactly("Tulips");
    assertThat(directory.extensions()).isEmpty();
  }

  @Test
  void a_group_of_a_case_that_is_none_is_told_and_kept() throws IOException {
    ReadResult<Directory> result = directory("{" + HEAD + ",\"group\":5}");
    assertThat(codes(result.problems())).containsExactly("chartering-case", "json-type");
    assertThat(result.value().extensions()).hasToString("{group=5}");
    assertThat(directory("{\"format\":\"wgkit-directory\",\"version\":1,\"group\":5}").value())
        .isEqualTo(result.value());
  }

  private static ReadResult<Directory> directory(String text) throws IOException {
    return FormatRegistry.standard()
        .reader("json")
        .read(Input.of(text.getBytes(UTF_8), ""), ReadOptions.lenient());
  }
}
