/**
 * Formats, and how to read and write them; all that most users import, and the guide to {@code
 * wg-io}.
 *
 * <h2>How to get it</h2>
 *
 * <p>The artifact is {@code io.github.wgkit:wg-io}, the module {@code io.github.wgkit.io}. It
 * brings {@code wg-model}, {@code wg-lifecycle} and small parsers: jackson-core, commonmark-java,
 * snakeyaml-engine, FastCSV and mime4j. It logs to SLF4J, and is silent if there is no logger.
 *
 * <h2>The main types</h2>
 *
 * <ul>
 *   <li>{@link io.github.wgkit.io.FormatRegistry} is the way in: it finds the format, reads, writes
 *       and converts. A {@link io.github.wgkit.io.Format} says what it can do.
 *   <li>An {@link io.github.wgkit.io.Input} is a file, a folder, a zip file, bytes or a stream,
 *       packed by gzip or not.
 *   <li>{@link io.github.wgkit.io.ReadOptions}, {@link io.github.wgkit.io.WriteOptions} and {@link
 *       io.github.wgkit.io.Limits} are immutable, and say all that would else be a default of the
 *       machine.
 *   <li>A {@link io.github.wgkit.io.ReadResult} is what could be read <em>and</em> the {@link
 *       io.github.wgkit.io.Problem}s that were met; a {@link io.github.wgkit.io.WriteResult} is
 *       what a format could not carry.
 *   <li>{@link io.github.wgkit.io.Sample} is a small directory to try things with.
 * </ul>
 *
 * <p>In rooms of their own: {@link io.github.wgkit.io.datatracker} fetches groups, {@link
 * io.github.wgkit.io.report} tells differences, {@link io.github.wgkit.io.feed} makes feeds of
 * them, {@link io.github.wgkit.io.picture} draws; {@link io.github.wgkit.io.spi} is for formats of
 * your own.
 *
 * <h2>Reading and writing</h2>
 *
 * <p>The format is found out by the name and the contents, or named by the options. A file is
 * replaced as a whole or not at all. (The lines of this guide are one program, from here on to its
 * end; {@code folder} is a folder of yours. Its imports are those of the packages of this module
 * and of those that it brings, of {@code java.nio.file}, {@code java.time} and {@code java.util}.)
 *
 * <pre>{@code
 * FormatRegistry formats = FormatRegistry.standard();
 * Path json = folder.resolve("groups.json");
 * formats.write(Sample.directory(), json, WriteOptions.DEFAULT);
 *
 * System.out.println(formats.detect(Input.of(json), ReadOptions.strict()).id()); // json
 * Directory directory = formats.read(json, ReadOptions.strict()).value();
 * System.out.println(directory.equals(Sample.directory())); // true
 * }</pre>
 *
 * <h2>What was wrong with an input</h2>
 *
 * <p>Strict reading, which is the default, ends with the first error. Lenient reading gives what
 * can be had, and tells the rest; each problem has a code, which does not change, and its place.
 *
 * <pre>{@code
 * byte[] damaged = Files.readString(json).replace("\"active\"", "7").getBytes(UTF_8);
 * ReadResult<Directory> result =
 *     formats.read(Input.of(damaged, "damaged.json"), ReadOptions.lenient());
 * System.out.println(result.value().groups().size()); // 66
 * Problem first = result.problems().get(0);
 * System.out.println(first);
 * // damaged.json:9:16 /groups/0/state: ERROR json-type: a text is expected …
 * System.out.println(first.code() + " " + first.location().line()); // json-type 9
 * try {
 *   formats.read(Input.of(damaged, "damaged.json"), ReadOptions.strict());
 * } catch (WgReadException e) {
 *   System.out.println(e.problems().size()); // 1
 * }
 * }</pre>
 *
 * <h2>Converting, and what is lost</h2>
 *
 * <p>Where a format has no words for something, the result of writing says so, or {@code
 * failOnLoss} refuses to write.
 *
 * <pre>{@code
 * WriteOptions table =
 *     WriteOptions.builder()
 *         .csv(CsvOptions.builder().table(CsvOptions.Table.MILESTONES).build())
 *         .build();
 * var converted =
 *     formats.convert(
 *         Input.of(json), ReadOptions.strict(), folder.resolve("milestones.csv"), table);
 * System.out.println(converted.entries()); // 109
 * System.out.println(converted.written().losses().get(0)); // states of groups left out (66, first: ietf)
 * System.out.println(Files.readAllLines(folder.resolve("milestones.csv")).get(0));
 * // group,group_name,group_type,uses_milestone_dates,plan,id,description,state,…
 * }</pre>
 *
 * <h2>A charter, and nothing but what was changed</h2>
 *
 * <p>A text that was read is written back with the same bytes, as far as it was not changed.
 *
 * <pre>{@code
 * WriteOptions ofMls =
 *     WriteOptions.builder().format("charter-text").group(Acronym.of("mls")).build();
 * ByteArrayOutputStream out = new ByteArrayOutputStream();
 * formats.write(directory, out, ofMls);
 * CharterText charter = CharterText.of(out.toByteArray());
 * System.out.println(charter.text().lines().findFirst().orElseThrow());
 * // Messages between many people should be readable by these people alone, and
 * }</pre>
 *
 * <h2>Large inputs</h2>
 *
 * <p>Of {@code ndjson} and {@code csv} one entry after the other is read and written, so that an
 * input can be larger than the memory. {@link io.github.wgkit.io.Limits} are what protects a server
 * from its visitors.
 *
 * <pre>{@code
 * Path lines = folder.resolve("groups.ndjson.gz");
 * formats.convert(Input.of(json), ReadOptions.strict(), lines, WriteOptions.DEFAULT);
 * int[] active = {0};
 * formats.stream(
 *     Input.of(lines),
 *     ReadOptions.strict(),
 *     entry -> {
 *       if (entry instanceof WorkingGroup group && group.isIn(GroupState.ACTIVE)) {
 *         active[0]++;
 *       }
 *     });
 * System.out.println(active[0]); // 39
 *
 * ReadOptions small =
 *     ReadOptions.builder().limits(Limits.builder().entries(10).build()).build();
 * try {
 *   formats.read(lines, small);
 * } catch (WgReadException e) {
 *   System.out.println(e.getMessage()); // ERROR limit: more than 10 entries
 * }
 * }</pre>
 *
 * <h2>What is thrown</h2>
 *
 * <p>{@link io.github.wgkit.io.WgReadException} with all problems if an input cannot be read as
 * asked, {@link io.github.wgkit.io.WgWriteException} with a code if a format cannot say what it
 * should, {@link io.github.wgkit.io.LossException} if it loses something and must not; all three
 * are {@link java.io.IOException}s, and other ones are those of the file or stream. {@link
 * java.lang.IllegalArgumentException} says that the program asked for something that there is not,
 * such as a format with that id. What an input holds never causes anything else.
 *
 * <h2 id="codes">Codes of problems</h2>
 *
 * <table>
 *   <caption>What went wrong</caption>
 *   <thead>
 *     <tr><th>code</th><th>what is wrong</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><td>{@code format-unknown}, {@code format-ambiguous}</td><td>the format could not be found out; name it</td></tr>
 *     <tr><td>{@code several-files}, {@code single-file}</td><td>the input is a folder or zip file, or is none, where the format wants the opposite</td></tr>
 *     <tr><td>{@code limit}</td><td>the input is larger, deeper or longer than the limits allow</td></tr>
 *     <tr><td>{@code packed-damaged}</td><td>a gzip or zip file is broken</td></tr>
 *     <tr><td>{@code unsafe-name}, {@code duplicate-name}, {@code link}</td><td>a file of a folder or zip file was left out</td></tr>
 *     <tr><td>{@code more-problems}</td><td>there were more problems than are kept</td></tr>
 *     <tr><td>{@code reader-failed}</td><td>the reader itself failed: please report it</td></tr>
 *     <tr><td>{@code provider-broken}, {@code provider-duplicate}</td><td>a format of somebody else was left out, or a format lacks a library or has an old one</td></tr>
 *     <tr><td>{@code json-syntax}, {@code json-truncated}, {@code json-trailing}, {@code json-encoding}</td><td>not JSON, cut off, followed by something, not UTF-8</td></tr>
 *     <tr><td>{@code json-duplicate-key}, {@code json-type}</td><td>a key stands twice, a value is of the wrong kind</td></tr>
 *     <tr><td>{@code yaml-syntax}, {@code yaml-truncated}, {@code yaml-trailing}, {@code yaml-encoding}, {@code yaml-duplicate-key}, {@code yaml-type}</td><td>the same in YAML</td></tr>
 *     <tr><td>{@code yaml-alias}, {@code yaml-key}, {@code yaml-tag}, {@code yaml-number}</td><td>an alias, which is refused; a key that is no text; a tag that does not fit; a number without end</td></tr>
 *     <tr><td>{@code csv-syntax}, {@code csv-truncated}, {@code csv-encoding}</td><td>a quotation mark in a wrong place, or without an end; not UTF-8</td></tr>
 *     <tr><td>{@code csv-header}, {@code csv-cells}, {@code csv-value}</td><td>a column that is unknown, missing or there twice; a row with more or fewer cells; a cell that cannot be what it says</td></tr>
 *     <tr><td>{@code csv-order}</td><td>milestones of one group that stand apart in a table of more than 50,000</td></tr>
 *     <tr><td>{@code wrong-format}, {@code newer-version}</td><td>not a wgkit file, or one of a later wgkit</td></tr>
 *     <tr><td>{@code unknown-field}, {@code unknown-record}</td><td>something that this version does not know</td></tr>
 *     <tr><td>{@code value-missing}, {@code value-refused}</td><td>a required value is not there, or cannot be what it says</td></tr>
 *     <tr><td>{@code datatracker-file}, {@code datatracker-page}</td><td>a file of a snapshot that is no API response</td></tr>
 *     <tr><td>{@code datatracker-row}, {@code datatracker-value}, {@code datatracker-name}</td><td>a row, value or name that could not be understood</td></tr>
 *     <tr><td>{@code datatracker-missing}, {@code datatracker-reference}, {@code datatracker-duplicate}</td><td>a resource that is not there, a row that points nowhere or stands twice</td></tr>
 *     <tr><td>{@code charter-encoding}</td><td>the text is not UTF-8; told with the encoding taken instead</td></tr>
 *     <tr><td>{@code charter-missing}, {@code charter-none}, {@code charter-bof-request}, {@code charter-mail}</td><td>something that a charter says is not there, or this is no charter at all</td></tr>
 *     <tr><td>{@code charter-line}, {@code milestone-date}</td><td>a line, or the date of a milestone, that could not be understood; it stays in the text</td></tr>
 *     <tr><td>{@code announcement-kind}, {@code mail-part}, {@code mail-damaged}, {@code mail-more}</td><td>another mail than the format says, a mail without text, a damaged one, more than one</td></tr>
 *     <tr><td>{@code group-not-named}, {@code group-unknown}, {@code charter-missing}, {@code revision-missing}, {@code text-missing}, {@code date-missing}, {@code date-unfit}, {@code text-too-long}</td><td>why something could not be written</td></tr>
 *   </tbody>
 * </table>
 *
 * <h2>Threads, and limits</h2>
 *
 * <p>The registry, formats, readers, writers and options are immutable and can be shared between
 * threads. Of an {@link io.github.wgkit.io.Input} that is a stream there is one reading. Nothing
 * depends on the time zone, locale or charset of the machine or on its clock, and nothing but
 * {@link io.github.wgkit.io.datatracker} uses the network. {@code THREAT_MODEL.md} beside the
 * sources says what is defended against, and what is not.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
