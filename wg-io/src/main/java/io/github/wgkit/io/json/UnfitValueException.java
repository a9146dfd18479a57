package io.github.wgkit.io.json;

import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in the input cannot be what it should be. That was told and the value was passed over, so
 * whoever reads the object around it can go on.
 */
final class UnfitValueException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable ExtensionValue value;

  UnfitValueException(@Nullable ExtensionValue value) {
    this.value = value;
  }

  /** {@return the value as it came; empty if only parts of it were unfit} */
  Optional<ExtensionValue> value() {
    return Optional.ofNullable(value);
  }

  /** Nobody looks at the stack of an exception that is always caught. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
