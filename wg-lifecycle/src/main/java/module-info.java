/**
 * What may happen next to a group, a charter or a milestone, and how sure the rules are about it.
 *
 * <p>The norm is followed, not enforced: an area director may set any state (RFC 6292 section 2.1),
 * so a step has a {@link io.github.wgkit.lifecycle.Standing}, not a yes or no:
 *
 * <pre>{@code
 * Standing standing = Standing.UNUSUAL;
 * standing.isPossible(); // true: it happens, and has to be explained
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
module io.github.wgkit.lifecycle {
  requires transitive io.github.wgkit.model;
  requires static org.immutables.value.annotations;

  exports io.github.wgkit.lifecycle;
  exports io.github.wgkit.lifecycle.charter;
  exports io.github.wgkit.lifecycle.diagram;
  exports io.github.wgkit.lifecycle.group;
  exports io.github.wgkit.lifecycle.milestone;
  exports io.github.wgkit.lifecycle.replay;
}
