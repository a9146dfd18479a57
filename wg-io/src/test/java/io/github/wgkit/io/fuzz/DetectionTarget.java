package io.github.wgkit.io.fuzz;

import static io.github.wgkit.model.testkit.Law.require;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Finds out the format of any bytes under any name. The first line says {@code NAME|MEDIA
 * TYPE|PACKING}, where the packing is {@code gzip} or {@code zip} or nothing; after {@code zip}
 * come files as {@link SnapshotTarget} has them, else bytes as they are.
 */
final class DetectionTarget implements Target {
  private static final ImmutableSet<String> REASONS =
      ImmutableSet.of(
          "format-unknown", "format-ambiguous", "packed-damaged", "limit", "unsafe-name");

  /** What may come to light behind the beginning. */
  private static final ImmutableSet<String> BEHIND = ImmutableSet.of("packed-damaged", "limit");

  @Override
  public void take(byte[] input) throws Exception {
    String all = new String(input, ISO_8859_1);
    int end = all.indexOf('\n');
    List<String> head = Splitter.on('|').limit(3).splitToList(all.substring(0, Math.max(end, 0)));
    byte[] rest = all.substring(end + 1).getBytes(ISO_8859_1);
    String name = new String(head.get(0).getBytes(ISO_8859_1), UTF_8);
    String packing = head.size() > 2 ? head.get(2) : "";
    ReadOptions options =
        head.size() > 1 && !head.get(1).isEmpty()
            ? Promises.lenient().toBuilder().mediaType(head.get(1)).build()
            : Promises.lenient();
    byte[] bytes =
        switch (packing) {
          case "gzip" -> gzip(rest);
          case "zip" -> SnapshotTarget.zip(SnapshotTarget.files(rest));
          default -> rest;
        };
    String format = detected(Input.of(bytes, name), options);
    Input stream = Input.of(new ByteArrayInputStream(bytes), name);
    String streamed = detected(stream, options);
    // a stream is only looked at as far as it can be looked at again
    require(
        streamed.equals(format) || BEHIND.contains(format),
        "as a stream it is %s, and else %s",
        streamed,
        format);
    if (!REASONS.contains(format)) {
      Optional<ReadResult<Directory>> read = read(Input.of(bytes, name), options);
      Optional<ReadResult<Directory>> named =
          read(Input.of(bytes, name), options.toBuilder().format(format).build());
      require(read.equals(named), "who does not name %s reads something else", format);
      Optional<ReadResult<Directory>> once = read(stream, options);
      require(
          once.map(ReadResult::value).equals(read.map(ReadResult::value)),
          "of a stream something else is read: %s, %s",
          read,
          once);
    }
  }

  /** {@return the id of the format, or the reason why it could not be found out} */
  private static String detected(Input input, ReadOptions options) throws IOException {
    try {
      Format format = Promises.FORMATS.detect(input, options);
      require(format.can(Format.Capability.READ), "%s cannot be read", format);
      return format.id();
    } catch (WgReadException e) {
      String reason = Iterables.getLast(e.problems()).code();
      require(REASONS.contains(reason), "another reason: %s", e.problems());
      return reason;
    }
  }

  private static Optional<ReadResult<Directory>> read(Input input, ReadOptions options)
      throws IOException {
    try {
      ReadResult<Directory> result = Promises.FORMATS.read(input, options);
      Promises.told(result.problems(), options);
      return Optional.of(result);
    } catch (WgReadException e) {
      Promises.told(e.problems(), options);
      return Optional.empty();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
