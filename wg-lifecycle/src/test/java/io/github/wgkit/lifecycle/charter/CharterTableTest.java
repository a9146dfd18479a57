package io.github.wgkit.lifecycle.charter;

import io.github.wgkit.lifecycle.diagram.Golden;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newly built table has: the constants hold one that was built when they were made. */
class CharterTableTest {
  @ParameterizedTest
  @CsvSource({"INITIAL,false", "RECHARTER,false", "INITIAL,true", "RECHARTER,true"})
  void its_rows_are_those_of_the_golden_file(Chartering chartering, boolean research)
      throws IOException {
    Golden.assertSame(CharterTable.build(chartering, research));
  }
}
