package io.github.wgkit.model.succession;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.acronym.AcronymRegistry;
import io.github.wgkit.model.acronym.AcronymUse;
import io.github.wgkit.model.acronym.DraftOwner;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionClaim.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what a directory says on who came out of whom. */
final class ClaimScan {
  /** More documents than these are only counted. */
  private static final int NAMED_DOCUMENTS = 3;

  private static final int YEARS_TO_SUCCEED = 2;

  /** In a shorter acronym one slip makes that of another group. */
  private static final int LONG = 5;

  private final Directory directory;
  private final AcronymRegistry registry;
  private final ImmutableListMultimap<String, Group> byName;
  private final ImmutableList.Builder<SuccessionClaim> claims = ImmutableList.builder();

  ClaimScan(Directory directory) {
    this.directory = directory;
    registry = AcronymRegistry.of(directory);
    byName = Multimaps.index(directory.groups(), group -> comparable(group.name()));
  }

  ImmutableList<SuccessionClaim> claims() {
    registry.uses().stream().filter(use -> !use.isPresent()).forEach(this::renamed);
    for (Group group : directory.groups()) {
      Remarks remarks = new Remarks(group, this::resolved);
      add(group, remarks.claims(group.comments(), ApproximateDate.unknown()));
      for (GroupEvent event : group.history().events()) {
        add(group, remarks.claims(withoutMarkup(event.description()), event.date()));
      }
    }
    movedDocuments();
    byName.asMap().forEach(this::sameName);
    return claims.build();
  }

  private void add(Group speaker, List<SuccessionClaim> said) {
    said.stream()
        .filter(claim -> isPossible(speaker, claim.from()) && isPossible(speaker, claim.to()))
        .forEach(claims::add);
  }

  /** Nobody remarks on a group that began years later: an acronym was used again. */
  private boolean isPossible(Group speaker, Acronym other) {
    Optional<LocalDate> end = end(speaker).latest();
    Optional<LocalDate> begin =
        directory
            .group(other)
            .filter(group -> group != speaker)
            .flatMap(ClaimScan::begin)
            .flatMap(ApproximateDate::earliest);
    return end.isEmpty()
        || begin.isEmpty()
        || !begin.get().isAfter(end.get().plusYears(YEARS_TO_SUCCEED));
  }

  static String comparable(String name) {
    return CharMatcher.whitespace().trimAndCollapseFrom(name, ' ').toLowerCase(Locale.ROOT);
  }

  private static String withoutMarkup(String html) {
    return html.replaceAll("<[^<>]*>", "");
  }

  /** {@return the group of an acronym, or of a name that only one group has} */
  private Optional<Acronym> resolved(String words) {
    if (Acronym.isAcronym(words)) {
      Optional<Acronym> known =
          registry.uses(Acronym.of(words)).stream()
              .filter(AcronymUse::isPresent)
              .findFirst()
              .map(AcronymUse::acronym);
      if (known.isPresent()) {
        return known;
      }
    }
    List<Group> named = byName.get(comparable(words));
    return named.size() == 1 ? Optional.of(named.get(0).acronym()) : misspelt(words);
  }

  /** {@return the only long acronym that is one slip away} */
  private Optional<Acronym> misspelt(String words) {
    if (words.length() < LONG || !Acronym.isAcronym(words)) {
      return Optional.empty();
    }
    List<Acronym> near =
        directory.groups().stream()
            .map(Group::acronym)
            .filter(acronym -> acronym.text().length() >= LONG)
            .filter(acronym -> acronym.distanceTo(Acronym.of(words)) == 1)
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * Somebody may have renamed a record and, when a new one was made for the new group, taken that
   * back: then the remarks say what happened, and the order of the records the opposite.
   */
  private void renamed(AcronymUse earlier) {
    Group present = earlier.group();
    if (saysRenamed(present, present.acronym(), earlier.acronym()).findAny().isPresent()) {
      return; // it is claimed with the other remarks
    }
    List<SuccessionClaim> opposite =
        present.history().past().stream()
            .map(PastRecord::group)
            .filter(past -> past.acronym().equals(earlier.acronym()))
            .flatMap(past -> saysRenamed(past, present.acronym(), earlier.acronym()))
            .limit(1)
            .toList();
    if (!opposite.isEmpty()) {
      claims.addAll(opposite);
      return;
    }
    claims.add(
        new SuccessionClaim(
            earlier.acronym(),
            Kind.RENAMED_TO,
            earlier.group().acronym(),
            earlier.until().map(ApproximateDate::of).orElse(ApproximateDate.unknown()),
            Source.RECORDS,
            "an earlier record of " + earlier.group().acronym() + " has this acronym"));
  }

  private Stream<SuccessionClaim> saysRenamed(Group speaker, Acronym from, Acronym to) {
    return new Remarks(speaker, this::resolved)
        .claims(speaker.comments(), ApproximateDate.unknown()).stream()
            .filter(
                claim ->
                    claim.kind() == Kind.RENAMED_TO
                        && claim.from().normalized().equals(from.normalized())
                        && claim.to().normalized().equals(to.normalized()));
  }

  // ---- documents

  private record Move(Acronym from, Acronym to) {}

  private void movedDocuments() {
    ListMultimap<Move, String> moves = LinkedListMultimap.create();
    for (DocumentRelation relation : directory.relations()) {
      if (relation.relationship().equals("replaces")) {
        Optional<Acronym> from = owner(relation.target().text());
        Optional<Acronym> to = owner(relation.source().text());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
          moves.put(
              new Move(from.get(), to.get()), relation.source() + " replaced " + relation.target());
        }
      }
    }
    for (Move move : moves.keySet()) {
      List<String> documents = moves.get(move);
      int more = documents.size() - NAMED_DOCUMENTS;
      claims.add(
          new SuccessionClaim(
              move.from(),
              Kind.WORK_MOVED_TO,
              move.to(),
              ApproximateDate.unknown(),
              Source.DOCUMENTS,
              String.join("; ", documents.subList(0, Math.min(NAMED_DOCUMENTS, documents.size())))
                  + (more > 0 ? "; and " + more + " more" : "")));
    }
  }

  private Optional<Acronym> owner(String document) {
    return registry.whose(document).stream()
        .findFirst()
        .filter(owner -> owner.reason().isSure())
        .map(DraftOwner::group)
        .filter(group -> group.type().map(GroupType::actsLikeWorkingGroup).orElse(false))
        .map(Group::acronym);
  }

  // ---- names

  /** Of several with one name, the one that lives on, or began last, came out of the others. */
  private void sameName(String name, Collection<Group> groups) {
    List<Group> alike =
        groups.stream()
            .filter(group -> group.type().map(GroupType::actsLikeWorkingGroup).orElse(false))
            .toList();
    if (name.isEmpty() || alike.size() != 2) {
      return;
    }
    Group one = alike.get(0);
    Group other = alike.get(1);
    // a research group beside a working group is no successor
    if (!one.type().equals(other.type())) {
      return;
    }
    boolean isOneOver = isOver(one);
    boolean isOtherOver = isOver(other);
    if (isOneOver && (!isOtherOver || isBefore(one, other))) {
      replaced(one, other);
    } else if (isOtherOver && (!isOneOver || isBefore(other, one))) {
      replaced(other, one);
    }
  }

  private void replaced(Group before, Group after) {
    claims.add(
        new SuccessionClaim(
            before.acronym(),
            Kind.REPLACED_BY,
            after.acronym(),
            end(before),
            Source.NAMES,
            "both are called " + after.name().strip()));
  }

  private static ApproximateDate end(Group group) {
    return group.history().stateChanges().reverse().stream()
        .filter(change -> isEnd(change.state()))
        .map(StateEvent::date)
        .findFirst()
        .orElse(ApproximateDate.unknown());
  }

  private static boolean isOver(Group group) {
    return group.state().filter(ClaimScan::isEnd).isPresent();
  }

  private static boolean isEnd(GroupState state) {
    return Stream.of(
            GroupState.CONCLUDED,
            GroupState.REPLACED,
            GroupState.ABANDONED,
            GroupState.BOF_CONCLUDED)
        .anyMatch(state::equals);
  }

  private static boolean isBefore(Group one, Group other) {
    Optional<ApproximateDate> first = begin(one);
    Optional<ApproximateDate> second = begin(other);
    return first.isPresent() && second.isPresent() && first.get().compareMoment(second.get()) < 0;
  }

  private static Optional<ApproximateDate> begin(Group group) {
    return group.history().stateChanges().stream()
        .map(StateEvent::date)
        .filter(date -> date.earliest().isPresent())
        .findFirst();
  }
}
