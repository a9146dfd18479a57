package io.github.wgkit.lifecycle.charter;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import java.time.Instant;

/**
 * The review of a charter: what may happen to it next, who may do it, and what comes of it.
 *
 * <pre>{@code
 * Assessment<CharteringCase> answer =
 *     CharterProcess.assess(
 *         CharteringCase.of(group),
 *         new CharterAction.Approve(),
 *         Actor.of(ActorRole.SECRETARIAT),
 *         Profile.PRACTICE,
 *         Instant.parse("2026-11-23T12:00:00Z"));
 * answer.isRefused(); // true
 * answer.findings(); // Approve: Needs a YES. Has a BLOCK.
 * }</pre>
 *
 * <p>There are four tables: initial chartering and rechartering (RFC 6292 sections 3.1 and 3.2),
 * for working groups and, as the Datatracker has it, for research groups, whose charters go through
 * internal and external review only. Groups of other types have no charter and are refused.
 *
 * <p>A charter in a state that is not recorded, or that the table does not know, is treated like
 * one that is not under review.
 *
 * <p>Where the RFCs are silent the record is kept as the Datatracker keeps it:
 *
 * <ul>
 *   <li>A ballot opens with internal review, and another with external and with IESG review; each
 *       opening closes what is open. RFC 6292 section 3.3 knows one ballot, during IESG review. A
 *       charter that goes back to informal review keeps its ballot.
 *   <li>An approval brings the milestones of the charter into force, makes the group active and
 *       closes the ballots. The Datatracker does less for a research group: there milestones and
 *       ballots stay, which this library takes for an oversight.
 *   <li>A group that abandons a new charter and never had an approved one ends up not under review.
 * </ul>
 */
public final class CharterProcess {
  private static final TransitionTable<
          CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      INITIAL = CharterTable.build(Chartering.INITIAL, false);
  private static final TransitionTable<
          CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      RECHARTER = CharterTable.build(Chartering.RECHARTER, false);
  private static final TransitionTable<
          CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      INITIAL_RESEARCH = CharterTable.build(Chartering.INITIAL, true);
  private static final TransitionTable<
          CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      RECHARTER_RESEARCH = CharterTable.build(Chartering.RECHARTER, true);

  private CharterProcess() {}

  /**
   * {@return the table of a ladder}
   *
   * @param chartering which ladder
   * @param type the type of the group; every type but {@link GroupType#RG} gets the table of
   *     working groups, whose rows refuse groups without charter
   */
  public static TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      table(Chartering chartering, GroupType type) {
    boolean research = type.equals(GroupType.RG);
    return switch (chartering) {
      case INITIAL -> research ? INITIAL_RESEARCH : INITIAL;
      case RECHARTER -> research ? RECHARTER_RESEARCH : RECHARTER;
    };
  }

  /**
   * {@return the table that answers for a group}
   *
   * @param group the group
   */
  public static TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      table(Group group) {
    return table(Chartering.of(group), group.type().orElse(GroupType.WG));
  }

  /**
   * {@return the state of the table in which a charter is}
   *
   * @param item the case
   */
  public static CharterState stateOf(CharteringCase item) {
    CharterState state = item.state();
    return INITIAL.states().contains(state) ? state : CharterState.NOT_UNDER_REVIEW;
  }

  /**
   * {@return a state of review in a few words, such as {@code External review}; of an unknown
   * state, the slug}
   *
   * @param state the state
   */
  public static String words(CharterState state) {
    return CharterTable.words(state);
  }

  /**
   * Answers what would come of an action.
   *
   * @param item the case; unchanged
   * @param action what would be done
   * @param actor who would do it
   * @param profile whose rules count
   * @param now the moment at which it would be done
   * @return the answer, with all findings
   */
  public static Assessment<CharteringCase> assess(
      CharteringCase item, CharterAction action, Actor actor, Profile profile, Instant now) {
    Question<CharteringCase, CharterAction> question =
        new Question<>(item, action, actor, profile, now);
    TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>> table =
        table(item.group());
    CharterState state = stateOf(item);
    return table.assess(
        state,
        action.step(),
        question,
        subject(item),
        (row, findings) -> Proceedings.run(question, row, findings));
  }

  /**
   * Does an action, or refuses it. The same as the outcome of {@link #assess}.
   *
   * @param item the case; unchanged
   * @param action what is done
   * @param actor who does it
   * @param profile whose rules count
   * @param now the moment at which it is done
   * @return the changed case, or all reasons against it
   */
  public static Outcome<CharteringCase> apply(
      CharteringCase item, CharterAction action, Actor actor, Profile profile, Instant now) {
    return assess(item, action, actor, profile, now).outcome();
  }

  /**
   * Lists everything that could happen next, best first. Actions are asked without details, so that
   * a finding tells which details are wanted.
   *
   * @param item the case
   * @param actor who would act
   * @param profile whose rules count
   * @param now the moment of the question
   * @return all rows that begin in the state of the charter and are not impossible
   */
  public static ImmutableList<Option<CharterState, CharterStep>> options(
      CharteringCase item, Actor actor, Profile profile, Instant now) {
    TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>> table =
        table(item.group());
    return table.options(
        stateOf(item),
        step -> new Question<>(item, CharterAction.of(step), actor, profile, now),
        subject(item));
  }

  /** What findings are about: the acronym of the group. */
  static String subject(CharteringCase item) {
    return item.group().acronym().text();
  }
}
