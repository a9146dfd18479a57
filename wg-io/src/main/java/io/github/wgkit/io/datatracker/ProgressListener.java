package io.github.wgkit.io.datatracker;

/** Is told how far an update is, and can end it. Called by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
  /** Listens to nothing. */
  ProgressListener NONE = progress -> {};

  /**
   * How far an update is.
   *
   * @param what what is being fetched: a table such as {@code group.role}, or {@code charter}
   * @param done how many rows or texts of it are there
   * @param total how many there will be, as far as is known; -1 if it is not
   * @param requests how many requests were made so far, for all that is fetched
   */
  record Progress(String what, long done, long total, int requests) {}

  /**
   * Is told after each page and each text.
   *
   * @param progress how far the update is
   */
  void progress(Progress progress);

  /** {@return whether the update should end; what was fetched is kept and can be gone on with} */
  default boolean isCancelled() {
    return false;
  }
}
