package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code THREAT_MODEL.md} calls a proof is one that is still there. */
class ThreatModelTest {
  private static final Pattern PROOF =
      Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-z0-9_]+))?`");

  @Test
  void each_proof_is_there() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (Path sources : List.of(Path.of("src/test/java"), Path.of("../wg-model/src/test/java"))) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          tests.merge(file.getFileName().toString(), Files.readString(file, UTF_8), String::concat);
        }
      }
    }
    List<String> proofs = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    Matcher proof = PROOF.matcher(Files.readString(Path.of("THREAT_MODEL.md"), UTF_8));
    while (proof.find()) {
      String source = tests.getOrDefault(proof.group(1) + ".java", "");
      boolean isThere =
          proof.group(2) == null ? !source.isEmpty() : source.contains(proof.group(2) + "(");
      (isThere ? proofs : gone).add(proof.group());
    }
    assertThat(gone).isEmpty();
    assertThat(proofs).hasSizeGreaterThan(30);
  }
}
