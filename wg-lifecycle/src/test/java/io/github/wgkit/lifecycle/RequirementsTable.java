package io.github.wgkit.lifecycle;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RecordChecks;
import io.github.wgkit.model.check.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every row of the table of requirements, and what answers for it: the rules of the code, or the
 * reason why there is none. Written to {@code RULES.md}.
 */
final class RequirementsTable {
  /** What there is besides the rows: facts of the Datatracker without a row. */
  static final String DATATRACKER = "DT";

  private static final ImmutableMap<String, String> SECTIONS =
      ImmutableMap.<String, String>builder()
          .put("A", "Formation, BoFs, review and approval")
          .put("B", "What a charter and the record of a group contain")
          .put("C", "Rechartering and changes of milestones")
          .put("D", "Dormancy and the end")
          .put("E", "Roles")
          .put("X", "Conduct")
          .put("F", "The tool for charters")
          .put("G", "The tool for milestones")
          .put("H", "States of documents")
          .put("S", "State tables")
          .put("P", "Differences between the RFCs and practice")
          .put("T", "Traps")
          .put(DATATRACKER, "What only the Datatracker's practice knows")
          .buildOrThrow();

  private static final ImmutableMap<String, Integer> LAST =
      ImmutableMap.<String, Integer>builder()
          .put("A", 49)
          .put("B", 44)
          .put("C", 22)
          .put("D", 18)
          .put("E", 27)
          .put("X", 3)
          .put("F", 51)
          .put("G", 35)
          .put("H", 14)
          .put("S", 6)
          .put("P", 28)
          .put("T", 33)
          .buildOrThrow();

  /** The rules of the code, with what each is for. */
  private final ListMultimap<Rule, String> uses =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();

  private final ImmutableMap<String, Reason> reasons;

  /** Why a row has no rule: a word that says how to read the text, and the text. */
  record Reason(String kind, String text) {}

  private RequirementsTable() {
    RecordChecks.rules().forEach(rule -> uses.put(rule, "checked on records"));
    add(GroupLifecycle.table());
    for (Chartering chartering : Chartering.values()) {
      add(CharterProcess.table(chartering, GroupType.WG));
      add(CharterProcess.table(chartering, GroupType.RG));
    }
    add(MilestoneProcess.table());
    Audit.rules().forEach(rule -> uses.put(rule, "audit of histories"));
    Map<String, Reason> all = new LinkedHashMap<>();
    lines("rows-without-rule.tsv")
        .forEach(line -> put(all, line.get(0), new Reason(line.get(1), line.get(2))));
    reasons = ImmutableMap.copyOf(all);
  }

  static RequirementsTable ofCode() {
    return new RequirementsTable();
  }

  private static void put(Map<String, Reason> all, String row, Reason reason) {
    if (all.put(row, reason) != null) {
      throw new IllegalStateException(row + " stands twice");
    }
  }

  /** The lines of a data file, split at tabs; none if there is no such file. */
  private static List<List<String>> lines(String file) {
    try (InputStream in = RequirementsTable.class.getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Splitter.on('\t').splitToList(line))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <S, A extends Enum<A>, Q extends Question<?, ?>> void add(
      TransitionTable<S, A, Q> table) {
    LinkedHashMap<Rule, LinkedHashMap<String, List<String>>> steps = new LinkedHashMap<>();
    for (Transition<S, A, Q> row : table.transitions()) {
      String step = table.label(row.action());
      note(steps, row.authority(), "who may", step);
      row.remarks().forEach(rule -> note(steps, rule, "remark on", step));
      row.guards().forEach(guard -> note(steps, guard.rule(), "condition of", step));
      row.rules().forEach(rule -> note(steps, rule, "ground of", step));
    }
    note(steps, table.unlisted(), "answer to", "steps that are not in the table");
    steps.forEach(
        (rule, ways) ->
            ways.forEach(
                (way, of) ->
                    uses.put(
                        rule,
                        table.name()
                            + ": "
                            + way
                            + " "
                            + (of.size() == table.actions().size()
                                ? "every step"
                                : Joiner.on(", ").join(of)))));
  }

  private static void note(
      Map<Rule, LinkedHashMap<String, List<String>>> steps, Rule rule, String way, String step) {
    List<String> of =
        steps
            .computeIfAbsent(rule, key -> new LinkedHashMap<>())
            .computeIfAbsent(way, key -> new ArrayList<>());
    if (!of.contains(step)) {
      of.add(step);
    }
  }

  /** {@return the ids of all rows, in the order of the table of requirements} */
  static ImmutableSet<String> rows() {
    return LAST.keySet().stream()
        .flatMap(letter -> rows(letter).stream())
        .collect(toImmutableSet());
  }

  private static ImmutableList<String> rows(String letter) {
    return IntStream.rangeClosed(1, LAST.get(letter))
        // the table leaves a gap between charters and the fields of records
        .filter(number -> !letter.equals("B") || number <= 26 || number >= 30)
        .mapToObj(number -> letter + "-" + (letter.equals("S") || number > 9 ? "" : "0") + number)
        .collect(toImmutableList());
  }

  /** {@return the rules of the code} */
  ImmutableSet<Rule> rules() {
    return ImmutableSet.copyOf(uses.keySet());
  }

  /** {@return the rows that are said to have no rule, with the reason} */
  ImmutableMap<String, Reason> reasons() {
    return reasons;
  }

  /** {@return the row that a rule belongs to: its id without the letter that tells rules apart} */
  static String row(Rule rule) {
    String id = rule.id();
    return Character.isLetter(id.charAt(id.length() - 1)) ? id.substring(0, id.length() - 1) : id;
  }

  /** {@return the rules of a row, in the order of their ids} */
  ImmutableList<Rule> rules(String row) {
    return uses.keySet().stream()
        .filter(rule -> row(rule).equals(row))
        .sorted(Comparator.comparing(Rule::id))
        .collect(toImmutableList());
  }

  /** {@return what is wrong with the table, in words} */
  ImmutableList<String> faults() {
    ImmutableSet<String> rows = rows();
    ImmutableSet<String> ids = uses.keySet().stream().map(Rule::id).collect(toImmutableSet());
    Stream<String> unanswered =
        rows.stream()
            .filter(row -> rules(row).isEmpty() && !reasons.containsKey(row))
            .map(row -> row + " has neither a rule nor a reason");
    Stream<String> stale =
        reasons.keySet().stream()
            .filter(row -> !rules(row).isEmpty())
            .map(row -> row + " has a rule by now; take it out of the file of reasons");
    Stream<String> unknownRows =
        reasons.keySet().stream()
            .filter(row -> !rows.contains(row))
            .map(row -> row + " is given a reason, and there is no such row");
    Stream<String> unknownRules =
        uses.keySet().stream()
            .filter(rule -> !rows.contains(row(rule)) && !row(rule).startsWith(DATATRACKER + "-"))
            .map(rule -> "the rule " + rule.id() + " belongs to no row");
    Stream<String> sharedIds =
        uses.keySet().stream()
            .map(Rule::id)
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getValue() + " different rules have the id " + entry.getKey());
    Stream<String> deadEnds =
        reasons.entrySet().stream()
            .filter(entry -> entry.getValue().kind().equals("see"))
            .flatMap(
                entry ->
                    Splitter.on(' ')
                        .splitToStream(entry.getValue().text())
                        .filter(target -> !rows.contains(target) && !ids.contains(target))
                        .map(target -> entry.getKey() + " points to " + target + ", which is not"));
    Stream<String> unknownKinds =
        reasons.entrySet().stream()
            .filter(entry -> !ImmutableSet.of("none", "see").contains(entry.getValue().kind()))
            .map(entry -> entry.getKey() + ": unknown word " + entry.getValue().kind());
    return Stream.of(
            unanswered, stale, unknownRows, unknownRules, sharedIds, deadEnds, unknownKinds)
        .flatMap(faults -> faults)
        .sorted()
        .collect(toImmutableList());
  }

  /** {@return the table in Markdown} */
  String markdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # What is checked, and what is not

        Every row of the table of requirements that wgkit was written from, and what answers for
        it: a rule that records are checked against (`RecordChecks`), a rule of a lifecycle, or the
        reason why there is no rule. Rules that share a row are told apart by a letter.

        How much a rule matters stands in the order RFC / PRACTICE / DRAFT_2418BIS; a dash means
        that the profile does not know the rule. An error in a lifecycle refuses the step.

        This file is written by a test, see `RequirementsTableTest`.
        """);
    SECTIONS.forEach((letter, title) -> section(out, letter, title));
    return out.toString();
  }

  private void section(StringBuilder out, String letter, String title) {
    out.append("\n## ").append(letter).append(". ").append(title).append("\n\n");
    out.append("| row | what | where it stands | severity | how |\n");
    out.append("|---|---|---|---|---|\n");
    Iterable<String> rows =
        letter.equals(DATATRACKER)
            ? uses.keySet().stream()
                .map(RequirementsTable::row)
                .filter(row -> row.startsWith(DATATRACKER + "-"))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
            : rows(letter);
    for (String row : rows) {
      for (Rule rule : rules(row)) {
        line(
            out,
            rule.id(),
            rule.title(),
            Joiner.on("; ").join(rule.citations()),
            Stream.of(Profile.values())
                .map(profile -> rule.severity(profile).map(Enum::name).orElse("-"))
                .collect(Collectors.joining(" / ")),
            Joiner.on("; ").join(uses.get(rule)));
      }
      if (reasons.containsKey(row)) {
        line(out, row, "", "", "", inWords(reasons.get(row)));
      }
    }
  }

  private static String inWords(Reason reason) {
    return switch (reason.kind()) {
      case "see" -> "see " + reason.text().replace(" ", ", ");
      default ->
          "not checkable"
              + (reason.text().startsWith("cannot be broken") ? ", it " : ": ")
              + reason.text();
    };
  }

  private static void line(StringBuilder out, String... cells) {
    out.append("| ")
        .append(Joiner.on(" | ").join(Iterables.transform(List.of(cells), RequirementsTable::cell)))
        .append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** {@return how many rows are answered in which way, for those who like numbers} */
  ImmutableSortedMap<String, Long> counts() {
    return rows().stream()
        .collect(
            Collectors.collectingAndThen(
                Collectors.groupingBy(
                    row -> rules(row).isEmpty() ? reasons.get(row).kind() : "rule",
                    Collectors.counting()),
                ImmutableSortedMap::copyOf));
  }
}
