package io.github.wgkit.model.history;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.history.AsOf.Certainty;
import java.util.stream.Stream;

/**
 * A group as it was at the end of a day.
 *
 * @param now the group as it is recorded now
 * @param state its state
 * @param acronym its acronym
 * @param name its name
 * @param type its type
 * @param parent its parent, by the acronym that the parent had then
 * @param roles who did what
 */
public record GroupAsOf(
    Group now,
    AsOf<GroupState> state,
    AsOf<Acronym> acronym,
    AsOf<String> name,
    AsOf<GroupType> type,
    AsOf<Acronym> parent,
    AsOf<ImmutableList<Role>> roles) {
  /**
   * Checks the parts.
   *
   * @param now the group as it is recorded now
   * @param state its state
   * @param acronym its acronym
   * @param name its name
   * @param type its type
   * @param parent its parent, by the acronym that the parent had then
   * @param roles who did what
   */
  public GroupAsOf {
    requireNonNull(now);
    requireNonNull(state);
    requireNonNull(acronym);
    requireNonNull(name);
    requireNonNull(type);
    requireNonNull(parent);
    requireNonNull(roles);
  }

  /** {@return the chairs} */
  public AsOf<ImmutableList<Role>> chairs() {
    return roles(RoleName.CHAIR);
  }

  /** {@return the area directors: of an area, all of them; of a working group, the responsible} */
  public AsOf<ImmutableList<Role>> areaDirectors() {
    return roles(RoleName.AREA_DIRECTOR);
  }

  /**
   * {@return who had a role}
   *
   * @param role the role
   */
  public AsOf<ImmutableList<Role>> roles(RoleName role) {
    return roles.map(
        all -> all.stream().filter(one -> one.name().equals(role)).collect(toImmutableList()));
  }

  /**
   * {@return whether the group was in a state, doubtful or not}
   *
   * @param sought the state
   */
  public boolean isIn(GroupState sought) {
    return state.value().filter(sought::equals).isPresent();
  }

  /**
   * {@return whether anything is known of the group on that day; if not, it need not have existed}
   */
  public boolean isThere() {
    return acronym.certainty() != Certainty.UNKNOWN;
  }

  /** {@return what is not known for sure, in words, such as {@code chairs presumed: …}} */
  public ImmutableList<String> doubts() {
    return Stream.of(
            doubt("state", state),
            doubt("acronym", acronym),
            doubt("name", name),
            doubt("parent", parent),
            doubt("people", roles))
        .flatMap(doubts -> doubts)
        .collect(toImmutableList());
  }

  private static Stream<String> doubt(String what, AsOf<?> answer) {
    return switch (answer.certainty()) {
      case KNOWN -> Stream.of();
      case DOUBTFUL -> Stream.of(what + " doubtful: " + answer.because());
      case PRESUMED -> Stream.of(what + " presumed: " + answer.because());
      case UNKNOWN -> Stream.of(what + " unknown: " + answer.because());
    };
  }

  /**
   * {@return the group with what was so then, as far as it is known, doubtful or not} Without
   * history, charter, milestones and everything else that has no date. Where the acronym of then is
   * not known, that of now stands for it.
   */
  public Group asGroup() {
    Group.Builder then = Group.builder(type.value());
    then.acronym(acronym.value().orElse(now.acronym())).name(name.value().orElse(""));
    now.id().ifPresent(then::id);
    state.value().ifPresent(then::state);
    parent.value().ifPresent(then::parent);
    roles.value().ifPresent(then::addAllRoles);
    return then.build();
  }
}
