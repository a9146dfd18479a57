package io.github.wgkit.io.record;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.markup.WebAddress;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables of groups, one for each state. */
public final class GroupTable {
  /** The order in which tables stand; what is not among them comes after them. */
  private static final ImmutableList<String> STATES =
      ImmutableList.of(
          "active", "bof", "proposed", "dormant", "conclude", "bof-conc", "replaced", "abandon");

  private static final Comparator<String> BY_STATE =
      Comparator.<String>comparingInt(
              state -> STATES.contains(state) ? STATES.indexOf(state) : STATES.size())
          .thenComparing(Comparator.naturalOrder());

  /** What a group is made of and no row shows, roles and milestones aside. */
  private static final ImmutableSet<Part> LEFT_OUT =
      ImmutableSet.copyOf(
          EnumSet.complementOf(EnumSet.of(Part.STATE, Part.ROLES, Part.LIST, Part.MILESTONES)));

  private final Snapshot snapshot;
  private final PageOptions options;
  private final Markup markup;
  private final ShownPeople people;
  private final MilestoneWords milestones;
  private final Losses losses;

  /**
   * Prepares to write.
   *
   * @param snapshot the directory that the groups stand in
   * @param options which groups are shown, and what of them
   * @param markup takes the tables
   * @param losses takes what they do not show
   */
  public GroupTable(Snapshot snapshot, WriteOptions options, Markup markup, Losses losses) {
    this.snapshot = snapshot;
    this.options = options.page();
    this.markup = markup;
    this.people = new ShownPeople(snapshot.directory(), options.page().people());
    this.milestones = new MilestoneWords(options.today());
    this.losses = losses;
  }

  /**
   * {@return whether a group is to be shown}
   *
   * @param group the group
   */
  public boolean shows(Group group) {
    boolean hasState =
        options.allStates()
            || group.isIn(GroupState.ACTIVE)
            || group.state().filter(options.states()::contains).isPresent();
    boolean hasType =
        options.allTypes()
            || group.isOf(GroupType.WG)
            || group.type().filter(options.types()::contains).isPresent();
    return hasState && hasType;
  }

  private boolean hasTypes() {
    return options.allTypes() || !options.types().isEmpty();
  }

  /**
   * Writes a table for each state in which there are groups.
   *
   * @param groups the groups to show
   * @param where where they are, such as the name of their area; may be empty
   * @throws IOException if they cannot be written
   */
  public void write(List<Group> groups, List<Run> where) throws IOException {
    Map<String, List<Group>> byState = new TreeMap<>(BY_STATE);
    for (Group group : groups) {
      byState
          .computeIfAbsent(
              group.state().map(Slug::slug).orElse("\uFFFF"), state -> new ArrayList<>())
          .add(group);
    }
    for (List<Group> alike : byState.values()) {
      table(
          alike.stream().sorted(Comparator.comparing(Group::acronym)).collect(toImmutableList()),
          where);
    }
  }

  private void table(ImmutableList<Group> groups, List<Run> where) throws IOException {
    String state = snapshot.stateName(groups.get(0));
    ImmutableList.Builder<Run> caption = ImmutableList.builder();
    caption.add(Run.text(state.isEmpty() ? "State not recorded" : state));
    if (!where.isEmpty()) {
      caption.add(Run.text(", ")).addAll(where);
    }
    caption.add(Run.text(": " + groups.size() + (groups.size() == 1 ? " group" : " groups")));
    markup.beginTable(caption.build(), columns());
    for (Group group : groups) {
      markup.row(cells(group));
      count(group);
    }
    markup.endTable();
  }

  private ImmutableList<String> columns() {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    columns.add("Acronym", "Name");
    if (hasTypes()) {
      columns.add("Type");
    }
    if (people.isAnything()) {
      columns.add("Chairs");
    }
    columns.add("Mailing list", "Milestones", "Next milestone");
    if (milestones.today().isPresent()) {
      columns.add("Overdue");
    }
    return columns.build();
  }

  private ImmutableList<ImmutableList<Run>> cells(Group group) {
    ImmutableList.Builder<ImmutableList<Run>> cells = ImmutableList.builder();
    cells.add(ImmutableList.of(Run.link(group.acronym().text(), Linked.group(group.acronym()))));
    cells.add(ImmutableList.of(Run.name(group.name())));
    if (hasTypes()) {
      cells.add(ImmutableList.of(Run.text(snapshot.typeName(group))));
    }
    if (people.isAnything()) {
      cells.add(people.inOneLine(group.roles(RoleName.CHAIR)));
    }
    cells.add(list(group.list()));
    cells.add(ImmutableList.of(Run.text(MilestoneWords.count(group))));
    cells.add(milestones.next(group));
    if (milestones.today().isPresent()) {
      cells.add(milestones.overdue(group));
    }
    return cells.build();
  }

  /** The archive leads to the list; how to subscribe stands on the page of the group. */
  private static ImmutableList<Run> list(MailingList list) {
    ImmutableList.Builder<Run> runs = ImmutableList.builder();
    runs.addAll(Linked.address(list.address()));
    WebAddress.page(list.archive().strip())
        .ifPresent(page -> runs.add(Run.text(" "), Run.link("archive", page)));
    return runs.build();
  }

  /**
   * Counts what is not shown of a group that is the title of others.
   *
   * @param parent the group
   */
  public void countParent(Group parent) {
    losses.group(parent, LEFT_OUT);
    losses.group(parent, ImmutableSet.of(Part.STATE, Part.LIST, Part.MILESTONES));
    RoleName shown = parent instanceof Area ? RoleName.AREA_DIRECTOR : RoleName.CHAIR;
    int named = people.isAnything() ? parent.roles(shown).size() : 0;
    losses.add("roles", parent.roles().size() - named, parent.acronym().text());
  }

  private void count(Group group) {
    String acronym = group.acronym().text();
    losses.group(group, LEFT_OUT);
    int chairs = people.isAnything() ? group.roles(RoleName.CHAIR).size() : 0;
    losses.add("roles", group.roles().size() - chairs, acronym);
    losses.add("milestones", Math.max(0, group.milestones().milestones().size() - 1), acronym);
    losses.add("charters", group.charter().isPresent() ? 1 : 0, acronym);
    boolean isListShown =
        group.list().subscribe().isEmpty() && WebAddress.page(group.list().archive()).isPresent();
    losses.add("parts of mailing lists", isListShown || group.list().isEmpty() ? 0 : 1, acronym);
  }
}
