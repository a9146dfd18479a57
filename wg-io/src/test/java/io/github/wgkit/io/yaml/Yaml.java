package io.github.wgkit.io.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The format as the tests use it. */
final class Yaml {
  static final YamlFormat FORMAT = new YamlFormat();

  private Yaml() {}

  static byte[] bytes(Directory directory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteResult result = FORMAT.writer().orElseThrow().write(directory, out, WriteOptions.DEFAULT);
    if (!result.isComplete()) {
      throw new AssertionError(result);
    }
    return out.toByteArray();
  }

  static String text(Directory directory) throws IOException {
    return new String(bytes(directory), UTF_8);
  }

  static ReadResult<Directory> read(byte[] bytes, ReadOptions options) throws IOException {
    return FORMAT.reader().orElseThrow().read(Input.of(bytes, "in.yaml"), options);
  }

  static Directory strict(String text) throws IOException {
    return read(text.getBytes(UTF_8), ReadOptions.strict()).value();
  }

  static ReadResult<Directory> lenient(String text) throws IOException {
    return read(text.getBytes(UTF_8), ReadOptions.lenient());
  }

  static ImmutableList<String> codes(ReadResult<?> result) {
    return result.problems().stream().map(Problem::code).collect(ImmutableList.toImmutableList());
  }

  /** {@return a directory with one extension} */
  static Directory holding(String key, ExtensionValue value) {
    return Directory.builder().putExtensions(key, value).build();
  }

  /** {@return how a text is written as an extension x} */
  static String written(String text) throws IOException {
    String whole = text(holding("x", ExtensionValue.of(text)));
    return whole.substring(whole.indexOf("  x: ") + 5, whole.length() - 1);
  }

  /** {@return what a value of an extension x means} */
  static ExtensionValue meaning(String value) throws IOException {
    return strict("format: wgkit-directory\nversion: 1\nextensions:\n  x: " + value + "\n")
        .extensions()
        .get("x");
  }
}
