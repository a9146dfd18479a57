package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What somebody is up to, without knowing yet what there is to be done. It fits every value, so a
 * chain of attempts stays one when some of them are left out.
 *
 * @param choice which of the things that there are, or that can be done
 * @param actor who
 * @param later how long after the attempt before
 * @param about which of the milestones
 * @param details what is said
 */
record Attempt(int choice, Actor actor, Duration later, int about, Details details) {
  /** Those who can do most come first, as they are what other actors are shrunk to. */
  private static final List<Actor> USUAL =
      List.of(
          Actor.of(ActorRole.SECRETARIAT),
          Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR, "Ada Example"),
          Actor.of(ActorRole.AREA_DIRECTOR, "Kim Beispiel"),
          Actor.of(ActorRole.CHAIR, "Jo Esempio"),
          Actor.of(ActorRole.IESG));

  /** Those who are asked if the actor of the attempt may do nothing at all. */
  static final List<Actor> SOMEBODY = USUAL.subList(0, 2);

  private static final long LONGEST = Duration.ofDays(40).toMinutes();

  static Arbitrary<Attempt> any() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 100),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(USUAL)), Tuple.of(1, LifecycleArbitraries.actors())),
            Arbitraries.longs().between(1, LONGEST).map(Duration::ofMinutes),
            Arbitraries.integers().between(0, 12),
            Details.any())
        .as(Attempt::new)
        .withoutEdgeCases();
  }

  @Override
  public String toString() {
    return "choice " + choice + " of " + actor + ", " + later + " later";
  }
}
