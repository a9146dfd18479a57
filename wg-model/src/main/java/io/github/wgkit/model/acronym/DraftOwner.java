package io.github.wgkit.model.acronym;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;

/**
 * A group to which a draft may belong, and why.
 *
 * @param group the group as it is recorded now
 * @param acronym what in the name of the draft stands for the group; where the record of the draft
 *     names the group, the acronym there
 * @param reason why
 */
public record DraftOwner(Group group, Acronym acronym, Reason reason) {
  /** Why a draft belongs to a group, best first. */
  public enum Reason {
    /** The record of the draft names the group. */
    RECORDED(true),
    /** Drafts of the group begin like this one. */
    PRESENT_ACRONYM(true),
    /** Drafts of the group began like this one when it had another acronym. */
    EARLIER_ACRONYM(true),
    /** The name begins with a body that has no groups' drafts, such as the IAB. */
    BODY(true),
    /** The acronym fits but for hyphens and full stops. */
    OTHER_SPELLING(false),
    /** The acronym fits, but such a group has no drafts of this kind. */
    OTHER_KIND(false),
    /** The draft is of an author, who names the group by custom behind himself. */
    NAMED_BY_AUTHOR(false);

    private final boolean isSure;

    Reason(boolean isSure) {
      this.isSure = isSure;
    }

    /**
     * {@return whether the draft is one of the group, if no other group has the same reason; if
     * not, it is only meant for the group, or may be}
     */
    public boolean isSure() {
      return isSure;
    }
  }

  /**
   * Checks the parts.
   *
   * @param group the group as it is recorded now
   * @param acronym what in the name of the draft stands for the group
   * @param reason why
   */
  public DraftOwner {
    requireNonNull(group);
    requireNonNull(acronym);
    requireNonNull(reason);
  }

  /** {@return the reason in a sentence} */
  public String because() {
    return switch (reason) {
      case RECORDED -> "the record of the document says so";
      case PRESENT_ACRONYM -> "its drafts begin with \"" + acronym + "\"";
      case EARLIER_ACRONYM -> "it had the acronym " + acronym + " earlier";
      case BODY -> "drafts of " + acronym + " itself are named like this";
      case OTHER_SPELLING -> "its acronym is the same but for hyphens and full stops";
      case OTHER_KIND -> "the acronym fits, though such a group has no drafts named like this";
      case NAMED_BY_AUTHOR -> "an author's draft; \"" + acronym + "\" follows the author by custom";
    };
  }
}
