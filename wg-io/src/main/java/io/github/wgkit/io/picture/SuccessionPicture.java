package io.github.wgkit.io.picture;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.wgkit.io.picture.Graph.Edge;
import io.github.wgkit.io.picture.Graph.Look;
import io.github.wgkit.io.picture.Graph.Node;
import io.github.wgkit.io.picture.Sheet.Sign;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Which groups came out of which, as boxes and arrows, and who says so. */
final class SuccessionPicture implements Drawing {
  private static final double DATES = Sheet.MARGIN + 330;
  private static final double SOURCES = DATES + 88;
  private static final double TEXTS = SOURCES + 96;

  /** More would be no description. */
  private static final int MOST_TOLD = 60;

  private final SuccessionGraph graph;
  private final Directory directory;
  private final Placeholders placeholders;
  private final GraphPicture picture;

  private SuccessionPicture(Directory directory, SuccessionGraph graph) {
    this.graph = graph;
    this.directory = directory;
    this.placeholders = Placeholders.in(directory);
    ImmutableList<Acronym> groups = graph.groups().asList();
    this.picture =
        GraphPicture.of(
            Picture.id("succession", groups.isEmpty() ? "" : groups.get(0).text()),
            "Succession of " + Words.counted(groups.size(), "group", "groups"),
            told(),
            drawn(groups));
  }

  static SuccessionPicture of(Directory directory, SuccessionGraph graph) {
    return new SuccessionPicture(directory, graph);
  }

  /** What one arrow stands for. */
  private record Way(Acronym from, SuccessionClaim.Kind kind, Acronym to) {
    static Way of(SuccessionClaim claim) {
      return new Way(claim.from().normalized(), claim.kind(), claim.to().normalized());
    }
  }

  private Graph drawn(ImmutableList<Acronym> groups) {
    ImmutableListMultimap<Way, SuccessionClaim> ways = Multimaps.index(graph.claims(), Way::of);
    return new Graph(
        groups.stream().map(this::node).collect(toImmutableList()),
        ways.asMap().entrySet().stream()
            .map(
                way ->
                    edge(
                        groups.indexOf(way.getKey().from()),
                        groups.indexOf(way.getKey().to()),
                        way.getValue()))
            .collect(toImmutableList()));
  }

  private Node node(Acronym acronym) {
    Optional<Group> known = directory.group(acronym);
    if (known.isEmpty()) {
      return new Node(
          Words.inOneLine(acronym.text()), "there is no record of this acronym", Look.FAINT);
    }
    Group group = known.get();
    Lifetime lifetime = Lifetime.of(group, placeholders);
    String from = year(lifetime.chartered());
    String to = year(lifetime.concluded());
    String years = from.isEmpty() && to.isEmpty() ? "" : from + "\u2013" + to;
    String state = group.state().map(one -> Words.inOneLine(one.label())).orElse("");
    String told =
        Stream.of(Words.inOneLine(group.name()), state)
            .filter(part -> !part.isEmpty())
            .collect(joining("; "));
    return new Node(Words.inOneLine(group.acronym().text()), years, told, Look.PLAIN);
  }

  private static String year(LifetimeDate date) {
    return date.earliest().map(LocalDate::getYear).map(Object::toString).orElse("");
  }

  private Edge edge(int from, int to, Collection<SuccessionClaim> claims) {
    SuccessionClaim first = claims.iterator().next();
    String dates =
        claims.stream()
            .map(this::date)
            .filter(date -> !date.isEmpty())
            .distinct()
            .collect(joining(", "));
    boolean isInferred = claims.stream().allMatch(claim -> claim.source().isInferred());
    return new Edge(
        from,
        to,
        first.kind().inWords() + (dates.isEmpty() ? "" : " " + dates),
        claims.stream().map(this::told).collect(joining("; ")),
        isInferred ? Look.DOUBTFUL : Look.PLAIN);
  }

  /** {@return the year, month or day, as far as it is meant; empty if it is not known} */
  private String date(SuccessionClaim claim) {
    ApproximateDate date = claim.date();
    if (date.certainty() == ApproximateDate.Certainty.PLACEHOLDER || placeholders.contains(date)) {
      return "";
    }
    return switch (date.precision()) {
      case NONE -> "";
      case YEAR -> date.stated().substring(0, 4);
      case MONTH -> date.stated().substring(0, 7);
      case DAY, TIME -> date.stated().substring(0, 10);
    };
  }

  private static String inWords(SuccessionClaim claim) {
    return Words.inOneLine(
        claim.from().text() + " " + claim.kind().inWords() + " " + claim.to().text());
  }

  private String told(SuccessionClaim claim) {
    String date = date(claim);
    return inWords(claim)
        + (date.isEmpty() ? "" : " " + date)
        + " ("
        + claim.source().inWords()
        + ")";
  }

  private String told() {
    if (graph.isEmpty()) {
      return "Nothing is claimed of any group.";
    }
    int more = graph.claims().size() - MOST_TOLD;
    return "Which group came out of which, as boxes and arrows. "
        + graph.claims().stream().limit(MOST_TOLD).map(this::told).collect(joining("; "))
        + (more > 0 ? "; and " + more + " more." : ".");
  }

  @Override
  public String id() {
    return picture.id();
  }

  @Override
  public String title() {
    return picture.title();
  }

  @Override
  public String description() {
    return picture.description();
  }

  @Override
  public double width() {
    return picture.width();
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    if (graph.isEmpty()) {
      sheet.paragraph("Nothing is claimed of any group.");
      return;
    }
    sheet.paragraph("Arrows lead from the group that was before to the one that came after.");
    sheet.legend(signs());
    picture.draw(sheet);
    for (SuccessionClaim claim : graph.claims()) {
      double end = sheet.width() - Sheet.MARGIN + 8;
      cell(sheet, Sheet.MARGIN, DATES, "ink", inWords(claim));
      cell(sheet, DATES, SOURCES, "ink", date(claim));
      cell(sheet, SOURCES, TEXTS, "ink", claim.source().inWords());
      cell(sheet, TEXTS, end, "quiet", Words.inOneLine(claim.text()));
      sheet.down(Sheet.LINE + 2);
    }
  }

  private static void cell(Sheet sheet, double from, double to, String kind, String words)
      throws IOException {
    if (!words.isEmpty()) {
      String shown = Words.cut(words, SvgWriter.SIZE, to - from - 8);
      sheet.out().text(from, sheet.top() + 12, kind, Anchor.START, shown, words);
    }
  }

  private ImmutableList<Sign> signs() {
    ImmutableList.Builder<Sign> signs = ImmutableList.builder();
    signs.add(new Sign((out, x, y) -> arrow(out, x, y, "curve ink-line"), "somebody says so"));
    if (graph.claims().stream().anyMatch(claim -> claim.source().isInferred())) {
      signs.add(
          new Sign(
              (out, x, y) -> arrow(out, x, y, "dashes ink-line"),
              "only concluded from documents or names"));
    }
    if (graph.groups().stream().anyMatch(acronym -> directory.group(acronym).isEmpty())) {
      signs.add(
          new Sign(
              (out, x, y) -> box(out, x, y, "ground curve faint-line"),
              "no record of this acronym"));
    }
    return signs.build();
  }

  private static void arrow(SvgWriter out, double x, double y, String kind) throws IOException {
    String start = "M" + SvgWriter.number(x) + " " + SvgWriter.number(y);
    out.empty("path", "class", kind, "stroke-width", 1.2, "d", start + "h20");
    String tip = "M" + SvgWriter.number(x + 26) + " " + SvgWriter.number(y);
    out.empty("path", "class", "ink", "d", tip + "l-9 -4v8z");
  }

  private static void box(SvgWriter out, double x, double y, String kind) throws IOException {
    out.empty(
        "rect", "class", kind, "x", x + 1, "y", y - 6, "width", 24.0, "height", 12.0, "rx", 3.0);
  }
}
