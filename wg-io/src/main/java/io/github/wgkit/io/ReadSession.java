package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one input: takes the entries and problems that a reader finds, and stops it when
 * the options or limits say so. Not thread-safe; made for each reading.
 */
public final class ReadSession {
  private final ReadOptions options;
  private final EntrySink sink;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
  private int kept;
  private long notKept;
  private Severity worstNotKept = Severity.INFO;
  private long entries;
  private @Nullable RuntimeException failureOfSink;

  /**
   * Starts a reading.
   *
   * @param options how to read
   * @param sink takes the entries
   */
  public ReadSession(ReadOptions options, EntrySink sink) {
    this.options = requireNonNull(options);
    this.sink = requireNonNull(sink);
  }

  /** {@return how to read} */
  public ReadOptions options() {
    return options;
  }

  /**
   * Takes an entry.
   *
   * @param entry the entry
   * @throws WgReadException if there are more entries than the limits allow
   * @throws IOException if the sink fails
   */
  public void entry(DirectoryEntry entry) throws IOException {
    if (entries >= options.limits().entries()) {
      throw fatal(
          new Problem(
              "limit",
              Severity.ERROR,
              "more than " + options.limits().entries() + " entries",
              Location.NONE));
    }
    entries++;
    try {
      sink.entry(entry);
    } catch (RuntimeException e) {
      failureOfSink = e;
      throw e;
    }
  }

  /**
   * Takes something that the input says of itself.
   *
   * @param key the name of the field
   * @param value its value
   * @throws IOException if the sink fails
   */
  public void extension(String key, ExtensionValue value) throws IOException {
    try {
      sink.extension(key, value);
    } catch (RuntimeException e) {
      failureOfSink = e;
      throw e;
    }
  }

  /** {@return whether it was the sink that failed, not the reader} */
  boolean isFailureOfSink(Throwable failure) {
    return failure == failureOfSink;
  }

  /**
   * Takes a problem after which the reader can go on.
   *
   * @param problem the problem
   * @throws WgReadException if the problem is an error and the options are strict
   */
  public void problem(Problem problem) throws WgReadException {
    if (problem.severity() == Severity.ERROR && !options.isLenient()) {
      throw fatal(problem);
    }
    if (kept < options.limits().problems()) {
      kept++;
      problems.add(problem);
    } else {
      notKept++;
      worstNotKept = Ordering.natural().min(worstNotKept, problem.severity());
    }
  }

  /**
   * Makes the exception for a problem after which no reader could go on, such as a limit. A reader
   * throws it only where even lenient reading has to end without a result; else it takes the
   * problem by {@link #problem(Problem)} and returns.
   *
   * @param problem the problem
   * @return the exception, with all problems so far
   */
  public WgReadException fatal(Problem problem) {
    return new WgReadException(allWith(problem));
  }

  /**
   * Makes the exception for a problem after which no reader could go on.
   *
   * @param problem the problem
   * @param cause why it came about, for those who look for the reason
   * @return the exception, with all problems so far
   */
  public WgReadException fatal(Problem problem, Throwable cause) {
    return new WgReadException(allWith(problem), cause);
  }

  private ImmutableList<Problem> allWith(Problem last) {
    return ImmutableList.<Problem>builder().addAll(problems()).add(last).build();
  }

  /** {@return the problems so far; if there were too many, the last one says how many more} */
  public ImmutableList<Problem> problems() {
    if (notKept == 0) {
      return problems.build();
    }
    return ImmutableList.<Problem>builder()
        .addAll(problems.build())
        .add(
            new Problem(
                "more-problems",
                worstNotKept,
                notKept + " more problems are not listed",
                Location.NONE))
        .build();
  }

  /** {@return how many entries were taken so far} */
  public long entries() {
    return entries;
  }
}
