package org.example.abacus;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.testkit.FormatContract;
import java.util.Optional;

/** Twins of the format that do not keep the contract; not run by themselves. */
final class Dishonest {
  private Dishonest() {}

  private static FormatProvider twin(WgWriter writer) {
    FormatProvider honest = new Abacus();
    return new FormatProvider() {
      @Override
      public Format format() {
        return honest.format();
      }

      @Override
      public Optional<WgReader> reader() {
        return honest.reader();
      }

      @Override
      public Optional<WgWriter> writer() {
        return Optional.of(writer);
      }
    };
  }

  private static WgWriter honestWriter() {
    return new Abacus().writer().orElseThrow();
  }

  /** Does not tell what it loses. */
  static class TellsNoLosses extends FormatContract {
    @Override
    protected FormatProvider provider() {
      return twin(
          (directory, out, options) -> {
            honestWriter().write(directory, out, options);
            return WriteResult.COMPLETE;
          });
    }
  }

  /** Closes what it did not open. */
  static class ClosesStreams extends AbacusContractTest {
    @Override
    protected FormatProvider provider() {
      return twin(
          (directory, out, options) -> {
            WriteResult result = honestWriter().write(directory, out, options);
            out.close();
            return result;
          });
    }
  }
}
