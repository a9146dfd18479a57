package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;

/**
 * An e-mail address as a record states it. Old records hold addresses that no longer parse, such as
 * {@code unknown-email-Jo-Bloggs}, so only the empty text is refused.
 *
 * @param text the address exactly as recorded
 */
public record EmailAddress(String text) implements Comparable<EmailAddress> {
  /**
   * Checks the parts.
   *
   * @param text the address exactly as recorded
   * @throws IllegalArgumentException if the text is empty
   */
  public EmailAddress {
    requireNonNull(text);
    checkArgument(!text.isEmpty(), "an e-mail address cannot be empty");
  }

  /**
   * Makes an address.
   *
   * @param text the address
   * @return the address
   * @throws IllegalArgumentException if the text is empty
   */
  public static EmailAddress of(String text) {
    return new EmailAddress(text);
  }

  /**
   * Compares as mail systems do in practice.
   *
   * @param other the other address
   * @return whether the two are equal but for the case of A to Z
   */
  public boolean sameMailbox(EmailAddress other) {
    return Ascii.equalsIgnoreCase(text, other.text);
  }

  /** Orders by code unit. */
  @Override
  public int compareTo(EmailAddress other) {
    return text.compareTo(other.text);
  }

  /** {@return the address exactly as recorded} */
  @Override
  public String toString() {
    return text;
  }
}
