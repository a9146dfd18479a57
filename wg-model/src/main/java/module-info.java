/**
 * Working groups of the IETF, their charters and milestones, as immutable values.
 *
 * <p>The package {@link io.github.wgkit.model} is the guide, with what most programs do.
 *
 * <p>Nothing here reads a clock, a file or a default of the machine.
 */
@org.jspecify.annotations.NullMarked
module io.github.wgkit.model {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.github.wgkit.model;
  exports io.github.wgkit.model.acronym;
  exports io.github.wgkit.model.ballot;
  exports io.github.wgkit.model.charter;
  exports io.github.wgkit.model.check;
  exports io.github.wgkit.model.diff;
  exports io.github.wgkit.model.history;
  exports io.github.wgkit.model.milestone;
  exports io.github.wgkit.model.succession;
}
