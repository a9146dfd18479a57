/**
 * Groups, people, documents, and the {@link io.github.wgkit.model.Directory} that holds them: the
 * guide to {@code wg-model}.
 *
 * <h2>How to get it</h2>
 *
 * <p>The artifact is {@code io.github.wgkit:wg-model}, the module {@code io.github.wgkit.model}. It
 * brings Guava, whose immutable collections are part of the interface, and nothing else. Whoever
 * wants to read files takes {@code wg-io}, which brings this one along.
 *
 * <h2>The main types</h2>
 *
 * <ul>
 *   <li>A {@link io.github.wgkit.model.Directory} is what one snapshot says: groups, people,
 *       documents, and what is between them.
 *   <li>A {@link io.github.wgkit.model.Group} is a {@link io.github.wgkit.model.WorkingGroup}, an
 *       {@link io.github.wgkit.model.Area}, or a group of another type, with its roles, its {@link
 *       io.github.wgkit.model.charter.Charter}, and its milestones in two plans that never mix: the
 *       one in force and the proposed one ({@link io.github.wgkit.model.milestone.MilestonePlan}).
 *   <li>A {@link io.github.wgkit.model.charter.CharterText} is the bytes of a text as they stand; a
 *       {@link io.github.wgkit.model.charter.CharterRevision} is its number, {@code 01} if approved
 *       and {@code 01-02} if proposed.
 *   <li>The {@link io.github.wgkit.model.history.History} of a group is what happened to it; its
 *       dates say how sure they are ({@link io.github.wgkit.model.history.ApproximateDate}).
 *   <li>States, types and names of roles are open vocabularies: {@link
 *       io.github.wgkit.model.GroupState#ACTIVE} is known, and any other slug that a record holds
 *       is kept.
 * </ul>
 *
 * <p>What a record says and this model has no word for is in the {@code extensions()} of the value
 * it stands in.
 *
 * <h2>Making and asking</h2>
 *
 * <p>Values are made by builders and changed by {@code toBuilder()}, which leaves the old value as
 * it was. (The lines of this guide are one program, from here on to its end. Its imports are those
 * of the packages of this module, of {@code java.time} and of {@code java.util}.)
 *
 * <pre>{@code
 * WorkingGroup frob =
 *     WorkingGroup.builder()
 *         .acronym(Acronym.of("frob"))
 *         .name("Frobnication")
 *         .state(GroupState.ACTIVE)
 *         .parent(Acronym.of("art"))
 *         .addRoles(Role.builder().name(RoleName.CHAIR).personName("Ada Example").build())
 *         .milestones(
 *             MilestonePlan.current(
 *                 List.of(
 *                     Milestone.builder()
 *                         .description("Framework, to the IESG")
 *                         .due(Due.in(YearMonth.of(2026, 3)))
 *                         .build())))
 *         .build();
 * Area art =
 *     Area.builder()
 *         .acronym(Acronym.of("art"))
 *         .name("Applications and Real-Time Area")
 *         .state(GroupState.ACTIVE)
 *         .build();
 * Directory directory = Directory.builder().addGroups(art, frob).build();
 *
 * System.out.println(directory.group("FROB").map(Group::name)); // Optional[Frobnication]
 * System.out.println(directory.areaOf(frob).map(Area::name)); // Optional[Applications and Real-Time Area]
 * System.out.println(directory.groupsOfPerson("Ada Example").keySet()); // [chair]
 * System.out.println(directory.similarTo(Acronym.of("frop")).get(0).acronym()); // frob
 * }</pre>
 *
 * <h2>What is late</h2>
 *
 * <p>A milestone is due at the end of its month. Nothing here asks a clock: the day is an argument.
 *
 * <pre>{@code
 * LocalDate today = LocalDate.of(2026, 4, 1);
 * for (WorkingGroup group : directory.activeWorkingGroups()) {
 *   for (Milestone late : group.milestones().overdue(today)) {
 *     System.out.println(group.acronym() + ": " + late.description()); // frob: Framework, to the IESG
 *   }
 * }
 * }</pre>
 *
 * <h2>What breaks the rules</h2>
 *
 * <p>{@link io.github.wgkit.model.check.RecordChecks} looks at the records of a directory, {@link
 * io.github.wgkit.model.check.CharterLint} at the text of a charter. Each {@link
 * io.github.wgkit.model.check.Finding} names its rule and where that is written. The {@link
 * io.github.wgkit.model.check.Profile} says which rules count: what the RFCs demand, or what is
 * practice.
 *
 * <pre>{@code
 * for (Finding finding : RecordChecks.check(directory, Profile.RFC, today)) {
 *   System.out.println(finding.severity() + " " + finding.rule().id() + " " + finding.subject());
 *   // ERROR A-32 frob
 *   // ERROR B-08 frob
 *   // ERROR B-09 frob
 *   // WARNING B-06b frob
 *   // WARNING B-07b art
 *   // INFO B-22 frob
 * }
 * }</pre>
 *
 * <h2>The text of a charter</h2>
 *
 * <p>A text knows its encoding, its line ends and its outline. An edit changes its span and no
 * other byte.
 *
 * <pre>{@code
 * CharterText before =
 *     CharterText.of("The group works on RFC 5346.\r\n\r\nIt will not work on security.\r\n");
 * TextSpan wrong = before.occurrences("RFC 5346").get(0);
 * CharterText after = before.replace(wrong, "RFC 5246");
 * System.out.println(after.text().lines().findFirst()); // Optional[The group works on RFC 5246.]
 * System.out.println(after.lineEnds().crLf()); // 3
 * System.out.println(CharterRevision.approved(1).nextProposal()); // 01-00
 * }</pre>
 *
 * <h2>What has changed</h2>
 *
 * <p>Texts are compared as a person would, however they are wrapped; directories by their groups.
 *
 * <pre>{@code
 * CharterDiff texts = CharterDiff.of(before, after);
 * System.out.println(texts.references().lost() + " -> " + texts.references().gained());
 * // [rfc5346] -> [rfc5246]
 *
 * WorkingGroup closed = frob.toBuilder().state(GroupState.CONCLUDED).build();
 * Directory later = Directory.builder().addGroups(art, closed).build();
 * for (GroupDiff group : DirectoryDiff.of(directory, later).changed()) {
 *   System.out.println(group.group().acronym() + ": " + group.changes().size()); // frob: 1
 * }
 * }</pre>
 *
 * <p>Before one snapshot takes the place of another, {@link
 * io.github.wgkit.model.check.ImportGuard} tells whether that is plausible. How a directory was on
 * a day, {@link io.github.wgkit.model.Directory#asOf} tells, and how sure that is; who has an
 * acronym or had it, {@link io.github.wgkit.model.acronym.AcronymRegistry}; who went on with whose
 * work, {@link io.github.wgkit.model.succession.SuccessionGraph}.
 *
 * <h2>What is thrown</h2>
 *
 * <p>{@link java.lang.IllegalArgumentException} by whatever makes a value of something that cannot
 * be one, such as an acronym with a blank; {@link java.lang.IllegalStateException} by a {@code
 * build()} that lacks something; {@link java.lang.NullPointerException} for null, which is never a
 * value here. What may be missing is an {@link java.util.Optional}. What merely breaks a rule of
 * the IETF is a finding, and never an exception: records do break rules.
 *
 * <h2>Threads, and limits</h2>
 *
 * <p>All values are immutable and can be shared between threads; builders cannot. Nothing reads a
 * clock, a file, or a time zone, locale or charset of the machine. A directory is meant to be held
 * as a whole: that of all groups there ever were has some thousands, a million fits into some
 * gigabytes. Groups are found by acronym, number or parent without looking at all others.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
