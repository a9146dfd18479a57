package io.github.wgkit.model.ballot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What an area director says in a ballot. Source: the Datatracker's table {@code
 * ballotpositionname}. Charter ballots offer yes, no objection, block, abstain and no record; the
 * others come from ballots on drafts.
 */
public final class Position extends Slug<Position> {
  private static final ImmutableSet<String> BLOCKING =
      ImmutableSet.of("block", "discuss", "concern");

  private static final Known<Position> KNOWN = new Known<>(Position::new);

  /** In favour. */
  public static final Position YES = KNOWN.add("yes", "Yes");

  /** Not against. */
  public static final Position NO_OBJECTION = KNOWN.add("noobj", "No Objection");

  /** Against, until what is wrong has been mended. */
  public static final Position BLOCK = KNOWN.add("block", "Block");

  /** Neither for nor against. */
  public static final Position ABSTAIN = KNOWN.add("abstain", "Abstain");

  /** No position yet. */
  public static final Position NO_RECORD = KNOWN.add("norecord", "No Record");

  static {
    KNOWN.add("concern", "Concern");
    KNOWN.add("discuss", "Discuss");
    KNOWN.add("moretime", "Need More Time");
    KNOWN.add("notready", "Not Ready");
    KNOWN.add("recuse", "Recuse");
  }

  private Position(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a position.
   *
   * @param slug the Datatracker's slug, such as {@code noobj}
   * @return the position of that slug, perhaps an unknown one
   * @throws IllegalArgumentException if the slug is empty
   */
  public static Position of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the positions this library knows} */
  public static ImmutableList<Position> known() {
    return KNOWN.all();
  }

  /** {@return whether the position stands in the way: block, discuss and concern do} */
  public boolean isBlocking() {
    return BLOCKING.contains(slug());
  }
}
