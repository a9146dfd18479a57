package io.github.wgkit.io.tool;

import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.model.Acronym;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What becomes of a feed; other formats have no use for it. */
final class FeedSwitches {
  @Option(
      names = "--feed-address",
      paramLabel = "URL",
      converter = AddressConverter.class,
      description = "In a feed, where it will be fetched; it is the id of the feed too.")
  private @Nullable URI address;

  @Option(
      names = "--feed-home",
      paramLabel = "URL",
      converter = AddressConverter.class,
      description = "In a feed, the page that it belongs to.")
  private @Nullable URI home;

  @Option(
      names = "--feed-title",
      paramLabel = "TEXT",
      converter = WordsConverter.class,
      description = "In a feed, its title.")
  private @Nullable String title;

  @Option(
      names = "--feed-author",
      paramLabel = "NAME",
      converter = WordsConverter.class,
      description = "In a feed, who publishes it. Default: wgkit.")
  private String author = FeedOptions.DEFAULT.author();

  @Option(
      names = "--feed-limit",
      paramLabel = "N",
      converter = NumberConverter.class,
      description = "In a feed, at most so many entries. Default: 100 events, or all changes.")
  private @Nullable Integer limit;

  @Option(
      names = "--feed-since",
      paramLabel = "TIME",
      converter = NowOption.Converter.class,
      description = "In a feed, only what happened since then, such as 2026-11-01.")
  private @Nullable Instant since;

  @Option(
      names = "--feed-area",
      paramLabel = "ACRONYM",
      converter = ConvertCommand.AcronymConverter.class,
      description = "In a feed, only this area and its groups.")
  private @Nullable Acronym area;

  @Option(
      names = "--feed-brief",
      description = "In a feed, without the full record of the group in each entry.")
  private boolean isBrief;

  @Option(
      names = "--feed-comments",
      description = "In a feed, with the remarks for internal use in the records for programs.")
  private boolean hasComments;

  /**
   * {@return the options}
   *
   * @param now the moment to take for the present one
   * @param people what is told of people
   */
  FeedOptions options(Instant now, PageOptions.People people) {
    return FeedOptions.builder()
        .address(Optional.ofNullable(address))
        .home(Optional.ofNullable(home))
        .title(Optional.ofNullable(title))
        .author(author)
        .limit(limit == null ? OptionalInt.empty() : OptionalInt.of(limit))
        .since(Optional.ofNullable(since))
        .area(Optional.ofNullable(area))
        .now(now)
        .records(!isBrief)
        .people(people)
        .comments(hasComments)
        .build();
  }

  /** Reads an address that has a scheme. */
  static final class AddressConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI address = new URI(text);
        if (address.isAbsolute()) {
          return address;
        }
      } catch (URISyntaxException e) {
        // told below
      }
      throw new TypeConversionException(
          "'" + text + "' is no address like https://example.org/feed");
    }
  }

  /** Reads words that say something. */
  static final class WordsConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("it is empty");
      }
      return text;
    }
  }

  /** Reads how many. */
  static final class NumberConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int number = Integer.parseInt(text);
        if (number >= 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new TypeConversionException("'" + text + "' is no number of entries");
    }
  }
}
