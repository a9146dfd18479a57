package io.github.wgkit.model.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.history.History;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The charter of a group: the document with all its revisions, its review and its ballots (RFC 2418
 * section 2.2, RFC 6292).
 */
@Value.Immutable
public interface Charter {
  /** {@return the Datatracker's number of the document} */
  OptionalLong id();

  /** {@return the name of the document} */
  CharterName name();

  /** {@return the title; the Datatracker starts with the name of the group; may be empty} */
  @Value.Default
  default String title() {
    return "";
  }

  /** {@return the newest revision in time, if recorded} */
  Optional<CharterRevision> revision();

  /** {@return how far the review has come, if recorded} */
  Optional<CharterState> state();

  /**
   * {@return the Datatracker's number of the area director who edits the charter; not always the
   * responsible area director of the group}
   */
  OptionalLong areaDirectorId();

  /** {@return further addresses to notify, as recorded; may be empty} */
  @Value.Default
  default String notifyAddresses() {
    return "";
  }

  /** {@return the texts at hand, by revision, in order of time} */
  @Value.NaturalOrder
  ImmutableSortedMap<CharterRevision, CharterText> texts();

  /** {@return the ballots on this charter, oldest first} */
  ImmutableList<Ballot> ballots();

  /** {@return what happened to the document} */
  @Value.Default
  default History history() {
    return History.NONE;
  }

  /** {@return when the record was last changed} */
  Optional<OffsetDateTime> lastModified();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return the text of the newest revision, if it is at hand} */
  default Optional<CharterText> text() {
    return revision().flatMap(revision -> Optional.ofNullable(texts().get(revision)));
  }

  /** {@return the newest approved revision whose text is at hand} */
  default Optional<CharterRevision> newestApprovedText() {
    return texts().keySet().stream()
        .filter(CharterRevision::isApproved)
        .max(Comparator.naturalOrder());
  }

  /** {@return a builder with the attributes of this charter} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the name is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Charter}. */
  final class Builder extends ImmutableCharter.Builder {
    Builder() {}
  }
}
