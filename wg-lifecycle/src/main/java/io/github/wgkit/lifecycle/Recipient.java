package io.github.wgkit.lifecycle;

/** Who is told of a step. Addresses change over the years, so these are roles, not addresses. */
public enum Recipient {
  /** The chairs of the group. */
  CHAIRS("chairs"),
  /** The mailing list of the group. */
  GROUP_LIST("group's list"),
  /** The area directors of the group. */
  AREA_DIRECTORS("area directors"),
  /** Whoever else the charter names to be notified. */
  NOTIFY_ADDRESSES("addresses to notify"),
  /** The Secretariat, usually with something to do. */
  SECRETARIAT("Secretariat"),
  /** The IESG; for a research group, the IRSG. */
  IESG("IESG"),
  /** The IAB (RFC 2418 section 2.3). */
  IAB("IAB"),
  /** The community, by the list IETF-announce (RFC 2418 section 2.3). */
  IETF_ANNOUNCE("IETF-announce"),
  /** Other standards organizations, by the list new-work (RFC 2418 section 2.3). */
  NEW_WORK("new-work"),
  /** The RFC Editor. */
  RFC_EDITOR("RFC Editor");

  private final String label;

  Recipient(String label) {
    this.label = label;
  }

  /** {@return the recipient in words} */
  @Override
  public String toString() {
    return label;
  }
}
