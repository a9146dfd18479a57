package io.github.wgkit.io.record;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.GroupChange;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.diff.SectionDiff;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What of a record is for everybody, as a record of the same kind: without the addresses of people,
 * or without people at all, and without remarks for internal use. The addresses of the mailing
 * lists of a group are nobody's own and stay. So do the texts of charters, but for the heading
 * blocks, and the descriptions and resources of groups. Counts what is left out. Not thread-safe.
 */
public final class ToldRecords {
  private static final String NO_HEAD = "";

  private final People people;
  private final boolean hasComments;
  private final Losses losses;
  private final Map<Group, Group> told = Maps.newIdentityHashMap();
  private ImmutableSet<String> lists = ImmutableSet.of();
  private String acronym = "";

  /**
   * Prepares to leave something out.
   *
   * @param people what is told of people
   * @param hasComments whether remarks for internal use are told
   * @param losses takes what is left out
   */
  public ToldRecords(People people, boolean hasComments, Losses losses) {
    this.people = requireNonNull(people);
    this.hasComments = hasComments;
    this.losses = requireNonNull(losses);
  }

  private boolean hasAddresses() {
    return people == People.NAMES_AND_ADDRESSES;
  }

  private boolean hasNames() {
    return people != People.NOTHING;
  }

  private void about(Group group) {
    lists = EventWords.lists(group);
    acronym = group.acronym().text();
  }

  // ---- groups

  /**
   * {@return a group as far as it is told; what is left out is counted once a group}
   *
   * @param group the group
   */
  public Group group(Group group) {
    return told.computeIfAbsent(
        group,
        all -> {
          about(all);
          return all(all);
        });
  }

  private Group all(Group group) {
    losses.add("comments", group.comments().isEmpty() || hasComments ? 0 : 1, acronym);
    if (hasAddresses() && (hasComments || hasNoComments(group))) {
      return group;
    }
    String comments = hasComments ? group.comments() : "";
    ImmutableList<Role> roles = roles(group.roles());
    History history = history(group.history());
    Optional<Charter> charter = group.charter().map(this::charter);
    ImmutableSortedMap<String, ExtensionValue> extensions = values(group.extensions());
    if (group instanceof WorkingGroup working) {
      return working.toBuilder()
          .comments(comments)
          .roles(roles)
          .history(history)
          .charter(charter)
          .extensions(extensions)
          .build();
    } else if (group instanceof Area area) {
      return area.toBuilder()
          .comments(comments)
          .roles(roles)
          .history(history)
          .charter(charter)
          .extensions(extensions)
          .build();
    }
    return ((OtherGroup) group)
        .toBuilder()
            .comments(comments)
            .roles(roles)
            .history(history)
            .charter(charter)
            .extensions(extensions)
            .build();
  }

  private static boolean hasNoComments(Group group) {
    return Stream.concat(Stream.of(group), group.history().past().stream().map(PastRecord::group))
        .allMatch(record -> record.comments().isEmpty());
  }

  private ImmutableList<Role> roles(ImmutableList<Role> roles) {
    if (hasNames()) {
      return roles.stream().map(this::role).collect(toImmutableList());
    }
    losses.add("roles", roles.size(), acronym);
    return ImmutableList.of();
  }

  private Role role(Role role) {
    if (hasAddresses()) {
      return role;
    }
    losses.add("addresses of people", role.email().isPresent() ? 1 : 0, acronym);
    return hasNames()
        ? role.toBuilder().email(Optional.empty()).extensions(values(role.extensions())).build()
        : Role.builder().name(role.name()).build();
  }

  // ---- texts

  private String text(String text) {
    return counted(text, hasAddresses() ? text : EventWords.leaveOut(text, lists));
  }

  private String description(String description) {
    return counted(
        description,
        hasAddresses() ? description : EventWords.withoutAddresses(description, lists));
  }

  private String counted(String before, String after) {
    losses.add("addresses of people in texts", after.equals(before) ? 0 : 1, acronym);
    return after;
  }

  private ImmutableSortedMap<String, ExtensionValue> values(
      Map<String, ? extends ExtensionValue> values) {
    ImmutableSortedMap.Builder<String, ExtensionValue> all =
        new ImmutableSortedMap.Builder<>(Comparator.naturalOrder());
    values.forEach((name, value) -> all.put(name, value(value)));
    return all.build();
  }

  private ExtensionValue value(ExtensionValue value) {
    if (value instanceof ExtensionValue.Text words) {
      return ExtensionValue.of(text(words.value()));
    } else if (value instanceof ExtensionValue.Items items) {
      return ExtensionValue.of(items.values().stream().map(this::value).collect(toImmutableList()));
    } else if (value instanceof ExtensionValue.Fields fields) {
      return ExtensionValue.of(values(fields.values()));
    }
    return value;
  }

  // ---- history

  /**
   * {@return an event as far as it is told}
   *
   * @param event the event
   * @param group the group it happened to
   */
  public GroupEvent event(GroupEvent event, Group group) {
    about(group);
    return event(event);
  }

  private History history(History history) {
    return History.builder()
        .events(history.events().stream().map(this::event).collect(toImmutableList()))
        .past(
            history.past().stream()
                .map(
                    past ->
                        past.toBuilder()
                            .group(all(past.group()))
                            .extensions(values(past.extensions()))
                            .build())
                .collect(toImmutableList()))
        .build();
  }

  private GroupEvent event(GroupEvent event) {
    if (hasAddresses()) {
      return event;
    }
    String words = description(event.description());
    OptionalLong id = hasNames() ? event.personId() : OptionalLong.empty();
    Optional<String> name = hasNames() ? event.personName() : Optional.empty();
    losses.add("who did what", isSomebody(event) && !hasNames() ? 1 : 0, acronym);
    ImmutableSortedMap<String, ExtensionValue> more = values(event.extensions());
    if (event instanceof StateEvent state) {
      return state.toBuilder()
          .description(words)
          .personId(id)
          .personName(name)
          .extensions(more)
          .build();
    } else if (event instanceof MilestoneEvent milestone) {
      return milestone.toBuilder()
          .description(words)
          .personId(id)
          .personName(name)
          .extensions(more)
          .build();
    } else if (event instanceof CharterEvent charter) {
      return charter.toBuilder()
          .description(words)
          .personId(id)
          .personName(name)
          .extensions(more)
          .build();
    }
    return ((PlainEvent) event)
        .toBuilder().description(words).personId(id).personName(name).extensions(more).build();
  }

  private static boolean isSomebody(GroupEvent event) {
    return event.personId().isPresent() || event.personName().isPresent();
  }

  // ---- charters

  private Charter charter(Charter charter) {
    if (hasAddresses()) {
      return charter;
    }
    boolean isDirectorLeftOut = charter.areaDirectorId().isPresent() && !hasNames();
    losses.add("responsible area directors", isDirectorLeftOut ? 1 : 0, acronym);
    return charter.toBuilder()
        .areaDirectorId(hasNames() ? charter.areaDirectorId() : OptionalLong.empty())
        .notifyAddresses(text(charter.notifyAddresses()))
        .texts(ImmutableSortedMap.copyOf(Maps.transformValues(charter.texts(), this::text)))
        .ballots(charter.ballots().stream().map(this::ballot).collect(toImmutableList()))
        .history(history(charter.history()))
        .extensions(values(charter.extensions()))
        .build();
  }

  private CharterText text(CharterText charter) {
    String text = charter.text();
    if (hasNames() && text.indexOf('@') < 0) {
      return charter;
    }
    StringBuilder told = new StringBuilder(text.length());
    int done = 0;
    for (TextSpan span :
        Stream.of(charter.outline().frontMatter(), charter.outline().head())
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(TextSpan::start))
            .toList()) {
      told.append(text, done, span.start()).append(head(span.of(text)));
      done = span.end();
    }
    told.append(text, done, text.length());
    return told.toString().equals(text) ? charter : CharterText.of(told.toString().getBytes(UTF_8));
  }

  private String head(String text) {
    if (hasNames()) {
      return text(text);
    }
    losses.add("heads of charters", text.isBlank() ? 0 : 1, acronym);
    return NO_HEAD;
  }

  private Ballot ballot(Ballot ballot) {
    return ballot.toBuilder()
        .positions(ballot.positions().stream().map(this::position).collect(toImmutableList()))
        .extensions(values(ballot.extensions()))
        .build();
  }

  private BallotPosition position(BallotPosition position) {
    BallotPosition.Builder told =
        position.toBuilder()
            .discuss(text(position.discuss()))
            .comment(text(position.comment()))
            .extensions(values(position.extensions()));
    if (!hasNames()) {
      boolean isSomebody = position.personId().isPresent() || position.personName().isPresent();
      losses.add("who took which position", isSomebody ? 1 : 0, acronym);
      told.personId(OptionalLong.empty()).personName(Optional.empty());
    }
    return told.build();
  }

  // ---- changes

  /**
   * {@return what became of a group, as far as it is told; of the group itself, only who it is}
   *
   * @param diff what became of it
   */
  public GroupDiff change(GroupDiff diff) {
    if (hasAddresses()) {
      return diff;
    }
    about(diff.group());
    return with(diff.changes().stream().map(this::change).collect(toImmutableList()), diff);
  }

  private static GroupDiff with(ImmutableList<GroupChange> changes, GroupDiff diff) {
    return new GroupDiff(diff.before(), diff.after(), changes);
  }

  private GroupChange change(GroupChange change) {
    if (change instanceof GroupChange.RoleGained gained) {
      return new GroupChange.RoleGained(role(gained.role()));
    } else if (change instanceof GroupChange.RoleLost lost) {
      return new GroupChange.RoleLost(role(lost.role()));
    } else if (change instanceof GroupChange.CharterTextChanged text) {
      CharterDiff diff = text.diff();
      return new GroupChange.CharterTextChanged(
          new CharterDiff(
              diff.sections().stream().map(this::section).collect(toImmutableList()),
              diff.before(),
              diff.after(),
              diff.references()));
    }
    return change;
  }

  private SectionDiff section(SectionDiff section) {
    return new SectionDiff(
        section.title(), section.passages().stream().map(this::passage).collect(toImmutableList()));
  }

  private PassageDiff passage(PassageDiff passage) {
    Optional<Passage> before = passage.before().map(this::passage);
    Optional<Passage> after = passage.after().map(this::passage);
    if (before.equals(passage.before()) && after.equals(passage.after())) {
      return passage;
    }
    // An address may be parted among runs of words.
    ImmutableList.Builder<WordRun> words = ImmutableList.builder();
    before.ifPresent(old -> words.add(new WordRun(WordRun.Kind.REMOVED, old.text())));
    after.ifPresent(now -> words.add(new WordRun(WordRun.Kind.ADDED, now.text())));
    boolean isSame = passage.kind() == PassageDiff.Kind.UNCHANGED;
    return new PassageDiff(
        before,
        after,
        passage.isMoved(),
        isSame
            ? ImmutableList.of(new WordRun(WordRun.Kind.KEPT, after.orElseThrow().text()))
            : words.build());
  }

  private Passage passage(Passage passage) {
    String text = passage.text();
    return passage.kind() == Passage.Kind.HEAD
        ? new Passage(
            passage.kind(), hasNames() ? text(text) : "…", passage.span(), passage.paragraph())
        : passage;
  }

  /**
   * {@return what became of a group, with the names of people where it knows them by number only}
   *
   * @param diff what became of it
   * @param before where to look for those who left
   * @param after where to look for those who came
   */
  public static GroupDiff named(GroupDiff diff, Directory before, Directory after) {
    return with(
        diff.changes().stream()
            .map(
                change ->
                    change instanceof GroupChange.RoleGained gained
                        ? new GroupChange.RoleGained(named(gained.role(), after))
                        : change instanceof GroupChange.RoleLost lost
                            ? new GroupChange.RoleLost(named(lost.role(), before))
                            : change)
            .collect(toImmutableList()),
        diff);
  }

  private static Role named(Role role, Directory directory) {
    return role.toBuilder().personName(ShownPeople.nameOf(role, directory)).build();
  }
}
