package io.github.wgkit.lifecycle.testkit;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Everything that can be said with an action, whatever the action is. So what is said can be made
 * before it is known what will be done, and gets simpler by itself when a chain of actions is
 * shrunk.
 *
 * @param words a reason, a description, a phrase; blank or too long now and then
 * @param more other words, or none
 * @param yes whether
 * @param number how many, or which; 0 or more
 * @param days how many days from {@link ModelArbitraries#TODAY}
 * @param position a position in a ballot
 * @param text a text of a charter
 * @param documents documents of a milestone
 * @param order tells one order of a list from others
 */
record Details(
    String words,
    String more,
    boolean yes,
    int number,
    int days,
    Position position,
    CharterText text,
    ImmutableSet<DocumentName> documents,
    long order) {
  /** More than the Datatracker has room for, in a description too. */
  private static final String LONG = Strings.repeat("x", 501);

  static Arbitrary<Details> any() {
    Arbitrary<String> words =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of("Done", "Submit the protocol to the IESG", "On hold", "Ok")),
            Tuple.of(1, Arbitraries.of("", " ", LONG)),
            Tuple.of(1, ModelArbitraries.texts()));
    Arbitrary<CharterText> texts =
        Arbitraries.oneOf(
            Arbitraries.of("We fly.", "We fly far.", "We fly there and back.").map(CharterText::of),
            ModelArbitraries.charterTexts());
    Arbitrary<ImmutableSet<DocumentName>> documents =
        Arbitraries.of("draft-example-wing", "draft-example-leg", "draft-example-tail-03")
            .map(DocumentName::of)
            .set()
            .ofMaxSize(2)
            .map(ImmutableSet::copyOf);
    Arbitrary<Position> positions =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Position.YES)),
            Tuple.of(2, Arbitraries.of(Position.known())),
            Tuple.of(1, ModelArbitraries.positions()));
    return Combinators.combine(
            words,
            Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")), Tuple.of(2, words)),
            Arbitraries.of(false, true),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(-60, 400),
            positions,
            texts,
            Combinators.combine(documents, Arbitraries.longs()).as(Tuple::of))
        .as(
            (one, more, yes, number, days, position, text, rest) ->
                new Details(one, more, yes, number, days, position, text, rest.get1(), rest.get2()))
        .withoutEdgeCases();
  }

  /** The plainest of all. */
  private static final Details PLAIN =
      new Details(
          "Done", "", false, 0, 0, Position.YES, CharterText.of("We fly."), ImmutableSet.of(), 0);

  /** These details with one of them, or all, as plain as can be; without those that are so. */
  Stream<Details> plainer() {
    return Stream.of(
            PLAIN,
            new Details(PLAIN.words, more, yes, number, days, position, text, documents, order),
            new Details(words, PLAIN.more, yes, number, days, position, text, documents, order),
            new Details(words, more, PLAIN.yes, number, days, position, text, documents, order),
            new Details(words, more, yes, PLAIN.number, days, position, text, documents, order),
            new Details(words, more, yes, number, PLAIN.days, position, text, documents, order),
            new Details(words, more, yes, number, days, PLAIN.position, text, documents, order),
            new Details(words, more, yes, number, days, position, PLAIN.text, documents, order),
            new Details(words, more, yes, number, days, position, text, PLAIN.documents, order),
            new Details(words, more, yes, number, days, position, text, documents, PLAIN.order))
        .filter(other -> !other.equals(this))
        .distinct();
  }

  LocalDate day() {
    return ModelArbitraries.TODAY.plusDays(days);
  }

  /** Now and then there is none. */
  Optional<Due> due() {
    return number == 3 ? Optional.empty() : Optional.of(Due.in(YearMonth.from(day())));
  }
}
