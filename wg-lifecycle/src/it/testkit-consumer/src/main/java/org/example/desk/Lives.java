package org.example.desk;

import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.Placeholders;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is told of groups. */
public final class Lives {
  private Lives() {}

  /** {@return the codes of all that is strange in the life of a group} */
  public static Set<String> oddities(Group group, Profile profile, Instant now) {
    return new Audit(Placeholders.ONLY_KNOWN, profile, now)
        .anomalies(group).stream()
            .map(anomaly -> anomaly.finding().rule().id())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@return one line about a group: acronym, name, and how many chairs it has} */
  public static String line(WorkingGroup group) {
    String name = group.name().replaceAll("\\R", " ");
    return group.acronym() + ": " + name + ", " + group.chairs().size() + " chairs";
  }
}
