package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.charter.CharterText;

/**
 * What differs between two versions of a charter, as a person would compare them: by section and
 * paragraph, with the words that changed.
 *
 * <p>How the text is written does not count: where lines break and how they end, blanks, marks of
 * Markdown, bullets and numbers of lists, the shape of quotation marks and dashes, the spelling of
 * RFC numbers. So a plain text can be compared with a draft in Markdown.
 *
 * <pre>{@code
 * CharterDiff diff = CharterDiff.of(approved, draft);
 * diff.references().gained(); // [rfc8766, rfc8882]
 * diff.passages().stream().filter(PassageDiff::isDifferent).forEach(System.out::println);
 * }</pre>
 *
 * @param sections all that both versions consist of, in the order of the newer one
 * @param before what became of the paragraphs of the older version
 * @param after where the paragraphs of the newer version come from
 * @param references which documents the two name
 */
public record CharterDiff(
    ImmutableList<SectionDiff> sections,
    ParagraphCount before,
    ParagraphCount after,
    ReferenceDiff references) {
  /**
   * Checks the parts.
   *
   * @param sections all that both versions consist of, in the order of the newer one
   * @param before what became of the paragraphs of the older version
   * @param after where the paragraphs of the newer version come from
   * @param references which documents the two name
   */
  public CharterDiff {
    requireNonNull(sections);
    requireNonNull(before);
    requireNonNull(after);
    requireNonNull(references);
  }

  /**
   * Compares two texts. The time it takes grows with their length and no more.
   *
   * @param before the older version
   * @param after the newer version
   * @return what differs
   */
  public static CharterDiff of(CharterText before, CharterText after) {
    return new CharterComparison(before.text(), after.text()).diff();
  }

  /** {@return whether nothing differs but the way it is written} */
  public boolean isEmpty() {
    return sections.stream().noneMatch(SectionDiff::isDifferent);
  }

  /**
   * {@return the same without the passages that are milestones, and the headings above them} For
   * those who compare the milestones as plans, by {@link MilestoneDiff}.
   */
  public CharterDiff withoutMilestones() {
    return CharterComparison.diff(
        sections.stream()
            .map(SectionDiff::withoutMilestones)
            .filter(section -> !section.passages().isEmpty())
            .collect(toImmutableList()),
        references);
  }

  /** {@return every passage of both versions, once, in the order of the newer one} */
  public ImmutableList<PassageDiff> passages() {
    return sections.stream()
        .flatMap(section -> section.passages().stream())
        .collect(toImmutableList());
  }
}
