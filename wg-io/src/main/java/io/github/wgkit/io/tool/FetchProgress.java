package io.github.wgkit.io.tool;

import com.google.common.base.Ticker;
import io.github.wgkit.io.datatracker.ProgressListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how far a snapshot is: on a terminal by a bar that moves in its last line, elsewhere by a
 * line for each table, and now and then by one for a table that takes long.
 */
final class FetchProgress implements ProgressListener {
  private static final long NANOS = Duration.ofSeconds(1).toNanos();
  private static final long BETWEEN_BARS = NANOS / 10;
  private static final long BETWEEN_LINES = 30 * NANOS;
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 5;
  private static final int NAME = "group.changestategroupevent".length();
  private static final int WORDS = "  12,345 of 123,456  12,345/s  12 min left".length();
  private static final String CHARTERS = "charter";

  private final Tool tool;
  private final int columns;
  private final boolean isQuiet;
  private final Ticker ticker;
  private final Map<String, Start> starts = new HashMap<>();
  private final Map<String, Progress> untold = new LinkedHashMap<>();
  private long lastShown;
  private boolean hasBar;
  private boolean isStopped;

  /** When something was heard of first, and how far it was then. */
  private record Start(long time, long done) {}

  /**
   * Prepares to show something.
   *
   * @param tool where to
   * @param columns how wide the terminal is; 0 if it is none
   * @param isQuiet whether nothing is shown, and only the end is told
   * @param ticker tells the time
   */
  FetchProgress(Tool tool, int columns, boolean isQuiet, Ticker ticker) {
    this.tool = tool;
    this.columns = columns;
    this.isQuiet = isQuiet;
    this.ticker = ticker;
    this.lastShown = ticker.read();
  }

  @Override
  public synchronized void progress(Progress progress) {
    if (isStopped || isQuiet) {
      return;
    }
    long now = ticker.read();
    Start start = starts.computeIfAbsent(progress.what(), what -> new Start(now, progress.done()));
    if (columns > 0) {
      if (!hasBar || now - lastShown >= BETWEEN_BARS) {
        lastShown = now;
        hasBar = true;
        bar(progress, start, now);
      }
      return;
    }
    tellOthers(progress.what());
    untold.put(progress.what(), progress);
    if (now - lastShown >= BETWEEN_LINES) {
      tell(progress);
    }
  }

  /** Tables with more than one question are done several times; only the last time is told. */
  private void tellOthers(String what) {
    for (Iterator<Progress> all = untold.values().iterator(); all.hasNext(); ) {
      Progress one = all.next();
      if (!one.what().equals(what) && one.done() >= one.total()) {
        if (one.total() != 0) {
          tell(one);
        }
        all.remove();
      }
    }
  }

  private void tell(Progress progress) {
    lastShown = ticker.read();
    String things = progress.what().equals(CHARTERS) ? " texts" : " rows";
    tool.say(progress.what() + ": " + counted(progress) + things);
  }

  private static String counted(Progress progress) {
    return progress.done() >= progress.total()
        ? count(progress.done())
        : count(progress.done()) + " of " + count(progress.total());
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void bar(Progress progress, Start start, long now) {
    PrintWriter err = tool.terminal().err();
    err.print('\r' + line(progress, start, now) + "\u001B[K");
    err.flush();
  }

  /** The last column stays free, as some terminals go on to the next line behind it. */
  private String line(Progress progress, Start start, long now) {
    StringBuilder words = new StringBuilder("  ").append(counted(progress));
    long done = progress.done() - start.done();
    long time = now - start.time();
    if (done > 0 && time > 0) {
      double rate = (double) done * NANOS / time;
      words.append("  ").append(rate(rate)).append("/s");
      if (progress.total() > progress.done()) {
        long left = (long) Math.ceil((progress.total() - progress.done()) / rate);
        words.append("  ").append(duration(left)).append(" left");
      }
    }
    int width = Math.min(columns - 1 - NAME - WORDS - 3, WIDEST_BAR);
    String bar = "";
    if (width >= NARROWEST_BAR) {
      int full = (int) (width * share(progress));
      bar = " [" + "#".repeat(full) + ".".repeat(width - full) + "]";
    }
    String line = Screen.pad(progress.what(), NAME) + bar + words;
    return line.substring(0, Math.min(line.length(), Math.max(0, columns - 1)));
  }

  private static double share(Progress progress) {
    return progress.total() <= 0
        ? progress.total() == 0 ? 1 : 0
        : Math.min(1, (double) progress.done() / progress.total());
  }

  private static String rate(double rate) {
    return rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : count(Math.round(rate));
  }

  /** {@return seconds in words of a few characters} */
  static String duration(long seconds) {
    return seconds < 100
        ? seconds + " s"
        : seconds < 6000 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
  }

  /** Takes the bar away, and tells what is not told yet. */
  synchronized void end() {
    if (hasBar) {
      tool.terminal().err().print("\r\u001B[K");
      tool.terminal().err().flush();
      hasBar = false;
    }
    if (!isStopped) {
      untold.values().stream().filter(one -> one.total() != 0).forEach(this::tell);
    }
    untold.clear();
  }

  /** Ends the update, and says so. */
  synchronized void stop(String message) {
    isStopped = true;
    end();
    tool.say(message);
  }

  @Override
  public synchronized boolean isCancelled() {
    return isStopped;
  }
}
