package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** What a person does for a group. Source: the Datatracker's table {@code rolename}. */
public final class RoleName extends Slug<RoleName> {
  private static final Known<RoleName> KNOWN = new Known<>(RoleName::new);

  /**
   * Area director. Of an area: one of its directors. Of a working group: the responsible area
   * director, also called area advisor or shepherding area director (RFC 2418 section 2.2).
   */
  public static final RoleName AREA_DIRECTOR = KNOWN.add("ad", "Area Director");

  /** Chosen as area director, not yet in office. */
  public static final RoleName INCOMING_AREA_DIRECTOR =
      KNOWN.add("pre-ad", "Incoming Area Director");

  /** Chair (RFC 2418 section 6.1). */
  public static final RoleName CHAIR = KNOWN.add("chair", "Chair");

  /** Secretary (RFC 2418 section 6.2). */
  public static final RoleName SECRETARY = KNOWN.add("secr", "Secretary");

  /** Technical advisor (RFC 6292 section 2.1). */
  public static final RoleName TECHNICAL_ADVISOR = KNOWN.add("techadv", "Tech Advisor");

  /** Editor of the whole group, found in old records; today an editor belongs to a document. */
  public static final RoleName EDITOR = KNOWN.add("editor", "Editor");

  /** May act for the chairs on the state of drafts; three at most (RFC 6175 R-019). */
  public static final RoleName DELEGATE = KNOWN.add("delegate", "Delegate");

  static {
    KNOWN.add("admdir", "Administrative Director");
    KNOWN.add("advisor", "Advisor");
    KNOWN.add("announce", "List Announcer");
    KNOWN.add("atlarge", "At Large Member");
    KNOWN.add("auth", "Authorized Individual");
    KNOWN.add("ceo", "CEO");
    KNOWN.add("comdir", "Communications Director");
    KNOWN.add("coord", "Co-ordinator");
    KNOWN.add("devdir", "Director of Development");
    KNOWN.add("execdir", "Executive Director");
    KNOWN.add("exofficio", "Ex Officio Member");
    KNOWN.add("lead", "Lead");
    KNOWN.add("leadmaintainer", "Lead Maintainer");
    KNOWN.add("liaiman", "Liaison Manager");
    KNOWN.add("liaison", "Liaison Member");
    KNOWN.add("liaison_cc_contact", "Liaison CC Contact");
    KNOWN.add("liaison_contact", "Liaison Contact");
    KNOWN.add("liaison_coordinator", "Liaison Coordinator");
    KNOWN.add("matman", "Materials Manager");
    KNOWN.add("member", "Member");
    KNOWN.add("recman", "Recording Manager");
    KNOWN.add("reviewer", "Reviewer");
    KNOWN.add("robot", "Automation Robot");
    KNOWN.add("trac-admin", "Trac Admin");
    KNOWN.add("trac-editor", "Trac Editor");
    KNOWN.add("wikiadmin", "Wikijs administrator");
    KNOWN.add("wikiman", "Wiki Manager");
    KNOWN.add("yc_admin", "YangCatalog Administrator");
    KNOWN.add("yc_operator", "YangCatalog Operator");
  }

  private RoleName(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds a role name.
   *
   * @param slug the Datatracker's slug, such as {@code secr}
   * @return the role name of that slug, perhaps an unknown one
   * @throws IllegalArgumentException if the slug is empty
   */
  public static RoleName of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the role names this library knows} */
  public static ImmutableList<RoleName> known() {
    return KNOWN.all();
  }
}
