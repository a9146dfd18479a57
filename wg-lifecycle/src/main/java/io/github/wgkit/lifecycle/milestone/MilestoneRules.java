package io.github.wgkit.lifecycle.milestone;

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

/** The rules of the lifecycle of a milestone. */
final class MilestoneRules {
  private static final Citation FORM = datatracker("form to edit milestones");
  private static final Citation RESET = datatracker("form to reset charter milestones");
  private static final Citation BIS = new Citation("draft-ietf-procon-2418bis", "3.3 and 6");

  static final Rule MEANINGLESS =
      Rule.of(
          "DT-30",
          ERROR,
          "a step needs a milestone that is there, in the plan that is meant and in a state that"
              + " fits",
          FORM,
          rfc(6433, "4"));

  static final Rule TYPE_WITHOUT_MILESTONES =
      Rule.of(
          "DT-31",
          ERROR,
          "only groups of some types have milestones",
          datatracker("features of group types"));

  static final Rule MANAGED_BY_OTHERS =
      Rule.of(
          "DT-32",
          ERROR,
          "who edits milestones depends on the type of the group: area directors have working"
              + " groups, the IRTF Chair has research groups",
          datatracker("features of group types"));

  static final Rule DUE_REQUIRED =
      Rule.of("DT-33", WARNING, "a milestone has a due date where the group uses dates", FORM, BIS)
          .with(PRACTICE, ERROR)
          .without(RFC);

  static final Rule DUE_IGNORED =
      Rule.of("DT-34", INFO, "a due date does not count where the group uses an order", FORM);

  static final Rule DUE_IN_THE_PAST =
      Rule.of(
          "DT-35",
          INFO,
          "a new due date is not over yet",
          datatracker("reminders of milestones"),
          rfc(6433, "6"));

  static final Rule NOTHING_CHANGES =
      Rule.of("DT-36", INFO, "a step that changes nothing leaves no trace", FORM);

  static final Rule REQUEST_REPLACED =
      Rule.of(
          "DT-37",
          INFO,
          "a new request takes the place of one of the same kind that is still waiting",
          rfc(6433, "4"));

  static final Rule STATE_NOT_KNOWN =
      Rule.of(
          "DT-38",
          WARNING,
          "what is done to a milestone in a state that is not known here may not fit that state",
          datatracker("states of milestones"));

  static final Rule IN_NEITHER_PLAN =
      Rule.of("DT-39", ERROR, "a milestone that is changed stands in one of the plans", FORM);

  static final Rule RESET_IS_PRACTICE =
      Rule.of("DT-40", INFO, "no RFC describes a proposed plan made of the current one", RESET)
          .without(PRACTICE);

  static final Rule RESET_WHILE_RECHARTERING =
      Rule.of(
          "DT-41",
          WARNING,
          "the proposed plan is made of the current one while the group is rechartered",
          RESET);

  static final Rule RESET_COPIES_ACCEPTED =
      Rule.of(
          "DT-42",
          ERROR,
          "what is copied into the proposed plan are milestones that the group works by",
          RESET);

  static final Rule RESOLVED_ARE_LOST =
      Rule.of(
          "DT-43",
          INFO,
          "a resolved milestone that is not in the proposed plan is deleted when the charter is"
              + " approved",
          RESET,
          datatracker("approval of a charter"));

  static final Rule PLAN_UNDER_REVIEW =
      Rule.of("C-11", WARNING, "a proposed plan goes with a charter under review", rfc(6433, "1"))
          .with(PRACTICE, INFO);

  static final Rule SWITCHED_BY_AREA_DIRECTOR =
      Rule.of(
          "C-22",
          ERROR,
          "the area director decides whether milestones have dates, without rechartering",
          BIS,
          FORM);

  static final Rule ACTIVE_GROUP =
      Rule.of(
          "G-01",
          WARNING,
          "the milestones of the current plan are those that an active group works against",
          rfc(6433, "1"),
          FORM);

  static final Rule EDITED_BY_CHAIRS =
      Rule.of(
          "G-03",
          ERROR,
          "chairs ask for changes of milestones; delegates and secretaries do so in the Datatracker"
              + " alone",
          rfc(6433, "2"),
          FORM);

  static final Rule HAS_DESCRIPTION =
      Rule.of("G-10", ERROR, "a milestone has a description", rfc(6433, "3"), FORM);

  static final Rule CHANGED_AT_ONCE =
      Rule.of(
          "G-12",
          ERROR,
          "due date, documents, order and that it is no longer due are changed at once by chairs,"
              + " area directors and the Secretariat",
          rfc(6433, "4"),
          FORM);

  static final Rule AREA_DIRECTOR_APPROVES =
      Rule.of(
          "G-13",
          ERROR,
          "creating, deleting and rewording a milestone takes an area director",
          rfc(6433, "4"),
          rfc(6433, "1"),
          FORM);

  static final Rule WAS_ASKED_FOR =
      Rule.of(
          "G-13b",
          ERROR,
          "only a change that was asked for is accepted or rejected",
          rfc(6433, "4"));

  static final Rule AREA_DIRECTOR_DECIDES =
      Rule.of(
          "G-14",
          ERROR,
          "an area director, any of them, accepts or rejects what waits",
          rfc(6433, "4"),
          rfc(6433, "6"),
          FORM);

  static final Rule PHRASE_SAYS_SOMETHING =
      Rule.of(
          "G-17b",
          ERROR,
          "a short phrase says that a milestone is no longer due",
          rfc(6433, "4"),
          FORM);

  static final Rule ORDER_IS_WHOLE =
      Rule.of(
          "G-18",
          ERROR,
          "a new order names every milestone of the plan, each once",
          rfc(6433, "4"),
          FORM);

  static final Rule DRAFTS_WITHOUT_REVISION =
      Rule.of(
          "G-22b", WARNING, "documents are linked by their names without revision", rfc(6433, "5"));

  static final Rule DATES_ALWAYS =
      Rule.of("P-10", WARNING, "RFC 6433 knows no groups without due dates", rfc(6433, "4"))
          .without(PRACTICE)
          .without(DRAFT_2418BIS);

  static final Rule SHOWN_BY_DATE =
      Rule.of(
              "P-11",
              INFO,
              "where the group uses dates, milestones are shown by due date and not in this order",
              datatracker("page of a group"))
          .without(RFC)
          .without(DRAFT_2418BIS);

  static final Rule NO_REQUESTS =
      Rule.of(
              "P-12",
              WARNING,
              "the Datatracker has no requests to reword or to delete: area directors and the"
                  + " Secretariat reword, and chairs delete at once",
              FORM)
          .without(RFC)
          .without(DRAFT_2418BIS);

  static final Rule DESCRIPTION_LENGTH =
      Rule.of("P-18", INFO, "the description of a milestone has at most 500 characters", FORM)
          .with(PRACTICE, ERROR);

  static final Rule PHRASE_LENGTH =
      Rule.of(
              "P-18b",
              WARNING,
              "the phrase that resolves a milestone has at most 50 characters",
              FORM,
              rfc(6433, "4"))
          .with(PRACTICE, ERROR);

  static final Rule NOT_STATED =
      Rule.of(
              "S-4",
              INFO,
              "RFC 6433 does not say what may be done to a milestone that waits",
              rfc(6433, "4"))
          .without(PRACTICE);

  static final Rule PROPOSED_BY_AREA_DIRECTOR =
      Rule.of(
          "S-4b",
          ERROR,
          "the proposed plan is for area directors and the Secretariat; in the Datatracker, chairs"
              + " edit it too and do not reword",
          rfc(6433, "1"),
          rfc(6292, "2.5"),
          FORM);

  private MilestoneRules() {}
}
