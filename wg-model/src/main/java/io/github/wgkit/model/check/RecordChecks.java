package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks records against the {@link RecordRules}.
 *
 * <pre>{@code
 * RecordChecks.check(directory, Profile.PRACTICE, LocalDate.of(2026, 11, 23))
 *     .forEach(System.out::println);
 * // ERROR B-06c quic: there is no chair; name one or two (RFC 9281 section 2.2)
 * }</pre>
 *
 * <p>The subject of each finding is the acronym of the group. What a record does not state is taken
 * as missing: of a snapshot that leaves out the roles, every active group has no chair.
 *
 * <p>Real records break nearly every rule somewhere, so nothing is refused. Which groups a rule is
 * about depends on their type and state; most rules are about active working groups.
 */
public final class RecordChecks {
  private static final ImmutableList<RecordCheck> ALL =
      Stream.of(
              IdentityChecks.ALL,
              PeopleChecks.ALL,
              ListChecks.ALL,
              CharterChecks.ALL,
              CharterTextChecks.ALL,
              MilestoneChecks.ALL,
              DocumentChecks.ALL)
          .flatMap(List::stream)
          .collect(toImmutableList());

  private static final ImmutableSet<Rule> RULES =
      ALL.stream().map(RecordCheck::rule).collect(toImmutableSet());

  private RecordChecks() {}

  /** {@return the rules that are checked, of all profiles} */
  public static ImmutableSet<Rule> rules() {
    return RULES;
  }

  /**
   * Checks all groups of a directory.
   *
   * @param directory the directory
   * @param profile whose rules count
   * @param today the date of the question, in UTC
   * @return what is wrong, worst first
   */
  public static ImmutableList<Finding> check(
      Directory directory, Profile profile, LocalDate today) {
    return check(directory, group -> true, profile, today);
  }

  /**
   * Checks some groups of a directory. The other groups count where a group is compared with
   * others.
   *
   * @param directory the directory
   * @param filter which groups to check
   * @param profile whose rules count
   * @param today the date of the question, in UTC
   * @return what is wrong, worst first
   */
  public static ImmutableList<Finding> check(
      Directory directory, Predicate<? super Group> filter, Profile profile, LocalDate today) {
    Optional<Neighbours> neighbours = Optional.of(new Neighbours(directory));
    return check(directory.groups().stream().filter(filter), neighbours, profile, today);
  }

  /**
   * Checks a group on its own. What needs other records is not checked, such as whether the name is
   * unique, or whether the responsible area director is in office.
   *
   * @param group the group
   * @param profile whose rules count
   * @param today the date of the question, in UTC
   * @return what is wrong, worst first
   */
  public static ImmutableList<Finding> check(Group group, Profile profile, LocalDate today) {
    return check(Stream.of(group), Optional.empty(), profile, today);
  }

  private static ImmutableList<Finding> check(
      Stream<? extends Group> groups,
      Optional<Neighbours> neighbours,
      Profile profile,
      LocalDate today) {
    requireNonNull(profile);
    requireNonNull(today);
    return groups
        .map(group -> new Inspected(group, neighbours, profile, today, Optional.empty()))
        .flatMap(inspected -> ALL.stream().flatMap(check -> check.findings(inspected)))
        .sorted()
        .collect(toImmutableList());
  }
}
