package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.util.Comparator;
import java.util.List;

/** Groups by the area, or other parent, that their record names. */
final class AreaOrder {
  private AreaOrder() {}

  /**
   * A heading for groups.
   *
   * @param acronym the acronym of the parent; empty for none
   * @param name what it is called
   */
  record Heading(String acronym, String name) implements Comparable<Heading> {
    private static final Comparator<Heading> ORDER =
        Comparator.<Heading, Boolean>comparing(heading -> heading.acronym.isEmpty())
            .thenComparing(Heading::acronym)
            .thenComparing(Heading::name);

    @Override
    public int compareTo(Heading other) {
      return ORDER.compare(this, other);
    }
  }

  /** {@return the groups by area, the areas sorted by acronym, those without one last} */
  static <T> ImmutableListMultimap<Heading, T> sorted(
      Directory directory, List<T> things, java.util.function.Function<T, Group> group) {
    return ImmutableListMultimap.<Heading, T>builder()
        .orderKeysBy(Comparator.naturalOrder())
        .putAll(Multimaps.index(things, thing -> heading(directory, group.apply(thing))))
        .build();
  }

  private static Heading heading(Directory directory, Group group) {
    if (group.parent().isEmpty()) {
      return new Heading("", "Without area");
    }
    Acronym parent = group.parent().get();
    String acronym = Words.inOneLine(parent.text());
    String name = directory.group(parent).map(Group::name).map(Words::inOneLine).orElse("");
    return new Heading(acronym, name.isEmpty() ? acronym : name + " (" + acronym + ")");
  }
}
