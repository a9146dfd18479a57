package io.github.wgkit.io.datatracker;

import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whose turn it is to ask: at an interval, no more at a time than allowed, and so many in all. */
final class Turns {
  /** So that whoever cancels does not wait for long. */
  static final long LOOK_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Longer times than these are not waited for, and can be reckoned with. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(365);

  private final DatatrackerClient settings;
  private final BooleanSupplier isCancelled;
  private final Pace pace;
  private final Semaphore places;

  // guarded by this
  private int made;
  private long nextTurn;
  private boolean hasTurn;

  Turns(DatatrackerClient settings, BooleanSupplier isCancelled, Pace pace) {
    this.settings = settings;
    this.isCancelled = isCancelled;
    this.pace = pace;
    this.places = new Semaphore(settings.parallelism());
  }

  /** {@return how many requests were made} */
  synchronized int made() {
    return made;
  }

  /** Waits until fewer requests are under way than are allowed. */
  void takePlace() throws DatatrackerException {
    try {
      while (!places.tryAcquire(LOOK_UP_NANOS, TimeUnit.NANOSECONDS)) {
        checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DatatrackerException.cancelled(e);
    }
  }

  /** Lets another request come about. */
  void givePlace() {
    places.release();
  }

  /** Waits until a request may begin, and counts it. */
  void take(URI address) throws DatatrackerException {
    while (true) {
      checkCancelled();
      long wait = waitForTurn(address);
      if (wait <= 0) {
        return;
      }
      try {
        pace.sleep(Math.min(wait, LOOK_UP_NANOS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw DatatrackerException.cancelled(e);
      }
    }
  }

  private void checkCancelled() throws DatatrackerException {
    if (isCancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw DatatrackerException.cancelled(null);
    }
  }

  /** {@return how long to wait; nothing if it is this thread's turn} */
  private synchronized long waitForTurn(URI address) throws DatatrackerException {
    long now = pace.nanos();
    if (hasTurn && nextTurn - now > 0) {
      return nextTurn - now;
    }
    if (made >= settings.mostRequests()) {
      throw new DatatrackerException(
          Code.TOO_MANY_REQUESTS,
          address
              + ": no more than "
              + settings.mostRequests()
              + " requests are allowed; the next run goes on from here");
    }
    made++;
    hasTurn = true;
    nextTurn = now + nanos(settings.interval());
    return 0;
  }

  /** Lets no request begin for some time. */
  synchronized void hold(Duration time) {
    long until = pace.nanos() + nanos(time);
    nextTurn = hasTurn && nextTurn - until > 0 ? nextTurn : until;
    hasTurn = true;
  }

  static long nanos(Duration time) {
    return Math.min(TimeUnit.NANOSECONDS.convert(time), LONGEST_NANOS);
  }
}
