package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Something of the group outside the Datatracker: a wiki, a repository, a chat room. Source: the
 * Datatracker's tables {@code groupextresource} and the older {@code groupurl}.
 */
@Value.Immutable
public interface ExternalResource {
  /** {@return the Datatracker's number of this resource, if it came with one} */
  OptionalLong id();

  /**
   * {@return what kind of resource it is, a slug such as {@code wiki} or {@code github_repo}; empty
   * for a plain web address of the older table}
   */
  @Value.Default
  default String kind() {
    return "";
  }

  /** {@return the name to show, may be empty} */
  @Value.Default
  default String displayName() {
    return "";
  }

  /** {@return where it is: mostly a web address, for some kinds a user name or address} */
  String value();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this resource} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the value is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link ExternalResource}. */
  final class Builder extends ImmutableExternalResource.Builder {
    Builder() {}
  }
}
