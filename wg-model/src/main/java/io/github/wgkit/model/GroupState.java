package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * The state of a group: whether it exists. Source: the Datatracker's table {@code groupstatename}.
 *
 * <p>Not to be confused with the state of the review of its charter: a group that is being
 * rechartered is active (RFC 6292 section 2.1).
 */
public final class GroupState extends Slug<GroupState> {
  private static final Known<GroupState> KNOWN = new Known<>(GroupState::new);

  /** The formation of the group was given up. */
  public static final GroupState ABANDONED = KNOWN.add("abandon", "Abandoned");

  /** The group works: its charter is approved (RFC 2418 section 2.2). */
  public static final GroupState ACTIVE = KNOWN.add("active", "Active");

  /** A Birds of a Feather session is planned or was held (RFC 2418 section 2.4): no group yet. */
  public static final GroupState BOF = KNOWN.add("bof", "BOF");

  /** The BoF is over and no group came of it. */
  public static final GroupState BOF_CONCLUDED = KNOWN.add("bof-conc", "BOF Concluded");

  /** The group was disbanded (RFC 2418 section 4). */
  public static final GroupState CONCLUDED = KNOWN.add("conclude", "Concluded");

  /** No formal activity, list still open (RFC 2418 section 4): neither active nor concluded. */
  public static final GroupState DORMANT = KNOWN.add("dormant", "Dormant");

  /** A charter is being prepared for the first time, or again after a conclusion. */
  public static final GroupState PROPOSED = KNOWN.add("proposed", "Proposed");

  /** The work goes on in a group with another acronym. */
  public static final GroupState REPLACED = KNOWN.add("replaced", "Replaced");

  /** The record says that the state is not known. */
  public static final GroupState UNKNOWN = KNOWN.add("unknown", "Unknown");

  private GroupState(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a state.
   *
   * @param slug the Datatracker's slug, such as {@code conclude}
   * @return the constant of that slug, or an unknown state
   * @throws IllegalArgumentException if the slug is empty
   */
  public static GroupState of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the states this library knows} */
  public static ImmutableList<GroupState> known() {
    return KNOWN.all();
  }

  /**
   * {@return whether the Datatracker counts a group in this state as alive: active, bof or
   * proposed} Dormant is not among them.
   */
  public boolean isOpen() {
    return equals(ACTIVE) || equals(BOF) || equals(PROPOSED);
  }
}
