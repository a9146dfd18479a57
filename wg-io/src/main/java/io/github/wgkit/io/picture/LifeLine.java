package io.github.wgkit.io.picture;

import io.github.wgkit.lifecycle.replay.DateQuality;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.Placeholders;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group and its lifetime, as it is drawn.
 *
 * @param group the group
 * @param lifetime its lifetime
 * @param rests since when it is dormant, if it is and that is known
 */
record LifeLine(Group group, Lifetime lifetime, Optional<ApproximateDate> rests) {

  static LifeLine of(Group group, Placeholders placeholders) {
    Lifetime lifetime = Lifetime.of(group, placeholders);
    Optional<ApproximateDate> rests =
        lifetime.quality() == LifetimeQuality.DORMANT
            ? Replay.of(group)
                .last(GroupState.DORMANT)
                .map(stay -> stay.from().date())
                .filter(date -> !placeholders.contains(date) && date.earliest().isPresent())
            : Optional.empty();
    return new LifeLine(group, lifetime, rests);
  }

  LifetimeQuality quality() {
    return lifetime.quality();
  }

  /** {@return whether there is something to be drawn} */
  boolean isDated() {
    return days().findAny().isPresent();
  }

  boolean isBof() {
    return quality() == LifetimeQuality.BOF;
  }

  /** {@return whether it has not ended; a BoF has ended if its state says so} */
  boolean isOpen() {
    return switch (quality()) {
      case OPEN, OPEN_START_UNKNOWN, DORMANT -> true;
      case BOF -> lifetime.concluded().quality() == DateQuality.NONE;
      default -> false;
    };
  }

  /** {@return all days that are known} */
  Stream<LocalDate> days() {
    return Stream.of(
            lifetime.chartered().earliest(),
            lifetime.chartered().latest(),
            lifetime.concluded().earliest(),
            lifetime.concluded().latest(),
            rests.flatMap(ApproximateDate::earliest))
        .flatMap(Optional::stream);
  }

  /** {@return acronym and name in one line} */
  String fullName() {
    String acronym = Words.inOneLine(group.acronym().text());
    String name = Words.inOneLine(group.name());
    return name.isEmpty() ? acronym : acronym + " \u2013 " + name;
  }

  /** {@return start, end and class in words} */
  String inWords() {
    String started = isBof() ? "began" : "chartered";
    return fullName()
        + ": "
        + said(started, lifetime.chartered())
        + said(isBof() ? "over" : "concluded", lifetime.concluded())
        + quality().title();
  }

  private static String said(String what, LifetimeDate date) {
    String text = date.text();
    if (!text.isEmpty()) {
      String doubt = date.quality() == DateQuality.UNCERTAIN ? " (doubted)" : "";
      return what + " " + text + doubt + "; ";
    }
    return date.quality() == DateQuality.NONE
        ? ""
        : what + " on an unknown day (" + date.qualityText() + "); ";
  }
}
