package org.example.abacus;

import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.testkit.FormatContract;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.testkit.ModelArbitraries;
import net.jqwik.api.Arbitrary;

/** The contract, with directories of which most can be carried, and some not. */
class AbacusContractTest extends FormatContract {
  @Override
  protected FormatProvider provider() {
    return new Abacus();
  }

  @Override
  protected Arbitrary<Directory> directories() {
    return ModelArbitraries.acronyms()
        .flatMap(acronym -> ModelArbitraries.texts().map(name -> directory(acronym, name)));
  }

  static Directory directory(Acronym acronym, String name) {
    return Directory.builder()
        .addGroups(WorkingGroup.builder().acronym(acronym).name(name).build())
        .build();
  }
}
