package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.toList;

import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small tables whose labels are made to break the languages of diagrams. */
final class NastyTables {
  private static final String[] NASTY = {
    "",
    " ",
    "end",
    "state",
    "graph",
    "node",
    "digraph { a -> b }",
    "subgraph",
    "note",
    "note left of x",
    "end note",
    "class",
    "default",
    "fork",
    "<<fork>>",
    "[[choice]]",
    "[*]",
    "[H]",
    "a --> b : c",
    "direction TB",
    "change the Direction LR",
    "as",
    "\" as x",
    "hide empty description",
    "style a:b#c;",
    "classDef x fill:#f00",
    "click here",
    "accTitle: x",
    "scale 100 width",
    "title",
    "---",
    "%%{init: {}}%%",
    "%% comment",
    "100% %newline() %date()",
    "@enduml",
    "@startuml",
    "!include x",
    "!define a b",
    "' comment",
    "/' comment '/",
    "// italic //",
    "** bold **",
    "__under__ ~~wave~~ --gone--",
    "== head ==",
    "# head",
    "* item",
    "1. item",
    "- item",
    "> quoted",
    "`code`",
    "$x^2$ $$y$$",
    "<b>bold</b><br/><script>",
    "&amp; &quot &#34; #quot; #35;",
    "<U+0041> &#65; \\u0041",
    "\\",
    "\\\\",
    "\\\"",
    "\\N \\n \\l \\G \\E",
    "a\nb",
    "a\r\n\r\nb",
    "\tc\t",
    "a;b:c|d",
    "a::b:::c",
    "{a} [b] (c) <d>",
    "{ a | b }",
    "'a' \"b\" ''c'' \"\"d\"\"",
    "[[https://example.org a]] [a](b) ![a](b)",
    "https://example.org/?a=b&c=d",
    "Ångström façade",
    "שלום",
    "状態",
    "\uD83D\uDC69\u200D\uD83D\uDCBB",
    "half \uD83D",
    "nul \u0000 bell \u0007 escape \u001b[31m",
    "\u2028line\u2029paragraph\u0085next\u00a0no break",
    "\uFEFFmark \uFFFE \uFFFF",
    "İI ıi",
    "3",
    "-1",
    "null"
  };

  private NastyTables() {}

  /** The actions; what they are called differs from table to table. */
  enum Step {
    A,
    B,
    C,
    D,
    E,
    F
  }

  static Arbitrary<String> labels() {
    Arbitrary<String> nasty = Arbitraries.of(NASTY);
    return Arbitraries.frequencyOf(
        Tuple.of(4, nasty),
        Tuple.of(1, Combinators.combine(nasty, nasty).as((a, b) -> a + b)),
        Tuple.of(1, Combinators.combine(nasty, nasty).as((a, b) -> a + " " + b)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(8)),
        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(8)));
  }

  /** What makes a table; the table itself has no equality, so that this is shown and shrunk. */
  record Plan(
      List<String> names,
      List<String> stateLabels,
      List<String> actionLabels,
      List<Optional<Cell>> cells,
      boolean endsEverywhere) {

    /** Builds the table. The first action with an index leads to the state of that index. */
    TransitionTable<Integer, Step, Question<String, String>> table() {
      List<Integer> states = IntStream.range(0, stateLabels.size()).boxed().collect(toList());
      List<Step> steps = List.of(Step.values()).subList(0, actionLabels.size());
      TransitionTable.Builder<Integer, Step, Question<String, String>> table =
          TransitionTable.builder(
              names.get(0),
              steps,
              step -> actionLabels.get(step.ordinal()),
              states,
              stateLabels::get,
              rule(names.get(1), names.get(2)));
      table.initial(List.of(0));
      table.terminal(
          endsEverywhere || states.size() == 1 ? states : states.subList(1, states.size()));
      for (int state : states) {
        for (Step step : steps) {
          Cell cell = cells.get(state * Step.values().length + step.ordinal()).orElse(null);
          boolean reaches = state == 0;
          if (cell == null && !reaches) {
            continue;
          }
          Cell row = cell == null ? Cell.PLAIN : cell;
          int to = reaches ? step.ordinal() % states.size() : row.to % states.size();
          TransitionTable.Rows<Integer, Step, Question<String, String>> rows =
              table
                  .on(step, List.of(state), to)
                  .standing(
                      reaches ? Standing.NORMAL : row.standing, rule(names.get(3), names.get(4)))
                  .by(ActorRole.MANAGERS, rule(names.get(5), names.get(6)));
          if (!reaches) {
            rows.standing(Profile.PRACTICE, row.practice).by(Profile.PRACTICE, List.of(row.actor));
          }
          rows.when(
                  List.of(Guard.of(rule(names.get(7), names.get(1)), question -> Optional.empty())))
              .then(Effect.notice(some(names.get(2)), Recipient.CHAIRS))
              .add();
        }
      }
      return table.build();
    }
  }

  /** A row to be. */
  record Cell(int to, Standing standing, Standing practice, ActorRole actor) {
    static final Cell PLAIN = new Cell(0, Standing.NORMAL, Standing.NORMAL, ActorRole.CHAIR);
  }

  private static Rule rule(String id, String title) {
    return Rule.of(some(id), Severity.INFO, some(title), new Citation(some(title), id));
  }

  private static String some(String text) {
    return text.isEmpty() ? "x" : text;
  }

  static Arbitrary<Plan> plans() {
    Arbitrary<Cell> cells =
        Combinators.combine(
                Arbitraries.integers().between(0, 4),
                Arbitraries.of(Standing.class),
                Arbitraries.of(Standing.class),
                Arbitraries.of(ActorRole.class))
            .as(Cell::new);
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            states ->
                Combinators.combine(
                        labels().list().ofSize(8),
                        labels().list().ofSize(states),
                        labels().list().ofMinSize(states).ofMaxSize(Step.values().length),
                        cells.optional(0.7).list().ofSize(states * Step.values().length),
                        Arbitraries.of(true, false))
                    .as(Plan::new));
  }

  /** Tables that hold every nasty label as a state, as an action and as a rule. */
  static List<Plan> all() {
    List<Plan> plans = new ArrayList<>();
    int width = 5;
    for (int i = 0; i < NASTY.length; i++) {
      int first = i;
      List<String> labels =
          IntStream.range(0, 8).mapToObj(k -> NASTY[(first + k) % NASTY.length]).collect(toList());
      List<Optional<Cell>> cells = new ArrayList<>();
      for (int k = 0; k < width * Step.values().length; k++) {
        Standing standing = Standing.values()[k % 3];
        cells.add(Optional.of(new Cell(k / 2, standing, standing, ActorRole.CHAIR)));
      }
      plans.add(
          new Plan(
              labels,
              labels.subList(0, width),
              labels.subList(2, 2 + Step.values().length),
              cells,
              i % 2 == 0));
    }
    return plans;
  }
}
