package io.github.wgkit.io;

import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** How to read. The same for all formats; what a format has no use for, it ignores. */
@Value.Immutable
public interface ReadOptions {
  /** {@return options to read everything and fail if there is any error: the default} */
  static ReadOptions strict() {
    return UsualReading.STRICT;
  }

  /** {@return options to read what can be read, and tell the errors with the result} */
  static ReadOptions lenient() {
    return UsualReading.LENIENT;
  }

  /**
   * {@return whether to go on after an error} If not, reading fails at the first error. All
   * problems are told either way.
   */
  @Value.Default
  default boolean isLenient() {
    return false;
  }

  /** {@return the id of the format, if it is known; else it is detected} */
  Optional<String> format();

  /** {@return the media type that came with the input, a hint for the detection} */
  Optional<String> mediaType();

  /** {@return how much an input may contain} */
  @Value.Default
  default Limits limits() {
    return Limits.DEFAULT;
  }

  /**
   * {@return the zone of times that are written without one} Until 2022 the Datatracker wrote such
   * times, in the zone of its server, which is the default: America/Los_Angeles.
   */
  @Value.Default
  default ZoneId zone() {
    return ZoneId.of("America/Los_Angeles");
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the options of {@link #strict()}} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReadOptions}. */
  final class Builder extends ImmutableReadOptions.Builder {
    Builder() {}
  }
}
