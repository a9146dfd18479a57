package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.lifecycle.replay.Anomaly;
import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replays histories and tells what is strange in them. */
@Command(
    name = "replay",
    description = "Replays the histories of groups and tells what is strange in them.",
    footer = {
      "",
      "CSV and JSON have the columns acronym,code,severity,date,event,message; the",
      "summary goes to standard error. code is the id of a rule, date that of the",
      "event to the day, event its number; both are empty where an event is missing.",
      "",
      "Anomalies are no errors of INPUT: real histories are full of them."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("acronym", "code", "severity", "date", "event", "message");

  private final Tool tool;
  @Mixin private final InputOptions input;
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final NowOption now = new NowOption();
  @Mixin private final GroupFilter filter = new GroupFilter();
  @Mixin private final RowOptions rows;

  ReplayCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    ImmutableList<Group> groups = filter.choose(directory, tool);
    Audit audit = new Audit(Placeholders.in(directory), profile.profile(), now.now());
    ImmutableList<Anomaly> anomalies =
        groups.stream()
            .flatMap(group -> audit.anomalies(group).stream())
            .collect(toImmutableList());
    summary(anomalies, groups.size()).print(rows(anomalies), rows, tool);
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private static Summary<Rule> summary(List<Anomaly> anomalies, int groups) {
    Multiset<Rule> counts = HashMultiset.create();
    anomalies.forEach(anomaly -> counts.add(anomaly.finding().rule()));
    long strange =
        anomalies.stream().map(anomaly -> anomaly.finding().subject()).distinct().count();
    return new Summary<>(
        ImmutableList.of("code", "rule that is not kept"),
        counts,
        Audit.rules(),
        Rule::id,
        Rule::title,
        (counts.size() == 1 ? "anomaly" : "anomalies")
            + " in "
            + strange
            + " of "
            + groups
            + (groups == 1 ? " group" : " groups"));
  }

  static Rows rows(List<Anomaly> anomalies) {
    return new Rows(COLUMNS, anomalies.stream().map(ReplayCommand::row).collect(toImmutableList()));
  }

  private static ImmutableList<Cell> row(Anomaly anomaly) {
    OptionalLong event = anomaly.event().map(GroupEvent::id).orElse(OptionalLong.empty());
    return ImmutableList.of(
        Cell.of(anomaly.finding().subject()),
        Cell.of(anomaly.finding().rule().id()),
        Cell.of(Ascii.toLowerCase(anomaly.finding().severity().name())),
        Cell.unlessEmpty(anomaly.day()),
        event.isPresent() ? Cell.of(event.getAsLong()) : Cell.NOTHING,
        Cell.of(anomaly.finding().message()));
  }
}
