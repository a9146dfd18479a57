package io.github.wgkit.model.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What a charter consists of, in any of the forms it has had since 1992: the Secretariat's pages,
 * the Datatracker's plain text, and the Markdown in which drafts are written. All parts are spans
 * of the text, so what is not understood is still there, between them.
 *
 * <p>The outline is what a reader sees at first sight: it looks at empty lines, underlines, marks
 * and a few words that all charters share. Whether a line of the milestones can be understood, it
 * does not say.
 *
 * @param frontMatter the properties of a page before its text, between lines of {@code ---}, if
 *     there are any
 * @param head the lines with the name of the group, its chairs, directors and lists, up to the line
 *     that announces the description, if there are any
 * @param milestones the goals and milestones with the line that announces them, if there are any
 * @param blocks the parts of all the rest, in order
 * @param sections the same parts under their headings
 */
public record CharterOutline(
    Optional<TextSpan> frontMatter,
    Optional<TextSpan> head,
    Optional<TextSpan> milestones,
    ImmutableList<CharterBlock> blocks,
    ImmutableList<CharterSection> sections) {
  /**
   * Checks the parts.
   *
   * @param frontMatter the properties of a page before its text, between lines of {@code ---}, if
   *     there are any
   * @param head the lines with the name of the group, its chairs, directors and lists, up to the
   *     line that announces the description, if there are any
   * @param milestones the goals and milestones with the line that announces them, if there are any
   * @param blocks the parts of all the rest, in order
   * @param sections the same parts under their headings
   */
  public CharterOutline {
    requireNonNull(frontMatter);
    requireNonNull(head);
    requireNonNull(milestones);
    requireNonNull(blocks);
    requireNonNull(sections);
  }

  /**
   * Looks at a text.
   *
   * @param text any text
   * @return what it consists of
   */
  public static CharterOutline of(String text) {
    return new OutlineScan(text).outline();
  }

  /** {@return the paragraphs and lists, without headings and rules} */
  public ImmutableList<CharterBlock> paragraphs() {
    return blocks.stream()
        .filter(
            block ->
                block.kind() != CharterBlock.Kind.HEADING && block.kind() != CharterBlock.Kind.RULE)
        .collect(toImmutableList());
  }
}
