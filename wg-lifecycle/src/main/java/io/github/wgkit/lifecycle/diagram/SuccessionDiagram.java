package io.github.wgkit.lifecycle.diagram;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture of the groups that came out of each other. Claims on the same two groups share an arc,
 * each with its source; an arc is dashed if all of it was only concluded from documents or names.
 *
 * <pre>{@code
 * String picture =
 *     new SuccessionDiagram(SuccessionGraph.of(directory), directory).text(DiagramLanguage.DOT);
 * }</pre>
 *
 * @param graph who came out of whom
 * @param directory what the groups are called, and when they worked
 */
public record SuccessionDiagram(SuccessionGraph graph, Directory directory) {
  /**
   * Checks the parts.
   *
   * @param graph who came out of whom
   * @param directory what the groups are called, and when they worked
   */
  public SuccessionDiagram {
    requireNonNull(graph);
    requireNonNull(directory);
  }

  /**
   * Writes the diagram. Lines end with a line feed. As Markdown it is a table of all claims with
   * the words that say so.
   *
   * @param language how it is written
   * @param out where it goes; neither flushed nor closed
   * @throws IOException if {@code out} fails
   */
  public void write(DiagramLanguage language, Appendable out) throws IOException {
    language.write(this, out);
  }

  /**
   * {@return the diagram as text}
   *
   * @param language how it is written
   */
  public String text(DiagramLanguage language) {
    StringBuilder text = new StringBuilder();
    try {
      write(language, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private record Pair(Acronym from, Acronym to) {}

  Drawing drawing() {
    Placeholders placeholders = Placeholders.in(directory);
    ImmutableMap.Builder<Acronym, Drawing.Node> builder = ImmutableMap.builder();
    int number = 0;
    for (Acronym acronym : graph.groups()) {
      number++;
      builder.put(acronym, node(number, acronym, placeholders));
    }
    ImmutableMap<Acronym, Drawing.Node> nodes = builder.buildOrThrow();
    ImmutableListMultimap<Pair, SuccessionClaim> pairs =
        Multimaps.index(
            graph.claims(), claim -> new Pair(claim.from().normalized(), claim.to().normalized()));
    ImmutableList<Drawing.Arc> arcs =
        pairs.asMap().entrySet().stream()
            .map(
                pair ->
                    arc(
                        requireNonNull(nodes.get(pair.getKey().from())),
                        requireNonNull(nodes.get(pair.getKey().to())),
                        pair.getValue()))
            .collect(toImmutableList());
    boolean hasInferred = arcs.stream().anyMatch(arc -> arc.standing() != Standing.NORMAL);
    return new Drawing(
        "Succession of groups",
        hasInferred ? "dashed: only concluded from documents or names" : "",
        true,
        nodes.values().asList(),
        arcs);
  }

  private Drawing.Node node(int number, Acronym acronym, Placeholders placeholders) {
    Optional<Group> group = directory.group(acronym);
    ImmutableList<Drawing.Step> inside =
        group.stream()
            .flatMap(known -> Stream.of(known.name(), life(known, placeholders)))
            .filter(line -> !line.isBlank())
            .map(line -> new Drawing.Step(Labels.oneLine(line), Standing.NORMAL))
            .collect(toImmutableList());
    return new Drawing.Node(
        "g" + number,
        Labels.oneLine(group.map(Group::acronym).orElse(acronym).text()),
        false,
        false,
        inside);
  }

  /** {@return the state, and from when to when: {@code concluded, 1993-1996}} */
  private static String life(Group group, Placeholders placeholders) {
    Lifetime lifetime = Lifetime.of(group, placeholders);
    String state = group.state().map(known -> Ascii.toLowerCase(known.label())).orElse("");
    String from = year(lifetime.chartered());
    String to = year(lifetime.concluded());
    String years =
        to.isEmpty()
            ? from.isEmpty() ? "" : "since " + from
            : from.isEmpty() ? "until " + to : from + "-" + to;
    return Stream.of(state, years).filter(part -> !part.isEmpty()).collect(joining(", "));
  }

  private static String year(LifetimeDate date) {
    return date.earliest().map(LocalDate::getYear).map(Object::toString).orElse("");
  }

  private static Drawing.Arc arc(
      Drawing.Node from, Drawing.Node to, Collection<SuccessionClaim> claims) {
    boolean isInferred = claims.stream().allMatch(claim -> claim.source().isInferred());
    Standing standing = isInferred ? Standing.UNUSUAL : Standing.NORMAL;
    return new Drawing.Arc(
        from,
        to,
        standing,
        claims.stream()
            .map(SuccessionDiagram::label)
            .distinct()
            .map(label -> new Drawing.Step(label, standing))
            .collect(toImmutableList()));
  }

  private static String label(SuccessionClaim claim) {
    String when = when(claim);
    return claim.kind().inWords()
        + (when.isEmpty() ? "" : " " + when)
        + " ("
        + claim.source().inWords()
        + ")";
  }

  /** {@return the year, month or day as far as it is meant; empty if it is not known} */
  static String when(SuccessionClaim claim) {
    ApproximateDate date = claim.date();
    boolean isKnown =
        date.certainty() != ApproximateDate.Certainty.PLACEHOLDER
            && !Placeholders.ONLY_KNOWN.contains(date);
    return date.earliest()
        .filter(day -> isKnown)
        .map(
            day ->
                switch (date.precision()) {
                  case YEAR -> day.toString().substring(0, day.toString().length() - 6);
                  case MONTH -> day.toString().substring(0, day.toString().length() - 3);
                  default -> day.toString();
                })
        .orElse("");
  }
}
