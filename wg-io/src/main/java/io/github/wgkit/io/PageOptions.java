package io.github.wgkit.io;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import org.immutables.value.Value;

/**
 * What a page shows; part of the {@link WriteOptions}.
 *
 * <pre>{@code
 * WriteOptions options =
 *     WriteOptions.builder()
 *         .today(LocalDate.of(2026, 5, 7)) // without it, nothing is called overdue
 *         .page(PageOptions.builder().addStates(GroupState.BOF).build())
 *         .build();
 * formats.write(directory, Path.of("groups.html"), options);
 * }</pre>
 */
@Value.Immutable
public interface PageOptions {
  /** Active working groups, and the names of people without their addresses. */
  PageOptions DEFAULT = builder().build();

  /** What is told of people. */
  enum People {
    /** Nothing: neither names nor addresses. */
    NOTHING,
    /** The names of those who hold a role. */
    NAMES,
    /** Their names and their e-mail addresses. */
    NAMES_AND_ADDRESSES
  }

  /**
   * {@return what is told of people} Unless addresses are asked for, those in the texts of events
   * are left out too. What the text of a charter says stays as it is, but for its heading block.
   */
  @Value.Default
  default People people() {
    return People.NAMES;
  }

  /**
   * {@return the states of the groups that a directory, or the page of an area, shows besides the
   * active ones, which come first}
   */
  ImmutableSet<GroupState> states();

  /** {@return whether groups in every state are shown, also those whose state is not recorded} */
  @Value.Default
  default boolean allStates() {
    return false;
  }

  /**
   * {@return the types of the groups that a directory, or the page of an area, shows besides
   * working groups}
   */
  ImmutableSet<GroupType> types();

  /** {@return whether groups of every type are shown, also those whose type is not recorded} */
  @Value.Default
  default boolean allTypes() {
    return false;
  }

  /** {@return whether the page of a group tells what happened to it and its charter} */
  @Value.Default
  default boolean history() {
    return true;
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PageOptions}. */
  final class Builder extends ImmutablePageOptions.Builder {
    Builder() {}
  }
}
