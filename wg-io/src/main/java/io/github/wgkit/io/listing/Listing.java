package io.github.wgkit.io.listing;

/** The lists of all active working groups that the Datatracker gives out as text. */
public enum Listing {
  /** Areas with their directors, and chairs and mailing lists of their groups. */
  SUMMARY(SummaryReader.BY_AREA, "IETF working group summary by area"),
  /** Chairs and mailing lists of all groups, by acronym. */
  SUMMARY_BY_ACRONYM(SummaryReader.BY_ACRONYM, "IETF working group summary by acronym"),
  /** The charters with people, milestones and documents, by area. */
  CHARTERS(CharterListReader.BY_AREA, "IETF working group charters by area"),
  /** The charters with people, milestones and documents, by acronym. */
  CHARTERS_BY_ACRONYM(CharterListReader.BY_ACRONYM, "IETF working group charters by acronym");

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

  /** {@return what reads such a list} */
  ListingReader reader() {
    return this == SUMMARY || this == SUMMARY_BY_ACRONYM
        ? new SummaryReader(id)
        : new CharterListReader(id);
  }
}
