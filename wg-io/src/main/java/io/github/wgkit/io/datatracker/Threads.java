package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that fetch, and what comes back from them. */
final class Threads {
  private Threads() {}

  /** {@return so many threads, which do not keep a program from ending} */
  static ExecutorService of(String name, int number) {
    return Executors.newFixedThreadPool(
        number,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Waits for what a thread fetches.
   *
   * @return what it fetched
   * @throws IOException as it was thrown there; a {@link DatatrackerException} if the update was
   *     cancelled meanwhile
   */
  static <T> T await(Future<T> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DatatrackerException.cancelled(e);
    } catch (CancellationException e) {
      throw DatatrackerException.cancelled(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
