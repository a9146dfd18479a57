package io.github.wgkit.io.fuzz;

import static io.github.wgkit.model.testkit.Law.require;

import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import java.io.ByteArrayOutputStream;

/** Reads a chartering case, and writes it again. */
final class CaseTarget implements Target {
  @Override
  public void take(byte[] input) throws Exception {
    ReadResult<CharteringCase> read;
    try {
      read = CharteringCaseJson.read(Input.of(input, "case.json"), Promises.lenient());
    } catch (WgReadException e) {
      require(!e.problems().isEmpty(), "refused without a reason");
      Promises.told(e.problems(), Promises.lenient());
      return;
    }
    Promises.told(read.problems(), Promises.lenient());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(read.value(), out);
    Input written = Input.of(out.toByteArray(), "");
    CharteringCase back = CharteringCaseJson.read(written, ReadOptions.strict()).value();
    require(back.equals(read.value()), "%s became %s", read.value(), back);
  }
}
