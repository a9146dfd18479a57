package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.template.OneGroup;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The native JSON format, id {@code json}: one object that holds everything the model holds, always
 * written in the same way. Described by {@code wgkit-directory.schema.json} beside this class.
 *
 * <p>Keys may be read in any order. A key that is not known goes to the {@code extensions} of its
 * object, and so does a value that is of the wrong type or that the model refuses; what {@code
 * extensions} has under the same key counts more. An entry without what identifies it is left out.
 * All this is told. A chartering case, see {@link CaseJson}, is read as a directory of its group.
 */
public final class NativeJsonFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("json")
          .name("wgkit JSON")
          .mediaTypes(ImmutableList.of("application/vnd.wgkit+json", "application/json"))
          .extensions(ImmutableList.of("json"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.LOSSLESS))
          .build();

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(NativeJsonFormat::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(NativeJsonFormat::write);
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return FirstObject.of(start).looksLikeDirectory();
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (InputStream bytes = input.open(session)) {
      JsonInput.readNative(
          bytes, input.name(), session, new DirectoryReading(session)::readDirectory);
    }
  }

  private static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    try (JsonOutput json = JsonOutput.indented(out)) {
      NativeForm.write(OneGroup.of(directory, options), json);
      json.generator().writeRaw('\n');
    }
    return WriteResult.COMPLETE;
  }
}
