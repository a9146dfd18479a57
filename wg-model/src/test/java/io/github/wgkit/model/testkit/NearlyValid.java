package io.github.wgkit.model.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;

/**
 * A value in which exactly one thing is wrong, and what it is. Whoever looks for mistakes should
 * find this one and no other.
 *
 * @param value the value
 * @param profile whose rules count
 * @param broken the only rule that the value breaks, of all that this profile knows
 * @param <T> what it is
 */
public record NearlyValid<T>(T value, Profile profile, Rule broken) {
  /**
   * Checks the parts.
   *
   * @param value the value
   * @param profile whose rules count
   * @param broken the only rule that the value breaks, of all that this profile knows
   * @throws IllegalArgumentException if the profile does not know the rule
   */
  public NearlyValid {
    requireNonNull(value);
    checkArgument(
        broken.severity(profile).isPresent(), "%s is no rule of %s", broken.id(), profile);
  }

  /** {@return the rule, in words, and the value} */
  @Override
  public String toString() {
    return "breaks " + broken.id() + " of " + profile + " (" + broken.title() + "): " + value;
  }
}
