package io.github.wgkit.io.calendar;

import com.google.common.base.Ascii;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.model.milestone.Milestone;

/**
 * A milestone in as few words as the narrow columns of calendars need. Plans say to whom everything
 * is submitted and what for, and add in parentheses to which item of the charter it belongs.
 *
 * @param words what is to be delivered, in one line
 * @param aside what the plan adds in parentheses at the end, without these; may be empty
 */
record MilestoneTitle(String words, String aside) {
  /** What else should the IESG do with it? */
  private static final String PURPOSE = "iesg for consideration";

  private static final int PURPOSE_BEHIND = "iesg".length();

  static MilestoneTitle of(Milestone milestone) {
    String all = Characters.inOneLine(milestone.description());
    int opening = opening(all);
    String aside = opening < 0 ? "" : all.substring(opening + 1, all.length() - 1).strip();
    // Nothing to tell, or nothing else to tell: then the words stay together.
    String words = aside.isEmpty() ? all : all.substring(0, opening).stripTrailing();
    return new MilestoneTitle(withoutPurpose(words), aside);
  }

  /**
   * {@return where the parenthesis opens that closes at the end, behind a blank; negative if there
   * is none}
   */
  private static int opening(String words) {
    if (!words.endsWith(")")) {
      return -1;
    }
    int open = 0;
    for (int i = words.length() - 1; i > 0; i--) {
      open += words.charAt(i) == ')' ? 1 : words.charAt(i) == '(' ? -1 : 0;
      if (open == 0) {
        return words.charAt(i - 1) == ' ' ? i : -1;
      }
    }
    return -1;
  }

  private static String withoutPurpose(String words) {
    return Ascii.toLowerCase(words).endsWith(PURPOSE)
        ? words.substring(0, words.length() - PURPOSE.length() + PURPOSE_BEHIND)
        : words;
  }
}
