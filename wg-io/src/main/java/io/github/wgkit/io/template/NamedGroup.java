package io.github.wgkit.io.template;

import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.util.Optional;

/** The group that somebody names to have it written. */
public final class NamedGroup {
  private NamedGroup() {}

  /**
   * {@return the group that is named; empty if none is}
   *
   * @param directory where to look
   * @param options may name a group
   * @throws WgWriteException with the code {@code group-unknown} if there is no such group
   */
  public static Optional<Group> of(Directory directory, WriteOptions options)
      throws WgWriteException {
    Optional<Acronym> named = options.group();
    Optional<Group> group = named.flatMap(directory::group);
    if (named.isPresent() && group.isEmpty()) {
      throw new WgWriteException("group-unknown", "there is no group " + named.get());
    }
    return group;
  }
}
