package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.SnapshotReport;
import io.github.wgkit.io.datatracker.SnapshotReport.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said when a snapshot was fetched. */
final class FetchedSummary {
  /** More names of missing texts are no help on a screen; the manifest has them all. */
  private static final int FEW = 5;

  private static final int WIDTH = "new, other or gone".length();

  private final SnapshotReport report;
  private final Optional<Path> before;

  /**
   * Prepares to tell of a snapshot.
   *
   * @param report what was done
   * @param before the folder of the generation that was there before
   */
  FetchedSummary(SnapshotReport report, Optional<Path> before) {
    this.report = report;
    this.before = before;
  }

  void print(Appendable out, Style style) throws IOException {
    if (report.outcome() != Outcome.UNCHANGED) {
      Table table = new Table(style);
      table.head(
          before.isPresent()
              ? ImmutableList.of("table", right("rows"), right("new, other or gone"))
              : ImmutableList.of("table", right("rows")));
      for (Map.Entry<String, Long> rows : report.rows().entrySet()) {
        long changed = report.changed().getOrDefault(rows.getKey(), 0L);
        if (before.isEmpty() ? rows.getValue() > 0 : changed > 0) {
          table.row(
              before.isPresent()
                  ? List.of(rows.getKey(), right(rows.getValue()), right(changed))
                  : List.of(rows.getKey(), right(rows.getValue())));
        }
      }
      table.print(out);
      out.append('\n');
    }
    out.append(texts());
    out.append(outcome()).append('\n');
    if (report.outcome() == Outcome.NEW && before.isEmpty()) {
      out.append("what is in it: wgkit list ")
          .append(Screen.oneLine(report.folder().toString()))
          .append('\n');
    } else if (report.outcome() == Outcome.NEW) {
      out.append("what changed: wgkit changes ")
          .append(Screen.oneLine(before.orElseThrow().toString()))
          .append(' ')
          .append(Screen.oneLine(report.folder().toString()))
          .append('\n');
    }
  }

  private static String right(long number) {
    return right(FetchProgress.count(number));
  }

  private static String right(String text) {
    return " ".repeat(Math.max(0, WIDTH - text.length())) + text;
  }

  private String texts() {
    int missing = report.missing().size();
    if (report.charters() == 0 && missing == 0) {
      return "";
    }
    String texts = count(report.charters(), "text") + " of charters";
    if (missing == 0) {
      return texts + '\n';
    }
    return texts
        + ", and "
        + FetchProgress.count(missing)
        + " that the server does not have: "
        + Screen.oneLine(String.join(", ", report.missing().subList(0, Math.min(FEW, missing))))
        + (missing > FEW ? " …" : "")
        + '\n';
  }

  private String outcome() {
    String folder = Screen.oneLine(report.folder().toString());
    String requests = count(report.requests(), "request");
    return switch (report.outcome()) {
      case NEW -> requests + "; the snapshot is in " + folder;
      case UNCHANGED -> requests + "; nothing has changed in " + folder;
      case REFUSED -> requests + "; " + folder + " is as it was";
    };
  }

  private static String count(long number, String thing) {
    return FetchProgress.count(number) + ' ' + thing + (number == 1 ? "" : "s");
  }
}
