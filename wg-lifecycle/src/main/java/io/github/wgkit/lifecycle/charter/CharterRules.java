package io.github.wgkit.lifecycle.charter;

import static io.github.wgkit.model.check.Citation.datatracker;
import static io.github.wgkit.model.check.Citation.rfc;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;

/** The rules of the review of a charter. */
final class CharterRules {
  private static final Citation WIKI = new Citation("IESG wiki", "chartering of working groups");

  static final Rule MEANINGLESS =
      Rule.of(
          "DT-10",
          ERROR,
          "a review does not come into the state it is in, and only what is under way is decided",
          datatracker("form to change the state of a charter"));

  static final Rule NO_CHARTER_TYPE =
      Rule.of(
          "DT-11",
          ERROR,
          "only working groups and research groups have a charter",
          datatracker("features of group types"));

  static final Rule UNKNOWN_STATE =
      Rule.of(
          "DT-12",
          INFO,
          "a charter in a state that is not known is treated as not under review",
          datatracker("states of charters"));

  static final Rule OPEN_BLOCK =
      Rule.of(
          "DT-13",
          WARNING,
          "an open Block is resolved before the charter goes on",
          datatracker("ballots on charters"));

  static final Rule BALLOT_OUTDATED =
      Rule.of(
          "DT-14",
          WARNING,
          "the ballot was issued on the text that is decided on",
          datatracker("ballots on charters"));

  static final Rule NO_OPEN_BALLOT =
      Rule.of(
          "DT-15",
          ERROR,
          "a position is taken in an open ballot",
          datatracker("ballots on charters"));

  static final Rule POSITION_HOLDER =
      Rule.of(
          "DT-16",
          WARNING,
          "a position tells whose it is, so that a later one can replace it",
          datatracker("ballots on charters"));

  static final Rule BLOCK_TEXT =
      Rule.of(
              "DT-17",
              WARNING,
              "a blocking position says what would resolve it",
              datatracker("form to take a position"))
          .with(PRACTICE, ERROR);

  static final Rule POSITION_OFFERED =
      Rule.of(
              "DT-18",
              WARNING,
              "a ballot on a charter offers yes, no objection, block, abstain and no record",
              datatracker("ballots on charters"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  static final Rule RESEARCH_LADDER =
      Rule.of(
          "DT-19",
          WARNING,
          "the charter of a research group goes through internal and external review, and is"
              + " approved",
          datatracker("form to change the state of a charter"));

  static final Rule REPLACED_WITH_GROUP =
      Rule.of(
          "DT-20",
          ERROR,
          "a charter is replaced together with its group",
          datatracker("replaced groups"));

  static final Rule TEXT_AT_HAND =
      Rule.of(
          "DT-21",
          WARNING,
          "a revision comes with its text",
          datatracker("submission of charters"));

  static final Rule NOTHING_TO_REVIEW =
      Rule.of(
          "DT-22",
          WARNING,
          "there is a proposal before its review starts",
          datatracker("submission of charters"));

  static final Rule NOTHING_PROPOSED =
      Rule.of(
          "DT-23",
          ERROR,
          "what is approved is a proposal",
          datatracker("approval of a charter"),
          rfc(6292, "2.3"));

  static final Rule NOTHING_UNDER_WAY =
      Rule.of(
          "DT-24",
          ERROR,
          "only an effort that is under way can be abandoned",
          datatracker("abandoning of a charter"));

  static final Rule CORRECTION =
      Rule.of(
          "DT-25",
          ERROR,
          "a correction changes the text of an approved charter",
          datatracker("revisions of charters"));

  static final Rule CORRECTION_AGREED =
      Rule.of(
          "DT-26",
          ERROR,
          "a correction changes nothing else than what was agreed on",
          datatracker("revisions of charters"));

  static final Rule TELECHAT_DAY =
      Rule.of(
          "DT-27",
          ERROR,
          "a charter goes on the agenda of a telechat on a certain day",
          datatracker("form to set a telechat date"));

  static final Rule TELECHAT_AHEAD =
      Rule.of(
          "DT-28",
          WARNING,
          "a charter goes on the agenda of a telechat that is still to come",
          datatracker("form to set a telechat date"));

  static final Rule NOT_ON_AGENDA =
      Rule.of(
          "DT-29",
          ERROR,
          "only what is on an agenda is taken off it",
          datatracker("form to set a telechat date"));

  static final Rule SPONSOR =
      Rule.of(
              "A-02b",
              ERROR,
              "an area director is recorded before the formal review of a charter",
              rfc(2418, "2"))
          .with(PRACTICE, WARNING);

  static final Rule IAB_REVIEWS =
      Rule.of(
          "A-36",
          WARNING,
          "the IAB is asked to review a charter before the IESG decides",
          rfc(2418, "2.3"),
          rfc(2850, "2.1"));

  static final Rule IAB_VIEW =
      Rule.of("A-36b", INFO, "the IAB gives its view of a charter", rfc(2418, "2.3"));

  static final Rule IAB_VIEW_RECORDED_BY =
      Rule.of(
          "A-36c",
          ERROR,
          "the view of the IAB is recorded by the IESG, an area director or the Secretariat, for"
              + " research groups by the IRTF Chair",
          rfc(2418, "2.3"));

  static final Rule INTERNAL_WEEK =
      Rule.of(
          "A-38",
          WARNING,
          "the internal review lasts at least a week before the public notice",
          rfc(2418, "2.3"));

  static final Rule EXTERNAL_WEEK =
      Rule.of(
          "A-40",
          WARNING,
          "the external review lasts at least a week before the decision",
          rfc(2418, "2.3"));

  static final Rule IESG_DECIDES =
      Rule.of(
          "A-40b",
          ERROR,
          "the IESG, for research groups the IRSG, decides on a charter; others record it",
          rfc(2418, "2.3"),
          rfc(6292, "2.1"));

  static final Rule RECORDED_AND_ANNOUNCED =
      Rule.of(
          "A-41",
          INFO,
          "the Secretariat records an approved charter and announces the group",
          rfc(2418, "2.3"));

  static final Rule PUBLIC_NOTICE =
      Rule.of(
          "A-42",
          ERROR,
          "the community sees the charter of a new group before it is approved",
          rfc(3710, "4.1"),
          rfc(9281, "3.2"));

  static final Rule NO_THRESHOLD =
      Rule.of(
              "A-43",
              INFO,
              "no RFC says how many positions it takes, so the decision is stated and not computed",
              rfc(3710, "3.1"),
              rfc(6292, "3.3"))
          .without(PRACTICE);

  static final Rule BALLOT_PASSES = practice("A-45", ERROR, "it takes a Yes and no Block");

  static final Rule BALLOT_OF_ITS_OWN =
      practice("A-45b", ERROR, "the approval has a ballot of its own");

  static final Rule CHAIRS_AND_MILESTONES =
      practice(
          "A-46", WARNING, "a charter has chairs and milestones when the community reviews it");

  static final Rule CHAIRS =
      practice("A-46b", ERROR, "the group has a chair when its charter is approved");

  static final Rule MILESTONES =
      Rule.of(
              "B-19b",
              WARNING,
              "a charter comes with milestones",
              rfc(2418, "2.2"),
              datatracker("approval of a charter"))
          .with(RFC, ERROR)
          .without(DRAFT_2418BIS);

  static final Rule RENEGOTIATED =
      Rule.of("C-01", INFO, "charters are renegotiated from time to time", rfc(2418, "2.2"));

  static final Rule DECLINED_MEANS_DISBANDED =
      Rule.of("C-05", WARNING, "a group whose new charter is declined is disbanded", rfc(2418, "5"))
          .without(PRACTICE);

  static final Rule OLD_CHARTER =
      Rule.of(
          "C-05b",
          ERROR,
          "only a group that exists can go on under its old charter",
          rfc(2418, "5"));

  static final Rule CORRECTED_BY_IESG =
      Rule.of(
              "C-09",
              WARNING,
              "no RFC lets anybody change the text of a charter without the IESG",
              rfc(3710, "4.2"),
              rfc(6433, "1"))
          .without(PRACTICE);

  static final Rule MILESTONES_REPLACED =
      Rule.of(
          "C-12",
          INFO,
          "the milestones of an approved charter take the place of the current ones",
          datatracker("approval of a charter"));

  static final Rule FALLS_BACK =
      Rule.of(
          "C-14",
          WARNING,
          "a group that abandons a new charter goes on under its old one",
          rfc(6292, "3.2"));

  static final Rule EXTERNAL_REVIEW_WAIVED =
      Rule.of(
          "C-15",
          INFO,
          "the IESG decides whether a new charter of a group needs an external review",
          rfc(6292, "3.2"));

  static final Rule ONE_OR_TWO_TELECHATS =
      Rule.of(
          "C-16", INFO, "a new charter of a group is on one or two telechats", rfc(6292, "3.2"));

  static final Rule PROPOSED_FIRST =
      Rule.of(
          "D-15b",
          ERROR,
          "a group that is over is proposed again before its charter is reviewed",
          rfc(2418, "2"),
          WIKI);

  static final Rule ANY_AREA_DIRECTOR_EDITS =
      Rule.of(
          "F-06",
          ERROR,
          "area directors, for research groups the IRTF Chair, and the Secretariat edit a charter",
          rfc(6292, "2.1"),
          rfc(6292, "2.5"));

  static final Rule ANY_AREA_DIRECTOR_MOVES =
      Rule.of(
          "F-07",
          ERROR,
          "area directors, for research groups the IRTF Chair, and the Secretariat move a charter"
              + " through its review",
          rfc(6292, "2.1"),
          rfc(6292, "2.5"));

  static final Rule OFF_THE_NORMAL_PATH =
      Rule.of(
          "F-08",
          WARNING,
          "the step is off the normal path; an area director can take it all the same",
          rfc(6292, "2.1"));

  static final Rule COMMENT_SAYS_SOMETHING =
      Rule.of("F-09", ERROR, "a comment says something", rfc(6292, "2.2"));

  static final Rule AREA_DIRECTORS_COMMENT =
      Rule.of(
          "F-09b",
          ERROR,
          "area directors, for research groups the IRTF Chair and the IRSG, comment on a charter",
          rfc(6292, "2.2"));

  static final Rule COMMENTED_UNDER_REVIEW =
      Rule.of("F-09c", WARNING, "comments are made on a charter under review", rfc(6292, "2.2"));

  static final Rule BLOCKING_COMMENT =
      Rule.of(
          "F-10",
          WARNING,
          "a blocking comment stops the review until it is resolved",
          rfc(6292, "2.2"));

  static final Rule OPEN_COMMENT =
      Rule.of("F-10b", ERROR, "a comment that is open is resolved", rfc(6292, "2.2"));

  static final Rule INFORMAL_TIME =
      Rule.of(
          "F-19",
          WARNING,
          "the informal review lasts the time that was set; an area director can end it earlier",
          rfc(6292, "3.1"));

  static final Rule INFORMAL_TIME_OF_RECHARTER =
      Rule.of(
              "F-37",
              WARNING,
              "the informal review of a new charter lasts the time that was set; an area director"
                  + " can end it earlier",
              rfc(6292, "3.2"))
          .without(PRACTICE);

  static final Rule NUMBERS_LEFT =
      Rule.of(
          "F-25b",
          ERROR,
          "charters and proposals are numbered up to 99",
          rfc(6292, "2.3"),
          datatracker("revisions of charters"));

  static final Rule OTHER_ORGANIZATIONS =
      Rule.of(
              "F-29",
              WARNING,
              "the charter of a new group is also sent to other standards organizations",
              rfc(2418, "2.3"),
              rfc(6292, "3.1"))
          .with(PRACTICE, INFO);

  static final Rule TWO_TELECHATS =
      Rule.of("F-33", INFO, "the charter of a new group is on two telechats", rfc(6292, "3.1"));

  static final Rule TELECHAT_CHOSEN_BY =
      Rule.of(
          "F-33b",
          ERROR,
          "an area director, for research groups the IRTF Chair, or the Secretariat chooses the"
              + " telechat",
          rfc(6292, "3.1"));

  static final Rule ON_AGENDA =
      Rule.of(
          "F-33c",
          WARNING,
          "a charter under review is on the agenda of a telechat",
          rfc(6292, "3.1"));

  static final Rule ABANDONED_OR_APPROVED =
      Rule.of(
          "F-38",
          INFO,
          "a new charter can come out of internal review approved or abandoned; the number of the"
              + " revision tells which",
          rfc(6292, "3.2"));

  static final Rule ONLY_RECHARTERS_WAIVE =
      Rule.of(
          "F-40",
          ERROR,
          "only the new charter of a group that exists can do without external review",
          rfc(6292, "3.2"),
          datatracker("ballots on charters"));

  static final Rule BALLOT_IN_IESG_REVIEW =
      Rule.of("F-41", INFO, "the IESG ballots during its own review", rfc(6292, "3.3"))
          .without(PRACTICE);

  static final Rule AREA_DIRECTORS_BALLOT =
      Rule.of(
          "F-41b",
          ERROR,
          "area directors, for research groups the IRSG, take positions",
          rfc(6292, "3.3"));

  static final Rule SECRETARIAT_SETS_STATE =
      practice("P-01", WARNING, "the Secretariat starts external review and IESG review");

  static final Rule IESG_REVIEW_SKIPPED =
      practice("P-02", INFO, "a charter is often approved out of external review");

  static final Rule ASKED_WITHOUT_EXTERNAL_REVIEW =
      practice("P-03", ERROR, "the ballot asks whether the charter can do without external review");

  static final Rule DECLINED_GOES_ON =
      practice("P-04", INFO, "a group whose new charter is declined goes on under its old one");

  static final Rule GROUP_ABANDONED_TOO =
      practice("P-05", INFO, "a group that is not formed yet is abandoned with its charter");

  private CharterRules() {}

  /** A rule of practice alone. */
  private static Rule practice(String id, Severity severity, String title) {
    return Rule.of(id, severity, title, WIKI).without(RFC).without(DRAFT_2418BIS);
  }
}
