package io.github.wgkit.model.check;

import static io.github.wgkit.model.check.Citation.datatracker;
import static io.github.wgkit.model.check.Citation.rfc;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

/**
 * The rules that a record, a plan, a history or a whole directory can be checked against, see
 * {@link RecordChecks}.
 *
 * <p>Rules of RFCs have the id of their row in the table of requirements; two rules of one row are
 * told apart by a letter. Rules that only the Datatracker's practice knows are called {@code
 * DT-nn}.
 *
 * <p>Rules of RFC 2418 are about working groups (type wg): not about BoFs, and not about research
 * groups, which have rules of their own.
 */
public final class RecordRules {
  private static final Citation WIKI = new Citation("IESG wiki", "chartering of working groups");
  private static final Citation BIS = new Citation("draft-ietf-procon-2418bis", "2.2");

  /** A proposed group has an area director who supports it. */
  public static final Rule AREA_DIRECTORS_CONSENT =
      Rule.of(
              "A-02",
              ERROR,
              "proposers have the advice and consent of an area director",
              rfc(2418, "2"))
          .with(PRACTICE, WARNING);

  /** An active group has an approved charter. */
  public static final Rule APPROVED_CHARTER =
      Rule.of("A-32", ERROR, "a group is formed by the approval of its charter", rfc(2418, "2.2"))
          .with(PRACTICE, WARNING);

  /** A group has a name. */
  public static final Rule NAME = Rule.of("B-04", ERROR, "a group has a name", rfc(2418, "2.2"));

  /** An acronym has at most eight printable ASCII characters. */
  public static final Rule ACRONYM =
      Rule.of(
              "B-05",
              WARNING,
              "an acronym has at most eight printable ASCII characters",
              rfc(2418, "2.2"),
              rfc(6292, "3.1"))
          .with(PRACTICE, INFO);

  /** A group generally has two chairs at most. */
  public static final Rule TWO_CHAIRS =
      Rule.of("B-06", WARNING, "a group generally has two chairs at most", rfc(2418, "2.2"))
          .with(PRACTICE, INFO);

  /** The address of each chair is known. */
  public static final Rule CHAIR_ADDRESS =
      Rule.of("B-06b", WARNING, "the address of each chair is stated", rfc(2418, "2.2"));

  /** An active group has a chair; a proposed one may do without. */
  public static final Rule CHAIR =
      Rule.of(
              "B-06c",
              WARNING,
              "an active group has a chair",
              rfc(9281, "2.2"),
              rfc(2418, "2.2"),
              rfc(6292, "3.1"))
          .with(PRACTICE, ERROR);

  /** An active group belongs to an area. */
  public static final Rule AREA =
      Rule.of("B-07", WARNING, "a group belongs to an area", rfc(2418, "2.2"));

  /** An active area has area directors, one or more. */
  public static final Rule AREA_DIRECTORS =
      Rule.of(
          "B-07b",
          WARNING,
          "an area has one or more area directors",
          rfc(7475, "3"),
          rfc(2418, "2.2"));

  /** The address of each area director is known. */
  public static final Rule AREA_DIRECTOR_ADDRESS =
      Rule.of("B-07c", WARNING, "the address of each area director is stated", rfc(2418, "2.2"));

  /** An active group has exactly one responsible area director. */
  public static final Rule RESPONSIBLE_AREA_DIRECTOR =
      Rule.of(
          "B-08",
          ERROR,
          "a group has exactly one responsible area director",
          rfc(2418, "2.2"),
          rfc(9281, "2.3"));

  /** The responsible area director mostly is one of the area, and need not be. */
  public static final Rule AREA_DIRECTOR_FROM_AREA =
      Rule.of(
          "B-08b",
          INFO,
          "the responsible area director mostly is one of the area",
          rfc(2418, "2.2"),
          rfc(8875, "2.1"));

  /** An active group has a mailing list. */
  public static final Rule MAILING_LIST =
      Rule.of("B-09", ERROR, "a group has a mailing list", rfc(2418, "2.2"));

  /** It is stated how to subscribe to the list. */
  public static final Rule LIST_SUBSCRIPTION =
      Rule.of("B-10", ERROR, "it is stated how to subscribe to the mailing list", rfc(2418, "2.2"))
          .with(PRACTICE, WARNING);

  /** It is stated where to post. */
  public static final Rule LIST_ADDRESS =
      Rule.of("B-11", ERROR, "it is stated where to post to the mailing list", rfc(2418, "2.2"))
          .with(PRACTICE, WARNING);

  /** It is stated where the archive is. */
  public static final Rule LIST_ARCHIVE =
      Rule.of(
              "B-12",
              ERROR,
              "it is stated where the archive of the mailing list is",
              rfc(2418, "2.2"))
          .with(PRACTICE, WARNING);

  /** The archive can be read on the web. */
  public static final Rule LIST_ARCHIVE_ON_WEB =
      Rule.of(
          "B-12b",
          WARNING,
          "the archive of the mailing list can be read on the web",
          rfc(2418, "2.2"),
          rfc(9141, "3.2"));

  /** A charter describes the group. */
  public static final Rule DESCRIPTION =
      Rule.of("B-16", ERROR, "a charter describes the group", rfc(2418, "2.2"));

  /** A charter is brief. */
  public static final Rule BRIEF =
      Rule.of("B-16b", INFO, "a charter sets forth focus and intent briefly", rfc(2418, "2.2"));

  /** The first paragraph of a charter is an overview. */
  public static final Rule OVERVIEW =
      Rule.of(
          "B-17", WARNING, "the first paragraph of a charter gives an overview", rfc(2418, "2.2"));

  /** A charter discusses the impact of the work, topic by topic. */
  public static final Rule IMPACT =
      Rule.of(
          "B-18",
          INFO,
          "a charter discusses the expected impact where it applies",
          rfc(2418, "2.2"));

  /** The charter of an active group has a timetable: there are milestones. */
  public static final Rule TIMETABLE =
      Rule.of(
              "B-19",
              WARNING,
              "a charter establishes a timetable for its work",
              rfc(2418, "2.2"),
              BIS)
          .with(RFC, ERROR);

  /** A milestone is a deliverable. */
  public static final Rule DELIVERABLES =
      Rule.of(
          "B-20",
          WARNING,
          "a milestone is a deliverable that shows a specific achievement",
          rfc(2418, "2.2"));

  /** It helps to have a milestone every three to six months. */
  public static final Rule MILESTONE_EVERY_SIX_MONTHS =
      Rule.of("B-21", INFO, "milestones are due every three to six months", rfc(2418, "2.2"));

  /** Milestones are kept up to date: no open one is overdue. */
  public static final Rule MILESTONES_UP_TO_DATE =
      Rule.of(
          "B-22",
          INFO,
          "milestones are updated periodically",
          rfc(2418, "2.2"),
          rfc(2418, "5"),
          rfc(6433, "6"));

  /** A dormant group keeps its mailing list. */
  public static final Rule LIST_STAYS =
      Rule.of("D-02", WARNING, "a dormant group keeps its mailing list", rfc(2418, "4"))
          .without(DRAFT_2418BIS);

  /** The draft revision of RFC 2418 knows no dormant groups. */
  public static final Rule NO_DORMANCY =
      Rule.of(
              "D-18",
              WARNING,
              "a group that has done its work is disbanded, dormancy is gone",
              new Citation("draft-ietf-procon-2418bis", "5"))
          .without(RFC)
          .without(PRACTICE);

  /** An editor belongs to a document, not to a group. */
  public static final Rule EDITOR_OF_DOCUMENT =
      Rule.of("E-06", INFO, "an editor belongs to a document, not to the group", rfc(2418, "6.3"))
          .without(PRACTICE);

  /** Chair and editor are different people, in general. */
  public static final Rule EDITOR_IS_CHAIR =
      Rule.of(
          "E-07",
          INFO,
          "chair and editor are different people",
          rfc(2418, "6.3"),
          rfc(9281, "2.1"));

  /** If an editor is a chair, another chair manages the document. */
  public static final Rule EDITOR_IS_ONLY_CHAIR =
      Rule.of(
          "E-07b",
          WARNING,
          "another chair manages a document of which a chair is the editor",
          rfc(9281, "2.1"));

  /** A group has three delegates at most. */
  public static final Rule THREE_DELEGATES =
      Rule.of(
          "E-16",
          ERROR,
          "a group has three delegates at most",
          rfc(6175, "R-019"),
          datatracker("form to edit a group"));

  /** Chairs delegate to a person, not to an address. */
  public static final Rule DELEGATE_IS_PERSON =
      Rule.of(
          "E-17",
          ERROR,
          "chairs delegate to a person, not to an address",
          rfc(6175, "R-020"),
          rfc(6175, "R-028"));

  /** A working group has no members. */
  public static final Rule NO_MEMBERS =
      Rule.of(
          "E-23",
          INFO,
          "a working group has no members, only participants",
          rfc(2418, "1"),
          rfc(9281, "3.2"));

  /** No two groups have the same name. */
  public static final Rule UNIQUE_NAME =
      Rule.of("F-12", WARNING, "no two groups have the same name", rfc(6292, "3.1"))
          .with(PRACTICE, INFO);

  /** No other group had the acronym earlier. */
  public static final Rule ACRONYM_NEVER_USED =
      Rule.of(
          "F-12b",
          WARNING,
          "an acronym is better not used again for another group",
          rfc(6292, "3.1"),
          datatracker("form to edit a group"));

  /** A charter is named after its group. */
  public static final Rule CHARTER_NAME =
      Rule.of(
          "F-21",
          WARNING,
          "a charter is named after its group",
          rfc(6292, "2.3"),
          datatracker("names of documents"));

  /** An approved charter has one number, a proposal has two. */
  public static final Rule REVISION_FITS_STATE =
      Rule.of(
          "F-23",
          WARNING,
          "an approved charter has one number, a proposal has two",
          rfc(6292, "2.3"));

  /** No two approved charters of a group have the same number. */
  public static final Rule ONE_CHARTER_PER_NUMBER =
      Rule.of("F-24", ERROR, "no two approved charters have the same number", rfc(6292, "2.3"));

  /** Approved charters are numbered one after the other. */
  public static final Rule CHARTERS_COUNTED =
      Rule.of(
          "F-24b", WARNING, "approved charters are numbered one after the other", rfc(6292, "2.3"));

  /** There is a number left for the next charter and proposal. */
  public static final Rule NUMBERS_LEFT =
      Rule.of(
          "F-25",
          INFO,
          "there is a number left for the next charter or proposal",
          rfc(6292, "2.3"));

  /** The charter of an active group is approved or under review. */
  public static final Rule CHARTER_OF_ACTIVE_GROUP =
      Rule.of(
          "F-36",
          WARNING,
          "the charter of an active group is approved or under review",
          rfc(6292, "3.2"));

  /** A milestone stands in one of the two plans of a group, once. */
  public static final Rule PLANS_APART =
      Rule.of("G-02", ERROR, "a milestone stands in one plan only, once", rfc(6433, "1"));

  /** Date and person of each change of a milestone are recorded. */
  public static final Rule CHANGES_SIGNED =
      Rule.of(
          "G-07",
          WARNING,
          "date and person of each change of a milestone are recorded",
          rfc(6433, "2"));

  /** The resolution of a milestone is a phrase. */
  public static final Rule RESOLUTION_SAYS_SOMETHING =
      Rule.of("G-17", WARNING, "the resolution of a milestone is a phrase", rfc(6433, "4"));

  /** A milestone names drafts without revision. */
  public static final Rule DRAFT_WITHOUT_REVISION =
      Rule.of("G-22", WARNING, "a milestone names drafts without revision", rfc(6433, "5"));

  /** An open milestone may be done when its documents are with the IESG. */
  public static final Rule DRAFT_DELIVERED =
      Rule.of(
          "G-23",
          INFO,
          "a milestone is looked at again when its documents were submitted to the IESG",
          rfc(6433, "5"));

  /** A proposed milestone waits for the area director no longer than a week. */
  public static final Rule REVIEW_WITHIN_A_WEEK =
      Rule.of(
          "G-24",
          INFO,
          "a proposed milestone is approved or rejected within a week",
          rfc(6433, "6"));

  /** The drafts of an open milestone have not expired. */
  public static final Rule DRAFT_NOT_EXPIRED =
      Rule.of("G-26", INFO, "the drafts of an open milestone have not expired", rfc(6433, "6"));

  /** Each draft of a group belongs to a milestone. */
  public static final Rule DRAFT_IN_MILESTONE =
      Rule.of(
          "G-27",
          INFO,
          "each draft of a group belongs to a milestone",
          rfc(6433, "6"),
          rfc(7221, "2.2"));

  /** A draft belongs to one group at a time. */
  public static final Rule DRAFT_OF_ONE_GROUP =
      Rule.of(
          "H-05",
          WARNING,
          "a draft belongs to one group at a time",
          rfc(6174, "4.2.1"),
          rfc(6174, "4.2.4"));

  /** A draft adopted for information only delivers no milestone. */
  public static final Rule INFORMATION_IS_NO_DELIVERY =
      Rule.of(
          "H-12",
          INFO,
          "a draft adopted for the information of the group only is not to be published",
          rfc(6174, "4.2.3"));

  /** The Datatracker would accept the acronym. */
  public static final Rule ACRONYM_ACCEPTED =
      Rule.of(
              "DT-70",
              INFO,
              "an acronym begins with a lower-case letter, and has letters and digits only",
              datatracker("form to edit a group"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** No two groups have the same acronym. */
  public static final Rule UNIQUE_ACRONYM =
      Rule.of(
          "DT-71",
          ERROR,
          "no two groups have the same acronym",
          datatracker("table of groups"),
          rfc(2418, "2.2"));

  /** The parent of an active group is active. */
  public static final Rule PARENT_ACTIVE =
      Rule.of(
              "DT-72",
              WARNING,
              "the parent of an active group is active",
              datatracker("form to edit a group"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A BoF has a parent. */
  public static final Rule BOF_HAS_PARENT =
      Rule.of("DT-73", WARNING, "a BoF has a parent", datatracker("form to edit a group"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** No group is its own ancestor. */
  public static final Rule NO_PARENT_OF_ITSELF =
      Rule.of("DT-74", ERROR, "no group is its own ancestor", datatracker("form to edit a group"));

  /** The responsible area director is an area director now. */
  public static final Rule AREA_DIRECTOR_IN_OFFICE =
      Rule.of(
          "DT-75",
          WARNING,
          "the responsible area director is in office",
          datatracker("roles of area directors"),
          rfc(2418, "2.2"));

  /** A charter is under review only while the group is a BoF, proposed or active. */
  public static final Rule REVIEW_FITS_GROUP =
      Rule.of(
              "DT-76",
              WARNING,
              "a charter is under review while its group is a BoF, proposed or active",
              datatracker("chartering"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** The charter of a replaced group is replaced too. */
  public static final Rule CHARTER_REPLACED =
      Rule.of(
              "DT-77",
              WARNING,
              "the charter of a replaced group is replaced too",
              datatracker("form to edit a group"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** Ballots on charters know yes, no objection, block, abstain and no record. */
  public static final Rule POSITION_ON_CHARTER =
      Rule.of(
              "DT-78",
              WARNING,
              "a ballot on a charter knows yes, no objection, block, abstain and no record",
              datatracker("types of ballots"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** One ballot is open at a time, and none on a charter that is not under review. */
  public static final Rule ONE_BALLOT =
      Rule.of(
              "DT-79",
              WARNING,
              "one ballot is open at a time, while the charter is under review",
              datatracker("ballots on charters"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A milestone has a due date, if the group uses dates. */
  public static final Rule DUE =
      Rule.of(
              "DT-80",
              WARNING,
              "a milestone of a group that uses dates has one",
              datatracker("milestones"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A milestone has a place in the order, if the group uses no dates. */
  public static final Rule ORDER =
      Rule.of(
              "DT-81",
              WARNING,
              "a milestone of a group that uses no dates has a place in the order",
              datatracker("milestones"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** The Datatracker has room for the texts. */
  public static final Rule FITS_FIELDS =
      Rule.of(
              "DT-82",
              WARNING,
              "texts are not longer than the fields of the Datatracker",
              datatracker("fields of groups and milestones"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** No milestone of a proposed charter is past already. */
  public static final Rule DUE_IN_FUTURE =
      Rule.of("DT-83", WARNING, "a milestone of a charter under review is due in the future", WIKI)
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A charter does not build on an obsolete RFC. */
  public static final Rule RFC_IN_FORCE =
      Rule.of(
          "DT-84",
          INFO,
          "a charter names RFCs that are not obsolete",
          datatracker("relations of documents"));

  /** Milestones are recorded apart, not in the text of the charter. */
  public static final Rule MILESTONES_APART =
      Rule.of(
              "DT-85",
              INFO,
              "milestones are entered on their own, not in the text of the charter",
              WIKI)
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A charter has no gaps that somebody meant to fill. */
  public static final Rule NOTHING_LEFT_OF_TEMPLATE =
      Rule.of("DT-86", INFO, "a charter has no gaps that somebody meant to fill", WIKI)
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** A charter is plain text in UTF-8. */
  public static final Rule PLAIN_TEXT =
      Rule.of(
              "DT-87",
              WARNING,
              "a charter is plain text in UTF-8",
              datatracker("texts of charters"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  /** Nobody has the same role twice. */
  public static final Rule ROLE_ONCE =
      Rule.of("DT-88", INFO, "nobody has the same role twice", datatracker("roles"));

  /** An RFC that a charter names exists. */
  public static final Rule RFC_PUBLISHED =
      Rule.of(
          "DT-89",
          WARNING,
          "a charter names RFCs that are published",
          datatracker("corrections of charters"));

  /** A charter does not build on a draft that another one has replaced. */
  public static final Rule DRAFT_IN_FORCE =
      Rule.of(
          "DT-90",
          INFO,
          "a charter names drafts that are not replaced",
          datatracker("relations of documents"));

  private RecordRules() {}
}
