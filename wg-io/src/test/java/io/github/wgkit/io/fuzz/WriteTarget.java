package io.github.wgkit.io.fuzz;

import static io.github.wgkit.model.testkit.Law.require;

import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.testkit.IoArbitraries;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Writes a directory, made up of the choices that the bytes are, in every format. */
final class WriteTarget implements Target {
  private static final int TRIES = 1_000;

  private Generators generators;

  private record Generators(
      RandomGenerator<Directory> directories,
      RandomGenerator<WriteOptions> options,
      RandomGenerator<CharteringCase> cases) {}

  @Override
  public void take(byte[] input) throws Exception {
    JqwikSession.run(() -> write(new ChosenBytes(input)));
  }

  private synchronized Generators generators() {
    if (generators == null) {
      generators =
          new Generators(
              generator(ModelArbitraries.directories()),
              generator(IoArbitraries.writeOptions()),
              generator(LifecycleArbitraries.charteringCases()));
    }
    return generators;
  }

  private static <T> RandomGenerator<T> generator(Arbitrary<T> values) {
    return values.generator(TRIES, false);
  }

  private void write(Random choices) throws IOException {
    WriteOptions any = generators().options().next(choices).value();
    Directory directory = generators().directories().next(choices).value();
    for (Format format : Promises.FORMATS.formats()) {
      if (format.can(Capability.LOSSLESS)) {
        Promises.kept(format.id(), directory);
      }
      if (format.can(Capability.WRITE)) {
        write(directory, any.toBuilder().format(format.id()).build());
        List<Group> groups = directory.groups();
        if (!groups.isEmpty()) {
          Group one = groups.get(choices.nextInt(groups.size()));
          write(directory, any.toBuilder().format(format.id()).group(one.acronym()).build());
        }
      }
    }
    CharteringCase review = generators().cases().next(choices).value();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(review, out);
    Input written = Input.of(out.toByteArray(), "");
    CharteringCase back = CharteringCaseJson.read(written, ReadOptions.strict()).value();
    require(back.equals(review), "%s became %s", review, back);
  }

  private static void write(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Promises.FORMATS.write(directory, out, options);
    } catch (LossException e) {
      require(options.failOnLoss() && out.size() == 0, "refused for losses: %s", e.getMessage());
    } catch (WgWriteException e) {
      require(out.size() == 0, "begun, and refused: %s", e.getMessage());
      require(!e.code().isEmpty(), "refused without a reason: %s", e.getMessage());
    }
  }
}
