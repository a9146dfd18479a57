package io.github.wgkit.lifecycle;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;

/** In what capacity somebody acts, as seen from the group in question. */
public enum ActorRole {
  /** Anybody else: a participant (RFC 2418 section 3). */
  INDIVIDUAL,
  /** A secretary of the group (RFC 2418 section 6.2). */
  SECRETARY,
  /** A delegate of the chairs (RFC 6175 R-019). */
  DELEGATE,
  /** A chair of the group (RFC 2418 section 6.1). */
  CHAIR,
  /** An area director who is not responsible for the group; of whatever area. */
  AREA_DIRECTOR,
  /** The area director responsible for the group (RFC 2418 section 2.2). */
  RESPONSIBLE_AREA_DIRECTOR,
  /** The IRTF Chair, who does for research groups what area directors do for working groups. */
  IRTF_CHAIR,
  /** The IESG as a body; for a research group, the IRSG. */
  IESG,
  /** The Secretariat, who may do what an area director may (RFC 6292 section 2.5). */
  SECRETARIAT;

  /** Any area director: responsible for the group or not. */
  public static final ImmutableSet<ActorRole> ANY_AREA_DIRECTOR =
      Sets.immutableEnumSet(AREA_DIRECTOR, RESPONSIBLE_AREA_DIRECTOR);

  /**
   * Whoever manages all groups of a type: area directors, the IRTF Chair, the Secretariat. Which
   * groups an area director or the IRTF Chair manages is a question of its own.
   */
  public static final ImmutableSet<ActorRole> MANAGERS =
      Sets.immutableEnumSet(AREA_DIRECTOR, RESPONSIBLE_AREA_DIRECTOR, IRTF_CHAIR, SECRETARIAT);

  /** Whoever works on the milestones of a group without managing it (Datatracker practice). */
  public static final ImmutableSet<ActorRole> CHAIRS_AND_THEIR_DELEGATES =
      Sets.immutableEnumSet(SECRETARY, DELEGATE, CHAIR);

  /** {@return whether this is an area director, responsible for the group or not} */
  public boolean isAreaDirector() {
    return ANY_AREA_DIRECTOR.contains(this);
  }

  /** {@return the role in words: {@code responsible area director}} */
  public String label() {
    return switch (this) {
      case IRTF_CHAIR -> "IRTF Chair";
      case IESG -> "IESG";
      case SECRETARIAT -> "Secretariat";
      default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** {@return the role in words} */
  @Override
  public String toString() {
    return label();
  }
}
