package io.github.wgkit.io;

/** The options that are asked for again and again. */
final class UsualReading {
  static final ReadOptions STRICT = ReadOptions.builder().build();
  static final ReadOptions LENIENT = ReadOptions.builder().isLenient(true).build();

  private UsualReading() {}
}
