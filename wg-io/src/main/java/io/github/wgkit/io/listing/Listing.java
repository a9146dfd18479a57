package io.github.wgkit.io.listing;

/** The lists of all active working groups that the Datatracker gives out as text. */
public enum Listing {
  /** Areas with their directors, and chairs and mailing lists of their groups. */
  SUMMARY("1wg-summary", "IETF working group summary by area"),
  /** Chairs and mailing lists of all groups, by acronym. */
  SUMMARY_BY_ACRONYM("1wg-summary-by-acronym", "IETF working group summary by acronym"),
  /** The charters with people, milestones and documents, by area. */
  CHARTERS("1wg-charters", "IETF working group charters by area"),
  /** The charters with people, milestones and documents, by acronym. */
  CHARTERS_BY_ACRONYM("1wg-charters-by-acronym", "IETF working group charters by acronym");

  private final String id;
  private final String title;

  Listing(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** {@return the id of the format, which is also the name of the file} */
  public String id() {
    return id;
  }

  /** {@return the name of the format for people} */
  String title() {
    return title;
  }
}
