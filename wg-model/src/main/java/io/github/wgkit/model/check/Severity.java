package io.github.wgkit.model.check;

/** How much a finding matters, most first. */
public enum Severity {
  /** Breaks a requirement, or makes the record impossible to interpret. */
  ERROR,
  /** Against the rules or the custom, and found in real records all the same. */
  WARNING,
  /** Advice. */
  INFO
}
