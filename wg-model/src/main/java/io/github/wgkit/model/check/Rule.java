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
   * {@return a rule that matters equally under every profile}
   *
   * @param id a stable name
   * @param severity how much it matters
   * @param title what is required, in one sentence
   * @param citations where it stands, best first; at least one
   * @throws IllegalArgumentException if id or title is empty, or if there is no citation
   */
  public static Rule of(String id, Severity severity, String title, Citation... citations) {
    ImmutableMap.Builder<Profile, Severity> severities = ImmutableMap.builder();
    for (Profile profile : Profile.values()) {
      severities.put(profile, severity);
    }
    return new Rule(id, title, severities.buildOrThrow(), ImmutableList.copyOf(citations));
  }

  /**
   * {@return this rule with another severity under one profile}
   *
   * @param profile the profile
   * @param severity how much the rule matters under it
   */
  public Rule with(Profile profile, Severity severity) {
    return new Rule(
        id,
        title,
        ImmutableMap.<Profile, Severity>builder()
            .putAll(severities)
            .put(profile, severity)
            .buildKeepingLast(),
        citations);
  }

  /**
   * {@return this rule, not known to a profile}
   *
   * @param profile the profile
   */
  public Rule without(Profile profile) {
    return new Rule(
        id,
        title,
        ImmutableMap.copyOf(Maps.filterKeys(severities, known -> known != profile)),
        citations);
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
