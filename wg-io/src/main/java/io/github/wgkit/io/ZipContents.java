package io.github.wgkit.io;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Severity;
import java.io.EOFException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a zip file. Their names are looked at, and never used as paths. */
final class ZipContents {
  private static final CharMatcher UNSAFE = CharMatcher.anyOf("\\\0");

  private final String input;
  private final ReadSession session;
  private final Meter meter;
  private final Set<String> seen = new HashSet<>();

  ZipContents(String input, ReadSession session) {
    this.input = input;
    this.session = session;
    this.meter = new Meter(input, session);
  }

  /** Goes through a zip file on disk, sorted by name. */
  void forEachFile(File zip, Input.FileVisitor visitor) throws IOException {
    try (ZipFile file = openZip(zip)) {
      List<? extends ZipEntry> entries = sortedByName(file);
      if (entries.stream().map(ZipEntry::getName).distinct().count() == entries.size()) {
        meter.addStored(zip.length());
        for (ZipEntry entry : entries) {
          if (isWanted(entry)) {
            try (InputStream bytes = Unpacking.unpack(contents(file, entry), meter)) {
              visitor.file(entry.getName(), bytes);
            }
          }
        }
        return;
      }
    }
    // ZipFile gives one and the same contents for all entries of a name.
    try (InputStream in = Files.newInputStream(zip.toPath())) {
      forEachFile(in, visitor);
    }
  }

  /** {@return the names of the files in a zip file on disk, sorted} */
  ImmutableList<String> fileNames(File zip) throws IOException {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    try (ZipFile file = openZip(zip)) {
      for (ZipEntry entry : sortedByName(file)) {
        if (isWanted(entry)) {
          names.add(entry.getName());
        }
      }
    }
    return names.build();
  }

  private static List<? extends ZipEntry> sortedByName(ZipFile file) {
    return file.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
  }

  private ZipFile openZip(File zip) throws IOException {
    try {
      return new ZipFile(zip, StandardCharsets.UTF_8);
    } catch (ZipException | EOFException e) {
      throw meter.damaged(e);
    }
  }

  private InputStream contents(ZipFile file, ZipEntry entry) throws IOException {
    try {
      return new Unpacking.TellingDamage(
          new ChecksumStream(file.getInputStream(entry), entry.getCrc()), meter);
    } catch (ZipException | EOFException e) {
      throw meter.damaged(e);
    }
  }

  /** Goes through a zip file in one pass, in its own order. */
  void forEachFile(InputStream in, Input.FileVisitor visitor) throws IOException {
    EndOfZip end = new EndOfZip(meter.countStored(in));
    // Closing it would close the stream below, which is not ours.
    ZipInputStream zip = new ZipInputStream(end, StandardCharsets.UTF_8);
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      InputStream contents = new CallersStream(new Unpacking.TellingDamage(zip, meter));
      if (isWanted(entry)) {
        visitor.file(entry.getName(), Unpacking.unpack(contents, meter));
      }
      passOver(contents);
    }
    passOver(end);
    if (!end.seen()) {
      throw meter.damaged(new EOFException("its table of contents is missing"));
    }
  }

  /** {@return the names in the beginning of a zip file, as far as it reaches} */
  ImmutableList<String> firstNames(InputStream start) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    try {
      forEachFile(start, (name, bytes) -> names.add(name));
    } catch (IOException e) {
      // The beginning ends somewhere; what is really wrong is told when the whole is read.
    }
    return names.build();
  }

  private @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (ZipException | EOFException e) {
      throw meter.damaged(e);
    } catch (IllegalArgumentException e) {
      throw meter.damaged(new ZipException("a file name is not UTF-8"));
    }
  }

  /** Reads to the end, so that what nobody reads counts towards the limits too. */
  private void passOver(InputStream in) throws IOException {
    meter.countRead(in).transferTo(OutputStream.nullOutputStream());
  }

  private boolean isWanted(ZipEntry entry) throws WgReadException {
    String name = entry.getName();
    meter.enterNew(name);
    if (!isSafe(name)) {
      leaveOut("unsafe-name", "the name of the packed file leads out of the folder");
      return false;
    }
    if (entry.isDirectory() || isHidden(name)) {
      return false;
    }
    if (!seen.add(name)) {
      leaveOut("duplicate-name", "the zip file has another file of this name");
      return false;
    }
    return true;
  }

  private void leaveOut(String code, String why) throws WgReadException {
    Location location = meter.location();
    String shown = Problem.excerpt(location.input());
    session.problem(
        new Problem(
            code,
            Severity.ERROR,
            why + "; the file was left out: " + shown,
            new Location(input, 0, 0, "")));
  }

  private static boolean isHidden(String name) {
    return parts(name)
        .anyMatch(part -> part.startsWith(".") && !part.equals("..") && !part.equals("."));
  }

  private static boolean isSafe(String name) {
    return !name.startsWith("/")
        && UNSAFE.matchesNoneOf(name)
        && !(name.length() > 1 && name.charAt(1) == ':')
        && parts(name).noneMatch(part -> part.equals(".."));
  }

  private static Stream<String> parts(String name) {
    return Splitter.on('/').splitToStream(name);
  }

  /** Compares the contents with the checksum, which {@link ZipFile} does not do by itself. */
  private static final class ChecksumStream extends CheckedInputStream {
    private final long expected;

    ChecksumStream(InputStream in, long expected) {
      super(in, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read < 0 && getChecksum().getValue() != expected) {
        throw new ZipException("wrong checksum");
      }
      return read;
    }
  }

  /** Watches for the record at the end of a zip file, which {@link ZipInputStream} ignores. */
  private static final class EndOfZip extends FilterInputStream {
    private static final int SIGNATURE = 0x504B0506;
    private int lastFour;
    private boolean seen;

    EndOfZip(InputStream in) {
      super(in);
    }

    boolean seen() {
      return seen;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      for (int i = 0; i < read; i++) {
        lastFour = lastFour << 8 | buffer[offset + i] & 0xFF;
        seen |= lastFour == SIGNATURE;
      }
      return read;
    }
  }
}
