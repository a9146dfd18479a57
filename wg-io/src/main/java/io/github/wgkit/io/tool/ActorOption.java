package io.github.wgkit.io.tool;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what capacity somebody would act. */
final class ActorOption {
  @Option(
      names = "--actor",
      paramLabel = "ROLE",
      converter = Roles.class,
      completionCandidates = Roles.class,
      description = {
        "Who would act: ${COMPLETION-CANDIDATES}. Default: whoever is in charge, the"
            + " responsible-area-director; of a research group, the irtf-chair."
      })
  private @Nullable ActorRole role;

  /** {@return who would act on a group} */
  Actor actor(Group group) {
    if (role != null) {
      return Actor.of(role);
    }
    boolean isResearch = group.type().filter(GroupType::isResearch).isPresent();
    return Actor.of(isResearch ? ActorRole.IRTF_CHAIR : ActorRole.RESPONSIBLE_AREA_DIRECTOR);
  }

  /** The words for roles. */
  static final class Roles extends Words<ActorRole> {
    Roles() {
      super(ActorRole.class);
    }
  }
}
