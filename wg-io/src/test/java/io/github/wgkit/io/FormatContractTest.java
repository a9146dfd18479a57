package io.github.wgkit.io;

import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.testkit.FormatContract;
import net.jqwik.api.Group;

/** The formats of this library keep the contract of formats. */
class FormatContractTest {
  private static FormatProvider standard(String id) {
    return FormatRegistry.standard().known(id).provider();
  }

  @Group
  class Json extends FormatContract {
    @Override
    protected FormatProvider provider() {
      return standard("json");
    }
  }

  @Group
  class Ndjson extends FormatContract {
    @Override
    protected FormatProvider provider() {
      return standard("ndjson");
    }
  }

  @Group
  class Yaml extends FormatContract {
    @Override
    protected FormatProvider provider() {
      return standard("yaml");
    }
  }

  @Group
  class Csv extends FormatContract {
    @Override
    protected FormatProvider provider() {
      return standard("csv");
    }
  }
}
