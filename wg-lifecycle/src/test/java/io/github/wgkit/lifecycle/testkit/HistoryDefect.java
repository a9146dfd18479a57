package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.model.check.Rule;

/** What is wrong in real histories, again and again. Each has its code in {@link Audit}. */
public enum HistoryDefect {
  /** No event tells of any state; the record has one. */
  NO_EVENTS("DT-62"),
  /** The group ended, and no event tells that it ever began. */
  ONLY_AN_END("DT-53"),
  /** The group is recorded as ended, and no event tells of the end. */
  ONLY_A_START("DT-54"),
  /** The first thing told is that the group was active already. */
  NO_BEGINNING("DT-66"),
  /** The end of the group is dated before its start. */
  END_BEFORE_START("DT-52"),
  /** The record has another state than the one to which the events lead. */
  OTHER_STATE_RECORDED("DT-61"),
  /** A step that the rules do not describe; by some profiles it has no meaning at all (DT-60). */
  ODD_STEP("DT-59"),
  /** An event tells a state in which the group was already. */
  REPEATED_STATE("DT-55"),
  /** A state that nobody knows comes up. */
  UNKNOWN_STATE("DT-63"),
  /** A change of state stands in the text of an event, and in no field. */
  STATE_IN_TEXT("DT-56"),
  /** A date was written because one had to be written. */
  PLACEHOLDER_DATE("DT-50"),
  /** An event has no date. */
  NO_DATE("DT-51"),
  /** Two changes happened at the same moment; their numbers tell which was first. */
  TIE_BROKEN_BY_ID("DT-57"),
  /** Two changes happened at the same moment, and nothing tells which was first. */
  TIE("DT-58"),
  /** An event is still to come. */
  IN_THE_FUTURE("DT-64"),
  /** A working group is older than the IETF. */
  BEFORE_THE_IETF("DT-65");

  /** What an odd step is called under a profile to which it has no meaning. */
  static final String MEANINGLESS_STEP = "DT-60";

  private final String code;

  HistoryDefect(String code) {
    this.code = code;
  }

  /** {@return the code of the anomaly by which {@link Audit} names the defect} */
  public String code() {
    return code;
  }

  /** {@return the rule of {@link Audit} that is broken} */
  public Rule rule() {
    return Audit.rules().stream().filter(rule -> rule.id().equals(code)).findFirst().orElseThrow();
  }
}
