package io.github.wgkit.io.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of which day of the past a command tells. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Converter.class,
      description = {
        "Tell how it was at the end of a day such as 2012-03-01, as far as histories and earlier"
            + " records know."
      })
  private @Nullable LocalDate date;

  /** {@return the day; empty for the present} */
  Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** Reads a day. */
  static final class Converter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + text + "' is no day like 2012-03-01");
      }
    }
  }
}
