package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.lifecycle.diagram.Drawing.Arc;
import io.github.wgkit.lifecycle.diagram.Drawing.Node;
import io.github.wgkit.lifecycle.diagram.Drawing.Step;
import java.io.IOException;
import java.util.regex.Pattern;

/** Writes Mermaid. Its state diagrams cannot dash an arc, so words tell what is not normal. */
final class MermaidWriter {
  /** Mermaid takes a line with these words for an order, wherever they stand in it. */
  private static final Pattern ORDER = Pattern.compile("direction(?= )", Pattern.CASE_INSENSITIVE);

  private MermaidWriter() {}

  static void write(Drawing drawing, Appendable out) throws IOException {
    out.append("---\ntitle: \"");
    out.append(drawing.title().replace("\\", "\\\\").replace("\"", "\\\""));
    out.append("\"\n---\nstateDiagram-v2\n");
    for (Node node : drawing.nodes()) {
      out.append("  state \"").append(escaped(node.label())).append("\" as ").append(node.id());
      out.append('\n');
      for (Step stay : node.stays()) {
        out.append("  ").append(node.id()).append(" : ").append(escaped(stay.marked()));
        out.append('\n');
      }
    }
    for (Node node : drawing.nodes()) {
      if (node.isInitial()) {
        out.append("  [*] --> ").append(node.id()).append('\n');
      }
    }
    for (Arc arc : drawing.arcs()) {
      out.append("  ").append(arc.from()).append(" --> ").append(arc.to()).append(" : ");
      out.append(
          arc.steps().stream().map(step -> escaped(step.marked())).collect(joining("<br/>")));
      out.append('\n');
    }
    for (Node node : drawing.nodes()) {
      if (node.isTerminal()) {
        out.append("  ").append(node.id()).append(" --> [*]\n");
      }
    }
  }

  private static String escaped(String text) {
    String encoded = Labels.escape(text, Labels::isHarmless, c -> "#" + c + ";");
    return ORDER
        .matcher(encoded)
        .replaceAll(
            found -> "#" + (int) found.group().charAt(0) + ";" + found.group().substring(1));
  }
}
