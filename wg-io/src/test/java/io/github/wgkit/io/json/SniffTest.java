package io.github.wgkit.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The native forms know themselves by their beginning. */
class SniffTest {
  private static final int PREFIX = 4096;

  private static Match sniff(Native format, byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, PREFIX));
    return format.provider().sniff(ByteBuffer.wrap(start).asReadOnlyBuffer());
  }

  private static String sniff(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return sniff(Native.JSON, bytes) + " " + sniff(Native.LINES, bytes);
  }

  @Property(tries = 30)
  void what_is_written_is_recognised(@ForAll Directory directory) throws IOException {
    byte[] json = Native.JSON.bytes(directory);
    assertThat(sniff(Native.JSON, json)).isEqualTo(Match.YES);
    assertThat(sniff(Native.LINES, json)).isEqualTo(Match.NO);
    byte[] lines = Native.LINES.bytes(directory);
    assertThat(sniff(Native.JSON, lines)).isEqualTo(Match.NO);
    assertThat(sniff(Native.LINES, lines)).isEqualTo(lines.length == 0 ? Match.NO : Match.YES);
  }

  @Property(tries = 30)
  void a_chartering_case_is_recognised(@ForAll CharteringCase value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CaseJson.write(value, out);
    assertThat(sniff(Native.JSON, out.toByteArray())).isEqualTo(Match.YES);
    assertThat(sniff(Native.LINES, out.toByteArray())).isEqualTo(Match.NO);
    String line = out.toString(StandardCharsets.UTF_8).replaceAll("\n *", "");
    assertThat(sniff(line)).isEqualTo("YES NO");
  }

  @Property
  void any_bytes_are_looked_at_without_fear(@ForAll byte[] bytes) {
    assertThat(sniff(Native.JSON, bytes)).isNotNull();
    assertThat(sniff(Native.LINES, bytes)).isNotNull();
  }

  @Example
  void what_looks_like_a_damaged_utf_32_is_not_taken_for_native() {
    byte[][] damaged = {
      {0, 0, 0, '{', 0, 0x10, 0, 0, 0x7F, 0, 0, 0}, // numbers that are no characters
      {0, '{', 0, 0}, // an order of bytes that nobody uses
      {0, 0, '{', 0},
    };
    for (byte[] bytes : damaged) {
      assertThat(sniff(Native.JSON, bytes)).isEqualTo(Match.NO);
      assertThat(sniff(Native.LINES, bytes)).isEqualTo(Match.NO);
    }
  }

  @Example
  void others_are_not_taken_for_native() {
    assertThat(sniff("[{\"pk\": 1, \"model\": \"group.group\", \"fields\": {\"acronym\": \"x\"}}]"))
        .isEqualTo("NO NO");
    assertThat(sniff("{\"meta\": {\"limit\": 20}, \"objects\": [{\"acronym\": \"x\"}]}"))
        .isEqualTo("NO NO");
    assertThat(sniff("{\"meta\": {\"limit\": 20}, \"obj")).isEqualTo("NO NO");
    assertThat(sniff("")).isEqualTo("NO NO");
    assertThat(sniff("Charter for a group")).isEqualTo("NO NO");
    assertThat(sniff("acronym,name\nx,X")).isEqualTo("NO NO");
    assertThat(sniff("\u0000\u0000")).isEqualTo("NO NO");
    assertThat(sniff("{".repeat(5_000))).isEqualTo("NO NO");
    assertThat(sniff("[".repeat(5_000))).isEqualTo("NO NO");
  }

  @Example
  void what_others_wrote_in_the_native_forms_is_recognised() {
    assertThat(sniff(" \n{\n \"version\" : 1,\n \"format\" : \"wgkit-directory\"\n}"))
        .isEqualTo("YES NO");
    assertThat(sniff("{\"format\":\"moon\",\"groups\":[]}")).isEqualTo("NO NO");
    assertThat(sniff("{\"groups\":[{\"acronym\":\"x\"")).isEqualTo("MAYBE NO");
    assertThat(sniff("\n{\"name\":\"X\",\"acronym\":\"x\"}\n{")).isEqualTo("NO YES");
    assertThat(sniff("{\"record\":\"person\",\"name\":\"Kim\"}")).isEqualTo("NO YES");
    assertThat(sniff("{\"acronym\":\"x\",\"resource_uri\":\"/\"}")).isEqualTo("NO MAYBE");
    assertThat(sniff("{\n\"acronym\":\"x\"}")).isEqualTo("NO NO");
    assertThat(sniff("{\"name\":\"" + "x".repeat(5_000) + "\"}")).isEqualTo("NO MAYBE");
  }
}
