package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.datatracker.DatatrackerClient;
import io.github.wgkit.io.datatracker.DatatrackerException;
import io.github.wgkit.io.datatracker.GroupSelection;
import io.github.wgkit.io.datatracker.SnapshotReport;
import io.github.wgkit.io.datatracker.SnapshotReport.Outcome;
import io.github.wgkit.io.datatracker.SnapshotUpdate;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.ImportGuard;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Fetches a snapshot of groups from a Datatracker. */
@Command(
    name = "fetch",
    description = {
      "Fetches groups with their people, milestones, histories and charters from the Datatracker"
          + " into a folder, which all other commands read; or brings such a folder up to date."
    },
    footer = {
      "",
      "A new snapshot takes the place of the old one at once, when it is whole. A run",
      "that was cut off is gone on with by the same command. When there is a snapshot",
      "already, the guard decides whether the new one may replace it, as wgkit guard",
      "would; the exit status is 1 if it must not.",
      "",
      "The Datatracker is asked gently: one request at a time, at most four a second,",
      "none again that was answered, and pauses when it asks for them.",
    })
final class FetchCommand implements Callable<Integer> {
  private static final String ALL = "all";

  /** How long the end of the process waits until the update has put its things away. */
  private static final int SECONDS_TO_END = 5;

  private final Tool tool;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder of the snapshot; made if it is not there.")
  private Path folder = Path.of("");

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = {
        "Fetch groups of these types, such as wg,rg; all for any. Areas are always fetched.",
        "Default: wg, or any with --wg."
      })
  private List<String> types = List.of();

  @Option(
      names = {"--only", "--state"},
      split = ",",
      paramLabel = "STATE",
      converter = StateConverter.class,
      description = "Fetch groups that are in these states now, such as active or active,bof.")
  private List<GroupState> states = List.of();

  @Option(
      names = "--wg",
      split = ",",
      paramLabel = "ACRONYM",
      converter = ConvertCommand.AcronymConverter.class,
      description = "Fetch these groups alone.")
  private List<Acronym> acronyms = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = NowOption.Converter.class,
      description = "Fetch the events of histories from this day on, such as 2020-01-01.")
  private @Nullable Instant since;

  @Option(
      names = "--charters",
      paramLabel = "WHICH",
      converter = ChartersConverter.class,
      completionCandidates = ChartersConverter.class,
      description = {
        "Which texts of charters to fetch: ${COMPLETION-CANDIDATES}. Default: newest."
      })
  private SnapshotUpdate.Charters charters = SnapshotUpdate.Charters.NEWEST;

  @ArgGroup private final How how = new How();

  @Mixin private final ServerSwitches server = new ServerSwitches();

  @Option(
      names = "--no-guard",
      description = "Take the new snapshot, whatever the guard would say.")
  private boolean isUnguarded;

  @Mixin private final GuardSwitches guard = new GuardSwitches();

  @Mixin private final NowOption now = new NowOption();

  @Option(names = "--dry-run", description = "Tell what would be asked, and ask nothing.")
  private boolean isDryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not tell how far it is.")
  private boolean isQuiet;

  /** How a snapshot that is there is used. */
  private static final class How {
    @Option(
        names = "--update",
        description = "Ask only for what has changed since the snapshot in DIR. The default.")
    private boolean isUpdate;

    @Option(names = "--verify", description = "The same, and compare how many rows each table has.")
    private boolean isVerified;

    @Option(names = "--all", description = "Ask for everything, although there is a snapshot.")
    private boolean isAll;

    SnapshotUpdate.Mode mode() {
      return isAll
          ? SnapshotUpdate.Mode.ALL
          : isVerified ? SnapshotUpdate.Mode.VERIFIED_CHANGES : SnapshotUpdate.Mode.CHANGES;
    }
  }

  /** Reads which texts are fetched. */
  private static final class ChartersConverter extends Words<SnapshotUpdate.Charters> {
    ChartersConverter() {
      super(SnapshotUpdate.Charters.class);
    }
  }

  /** Reads a state. */
  private static final class StateConverter implements ITypeConverter<GroupState> {
    @Override
    public GroupState convert(String text) {
      return GroupState.known().stream()
          .filter(state -> Ascii.equalsIgnoreCase(state.slug(), text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + slugs()));
    }

    private static String slugs() {
      return String.join(", ", GroupState.known().stream().map(GroupState::slug).toList());
    }
  }

  FetchCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() throws IOException, EndException {
    if (folder.toString().isEmpty() || InputOptions.isStandardInput(folder)) {
      throw new ParameterException(command.commandLine(), "DIR is the name of a folder");
    }
    DatatrackerClient client = server.client(charters != SnapshotUpdate.Charters.NONE);
    GuardLimits limits = guard.limits();
    SnapshotUpdate.Builder builder =
        SnapshotUpdate.builder()
            .client(client)
            .folder(folder)
            .groups(groups())
            .charters(charters)
            .mode(how.mode());
    if (isDryRun) {
      return tellPlan(builder.build());
    }
    Optional<Path> before = CurrentGeneration.of(folder);
    Verdict verdict = new Verdict(limits, now.today());
    if (before.isPresent() && !isUnguarded) {
      builder.acceptance(verdict::accepts);
    }
    SnapshotReport report = run(builder.build(), before.isPresent());
    FetchedSummary summary = new FetchedSummary(report, before);
    new OutputOptions(tool).print(summary::print);
    if (report.outcome() == Outcome.REFUSED) {
      verdict.tell(tool, folder);
      return ExitStatus.FAILED;
    }
    return hasAll() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private GroupSelection groups() {
    GroupSelection.Builder groups =
        GroupSelection.builder()
            .states(states)
            .acronyms(acronyms)
            .since(Optional.ofNullable(since));
    if (types.isEmpty() ? !acronyms.isEmpty() : types.contains(ALL)) {
      groups.types(List.of());
    } else if (!types.isEmpty()) {
      groups.types(types.stream().map(this::type).toList());
    }
    return groups.build();
  }

  private GroupType type(String slug) {
    return GroupType.known().stream()
        .filter(type -> Ascii.equalsIgnoreCase(type.slug(), slug))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--type': '"
                        + slug
                        + "' is none of "
                        + String.join(
                            ", ", GroupType.known().stream().map(GroupType::slug).toList())
                        + ", "
                        + ALL));
  }

  // ---- what would be asked

  private int tellPlan(SnapshotUpdate update) throws IOException {
    ImmutableList<URI> plan = update.plan();
    DatatrackerClient client = update.client();
    new OutputOptions(tool)
        .print(
            (out, style) -> {
              out.append(style.bold(plan.size() + " questions, and more for further pages"))
                  .append('\n');
              for (URI address : plan) {
                out.append(Screen.oneLine(address.toString())).append('\n');
              }
              out.append('\n').append(style.bold("then")).append('\n');
              out.append("people and addresses that are named there, 150 in a request\n");
              if (charters != SnapshotUpdate.Charters.NONE) {
                out.append(Words.word(charters).equals(ALL) ? "all" : "the newest")
                    .append(" charters that are not at hand, each from ")
                    .append(client.charterAddress().resolve("NAME.txt").toString())
                    .append('\n');
              }
              out.append('\n').append(manners(client)).append('\n');
            });
    return ExitStatus.FINE;
  }

  private static String manners(DatatrackerClient client) {
    return client.parallelism()
        + (client.parallelism() == 1 ? " request" : " requests")
        + " at a time, one each "
        + client.interval().toMillis()
        + " ms, "
        + FetchProgress.count(client.mostRequests())
        + " at most, as \""
        + client.userAgent()
        + '"';
  }

  // ---- the update

  private SnapshotReport run(SnapshotUpdate update, boolean hasSnapshot)
      throws IOException, EndException {
    int columns = isQuiet ? 0 : tool.terminal().columns().getAsInt();
    FetchProgress progress = new FetchProgress(tool, columns, isQuiet, Ticker.systemTicker());
    CountDownLatch isDone = new CountDownLatch(1);
    Thread ending = ending(progress, hasSnapshot, isDone);
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      return update.run(progress);
    } catch (IOException e) {
      progress.end();
      if (progress.isCancelled()) {
        throw new EndException(ExitStatus.IO, e);
      }
      if (e instanceof DatatrackerException failure) {
        tool.say(failure.getMessage() + advice(failure.code()));
        throw new EndException(ExitStatus.IO, e);
      }
      throw e;
    } finally {
      progress.end();
      isDone.countDown();
      forget(ending);
    }
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // the process is ending, and the hook runs
    }
  }

  /** What is done when somebody presses Ctrl-C. */
  private static Thread ending(FetchProgress progress, boolean hasSnapshot, CountDownLatch isDone) {
    Thread updating = Thread.currentThread();
    return new Thread(
        () -> {
          progress.stop(
              hasSnapshot
                  ? "stopped; the snapshot is as it was, and the same command begins again"
                  : "stopped; what was fetched stays, and the same command goes on from there");
          updating.interrupt();
          try {
            isDone.await(SECONDS_TO_END, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "wgkit-ending");
  }

  private static String advice(DatatrackerException.Code code) {
    return switch (code) {
      case UNREACHABLE -> "; the same command goes on from here";
      case UNAVAILABLE, DAMAGED, UNSTABLE ->
          "; run the same command again later, which goes on from here";
      case TOO_MANY_REQUESTS ->
          "; run the same command again, which goes on from here, or allow more by --max-requests";
      case REFUSED, NOT_FOUND, REDIRECTED -> "; see whether this is a Datatracker";
      case TOO_LONG, CANCELLED -> "";
    };
  }

  /** {@return whether all groups that were asked for are there} */
  private boolean hasAll() throws IOException, EndException {
    if (acronyms.isEmpty()) {
      return true;
    }
    Directory directory = new Snapshots(tool).read(folder).value();
    boolean hasAll = true;
    for (Acronym acronym : acronyms) {
      if (directory.group(acronym).isEmpty()) {
        tool.say("there is no group '" + acronym + "' that is asked for");
        hasAll = false;
      }
    }
    return hasAll;
  }

  /** What the guard says of a new snapshot. */
  private static final class Verdict {
    private final GuardLimits limits;
    private final LocalDate today;
    private ImmutableList<Finding> findings = ImmutableList.of();

    Verdict(GuardLimits limits, LocalDate today) {
      this.limits = limits;
      this.today = today;
    }

    boolean accepts(Directory before, ReadResult<Directory> next) {
      findings = ImportGuard.check(before, next.value(), limits, today);
      return ImportGuard.mayReplace(findings);
    }

    void tell(Tool tool, Path folder) {
      findings.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(
              finding ->
                  tool.say(
                      finding.rule().id() + ": " + finding.subject() + ": " + finding.message()));
      tool.say(
          "the guard keeps the snapshot in "
              + folder
              + " as it was; --no-guard, or other limits, let the new one through");
    }
  }
}
