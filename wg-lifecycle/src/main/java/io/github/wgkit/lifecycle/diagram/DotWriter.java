package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.diagram.Drawing.Arc;
import io.github.wgkit.lifecycle.diagram.Drawing.Node;
import io.github.wgkit.lifecycle.diagram.Drawing.Step;
import java.io.IOException;
import java.util.stream.Stream;

/** Writes the language of Graphviz. A state in which a life may end has a double border. */
final class DotWriter {
  private static final String BREAK = "\\n";

  /** Keeps a label off its arrow. */
  private static final String MARGIN = "  ";

  private DotWriter() {}

  static void write(Drawing drawing, Appendable out) throws IOException {
    out.append("digraph {\n");
    out.append("  label=").append(title(drawing)).append("\n");
    out.append(
        """
          labelloc=t
          fontname="Helvetica"
          fontsize=16
          nodesep=0.5
          ranksep=0.6
          node [shape=box, style=rounded, fontname="Helvetica", fontsize=12]
          edge [fontname="Helvetica", fontsize=10]
        """);
    if (drawing.isSideways()) {
      out.append("  rankdir=LR\n");
    }
    // Comes first: layouts break circles at what they meet last.
    if (drawing.nodes().stream().anyMatch(Node::isInitial)) {
      out.append("  start [shape=point, width=0.15]\n");
    }
    for (Node node : drawing.nodes()) {
      if (node.isInitial()) {
        arrow("start", node.id(), out);
        out.append('\n');
      }
    }
    for (Node node : drawing.nodes()) {
      out.append("  ").append(node.id()).append(" [label=").append(label(node));
      out.append(node.isTerminal() ? ", peripheries=2]\n" : "]\n");
    }
    for (Arc arc : drawing.arcs()) {
      arrow(arc.from().id(), arc.to().id(), out);
      out.append(" [label=").append(label(arc)).append(look(arc.standing())).append("]\n");
    }
    out.append("}\n");
  }

  private static String title(Drawing drawing) {
    boolean hasEnd = drawing.nodes().stream().anyMatch(Node::isTerminal);
    return Stream.of(hasEnd ? "double border: a life may end here" : "", drawing.dashes())
        .filter(line -> !line.isEmpty())
        .map(line -> "<BR/><FONT POINT-SIZE=\"10\">" + line + "</FONT>")
        .collect(joining("", "<" + markup(drawing.title()), ">"));
  }

  private static void arrow(String from, String to, Appendable out) throws IOException {
    out.append("  ").append(from).append(" -> ").append(to);
  }

  private static String look(Standing standing) {
    return switch (standing) {
      case NORMAL -> "";
      case UNUSUAL -> ", style=dashed, color=gray50, fontcolor=gray30";
      case IMPOSSIBLE -> ", style=dotted, color=gray50, fontcolor=gray30";
    };
  }

  private static String label(Arc arc) {
    return arc.steps().stream()
        .map(step -> MARGIN + escaped(step.label()))
        .collect(joining(BREAK, "\"", "\""));
  }

  private static String label(Node node) {
    if (node.inside().isEmpty()) {
      return quoted(node.label());
    }
    return node.inside().stream()
        .map(Step::marked)
        .map(step -> "<FONT POINT-SIZE=\"10\">" + markup(step) + "</FONT>")
        .collect(
            joining(
                "<BR ALIGN=\"LEFT\"/>",
                "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\"><TR><TD>"
                    + markup(node.label())
                    + "</TD></TR><HR/><TR><TD>",
                "<BR ALIGN=\"LEFT\"/></TD></TR></TABLE>>"));
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  /** Labels are read twice: for backslashes, and for the entities of HTML. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
  }

  /** In markup, too, a backslash begins an escape. */
  private static String markup(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\\", "\\\\");
  }
}
