package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
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

  /** Attempts, made quickly, and shrunk to few others. */
  static final Arbitrary<Attempt> ANY = new Prepared<>(any(), PlainerAttempt::new);

  private static Arbitrary<Attempt> any() {
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

  /** This attempt with one thing as plain as can be, or all but the choice, which decides most. */
  Stream<Attempt> plainer() {
    Actor plainActor = USUAL.get(0);
    Duration soon = Duration.ofMinutes(1);
    return Stream.concat(
            Stream.of(
                new Attempt(choice, plainActor, soon, 0, details),
                new Attempt(choice, plainActor, later, about, details),
                new Attempt(choice, actor, soon, about, details),
                new Attempt(choice, actor, later, 0, details)),
            details.plainer().map(plain -> new Attempt(choice, actor, later, about, plain)))
        .filter(other -> !other.equals(this))
        .distinct();
  }

  /**
   * An attempt that shrinks in few steps. Of a chain, jqwik tries all steps of all pairs of
   * attempts, and would take minutes if there were as many as for the texts alone.
   */
  private record PlainerAttempt(Attempt value) implements Shrinkable<Attempt> {
    PlainerAttempt(Shrinkable<Attempt> original) {
      this(original.value());
    }

    @Override
    public Stream<Shrinkable<Attempt>> shrink() {
      return value.plainer().map(PlainerAttempt::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(value.plainer().count());
    }
  }

  @Override
  public String toString() {
    return "choice " + choice + " of " + actor + ", " + later + " later";
  }
}
