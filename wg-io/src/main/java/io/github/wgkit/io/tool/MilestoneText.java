package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.util.Objects;
import java.util.stream.Stream;

/** A milestone in a few words. */
final class MilestoneText {
  private MilestoneText() {}

  /** {@return the month, or the place in the order, or a dash} */
  static String when(Milestone milestone) {
    return milestone
        .due()
        .map(Due::month)
        .map(Objects::toString)
        .orElse(milestone.order().isPresent() ? "#" + milestone.order().getAsInt() : "-");
  }

  /** {@return what is to be delivered, with its documents} */
  static String what(Milestone milestone) {
    return Stream.concat(
            Stream.of(milestone.description().strip()),
            milestone.documents().stream().map(document -> "[" + document + "]"))
        .collect(joining(" "));
  }
}
