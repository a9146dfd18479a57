package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who does what. Names stay out of the messages: who reads them need not know the people. */
final class PeopleChecks {
  private static final int CHAIRS = 2;
  private static final int DELEGATES = 3;

  /** Where dumps of before 2013 have the responsible area director, who was no role then. */
  private static final String OLD_COLUMN = "ad";

  private static final RoleName MEMBER = RoleName.of("member");

  private static final Predicate<Group> ACTIVE_AREA =
      group -> group instanceof Area && group.isIn(GroupState.ACTIVE);

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.unless(
              RecordRules.AREA_DIRECTORS_CONSENT,
              Scope.PROPOSED_WORKING_GROUP,
              inspected -> responsible(inspected) > 0,
              "no area director is recorded; find one who supports the proposal"),
          RecordCheck.unless(
              RecordRules.CHAIR,
              Scope.WORKING_GROUP,
              inspected -> !inspected.people(RoleName.CHAIR).isEmpty(),
              "there is no chair; name one or two"),
          RecordCheck.of(RecordRules.TWO_CHAIRS, Scope.WORKING_GROUP, PeopleChecks::manyChairs),
          RecordCheck.of(
              RecordRules.CHAIR_ADDRESS,
              Scope.WORKING_GROUP,
              inspected -> withoutAddress(inspected, RoleName.CHAIR, "chair")),
          RecordCheck.of(
              RecordRules.RESPONSIBLE_AREA_DIRECTOR,
              Scope.WORKING_GROUP,
              PeopleChecks::notOneResponsible),
          RecordCheck.of(
              RecordRules.AREA_DIRECTOR_FROM_AREA,
              Scope.WORKING_GROUP,
              PeopleChecks::fromAnotherArea),
          RecordCheck.of(
              RecordRules.AREA_DIRECTOR_IN_OFFICE, Scope.WORKING_GROUP, PeopleChecks::notInOffice),
          RecordCheck.unless(
              RecordRules.AREA_DIRECTORS,
              ACTIVE_AREA,
              inspected -> !inspected.people(RoleName.AREA_DIRECTOR).isEmpty(),
              "the area has no area director"),
          RecordCheck.of(
              RecordRules.AREA_DIRECTOR_ADDRESS,
              ACTIVE_AREA,
              inspected -> withoutAddress(inspected, RoleName.AREA_DIRECTOR, "area director")),
          RecordCheck.unless(
              RecordRules.EDITOR_OF_DOCUMENT,
              Scope.WORKING_GROUP,
              inspected -> inspected.people(RoleName.EDITOR).isEmpty(),
              "the group has an editor; name editors in their documents"),
          RecordCheck.unless(
              RecordRules.EDITOR_IS_CHAIR,
              Scope.WORKING_GROUP,
              inspected ->
                  inspected.people(RoleName.CHAIR).size() < 2 || !isEditedByChair(inspected),
              "an editor is a chair, too; let another chair manage the document"),
          RecordCheck.unless(
              RecordRules.EDITOR_IS_ONLY_CHAIR,
              Scope.WORKING_GROUP,
              inspected ->
                  inspected.people(RoleName.CHAIR).size() != 1 || !isEditedByChair(inspected),
              "the only chair is an editor, too; the area director has to watch the document"),
          RecordCheck.of(
              RecordRules.THREE_DELEGATES,
              Scope.LIKE_WORKING_GROUP.and(Scope.ALIVE),
              PeopleChecks::manyDelegates),
          RecordCheck.unless(
              RecordRules.DELEGATE_IS_PERSON,
              Scope.LIKE_WORKING_GROUP.and(Scope.ALIVE),
              inspected ->
                  inspected.group().roles(RoleName.DELEGATE).stream()
                      .noneMatch(role -> role.personId().isEmpty() && role.personName().isEmpty()),
              "a delegate is known by an address alone; say who it is"),
          RecordCheck.unless(
              RecordRules.NO_MEMBERS,
              Scope.WORKING_GROUP,
              inspected -> inspected.group().roles(MEMBER).isEmpty(),
              "members are recorded; whoever takes part is a participant, not a member"),
          RecordCheck.of(RecordRules.ROLE_ONCE, Scope.ALIVE, PeopleChecks::roleTwice));

  private PeopleChecks() {}

  private static int responsible(Inspected inspected) {
    int roles = inspected.people(RoleName.AREA_DIRECTOR).size();
    return roles == 0
            && inspected.group().extensions().get(OLD_COLUMN) instanceof ExtensionValue.Number
        ? 1
        : roles;
  }

  private static Stream<String> notOneResponsible(Inspected inspected) {
    return switch (responsible(inspected)) {
      case 0 -> Stream.of("no area director is responsible for the group; there has to be one");
      case 1 -> Stream.empty();
      default ->
          Stream.of(
              responsible(inspected)
                  + " area directors are responsible for the group; there has to be one");
    };
  }

  private static Stream<String> manyChairs(Inspected inspected) {
    int chairs = inspected.people(RoleName.CHAIR).size();
    return chairs <= CHAIRS
        ? Stream.empty()
        : Stream.of("there are " + chairs + " chairs; generally there are " + CHAIRS + " at most");
  }

  private static Stream<String> withoutAddress(Inspected inspected, RoleName name, String what) {
    long missing =
        inspected.people(name).stream().filter(role -> !inspected.hasAddress(role)).count();
    return missing == 0
        ? Stream.empty()
        : Stream.of(
            missing == 1
                ? "the address of one " + what + " is missing"
                : "the addresses of " + missing + " " + what + "s are missing");
  }

  /** Where no area says who its directors are, nobody can tell. */
  private static Stream<String> fromAnotherArea(Inspected inspected) {
    List<Role> directors = inspected.area().map(Area::directors).orElse(ImmutableList.of());
    return inspected.people(RoleName.AREA_DIRECTOR).stream()
        .filter(role -> !directors.isEmpty() && !People.isAmong(directors, role))
        .filter(role -> inspected.among(n -> n.areaDirectors().stream()).anyMatch(isSame(role)))
        .map(role -> "the responsible area director is from another area")
        .limit(1);
  }

  private static Stream<String> notInOffice(Inspected inspected) {
    List<Role> inOffice = inspected.among(n -> n.areaDirectors().stream()).toList();
    return inspected.people(RoleName.AREA_DIRECTOR).stream()
        .filter(role -> !inOffice.isEmpty() && !People.isAmong(inOffice, role))
        .map(role -> "the responsible area director is director of no active area")
        .limit(1);
  }

  private static Predicate<Role> isSame(Role person) {
    return role -> People.isSame(role, person);
  }

  private static boolean isEditedByChair(Inspected inspected) {
    List<Role> chairs = inspected.people(RoleName.CHAIR);
    return inspected.people(RoleName.EDITOR).stream()
        .anyMatch(editor -> People.isAmong(chairs, editor));
  }

  private static Stream<String> manyDelegates(Inspected inspected) {
    int delegates = inspected.people(RoleName.DELEGATE).size();
    return delegates <= DELEGATES
        ? Stream.empty()
        : Stream.of("there are " + delegates + " delegates; there may be " + DELEGATES);
  }

  private static Stream<String> roleTwice(Inspected inspected) {
    return inspected.group().roles().stream()
        .map(Role::name)
        .distinct()
        .filter(name -> inspected.people(name).size() < inspected.group().roles(name).size())
        .map(name -> "somebody has the role " + name + " more than once");
  }
}
