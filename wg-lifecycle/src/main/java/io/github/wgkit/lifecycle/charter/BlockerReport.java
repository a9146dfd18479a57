package io.github.wgkit.lifecycle.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is in the way of a charter under review, at a glance:
 *
 * <pre>
 * charter-ietf-shmoo 00-03  External review, 18 days  can go to: IESG review (normal), …
 *   BLOCKED  DT-13  open Block: …
 *   WARN     DT-14  the ballot was issued on 00-02, one revision behind the text
 * </pre>
 *
 * <p>Who blocks is told under every profile. Whether a step is refused for it is another question,
 * which {@link CharterProcess#assess} answers: the RFCs know no threshold.
 *
 * @param charter the name of the charter
 * @param revision its newest revision
 * @param state the state of the review, as the table sees it
 * @param days how many days the charter has been in that state, by the calendar of UTC; empty if
 *     that is not known, or said to begin in the future
 * @param ways where it can go from here, in the order of the table
 * @param blockers what is in the way, in the order of the report
 * @param ballot how the open ballot stands
 */
public record BlockerReport(
    CharterName charter,
    Optional<CharterRevision> revision,
    CharterState state,
    OptionalLong days,
    ImmutableList<Way> ways,
    ImmutableList<Blocker> blockers,
    Optional<BallotTally> ballot) {
  /**
   * A state that the charter can come into, by a step that is not refused.
   *
   * @param to the state
   * @param standing how the best step that leads there stands to the rules
   */
  public record Way(CharterState to, Standing standing) {
    /**
     * Checks the parts.
     *
     * @param to the state
     * @param standing how the best step that leads there stands to the rules
     */
    public Way {
      requireNonNull(to);
      requireNonNull(standing);
    }
  }

  /**
   * Something in the way.
   *
   * @param blocking whether somebody stopped the charter on purpose: a Block or a blocking comment
   * @param finding what it is
   */
  public record Blocker(boolean blocking, Finding finding) {
    /**
     * Checks the parts.
     *
     * @param blocking whether somebody stopped the charter on purpose: a Block or a blocking
     *     comment
     * @param finding what it is
     */
    public Blocker {
      requireNonNull(finding);
    }

    /** {@return the finding in one line: {@code WARN A-38 the internal review began on …}} */
    @Override
    public String toString() {
      return (blocking ? "BLOCKED  " : "WARN     ")
          + finding.rule().id()
          + "  "
          + finding.message();
    }
  }

  /**
   * Checks the parts.
   *
   * @param charter the name of the charter
   * @param revision its newest revision
   * @param state the state of the review, as the table sees it
   * @param days how many days the charter has been in that state, by the calendar of UTC; empty if
   *     that is not known, or said to begin in the future
   * @param ways where it can go from here, in the order of the table
   * @param blockers what is in the way, in the order of the report
   * @param ballot how the open ballot stands
   */
  public BlockerReport {
    requireNonNull(charter);
    requireNonNull(revision);
    requireNonNull(state);
    requireNonNull(days);
    requireNonNull(ways);
    requireNonNull(blockers);
    requireNonNull(ballot);
  }

  /**
   * Makes the report, whoever asks: a way is open if somebody who may go it is not refused.
   *
   * @param item the case
   * @param profile whose rules count
   * @param now the moment of the question
   * @return the report
   */
  public static BlockerReport of(CharteringCase item, Profile profile, Instant now) {
    return of(item, Optional.empty(), profile, now);
  }

  /**
   * Makes the report for somebody: a way is open if it is not refused to them.
   *
   * @param item the case
   * @param actor who asks
   * @param profile whose rules count
   * @param now the moment of the question
   * @return the report
   */
  public static BlockerReport of(CharteringCase item, Actor actor, Profile profile, Instant now) {
    return of(item, Optional.of(actor), profile, now);
  }

  private static BlockerReport of(
      CharteringCase item, Optional<Actor> actor, Profile profile, Instant now) {
    Question<CharteringCase, CharterAction> question =
        new Question<>(
            item,
            new CharterAction.Approve(),
            actor.orElseGet(() -> Actor.of(ActorRole.SECRETARIAT)),
            profile,
            now);
    CharterState state = CharterProcess.stateOf(item);
    return new BlockerReport(
        item.charter()
            .map(Charter::name)
            .orElseGet(
                () ->
                    CharterName.of(
                        item.group().type().orElse(GroupType.WG), item.group().acronym())),
        item.revision(),
        state,
        days(item.reviewSince(), question.today()),
        ways(item, actor, profile, now),
        CharterRecord.isAtRest(state) ? ImmutableList.of() : blockers(question),
        CharterGuards.tally(item));
  }

  private static OptionalLong days(Optional<LocalDate> since, LocalDate today) {
    return since.isEmpty() || since.get().isAfter(today)
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(since.get(), today));
  }

  private static ImmutableList<Way> ways(
      CharteringCase item, Optional<Actor> actor, Profile profile, Instant now) {
    TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>> table =
        CharterProcess.table(item.group());
    CharterState state = CharterProcess.stateOf(item);
    Map<CharterState, Standing> best = new LinkedHashMap<>();
    for (Transition<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row :
        table.from(state)) {
      if (row.isStay() || !row.standing(profile).isPossible()) {
        continue;
      }
      Stream<Actor> actors =
          actor.map(Stream::of).orElseGet(() -> row.actors(profile).stream().map(Actor::of));
      CharterAction action = CharterAction.of(row.action());
      boolean isOpen =
          actors
              .map(asking -> new Question<>(item, action, asking, profile, now))
              .anyMatch(
                  question ->
                      table.findings(state, row.action(), question, "").stream()
                          .noneMatch(finding -> finding.severity() == Severity.ERROR));
      if (isOpen) {
        best.merge(
            row.to(),
            row.standing(profile),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    ImmutableList.Builder<Way> ways = ImmutableList.builder();
    best.forEach((to, standing) -> ways.add(new Way(to, standing)));
    return ways.build();
  }

  private static ImmutableList<Blocker> blockers(Question<CharteringCase, CharterAction> question) {
    CharteringCase item = question.value();
    List<Blocker> found = new ArrayList<>();
    CharterGuards.tally(item)
        .ifPresent(
            open ->
                open.blocking()
                    .forEach(
                        block ->
                            add(
                                found,
                                true,
                                CharterRules.OPEN_BLOCK,
                                question,
                                open(block, open, question.today()))));
    item.comments().stream()
        .filter(ReviewComment::isInTheWay)
        .forEach(
            comment ->
                add(
                    found,
                    true,
                    CharterRules.BLOCKING_COMMENT,
                    question,
                    "blocking comment: "
                        + comment.areaDirector()
                        + since(Optional.of(comment.made()), question.today())));
    CharterState state = CharterProcess.stateOf(item);
    boolean research = item.group().isOf(GroupType.RG);
    boolean ballots = !research && !state.equals(CharterState.INFORMAL_REVIEW);
    if (ballots && CharterGuards.tally(item).map(open -> open.yes() == 0).orElse(true)) {
      add(
          found,
          false,
          CharterRules.BALLOT_PASSES,
          question,
          item.openBallot().isEmpty() ? "no ballot is open" : "nobody has said Yes yet");
    }
    ask(found, CharterGuards.BALLOT_UP_TO_DATE, question);
    if (!state.equals(CharterState.INFORMAL_REVIEW)) {
      ask(found, CharterGuards.TELECHAT_TO_COME, question);
    }
    ask(
        found,
        item.chartering() == Chartering.INITIAL
            ? CharterGuards.INFORMAL_TIME
            : CharterGuards.INFORMAL_TIME_OF_RECHARTER,
        question);
    ask(found, CharterGuards.INTERNAL_WEEK, question);
    if (state.equals(CharterState.EXTERNAL_REVIEW) || state.equals(CharterState.IESG_REVIEW)) {
      ask(found, CharterGuards.EXTERNAL_WEEK, question);
      ask(found, CharterGuards.IAB_REVIEWS, question);
    }
    if (!research) {
      ask(found, CharterGuards.MILESTONES, question);
    }
    return ImmutableList.copyOf(found);
  }

  private static void ask(
      List<Blocker> found,
      Guard<Question<CharteringCase, CharterAction>> guard,
      Question<CharteringCase, CharterAction> question) {
    guard.broken(question).ifPresent(text -> add(found, false, guard.rule(), question, text));
  }

  private static void add(
      List<Blocker> found,
      boolean blocking,
      Rule rule,
      Question<CharteringCase, CharterAction> question,
      String text) {
    rule.broken(question.profile(), CharterProcess.subject(question.value()), text)
        .ifPresent(finding -> found.add(new Blocker(blocking, finding)));
  }

  private static String open(BallotPosition block, BallotTally tally, LocalDate today) {
    String who =
        block
            .personName()
            .orElseGet(
                () ->
                    block.personId().isPresent()
                        ? "person " + block.personId().getAsLong()
                        : "somebody");
    StringBuilder text =
        new StringBuilder("open ")
            .append(block.position().label())
            .append(": ")
            .append(who)
            .append(since(CharterRecord.day(block.date()), today));
    block.revision().ifPresent(made -> text.append(", made on ").append(made));
    if (tally.outdated().contains(block)) {
      CharterRevision made = block.revision().orElseThrow();
      CharterRevision now = tally.text().orElseThrow();
      text.append(" (the text is now ")
          .append(now)
          .append("; compare ")
          .append(made)
          .append(" with it)");
    }
    return text.toString();
  }

  private static String since(Optional<LocalDate> day, LocalDate today) {
    OptionalLong days = days(day, today);
    return days.isEmpty() ? "" : ", " + inWords(days.getAsLong());
  }

  private static String inWords(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  /** {@return the report, line by line: first where the charter stands, then what is in the way} */
  public ImmutableList<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(
        charter
            + revision.map(number -> " " + number).orElse("")
            + "  "
            + CharterProcess.words(state)
            + (days.isPresent() ? ", " + inWords(days.getAsLong()) : "")
            + "  can go to: "
            + waysInWords());
    blockers.forEach(blocker -> lines.add("  " + blocker));
    return lines.build();
  }

  private String waysInWords() {
    List<String> words = new ArrayList<>();
    long unusual = 0;
    for (Way way : ways) {
      if (way.standing() == Standing.NORMAL) {
        words.add(CharterProcess.words(way.to()) + " (normal)");
      } else {
        unusual++;
      }
    }
    if (unusual > 0) {
      words.add(unusual + " unusual");
    }
    return words.isEmpty() ? "nothing" : Joiner.on(", ").join(words);
  }

  /** {@return the lines, each with a line feed between} */
  @Override
  public String toString() {
    return Joiner.on('\n').join(lines());
  }
}
