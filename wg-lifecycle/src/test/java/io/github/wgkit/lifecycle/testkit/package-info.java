/**
 * What this library tests itself with, for those who build on it: values of all types, chains of
 * actions, and laws.
 *
 * <h2>How to property-test a charter process</h2>
 *
 * <p>The kit is the jar of {@code wg-lifecycle} with the classifier {@code testkit}; it needs that
 * of {@code wg-model}, and jqwik 1.9.3. With both on the class path of the tests every
 * {@code @ForAll} parameter of our types just works. The imports of what follows are those of this
 * package, of {@code io.github.wgkit.model.testkit}, of the packages of {@code wg-lifecycle} and
 * {@code wg-model}, and of {@code net.jqwik.api}.
 *
 * <p>Say a program of yours keeps charters, and applies to them what people ask for:
 *
 * <pre>{@code
 * class Desk {
 *   private final Map<Acronym, CharteringCase> cases = new HashMap<>();
 *
 *   void put(CharteringCase review) {
 *     cases.put(review.group().acronym(), review);
 *   }
 *
 *   CharteringCase get(Acronym acronym) {
 *     return cases.get(acronym);
 *   }
 *
 *   Outcome<CharteringCase> handle(Question<CharteringCase, CharterAction> question) {
 *     Outcome<CharteringCase> outcome =
 *         CharterProcess.apply(
 *             question.value(),
 *             question.action(),
 *             question.actor(),
 *             question.profile(),
 *             question.now());
 *     if (outcome instanceof Outcome.Applied<CharteringCase> applied) {
 *       put(applied.value());
 *     }
 *     return outcome;
 *   }
 * }
 * }</pre>
 *
 * <p>It is held against the laws with a {@link Trial}: what was asked, what was answered, and what
 * is stored now. A question can be any, or come out of a course of events:
 *
 * <pre>{@code
 * class DeskTest {
 *   @Property
 *   void whatever_is_asked_the_laws_hold(@ForAll Question<CharteringCase, CharterAction> question) {
 *     holdAt(new Desk(), question);
 *   }
 *
 *   @Property(tries = 20)
 *   void the_laws_hold_through_all_reviews(
 *       @ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
 *     Desk desk = new Desk();
 *     chain
 *         .withInvariant(
 *             "laws of the desk",
 *             course -> course.last().ifPresent(trial -> holdAt(desk, trial.question())))
 *         .run();
 *   }
 *
 *   private static void holdAt(Desk desk, Question<CharteringCase, CharterAction> question) {
 *     desk.put(question.value());
 *     Outcome<CharteringCase> outcome = desk.handle(question);
 *     CharteringCase after = desk.get(question.value().group().acronym());
 *     CharterLaws.hold(new Trial<>(question, outcome, after));
 *   }
 * }
 * }</pre>
 *
 * <p>The laws are those of {@link CharterLaws}: revisions in order, the arithmetic of approval,
 * plans that never mix, no open ballot after the end, nothing changed by a refusal, and what is
 * replayed is what was done. {@link GroupLaws} and {@link MilestoneLaws} are for the other two
 * lifecycles, and {@link LifecycleLaws} for a table of your own. A law of your own is a {@code
 * Law.require}:
 *
 * <pre>{@code
 * class OwnLawTest {
 *   @Property
 *   void an_approved_charter_has_a_whole_number(
 *       @ForAll Question<CharteringCase, CharterAction> question) {
 *     if (question.action() instanceof CharterAction.Approve
 *         && CharterProcess.apply(
 *             question.value(),
 *             question.action(),
 *             question.actor(),
 *             question.profile(),
 *             question.now()) instanceof Outcome.Applied<CharteringCase> applied) {
 *       Law.require(
 *           applied.value().revision().orElseThrow().isApproved(), "%s", applied.value().revision());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>When a law fails, jqwik looks for the smallest sample that breaks it: chains shrink to the few
 * steps that matter, values to those that say next to nothing. The report has the seed; {@code
 * -Dwgkit.seed=7} repeats a run, {@code -Dwgkit.tries=20} makes it short. Histories with the
 * defects of real ones come from {@link DefectiveHistory}, which says which they are, so that a
 * program that looks for defects can be asked whether it finds them.
 *
 * <p>A whole project with such tests, built from the published jars alone, is {@code
 * src/it/testkit-consumer} of this module; two laws that it breaks on purpose are seen to fail.
 */
package io.github.wgkit.lifecycle.testkit;
