package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/** How much an input may contain. What goes beyond is an error with the code {@code limit}. */
@Value.Immutable
public interface Limits {
  /** The limits that count if nothing else is said; far above any real input. */
  Limits DEFAULT = builder().build();

  /** {@return the number of bytes, after unpacking; 4 GiB by default} */
  @Value.Default
  default long bytes() {
    return 4L << 30;
  }

  /**
   * {@return how many times larger an unpacked input may be than the packed one; 200 by default}
   * Looked at only after 16 MiB.
   */
  @Value.Default
  default int unpackedRatio() {
    return 200;
  }

  /** {@return how deep values may be nested; 100 by default} */
  @Value.Default
  default int depth() {
    return 100;
  }

  /** {@return the number of characters in one text; 16 Mi by default} */
  @Value.Default
  default int textLength() {
    return 16 << 20;
  }

  /** {@return the number of entries (groups, people, …); 5 million by default} */
  @Value.Default
  default long entries() {
    return 5_000_000;
  }

  /** {@return the number of files in a folder or zip file; 100,000 by default} */
  @Value.Default
  default int files() {
    return 100_000;
  }

  /** {@return how many problems are kept; more are counted, not kept; 1,000 by default} */
  @Value.Default
  default int problems() {
    return 1_000;
  }

  /** Refuses limits that let nothing pass. */
  @Value.Check
  default void check() {
    checkArgument(
        bytes() > 0
            && unpackedRatio() > 0
            && depth() > 0
            && textLength() > 0
            && entries() > 0
            && files() > 0
            && problems() > 0,
        "a limit has to be positive: %s",
        this);
  }

  /** {@return a builder with these limits} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default limits} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Limits}. */
  final class Builder extends ImmutableLimits.Builder {
    Builder() {}
  }
}
