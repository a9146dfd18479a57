package io.github.wgkit.lifecycle.replay;

import static io.github.wgkit.model.check.Citation.datatracker;
import static io.github.wgkit.model.check.Citation.rfc;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Rule;

/** What a history should be like. */
final class AuditRules {
  private static final Citation OLD_DATES = datatracker("issue 11454");
  private static final Citation STATE_EVENTS = datatracker("events of changes of state");

  static final Rule NO_PLACEHOLDER =
      Rule.of(
          "DT-50",
          WARNING,
          "a date says when something happened, and is no placeholder",
          OLD_DATES);

  static final Rule DATED = Rule.of("DT-51", WARNING, "an event has a date", STATE_EVENTS);

  static final Rule ENDS_AFTER_START =
      Rule.of(
          "DT-52", WARNING, "the end of a group comes after its start", OLD_DATES, rfc(2418, "4"));

  static final Rule NOT_ONLY_AN_END =
      Rule.of("DT-53", WARNING, "a group that ended was started before", datatracker("issue 7770"));

  static final Rule NOT_ONLY_A_START =
      Rule.of(
          "DT-54",
          WARNING,
          "the end of a group that is recorded as ended is among its events",
          datatracker("issue 7770"));

  static final Rule NEW_STATE =
      Rule.of("DT-55", WARNING, "a change of state leads to another state", STATE_EVENTS);

  static final Rule STATE_IN_ITS_FIELD =
      Rule.of(
          "DT-56",
          WARNING,
          "an event that changes the state says so in its field, not in its text",
          datatracker("issue 7770"));

  static final Rule NO_TIE =
      Rule.of(
          "DT-57",
          INFO,
          "changes of state have different times, so that their order rests on no numbers",
          STATE_EVENTS);

  static final Rule ORDERED =
      Rule.of("DT-58", WARNING, "the order of changes of state is recorded", STATE_EVENTS);

  static final Rule USUAL_STEP =
      Rule.of(
          "DT-59",
          WARNING,
          "a change of state is a step that the rules describe",
          rfc(2418, "2"),
          rfc(2418, "4"),
          rfc(6292, "2.1"));

  static final Rule POSSIBLE_STEP =
      Rule.of(
              "DT-60",
              ERROR,
              "a change of state is a step that has a meaning",
              rfc(2418, "4"),
              STATE_EVENTS)
          .with(PRACTICE, WARNING);

  static final Rule SAME_AS_RECORDED =
      Rule.of(
          "DT-61",
          WARNING,
          "the last change of state leads to the state that the group has",
          STATE_EVENTS);

  static final Rule ANY_CHANGE =
      Rule.of("DT-62", INFO, "the history of a group tells its states", STATE_EVENTS);

  static final Rule KNOWN_STATE =
      Rule.of(
          "DT-63",
          INFO,
          "a change of state leads to a known state",
          datatracker("states of groups"));

  static final Rule NOT_IN_THE_FUTURE =
      Rule.of("DT-64", WARNING, "an event has happened already", STATE_EVENTS);

  static final Rule NOT_BEFORE_THE_IETF =
      Rule.of(
          "DT-65",
          WARNING,
          "areas and their groups are not older than the first meeting of the IETF, of 16 January"
              + " 1986",
          OLD_DATES);

  static final Rule FROM_THE_BEGINNING =
      Rule.of(
          "DT-66",
          INFO,
          "the history of a chartered group begins with the proposal or the BoF",
          rfc(2418, "2"));

  /** All of them, by number. */
  static final ImmutableList<Rule> ALL =
      ImmutableList.of(
          NO_PLACEHOLDER,
          DATED,
          ENDS_AFTER_START,
          NOT_ONLY_AN_END,
          NOT_ONLY_A_START,
          NEW_STATE,
          STATE_IN_ITS_FIELD,
          NO_TIE,
          ORDERED,
          USUAL_STEP,
          POSSIBLE_STEP,
          SAME_AS_RECORDED,
          ANY_CHANGE,
          KNOWN_STATE,
          NOT_IN_THE_FUTURE,
          NOT_BEFORE_THE_IETF,
          FROM_THE_BEGINNING);

  private AuditRules() {}
}
