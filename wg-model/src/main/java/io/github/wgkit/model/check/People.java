package io.github.wgkit.model.check;

import com.google.common.base.Ascii;
import io.github.wgkit.model.Role;
import java.util.ArrayList;
import java.util.List;

/** Tells people apart, who are named by number, by name or by address. */
final class People {
  private People() {}

  /**
   * {@return whether two roles surely are those of one person} The number decides, then the name,
   * then the address; what only one of the two has is no help.
   */
  static boolean isSame(Role a, Role b) {
    if (a.personId().isPresent() && b.personId().isPresent()) {
      return a.personId().equals(b.personId());
    }
    if (a.personName().isPresent() && b.personName().isPresent()) {
      return Ascii.equalsIgnoreCase(a.personName().get().strip(), b.personName().get().strip());
    }
    return a.email().isPresent()
        && b.email().isPresent()
        && a.email().get().sameMailbox(b.email().get());
  }

  static boolean isAmong(List<Role> roles, Role person) {
    return roles.stream().anyMatch(role -> isSame(role, person));
  }

  /** {@return the roles without those of people who came before} */
  static List<Role> distinct(List<Role> roles) {
    List<Role> distinct = new ArrayList<>();
    for (Role role : roles) {
      if (!isAmong(distinct, role)) {
        distinct.add(role);
      }
    }
    return distinct;
  }
}
