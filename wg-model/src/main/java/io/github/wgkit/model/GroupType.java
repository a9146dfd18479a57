package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * The type of a group. Source: the Datatracker's tables {@code grouptypename} and {@code
 * groupfeatures}.
 */
public final class GroupType extends Slug<GroupType> {
  private static final ImmutableSet<String> ACT_LIKE_WORKING_GROUPS =
      ImmutableSet.of("wg", "rg", "ag", "rag");
  private static final ImmutableSet<String> RESEARCH = ImmutableSet.of("rg", "rag");
  private static final ImmutableSet<String> CHARTERED = ImmutableSet.of("wg", "rg");
  private static final ImmutableSet<String> WITH_MILESTONES =
      ImmutableSet.of("wg", "rg", "program", "iabasg");

  private static final Known<GroupType> KNOWN =
      new Known<>((slug, label) -> new GroupType(slug, label, label == null ? slug : label));

  /** A working group, or a BoF on its way to become one (tell them apart by state). */
  public static final GroupType WG = KNOWN.add(named("wg", "WG", "Working Group"));

  /** A research group of the IRTF. */
  public static final GroupType RG = KNOWN.add(named("rg", "RG", "Research Group"));

  /** An area group. */
  public static final GroupType AG = KNOWN.add(named("ag", "AG", "Area Group"));

  /** A research area group of the IRTF. */
  public static final GroupType RAG = KNOWN.add(named("rag", "RAG", "Research Area Group"));

  /** An area: the parent of working groups. */
  public static final GroupType AREA = KNOWN.add(named("area", "Area", "Area"));

  /** A directorate of an area. */
  public static final GroupType DIRECTORATE =
      KNOWN.add(named("dir", "Directorate", "Area Directorate"));

  /** A directorate that reviews documents. */
  public static final GroupType REVIEW_DIRECTORATE =
      KNOWN.add(named("review", "Directorate (with reviews)", "Directorate (with reviews)"));

  /** A team. */
  public static final GroupType TEAM = KNOWN.add(named("team", "Team", "Team"));

  /** A program of the IAB. */
  public static final GroupType PROGRAM = KNOWN.add(named("program", "Program", "Program"));

  /** An administrative support group of the IAB. */
  public static final GroupType IAB_SUPPORT_GROUP =
      KNOWN.add(named("iabasg", "IAB ASG", "IAB Administrative Support Group"));

  /** Another standards organization. */
  public static final GroupType SDO = KNOWN.add(named("sdo", "SDO", "Standards Organization"));

  /** The IETF and bodies of its top level. */
  public static final GroupType IETF =
      KNOWN.add(named("ietf", "IETF", "Internet Engineering Task Force"));

  /** The IRTF and bodies of its top level. */
  public static final GroupType IRTF =
      KNOWN.add(named("irtf", "IRTF", "Internet Research Task Force"));

  /** A person in the role of a group. */
  public static final GroupType INDIVIDUAL =
      KNOWN.add(named("individ", "Individual", "An Individual"));

  /** The RFC Editor. */
  public static final GroupType RFC_EDITOR =
      KNOWN.add(named("rfcedtyp", "RFC Editor", "The RFC Editor"));

  static {
    KNOWN.add(named("adhoc", "Ad Hoc", "Ad Hoc Group Type"));
    KNOWN.add(named("adm", "Admin", "Administrative Group"));
    KNOWN.add(
        named("edappr", "Editorial Stream Approval Group", "Editorial Stream Approval Group"));
    KNOWN.add(named("edwg", "Editorial Stream Working Group", "Editorial Stream Working Group"));
    KNOWN.add(named("iab", "IAB", "Internet Architecture Board"));
    KNOWN.add(named("iabworkshop", "IAB Workshop", "IAB Workshop"));
    KNOWN.add(named("iana", "IANA", "Internet Assigned Numbers Authority"));
    KNOWN.add(named("iesg", "IESG", "Internet Engineering Steering Group"));
    KNOWN.add(named("ise", "ISE", "Independent Stream Editor"));
    KNOWN.add(named("isoc", "ISOC", "The Internet Society"));
    KNOWN.add(named("nomcom", "Nomcom", "IETF/IAB Nominating Committee"));
  }

  private final String longName;
  private final boolean actsLikeWorkingGroup;
  private final boolean isResearch;
  private final boolean hasCharter;

  private GroupType(String slug, @Nullable String label, String longName) {
    super(slug, label);
    this.longName = longName;
    this.actsLikeWorkingGroup = ACT_LIKE_WORKING_GROUPS.contains(slug);
    this.isResearch = RESEARCH.contains(slug);
    this.hasCharter = CHARTERED.contains(slug);
  }

  private static GroupType named(String slug, String label, String longName) {
    return new GroupType(slug, label, longName);
  }

  /**
   * Finds a type.
   *
   * @param slug the Datatracker's slug, such as {@code wg}
   * @return the type of that slug, perhaps an unknown one
   * @throws IllegalArgumentException if the slug is empty
   */
  public static GroupType of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the types this library knows} */
  public static ImmutableList<GroupType> known() {
    return KNOWN.all();
  }

  /** {@return the long name, such as "Working Group"; of an unknown type, the slug} */
  public String longName() {
    return longName;
  }

  /** {@return whether groups of this type act like a working group (wg, rg, ag, rag)} */
  public boolean actsLikeWorkingGroup() {
    return actsLikeWorkingGroup;
  }

  /**
   * {@return whether groups of this type belong to the IRTF, whose Chair manages them (rg, rag)}
   */
  public boolean isResearch() {
    return isResearch;
  }

  /** {@return whether groups of this type have a charter (wg, rg)} */
  public boolean hasCharter() {
    return hasCharter;
  }

  /** {@return whether groups of this type have milestones (wg, rg, program, iabasg)} */
  public boolean hasMilestones() {
    return WITH_MILESTONES.contains(slug());
  }
}
