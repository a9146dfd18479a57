package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.lifecycle.diagram.Drawing.Arc;
import io.github.wgkit.lifecycle.diagram.Drawing.Node;
import io.github.wgkit.lifecycle.diagram.Drawing.Step;
import java.io.IOException;
import java.util.regex.Pattern;

/** Writes Mermaid. Its state diagrams cannot dash an arc. */
final class MermaidWriter {
  /** Mermaid takes a line with these words for an order, wherever they stand in it. */
  private static final Pattern ORDER =
      Pattern.compile("direction(?=[ \\uFEFF])", Pattern.CASE_INSENSITIVE);

  private MermaidWriter() {}

  static void write(Drawing drawing, Appendable out) throws IOException {
    out.append("---\ntitle: \"");
    out.append(title(drawing.title()));
    out.append("\"\n---\nstateDiagram-v2\n");
    if (drawing.isSideways()) {
      out.append("  direction LR\n");
    }
    // Comes first: layouts break circles at what they meet last.
    for (Node node : drawing.nodes()) {
      if (node.isInitial()) {
        out.append("  [*] --> ").append(node.id()).append('\n');
      }
    }
    for (Node node : drawing.nodes()) {
      out.append("  state \"").append(escaped(node.label())).append("\" as ").append(node.id());
      out.append('\n');
      for (Step step : node.inside()) {
        out.append("  ").append(node.id()).append(" : ").append(escaped(step.marked()));
        out.append('\n');
      }
    }
    for (Arc arc : drawing.arcs()) {
      out.append("  ").append(arc.from().id()).append(" --> ").append(arc.to().id());
      out.append(" : ");
      out.append(arc.steps().stream().map(step -> escaped(step.label())).collect(joining("<br/>")));
      out.append('\n');
    }
    for (Node node : drawing.nodes()) {
      if (node.isTerminal()) {
        out.append("  ").append(node.id()).append(" --> [*]\n");
      }
    }
  }

  /** A string of YAML. Mermaid knows no escapes in it, but takes it for HTML. */
  private static String title(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace('<', '＜')
        .replace('>', '＞')
        .replace('&', '＆');
  }

  private static String escaped(String text) {
    String encoded = Labels.words(text, c -> "#" + c + ";");
    return ORDER
        .matcher(encoded)
        .replaceAll(
            found -> "#" + (int) found.group().charAt(0) + ";" + found.group().substring(1));
  }
}
