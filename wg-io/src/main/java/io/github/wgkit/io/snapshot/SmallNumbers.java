package io.github.wgkit.io.snapshot;

import io.github.wgkit.model.ExtensionValue;

/** Numbers as extensions. Dumps repeat long lists of small ones, so those are made once. */
final class SmallNumbers {
  private static final ExtensionValue[] KNOWN = new ExtensionValue[256];

  static {
    for (int i = 0; i < KNOWN.length; i++) {
      KNOWN[i] = ExtensionValue.of(i);
    }
  }

  private SmallNumbers() {}

  static ExtensionValue of(long number) {
    return 0 <= number && number < KNOWN.length ? KNOWN[(int) number] : ExtensionValue.of(number);
  }
}
