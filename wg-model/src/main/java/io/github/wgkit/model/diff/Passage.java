package io.github.wgkit.model.diff;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.charter.TextSpan;

/**
 * The smallest part of a charter that is compared: a heading, a paragraph, an item of a list.
 *
 * @param kind what it is
 * @param text the words with single blanks, without marks of lists and of Markdown, quotation marks
 *     and dashes in their plain form
 * @param span where it stands in the text of its charter, with its marks
 * @param paragraph the number of its paragraph, counted from 1: items without empty lines between
 *     them are one
 */
public record Passage(Kind kind, String text, TextSpan span, int paragraph) {
  /** What a passage is. */
  public enum Kind {
    /** The title of a section. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** An item of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    /** A line of the heading block, or of the properties of a page. */
    HEAD,
    /** A milestone. */
    MILESTONE
  }

  /**
   * Checks the parts.
   *
   * @param kind what it is
   * @param text the words with single blanks, without marks of lists and of Markdown, quotation
   *     marks and dashes in their plain form
   * @param span where it stands in the text of its charter, with its marks
   * @param paragraph the number of its paragraph, counted from 1: items without empty lines between
   *     them are one
   */
  public Passage {
    requireNonNull(kind);
    requireNonNull(text);
    requireNonNull(span);
  }
}
