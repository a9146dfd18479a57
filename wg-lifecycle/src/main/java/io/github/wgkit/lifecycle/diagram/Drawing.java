package io.github.wgkit.lifecycle.diagram;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import java.util.Locale;

/**
 * What is in a picture, whatever the language. All texts are one line and not yet escaped.
 *
 * @param title what the picture shows
 * @param dashes how arcs look that are not normal, in words; empty if there is none
 * @param isSideways whether arcs lead to the right, as suits many small parts, and not downwards
 * @param nodes the states, in the order of the table
 * @param arcs the arcs, in the order in which their first rows stand in the table
 */
record Drawing(
    String title,
    String dashes,
    boolean isSideways,
    ImmutableList<Node> nodes,
    ImmutableList<Arc> arcs) {
  /** What an identifier of all languages may consist of. */
  private static final CharMatcher WORD =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  /**
   * A state.
   *
   * @param id an identifier in all languages, and a keyword in none
   * @param label the state in words
   * @param isInitial whether a life may begin here
   * @param isTerminal whether a life may end here
   * @param inside what can be done in the state and is shown by no arc, best first
   */
  record Node(
      String id, String label, boolean isInitial, boolean isTerminal, ImmutableList<Step> inside) {}

  /**
   * A step in words.
   *
   * @param label the action in words; where no arc shows it, with the state to which it leads
   * @param standing how it stands
   */
  record Step(String label, Standing standing) {
    /** {@return the step in words, and how it stands unless it is normal} */
    String marked() {
      return standing == Standing.NORMAL ? label : label + " (" + inWords(standing) + ")";
    }
  }

  /**
   * All drawn steps from one state to another one.
   *
   * @param from the state before
   * @param to the state after
   * @param standing how they stand
   * @param steps the steps
   */
  record Arc(Node from, Node to, Standing standing, ImmutableList<Step> steps) {}

  private record Course<S>(S from, S to) {}

  static Drawing of(Diagram diagram) {
    return of(diagram.table(), diagram);
  }

  private static <S, A extends Enum<A>> Drawing of(TransitionTable<S, A, ?> table, Diagram what) {
    Standing best = what.standings().stream().findFirst().orElse(Standing.NORMAL);
    ImmutableListMultimap.Builder<S, Step> inside = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<Course<S>, Step> moves = ImmutableListMultimap.builder();
    for (Standing standing : what.standings()) {
      for (Transition<S, A, ?> row : table.transitions()) {
        if (row.standing(what.profile()) == standing) {
          String label = Labels.oneLine(table.label(row.action()));
          if (row.isStay()) {
            inside.put(row.from(), new Step(label, standing));
          } else if (standing == best) {
            moves.put(new Course<>(row.from(), row.to()), new Step(label, standing));
          } else {
            String target = Labels.oneLine(table.label(row.to()));
            inside.put(row.from(), new Step(label + " → " + target, standing));
          }
        }
      }
    }
    ImmutableMap<S, Node> nodes = nodes(table, inside.build());
    ImmutableList.Builder<Arc> arcs = ImmutableList.builder();
    moves
        .build()
        .asMap()
        .forEach(
            (course, steps) ->
                arcs.add(
                    new Arc(
                        requireNonNull(nodes.get(course.from())),
                        requireNonNull(nodes.get(course.to())),
                        best,
                        ImmutableList.copyOf(steps))));
    ImmutableList<Arc> drawn = arcs.build();
    return new Drawing(title(what), dashes(drawn), false, nodes.values().asList(), drawn);
  }

  private static <S, A extends Enum<A>> ImmutableMap<S, Node> nodes(
      TransitionTable<S, A, ?> table, ImmutableListMultimap<S, Step> inside) {
    ImmutableMap.Builder<S, Node> nodes = ImmutableMap.builder();
    int number = 0;
    for (S state : table.states()) {
      number++;
      nodes.put(
          state,
          new Node(
              "s" + number + identifier(table.label(state)),
              Labels.oneLine(table.label(state)),
              table.initial().contains(state),
              table.terminal().contains(state),
              inside.get(state)));
    }
    return nodes.buildOrThrow();
  }

  /** The number makes it unique and no keyword, the words make it readable. */
  private static String identifier(String label) {
    String words = WORD.negate().trimAndCollapseFrom(label.toLowerCase(Locale.ROOT), '_');
    return words.isEmpty() ? "" : "_" + words;
  }

  private static String dashes(ImmutableList<Arc> arcs) {
    return arcs.stream()
        .map(Arc::standing)
        .filter(standing -> standing != Standing.NORMAL)
        .findFirst()
        .map(
            standing ->
                (standing == Standing.UNUSUAL ? "dashed: " : "dotted: ") + inWords(standing))
        .orElse("");
  }

  private static String title(Diagram diagram) {
    String steps =
        diagram.standings().isEmpty()
            ? "no"
            : diagram.standings().stream().map(Drawing::inWords).collect(joining(" and "));
    return Labels.oneLine(diagram.table().name()) + ": " + steps + " steps by " + diagram.profile();
  }

  static String inWords(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
