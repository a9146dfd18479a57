package io.github.wgkit.model.testkit;

import io.github.wgkit.model.Directory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** SKELETON, to be written: arbitraries of all types of the model. */
public final class ModelArbitraries {
  private ModelArbitraries() {}

  /** {@return directories} */
  public static Arbitrary<Directory> directories() {
    return Arbitraries.just(Directory.EMPTY);
  }
}
