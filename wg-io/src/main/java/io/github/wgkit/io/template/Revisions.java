package io.github.wgkit.io.template;

import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The revisions that a charter had. */
public final class Revisions {
  private Revisions() {}

  /**
   * {@return all revisions known: those whose texts are at hand, the present one, and those that
   * the history tells of}
   *
   * @param charter the charter
   */
  public static ImmutableSortedSet<CharterRevision> of(Charter charter) {
    return Stream.of(
            charter.texts().keySet().stream(),
            charter.revision().stream(),
            published(charter).flatMap(event -> event.revision().stream()))
        .flatMap(revisions -> revisions)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * {@return the events that made a revision, in the order of the history}
   *
   * @param charter the charter
   */
  public static Stream<CharterEvent> published(Charter charter) {
    return charter.history().events().stream()
        .filter(CharterEvent.class::isInstance)
        .map(CharterEvent.class::cast)
        .filter(event -> event.type().filter(EventType.NEW_REVISION::equals).isPresent())
        .filter(event -> event.revision().isPresent());
  }

  /**
   * {@return the revision that counts as the charter of the group: the highest approved one, else
   * the highest proposal}
   *
   * @param charter the charter
   */
  public static Optional<CharterRevision> inForce(Charter charter) {
    ImmutableSortedSet<CharterRevision> all = of(charter);
    return all.stream()
        .filter(CharterRevision::isApproved)
        .max(Comparator.naturalOrder())
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.last()));
  }
}
