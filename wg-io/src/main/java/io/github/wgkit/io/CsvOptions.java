package io.github.wgkit.io;

import com.google.common.base.Ascii;
import org.immutables.value.Value;

/** Which table of comma-separated values to write, and how. */
@Value.Immutable
public interface CsvOptions {
  /** The groups, with CRLF at the ends of lines and without guard. */
  CsvOptions DEFAULT = builder().build();

  /** The tables. */
  enum Table {
    /** One row a group. Can be read, too. */
    GROUPS,
    /** One row a milestone, of both plans and the former ones. Can be read, too. */
    MILESTONES,
    /** One row a role of a person in a group. */
    ROLES,
    /** One row an event of a group or its charter. */
    EVENTS,
    /** One row a group: from when to when it was chartered, and how sure that is. */
    LIFETIMES;

    /** {@return the word for the table, such as {@code milestones}} */
    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  /** How lines end. */
  enum LineEnd {
    /** As RFC 4180 has it. */
    CRLF("\r\n"),
    /** As the tools of Unix like it. */
    LF("\n");

    private final String characters;

    LineEnd(String characters) {
      this.characters = characters;
    }

    /** {@return the characters} */
    public String characters() {
      return characters;
    }
  }

  /** {@return which table; that of the groups if nothing is said} */
  @Value.Default
  default Table table() {
    return Table.GROUPS;
  }

  /** {@return how lines end} */
  @Value.Default
  default LineEnd lineEnd() {
    return LineEnd.CRLF;
  }

  /**
   * {@return whether to put an apostrophe before each cell that begins with {@code =}, {@code +},
   * {@code -}, {@code @}, a tab or a carriage return} A spreadsheet would take such a cell for a
   * formula, and somebody may have written it for that. The apostrophes stay when the table is
   * read, so the changed cells are told as a loss.
   */
  @Value.Default
  default boolean guardsFormulas() {
    return false;
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CsvOptions}. */
  final class Builder extends ImmutableCsvOptions.Builder {
    Builder() {}
  }
}
