package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/** A form in which groups are written down, and how to recognise it. Stated once, here. */
@Value.Immutable
public interface Format {
  /** What can be done with a format. */
  enum Capability {
    /** It can be read. */
    READ,
    /** It can be written. */
    WRITE,
    /** Everything the model holds can be written and is read back equal. */
    LOSSLESS,
    /** It can be read, or written, entry by entry, without holding the whole. */
    STREAMING,
    /** It consists of several files, in a folder or a zip file. */
    FOLDER,
    /** It holds the charter of one group: the one that {@link WriteOptions#group()} names. */
    CHARTER
  }

  /** {@return the name by which users choose the format: lower case letters, digits, hyphens} */
  String id();

  /** {@return the name shown to people} */
  String name();

  /** {@return the media types without parameters, the preferred one first} */
  ImmutableList<String> mediaTypes();

  /** {@return the extensions of file names without the dot, the preferred one first} */
  ImmutableList<String> extensions();

  /** {@return what can be done with it} */
  ImmutableSet<Capability> capabilities();

  /**
   * {@return whether the format has a capability}
   *
   * @param capability the capability
   */
  default boolean can(Capability capability) {
    return capabilities().contains(capability);
  }

  /**
   * {@return whether a media type is one of this format's} Parameters and case do not count.
   *
   * @param mediaType a media type such as {@code application/json; charset=utf-8}
   */
  default boolean hasMediaType(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String bare = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
    return mediaTypes().stream().anyMatch(type -> Ascii.equalsIgnoreCase(type, bare));
  }

  /**
   * {@return whether a file name ends with one of this format's extensions} Case does not count.
   *
   * @param fileName a file name, with or without folders
   */
  default boolean hasExtension(String fileName) {
    String lower = Ascii.toLowerCase(fileName);
    return extensions().stream().anyMatch(ext -> lower.endsWith("." + Ascii.toLowerCase(ext)));
  }

  /** Refuses an id that could not be typed on a command line. */
  @Value.Check
  default void check() {
    checkArgument(
        !id().isEmpty()
            && CharMatcher.inRange('a', 'z')
                .or(CharMatcher.inRange('0', '9'))
                .or(CharMatcher.is('-'))
                .matchesAllOf(id()),
        "the id of a format consists of a to z, 0 to 9 and hyphens: \"%s\"",
        id());
  }

  /** {@return an empty builder; id and name are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Format}. */
  final class Builder extends ImmutableFormat.Builder {
    Builder() {}
  }
}
