package io.github.wgkit.io.template;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.OptionalLong;

/**
 * Somebody who has a role in a group.
 *
 * @param roleId the Datatracker's number of the role
 * @param name the full name; may be empty
 * @param plainName the name without titles and middle names, or the one the person wants to be
 *     shown by; may be empty
 * @param lastName the last name; may be empty
 * @param address the e-mail address used in this role; may be empty
 */
public record Holder(
    OptionalLong roleId, String name, String plainName, String lastName, String address) {
  /** By the number of the role; roles without one keep their order, after the others. */
  public static final Comparator<Holder> BY_ROLE =
      Comparator.comparingLong(holder -> holder.roleId().orElse(Long.MAX_VALUE));

  /** By full name. */
  public static final Comparator<Holder> BY_NAME =
      Comparator.comparing(Holder::name, CodePoints.ORDER).thenComparing(BY_ROLE);

  /** By last name. */
  public static final Comparator<Holder> BY_LAST_NAME =
      Comparator.comparing(Holder::lastName, CodePoints.ORDER).thenComparing(BY_ROLE);

  /**
   * Checks the parts.
   *
   * @param roleId the Datatracker's number of the role
   * @param name the full name; may be empty
   * @param plainName the name to show; may be empty
   * @param lastName the last name; may be empty
   * @param address the e-mail address used in this role; may be empty
   */
  public Holder {
    requireNonNull(roleId);
    requireNonNull(name);
    requireNonNull(plainName);
    requireNonNull(lastName);
    requireNonNull(address);
  }

  /** {@return the full name and the address, {@code Mary B. Quill <mary@example.org>}} */
  public String withFullName() {
    return withAddress(name);
  }

  /** {@return the plain name and the address, {@code Mary Quill <mary@example.org>}} */
  public String withPlainName() {
    return withAddress(plainName);
  }

  private String withAddress(String shown) {
    return address.isEmpty() ? shown : shown.isEmpty() ? address : shown + " <" + address + ">";
  }
}
