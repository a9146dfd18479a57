package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RowFormatTest {
  private static final Rows ROWS =
      new Rows(
          ImmutableList.of("name", "open", "count"),
          ImmutableList.of(
              ImmutableList.of(Cell.of("a, \"b\"\r\nc"), Cell.of(true), Cell.of(12)),
              ImmutableList.of(Cell.of("山川\u001B"), Cell.of(false), Cell.of(3))));

  private static final Rows NONE = new Rows(ImmutableList.of("name"), ImmutableList.of());

  private static String print(RowFormat format, Rows rows) throws IOException {
    StringBuilder out = new StringBuilder();
    format.print(rows, out, Style.PLAIN);
    return out.toString();
  }

  @Test
  void a_table_is_aligned_and_safe() throws IOException {
    assertThat(print(RowFormat.TABLE, ROWS))
        .isEqualTo("name      open  count\na, \"b\" c  yes   12\n山川\uFFFD     no    3\n");
  }

  @Test
  void csv_is_that_of_rfc_4180() throws IOException {
    assertThat(print(RowFormat.CSV, ROWS))
        .isEqualTo("name,open,count\r\n\"a, \"\"b\"\"\r\nc\",true,12\r\n山川\u001B,false,3\r\n");
  }

  @Test
  void json_is_an_array_of_objects() throws IOException {
    assertThat(print(RowFormat.JSON, ROWS))
        .isEqualTo(
            """
            [
            {"name":"a, \\"b\\"\\u000d\\u000ac","open":true,"count":12},
            {"name":"山川\\u001b","open":false,"count":3}
            ]
            """);
  }

  @Test
  void json_names_what_utf_8_cannot_carry() throws IOException {
    Rows rows =
        new Rows(
            ImmutableList.of("name"),
            ImmutableList.of(ImmutableList.of(Cell.of("a\uD800b\uDC00🚀\\"))));
    assertThat(print(RowFormat.JSON, rows))
        .isEqualTo("[\n{\"name\":\"a\\ud800b\\udc00🚀\\\\\"}\n]\n");
  }

  @Test
  void no_rows_are_a_header_or_an_empty_array() throws IOException {
    assertThat(print(RowFormat.TABLE, NONE)).isEqualTo("name\n");
    assertThat(print(RowFormat.CSV, NONE)).isEqualTo("name\r\n");
    assertThat(print(RowFormat.JSON, NONE)).isEqualTo("[]\n");
  }

  @Test
  void a_very_long_cell_does_not_push_the_other_rows_away() throws IOException {
    String longName = "x".repeat(10_000);
    Rows rows =
        new Rows(
            ImmutableList.of("name", "state"),
            ImmutableList.of(
                ImmutableList.of(Cell.of(longName), Cell.of("active")),
                ImmutableList.of(Cell.of("y"), Cell.of("bof"))));
    assertThat(print(RowFormat.TABLE, rows).lines())
        .hasSize(3)
        .contains(longName + "  active")
        .last()
        .satisfies(line -> assertThat(line).hasSizeLessThan(100));
  }
}
