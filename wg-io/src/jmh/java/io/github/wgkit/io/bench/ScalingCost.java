package io.github.wgkit.io.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.wgkit.io.EntrySink;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.DirectoryEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the time to read grows with the number of groups, from a thousand to a million: the slope of
 * the logarithm of the time over the logarithm of the number. It is 1 if twice as much takes twice
 * as long.
 */
public final class ScalingCost {
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final int[] ROUNDS = {20, 6, 2, 1};

  private final List<byte[]> lines = new ArrayList<>();

  private ScalingCost(byte[] ndjson) {
    int begin = 0;
    for (int i = 0; i < ndjson.length; i++) {
      if (ndjson[i] == '\n') {
        byte[] line = Arrays.copyOfRange(ndjson, begin, i);
        if (!new String(line, US_ASCII).startsWith("{\"record\"")) {
          lines.add(line);
        }
        begin = i + 1;
      }
    }
  }

  /**
   * Prints seconds by format and number of groups, and the slopes.
   *
   * @param args none
   * @throws IOException never
   */
  public static void main(String[] args) throws IOException {
    ScalingCost cost = new ScalingCost(Inputs.written(Inputs.directory(), "ndjson"));
    for (String format : List.of("ndjson", "json")) {
      for (int i = 0; i < 30; i++) {
        cost.seconds(format, SIZES[0]);
      }
      double[] seconds = new double[SIZES.length];
      for (int i = 0; i < SIZES.length; i++) {
        seconds[i] = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS[i]; round++) {
          seconds[i] = Math.min(seconds[i], cost.seconds(format, SIZES[i]));
        }
        System.out.println(format + " " + SIZES[i] + " " + seconds[i]);
      }
      System.out.println(format + " slope " + slope(seconds));
    }
  }

  /** Nothing of NDJSON is kept, everything of JSON. */
  private double seconds(String format, int groups) throws IOException {
    WgReader reader = FormatRegistry.standard().reader(format);
    boolean isJson = format.equals("json");
    Input input = Input.of(isJson ? json(groups) : ndjson(groups), "");
    System.gc();
    long begin = System.nanoTime();
    long read;
    if (isJson) {
      read = reader.read(input, ReadOptions.strict()).value().groups().size();
    } else {
      Count count = new Count();
      reader.stream(input, ReadOptions.strict(), count);
      read = count.entries;
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (read != groups) {
      throw new IllegalStateException(read + " groups instead of " + groups);
    }
    return seconds;
  }

  /** Counts what comes. */
  private static final class Count implements EntrySink {
    private long entries;

    @Override
    public void entry(DirectoryEntry entry) {
      entries++;
    }
  }

  private InputStream ndjson(int groups) {
    return repeated(groups, "\n");
  }

  private InputStream json(int groups) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text("{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[\n"),
                repeated(groups - 1, ",\n"),
                new ByteArrayInputStream(lines.get(0)),
                text("]}\n"))));
  }

  /** The lines again and again, in pieces of some length. */
  private InputStream repeated(int groups, String end) {
    byte[] all = joined(lines.size(), end);
    int whole = groups / lines.size();
    Iterator<InputStream> pieces =
        IntStream.rangeClosed(0, whole)
            .<InputStream>mapToObj(
                i -> new ByteArrayInputStream(i < whole ? all : joined(groups % lines.size(), end)))
            .iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return pieces.next();
          }
        });
  }

  private byte[] joined(int count, String end) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      all.writeBytes(lines.get(i));
      all.writeBytes(end.getBytes(US_ASCII));
    }
    return all.toByteArray();
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(US_ASCII));
  }

  /** The line of least squares through the logarithms. */
  private static double slope(double[] seconds) {
    double sizes = 0;
    double times = 0;
    for (int i = 0; i < SIZES.length; i++) {
      sizes += Math.log(SIZES[i]) / SIZES.length;
      times += Math.log(seconds[i]) / SIZES.length;
    }
    double products = 0;
    double squares = 0;
    for (int i = 0; i < SIZES.length; i++) {
      double size = Math.log(SIZES[i]) - sizes;
      products += size * (Math.log(seconds[i]) - times);
      squares += size * size;
    }
    return products / squares;
  }
}
