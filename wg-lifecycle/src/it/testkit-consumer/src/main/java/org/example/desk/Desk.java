package org.example.desk;

import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Acronym;
import java.util.HashMap;
import java.util.Map;

/** Keeps the charters that are being worked on, and does to them what is asked for. */
public class Desk {
  private final Map<Acronym, CharteringCase> cases = new HashMap<>();

  /** Puts a case on the desk, in place of the one of the same group. */
  public void put(CharteringCase review) {
    cases.put(review.group().acronym(), review);
  }

  /** {@return the case of a group, as it is now} */
  public CharteringCase get(Acronym acronym) {
    return cases.get(acronym);
  }

  /** Does what is asked for, if it can be done. */
  public Outcome<CharteringCase> handle(Question<CharteringCase, CharterAction> question) {
    Outcome<CharteringCase> outcome =
        CharterProcess.apply(
            question.value(),
            question.action(),
            question.actor(),
            question.profile(),
            question.now());
    if (outcome instanceof Outcome.Applied<CharteringCase> applied) {
      put(applied.value());
    }
    return outcome;
  }
}
