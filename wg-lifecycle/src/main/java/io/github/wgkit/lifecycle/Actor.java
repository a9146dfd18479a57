package io.github.wgkit.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.history.GroupEvent;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who acts, and in what capacity. Who it is matters for the record of the event (RFC 6433 section
 * 2), the capacity for whether it may be done.
 *
 * @param role in what capacity
 * @param personId the Datatracker's number of the person
 * @param personName the name of the person
 */
public record Actor(ActorRole role, OptionalLong personId, Optional<String> personName) {
  /**
   * Checks the parts.
   *
   * @param role in what capacity
   * @param personId the Datatracker's number of the person
   * @param personName the name of the person
   * @throws IllegalArgumentException if the name is empty
   */
  public Actor {
    requireNonNull(role);
    requireNonNull(personId);
    checkArgument(
        personName.map(name -> !name.isEmpty()).orElse(true), "a name of an actor is not empty");
  }

  /**
   * {@return somebody who acts in a capacity, whoever it is}
   *
   * @param role in what capacity
   */
  public static Actor of(ActorRole role) {
    return new Actor(role, OptionalLong.empty(), Optional.empty());
  }

  /**
   * {@return a person who acts in a capacity}
   *
   * @param role in what capacity
   * @param personName the name of the person, not empty
   * @throws IllegalArgumentException if the name is empty
   */
  public static Actor of(ActorRole role, String personName) {
    return new Actor(role, OptionalLong.empty(), Optional.of(personName));
  }

  /**
   * Writes the actor into the record of an event.
   *
   * @param event the event to be
   * @param <B> the kind of event
   * @return the same builder
   */
  public <B extends GroupEvent.Builder> B sign(B event) {
    personId.ifPresent(event::personId);
    personName.ifPresent(event::personName);
    return event;
  }

  /** {@return the name, if known, and the capacity: {@code Ada Example (chair)}} */
  @Override
  public String toString() {
    return personName.map(name -> name + " (" + role + ")").orElseGet(role::toString);
  }
}
