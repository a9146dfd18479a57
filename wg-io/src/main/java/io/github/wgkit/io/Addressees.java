package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * To whom a mail goes. Each address is written as it is, such as {@code The IESG <iesg@ietf.org>}.
 *
 * @param to the addressees
 * @param cc who gets a copy
 */
public record Addressees(ImmutableList<String> to, ImmutableList<String> cc) {
  /**
   * Checks the parts.
   *
   * @param to the addressees
   * @param cc who gets a copy
   */
  public Addressees {
    requireNonNull(to);
    requireNonNull(cc);
  }
}
