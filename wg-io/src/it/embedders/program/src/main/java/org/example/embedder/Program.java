package org.example.embedder;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Sample;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Reads groups, asks what may happen to them, and writes them. */
public final class Program {
  private Program() {}

  /** Does so, and fails if anything is lost on the way. */
  public static void main(String[] args) throws IOException {
    System.out.println(run());
  }

  /** Does so, and says what was done. */
  public static String run() throws IOException {
    FormatRegistry formats = FormatRegistry.standard();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String format : new String[] {"json", "ndjson", "yaml"}) {
      out.reset();
      formats.write(
          Sample.directory(), out, WriteOptions.builder().format(format).build());
      Directory read =
          formats.read(Input.of(out.toByteArray(), "groups"), ReadOptions.strict()).value();
      if (!read.equals(Sample.directory())) {
        throw new IllegalStateException(format + " lost something");
      }
    }
    long answers = Sample.directory().groups().stream().mapToLong(Program::answers).sum();
    if (answers == 0) {
      throw new IllegalStateException("nothing may happen to any group");
    }
    return out.size() + " bytes, " + answers + " answers";
  }

  /** How many findings and conditions the lifecycle tells of what may be done to a group. */
  private static int answers(Group group) {
    return GroupLifecycle.assess(
            group,
            new GroupAction.Conclude("The work is done.", ""),
            Actor.of(ActorRole.SECRETARIAT),
            Profile.RFC,
            Instant.parse("2026-11-23T12:00:00Z"))
        .findings()
        .size();
  }
}
