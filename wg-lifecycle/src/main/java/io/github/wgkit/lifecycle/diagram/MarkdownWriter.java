package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a whole table as Markdown: the states, the steps out of each state, and at the end every
 * rule once. Where a rule is named, it is a link to there.
 */
final class MarkdownWriter {
  private static final String BREAK = "<br>";
  private static final String NOTHING = "–";

  /** What Markdown, its tables or its formulas make something of in the middle of a line. */
  private static final String SPECIAL = "\\`*_{}[]<>#|~&$";

  /** Ids that make a link without further ado. */
  private static final Pattern LINKED = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  private final Appendable out;
  private final Set<Rule> rules = new LinkedHashSet<>();

  private MarkdownWriter(Appendable out) {
    this.out = out;
  }

  static void write(TransitionTable<?, ?, ?> table, Appendable out) throws IOException {
    new MarkdownWriter(out).write(table);
  }

  /** Writes claims as one table. */
  static void write(SuccessionGraph graph, Appendable out) throws IOException {
    MarkdownWriter writer = new MarkdownWriter(out);
    writer.lines("# Succession of groups", "");
    writer.head(List.of("Group", "", "Group", "When", "Who says so", "Words"));
    for (SuccessionClaim claim : graph.claims()) {
      writer.row(
          List.of(
              text(claim.from().text()),
              claim.kind().inWords(),
              text(claim.to().text()),
              SuccessionDiagram.when(claim),
              claim.source().inWords(),
              claim.text().isEmpty() ? NOTHING : text(claim.text())));
    }
  }

  private <S, A extends Enum<A>> void write(TransitionTable<S, A, ?> table) throws IOException {
    lines("# Lifecycle: " + text(table.name()), "", "## States", "");
    head(List.of("State", "A life may begin here", "A life may end here"));
    for (S state : table.states()) {
      row(
          List.of(
              text(table.label(state)),
              table.initial().contains(state) ? "yes" : NOTHING,
              table.terminal().contains(state) ? "yes" : NOTHING));
    }
    lines(
        "",
        "## Steps",
        "",
        "A normal step is one that the rules name. An unusual one is allowed, and worth a remark.",
        "An impossible one is refused, and so is a step that is not listed: "
            + ids(List.of(table.unlisted()))
            + ".");
    for (S state : table.states()) {
      stepsFrom(state, table);
    }
    lines("", "## Rules", "");
    head(withProfiles(List.of("Rule"), Profile::toString, List.of("What it says", "Where")));
    for (Rule rule : rules) {
      row(
          withProfiles(
              List.of(anchor(rule)),
              profile -> rule.severity(profile).map(MarkdownWriter::word).orElse(NOTHING),
              List.of(text(rule.title()), joined(rule.citations()))));
    }
    links();
  }

  private <S, A extends Enum<A>> void stepsFrom(S state, TransitionTable<S, A, ?> table)
      throws IOException {
    lines("", "### From " + text(table.label(state)), "");
    ImmutableList<? extends Transition<S, A, ?>> rows = table.from(state);
    if (rows.isEmpty()) {
      lines("Nothing can be done in this state.");
      return;
    }
    head(
        withProfiles(
            List.of("Action", "To"),
            Profile::toString,
            List.of("Who", "On condition", "What follows", "Because of")));
    for (Transition<S, A, ?> row : rows) {
      row(
          withProfiles(
              List.of(
                  text(table.label(row.action())),
                  row.isStay() ? "(stays)" : text(table.label(row.to()))),
              profile -> word(row.standing(profile)),
              List.of(
                  actors(row),
                  ids(row.guards().stream().map(Guard::rule).toList()),
                  joined(row.effects()),
                  ids(reasons(row)))));
    }
  }

  /** {@return what the step rests on, other than its conditions} */
  private static List<Rule> reasons(Transition<?, ?, ?> row) {
    return Stream.of(Stream.of(row.authority()), row.remarks().stream(), row.rules().stream())
        .flatMap(stream -> stream)
        .toList();
  }

  /** Names the profiles only if they do not agree. */
  private static String actors(Transition<?, ?, ?> row) {
    Map<String, List<Profile>> byActors = new LinkedHashMap<>();
    for (Profile profile : Profile.values()) {
      byActors
          .computeIfAbsent(Joiner.on(", ").join(row.actors(profile)), key -> new ArrayList<>())
          .add(profile);
    }
    if (byActors.size() == 1) {
      return byActors.keySet().iterator().next();
    }
    return byActors.entrySet().stream()
        .map(entry -> Joiner.on(", ").join(entry.getValue()) + ": " + entry.getKey())
        .collect(joining(BREAK));
  }

  private String ids(Collection<Rule> named) {
    rules.addAll(named);
    return named.isEmpty()
        ? NOTHING
        : named.stream().distinct().map(MarkdownWriter::link).collect(joining(", "));
  }

  private static boolean isLinked(Rule rule) {
    return LINKED.matcher(rule.id()).matches();
  }

  private static String link(Rule rule) {
    return isLinked(rule) ? "[" + rule.id() + "]" : text(rule.id());
  }

  private static String anchor(Rule rule) {
    return isLinked(rule) ? "<a id=\"rule-" + rule.id() + "\"></a>" + rule.id() : text(rule.id());
  }

  /** Links by name keep the tables readable where Markdown is read as it is. */
  private void links() throws IOException {
    lines("");
    for (String id :
        rules.stream().filter(MarkdownWriter::isLinked).map(Rule::id).distinct().toList()) {
      lines("[" + id + "]: #rule-" + id);
    }
  }

  private static List<String> withProfiles(
      List<String> before, Function<Profile, String> cell, List<String> after) {
    return Stream.of(before.stream(), Stream.of(Profile.values()).map(cell), after.stream())
        .flatMap(stream -> stream)
        .toList();
  }

  private static String joined(Collection<?> parts) {
    return parts.isEmpty()
        ? NOTHING
        : parts.stream().map(part -> text(part.toString())).collect(joining("; "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(String text) {
    return Labels.escape(
        Labels.oneLine(text), c -> SPECIAL.indexOf(c) < 0, c -> "\\" + Character.toString(c));
  }

  private void head(List<String> cells) throws IOException {
    row(cells);
    row(cells.stream().map(cell -> "---").toList());
  }

  private void row(List<String> cells) throws IOException {
    lines(cells.stream().collect(joining(" | ", "| ", " |")));
  }

  private void lines(String... lines) throws IOException {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
