package io.github.wgkit.model;

import static java.util.Objects.requireNonNull;

/**
 * The mailing list of a group (RFC 2418 section 2.2). Each part is kept as recorded, without any
 * check of its form, and is empty where the record has nothing: the Datatracker checks none either.
 *
 * @param address where to post
 * @param subscribe where or how to subscribe: a page, an address, sometimes a sentence
 * @param archive where the archive is
 */
public record MailingList(String address, String subscribe, String archive) {
  /** A list of which nothing is known. */
  public static final MailingList NONE = new MailingList("", "", "");

  /**
   * Checks the parts.
   *
   * @param address where to post
   * @param subscribe where or how to subscribe: a page, an address, sometimes a sentence
   * @param archive where the archive is
   */
  public MailingList {
    requireNonNull(address);
    requireNonNull(subscribe);
    requireNonNull(archive);
  }

  /** {@return whether all three parts are empty} */
  public boolean isEmpty() {
    return address.isEmpty() && subscribe.isEmpty() && archive.isEmpty();
  }
}
