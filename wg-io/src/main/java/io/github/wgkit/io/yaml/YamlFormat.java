package io.github.wgkit.io.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.json.NativeForm;
import io.github.wgkit.io.json.NativeJsonFormat;
import io.github.wgkit.io.json.Notation;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.template.OneGroup;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The native form in YAML 1.2, id {@code yaml}: the keys and values of the JSON format, with the
 * texts of charters as the lines that they are. Always written in the same way.
 *
 * <p>Texts that another reader, such as one of YAML 1.1, could take for something else are written
 * in quotation marks: {@code "no"}, {@code "2012-02-26"}, {@code "1e3"}. Read is one document in
 * UTF-8. Plain words and numbers mean what they mean in the core schema of YAML 1.2, so that dates
 * and {@code no} are texts. Aliases are refused, so that a small file cannot stand for a large one.
 */
public final class YamlFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("yaml")
          .name("wgkit YAML")
          .mediaTypes(ImmutableList.of("application/yaml"))
          .extensions(ImmutableList.of("yaml", "yml"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.LOSSLESS))
          .build();

  private static final NativeJsonFormat JSON = new NativeJsonFormat();

  /** Makes the format. */
  public YamlFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(YamlFormat::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(YamlFormat::write);
  }

  /** Every JSON text is YAML, and would better be read as JSON. */
  @Override
  public Match sniff(ByteBuffer start) {
    return JSON.sniff(start.duplicate()) == Match.NO ? YamlStart.of(start) : Match.NO;
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (InputStream bytes = input.open(session)) {
      NativeForm.read(
          new YamlTokens(Input.withoutByteOrderMark(bytes), input.name(), session),
          Notation.YAML,
          input.name(),
          session);
    }
  }

  private static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    NativeForm.write(OneGroup.of(directory, options), new YamlGenerator(out));
    return WriteResult.COMPLETE;
  }
}
