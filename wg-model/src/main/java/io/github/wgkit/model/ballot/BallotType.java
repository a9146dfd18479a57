package io.github.wgkit.model.ballot;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot asks. Source: the Datatracker's ballot types of charters; other documents have
 * other types, some with the same slug.
 */
public final class BallotType extends Slug<BallotType> {
  private static final Known<BallotType> KNOWN = new Known<>(BallotType::new);

  /** Is this charter ready for external review? */
  public static final BallotType READY_FOR_EXTERNAL_REVIEW =
      KNOWN.add("r-extrev", "Ready for external review");

  /** The same, and is it ready for approval without external review? */
  public static final BallotType READY_WITHOUT_EXTERNAL_REVIEW =
      KNOWN.add("r-wo-ext", "Ready w/o external review");

  /** Do we approve of this charter? */
  public static final BallotType APPROVE = KNOWN.add("approve", "Approve");

  private BallotType(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a ballot type.
   *
   * @param slug the Datatracker's slug, such as {@code approve}
   * @return the constant of that slug, or an unknown type
   * @throws IllegalArgumentException if the slug is empty
   */
  public static BallotType of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the ballot types this library knows} */
  public static ImmutableList<BallotType> known() {
    return KNOWN.all();
  }
}
