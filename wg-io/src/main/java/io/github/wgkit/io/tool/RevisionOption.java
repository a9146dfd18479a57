package io.github.wgkit.io.tool;

import io.github.wgkit.model.charter.CharterRevision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which revision of a charter a command takes. */
final class RevisionOption {
  @Option(
      names = "--revision",
      paramLabel = "NN-MM",
      converter = Converter.class,
      description = "The revision of the charter, such as 01 or 00-02. Default: the newest.")
  private @Nullable CharterRevision revision;

  Optional<CharterRevision> revision() {
    return Optional.ofNullable(revision);
  }

  /** Reads a revision. */
  static final class Converter implements ITypeConverter<CharterRevision> {
    @Override
    public CharterRevision convert(String text) {
      try {
        return CharterRevision.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'" + text + "' is no revision of a charter; those look like 01 or 01-02");
      }
    }
  }
}
