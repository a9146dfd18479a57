package io.github.wgkit.model.diff;

/**
 * How many paragraphs a version of a charter has, headings and lists among them, and what became of
 * them. A paragraph is what stands between empty lines; a list counts as changed if some of its
 * items are kept and others are not. The other numbers add up to the total.
 *
 * @param total how many there are
 * @param unchanged how many are the same in the other version
 * @param moved how many are the same, and stand at another place
 * @param changed how many have other words in the other version
 * @param alone how many are not in the other version
 */
public record ParagraphCount(int total, int unchanged, int moved, int changed, int alone) {}
