package org.example.abacus;

import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.testkit.FormatContract;
import io.github.wgkit.model.Directory;

/** The contract, with directories of which little can be carried. */
class AnyDirectoryContractTest extends FormatContract {
  @Override
  protected FormatProvider provider() {
    return new Abacus();
  }

  /** Whatever else is lost, the acronyms are kept. */
  @Override
  protected Object kept(Directory directory, WriteResult result) {
    return result.isComplete()
        ? directory
        : directory.groups().stream().map(group -> group.acronym()).toList();
  }
}
