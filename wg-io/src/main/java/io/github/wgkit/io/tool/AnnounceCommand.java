package io.github.wgkit.io.tool;

import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.announcement.Announcement;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
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

  @Parameters(
      index = "1",
      paramLabel = "ACRONYM",
      description = "The acronym of the group, such as quic; the case does not count.")
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final RevisionOption revision = new RevisionOption();
  @Mixin private final NowOption now = new NowOption();
  @Mixin private final OutputOptions output;
  private final GroupLookup groups;

  AnnounceCommand(Tool tool) {
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
    groups = new GroupLookup(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Optional<Group> group = groups.find(acronym, read.value());
    if (group.isEmpty()) {
      return ExitStatus.FAILED;
    }
    output.write(
        read.value(),
        WriteOptions.builder()
            .format(announcement.id())
            .group(group.get().acronym())
            .revision(revision.revision())
            .today(now.today())
            .anew(true)
            .build());
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  /** What can be announced. */
  static final class Mails extends Words<Announcement> {
    Mails() {
      super(Announcement.class);
    }
  }
}
