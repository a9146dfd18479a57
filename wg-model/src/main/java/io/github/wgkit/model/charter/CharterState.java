package io.github.wgkit.model.charter;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * How far the review of a charter has come. Source: the Datatracker's states of the type {@code
 * charter}; the RFC names are those of RFC 6292 sections 3.1 and 3.2.
 */
public final class CharterState extends Slug<CharterState> {
  private static final Known<CharterState> KNOWN = new Known<>(CharterState::new);

  /** Nobody is looking at it ("Not currently under review"). */
  public static final CharterState NOT_UNDER_REVIEW =
      KNOWN.add("notrev", "Not currently under review");

  /** It is being drafted ("Informal IESG review"). */
  public static final CharterState INFORMAL_REVIEW = KNOWN.add("infrev", "Draft Charter");

  /** The IESG and the IAB look at it ("Internal review"). */
  public static final CharterState INTERNAL_REVIEW =
      KNOWN.add("intrev", "Start Chartering/Rechartering (Internal Steering Group/IAB Review)");

  /** The community looks at it ("External review"). */
  public static final CharterState EXTERNAL_REVIEW =
      KNOWN.add("extrev", "External Review (Message to Community, Selected by Secretariat)");

  /** The IESG decides ("IESG review"). */
  public static final CharterState IESG_REVIEW =
      KNOWN.add("iesgrev", "IESG Review (Charter for Approval, Selected by Secretariat)");

  /** The IESG has approved it ("WG exists"). */
  public static final CharterState APPROVED = KNOWN.add("approved", "Approved");

  /** Its group was replaced by another. Not in RFC 6292. */
  public static final CharterState REPLACED = KNOWN.add("replaced", "Replaced");

  private CharterState(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a state.
   *
   * @param slug the Datatracker's slug, such as {@code extrev}
   * @return the constant of that slug, or an unknown state
   * @throws IllegalArgumentException if the slug is empty
   */
  public static CharterState of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the states this library knows} */
  public static ImmutableList<CharterState> known() {
    return KNOWN.all();
  }
}
