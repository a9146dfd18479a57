package io.github.wgkit.model.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;

/**
 * Something that is required of a record or of a step, with the places that say so.
 *
 * @param id a stable name, such as {@code B-06}, by which a user can look the rule up or switch it
 *     off
 * @param title what is required, in one sentence
 * @param severities how much it matters under each profile; a profile that is missing does not know
 *     the rule
 * @param citations where it stands, best first; at least one
 */
public record Rule(
    String id,
    String title,
    ImmutableMap<Profile, Severity> severities,
    ImmutableList<Citation> citations) {
  /**
   * Checks the parts.
   *
   * @param id a stable name, such as {@code B-06}, by which a user can look the rule up or switch
   *     it off
   * @param title what is required, in one sentence
   * @param severities how much it matters under each profile; a profile that is missing does not
   *     know the rule
   * @param citations where it stands, best first; at least one
   * @throws IllegalArgumentException if id or title is empty, or if there is no citation
   */
  public Rule {
    severities = Maps.immutableEnumMap(severities);
    checkArgument(!id.isEmpty(), "a rule has an id");
    checkArgument(!title.isEmpty(), "rule %s has no title", id);
    checkArgument(!citations.isEmpty(), "rule %s has no citation", id);
  }

  /**
   * {@return how much the rule matters; empty if the profile does not know it}
   *
   * @param profile whose rules count
   */
  public Optional<Severity> severity(Profile profile) {
    return Optional.ofNullable(severities.get(profile));
  }

  /**
   * Finds this rule broken.
   *
   * @param profile whose rules count
   * @param subject what broke it, such as an acronym or the description of a milestone
   * @param message what is wrong and what would be right
   * @return the finding; empty if the profile does not know the rule
   */
  public Optional<Finding> broken(Profile profile, String subject, String message) {
    return severity(profile).map(severity -> new Finding(this, severity, subject, message));
  }
}
