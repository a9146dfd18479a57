package io.github.wgkit.io.fuzz;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.datatracker.AnswerTarget;

/**
 * What is fuzzed. They know nothing of the fuzzer: the tests replay {@link Seeds} with them, and
 * {@link FuzzRun} lets a fuzzer make up more.
 */
final class Targets {
  /** The targets by name, which is also that of the folder of their seeds. */
  static final ImmutableMap<String, Target> ALL =
      ImmutableMap.<String, Target>builder()
          .put("native", new ReadTarget("json", "ndjson"))
          .put("yaml", new ReadTarget("yaml"))
          .put("csv", new ReadTarget("csv"))
          .put("dump", new ReadTarget("datatracker-dump"))
          .put("snapshot", new SnapshotTarget())
          .put("charter", new ReadTarget("charter-text", "withmilestones"))
          .put("classic", new ReadTarget("charter-classic"))
          .put("markdown", new ReadTarget("charter-md"))
          .put("mail", new ReadTarget("wg-review", "wg-action"))
          .put(
              "list",
              new ReadTarget(
                  "1wg-summary",
                  "1wg-summary-by-acronym",
                  "1wg-charters",
                  "1wg-charters-by-acronym"))
          .put("detection", new DetectionTarget())
          .put("correction", new CorrectionTarget())
          .put("writing", new WriteTarget())
          .put("case", new CaseTarget())
          .put("answer", new AnswerTarget())
          .buildOrThrow();

  private Targets() {}

  /**
   * {@return a target}
   *
   * @param name its name, or that of all of them, {@value MixedTarget#NAME}
   * @throws IllegalArgumentException if there is none of that name
   */
  static Target of(String name) {
    Target target = name.equals(MixedTarget.NAME) ? new MixedTarget() : ALL.get(name);
    if (target == null) {
      throw new IllegalArgumentException(
          "no target '" + name + "'; there are " + ALL.keySet() + " and " + MixedTarget.NAME);
    }
    return target;
  }
}
