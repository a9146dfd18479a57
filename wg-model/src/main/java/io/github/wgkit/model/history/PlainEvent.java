package io.github.wgkit.model.history;

import org.immutables.value.Value;

/** An event of which only the text is known, such as a comment or a change of a field. */
@Value.Immutable
public non-sealed interface PlainEvent extends GroupEvent {

  /** {@return a builder with the attributes of this event} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the date is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PlainEvent}. */
  final class Builder extends ImmutablePlainEvent.Builder implements GroupEvent.Builder {
    Builder() {}
  }
}
