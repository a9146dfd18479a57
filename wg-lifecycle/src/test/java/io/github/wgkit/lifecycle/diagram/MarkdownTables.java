package io.github.wgkit.lifecycle.diagram;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the tables of Markdown as GitHub does. */
final class MarkdownTables {
  private static final String SECTION = "### From ";

  private MarkdownTables() {}

  /** {@return the steps: state, action, target, and the standings, in order} */
  static ImmutableList<List<String>> steps(String markdown) {
    ImmutableList.Builder<List<String>> steps = ImmutableList.builder();
    String from = "";
    int line = 0;
    for (String text : Splitter.on('\n').split(markdown)) {
      if (text.startsWith("#")) {
        from = text.startsWith(SECTION) ? unescaped(text.substring(SECTION.length())) : "";
        line = 0;
      } else if (text.startsWith("|") && !from.isEmpty() && ++line > 2) {
        List<String> step = new ArrayList<>(List.of(from));
        step.addAll(cells(text).subList(0, 2 + Profile.values().length));
        steps.add(step);
      }
    }
    return steps.build();
  }

  /** {@return the steps that have to be there, state by state} */
  static <S, A extends Enum<A>> ImmutableList<List<String>> expected(
      TransitionTable<S, A, ?> table) {
    return table.states().stream()
        .flatMap(state -> table.from(state).stream())
        .map(row -> expected(table, row))
        .collect(toImmutableList());
  }

  private static <S, A extends Enum<A>> List<String> expected(
      TransitionTable<S, A, ?> table, Transition<S, A, ?> row) {
    return Stream.concat(
            Stream.of(
                Labels.oneLine(table.label(row.from())),
                Labels.oneLine(table.label(row.action())),
                row.isStay() ? "(stays)" : Labels.oneLine(table.label(row.to()))),
            Stream.of(Profile.values())
                .map(profile -> row.standing(profile).name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** {@return the cells of a line} */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        cell.append(c).append(line.charAt(++i));
      } else if (c == '|') {
        cells.add(unescaped(cell.toString().strip()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(\\p{Punct})", "$1");
  }
}
