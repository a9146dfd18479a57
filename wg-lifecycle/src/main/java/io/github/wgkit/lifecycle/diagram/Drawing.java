package io.github.wgkit.lifecycle.diagram;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is in a picture, whatever the language. All texts are one line and not yet escaped.
 *
 * @param title what the picture shows
 * @param nodes the states, in the order of the table
 * @param arcs the arcs, in the order in which their first rows stand in the table
 */
record Drawing(String title, ImmutableList<Node> nodes, ImmutableList<Arc> arcs) {
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
   * @param stays what can be done in the state without leaving it
   */
  record Node(
      String id, String label, boolean isInitial, boolean isTerminal, ImmutableList<Step> stays) {}

  /**
   * A step in words.
   *
   * @param label the action in words
   * @param standing how it stands
   */
  record Step(String label, Standing standing) {
    /** {@return the action in words, and how it stands unless it is normal} */
    String marked() {
      return standing == Standing.NORMAL ? label : label + " (" + inWords(standing) + ")";
    }
  }

  /**
   * All drawn steps from one state to another one that stand alike.
   *
   * @param from the identifier of the state before
   * @param to the identifier of the state after
   * @param standing how they stand
   * @param steps the steps
   */
  record Arc(String from, String to, Standing standing, ImmutableList<Step> steps) {}

  private record Course(Object from, Object to, Standing standing) {}

  static Drawing of(Diagram diagram) {
    return of(diagram.table(), diagram);
  }

  private static <S, A extends Enum<A>> Drawing of(TransitionTable<S, A, ?> table, Diagram what) {
    Map<S, String> ids = new HashMap<>();
    for (S state : table.states()) {
      ids.put(state, "s" + (ids.size() + 1) + identifier(table.label(state)));
    }
    ImmutableListMultimap.Builder<Course, Step> drawn = ImmutableListMultimap.builder();
    for (Transition<S, A, ?> row : table.transitions()) {
      Standing standing = row.standing(what.profile());
      if (what.standings().contains(standing)) {
        drawn.put(
            new Course(row.from(), row.to(), row.isStay() ? Standing.NORMAL : standing),
            new Step(Labels.oneLine(table.label(row.action())), standing));
      }
    }
    ImmutableListMultimap<Course, Step> steps = drawn.build();
    return new Drawing(
        title(what),
        table.states().stream()
            .map(
                state ->
                    new Node(
                        Objects.requireNonNull(ids.get(state)),
                        Labels.oneLine(table.label(state)),
                        table.initial().contains(state),
                        table.terminal().contains(state),
                        steps.get(new Course(state, state, Standing.NORMAL))))
            .collect(toImmutableList()),
        steps.keySet().stream()
            .filter(course -> !course.from().equals(course.to()))
            .map(
                course ->
                    new Arc(
                        Objects.requireNonNull(ids.get(course.from())),
                        Objects.requireNonNull(ids.get(course.to())),
                        course.standing(),
                        steps.get(course)))
            .collect(toImmutableList()));
  }

  /** The number makes it unique and no keyword, the words make it readable. */
  private static String identifier(String label) {
    String words = WORD.negate().trimAndCollapseFrom(label.toLowerCase(Locale.ROOT), '_');
    return words.isEmpty() ? "" : "_" + words;
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
