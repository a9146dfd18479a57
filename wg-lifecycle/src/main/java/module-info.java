/**
 * What may happen next to a group, a charter or a milestone, who may do it, and why not.
 *
 * <p>The norm is followed, not enforced: an area director may set any state (RFC 6292 section 2.1),
 * so a step is normal, unusual or impossible, and every answer lists all its reasons:
 *
 * <pre>{@code
 * Assessment<Group> answer =
 *     GroupLifecycle.assess(
 *         group,
 *         new GroupAction.Conclude("The work is done.", ""),
 *         Actor.of(ActorRole.SECRETARIAT),
 *         Profile.RFC,
 *         Instant.parse("2026-11-23T12:00:00Z"));
 * answer.standing(); // NORMAL
 * answer.findings(); // [WARNING D-08 shmoo: nobody has requested it (RFC 6292 section 4)]
 * Group concluded = ((Outcome.Applied<Group>) answer.outcome()).value();
 * }</pre>
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
