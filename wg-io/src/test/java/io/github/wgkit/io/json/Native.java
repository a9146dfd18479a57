package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The two native formats, as the tests use them. */
enum Native {
  JSON(new NativeJsonFormat()),
  LINES(new NdjsonFormat());

  private final FormatProvider provider;

  Native(FormatProvider provider) {
    this.provider = provider;
  }

  FormatProvider provider() {
    return provider;
  }

  byte[] bytes(Directory directory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteResult result =
        provider.writer().orElseThrow().write(directory, out, WriteOptions.DEFAULT);
    if (!result.isComplete()) {
      throw new AssertionError(result);
    }
    return out.toByteArray();
  }

  String text(Directory directory) throws IOException {
    return new String(bytes(directory), StandardCharsets.UTF_8);
  }

  ReadResult<Directory> read(byte[] bytes, ReadOptions options) throws IOException {
    return provider.reader().orElseThrow().read(Input.of(bytes, "in"), options);
  }

  Directory strict(String text) throws IOException {
    return strict(text.getBytes(StandardCharsets.UTF_8));
  }

  Directory strict(byte[] bytes) throws IOException {
    return read(bytes, ReadOptions.strict()).value();
  }

  ReadResult<Directory> lenient(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.lenient());
  }

  /** {@return a JSON directory with one group} */
  static String withGroup(String group) {
    return "{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[" + group + "]}";
  }

  static ImmutableList<String> codes(ReadResult<?> result) {
    return result.problems().stream().map(Problem::code).collect(ImmutableList.toImmutableList());
  }
}
