/**
 * Fetches groups from the Datatracker, politely, into a folder that is updated in place.
 *
 * <p>A {@link io.github.wgkit.io.datatracker.DatatrackerClient} asks; a {@link
 * io.github.wgkit.io.datatracker.SnapshotUpdate} keeps a folder up to date, which every reader
 * opens. What was cut off is gone on with, an update asks only for what has changed, and the new
 * snapshot takes the place of the old one at once, if a {@link
 * io.github.wgkit.io.datatracker.SnapshotAcceptance} agrees. This one asks the import guard, and
 * tells what changes:
 *
 * <pre>{@code
 * class Mirror {
 *   public static void main(String[] args) throws IOException {
 *     var client = DatatrackerClient.builder().contact("mailto:you@example.org").build();
 *     System.out.println(mirror(client, Path.of("groups"), LocalDate.parse(args[0])).outcome());
 *   }
 *
 *   static SnapshotReport mirror(DatatrackerClient client, Path folder, LocalDate today) throws IOException {
 *     SnapshotAcceptance guard = (before, next) -> {
 *       var findings = ImportGuard.check(before, next.value(), GuardLimits.DEFAULT, today);
 *       findings.forEach(System.out::println);
 *       System.out.print(DiffReport.of(DirectoryDiff.of(before, next.value())).text());
 *       return ImportGuard.mayReplace(findings);
 *     };
 *     var update = SnapshotUpdate.builder().client(client).folder(folder).acceptance(guard).build();
 *     return update.run(ProgressListener.NONE);
 *   }
 * }
 * }</pre>
 *
 * <p>In the folder are
 *
 * <pre>
 * groups/manifest.json                   which generation counts, when it was fetched, from where, counts, missing texts
 * groups/20261126T100000Z/               the rows of each table, as the API gives them: group.group.json and so on
 * groups/20261126T100000Z/charter/       the texts of charters, byte for byte
 * groups/20261125T100000Z/               the generation before, for those who still read it, and for wgkit changes
 * groups/.next/                          what is being fetched; a run that was cut off is gone on with
 * </pre>
 *
 * <p>and readers of it see the old snapshot until the new one is whole. Everything that fails is a
 * {@link io.github.wgkit.io.datatracker.DatatrackerException} or another {@link
 * java.io.IOException}.
 */
@NullMarked
package io.github.wgkit.io.datatracker;

import org.jspecify.annotations.NullMarked;
