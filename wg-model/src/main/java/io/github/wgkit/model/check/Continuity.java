package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Person;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what is no longer what it was. */
final class Continuity {
  private static final ImmutableSet<GroupState> ENDED =
      ImmutableSet.of(
          GroupState.ABANDONED,
          GroupState.BOF_CONCLUDED,
          GroupState.CONCLUDED,
          GroupState.REPLACED);

  private final Directory before;
  private final Directory after;
  private final List<Pair> byNumber = new ArrayList<>();
  private final List<Pair> byAcronym = new ArrayList<>();

  /** The same group, then and now. */
  private record Pair(Group before, Group after) {
    String inWords(String was, String is) {
      return after.acronym() + ": " + was + " → " + is;
    }
  }

  private Continuity(Directory before, Directory after) {
    this.before = before;
    this.after = after;
    Set<Object> seen = new HashSet<>();
    for (Group group : before.groups()) {
      if (group.id().isPresent()) {
        long id = group.id().getAsLong();
        if (seen.add(id)) {
          add(before.group(id), after.group(id), byNumber);
        }
      } else if (seen.add(group.acronym())) {
        add(before.group(group.acronym()), after.group(group.acronym()), byAcronym);
      }
    }
  }

  private static void add(Optional<Group> one, Optional<Group> other, List<Pair> pairs) {
    if (one.isPresent() && other.isPresent()) {
      pairs.add(new Pair(one.get(), other.get()));
    }
  }

  /** {@return how much of what both snapshots have breaks each rule} */
  static ImmutableMap<Rule, Share> between(Directory before, Directory after) {
    Continuity asked = new Continuity(before, after);
    return ImmutableMap.<Rule, Share>builder()
        .put(GuardRules.ACRONYM_STAYS, asked.acronyms())
        .put(GuardRules.NUMBER_STAYS, asked.numbers())
        .put(GuardRules.NAME_STAYS, asked.names())
        .put(GuardRules.TYPE_STAYS, asked.types())
        .put(GuardRules.AREA_STAYS, asked.areas())
        .put(GuardRules.NOT_BACK, asked.states())
        .put(GuardRules.NOT_OLDER, asked.times())
        .put(GuardRules.PERSON_STAYS, asked.people())
        .buildOrThrow();
  }

  private Iterable<Pair> pairs() {
    return Iterables.concat(byNumber, byAcronym);
  }

  private Share acronyms() {
    Share.Tally tally = new Share.Tally("groups have another acronym than before");
    for (Pair pair : byNumber) {
      tally.add(
          !pair.before.acronym().normalized().equals(pair.after.acronym().normalized()),
          pair.before.acronym() + " → " + pair.after.acronym());
    }
    return tally.share();
  }

  private Share numbers() {
    Share.Tally tally = new Share.Tally("acronyms have another number than before");
    Set<Object> seen = new HashSet<>();
    for (Group group : before.groups()) {
      Optional<Group> one = before.group(group.acronym());
      Optional<Group> other = after.group(group.acronym());
      if (one.isPresent()
          && other.isPresent()
          && one.get().id().isPresent()
          && other.get().id().isPresent()
          && seen.add(group.acronym())) {
        long was = one.get().id().getAsLong();
        long is = other.get().id().getAsLong();
        tally.add(was != is, group.acronym() + ": " + was + " → " + is);
      }
    }
    return tally.share();
  }

  private Share names() {
    Share.Tally tally = new Share.Tally("groups have another name than before");
    for (Pair pair : pairs()) {
      String was = Plausibility.normalized(pair.before.name());
      String is = Plausibility.normalized(pair.after.name());
      tally.add(
          !was.equals(is), pair.inWords(pair.before.name().strip(), pair.after.name().strip()));
    }
    return tally.share();
  }

  private Share types() {
    Share.Tally tally = new Share.Tally("groups have another type than before, or none");
    for (Pair pair : pairs()) {
      if (pair.before.type().isPresent()) {
        tally.add(
            !pair.before.type().equals(pair.after.type()),
            pair.inWords(slug(pair.before), slug(pair.after)));
      }
    }
    return tally.share();
  }

  private static String slug(Group group) {
    return group.type().map(GroupType::slug).orElse("none");
  }

  private Share areas() {
    Share.Tally tally = new Share.Tally("active working groups are in another area than before");
    for (Pair pair : pairs()) {
      boolean isMeant =
          pair.before.isOf(GroupType.WG)
              && pair.before.isIn(GroupState.ACTIVE)
              && pair.after.isIn(GroupState.ACTIVE);
      if (isMeant && pair.before.parent().isPresent() && pair.after.parent().isPresent()) {
        tally.add(
            !pair.before.parent().get().normalized().equals(pair.after.parent().get().normalized()),
            pair.inWords(pair.before.parent().get().text(), pair.after.parent().get().text()));
      }
    }
    return tally.share();
  }

  private Share states() {
    Share.Tally tally = new Share.Tally("groups went back to an earlier state, or to none");
    for (Pair pair : pairs()) {
      if (pair.before.state().isPresent()) {
        String is = pair.after.state().map(GroupState::slug).orElse("none");
        tally.add(
            isBack(pair.before.state().get(), pair.after.state()),
            pair.inWords(pair.before.state().get().slug(), is));
      }
    }
    return tally.share();
  }

  private static boolean isBack(GroupState was, Optional<GroupState> is) {
    if (is.isEmpty() || is.get().equals(GroupState.UNKNOWN)) {
      return !was.equals(GroupState.UNKNOWN);
    }
    boolean isNoGroupYet = is.get().equals(GroupState.BOF) || is.get().equals(GroupState.PROPOSED);
    return ENDED.contains(was)
        ? is.get().isOpen() || is.get().equals(GroupState.DORMANT)
        : isNoGroupYet && (was.equals(GroupState.ACTIVE) || was.equals(GroupState.DORMANT));
  }

  private Share times() {
    Share.Tally tally = new Share.Tally("records are older than before");
    for (Pair pair : pairs()) {
      Optional<OffsetDateTime> was = pair.before.lastModified();
      Optional<OffsetDateTime> is = pair.after.lastModified();
      if (was.isPresent() && is.isPresent()) {
        tally.add(
            is.get().isBefore(was.get()),
            pair.inWords(was.get().toLocalDate().toString(), is.get().toLocalDate().toString()));
      }
    }
    return tally.share();
  }

  private Share people() {
    Share.Tally tally = new Share.Tally("people have another name than before");
    Set<Long> seen = new HashSet<>();
    for (Person person : before.people()) {
      if (person.id().isPresent() && seen.add(person.id().getAsLong())) {
        long id = person.id().getAsLong();
        Optional<Person> one = before.person(id);
        Optional<Person> other = after.person(id);
        if (one.isPresent() && other.isPresent()) {
          String was = one.get().name();
          String is = other.get().name();
          tally.add(
              !Plausibility.normalized(was).equals(Plausibility.normalized(is)),
              was.strip() + " → " + is.strip());
        }
      }
    }
    return tally.share();
  }
}
