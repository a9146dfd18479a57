package io.github.wgkit.io.tool;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which moment a command takes for the present one. The only reader of the machine's clock. */
final class NowOption {
  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Converter.class,
      description = {
        "The moment to take for the present one, such as 2026-11-23 (its beginning in UTC) or"
            + " 2026-11-23T12:00:00Z. Default: by the clock."
      })
  private @Nullable Instant now;

  Instant now() {
    return now == null ? Clock.systemUTC().instant() : now;
  }

  /** {@return the day of that moment in UTC} */
  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /** Reads a day or a moment. */
  static final class Converter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.indexOf('T') < 0
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is neither a day like 2026-11-23 nor a moment like 2026-11-23T12:00:00Z");
      }
    }
  }
}
