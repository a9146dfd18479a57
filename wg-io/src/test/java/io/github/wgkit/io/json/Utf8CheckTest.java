package io.github.wgkit.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class Utf8CheckTest {
  private static byte[] checked(byte[] bytes, int chunk) throws IOException {
    Utf8Check check = new Utf8Check(new ByteArrayInputStream(bytes));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] target = new byte[chunk + 2];
    for (int count = check.read(target, 1, chunk);
        count >= 0;
        count = check.read(target, 1, chunk)) {
      out.write(target, 1, count);
    }
    return out.toByteArray();
  }

  @Property
  void a_text_passes_unchanged_in_pieces_of_any_size(
      @ForAll @StringLength(max = 60) String any, @ForAll @IntRange(min = 1, max = 70) int chunk)
      throws IOException {
    byte[] bytes = any.getBytes(UTF_8); // lone surrogates become question marks
    assertThat(checked(bytes, chunk)).isEqualTo(bytes);
    assertThat(new Utf8Check(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
    Utf8Check single = new Utf8Check(new ByteArrayInputStream(bytes));
    for (byte b : bytes) {
      assertThat(single.read()).isEqualTo(b & 0xFF);
    }
    assertThat(single.read()).isEqualTo(-1);
  }

  @Property
  void what_is_no_text_is_none_afterwards_and_what_is_passes(@ForAll @Size(max = 12) byte[] bytes)
      throws IOException {
    boolean isText = isText(bytes);
    assertThat(isText(checked(bytes, 100))).isEqualTo(isText);
    if (isText) {
      assertThat(checked(bytes, 100)).isEqualTo(bytes);
    }
  }

  @Example
  void every_first_pair_of_bytes_is_judged_as_the_standard_does() throws IOException {
    List<String> otherwise = new ArrayList<>();
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0x80, 'x'};
        for (int length = 2; length <= 4; length++) {
          byte[] start = Arrays.copyOf(bytes, length);
          if (isText(checked(start, 5)) != isText(start)) {
            otherwise.add(Arrays.toString(start));
          }
        }
      }
    }
    assertThat(otherwise).isEmpty();
  }

  private static boolean isText(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
