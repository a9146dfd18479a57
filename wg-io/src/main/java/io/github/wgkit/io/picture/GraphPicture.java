package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.picture.Graph.Edge;
import io.github.wgkit.io.picture.Graph.Look;
import io.github.wgkit.io.picture.Graph.Node;
import io.github.wgkit.io.picture.Layers.Box;
import io.github.wgkit.io.picture.Layers.Course;
import io.github.wgkit.io.picture.Layers.Layout;
import io.github.wgkit.io.picture.Layers.Line;
import io.github.wgkit.io.picture.Layers.Place;
import io.github.wgkit.io.picture.Layers.Point;
import io.github.wgkit.io.picture.SvgWriter.Anchor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A graph, laid out and drawn. */
final class GraphPicture implements Drawing {
  private static final double NODE_HEIGHT = 34;
  private static final double LABEL_HEIGHT = 20;
  private static final double LOOP_HEIGHT = 34;
  private static final double MOST_OF_LABEL = 190;
  private static final double PADDING = 12;
  private static final double START_SIZE = 14;

  private final String id;
  private final String title;
  private final String description;
  private final Graph graph;
  private final Layout layout;

  /** The edges that are lines of the layout; the others lead from a node to itself. */
  private final ImmutableList<Edge> between;

  /** By node: the label of the edges to itself; empty texts for those without, null for none. */
  private final List<List<Edge>> loops = new ArrayList<>();

  private GraphPicture(String id, String title, String description, Graph graph) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.graph = graph;
    graph.nodes().forEach(node -> loops.add(new ArrayList<>()));
    ImmutableList.Builder<Edge> lines = ImmutableList.builder();
    for (Edge edge : graph.edges()) {
      if (edge.from() == edge.to()) {
        loops.get(edge.from()).add(edge);
      } else {
        lines.add(edge);
      }
    }
    between = lines.build();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      boxes.add(box(i));
    }
    List<Line> courses = new ArrayList<>();
    for (Edge edge : between) {
      String label = label(edge.label());
      Box room =
          label.isEmpty()
              ? new Box(0, 0)
              : new Box(TextWidth.of(label, SvgWriter.SIZE) + PADDING, LABEL_HEIGHT);
      courses.add(new Line(edge.from(), edge.to(), room));
    }
    layout = Layers.of(boxes, courses);
  }

  /**
   * {@return the picture of a graph}
   *
   * @param id a word for the ids inside, see {@link Picture#id}
   * @param title the heading
   * @param description what is to be seen, in words
   * @param graph the graph
   */
  static GraphPicture of(String id, String title, String description, Graph graph) {
    return new GraphPicture(id, title, description, graph);
  }

  private Box box(int node) {
    if (graph.nodes().get(node).look() == Look.START) {
      return new Box(START_SIZE, START_SIZE);
    }
    Node shown = graph.nodes().get(node);
    double words =
        Math.max(
            TextWidth.of(label(shown.label()), SvgWriter.SIZE),
            TextWidth.of(label(shown.under()), SvgWriter.SIZE));
    double width = Math.max(50, words) + 2 * PADDING;
    double height = NODE_HEIGHT + (shown.under().isEmpty() ? 0 : Sheet.LINE);
    for (Edge loop : loops.get(node)) {
      width = Math.max(width, TextWidth.of(label(loop.label()), SvgWriter.SIZE) + 2 * PADDING + 40);
      height += LOOP_HEIGHT;
    }
    return new Box(width, height);
  }

  private static String label(String words) {
    return Words.cut(words, SvgWriter.SIZE, MOST_OF_LABEL);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public double width() {
    return Math.max(Sheet.WIDTH, Math.ceil(layout.width() + 2 * Sheet.MARGIN));
  }

  @Override
  public void draw(Sheet sheet) throws IOException {
    if (graph.nodes().isEmpty()) {
      sheet.paragraph("There is nothing to show.");
      return;
    }
    double left = (sheet.width() - layout.width()) / 2;
    double top = sheet.top() + 8;
    SvgWriter out = sheet.out();
    // What matters most is drawn last, so that nothing is drawn over it.
    for (Look look : Look.values()) {
      for (int i = 0; i < between.size(); i++) {
        if (between.get(i).look() == look) {
          edge(out, between.get(i), layout.courses().get(i), left, top);
        }
      }
    }
    for (int i = 0; i < graph.nodes().size(); i++) {
      node(out, i, layout.places().get(i), left, top);
    }
    sheet.down(layout.height() + 20);
  }

  private static void told(SvgWriter out, String words) throws IOException {
    if (!words.isEmpty()) {
      out.words("title", words);
    }
  }

  private static boolean isFaint(Look look) {
    return look == Look.FAINT;
  }

  private void edge(SvgWriter out, Edge edge, Course course, double left, double top)
      throws IOException {
    StringBuilder path = new StringBuilder();
    ImmutableList<Point> points = course.points();
    Point end = points.get(points.size() - 1);
    boolean isToTheRight = end.x() >= points.get(0).x();
    double head = isToTheRight ? -7 : 7;
    for (int i = 0; i < points.size(); i++) {
      double x = left + points.get(i).x();
      double y = top + points.get(i).y();
      if (i == 0) {
        path.append('M').append(SvgWriter.number(x)).append(' ').append(SvgWriter.number(y));
      } else if (i % 2 == 1) {
        boolean isLast = i == points.size() - 1;
        path.append('H').append(SvgWriter.number(isLast ? x + head : x));
      } else {
        double before = left + points.get(i - 1).x();
        double heightBefore = top + points.get(i - 1).y();
        double middle = (before + x) / 2;
        boolean isLastSwing = i == points.size() - 2;
        double to = isLastSwing ? x + head : x;
        path.append('C').append(SvgWriter.number(middle)).append(' ');
        path.append(SvgWriter.number(heightBefore)).append(' ');
        path.append(SvgWriter.number(middle)).append(' ').append(SvgWriter.number(y)).append(' ');
        path.append(SvgWriter.number(to)).append(' ').append(SvgWriter.number(y));
      }
    }
    out.open("g");
    told(out, edge.told());
    out.empty("path", "class", lineClass(edge.look()), "stroke-width", width(edge), "d", path);
    arrow(out, edge.look(), left + end.x(), top + end.y(), head);
    if (course.label().width() > 0) {
      badge(out, edge, course.label(), left, top);
    }
    out.close();
  }

  private static double width(Edge edge) {
    return edge.look() == Look.STRONG ? 2.5 : 1.2;
  }

  private static String lineClass(Look look) {
    return switch (look) {
      case FAINT -> "curve faint-line";
      case DOUBTFUL -> "dashes ink-line";
      case STRONG -> "curve l0";
      default -> "curve ink-line";
    };
  }

  private static String fillClass(Look look) {
    return switch (look) {
      case FAINT -> "faint";
      case STRONG -> "c0";
      default -> "ink";
    };
  }

  private static void arrow(SvgWriter out, Look look, double x, double y, double head)
      throws IOException {
    out.empty(
        "path",
        "class",
        fillClass(look),
        "d",
        "M"
            + SvgWriter.number(x)
            + " "
            + SvgWriter.number(y)
            + "l"
            + SvgWriter.number(head * 1.3)
            + " -4v8z");
  }

  private static void badge(SvgWriter out, Edge edge, Place label, double left, double top)
      throws IOException {
    out.empty(
        "rect",
        "class",
        "ground line " + (isFaint(edge.look()) ? "faint-line" : "ink-line"),
        "x",
        left + label.x(),
        "y",
        top + label.y(),
        "width",
        label.width(),
        "height",
        label.height(),
        "rx",
        label.height() / 2);
    out.text(
        left + label.x() + label.width() / 2,
        top + label.middle() + 4,
        "ink",
        Anchor.MIDDLE,
        label(edge.label()),
        edge.label());
  }

  private void node(SvgWriter out, int number, Place place, double left, double top)
      throws IOException {
    Node node = graph.nodes().get(number);
    double x = left + place.x();
    double y = top + place.y();
    out.open("g");
    told(out, node.told());
    if (node.look() == Look.START) {
      out.empty("circle", "class", "ink", "cx", x + 7, "cy", top + place.middle(), "r", 7.0);
      out.close();
      return;
    }
    for (Edge loop : loops.get(number)) {
      loop(out, loop, x, y, place.width());
      y += LOOP_HEIGHT;
    }
    double height = top + place.y() + place.height() - y;
    boolean isStrong = node.look() == Look.STRONG || node.look() == Look.FINAL;
    out.empty(
        "rect",
        "class",
        isStrong
            ? "panel curve l0"
            : isFaint(node.look()) ? "ground curve faint-line" : "panel curve ink-line",
        "stroke-width",
        isStrong ? 2.5 : 1.2,
        "x",
        x,
        "y",
        y,
        "width",
        place.width(),
        "height",
        height,
        "rx",
        6.0);
    if (node.look() == Look.FINAL) {
      out.empty(
          "rect",
          "class",
          "line l0",
          "x",
          x + 4,
          "y",
          y + 4,
          "width",
          place.width() - 8,
          "height",
          height - 8,
          "rx",
          3.0);
    }
    double middle = x + place.width() / 2;
    double line = y + height / 2 + 4;
    String kind = isFaint(node.look()) ? "quiet" : "ink";
    if (node.under().isEmpty()) {
      out.text(middle, line, kind, Anchor.MIDDLE, label(node.label()), node.label());
    } else {
      double half = Sheet.LINE / 2;
      out.text(middle, line - half, kind, Anchor.MIDDLE, label(node.label()), node.label());
      out.text(middle, line + half, "quiet", Anchor.MIDDLE, label(node.under()), node.under());
    }
    out.close();
  }

  /** An edge from a node to itself, above the node. */
  private static void loop(SvgWriter out, Edge loop, double x, double y, double width)
      throws IOException {
    double bottom = y + LOOP_HEIGHT;
    out.open("g");
    told(out, loop.told());
    out.empty(
        "path",
        "class",
        lineClass(loop.look()),
        "stroke-width",
        width(loop),
        "d",
        "M"
            + SvgWriter.number(x + 14)
            + " "
            + SvgWriter.number(bottom)
            + "V"
            + SvgWriter.number(y + 18)
            + "q0 -8 8 -8H"
            + SvgWriter.number(x + width - 22)
            + "q8 0 8 8V"
            + SvgWriter.number(bottom - 7));
    out.empty(
        "path",
        "class",
        fillClass(loop.look()),
        "d",
        "M" + SvgWriter.number(x + width - 14) + " " + SvgWriter.number(bottom) + "l-4 -9h8z");
    String label = label(loop.label());
    if (!label.isEmpty()) {
      double room = TextWidth.of(label, SvgWriter.SIZE) + PADDING;
      badge(out, loop, new Place(x + width / 2 - room / 2, y, room, LABEL_HEIGHT), 0, 0);
    }
    out.close();
  }
}
