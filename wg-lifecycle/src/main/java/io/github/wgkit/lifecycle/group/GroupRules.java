package io.github.wgkit.lifecycle.group;

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

/** The rules of the lifecycle of a group that no record can be checked against. */
final class GroupRules {
  private static final Citation WIKI = new Citation("IESG wiki", "chartering of working groups");

  static final Rule MEANINGLESS =
      Rule.of(
          "DT-01",
          ERROR,
          "a group does not come into the state it is in, and only rests, resumes or closes where"
              + " it can",
          datatracker("form to edit a group"));

  static final Rule NOT_LIKE_WORKING_GROUP =
      Rule.of(
          "DT-02",
          ERROR,
          "only groups that act like a working group live its life",
          datatracker("features of group types"));

  static final Rule MANAGED_BY_OTHERS =
      Rule.of(
          "DT-03",
          ERROR,
          "area directors manage working groups and area groups, the IRTF Chair manages research"
              + " groups",
          datatracker("features of group types"));

  static final Rule NO_RESEARCH_BOF =
      Rule.of(
          "DT-04",
          WARNING,
          "the states of a BoF are not offered for research groups",
          datatracker("form to edit a group"));

  static final Rule CLOSE_INSTRUCTIONS =
      Rule.of(
              "DT-05",
              WARNING,
              "a request to close comes with instructions",
              datatracker("request to close a group"),
              rfc(6292, "4"))
          .with(PRACTICE, ERROR);

  static final Rule CLOSE_REQUEST_FITS =
      Rule.of(
          "DT-06",
          INFO,
          "closing is requested of working groups and research groups",
          datatracker("request to close a group"));

  static final Rule BOF_ENDS_AS_BOF =
      Rule.of(
          "DT-07",
          WARNING,
          "a BoF ends as a concluded BoF, not as a concluded group",
          datatracker("list of concluded groups"),
          rfc(2418, "2.4"));

  static final Rule BOF_OPTIONAL =
      Rule.of("A-18", INFO, "a group can be proposed without a BoF", rfc(2418, "2.4"));

  static final Rule BOF_APPROVED_BY_AREA_DIRECTOR =
      Rule.of("A-19", ERROR, "an area director approves a BoF", rfc(2418, "2.4"));

  static final Rule BOF_REPORT =
      Rule.of("A-20", WARNING, "the chair of a BoF reports on the outcome", rfc(2418, "2.4"));

  static final Rule BOF_DESCRIPTION =
      Rule.of(
              "A-21",
              WARNING,
              "a BoF has a description and an agenda before it is scheduled",
              rfc(2418, "2.4"))
          .with(RFC, ERROR);

  static final Rule BOF_AT_MOST_TWICE =
      Rule.of("A-26", ERROR, "a BoF is held twice on a topic at most", rfc(2418, "2.4"));

  static final Rule SECOND_BOF =
      Rule.of(
          "A-26b",
          WARNING,
          "a second BoF on a topic needs unusual circumstances and a decision of the area director",
          rfc(2418, "2.4"));

  static final Rule AREA_DIRECTOR_DECIDES =
      Rule.of(
          "D-05",
          ERROR,
          "the area director decides whether a group exists, and the Secretariat records it",
          rfc(3710, "4.3"),
          rfc(6292, "2.5"));

  static final Rule REASON_ANNOUNCED =
      Rule.of("D-06", WARNING, "the end of a group is announced with the reason", rfc(3710, "4.3"));

  static final Rule RESPONSIBLE_ONE_CLOSES =
      Rule.of(
          "D-07",
          INFO,
          "normally the responsible area director closes a group, though any may",
          rfc(6292, "1.1"));

  static final Rule CLOSE_REQUESTED_FIRST =
      Rule.of(
          "D-08",
          WARNING,
          "an area director requests the closing, then the Secretariat closes",
          rfc(6292, "4"),
          datatracker("request to close a group"));

  static final Rule DRAFT_DISPOSITIONS =
      Rule.of(
          "D-08b",
          WARNING,
          "a request to close says what becomes of each active draft",
          rfc(6292, "4"));

  static final Rule LIST_FATE =
      Rule.of(
          "D-10",
          INFO,
          "a request to close says whether the mailing list stays open",
          rfc(6292, "4"));

  static final Rule NO_WAY_OUT_OF_DORMANT =
      Rule.of(
          "D-14", WARNING, "no RFC tells how a dormant group becomes active again", rfc(2418, "4"));

  static final Rule CONCLUDED_IS_FINAL =
      Rule.of(
          "D-15",
          WARNING,
          "a concluded group cannot be reopened; new work is chartered from the beginning",
          rfc(2418, "2"),
          rfc(2418, "4"));

  static final Rule SAME_ACRONYM_AGAIN =
      Rule.of(
          "D-16",
          ERROR,
          "the Secretariat sets a concluded group to proposed when the same effort is chartered"
              + " again",
          WIKI);

  static final Rule RARELY_DORMANT =
      Rule.of("D-17", INFO, "groups are hardly ever made dormant", WIKI)
          .without(RFC)
          .without(DRAFT_2418BIS);

  static final Rule NOT_DESCRIBED =
      Rule.of(
          "S-1",
          WARNING,
          "no RFC describes this step",
          rfc(2418, "2"),
          rfc(2418, "4"),
          rfc(6292, "4"));

  private GroupRules() {}
}
