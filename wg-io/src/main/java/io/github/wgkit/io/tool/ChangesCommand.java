package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.feed.ChangeFeed;
import io.github.wgkit.io.file.AtomicFile;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.report.DiffReport;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.diff.DirectoryDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed from one snapshot to another. */
@Command(
    name = "changes",
    description = {
      "Tells what changed from one snapshot of groups to another, as a feed to subscribe to or as"
          + " a report."
    },
    footer = {
      "",
      "A feed has one entry for each group that differs, with the full record as it",
      "is now and what changed. The same change has the same id whenever it is found.",
      "",
      "The exit status is 0 also if something changed, unless --exit-code is given."
    })
final class ChangesCommand implements Callable<Integer> {
  private static final Splitter LINES = Splitter.on('\n');

  private final Tool tool;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The older snapshot: " + Snapshots.WHATEVER)
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer snapshot.")
  private Path present = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORM",
      converter = Form.Converter.class,
      completionCandidates = Form.Converter.class,
      description = {
        "How to write it: ${COMPLETION-CANDIDATES}.",
        "By default that of the name of FILE, or text."
      })
  private @Nullable Form to;

  @Option(
      names = "--wg",
      paramLabel = "ACRONYM",
      converter = ConvertCommand.AcronymConverter.class,
      description = "Tell of this group only, by its acronym in OLD or NEW.")
  private @Nullable Acronym acronym;

  @Option(
      names = "--exit-code",
      description = "End with status 1 if something changed, as other tools do.")
  private boolean tellsByStatus;

  @Mixin private final NowOption now = new NowOption();

  @Mixin private final PeopleOption people = new PeopleOption();

  @Mixin private final FeedSwitches feed = new FeedSwitches();

  @Mixin private final OutputOptions output;

  /** How the changes are written. */
  enum Form {
    TEXT("txt"),
    MD("md", "markdown"),
    HTML("html", "htm"),
    JSON("json"),
    ATOM("atom"),
    JSONFEED("jsonfeed");

    private final String[] extensions;

    Form(String... extensions) {
      this.extensions = extensions;
    }

    private boolean isOf(Path file) {
      String name = Ascii.toLowerCase(file.toString());
      return Stream.of(extensions).anyMatch(extension -> name.endsWith("." + extension));
    }

    /** Reads a form from the command line. */
    static final class Converter extends Words<Form> {
      Converter() {
        super(Form.class);
      }
    }
  }

  ChangesCommand(Tool tool) {
    this.tool = tool;
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    if (InputOptions.isStandardInput(old) && InputOptions.isStandardInput(present)) {
      throw new ParameterException(
          command.commandLine(), "Only one of OLD and NEW can be standard input");
    }
    Snapshots snapshots = new Snapshots(tool);
    ReadResult<Directory> before = snapshots.read(old);
    ReadResult<Directory> after = snapshots.read(present);
    WriteOptions options =
        WriteOptions.builder()
            .group(Optional.ofNullable(acronym))
            .today(now.today())
            .feed(feed.options(now.now(), people.people()))
            .build();
    ChangeFeed changes = ChangeFeed.of(before.value(), after.value());
    if (acronym != null && isUnknown(acronym, before.value(), after.value())) {
      new GroupLookup(tool, () -> Snapshots.name(present)).find(acronym.text(), after.value());
      return ExitStatus.FAILED;
    }
    DirectoryDiff told = changes.diffOf(options);
    print(changes, told, shown(told, before.value(), after.value()), options);
    boolean fails = before.hasErrors() || after.hasErrors() || (tellsByStatus && !told.isEmpty());
    return fails ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private static boolean isUnknown(Acronym acronym, Directory before, Directory after) {
    return before.group(acronym).isEmpty() && after.group(acronym).isEmpty();
  }

  private Form form() {
    if (to != null) {
      return to;
    }
    return output
        .file()
        .flatMap(file -> Stream.of(Form.values()).filter(form -> form.isOf(file)).findFirst())
        .orElse(Form.TEXT);
  }

  /** {@return what a page tells of it} */
  private DirectoryDiff shown(DirectoryDiff told, Directory before, Directory after) {
    ToldRecords records = new ToldRecords(people.people(), false, new Losses());
    return new DirectoryDiff(
        told.groups().stream()
            .map(diff -> records.change(ToldRecords.named(diff, before, after)))
            .collect(toImmutableList()),
        told.unchanged());
  }

  private DiffReport report(DirectoryDiff diff) {
    return DiffReport.of(diff).between(Snapshots.name(old), Snapshots.name(present));
  }

  private void print(
      ChangeFeed changes, DirectoryDiff told, DirectoryDiff shown, WriteOptions options)
      throws IOException {
    Form form = form();
    switch (form) {
      case TEXT -> output.print((out, style) -> lines(report(told).text(), out));
      case MD -> output.print((out, style) -> out.append(report(shown).markdown()));
      case HTML -> output.print((out, style) -> out.append(report(shown).html()));
      case JSON -> output.print((out, style) -> out.append(report(told).json()));
      default -> feed(changes, form, options);
    }
  }

  /** Somebody else's text may hold what turns a terminal upside down. */
  private static void lines(String text, Appendable out) throws IOException {
    for (String line : LINES.split(text.substring(0, text.length() - 1))) {
      out.append(Screen.oneLine(line)).append('\n');
    }
  }

  private void feed(ChangeFeed changes, Form form, WriteOptions options) throws IOException {
    WriteOptions chosen =
        WriteOptions.builder().from(options).format(Ascii.toLowerCase(form.name())).build();
    WriteResult result;
    if (output.file().isPresent()) {
      result = AtomicFile.write(output.file().get(), out -> changes.write(out, chosen));
    } else {
      OutputStream out = new StandardOutput(tool.terminal().out());
      result = changes.write(out, chosen);
      out.flush();
    }
    result.losses().forEach(loss -> tool.say("not carried over: " + loss));
  }
}
