package io.github.wgkit;

import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/** Everything that {@link ArchitectureTest} forbids, one method each, to see that it bites. */
final class Planted {
  private Planted() {}

  /** Old classes for time. */
  static final class OldTime {
    Date date;
    Calendar calendar;
    SimpleDateFormat format;
    TimeZone zone;
  }

  /** Defaults of the machine, and its clock. */
  static final class Defaults {
    static ZoneId zone() {
      return ZoneId.systemDefault();
    }

    static Locale locale() {
      return Locale.getDefault();
    }

    static Locale formatLocale() {
      return Locale.getDefault(Locale.Category.FORMAT);
    }

    static Charset charset() {
      return Charset.defaultCharset();
    }

    static Instant instant() {
      return Instant.now();
    }

    static Supplier<Instant> instantByReference() {
      return Instant::now;
    }

    static LocalDate date() {
      return LocalDate.now();
    }

    static LocalDateTime dateInZone() {
      return LocalDateTime.now(ZoneOffset.UTC);
    }

    static ZonedDateTime zoned() {
      return ZonedDateTime.now();
    }

    static YearMonth month() {
      return YearMonth.now();
    }

    static Year year() {
      return Year.now();
    }

    static Clock clock() {
      return Clock.systemUTC();
    }

    static Clock localClock() {
      return Clock.systemDefaultZone();
    }

    static Clock tick() {
      return Clock.tickSeconds(ZoneOffset.UTC);
    }

    static long milliseconds() {
      return System.currentTimeMillis();
    }

    static long nanoseconds() {
      return System.nanoTime();
    }

    static byte[] bytes() {
      return "".getBytes();
    }

    static String string() {
      return new String(new byte[0]);
    }

    static String stringPart() {
      return new String(new byte[0], 0, 0);
    }

    static String lower() {
      return "".toLowerCase();
    }

    static String upper() {
      return "".toUpperCase();
    }

    static UnaryOperator<String> lowerByReference() {
      return String::toLowerCase;
    }

    static String format() {
      return String.format("%d", 1);
    }

    static String formatted() {
      return "%d".formatted(1);
    }

    static PrintStream printf(PrintStream out) {
      return out.printf("%d", 1);
    }

    static PrintWriter printfToWriter(PrintWriter out) {
      return out.printf("%d", 1);
    }

    static Formatter formatter() {
      return new Formatter(new StringBuilder());
    }

    static FileReader fileReader() throws IOException {
      return new FileReader("");
    }

    static FileWriter fileWriter() throws IOException {
      return new FileWriter("");
    }

    static InputStreamReader reader(InputStream in) {
      return new InputStreamReader(in);
    }

    static OutputStreamWriter writer(OutputStream out) {
      return new OutputStreamWriter(out);
    }

    static PrintStream printStream(OutputStream out) {
      return new PrintStream(out, true);
    }

    static PrintWriter printWriter(OutputStream out) {
      return new PrintWriter(out);
    }

    static Scanner scanner(InputStream in) {
      return new Scanner(in);
    }

    static DateTimeFormatter pattern() {
      return DateTimeFormatter.ofPattern("uuuu");
    }

    static DateTimeFormatter built() {
      return new DateTimeFormatterBuilder().toFormatter();
    }

    static NumberFormat number() {
      return NumberFormat.getInstance();
    }

    static DecimalFormat decimal() {
      return new DecimalFormat("0");
    }
  }

  /** Logs. */
  static final class Logging {
    static void log() {
      LoggerFactory.getLogger("x").info("x");
    }
  }

  /** Prints. */
  static final class Printing {
    static void print() {
      System.out.println();
    }
  }

  /** Names that say nothing. */
  static final class TextUtil {}

  static final class TextUtils {}

  static final class TextHelper {}

  static final class TextManager {}

  static final class TextImpl {}
}
