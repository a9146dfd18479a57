package io.github.wgkit.io.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.Bytes;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Good files in which bytes were flipped, and pieces cut out, repeated, and put into others: the
 * seeds of the fuzzer, and real files where they are at hand. {@code -Dwgkit.damage=1000000} does a
 * million, {@code -Dwgkit.damage.first=500000} goes on with one of them. Nothing else is thrown
 * than what is told, and nothing takes memory, or time, that the size of the file does not explain.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedFilesTest {
  private static final int TRIES = Integer.getInteger("wgkit.damage", 1_500);
  private static final int FIRST = Integer.getInteger("wgkit.damage.first", 0);
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));

  /** So much of a real file at most. Which part of it is up to chance. */
  private static final int LONGEST = 6_000;

  /** One of so many damaged files is held against all promises; the others are read once. */
  private static final int ALL_PROMISES = 10;

  /** What is allocated to read nothing, and for each byte that is read, at the very most. */
  private static final long ALLOCATED = 8L << 20;

  private static final long ALLOCATED_A_BYTE = 4_000;

  /**
   * Of processor time. Whoever needs so long for so few bytes would not come to an end with more.
   */
  private static final long LONG = 60_000_000_000L;

  /** The folders of real files, by the target that reads them. */
  private static final ImmutableListMultimap<String, String> FOLDERS =
      ImmutableListMultimap.<String, String>builder()
          .put("charter", "data/charter-bodies-2009")
          .put("charter", "golden/datatracker-text/expected")
          .put("classic", "data/classic-charters")
          .put("list", "data/classic-charters")
          .put("markdown", "data/charter-drafts")
          .put("mail", "data/announcements")
          .put("mail", "golden/datatracker-text/expected")
          .put("dump", "data/datatracker-2012")
          .put("dump", "data/wg-2010")
          .put("answer", "data/api")
          .put("answer", "golden/datatracker-text/snapshot")
          .build();

  private final ThreadCosts costs = new ThreadCosts();
  private final AtomicLong most = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  private record Good(String target, String name, byte[] bytes) {}

  private static ImmutableList<ImmutableList<Good>> good() throws IOException {
    ImmutableListMultimap.Builder<String, Good> good = ImmutableListMultimap.builder();
    for (String target : Targets.ALL.keySet()) {
      if (!target.equals("writing")) { // there any bytes are good
        for (Path seed : Seeds.of(target)) {
          good.put(target, new Good(target, seed.toString(), Files.readAllBytes(seed)));
        }
      }
    }
    for (var folder : FOLDERS.entries()) {
      for (Path file : filesIn(SHARED.resolve(folder.getValue()))) {
        good.put(
            folder.getKey(), new Good(folder.getKey(), file.toString(), Files.readAllBytes(file)));
      }
    }
    Path snapshot = SHARED.resolve("golden/datatracker-text/snapshot");
    if (Files.isDirectory(snapshot)) {
      good.putAll("snapshot", snapshots(snapshot));
      Directory real = Promises.FORMATS.read(snapshot, ReadOptions.lenient()).value();
      for (String format : List.of("json", "ndjson", "yaml", "csv")) {
        String target = format.endsWith("json") ? "native" : format;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Promises.FORMATS.write(
            real,
            out,
            WriteOptions.builder().format(format).today(LocalDate.of(2026, 5, 7)).build());
        good.put(target, new Good(target, "snapshot as " + format, out.toByteArray()));
      }
    }
    return good.build().asMap().values().stream()
        .map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The groups and one other file each time, as {@link SnapshotTarget} wants them. */
  private static List<Good> snapshots(Path folder) throws IOException {
    List<Good> snapshots = new ArrayList<>();
    String groups = start(folder.resolve("group.group.json"));
    for (Path file : filesIn(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      String both = "=== group.group.json\n" + groups + "\n=== " + name + "\n" + start(file);
      snapshots.add(new Good("snapshot", file.toString(), both.getBytes(ISO_8859_1)));
    }
    return snapshots;
  }

  private static String start(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new String(bytes, 0, Math.min(bytes.length, LONGEST / 2), ISO_8859_1);
  }

  @Test
  void damaged_files_end_in_a_value_or_a_reason() throws Exception {
    ImmutableList<ImmutableList<Good>> good = good();
    assertThat(good).hasSize(Targets.ALL.size() - 1);
    AtomicLong next = new AtomicLong(FIRST);
    List<Worker> workers = new ArrayList<>();
    int processors = TRIES < 10_000 ? 1 : Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < processors; i++) {
      workers.add(new Worker(good, next));
    }
    workers.forEach(Thread::start);
    for (Worker worker : workers) {
      while (worker.isAlive()) {
        worker.join(200);
        worker.watch();
      }
      if (worker.failure != null) {
        throw new AssertionError(worker.failure.getMessage(), worker.failure);
      }
    }
    if (TRIES >= 10_000) {
      System.out.printf(
          "%d damaged files: at most %d bytes allocated a byte, at most %d ms for one file%n",
          TRIES, most.get(), longest.get() / 1_000_000);
    }
  }

  /** Damages one file after another. Does not live longer than the test if a file has no end. */
  private final class Worker extends Thread {
    private final List<ImmutableList<Good>> good;
    private final AtomicLong next;
    private volatile long number;
    private volatile long since;
    private volatile Throwable failure;

    Worker(List<ImmutableList<Good>> good, AtomicLong next) {
      this.good = good;
      this.next = next;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        for (long i = next.getAndIncrement();
            i < (long) FIRST + TRIES;
            i = next.getAndIncrement()) {
          number = i;
          since = costs.time(getId());
          damage(good, i);
        }
      } catch (AssertionError e) {
        failure = e;
      }
    }

    void watch() {
      if (isAlive() && costs.time(getId()) - since > LONG) {
        AssertionError endless = new AssertionError("number " + number + " takes too long");
        endless.setStackTrace(getStackTrace());
        throw endless;
      }
    }
  }

  private void damage(List<ImmutableList<Good>> good, long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    ImmutableList<Good> kind = good.get(random.nextInt(good.size()));
    Good file = kind.get(random.nextInt(kind.size()));
    byte[] damaged = damaged(file.bytes(), kind, random);
    try {
      if (random.nextInt(ALL_PROMISES) == 0) {
        Targets.ALL.get(file.target()).take(damaged);
      } else {
        read(file, damaged);
      }
    } catch (Exception | Error e) {
      Path kept = Path.of("target", "damaged-" + number);
      try {
        Files.write(kept, damaged);
      } catch (IOException io) {
        e.addSuppressed(io);
      }
      throw new AssertionError(
          "number " + number + ", " + file.name() + ", kept as " + kept + ": " + e, e);
    }
  }

  /** Reads, and looks what that took. */
  private void read(Good file, byte[] damaged) throws Exception {
    long bytes = costs.allocated();
    long time = costs.time(Thread.currentThread().getId());
    if (Targets.ALL.get(file.target()) instanceof ReadTarget target) {
      for (String format : target.formats()) {
        Promises.read(format, damaged, "x", Promises.lenient());
      }
    } else if (file.target().equals("snapshot")) {
      byte[] zip = SnapshotTarget.zip(SnapshotTarget.files(damaged));
      Promises.read("datatracker-api", zip, "x.zip", Promises.lenient());
    } else {
      Targets.ALL.get(file.target()).take(damaged);
    }
    long allocated = Math.max(0, costs.allocated() - bytes - ALLOCATED);
    long took = costs.time(Thread.currentThread().getId()) - time;
    most.accumulateAndGet(allocated / Math.max(1, damaged.length), Math::max);
    longest.accumulateAndGet(took, Math::max);
    if (allocated > ALLOCATED_A_BYTE * damaged.length || took > LONG) {
      fail("%s bytes took %s bytes and %s ns", damaged.length, allocated, took);
    }
  }

  private static byte[] damaged(byte[] good, List<Good> others, Random random) {
    byte[] bytes = window(good, random);
    for (int i = random.nextInt(5); i >= 0; i--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(1 << 1 + random.nextInt(10)));
      byte[] head = Arrays.copyOf(bytes, from);
      byte[] piece = Arrays.copyOfRange(bytes, from, to);
      byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> Bytes.concat(head, tail);
            case 2 -> random.nextInt(4) > 0 ? bytes : head;
            case 3 -> Bytes.concat(head, repeated(piece, 2 + random.nextInt(6)), tail);
            case 4 -> Bytes.concat(head, part(others, random), tail);
            default -> Bytes.concat(tail, piece, head);
          };
    }
    return Arrays.copyOf(bytes, Math.min(bytes.length, 2 * LONGEST));
  }

  /** The beginning of a file, often enough, and another part of it. */
  private static byte[] window(byte[] bytes, Random random) {
    if (bytes.length <= LONGEST) {
      return bytes.clone();
    }
    int from = random.nextInt(bytes.length - LONGEST / 2);
    byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LONGEST / 2));
    int head = random.nextInt(3) > 0 ? LONGEST / 2 : random.nextInt(LONGEST / 2);
    return Bytes.concat(Arrays.copyOf(bytes, head), part);
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    if (at < bytes.length) {
      bytes[at] =
          (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[at] ^ 1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  private static byte[] part(List<Good> others, Random random) {
    byte[] other = others.get(random.nextInt(others.size())).bytes();
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(
        other, from, Math.min(other.length, from + random.nextInt(1 << 1 + random.nextInt(11))));
  }
}
