package io.github.wgkit.model.diff;

/** A single value in the record of a group, or of its charter. */
public enum GroupField {
  /** The short name. */
  ACRONYM("acronym"),
  /** The name. */
  NAME("name"),
  /** The type, such as {@code wg}. */
  TYPE("type"),
  /** The state, such as {@code active}. */
  STATE("state"),
  /** The parent; of a working group, the area. */
  PARENT("parent"),
  /** The short description. */
  DESCRIPTION("description"),
  /** Where to post to the mailing list. */
  LIST_ADDRESS("list address"),
  /** How to subscribe to the mailing list. */
  LIST_SUBSCRIBE("list subscription"),
  /** Where the archive of the mailing list is. */
  LIST_ARCHIVE("list archive"),
  /** Whether milestones have dates: {@code yes} or {@code no}. */
  MILESTONE_DATES("milestones have dates"),
  /** The name of the charter document. */
  CHARTER_NAME("charter"),
  /** The newest revision of the charter. */
  CHARTER_REVISION("charter revision"),
  /** The state of the charter. */
  CHARTER_STATE("charter state");

  private final String label;

  GroupField(String label) {
    this.label = label;
  }

  /** {@return the name shown to people} */
  public String label() {
    return label;
  }
}
