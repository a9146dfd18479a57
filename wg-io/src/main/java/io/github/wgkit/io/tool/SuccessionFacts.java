package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.succession.SuccessionClaim;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** What a user knows of the succession of groups, a line a claim. */
final class SuccessionFacts {
  /** Far more than anybody knows. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int WORDS = 3;

  private SuccessionFacts() {}

  /**
   * Reads a file of claims.
   *
   * @throws EndException if a line is no claim, which is told with its number
   */
  static ImmutableList<SuccessionClaim> read(Path file, Tool tool)
      throws IOException, EndException {
    ImmutableList.Builder<SuccessionClaim> claims = ImmutableList.builder();
    int number = 0;
    try {
      for (String line : text(file).lines().toList()) {
        number++;
        if (!line.isBlank() && !line.strip().startsWith("#")) {
          claims.add(claim(line));
        }
      }
    } catch (TypeConversionException | DateTimeException e) {
      tool.say(file + (number == 0 ? "" : ":" + number) + ": " + e.getMessage());
      throw new EndException(ExitStatus.FAILED, e);
    }
    return claims.build();
  }

  private static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new TypeConversionException("longer than " + MOST_BYTES + " bytes");
    }
    String text = new String(bytes, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static SuccessionClaim claim(String line) {
    int hash = line.indexOf('#');
    String text = hash < 0 ? "" : line.substring(hash + 1).strip();
    List<String> words = List.of((hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+"));
    if (words.size() < WORDS || words.size() > WORDS + 1) {
      throw new TypeConversionException(
          "a fact is FROM KIND TO [DATE] [# TEXT], not '" + line.strip() + "'");
    }
    return new SuccessionClaim(
        acronym(words.get(0)),
        new Kinds().convert(words.get(1)),
        acronym(words.get(2)),
        ApproximateDate.parse(words.size() > WORDS ? words.get(WORDS) : ""),
        SuccessionClaim.Source.TOLD,
        text);
  }

  private static Acronym acronym(String word) {
    if (!Acronym.isAcronym(word)) {
      throw new TypeConversionException("'" + word + "' can be no acronym");
    }
    return Acronym.of(word);
  }

  /** The words for {@link SuccessionClaim.Kind}. */
  private static final class Kinds extends Words<SuccessionClaim.Kind> {
    Kinds() {
      super(SuccessionClaim.Kind.class);
    }
  }
}
