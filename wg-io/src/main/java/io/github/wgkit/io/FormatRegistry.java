package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.announcement.Announcement;
import io.github.wgkit.io.announcement.AnnouncementFormat;
import io.github.wgkit.io.calendar.CalendarFormat;
import io.github.wgkit.io.charter.CharterTextFormat;
import io.github.wgkit.io.charter.ClassicFormat;
import io.github.wgkit.io.charter.MarkdownCharterFormat;
import io.github.wgkit.io.charter.WithMilestonesFormat;
import io.github.wgkit.io.csv.CsvFormat;
import io.github.wgkit.io.feed.FeedFormat;
import io.github.wgkit.io.feed.Syndication;
import io.github.wgkit.io.json.NativeJsonFormat;
import io.github.wgkit.io.json.NdjsonFormat;
import io.github.wgkit.io.listing.Listing;
import io.github.wgkit.io.listing.ListingFormat;
import io.github.wgkit.io.page.PageFormat;
import io.github.wgkit.io.page.PageLanguage;
import io.github.wgkit.io.picture.PictureFormat;
import io.github.wgkit.io.snapshot.ApiSnapshotFormat;
import io.github.wgkit.io.snapshot.DumpFormat;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.yaml.YamlFormat;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The formats that can be read and written, and the way in for most users: reads, writes and
 * converts, and finds out the format if it is not said. Immutable and thread-safe.
 *
 * <pre>{@code
 * FormatRegistry formats = FormatRegistry.standard();
 * Directory directory = formats.read(Path.of("dump.json"), ReadOptions.strict()).value();
 * formats.write(directory, Path.of("groups.ndjson"), WriteOptions.DEFAULT);
 * }</pre>
 *
 * <p>The charters, mails and lists that people wrote are kept as they stood, as the extension
 * {@code wgkitSource} of what was read, and through JSON too. So a text that is written in the
 * format in which it was read has the same bytes, encoding and ends of lines, as long as it says
 * what the directory says: to know that, it is read again and compared. If only the text of a
 * charter was changed, only that part of it is; after any other change, or if {@link
 * WriteOptions#anew()} says so, the whole text is written anew, and what the format cannot carry is
 * told.
 *
 * <p>All methods that read throw a {@link WgReadException} with the code {@code format-unknown} or
 * {@code format-ambiguous} if the format cannot be found out, and with the code {@code
 * reader-failed} if a reader fails in a way that no reader should. If a class is missing that a
 * format needs, or is another than it was compiled with, reading and writing end with the code
 * {@code provider-broken} and say which. All methods that write throw an {@link
 * IllegalArgumentException} if it is not clear which format to write, and a {@link
 * WgWriteException} with a code if the format has no words for the directory or the options, such
 * as {@code group-not-named} if it holds one charter and there are several.
 */
public final class FormatRegistry {
  private final ImmutableMap<String, KnownFormat> formats;
  private final ImmutableList<Problem> discoveryProblems;

  /** The ids are different. */
  FormatRegistry(List<KnownFormat> formats, ImmutableList<Problem> discoveryProblems) {
    this.formats =
        formats.stream().collect(ImmutableMap.toImmutableMap(KnownFormat::id, Function.identity()));
    this.discoveryProblems = discoveryProblems;
  }

  /** {@return the formats of this library, without looking for others} */
  public static FormatRegistry standard() {
    return Standard.FORMATS;
  }

  /** Made when first asked for. */
  private static final class Standard {
    static final FormatRegistry FORMATS =
        builder()
            .add(new NativeJsonFormat())
            .add(new NdjsonFormat())
            .add(new YamlFormat())
            .add(new CsvFormat())
            .add(new DumpFormat())
            .add(new ApiSnapshotFormat())
            .add(new CharterTextFormat())
            .add(new ClassicFormat())
            .add(new WithMilestonesFormat())
            .add(new MarkdownCharterFormat())
            .add(new AnnouncementFormat(Announcement.REVIEW))
            .add(new AnnouncementFormat(Announcement.ACTION))
            .add(new ListingFormat(Listing.SUMMARY))
            .add(new ListingFormat(Listing.SUMMARY_BY_ACRONYM))
            .add(new ListingFormat(Listing.CHARTERS))
            .add(new ListingFormat(Listing.CHARTERS_BY_ACRONYM))
            .add(new CalendarFormat())
            .add(new FeedFormat(Syndication.ATOM))
            .add(new FeedFormat(Syndication.JSON_FEED))
            .add(new PictureFormat())
            .add(new PageFormat(PageLanguage.MARKDOWN))
            .add(new PageFormat(PageLanguage.HTML))
            .build();
  }

  /**
   * {@return the formats of this library and those of others} Looks where this library was loaded
   * from, and where the context class loader of the thread can see if there is one.
   */
  public static FormatRegistry discover() {
    return discover(Thread.currentThread().getContextClassLoader());
  }

  /**
   * {@return the formats of this library and those of others} Looks where this library was loaded
   * from, and where a class loader can see. A provider that is broken, or whose format has the id
   * of another, is left out and told by {@link #discoveryProblems()}. Each call looks anew; keep
   * the registry.
   *
   * @param loader the class loader; null for the system's
   */
  public static FormatRegistry discover(@Nullable ClassLoader loader) {
    Discovery discovery = new Discovery(standard().formats.values().asList());
    discovery.search(loader);
    return discovery.registry();
  }

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder with these formats} */
  public Builder toBuilder() {
    Builder builder = builder();
    formats.values().forEach(format -> builder.add(format.provider()));
    return builder;
  }

  /** {@return all formats, those of this library first} */
  public ImmutableList<Format> formats() {
    return formats.values().stream().map(KnownFormat::format).collect(toImmutableList());
  }

  /** {@return what was wrong with the formats of others; empty unless they were looked for} */
  public ImmutableList<Problem> discoveryProblems() {
    return discoveryProblems;
  }

  /**
   * {@return a format}
   *
   * @param id its id
   */
  public Optional<Format> format(String id) {
    return Optional.ofNullable(formats.get(id)).map(KnownFormat::format);
  }

  /**
   * {@return the reader of a format}
   *
   * @param id the id of the format
   * @throws IllegalArgumentException if there is no such format, or it cannot be read
   */
  public WgReader reader(String id) {
    return known(id)
        .reader()
        .orElseThrow(
            () -> new IllegalArgumentException("the format " + id + " can be written, not read"));
  }

  /**
   * {@return the writer of a format}
   *
   * @param id the id of the format
   * @throws IllegalArgumentException if there is no such format, or it cannot be written
   */
  public WgWriter writer(String id) {
    return known(id)
        .writer()
        .orElseThrow(
            () -> new IllegalArgumentException("the format " + id + " can be read, not written"));
  }

  ImmutableList<KnownFormat> all() {
    return formats.values().asList();
  }

  KnownFormat known(String id) {
    KnownFormat format = formats.get(id);
    if (format == null) {
      throw new IllegalArgumentException(
          "there is no format "
              + Problem.excerpt(id)
              + "; there are: "
              + String.join(", ", formats.keySet()));
    }
    return format;
  }

  /**
   * Finds the format of an input. If the options name it, that is the answer. Else the media type
   * and then the file name narrow the choice, where they mean anything to any format, and the
   * contents decide among the formats left. If the contents are none of these, another format is
   * taken if it is sure of them: a dump may well be called {@code dump.txt}. Where there are no
   * contents at all, the media type or the file name has to mean something, unless there is only
   * one format.
   *
   * <p>Of a folder whose files make up no format together, and which holds only one, it is the
   * format of that {@linkplain Input#onlyFile file}, and that is what the methods of this registry
   * read.
   *
   * @param input what to look at; it can still be read afterwards
   * @param options may name the format or the media type
   * @return the format, which can be read
   * @throws WgReadException with the code {@code format-unknown} or {@code format-ambiguous} if
   *     there is not exactly one
   * @throws IOException if the input fails
   */
  public Format detect(Input input, ReadOptions options) throws IOException {
    return detected(input, options).format().format();
  }

  private Detection.Found detected(Input input, ReadOptions options) throws IOException {
    return new Detection(all(), input, options).detect();
  }

  /**
   * Reads a file, folder or zip file as a whole.
   *
   * @param path where it is
   * @param options how to read
   * @return what was read, and what was wrong with it
   * @throws WgReadException if there was an error and the options are strict
   * @throws IOException if the input fails
   */
  public ReadResult<Directory> read(Path path, ReadOptions options) throws IOException {
    return read(Input.of(path), options);
  }

  /**
   * Reads an input as a whole.
   *
   * @param input where to read from
   * @param options how to read
   * @return what was read, and what was wrong with it
   * @throws WgReadException if there was an error and the options are strict
   * @throws IOException if the input fails
   */
  public ReadResult<Directory> read(Input input, ReadOptions options) throws IOException {
    Detection.Found found = detected(input, options);
    return found.format().reader().orElseThrow().read(found.input(), options);
  }

  /**
   * Reads an input entry by entry. Of a format that can be {@linkplain Format.Capability#STREAMING
   * streamed} never more than one entry is held.
   *
   * @param input where to read from
   * @param options how to read
   * @param sink takes the entries
   * @return how many entries were read, and what was wrong
   * @throws WgReadException if there was an error and the options are strict
   * @throws IOException if the input or the sink fails
   */
  public ReadResult<Long> stream(Input input, ReadOptions options, EntrySink sink)
      throws IOException {
    Detection.Found found = detected(input, options);
    return found.format().reader().orElseThrow().stream(found.input(), options, sink);
  }

  /**
   * Writes a directory to a file. The file is replaced when everything is written, and left alone
   * if anything fails. If its name ends with {@code .gz} it is packed.
   *
   * @param directory what to write
   * @param path the file; if it is a symbolic link, the file it leads to
   * @param options how to write; if they do not name the format, the file name does
   * @return what the format could not carry
   * @throws LossException if that is anything, and the options do not allow it
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if it is not clear which format to write
   */
  public WriteResult write(Directory directory, Path path, WriteOptions options)
      throws IOException {
    return Output.to(path, this, options).write(directory);
  }

  /**
   * Writes a directory to a stream, which stays open.
   *
   * @param directory what to write
   * @param out where to write
   * @param options how to write; they have to name the format
   * @return what the format could not carry
   * @throws LossException if that is anything, and the options do not allow it; nothing was written
   * @throws IOException if the stream fails
   * @throws IllegalArgumentException if it is not clear which format to write
   */
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    return Output.to(out, this, options).write(directory);
  }

  /**
   * What became of a conversion.
   *
   * @param entries how many entries were read and written
   * @param problems what was wrong with the input
   * @param written what the output could not carry
   */
  public record Conversion(long entries, ImmutableList<Problem> problems, WriteResult written) {
    /**
     * Checks the parts.
     *
     * @param entries how many entries were read and written
     * @param problems what was wrong with the input
     * @param written what the output could not carry
     */
    public Conversion {
      requireNonNull(problems);
      requireNonNull(written);
    }
  }

  /**
   * Reads one format and writes another to a file, entry by entry if both formats can. The file is
   * replaced when everything is written, and left alone if anything fails.
   *
   * @param from where to read from
   * @param readOptions how to read
   * @param to the file; if it is a symbolic link, the file it leads to
   * @param writeOptions how to write; if they do not name the format, the file name does
   * @return what became of it
   * @throws WgReadException if there was an error in the input and the options are strict
   * @throws LossException if the output cannot carry everything, and the options do not allow that
   * @throws IOException if input or output fail
   * @throws IllegalArgumentException if it is not clear which format to write
   */
  public Conversion convert(Input from, ReadOptions readOptions, Path to, WriteOptions writeOptions)
      throws IOException {
    Output output = Output.to(to, this, writeOptions);
    Detection.Found found = detected(from, readOptions);
    return output.convert(found.format(), found.input(), readOptions);
  }

  /**
   * Reads one format and writes another to a stream, entry by entry if both formats can. The stream
   * stays open. If the input turns out to be bad, a part may have been written.
   *
   * @param from where to read from
   * @param readOptions how to read
   * @param to where to write
   * @param writeOptions how to write; they have to name the format
   * @return what became of it
   * @throws WgReadException if there was an error in the input and the options are strict
   * @throws LossException if the output cannot carry everything, and the options do not allow that;
   *     nothing was written
   * @throws IOException if input or output fail
   * @throws IllegalArgumentException if it is not clear which format to write
   */
  public Conversion convert(
      Input from, ReadOptions readOptions, OutputStream to, WriteOptions writeOptions)
      throws IOException {
    Output output = Output.to(to, this, writeOptions);
    Detection.Found found = detected(from, readOptions);
    return output.convert(found.format(), found.input(), readOptions);
  }

  /** Builds a {@link FormatRegistry}. */
  public static final class Builder {
    private final List<FormatProvider> added = new ArrayList<>();
    private final List<FormatProvider> overriding = new ArrayList<>();

    Builder() {}

    /**
     * Adds a format.
     *
     * @param provider provides it
     * @return this builder
     */
    public Builder add(FormatProvider provider) {
      added.add(provider);
      return this;
    }

    /**
     * Adds a format in place of the one with the same id, if there is one.
     *
     * @param provider provides it
     * @return this builder
     */
    public Builder override(FormatProvider provider) {
      overriding.add(provider);
      return this;
    }

    /**
     * {@return the registry}
     *
     * @throws IllegalArgumentException if two formats were added with the same id
     */
    public FormatRegistry build() {
      Map<String, KnownFormat> formats = new LinkedHashMap<>();
      for (FormatProvider provider : added) {
        KnownFormat format = KnownFormat.of(provider);
        KnownFormat other = formats.putIfAbsent(format.id(), format);
        if (other != null) {
          throw new IllegalArgumentException(
              "two providers of the format "
                  + format.id()
                  + ": "
                  + other.providerName()
                  + " and "
                  + format.providerName());
        }
      }
      for (FormatProvider provider : overriding) {
        KnownFormat format = KnownFormat.of(provider);
        formats.put(format.id(), format);
      }
      return new FormatRegistry(ImmutableList.copyOf(formats.values()), ImmutableList.of());
    }
  }
}
