package io.github.wgkit.model.milestone;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands. Source: the Datatracker's table {@code groupmilestonestatename}. That a
 * milestone is no longer due is not a state but a {@linkplain Milestone#resolution() resolution}.
 */
public final class MilestoneState extends Slug<MilestoneState> {
  private static final Known<MilestoneState> KNOWN = new Known<>(MilestoneState::new);

  /** In force. */
  public static final MilestoneState ACTIVE = KNOWN.add("active", "Active");

  /** Deleted; kept as a memory. */
  public static final MilestoneState DELETED = KNOWN.add("deleted", "Deleted");

  /** Proposed by a chair, waiting for an area director. */
  public static final MilestoneState REVIEW = KNOWN.add("review", "For review");

  /** Part of a charter that is not approved yet (RFC 6433 section 1). */
  public static final MilestoneState CHARTER = KNOWN.add("charter", "Chartering/rechartering");

  private MilestoneState(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a state.
   *
   * @param slug the Datatracker's slug, such as {@code review}
   * @return the constant of that slug, or an unknown state
   * @throws IllegalArgumentException if the slug is empty
   */
  public static MilestoneState of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the states this library knows} */
  public static ImmutableList<MilestoneState> known() {
    return KNOWN.all();
  }
}
