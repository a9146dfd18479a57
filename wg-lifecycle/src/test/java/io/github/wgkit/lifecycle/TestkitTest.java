package io.github.wgkit.lifecycle;

import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class TestkitTest {
  private static void comesUp(String what, boolean isSo) {
    Statistics.label(what)
        .collect(isSo)
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  @Property(tries = 500)
  void chartering_cases_are_of_all_sorts(@ForAll CharteringCase review) {
    for (Chartering chartering : Chartering.values()) {
      comesUp(chartering.name(), review.chartering() == chartering);
    }
    comesUp("no charter", review.charter().isEmpty());
    comesUp("an open ballot", review.openBallot().isPresent());
    comesUp(
        "a ballot on another revision",
        review.openBallot().stream()
            .flatMap(ballot -> ballot.revision().stream())
            .anyMatch(revision -> !review.revision().filter(revision::equals).isPresent()));
    comesUp("a telechat", review.telechat().isPresent());
    comesUp("no proposed milestones", review.group().proposedMilestones().isEmpty());
    comesUp("a comment in the way", review.comments().stream().anyMatch(ReviewComment::isInTheWay));
    comesUp("extensions", !review.extensions().isEmpty());
  }

  @Property(tries = 300)
  void actors_are_of_all_sorts(@ForAll Actor actor) {
    for (ActorRole role : ActorRole.values()) {
      comesUp(role.name(), actor.role() == role);
    }
    comesUp("no name", actor.personName().isEmpty());
    comesUp("a number", actor.personId().isPresent());
  }
}
