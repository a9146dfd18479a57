package io.github.wgkit.lifecycle.milestone;

import io.github.wgkit.lifecycle.diagram.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a newly built table has: the constants hold one that was built when they were made. */
class MilestoneTableTest {
  @Test
  void its_rows_are_those_of_the_golden_file() throws IOException {
    Golden.assertSame(MilestoneTable.build());
  }
}
