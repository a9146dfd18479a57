package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A format could not carry everything, and the options did not allow that. */
public final class LossException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Null only after deserialization. */
  private final transient @Nullable ImmutableList<Loss> losses;

  /**
   * Makes the exception.
   *
   * @param format the format
   * @param losses what it could not carry; at least one
   * @throws IllegalArgumentException if nothing was lost
   */
  public LossException(Format format, ImmutableList<Loss> losses) {
    super(
        "the format "
            + format.id()
            + " cannot carry everything, and nothing was written: "
            + Joiner.on("; ").join(losses));
    checkArgument(!losses.isEmpty(), "no loss, no exception");
    this.losses = losses;
  }

  /** {@return what the format could not carry} */
  public ImmutableList<Loss> losses() {
    return losses == null ? ImmutableList.of() : losses;
  }
}
