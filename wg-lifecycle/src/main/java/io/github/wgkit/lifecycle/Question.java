package io.github.wgkit.lifecycle;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.check.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What is asked of a lifecycle: may this be done to that, by whom, by whose rules, and when.
 *
 * @param value what it would be done to
 * @param action what would be done
 * @param actor who would do it
 * @param profile whose rules count
 * @param now the moment at which it would be done
 * @param <V> a group, a chartering case, a milestone plan
 * @param <X> the actions
 */
public record Question<V, X>(V value, X action, Actor actor, Profile profile, Instant now) {
  /**
   * Checks the parts.
   *
   * @param value what it would be done to
   * @param action what would be done
   * @param actor who would do it
   * @param profile whose rules count
   * @param now the moment at which it would be done
   */
  public Question {
    requireNonNull(value);
    requireNonNull(action);
    requireNonNull(actor);
    requireNonNull(profile);
    requireNonNull(now);
  }

  /** {@return the day of the question, in UTC} */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
