package io.github.wgkit.io;

import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.written;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import java.io.IOException;
import java.util.Map;

/** All that a reader made of a text, to be looked at. */
public final class Understood {
  private Understood() {}

  /**
   * {@return the problems with their places, and below them what was read, without the source of
   * charters}
   */
  public static String of(ReadResult<Directory> read) throws IOException {
    StringBuilder told = new StringBuilder();
    for (Problem problem : read.problems()) {
      told.append(problem.severity()).append(' ').append(problem.code()).append(' ');
      told.append(problem.location()).append(' ').append(problem.message()).append('\n');
    }
    Directory bare =
        read.value().toBuilder()
            .groups(read.value().groups().stream().map(Understood::bare).toList())
            .extensions(bare(read.value().extensions()))
            .build();
    return told.append(written(bare, in("yaml").build())).toString();
  }

  private static Group bare(Group group) {
    Group.Builder bare = group.toBuilder();
    group.charter().map(Understood::bare).ifPresent(bare::charter);
    return bare.build();
  }

  private static Charter bare(Charter charter) {
    return charter.toBuilder().extensions(bare(charter.extensions())).build();
  }

  private static Map<String, ExtensionValue> bare(ImmutableMap<String, ExtensionValue> all) {
    return Maps.filterKeys(all, key -> !key.equals(CharterSource.KEY));
  }
}
