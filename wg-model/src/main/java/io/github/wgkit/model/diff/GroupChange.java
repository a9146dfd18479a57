package io.github.wgkit.model.diff;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.milestone.MilestonePlan;

/** Something in which the record of a group differs from an older one. */
public sealed interface GroupChange {
  /**
   * A single value is another. The typed values are those of the groups.
   *
   * @param field which value
   * @param before what it was, as recorded; empty if there was none
   * @param after what it is, as recorded; empty if there is none
   */
  record FieldChanged(GroupField field, String before, String after) implements GroupChange {
    /**
     * Checks the parts.
     *
     * @param field which value
     * @param before what it was, as recorded; empty if there was none
     * @param after what it is, as recorded; empty if there is none
     */
    public FieldChanged {
      requireNonNull(field);
      requireNonNull(before);
      requireNonNull(after);
    }
  }

  /**
   * Somebody does something for the group who did not.
   *
   * @param role who does what
   */
  record RoleGained(Role role) implements GroupChange {
    /**
     * Checks the part.
     *
     * @param role who does what
     */
    public RoleGained {
      requireNonNull(role);
    }
  }

  /**
   * Somebody no longer does something for the group.
   *
   * @param role who did what
   */
  record RoleLost(Role role) implements GroupChange {
    /**
     * Checks the part.
     *
     * @param role who did what
     */
    public RoleLost {
      requireNonNull(role);
    }
  }

  /**
   * The group has something outside the Datatracker that it had not.
   *
   * @param resource the resource
   */
  record ResourceGained(ExternalResource resource) implements GroupChange {
    /**
     * Checks the part.
     *
     * @param resource the resource
     */
    public ResourceGained {
      requireNonNull(resource);
    }
  }

  /**
   * The group no longer has something outside the Datatracker.
   *
   * @param resource the resource as it was
   */
  record ResourceLost(ExternalResource resource) implements GroupChange {
    /**
     * Checks the part.
     *
     * @param resource the resource as it was
     */
    public ResourceLost {
      requireNonNull(resource);
    }
  }

  /**
   * The text of the charter says something else. Compared are the texts of the newest revisions, or
   * of the newest approved ones where those are not at hand.
   *
   * @param diff what differs
   */
  record CharterTextChanged(CharterDiff diff) implements GroupChange {
    /**
     * Checks the part.
     *
     * @param diff what differs
     */
    public CharterTextChanged {
      requireNonNull(diff);
    }
  }

  /**
   * One of the two plans of milestones is another.
   *
   * @param plan which of the plans
   * @param diff what differs
   */
  record MilestonesChanged(MilestonePlan.Kind plan, MilestoneDiff diff) implements GroupChange {
    /**
     * Checks the parts.
     *
     * @param plan which of the plans
     * @param diff what differs
     */
    public MilestonesChanged {
      requireNonNull(plan);
      requireNonNull(diff);
    }
  }
}
