package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A program that makes one update, to be killed, or to be given a small memory. */
final class FetchProgram {
  /** Is said when everything is fetched and the new snapshot is about to take its place. */
  static final String PUBLISHING = "publishing";

  private FetchProgram() {}

  /** {@return the update that the program makes} */
  static SnapshotUpdate update(
      URI server, Path folder, Instant now, int pageSize, int parallelism, String charters) {
    return SnapshotUpdate.builder()
        .client(
            DatatrackerClient.builder()
                .baseAddress(server)
                .charterAddress(server.resolve("charter/"))
                .interval(Duration.ZERO)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .pageSize(pageSize)
                .parallelism(parallelism)
                .mostRequests(100_000)
                .build())
        .folder(folder)
        .charters(SnapshotUpdate.Charters.valueOf(charters))
        .build();
  }

  public static void main(String[] args) throws IOException {
    SnapshotUpdate update =
        update(
            URI.create(args[0]),
            Path.of(args[1]),
            Instant.parse(args[2]),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            args[5]);
    Clock clock = new TellingClock(update.client().clock());
    SnapshotReport report =
        update.toBuilder()
            .client(update.client().toBuilder().clock(clock).build())
            .build()
            .run(ProgressListener.NONE);
    System.out.println(report.requests());
  }

  /** An update asks for the time when it begins, and when it is about to be published. */
  private static final class TellingClock extends Clock {
    private final Clock clock;
    private int asked;

    TellingClock(Clock clock) {
      this.clock = clock;
    }

    @Override
    public synchronized Instant instant() {
      if (++asked == 2) {
        System.out.println(PUBLISHING);
        System.out.flush();
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return clock.withZone(zone);
    }
  }

  /** {@return a process that runs the program} */
  static ProcessBuilder process(List<String> options, SnapshotUpdate update) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FetchProgram.class.getName());
    command.add(update.client().baseAddress().toString());
    command.add(update.folder().toString());
    command.add(update.client().clock().instant().toString());
    command.add(String.valueOf(update.client().pageSize()));
    command.add(String.valueOf(update.client().parallelism()));
    command.add(update.charters().name());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
