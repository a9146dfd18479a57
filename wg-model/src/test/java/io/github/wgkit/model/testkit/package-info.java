/**
 * Values of all types of the model for property-based tests, and laws about them.
 *
 * <p>The kit is the jar of {@code wg-model} with the classifier {@code testkit}; it needs jqwik
 * 1.9.3. With both on the class path of the tests every {@code @ForAll} parameter of our types just
 * works: values are nasty but small, directories and groups are valid, and all of them shrink.
 *
 * <pre>{@code
 * class DirectoryTest {
 *   @Property
 *   void every_group_is_found_again(@ForAll Directory directory) {
 *     for (Group group : directory.groups()) {
 *       Law.require(directory.group(group.acronym()).isPresent(), "%s is lost", group.acronym());
 *     }
 *   }
 *
 *   @Property
 *   void a_check_finds_the_one_rule_that_is_broken(
 *       @ForAll("nearlyValid") NearlyValid<WorkingGroup> group) {
 *     List<Finding> findings =
 *         RecordChecks.check(group.value(), group.profile(), ModelArbitraries.TODAY);
 *     Law.require(
 *         findings.size() == 1 && findings.get(0).rule().equals(group.broken()),
 *         "%s is broken, and found was %s",
 *         group.broken().id(),
 *         findings);
 *   }
 *
 *   @Provide
 *   Arbitrary<NearlyValid<WorkingGroup>> nearlyValid() {
 *     return ModelArbitraries.nearlyValidWorkingGroups(Profile.RFC);
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link ModelArbitraries}: every type of the model, to be mapped and filtered.
 *   <li>{@link ComparisonArbitraries}: what is compared, with what has changed.
 *   <li>{@link NearlyValid}: values in which one rule is broken, and which.
 *   <li>{@link ModelLaws}: revisions in order, plans that never mix, events in order, and what a
 *       directory answers; a law of your own is a {@link Law#require}.
 * </ul>
 *
 * <p>The report of a failure has the seed: {@code -Dwgkit.seed=7} repeats a run, {@code
 * -Dwgkit.tries=20} makes it short. Chains of actions, and the laws of lifecycles, are in the kit
 * of {@code wg-lifecycle}.
 */
package io.github.wgkit.model.testkit;
