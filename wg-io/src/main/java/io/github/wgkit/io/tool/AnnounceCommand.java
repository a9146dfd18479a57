package io.github.wgkit.io.tool;

import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.announcement.Announcement;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a mail about the charter of one group. */
@Command(
    name = "announce",
    description = "Writes the mail that announces a charter, as the Datatracker does.",
    footer = {
      "",
      "The mail \"WG Review\" asks for comments within a week of TIME. The mail \"WG",
      "Action\" tells that a group was formed, if the revision begins with 00, or",
      "rechartered. They go to the usual addressees; nothing is sent."
    })
final class AnnounceCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "MAIL",
      converter = Mails.class,
      completionCandidates = Mails.class,
      description = "Which mail: ${COMPLETION-CANDIDATES}.")
  private Announcement announcement = Announcement.REVIEW;

  @Parameters(index = "1", paramLabel = "ACRONYM", description = GroupInput.ACRONYM)
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final RevisionOption revision = new RevisionOption();
  @Mixin private final NowOption now = new NowOption();
  @Mixin private final OutputOptions output;
  private final GroupInput groups;
  private final Tool tool;

  AnnounceCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
    groups = new GroupInput(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    Optional<GroupInput.Found> found = groups.find(acronym);
    if (found.isEmpty()) {
      return ExitStatus.FAILED;
    }
    Directory directory = found.get().directory();
    WriteOptions options =
        WriteOptions.builder()
            .format(announcement.id())
            .group(found.get().group().acronym())
            .revision(revision.revision())
            .today(now.today())
            .anew(true)
            .build();
    ChosenCharter chosen = ChosenCharter.of(directory, options);
    output.write(directory, options);
    if (chosen.bytes().isEmpty()) {
      tool.say("the text of " + chosen.fileName() + " is not at hand, and not in the mail");
    }
    return found.get().status();
  }

  /** What can be announced. */
  static final class Mails extends Words<Announcement> {
    Mails() {
      super(Announcement.class);
    }
  }
}
