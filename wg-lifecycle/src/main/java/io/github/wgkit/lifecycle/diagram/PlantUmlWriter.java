package io.github.wgkit.lifecycle.diagram;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.diagram.Drawing.Arc;
import io.github.wgkit.lifecycle.diagram.Drawing.Node;
import io.github.wgkit.lifecycle.diagram.Drawing.Step;
import java.io.IOException;
import java.util.Locale;

/** Writes PlantUML. */
final class PlantUmlWriter {
  private PlantUmlWriter() {}

  static void write(Drawing drawing, Appendable out) throws IOException {
    out.append("@startuml\n");
    out.append("title ").append(escaped(drawing.title())).append('\n');
    if (!drawing.dashes().isEmpty()) {
      out.append("caption ").append(drawing.dashes()).append('\n');
    }
    out.append("hide empty description\n");
    if (drawing.isSideways()) {
      out.append("left to right direction\n");
    }
    // Comes first: layouts break circles at what they meet last.
    for (Node node : drawing.nodes()) {
      if (node.isInitial()) {
        out.append("[*] --> ").append(node.id()).append('\n');
      }
    }
    for (Node node : drawing.nodes()) {
      out.append("state \"").append(escaped(node.label())).append("\" as ").append(node.id());
      out.append('\n');
      for (Step step : node.inside()) {
        out.append(node.id()).append(" : ").append(escaped(step.marked())).append('\n');
      }
    }
    for (Arc arc : drawing.arcs()) {
      out.append(arc.from().id()).append(arrow(arc.standing())).append(arc.to().id());
      out.append(" : ");
      out.append(arc.steps().stream().map(step -> escaped(step.label())).collect(joining("\\n")));
      out.append('\n');
    }
    for (Node node : drawing.nodes()) {
      if (node.isTerminal()) {
        out.append(node.id()).append(" --> [*]\n");
      }
    }
    out.append("@enduml\n");
  }

  private static String arrow(Standing standing) {
    return switch (standing) {
      case NORMAL -> " --> ";
      case UNUSUAL -> " -[dashed,#888888]-> ";
      case IMPOSSIBLE -> " -[dotted,#888888]-> ";
    };
  }

  private static String escaped(String text) {
    return Labels.words(text, c -> String.format(Locale.ROOT, "<U+%04X>", c));
  }
}
