/**
 * The vocabulary of the lifecycles of groups, charters and milestones, and the guide to {@code
 * wg-lifecycle}: what may happen next, who may do it, and why not.
 *
 * <h2>How to get it</h2>
 *
 * <p>The artifact is {@code io.github.wgkit:wg-lifecycle}, the module {@code
 * io.github.wgkit.lifecycle}. It brings {@code wg-model} and nothing else; {@code wg-io} brings it
 * along.
 *
 * <h2>The main types</h2>
 *
 * <ul>
 *   <li>{@link io.github.wgkit.lifecycle.group.GroupLifecycle}, {@link
 *       io.github.wgkit.lifecycle.charter.CharterProcess} and {@link
 *       io.github.wgkit.lifecycle.milestone.MilestoneProcess} answer questions about a group, its
 *       charter under review ({@link io.github.wgkit.lifecycle.charter.CharteringCase}) and its
 *       milestones. Each is a {@link io.github.wgkit.lifecycle.TransitionTable}.
 *   <li>A question is a value, an action, an {@link io.github.wgkit.lifecycle.Actor}, a {@link
 *       io.github.wgkit.model.check.Profile} and a moment. The answer is an {@link
 *       io.github.wgkit.lifecycle.Assessment}: how the step stands to the rules ({@link
 *       io.github.wgkit.lifecycle.Standing}), every {@link io.github.wgkit.model.check.Finding}
 *       there is, and the {@link io.github.wgkit.lifecycle.Outcome}.
 *   <li>{@link io.github.wgkit.lifecycle.charter.BlockerReport} tells what is in the way of a
 *       charter, {@link io.github.wgkit.lifecycle.replay.Replay}, {@link
 *       io.github.wgkit.lifecycle.replay.Audit} and {@link
 *       io.github.wgkit.lifecycle.replay.Lifetime} what really happened to a group.
 *   <li>{@link io.github.wgkit.lifecycle.diagram.Diagram} draws a table.
 * </ul>
 *
 * <p>The norm is followed, not enforced: an area director may set any state (RFC 6292 section 2.1).
 * So a step is {@code NORMAL}, {@code UNUSUAL} or {@code IMPOSSIBLE}, and a refusal says all its
 * reasons, not the first.
 *
 * <h2>May this be done, and what comes of it?</h2>
 *
 * <p>To ask is to try: an answer changes nothing. (The lines of this guide are one program, from
 * here on to its end. Its imports are those of the packages of this module and of {@code wg-model},
 * of {@code java.time} and of {@code java.util}.)
 *
 * <pre>{@code
 * WorkingGroup frob =
 *     WorkingGroup.builder()
 *         .acronym(Acronym.of("frob"))
 *         .name("Frobnication")
 *         .state(GroupState.ACTIVE)
 *         .build();
 * Instant now = Instant.parse("2026-11-23T12:00:00Z");
 *
 * Assessment<Group> answer =
 *     GroupLifecycle.assess(
 *         frob,
 *         new GroupAction.Conclude("The work is done.", ""),
 *         Actor.of(ActorRole.SECRETARIAT, "Ada Example"),
 *         Profile.RFC,
 *         now);
 * System.out.println(answer.standing()); // NORMAL
 * answer.findings().forEach(System.out::println);
 * // WARNING D-08 frob: nobody has requested it (RFC 6292 section 4)
 *
 * if (answer.outcome() instanceof Outcome.Applied<Group> applied) {
 *   System.out.println(applied.value().state()); // Optional[conclude]
 *   applied.effects().forEach(effect -> System.out.println(effect.description()));
 *   // the state changes, with an event
 *   // the conclusion is announced, with the reason
 *   // close the list or leave it open, and see to the drafts
 * }
 * }</pre>
 *
 * <p>Whoever only wants the new value calls {@code apply}, which gives the outcome alone.
 *
 * <h2>Why not?</h2>
 *
 * <pre>{@code
 * CharteringCase review = CharteringCase.of(frob);
 * Assessment<CharteringCase> no =
 *     CharterProcess.assess(
 *         review, new CharterAction.Approve(), Actor.of(ActorRole.CHAIR), Profile.PRACTICE, now);
 * System.out.println(no.isRefused()); // true
 * for (Finding finding : no.findings()) {
 *   System.out.println(finding.rule().id() + ": " + finding.message());
 *   // A-40b: approve is for: IESG, Secretariat
 *   // no ballot is open
 *   // A-46b: no chair is recorded
 *   // DT-23: no text was submitted yet
 *   // P-03: no ballot is open, and it takes "Ready w/o external review"
 *   // nothing tells of an internal review, where the IAB is told, and …
 *   // B-19b: the proposed charter has no milestones
 *   // F-08: the step is off the normal path; an area director can take it …
 *   // C-16: the charter was on no telechat
 * }
 * }</pre>
 *
 * <h2>What can be done next?</h2>
 *
 * <p>Best first, for somebody, with what each step still wants:
 *
 * <pre>{@code
 * Actor director = Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR);
 * for (var option : GroupLifecycle.options(frob, director, Profile.RFC, now)) {
 *   if (option.standing() == Standing.NORMAL && !option.isRefused()) {
 *     System.out.println(option.transition().action().label());
 *     // request closing
 *     // make dormant
 *     // conclude
 *   }
 * }
 * }</pre>
 *
 * <h2>What is in the way of a charter?</h2>
 *
 * <pre>{@code
 * BlockerReport.of(review, Profile.PRACTICE, now).lines().forEach(System.out::println);
 * // charter-ietf-frob  Not under review  can go to: Informal review (normal), 3 unusual
 * }</pre>
 *
 * <h2>What really happened?</h2>
 *
 * <p>{@link io.github.wgkit.lifecycle.replay.Replay} tells a history as states, and {@link
 * io.github.wgkit.lifecycle.replay.Audit} what in it is strange.
 *
 * <pre>{@code
 * Group concluded = ((Outcome.Applied<Group>) answer.outcome()).value();
 * for (var stay : Replay.of(concluded).stays()) {
 *   System.out.println(stay.state() + " since " + stay.from().date());
 *   // conclude since 2026-11-23T12:00:00Z
 * }
 * }</pre>
 *
 * <h2 id="rules">How the rules are cited</h2>
 *
 * <p>A {@link io.github.wgkit.model.check.Rule} has an id, a sentence, and one {@link
 * io.github.wgkit.model.check.Citation} or more. Ids are stable: programs may ask for them. Their
 * letters say where they come from; {@code RULES.md} beside the sources of this module lists all of
 * them with the section of the RFC, or the part of the Datatracker, and what checks them.
 *
 * <pre>{@code
 * Rule rule = answer.findings().get(0).rule();
 * System.out.println(rule.id()); // D-08
 * rule.citations().forEach(System.out::println);
 * // RFC 6292 section 4
 * // Datatracker, request to close a group
 * System.out.println(rule.severity(Profile.RFC) + " " + rule.severity(Profile.PRACTICE));
 * // Optional[WARNING] Optional[WARNING]
 * }</pre>
 *
 * <p>What an RFC demands and what the Datatracker does are two rules, with two ids; a profile says
 * which of them count, and how much. {@code RFC} is what is written, {@code PRACTICE} what is done,
 * {@code DRAFT_2418BIS} what may be written next. The rows of a table cite, too:
 *
 * <pre>{@code
 * var row = GroupLifecycle.table().transition(GroupState.ACTIVE, GroupStep.CONCLUDE).orElseThrow();
 * row.citations().forEach(System.out::println);
 * // RFC 3710 section 4.3
 * // RFC 6292 section 2.5
 * // Datatracker, features of group types
 * // RFC 6292 section 4
 * // Datatracker, request to close a group
 * // RFC 6292 section 1.1
 * System.out.println(row.actors(Profile.RFC)); // [area director, responsible area director, IRTF Chair, Secretariat]
 * }</pre>
 *
 * <p>A program may have rules of its own, and tell their findings beside ours:
 *
 * <pre>{@code
 * Rule twoChairs =
 *     Rule.of(
 *         "X-01",
 *         Severity.WARNING,
 *         "a group of ours has two chairs",
 *         new Citation("our handbook", "chapter 2"));
 * if (frob.chairs().size() != 2) {
 *   twoChairs
 *       .broken(Profile.RFC, frob.acronym().text(), "there is no second chair")
 *       .ifPresent(System.out::println);
 *   // WARNING X-01 frob: there is no second chair (our handbook, chapter 2)
 * }
 * }</pre>
 *
 * <h2>What is thrown</h2>
 *
 * <p>Nothing that is asked about a value is answered by an exception: what cannot be done is
 * refused, with reasons. {@link java.lang.IllegalArgumentException} is thrown by actions and other
 * values that cannot be, such as a milestone without words, and {@link
 * java.lang.NullPointerException} for null. A table that contradicts itself is refused when it is
 * built.
 *
 * <h2>Threads, and limits</h2>
 *
 * <p>Everything is immutable and can be shared between threads. Nothing reads a clock: the moment
 * is part of the question, and days are those of UTC. An answer takes time by what the group holds,
 * not by how many groups there are. Effects other than records, such as mails, are told and left to
 * the caller.
 */
@NullMarked
package io.github.wgkit.lifecycle;

import org.jspecify.annotations.NullMarked;
