package io.github.wgkit.io.picture;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A small directed graph to be drawn: nodes with labels, and edges that may have one. Edges from a
 * node to itself, several between the same nodes, and circles are all welcome.
 *
 * @param nodes the nodes
 * @param edges the edges, by the places of the nodes
 */
record Graph(ImmutableList<Node> nodes, ImmutableList<Edge> edges) {
  Graph {
    for (Edge edge : edges) {
      checkArgument(
          edge.from() >= 0
              && edge.from() < nodes.size()
              && edge.to() >= 0
              && edge.to() < nodes.size(),
          "there is no node for the edge %s",
          edge);
    }
  }

  /** How much something matters. */
  enum Look {
    /** It belongs to the picture, and is not what it is about. */
    FAINT,
    /** Nobody says so; it was only concluded. */
    DOUBTFUL,
    /** It is as all others. */
    PLAIN,
    /** It is what the picture is about. */
    STRONG,
    /** It is where things stand. */
    FINAL,
    /** Not a thing, but where everything begins. */
    START
  }

  /**
   * A node.
   *
   * @param label the text in it, in one line; long ones are cut
   * @param under a quieter text below the label, in one line; empty if there is none
   * @param told what is said when it is pointed at; empty if nothing
   * @param look how it looks
   */
  record Node(String label, String under, String told, Look look) {
    /** Makes a node with nothing below its label. */
    Node(String label, String told, Look look) {
      this(label, "", told, look);
    }
  }

  /**
   * An edge.
   *
   * @param from the place of the node where it begins
   * @param to the place of the node where it ends
   * @param label the text at it, in one line; may be empty
   * @param told what is said when it is pointed at; empty if nothing
   * @param look how it looks
   */
  record Edge(int from, int to, String label, String told, Look look) {}
}
