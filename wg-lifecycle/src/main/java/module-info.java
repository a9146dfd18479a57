/**
 * What may happen next to a group, a charter or a milestone, who may do it, and why not.
 *
 * <p>The package {@link io.github.wgkit.lifecycle} is the guide, with what most programs do.
 *
 * <p>Nothing here reads a clock, a file or a default of the machine.
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
