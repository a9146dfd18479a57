package org.example.abacus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Iterator;
import java.util.Optional;

/** A line for each group: acronym, a blank, and the name in percent-encoding. */
public final class Abacus implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("abacus")
          .name("Abacus")
          .mediaTypes(ImmutableList.of("text/x-abacus"))
          .extensions(ImmutableList.of("abacus"))
          .capabilities(ImmutableSet.of(Capability.READ, Capability.WRITE))
          .build();

  /** Makes the format. */
  public Abacus() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(Abacus::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(Abacus::write);
  }

  private static void read(Input input, ReadSession session) throws IOException {
    try (InputStream bytes = input.open(session)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8));
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Group group = null;
        try {
          group = group(line);
        } catch (IllegalArgumentException e) {
          session.problem(
              new Problem(
                  "abacus-line",
                  Severity.ERROR,
                  "an acronym and a name are needed",
                  new Location(input.name(), number, 1, "")));
        }
        if (group != null) {
          session.entry(group);
        }
        number++;
      }
    }
  }

  private static Group group(String line) {
    int blank = line.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException(line);
    }
    return WorkingGroup.builder()
        .acronym(Acronym.of(line.substring(0, blank)))
        .name(URLDecoder.decode(line.substring(blank + 1), UTF_8))
        .build();
  }

  private static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    long lost = directory.extensions().size();
    for (Iterator<?> all = directory.entries().iterator(); all.hasNext(); ) {
      if (all.next() instanceof Group group) {
        String line = group.acronym() + " " + URLEncoder.encode(group.name(), UTF_8);
        out.write((line + "\n").getBytes(UTF_8));
        lost += group.equals(group(line)) ? 0 : 1;
      } else {
        lost++;
      }
    }
    out.flush();
    return lost == 0
        ? WriteResult.COMPLETE
        : new WriteResult(ImmutableList.of(new Loss("details", lost, "")));
  }
}
