package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts what is odd in a snapshot by itself. */
final class Plausibility {
  private static final CharMatcher BLANK = CharMatcher.whitespace();

  /** Old networks had addresses without a full stop, so none is asked for. */
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>()\"]+@[^\\s@,;:<>()\"%]+");

  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z][^<>]*>|&(?:#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});");

  /** UTF-8 that was taken for ISO 8859-1 or windows-1252, or bytes that were no UTF-8. */
  private static final Pattern MISREAD =
      Pattern.compile("\uFFFD|[\u00C2-\u00C5\u00E2][\u0080-\u00BF\u20AC\u201A-\u2122]");

  /** Times that no clock gave are of 1970, 1900 or the last evening of 1969. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 3);

  private final Directory directory;
  private final ImmutableSet<String> people;
  private final LocalDate tomorrow;

  private Plausibility(Directory directory, ImmutableSet<String> people, LocalDate today) {
    this.directory = directory;
    this.people = people;
    this.tomorrow = today.plusDays(1);
  }

  /**
   * {@return how much of a snapshot breaks each rule}
   *
   * @param people the names of people, as {@link #names(Directory)} gives them
   */
  static ImmutableMap<Rule, Share> of(
      Directory directory, ImmutableSet<String> people, LocalDate today) {
    Plausibility asked = new Plausibility(directory, people, today);
    return ImmutableMap.<Rule, Share>builder()
        .put(GuardRules.NAMES_OF_PEOPLE, asked.namesOfPeople())
        .put(GuardRules.DISTINCT_NAMES, asked.sameNames())
        .put(GuardRules.STATES_DIFFER, asked.sameState())
        .put(GuardRules.LIST_ADDRESSES, asked.listAddresses())
        .put(GuardRules.LISTS_DIFFER, asked.sameList())
        .put(GuardRules.AREAS, asked.areas())
        .put(GuardRules.AREAS_DIFFER, asked.sameArea())
        .put(GuardRules.NAMES_OF_ROLES, asked.namesOfRoles())
        .put(GuardRules.PEOPLE_DIFFER, asked.sameChair())
        .put(GuardRules.ACRONYMS_ONCE, asked.acronyms())
        .put(GuardRules.NUMBERS_ONCE, asked.numbers())
        .put(GuardRules.KNOWN_WORDS, asked.knownWords())
        .put(GuardRules.DECODED, asked.names("names were decoded wrongly", MISREAD))
        .put(GuardRules.NO_MARKUP, asked.names("names have markup", MARKUP))
        .put(GuardRules.NOT_IN_FUTURE, asked.future())
        .put(GuardRules.NOT_BEFORE_ALL, asked.beforeAll())
        .put(GuardRules.STATE_AS_HISTORY, asked.stateAsHistory())
        .put(GuardRules.CHARTERS_DIFFER, asked.sameCharter())
        .put(GuardRules.CHAIRS, asked.chairs())
        .put(GuardRules.NOT_EMPTY, asked.empty())
        .buildOrThrow();
  }

  /** {@return the names of all people that a snapshot knows, as they are compared} */
  static ImmutableSet<String> names(Directory directory) {
    return Stream.concat(
            directory.people().stream().map(Person::name),
            directory.groups().stream()
                .flatMap(group -> group.roles().stream())
                .flatMap(role -> role.personName().stream()))
        .map(Plausibility::normalized)
        .filter(name -> !name.isEmpty())
        .collect(toImmutableSet());
  }

  static String normalized(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ').toLowerCase(Locale.ROOT);
  }

  private static String shown(Group group) {
    return group.acronym().text();
  }

  /** The groups but for people in the role of one. */
  private Stream<Group> groups() {
    return directory.groups().stream().filter(group -> !group.isOf(GroupType.INDIVIDUAL));
  }

  private Share namesOfPeople() {
    Share.Tally tally = new Share.Tally("groups are called like a person");
    groups()
        .filter(group -> !group.name().isBlank())
        .forEach(
            group ->
                tally.add(
                    people.contains(normalized(group.name())),
                    shown(group) + ": " + group.name().strip()));
    return tally.share();
  }

  private Share sameNames() {
    Share.Repeats repeats = new Share.Repeats("groups have the name of another one, or none");
    groups()
        .forEach(
            group ->
                repeats.add(normalized(group.name()), shown(group) + ": " + group.name().strip()));
    return repeats.share();
  }

  private Share sameState() {
    Share.Most most = new Share.Most("working groups are in one and the same state");
    directory
        .workingGroups()
        .forEach(group -> most.add(group.state().map(GroupState::slug).orElse("")));
    return most.share();
  }

  private Share listAddresses() {
    Share.Tally tally = new Share.Tally("addresses of mailing lists are none");
    for (Group group : directory.groups()) {
      String address = group.list().address();
      if (!address.isBlank()) {
        tally.add(
            !ADDRESS.matcher(address.strip()).matches(), shown(group) + ": " + address.strip());
      }
    }
    return tally.share();
  }

  private Share sameList() {
    Share.Most most = new Share.Most("mailing lists are one and the same");
    for (Group group : directory.groups()) {
      String address = group.list().address();
      if (!address.isBlank()) {
        most.add(Ascii.toLowerCase(address.strip()));
      }
    }
    return most.share();
  }

  private Share areas() {
    Share.Tally tally = new Share.Tally("working groups at work are in no area");
    for (WorkingGroup group : directory.workingGroups()) {
      boolean isMeant =
          group.isOf(GroupType.WG)
              && group.state().map(s -> s.isOpen() || s.equals(GroupState.DORMANT)).orElse(true);
      if (isMeant) {
        tally.add(group.parent().isEmpty() || directory.areaOf(group).isEmpty(), shown(group));
      }
    }
    return tally.share();
  }

  private Share sameArea() {
    Share.Most most = new Share.Most("active working groups are in one and the same area");
    for (WorkingGroup group : directory.activeWorkingGroups()) {
      group.parent().ifPresent(parent -> most.add(parent.normalized().text()));
    }
    return most.share();
  }

  private Stream<Role> roles() {
    return directory.groups().stream().flatMap(group -> group.roles().stream());
  }

  private Share namesOfRoles() {
    Share.Tally tally = new Share.Tally("names in roles are lists of names");
    roles()
        .flatMap(role -> role.personName().stream())
        .forEach(name -> tally.add(isList(name), name.strip()));
    return tally.share();
  }

  /** One comma stands before Jr., two at signs in no name. */
  private static boolean isList(String name) {
    String text = name.strip();
    return CharMatcher.anyOf("[]{};\n\t|").matchesAnyOf(text)
        || CharMatcher.is(',').countIn(text) > 1
        || CharMatcher.is('@').countIn(text) > 1;
  }

  private Share sameChair() {
    Share.Most most = new Share.Most("chairs are one and the same person");
    for (WorkingGroup group : directory.workingGroups()) {
      group.roles(RoleName.CHAIR).stream()
          .flatMap(role -> person(role).stream())
          .distinct()
          .forEach(most::add);
    }
    return most.share();
  }

  private static Optional<String> person(Role role) {
    return role.personId().isPresent()
        ? Optional.of("person " + role.personId().getAsLong())
        : role.email()
            .map(EmailAddress::text)
            .or(role::personName)
            .map(Plausibility::normalized)
            .filter(name -> !name.isEmpty());
  }

  private Share acronyms() {
    Share.Repeats repeats = new Share.Repeats("acronyms mean another group too");
    directory.groups().forEach(group -> repeats.add(group.acronym().normalized(), shown(group)));
    return repeats.share();
  }

  private Share numbers() {
    Share.Repeats repeats = new Share.Repeats("numbers are those of something else too");
    for (Group group : directory.groups()) {
      group.id().ifPresent(id -> repeats.add(id, "group " + id));
    }
    for (Person person : directory.people()) {
      person.id().ifPresent(id -> repeats.add("person " + id, "person " + id));
    }
    return repeats.share();
  }

  private Share knownWords() {
    Share.Tally tally = new Share.Tally("groups have a type or state that nobody knows");
    for (Group group : directory.groups()) {
      if (group.type().isPresent() || group.state().isPresent()) {
        boolean isKnown =
            group.type().map(GroupType::isKnown).orElse(true)
                && group.state().map(GroupState::isKnown).orElse(true);
        tally.add(
            !isKnown,
            shown(group)
                + ": "
                + group.type().map(GroupType::slug).orElse("")
                + " "
                + group.state().map(GroupState::slug).orElse(""));
      }
    }
    return tally.share();
  }

  private Share names(String words, Pattern pattern) {
    Share.Tally tally = new Share.Tally(words);
    Stream.of(
            directory.groups().stream().map(Group::name),
            directory.people().stream().map(Person::name),
            roles().flatMap(role -> role.personName().stream()))
        .flatMap(names -> names)
        .filter(name -> !name.isBlank())
        .forEach(name -> tally.add(pattern.matcher(name).find(), name.strip()));
    return tally.share();
  }

  /** {@return all days on which a record says that something happened, in UTC or as stated} */
  private static List<LocalDate> days(Group group) {
    List<LocalDate> days = new ArrayList<>();
    group.lastModified().ifPresent(time -> days.add(utc(time.toInstant())));
    group.charter().flatMap(Charter::lastModified).ifPresent(t -> days.add(utc(t.toInstant())));
    for (GroupEvent event : events(group)) {
      event.date().earliest().ifPresent(days::add);
    }
    group
        .milestones()
        .milestones()
        .forEach(m -> m.lastModified().ifPresent(time -> days.add(utc(time.toInstant()))));
    return days;
  }

  private static LocalDate utc(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  static Iterable<GroupEvent> events(Group group) {
    return Iterables.concat(
        group.history().events(),
        group.charter().map(Charter::history).orElse(History.NONE).events());
  }

  private Share future() {
    Share.Tally tally = new Share.Tally("groups have dates in the future");
    for (Group group : directory.groups()) {
      Optional<LocalDate> last = days(group).stream().max(LocalDate::compareTo);
      last.ifPresent(day -> tally.add(day.isAfter(tomorrow), shown(group) + ": " + day));
    }
    return tally.share();
  }

  private Share beforeAll() {
    Share.Tally tally = new Share.Tally("groups have dates before there were groups");
    for (Group group : directory.groups()) {
      Optional<LocalDate> first = days(group).stream().min(LocalDate::compareTo);
      first.ifPresent(day -> tally.add(day.isBefore(BEFORE_ALL), shown(group) + ": " + day));
    }
    return tally.share();
  }

  private Share stateAsHistory() {
    Share.Tally tally = new Share.Tally("groups are in another state than their history says");
    for (Group group : directory.groups()) {
      Optional<StateEvent> last =
          Optional.ofNullable(Iterables.getLast(group.history().stateChanges(), null));
      if (last.isPresent() && group.state().isPresent()) {
        tally.add(!group.isIn(last.get().state()), shown(group));
      }
    }
    return tally.share();
  }

  private Share sameCharter() {
    Share.Repeats repeats = new Share.Repeats("charters have the text of another one");
    for (Group group : directory.groups()) {
      Optional<CharterText> text = group.charter().flatMap(Charter::text);
      text.map(CharterText::text)
          .filter(words -> !words.isBlank())
          .ifPresent(
              words ->
                  repeats.add(Hashing.sha256().hashString(normalized(words), UTF_8), shown(group)));
    }
    return repeats.share();
  }

  private Share chairs() {
    Share.Tally tally = new Share.Tally("active working groups have no chair");
    for (WorkingGroup group : directory.activeWorkingGroups()) {
      tally.add(group.roles(RoleName.CHAIR).isEmpty(), shown(group));
    }
    return tally.share();
  }

  private Share empty() {
    return new Share(
        directory.groups().isEmpty() ? 1 : 0, 1, "snapshots have no groups", ImmutableList.of());
  }
}
