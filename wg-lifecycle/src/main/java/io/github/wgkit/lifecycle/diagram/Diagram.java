package io.github.wgkit.lifecycle.diagram;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A lifecycle to be drawn, and which of its steps. The text is a pure function of this value: the
 * same table gives the same text, in the order of the table.
 *
 * <pre>{@code
 * String picture =
 *     Diagram.of(GroupLifecycle.table(), Profile.PRACTICE).text(DiagramLanguage.MERMAID);
 * }</pre>
 *
 * <p>All states are drawn. Steps between the same two states share one arc, with a line for each.
 * Steps that leave the state as it is are listed inside the state. Arcs are drawn only for steps of
 * the best standing that is shown, mostly {@link Standing#NORMAL}; any other step is listed inside
 * the state in which it begins, with where it leads and how it stands. Nearly every step between
 * states is possible for somebody, and a picture with an arc for each of them shows nothing.
 *
 * @param table the lifecycle
 * @param profile whose rules decide how a step stands
 * @param standings which steps are drawn, by how they stand; in the order of {@link Standing}
 */
public record Diagram(
    TransitionTable<?, ?, ?> table, Profile profile, ImmutableSet<Standing> standings) {
  /**
   * Checks the parts.
   *
   * @param table the lifecycle
   * @param profile whose rules decide how a step stands
   * @param standings which steps are drawn, by how they stand; in the order of {@link Standing}
   */
  public Diagram {
    requireNonNull(table);
    requireNonNull(profile);
    standings = ImmutableSet.copyOf(ImmutableList.sortedCopyOf(standings));
  }

  /**
   * {@return a diagram of the steps that are normal by the rules of a profile}
   *
   * @param table the lifecycle
   * @param profile whose rules decide how a step stands
   */
  public static Diagram of(TransitionTable<?, ?, ?> table, Profile profile) {
    return new Diagram(table, profile, ImmutableSet.of(Standing.NORMAL));
  }

  /**
   * {@return the same with other steps}
   *
   * @param standings which steps are drawn, by how they stand
   */
  public Diagram withStandings(Standing... standings) {
    return new Diagram(table, profile, ImmutableSet.copyOf(standings));
  }

  /**
   * Writes the diagram. Lines end with a line feed.
   *
   * @param language how it is written
   * @param out where it goes; neither flushed nor closed
   * @throws IOException if {@code out} fails
   */
  public void write(DiagramLanguage language, Appendable out) throws IOException {
    language.write(this, out);
  }

  /**
   * {@return the diagram as text}
   *
   * @param language how it is written
   */
  public String text(DiagramLanguage language) {
    StringBuilder text = new StringBuilder();
    try {
      write(language, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
