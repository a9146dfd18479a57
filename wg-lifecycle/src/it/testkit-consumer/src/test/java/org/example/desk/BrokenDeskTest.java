package org.example.desk;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.wgkit.model.testkit.Law;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A law that is broken is seen to be broken, and by how little. */
class BrokenDeskTest {
  /** How the kit tells of something that was tried: with its number, and the time. */
  private static final Pattern TRIAL = Pattern.compile(" *\\d+\\. \\d{4}-\\d\\d-\\d\\dT.*");

  /** What became of the broken laws, by name. */
  private static final class Broken implements TestExecutionListener {
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, String> reports = new HashMap<>();

    static Broken laws() {
      Broken broken = new Broken();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(BrokenDesk.class))
                  .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                  .build(),
              broken);
      return broken;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result
          .getThrowable()
          .ifPresent(failure -> failures.put(test.getDisplayName(), failure.getMessage()));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entry
          .getKeyValuePairs()
          .values()
          .forEach(text -> reports.merge(test.getDisplayName(), text, String::concat));
    }

    /** What is shown of the smallest sample that breaks a law. */
    String sample(String law) {
      String report = reports.getOrDefault(law, "");
      int shrunk = report.indexOf("Shrunk Sample");
      int original = report.indexOf("Original Sample");
      return shrunk < 0 || original < shrunk ? "" : report.substring(shrunk, original);
    }
  }

  private static void contains(String text, String part) {
    Law.require(text.contains(part), "not in it: %s\n%s", part, text);
  }

  @Example
  void broken_laws_fail_with_the_smallest_sample_that_breaks_them() {
    Broken broken = Broken.laws();
    Law.require(broken.failures.size() == 2, "failed: %s", broken.failures.keySet());

    String desk = "a forgetful desk";
    contains(broken.failures.get(desk), "was applied, and something else is there afterwards");
    contains(broken.sample(desk), "Approve[]: applied");
    long trials = broken.sample(desk).lines().filter(TRIAL.asMatchPredicate()).count();
    Law.require(trials == 1 || trials == 2, "approval, or a text and its approval: %s", trials);

    String chairs = "no group has two chairs";
    contains(broken.failures.get(chairs), "2 chairs");
    contains(
        broken.sample(chairs),
        "roles=[Role{name=chair, extensions={}}, Role{name=chair, extensions={}}]");
    contains(broken.sample(chairs), "history=History{events=[], past=[]}");
  }
}
