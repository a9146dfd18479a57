package io.github.wgkit.model.check;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Name, acronym, parent and state. */
final class IdentityChecks {
  private static final int LONGEST_ACRONYM = 8;
  private static final CharMatcher PRINTABLE = CharMatcher.inRange('!', '~');
  private static final CharMatcher LOWER = CharMatcher.inRange('a', 'z');
  private static final CharMatcher LOWER_OR_DIGIT = LOWER.or(CharMatcher.inRange('0', '9'));

  /** What the Datatracker has room for, in characters. */
  private static final int NAME_FIELD = 80;

  private static final int ACRONYM_FIELD = 40;
  private static final int LIST_ADDRESS_FIELD = 64;
  private static final int LIST_FIELD = 255;

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.unless(
              RecordRules.NAME,
              Scope.LIKE_WORKING_GROUP,
              inspected -> !inspected.group().name().isBlank(),
              "there is no name; say what the group is about"),
          RecordCheck.of(
              RecordRules.ACRONYM, Scope.WORKING_GROUP_ALIVE, IdentityChecks::oddAcronym),
          RecordCheck.of(
              RecordRules.ACRONYM_ACCEPTED,
              Scope.LIKE_WORKING_GROUP.and(Scope.ALIVE),
              IdentityChecks::acronymNotAccepted),
          RecordCheck.of(
              RecordRules.UNIQUE_ACRONYM, Scope.EVERY_GROUP, IdentityChecks::sharedAcronym),
          RecordCheck.of(
              RecordRules.ACRONYM_NEVER_USED, Scope.ALIVE, IdentityChecks::acronymUsedEarlier),
          RecordCheck.of(
              RecordRules.UNIQUE_NAME, Scope.WORKING_GROUP_ALIVE, IdentityChecks::sharedName),
          RecordCheck.unless(
              RecordRules.AREA,
              Scope.WORKING_GROUP,
              inspected -> inspected.group().parent().isPresent(),
              "the group is in no area; name one"),
          RecordCheck.of(RecordRules.AREA, Scope.WORKING_GROUP, IdentityChecks::parentIsNoArea),
          RecordCheck.of(
              RecordRules.PARENT_ACTIVE,
              Scope.LIKE_WORKING_GROUP.and(group -> group.isIn(GroupState.ACTIVE)),
              IdentityChecks::parentNotActive),
          RecordCheck.unless(
              RecordRules.BOF_HAS_PARENT,
              group -> group.isIn(GroupState.BOF),
              inspected -> inspected.group().parent().isPresent(),
              "the BoF has no parent; name the area that it is held in"),
          RecordCheck.of(
              RecordRules.NO_PARENT_OF_ITSELF, Scope.EVERY_GROUP, IdentityChecks::ownAncestor),
          RecordCheck.unless(
              RecordRules.NO_DORMANCY,
              Scope.DORMANT_WORKING_GROUP,
              inspected -> false,
              "the group is dormant; conclude it, its list may stay open"),
          RecordCheck.of(RecordRules.FITS_FIELDS, Scope.ALIVE, IdentityChecks::tooLong));

  private IdentityChecks() {}

  private static Stream<String> oddAcronym(Inspected inspected) {
    String acronym = inspected.group().acronym().text();
    int length = acronym.codePointCount(0, acronym.length());
    if (!PRINTABLE.matchesAllOf(acronym)) {
      return Stream.of("the acronym has characters that are not printable ASCII");
    }
    return length <= LONGEST_ACRONYM
        ? Stream.empty()
        : Stream.of(
            "the acronym has "
                + length
                + " characters; there should be "
                + LONGEST_ACRONYM
                + " at most, though older groups have more");
  }

  private static Stream<String> acronymNotAccepted(Inspected inspected) {
    String acronym = inspected.group().acronym().text();
    return acronym.length() >= 2
            && LOWER.matches(acronym.charAt(0))
            && LOWER_OR_DIGIT.matchesAllOf(acronym)
        ? Stream.empty()
        : Stream.of(
            "no new group would get this acronym: two or more lower-case letters and digits,"
                + " a letter first; as an old one it stays");
  }

  private static Stream<String> sharedAcronym(Inspected inspected) {
    return inspected
        .among(neighbours -> Stream.of(neighbours.withAcronym(inspected.group().acronym()).size()))
        .filter(groups -> groups > 1)
        .map(groups -> groups + " groups have this acronym; it can mean only one of them");
  }

  private static Stream<String> acronymUsedEarlier(Inspected inspected) {
    Group group = inspected.group();
    return inspected
        .among(neighbours -> neighbours.onceWithAcronym(group.acronym()).stream())
        .filter(other -> !other.acronym().normalized().equals(group.acronym().normalized()))
        .map(other -> "the group that is now called " + other.acronym() + " had this acronym");
  }

  private static Stream<String> sharedName(Inspected inspected) {
    Group group = inspected.group();
    if (group.name().isBlank()) {
      return Stream.empty();
    }
    String others =
        inspected
            .among(neighbours -> neighbours.withName(group.name()).stream())
            .filter(other -> other.isOf(GroupType.WG))
            // the same effort under another acronym, or one that came to nothing
            .filter(other -> !other.isIn(GroupState.REPLACED) && !other.isIn(GroupState.ABANDONED))
            .map(other -> other.acronym().text())
            .filter(acronym -> !acronym.equals(group.acronym().text()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of("the same name has " + others + "; change one of the names");
  }

  private static Stream<String> parentIsNoArea(Inspected inspected) {
    return inspected.parent().filter(parent -> !(parent instanceof Area)).stream()
        .map(parent -> "the parent " + parent.acronym() + " is no area");
  }

  private static Stream<String> parentNotActive(Inspected inspected) {
    return inspected.parent().stream()
        .filter(parent -> parent.state().isPresent() && !parent.isIn(GroupState.ACTIVE))
        .map(
            parent ->
                "the parent "
                    + parent.acronym()
                    + " is in the state "
                    + parent.state().orElseThrow()
                    + "; move the group");
  }

  /** Follows the parents up, until there is none, or one for the second time. */
  private static Stream<String> ownAncestor(Inspected inspected) {
    Acronym self = inspected.group().acronym().normalized();
    Set<Acronym> seen = new HashSet<>();
    Optional<Acronym> ancestor = inspected.group().parent().map(Acronym::normalized);
    while (ancestor.isPresent() && seen.add(ancestor.get())) {
      if (ancestor.get().equals(self)) {
        return Stream.of("going from parent to parent one comes back to the group");
      }
      Acronym above = ancestor.get();
      ancestor =
          inspected
              .neighbours()
              .flatMap(neighbours -> neighbours.directory().group(above))
              .flatMap(Group::parent)
              .map(Acronym::normalized);
    }
    return Stream.empty();
  }

  private static Stream<String> tooLong(Inspected inspected) {
    Group group = inspected.group();
    return Stream.of(
            tooLong("the name", group.name(), NAME_FIELD),
            tooLong("the acronym", group.acronym().text(), ACRONYM_FIELD),
            tooLong("the address of the list", group.list().address(), LIST_ADDRESS_FIELD),
            tooLong("how to subscribe", group.list().subscribe(), LIST_FIELD),
            tooLong("the place of the archive", group.list().archive(), LIST_FIELD),
            MilestoneChecks.tooLong(group))
        .flatMap(found -> found);
  }

  static Stream<String> tooLong(String what, String text, int field) {
    int length = text.codePointCount(0, text.length());
    return length <= field
        ? Stream.empty()
        : Stream.of(what + " has " + length + " characters; there is room for " + field);
  }
}
