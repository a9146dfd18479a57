package org.example.abacus;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.wgkit.model.testkit.Law;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A format that is not honest is found out, and by name. */
class DishonestTest {
  private static final class Failed implements TestExecutionListener {
    private final Set<String> names = new HashSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getThrowable().isPresent()) {
        names.add(test.getDisplayName());
      }
    }
  }

  private static void breaks(Class<?> contract, String name) {
    Failed failed = new Failed();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build(),
            failed);
    Law.require(failed.names.equals(Set.of(name)), "failed: %s", failed.names);
  }

  @Example
  void losses_that_are_not_told_break_the_contract() {
    breaks(Dishonest.TellsNoLosses.class, "what is written without loss is read back equal");
  }

  @Example
  void closing_the_stream_of_somebody_else_breaks_the_contract() {
    breaks(Dishonest.ClosesStreams.class, "streams stay open and are flushed");
  }
}
