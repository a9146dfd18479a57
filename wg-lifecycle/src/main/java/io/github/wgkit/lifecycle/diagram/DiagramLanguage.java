package io.github.wgkit.lifecycle.diagram;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** A language in which a {@link Diagram} can be written. */
public enum DiagramLanguage {
  /** A picture in Mermaid: {@code stateDiagram-v2}, as forges show it inside Markdown. */
  MERMAID("mmd", "mermaid") {
    @Override
    void write(Diagram diagram, Appendable out) throws IOException {
      MermaidWriter.write(Drawing.of(diagram), out);
    }
  },

  /** A picture in the language of Graphviz. */
  DOT("dot", "gv") {
    @Override
    void write(Diagram diagram, Appendable out) throws IOException {
      DotWriter.write(Drawing.of(diagram), out);
    }
  },

  /** A picture in PlantUML: a state diagram. */
  PLANTUML("puml", "plantuml") {
    @Override
    void write(Diagram diagram, Appendable out) throws IOException {
      PlantUmlWriter.write(Drawing.of(diagram), out);
    }
  },

  /**
   * The whole table in words, as Markdown with tables (those of GitHub): all rows, how they stand
   * to the rules of every profile, and the rules.
   */
  MARKDOWN("md", "markdown") {
    @Override
    void write(Diagram diagram, Appendable out) throws IOException {
      MarkdownWriter.write(diagram.table(), out);
    }
  };

  private final ImmutableList<String> extensions;

  DiagramLanguage(String... extensions) {
    this.extensions = ImmutableList.copyOf(extensions);
  }

  /** {@return how names of files in this language end, without a dot, the usual one first} */
  public ImmutableList<String> extensions() {
    return extensions;
  }

  /**
   * {@return whether this is a picture, which shows the chosen steps of one profile, and not the
   * whole table}
   */
  public boolean isPicture() {
    return this != MARKDOWN;
  }

  abstract void write(Diagram diagram, Appendable out) throws IOException;
}
