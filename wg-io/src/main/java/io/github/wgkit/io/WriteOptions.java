package io.github.wgkit.io;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.charter.CharterRevision;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How to write. The same for all formats; what a format has no use for, it ignores. */
@Value.Immutable
public interface WriteOptions {
  /** The format is taken from the file name, losses are told and accepted. */
  WriteOptions DEFAULT = builder().build();

  /** {@return the id of the format, if it is not to be taken from the file name} */
  Optional<String> format();

  /** {@return whether to fail instead of writing less than the model holds} */
  @Value.Default
  default boolean failOnLoss() {
    return false;
  }

  /**
   * {@return whether to write a text anew even if it was read in the same format and has not
   * changed since} If not, such a text is written as it was read, byte for byte: the charters,
   * mails and lists that people wrote. It is written anew as soon as it does not say any more what
   * the directory says.
   */
  @Value.Default
  default boolean anew() {
    return false;
  }

  /**
   * {@return the group to write, and no other} A format that holds all that the directory does
   * holds the people and documents of the group besides, a list its area. A format that holds the
   * charter of one group needs to know which, unless the directory has only one charter. If none is
   * named, a calendar holds all active working groups, a picture all groups that it is asked for, a
   * page shows all areas, and all else is written whole. What is left out because another group is
   * named is no loss.
   */
  Optional<Acronym> group();

  /**
   * {@return the revision of the charter to write, in a format that holds one} The newest one if
   * nothing is said.
   */
  Optional<CharterRevision> revision();

  /**
   * {@return the day on which a text says it was written} A format that needs it, such as {@code
   * wg-review}, refuses to write anew without; no clock is read.
   */
  Optional<LocalDate> today();

  /**
   * {@return to whom a mail goes, if not to those who usually get such a mail} With them a mail is
   * always written {@linkplain #anew() anew}.
   */
  Optional<Addressees> addressees();

  /** {@return how milestones are written into a calendar} */
  @Value.Default
  default CalendarOptions calendar() {
    return CalendarOptions.DEFAULT;
  }

  /** {@return how a feed is written} */
  @Value.Default
  default FeedOptions feed() {
    return FeedOptions.DEFAULT;
  }

  /** {@return what a picture shows} */
  @Value.Default
  default PictureOptions picture() {
    return PictureOptions.DEFAULT;
  }

  /** {@return what a page shows, in HTML or Markdown} */
  @Value.Default
  default PageOptions page() {
    return PageOptions.DEFAULT;
  }

  /** {@return which table of comma-separated values to write, and how} */
  @Value.Default
  default CsvOptions csv() {
    return CsvOptions.DEFAULT;
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WriteOptions}. */
  final class Builder extends ImmutableWriteOptions.Builder {
    Builder() {}
  }
}
