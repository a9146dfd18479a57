package io.github.wgkit.lifecycle.diagram;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** A language in which a {@link Diagram} or a {@link SuccessionDiagram} can be written. */
public enum DiagramLanguage {
  /** A picture in Mermaid: {@code stateDiagram-v2}, as forges show it inside Markdown. */
  MERMAID("mmd", "mermaid") {
    @Override
    void draw(Drawing drawing, Appendable out) throws IOException {
      MermaidWriter.write(drawing, out);
    }
  },

  /** A picture in the language of Graphviz. */
  DOT("dot", "gv") {
    @Override
    void draw(Drawing drawing, Appendable out) throws IOException {
      DotWriter.write(drawing, out);
    }
  },

  /** A picture in PlantUML: a state diagram. */
  PLANTUML("puml", "plantuml") {
    @Override
    void draw(Drawing drawing, Appendable out) throws IOException {
      PlantUmlWriter.write(drawing, out);
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

    @Override
    void write(SuccessionDiagram diagram, Appendable out) throws IOException {
      MarkdownWriter.write(diagram.graph(), out);
    }

    @Override
    void draw(Drawing drawing, Appendable out) {
      throw new IllegalStateException("no picture");
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

  void write(Diagram diagram, Appendable out) throws IOException {
    draw(Drawing.of(diagram), out);
  }

  void write(SuccessionDiagram diagram, Appendable out) throws IOException {
    draw(diagram.drawing(), out);
  }

  abstract void draw(Drawing drawing, Appendable out) throws IOException;
}
