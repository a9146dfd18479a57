package io.github.wgkit.io.spi;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Adds a format. Registered as a service (in {@code module-info.java} or {@code META-INF/services})
 * it is found by {@link io.github.wgkit.io.FormatRegistry#discover(ClassLoader)}, or it is given to
 * {@link io.github.wgkit.io.FormatRegistry.Builder#add(FormatProvider)}. New methods of this
 * interface will always have a default.
 *
 * <h2>How to add a format</h2>
 *
 * <p>One class is a format: it says what it is, recognises its files, and has a reader, a writer,
 * or both. This one has a line for each group, such as {@code quic QUIC}:
 *
 * <pre>{@code
 * public final class Roster implements FormatProvider {
 *   private static final Format FORMAT =
 *       Format.builder()
 *           .id("roster")
 *           .name("Roster")
 *           .addMediaTypes("text/x-roster")
 *           .addExtensions("roster")
 *           .addCapabilities(Format.Capability.READ, Format.Capability.WRITE)
 *           .build();
 *
 *   @Override
 *   public Format format() {
 *     return FORMAT;
 *   }
 *
 *   @Override
 *   public Optional<WgReader> reader() {
 *     return Optional.of(Roster::read);
 *   }
 *
 *   @Override
 *   public Optional<WgWriter> writer() {
 *     return Optional.of(Roster::write);
 *   }
 *
 *   @Override
 *   public Match sniff(ByteBuffer start) {
 *     return start.hasRemaining() && Character.isLetter(start.get(0)) ? Match.MAYBE : Match.NO;
 *   }
 *
 *   private static void read(Input input, ReadSession session) throws IOException {
 *     String text = new String(input.readText(session), UTF_8);
 *     int number = 0;
 *     for (String line : (Iterable<String>) text.lines()::iterator) {
 *       number++;
 *       int blank = line.indexOf(' ');
 *       if (blank > 0 && Acronym.isAcronym(line.substring(0, blank))) {
 *         session.entry(
 *             WorkingGroup.builder()
 *                 .acronym(Acronym.of(line.substring(0, blank)))
 *                 .name(line.substring(blank + 1))
 *                 .build());
 *       } else {
 *         session.problem(
 *             new Problem(
 *                 "roster-line",
 *                 Severity.ERROR,
 *                 "no acronym and name: " + Problem.excerpt(line),
 *                 new Location(input.name(), number, 1, "")));
 *       }
 *     }
 *   }
 *
 *   private static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
 *       throws IOException {
 *     long lost = directory.extensions().size();
 *     for (DirectoryEntry entry : (Iterable<DirectoryEntry>) directory.entries()::iterator) {
 *       if (entry instanceof Group group && group.name().matches(".*")) { // one line
 *         out.write((group.acronym() + " " + group.name() + "\n").getBytes(UTF_8));
 *         Group kept =
 *             WorkingGroup.builder().acronym(group.acronym()).name(group.name()).build();
 *         lost += group.equals(kept) ? 0 : 1;
 *       } else {
 *         lost++;
 *       }
 *     }
 *     out.flush();
 *     return lost == 0
 *         ? WriteResult.COMPLETE
 *         : new WriteResult(ImmutableList.of(new Loss("details", lost, "")));
 *   }
 * }
 * }</pre>
 *
 * <p>In a registry it stands beside the others, and is found by the names and contents of files:
 *
 * <pre>{@code
 * FormatRegistry formats = FormatRegistry.standard().toBuilder().add(new Roster()).build();
 * Path file = folder.resolve("groups.roster");
 * Files.writeString(file, "quic QUIC\nno-name\n");
 * ReadResult<Directory> read = formats.read(file, ReadOptions.lenient());
 * System.out.println(read.value().groups().size()); // 1
 * System.out.println(read.problems().get(0).code()); // roster-line
 * }</pre>
 *
 * <p>What is asked of a format:
 *
 * <ul>
 *   <li>A reader throws nothing for what it can tell: an error in the input is a {@link
 *       io.github.wgkit.io.Problem} with a code and its place, given to the session, which ends the
 *       reading if it has to. Entries go to the session one by one.
 *   <li>A reader asks the input for its text or stream with the session, which keeps the limits.
 *   <li>A writer tells what it could not carry, closes nothing, and writes the same bytes for the
 *       same value.
 *   <li>A {@link Match} is never wrongly {@code YES}, and never wrongly {@code NO}.
 *   <li>Everything is stateless and thread-safe, and asks nothing of the machine.
 * </ul>
 *
 * <p>Whether it keeps this, {@code FormatContract} in the test kit of {@code wg-io} tells: round
 * trips, losses, nasty texts, damage, options, limits, streams, threads. A test names the format:
 *
 * <pre>{@code
 * class RosterTest extends FormatContract {
 *   @Override
 *   protected FormatProvider provider() {
 *     return new Roster();
 *   }
 *
 *   @Override // acronyms and names only: some directories should come through whole
 *   protected Arbitrary<Directory> directories() {
 *     return ModelArbitraries.acronyms()
 *         .map(acronym -> WorkingGroup.builder().acronym(acronym).name("A group").build())
 *         .map(group -> Directory.builder().addGroups(group).build());
 *   }
 * }
 * }</pre>
 *
 * <p>As a service it is named in the {@code module-info.java} of its module, {@code provides
 * io.github.wgkit.io.spi.FormatProvider with org.example.Roster}, and for the class path in {@code
 * META-INF/services/io.github.wgkit.io.spi.FormatProvider}. Then {@link
 * io.github.wgkit.io.FormatRegistry#discover()} finds it, and so does the {@code wgkit} tool.
 */
public interface FormatProvider {
  /** How well the beginning of an input looks like a format. */
  enum Match {
    /** It is not this format. */
    NO,
    /** It can be this format and others. */
    MAYBE,
    /** It is this format. */
    YES
  }

  /** {@return the format} */
  Format format();

  /** {@return the reader, if the format can be read} */
  default Optional<WgReader> reader() {
    return Optional.empty();
  }

  /** {@return the writer, if the format can be written} */
  default Optional<WgWriter> writer() {
    return Optional.empty();
  }

  /**
   * Looks at the beginning of an input: unpacked, and without a byte order mark.
   *
   * @param start the first bytes, 4,096 at most; read-only
   * @return how well they look like this format; {@code MAYBE} if nothing else is said
   */
  default Match sniff(ByteBuffer start) {
    return Match.MAYBE;
  }

  /**
   * Looks at the beginning of an input and at its name, for formats that have files of fixed names.
   *
   * @param start the first bytes, 4,096 at most; read-only
   * @param name the name of the file, with or without folders, without the ending of packed files;
   *     may be empty
   * @return how well they look like this format; what {@link #sniff(ByteBuffer)} says if nothing
   *     else is said
   */
  default Match sniff(ByteBuffer start, String name) {
    return sniff(start);
  }

  /**
   * Looks at the names of the files of a folder or zip file.
   *
   * @param names the names, with {@code /} between the folders, relative to the input
   * @return how well they look like this format; {@code NO} if nothing else is said
   */
  default Match sniffNames(Iterable<String> names) {
    return Match.NO;
  }
}
