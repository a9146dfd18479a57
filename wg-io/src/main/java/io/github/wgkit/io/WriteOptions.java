package io.github.wgkit.io;

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
