package io.github.wgkit.io.announcement;

/** The mails by which the IESG tells the community of charters. */
public enum Announcement {
  /** A charter is up for review (RFC 2418 section 2.3). */
  REVIEW("wg-review", "WG Review mail"),
  /** A group was formed or rechartered. */
  ACTION("wg-action", "WG Action mail");

  private final String id;
  private final String title;

  Announcement(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** {@return the id of the format} */
  public String id() {
    return id;
  }

  /** {@return the name of the format for people} */
  String title() {
    return title;
  }
}
