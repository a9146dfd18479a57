package io.github.wgkit.model.succession;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.history.ApproximateDate;

/**
 * Somebody or something says that one group came out of another one. No field of a record says so
 * (Datatracker issue 10710), so a claim has a source, and several claims may contradict each other.
 *
 * @param from the acronym of the group that was before; there need be no record of it
 * @param kind how the work went over
 * @param to the acronym of the group that came after; there need be no record of it
 * @param date when, as far as it is known
 * @param source who says so
 * @param text the words that say so, or what it was concluded from; may be empty
 */
public record SuccessionClaim(
    Acronym from, Kind kind, Acronym to, ApproximateDate date, Source source, String text) {
  /** How work goes over to another group. */
  public enum Kind {
    /** The same group, under another acronym. */
    RENAMED_TO("renamed to"),
    /** Another group stands in its place. */
    REPLACED_BY("replaced by"),
    /** It and others became one. */
    MERGED_INTO("merged into"),
    /** It became several. */
    SPLIT_INTO("split into"),
    /** Part of its work goes on elsewhere. */
    WORK_MOVED_TO("work moved to");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** {@return what stands between the two groups in a sentence: {@code merged into}} */
    public String inWords() {
      return words;
    }
  }

  /** Who says so, surest first. */
  public enum Source {
    /** Whoever asks knows it. */
    TOLD("told"),
    /** Records of different times have different acronyms. */
    RECORDS("records"),
    /** The remarks in a record, or the text of an event. */
    REMARKS("remarks"),
    /** A document of the one replaced a document of the other. */
    DOCUMENTS("documents"),
    /** The one ended, and the other has the same name. */
    NAMES("same name");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** {@return the source in a word or two} */
    public String inWords() {
      return words;
    }

    /** {@return whether it is only concluded from something else, and said by nobody} */
    public boolean isInferred() {
      return this == DOCUMENTS || this == NAMES;
    }
  }

  /**
   * Checks the parts.
   *
   * @param from the acronym of the group that was before
   * @param kind how the work went over
   * @param to the acronym of the group that came after
   * @param date when, as far as it is known
   * @param source who says so
   * @param text the words that say so, or what it was concluded from; may be empty
   */
  public SuccessionClaim {
    requireNonNull(from);
    requireNonNull(kind);
    requireNonNull(to);
    requireNonNull(date);
    requireNonNull(source);
    requireNonNull(text);
  }

  /** {@return the claim in a sentence} */
  @Override
  public String toString() {
    return from
        + " "
        + kind.inWords()
        + " "
        + to
        + date.earliest().map(day -> ", " + date.stated()).orElse("")
        + " ("
        + source.inWords()
        + ")";
  }
}
