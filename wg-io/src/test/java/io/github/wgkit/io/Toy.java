package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A format for tests: one acronym a line. A line {@code !}, and one that can be none, is an error.
 * The states of groups are lost.
 */
class Toy implements FormatProvider {
  private final Format format;
  private final Match contents;

  Toy(String id, String... extensions) {
    this(id, Match.MAYBE, extensions);
  }

  Toy(String id, Match contents, String... extensions) {
    this(
        contents,
        Format.builder()
            .id(id)
            .name("Toy " + id)
            .mediaTypes(ImmutableList.of("text/x-" + id))
            .extensions(ImmutableList.copyOf(extensions))
            .capabilities(
                ImmutableSet.of(
                    Format.Capability.READ, Format.Capability.WRITE, Format.Capability.STREAMING))
            .build());
  }

  Toy(Match contents, Format format) {
    this.contents = contents;
    this.format = format;
  }

  static FormatRegistry registry(FormatProvider... providers) {
    FormatRegistry.Builder builder = FormatRegistry.builder();
    for (FormatProvider provider : providers) {
      builder.add(provider);
    }
    return builder.build();
  }

  static Directory directory(String... acronyms) {
    Directory.Builder directory = Directory.builder();
    for (String acronym : acronyms) {
      directory.addGroups(group(acronym));
    }
    return directory.build();
  }

  static WorkingGroup group(String acronym) {
    return WorkingGroup.builder().acronym(Acronym.of(acronym)).name(acronym).build();
  }

  static Directory withState(String acronym) {
    return Directory.builder()
        .addGroups(group(acronym).toBuilder().state(GroupState.ACTIVE).build())
        .build();
  }

  static Input text(String text, String name) {
    return Input.of(text.getBytes(UTF_8), name);
  }

  @Override
  public Format format() {
    return format;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(Toy::read);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(new Writer());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return contents;
  }

  @Override
  public Match sniffNames(Iterable<String> names) {
    return contents;
  }

  private static void read(Input input, ReadSession session) throws IOException {
    if (input.isFolder()) {
      input.forEachFile(session, (name, bytes) -> read(bytes, session));
    } else {
      try (InputStream bytes = input.open(session)) {
        read(bytes, session);
      }
    }
  }

  private static void read(InputStream bytes, ReadSession session) throws IOException {
    String text = new String(bytes.readAllBytes(), UTF_8);
    List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
    for (String line : lines) {
      if (line.equals("!") || !Acronym.isAcronym(line)) {
        session.problem(new Problem("toy-error", Severity.ERROR, "an error", Location.NONE));
      } else {
        session.entry(group(line));
      }
    }
  }

  private static final class Writer implements WgWriter {
    @Override
    public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
        throws IOException {
      EntryWriter writer = stream(out, options).orElseThrow();
      for (DirectoryEntry entry : (Iterable<DirectoryEntry>) directory.entries()::iterator) {
        writer.entry(entry);
      }
      return writer.finish();
    }

    @Override
    public Optional<EntryWriter> stream(OutputStream out, WriteOptions options) {
      return Optional.of(
          new EntryWriter() {
            private int states;

            @Override
            public void entry(DirectoryEntry entry) throws IOException {
              Group group = (Group) entry;
              out.write((group.acronym() + "\n").getBytes(UTF_8));
              states += group.state().isPresent() ? 1 : 0;
            }

            @Override
            public WriteResult finish() throws IOException {
              out.flush();
              return states == 0
                  ? WriteResult.COMPLETE
                  : new WriteResult(ImmutableList.of(new Loss("states", states, "")));
            }
          });
    }
  }
}
