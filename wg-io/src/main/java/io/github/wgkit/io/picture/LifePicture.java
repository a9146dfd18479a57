package io.github.wgkit.io.picture;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.picture.Graph.Edge;
import io.github.wgkit.io.picture.Graph.Look;
import io.github.wgkit.io.picture.Graph.Node;
import io.github.wgkit.io.picture.Sheet.Sign;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Stay;
import io.github.wgkit.lifecycle.replay.Step;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states that a group went through, on the diagram of the lifecycle. */
final class LifePicture implements Drawing {
  /** A label holds so many numbers of steps; the list below has them all. */
  private static final int MOST_NUMBERS = 4;

  private static final Profile PROFILE = Profile.PRACTICE;
  private static final double NUMBERS = Sheet.MARGIN + 36;
  private static final double DATES = NUMBERS + 10;
  private static final double STATES = DATES + 104;
  private static final double REMARKS = STATES + 230;

  private final Replay replay;
  private final Placeholders placeholders;
  private final String name;
  private final GraphPicture graph;

  private LifePicture(Replay replay, Placeholders placeholders, Group group) {
    this.replay = replay;
    this.placeholders = placeholders;
    String acronym = Words.inOneLine(group.acronym().text());
    String words = Words.inOneLine(group.name());
    this.name = words.isEmpty() ? acronym : words + " (" + acronym + ")";
    this.graph =
        GraphPicture.of(
            Picture.id("life", acronym), "Life of " + name, told(), new Drawn().graph());
  }

  static LifePicture of(Directory directory, Group group) {
    return new LifePicture(Replay.of(group), Placeholders.in(directory), group);
  }

  /** A way from a state to another, or from nowhere to the first. */
  private record Way(Optional<GroupState> from, GroupState to) {}

  /** What is put on the diagram. */
  private final class Drawn {
    private final List<GroupState> states;
    private final Map<Way, List<Integer>> taken = new LinkedHashMap<>();
    private final Map<Way, String> actions = new LinkedHashMap<>();

    Drawn() {
      TransitionTable<GroupState, ?, ?> table = GroupLifecycle.table();
      Set<GroupState> all = new LinkedHashSet<>(table.states());
      Optional<GroupState> before = Optional.empty();
      int number = 0;
      for (Stay stay : replay.stays()) {
        number++;
        all.add(stay.state());
        Way way = new Way(before, stay.state());
        taken.computeIfAbsent(way, key -> new ArrayList<>()).add(number);
        before = Optional.of(stay.state());
      }
      replay.recorded().ifPresent(all::add);
      states = ImmutableList.copyOf(all);
      actions(table);
    }

    private <A extends Enum<A>> void actions(TransitionTable<GroupState, A, ?> table) {
      for (Transition<GroupState, A, ?> row : table.transitions()) {
        if (!row.isStay() && row.standing(PROFILE) == Standing.NORMAL) {
          actions.merge(
              new Way(Optional.of(row.from()), row.to()),
              table.label(row.action()),
              (one, other) -> one + ", " + other);
        }
      }
    }

    Graph graph() {
      ImmutableList.Builder<Node> nodes = ImmutableList.builder();
      Set<GroupState> visited = new LinkedHashSet<>();
      replay.stays().forEach(stay -> visited.add(stay.state()));
      for (GroupState state : states) {
        boolean isRecorded = replay.recorded().filter(state::equals).isPresent();
        Look look = isRecorded ? Look.FINAL : visited.contains(state) ? Look.STRONG : Look.FAINT;
        String told = isRecorded ? "the state that is recorded now" : "";
        nodes.add(new Node(Words.inOneLine(state.label()), told, look));
      }
      boolean hasStart = !replay.stays().isEmpty();
      if (hasStart) {
        nodes.add(new Node("", "the first state that is told", Look.START));
      }
      ImmutableList.Builder<Edge> edges = ImmutableList.builder();
      actions.forEach(
          (way, action) -> {
            if (!taken.containsKey(way)) {
              edges.add(edge(way, "", action, Look.FAINT));
            }
          });
      taken.forEach(
          (way, numbers) ->
              edges.add(
                  edge(
                      way,
                      label(numbers),
                      actions.getOrDefault(way, "not among the normal steps"),
                      Look.STRONG)));
      return new Graph(nodes.build(), edges.build());
    }

    private Edge edge(Way way, String label, String told, Look look) {
      int from = way.from().map(states::indexOf).orElse(states.size());
      return new Edge(from, states.indexOf(way.to()), label, told, look);
    }
  }

  private static String label(List<Integer> numbers) {
    String shown = numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(joining(", "));
    return numbers.size() > MOST_NUMBERS ? shown + ", \u2026" : shown;
  }

  @Override
  public String id() {
    return graph.id();
  }

  @Override
  public String title() {
    return graph.title();
  }

  @Override
  public double width() {
    return graph.width();
  }

  private String told() {
    String states =
        replay.stays().stream()
            .map(stay -> Words.inOneLine(stay.state().label()) + " " + date(stay))
            .collect(joining("; "));
    return "The lifecycle of groups as boxes and arrows, with the states that this group went"
        + " through. "
        + (states.isEmpty() ? "No event tells a state." : "It was: " + states + ".")
        + replay
            .recorded()
            .map(state -> " Recorded now: " + Words.inOneLine(state.label()) + ".")
            .orElse("");
  }

  @Override
  public String description() {
    return graph.description();
  }

  private String date(Stay stay) {
    ApproximateDate date = stay.from().date();
    return switch (date.precision()) {
      case NONE -> "unknown";
      case YEAR -> date.stated().substring(0, 4);
      case MONTH -> date.stated().substring(0, 7);
      case DAY, TIME -> date.stated().substring(0, 10);
    };
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    sheet.paragraph(
        replay.stays().isEmpty()
            ? "No event tells a state of this group."
            : "The numbers are those of the list below. Faint arrows are the other normal steps.");
    sheet.legend(signs());
    graph.draw(sheet);
    SvgWriter out = sheet.out();
    List<Step> steps = replay.steps();
    for (int i = 0; i < replay.stays().size(); i++) {
      Stay stay = replay.stays().get(i);
      out.text(NUMBERS, sheet.top() + 12, "quiet", Anchor.END, Integer.toString(i + 1));
      cell(out, DATES, STATES, sheet.top(), "ink", date(stay));
      cell(out, STATES, REMARKS, sheet.top(), "ink", Words.inOneLine(stay.state().label()));
      Optional<Step> step = i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1));
      String remark = remark(stay, step);
      if (!remark.isEmpty()) {
        cell(out, REMARKS, sheet.width() - Sheet.MARGIN + 8, sheet.top(), "quiet", remark);
      }
      sheet.down(Sheet.LINE + 2);
    }
    String end = disagreement();
    if (!end.isEmpty()) {
      sheet.down(4);
      sheet.paragraph(end);
    }
  }

  private static void cell(
      SvgWriter out, double from, double to, double top, String kind, String words)
      throws IOException {
    String shown = Words.cut(words, SvgWriter.SIZE, to - from - 8);
    out.text(from, top + 12, kind, Anchor.START, shown, words);
  }

  private String remark(Stay stay, Optional<Step> step) {
    List<String> remarks = new ArrayList<>();
    ApproximateDate date = stay.from().date();
    if (placeholders.contains(date)) {
      remarks.add("a date that stands for none");
    } else if (date.certainty() == ApproximateDate.Certainty.UNCERTAIN) {
      remarks.add("a doubted date");
    }
    if (step.isPresent()) {
      if (step.get().isRepetition()) {
        remarks.add("told again");
      } else {
        step.get()
            .standing(PROFILE)
            .filter(standing -> standing != Standing.NORMAL)
            .map(standing -> standing == Standing.UNUSUAL ? "unusual step" : "impossible step")
            .ifPresent(remarks::add);
      }
    }
    return String.join("; ", remarks);
  }

  private String disagreement() {
    if (replay.recorded().isEmpty()) {
      return "The record has no state.";
    }
    String recorded = Words.inOneLine(replay.recorded().get().label());
    return replay.agrees()
        ? ""
        : "The record says " + recorded + ", and no event tells how that came.";
  }

  private ImmutableList<Sign> signs() {
    ImmutableList.Builder<Sign> signs = ImmutableList.builder();
    if (!replay.stays().isEmpty()) {
      signs.add(
          new Sign(
              (out, x, y) -> box(out, x, y, "panel line l0", false), "state told by an event"));
    }
    if (replay.recorded().isPresent()) {
      signs.add(
          new Sign((out, x, y) -> box(out, x, y, "panel line l0", true), "state recorded now"));
    }
    return signs.build();
  }

  private static void box(SvgWriter out, double x, double y, String kind, boolean isDouble)
      throws IOException {
    out.empty(
        "rect", "class", kind, "x", x + 1, "y", y - 6, "width", 24.0, "height", 12.0, "rx", 3.0);
    if (isDouble) {
      out.empty("rect", "class", "line l0", "x", x + 4, "y", y - 3, "width", 18.0, "height", 6.0);
    }
  }
}
