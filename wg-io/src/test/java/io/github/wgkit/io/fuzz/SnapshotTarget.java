package io.github.wgkit.io.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Reads a snapshot of the Datatracker. The bytes are the files one after another, each after a line
 * that begins with {@code ===} and gives its name, so that the fuzzer has no zip file to solve.
 */
final class SnapshotTarget implements Target {
  private static final String FORMAT = "datatracker-api";
  private static final Splitter FILES = Splitter.on("\n=== ");

  @Override
  public void take(byte[] input) throws Exception {
    byte[] zip = zip(files(input));
    Optional<ReadResult<Directory>> read = Promises.read(FORMAT, zip, "x.zip");
    if (read.isPresent()) {
      Promises.written(FORMAT, read.get(), zip);
    }
  }

  static ImmutableMap<String, String> files(byte[] input) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : FILES.split("\n" + new String(input, ISO_8859_1))) {
      int end = file.indexOf('\n');
      if (end > 0) {
        files.put(file.substring(0, end), file.substring(end + 1));
      }
    }
    return ImmutableMap.copyOf(files);
  }

  static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(ISO_8859_1));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
