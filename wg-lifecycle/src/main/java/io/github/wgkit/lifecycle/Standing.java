package io.github.wgkit.lifecycle;

/**
 * How a step stands to the rules. There is no "forbidden": an area director can set any valid state
 * at any time (RFC 6292 section 2.1).
 */
public enum Standing {
  /** The rules name this step. */
  NORMAL,
  /** No rule names this step, or one advises against it; it is allowed, and worth a remark. */
  UNUSUAL,
  /** The step has no meaning: it cannot be represented. */
  IMPOSSIBLE;

  /** {@return whether the step can be taken at all} */
  public boolean isPossible() {
    return this != IMPOSSIBLE;
  }
}
