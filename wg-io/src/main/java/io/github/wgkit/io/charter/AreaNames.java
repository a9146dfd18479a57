package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.Acronym;
import java.util.Optional;

/**
 * The names of the areas of the IETF since 1989, as charters spell them, with the acronyms that the
 * Datatracker gives them.
 */
public final class AreaNames {
  private static final ImmutableMap<String, Acronym> ACRONYMS =
      ImmutableMap.<String, Acronym>builder()
          .put("applications", Acronym.of("app"))
          .put("applications and real-time", Acronym.of("art"))
          .put("application and real-time", Acronym.of("art"))
          .put("general", Acronym.of("gen"))
          .put("internet", Acronym.of("int"))
          .put("internet services", Acronym.of("int"))
          .put("ip: next generation", Acronym.of("ipng"))
          .put("ip next generation", Acronym.of("ipng"))
          .put("network management", Acronym.of("mgt"))
          .put("operational requirements", Acronym.of("ops-old"))
          .put("operations", Acronym.of("ops-old"))
          .put("operations and management", Acronym.of("ops"))
          .put("operations and network management", Acronym.of("ops"))
          .put("operations & management", Acronym.of("ops"))
          .put("ops and management", Acronym.of("ops"))
          .put("osi integration", Acronym.of("osi"))
          .put("real-time applications and infrastructure", Acronym.of("rai"))
          .put("routing", Acronym.of("rtg"))
          .put("security", Acronym.of("sec"))
          .put("service applications", Acronym.of("sap"))
          .put("sub-ip", Acronym.of("sub"))
          .put("transport", Acronym.of("tsv"))
          .put("transport and services", Acronym.of("tsv"))
          .put("transport & services", Acronym.of("tsv"))
          .put("user services", Acronym.of("usv"))
          .put("web and internet transport", Acronym.of("wit"))
          .buildOrThrow();

  private AreaNames() {}

  /**
   * Looks for an area.
   *
   * @param name its name, with or without the word Area after it, or its acronym; case does not
   *     count
   * @return its acronym, if an area of this name is known
   */
  public static Optional<Acronym> acronym(String name) {
    String bare = CharMatcher.whitespace().trimAndCollapseFrom(Ascii.toLowerCase(name), ' ');
    if (bare.endsWith(" area")) {
      bare = bare.substring(0, bare.length() - " area".length());
    }
    if (!Acronym.isAcronym(bare)) {
      return Optional.ofNullable(ACRONYMS.get(bare));
    }
    Acronym itself = Acronym.of(bare);
    return Optional.ofNullable(
        ACRONYMS.getOrDefault(bare, ACRONYMS.containsValue(itself) ? itself : null));
  }
}
