package io.github.wgkit.io.datatracker;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The Datatracker did not give what it was asked for. The message is one sentence, which begins
 * with the address unless the caller ended the update. Failures that may pass are told after the
 * last try of the {@link RetryPolicy}.
 */
public final class DatatrackerException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Code {
    /** No connection came about, or it broke, or the server could not prove who it is. */
    UNREACHABLE,
    /** The server said that the request is wrong: a status from 400 to 499 other than 429. */
    REFUSED,
    /** There is no such thing: status 404 or 410. */
    NOT_FOUND,
    /** The server failed, or had too much to do, to the last try. */
    UNAVAILABLE,
    /**
     * The answer was cut off, took too long or is not what was asked for: no list of the API, other
     * rows than a filter lets through, fewer than the server tells of, or in another order.
     */
    DAMAGED,
    /** The answer is longer than {@link DatatrackerClient#longestAnswer()}. */
    TOO_LONG,
    /** A redirect leads to another server or port, to less protection, or in a circle. */
    REDIRECTED,
    /** There would be more requests than {@link DatatrackerClient#mostRequests()}. */
    TOO_MANY_REQUESTS,
    /** Rows changed so quickly that no list of them could be read as a whole. */
    UNSTABLE,
    /** The caller did not want to go on. */
    CANCELLED
  }

  /** What went wrong. */
  private final Code code;

  DatatrackerException(Code code, String message, @Nullable Throwable cause) {
    super(requireNonNull(message), cause);
    this.code = requireNonNull(code);
  }

  DatatrackerException(Code code, String message) {
    this(code, message, null);
  }

  static DatatrackerException cancelled(@Nullable Throwable cause) {
    return new DatatrackerException(Code.CANCELLED, "the update was cancelled", cause);
  }

  /** {@return what went wrong} */
  public Code code() {
    return code;
  }
}
