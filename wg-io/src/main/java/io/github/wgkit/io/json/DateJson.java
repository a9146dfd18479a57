package io.github.wgkit.io.json;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times. An approximate date is written as what it states if that tells the whole date,
 * else as an object that says what is different.
 */
final class DateJson {
  /** How many characters it takes to state a year, a month and a day. */
  private static final int YEAR = 4;

  private static final int MONTH = 7;
  private static final int DAY_LENGTH = 10;

  static final Form<OffsetDateTime> TIME =
      Form.parsed(
          text -> parsed(DateJson::moment, text, "a moment looks like 2026-11-23T12:00:00Z"),
          DateJson::stated);

  static final Form<LocalDate> DAY =
      Form.parsed(
          text -> parsed(LocalDate::parse, text, "a day looks like 2026-11-23"),
          LocalDate::toString);

  private static final Form<ApproximateDate> PLAIN =
      Form.parsed(ApproximateDate::parse, ApproximateDate::stated);

  static final ObjectForm<ApproximateDate, Draft> QUALIFIED =
      ObjectForm.closed(
          "date",
          Draft::new,
          (draft, in) -> draft.date(),
          ImmutableList.of(
              Attribute.required("date", PLAIN, date -> date, (draft, date) -> draft.date = date),
              Attribute.optional(
                  "precision",
                  word(Precision.class),
                  date -> Optional.of(date.precision()).filter(p -> p != asStated(date)),
                  (draft, precision) -> draft.precision = precision),
              Attribute.usually(
                  "certainty",
                  word(Certainty.class),
                  Certainty.STATED,
                  ApproximateDate::certainty,
                  (draft, certainty) -> draft.certainty = certainty),
              Attribute.optional(
                  "source",
                  Form.TEXT,
                  ApproximateDate::source,
                  (draft, source) -> draft.source = source)));

  static final Form<ApproximateDate> APPROXIMATE =
      new Form<>() {
        @Override
        public void write(ApproximateDate date, JsonOutput out) throws IOException {
          boolean isPlain =
              date.certainty() == Certainty.STATED
                  && date.source().isEmpty()
                  && date.precision() == asStated(date);
          (isPlain ? PLAIN : QUALIFIED).write(date, out);
        }

        @Override
        public ApproximateDate read(JsonInput in) throws IOException {
          return (in.isObject() ? QUALIFIED : PLAIN).read(in);
        }
      };

  private DateJson() {}

  /** The parsers of the JDK tell of an index, not of what they expect. */
  private static <T> T parsed(Function<String, T> parse, String text, String example) {
    try {
      return parse.apply(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(example + ", not like " + Problem.excerpt(text), e);
    }
  }

  /** The dates of the model read and write moments quicker than the JDK does. */
  private static OffsetDateTime moment(String text) {
    boolean hasUsualYear = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
    return hasUsualYear
        ? ApproximateDate.parse(text).time().orElseThrow()
        : OffsetDateTime.parse(text);
  }

  private static String stated(OffsetDateTime time) {
    boolean hasUsualYear = time.getYear() >= 0 && time.getYear() <= 9999;
    return hasUsualYear
        ? ApproximateDate.of(time).stated()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  /** {@return the precision that {@link ApproximateDate#parse} gives to what a date states} */
  private static Precision asStated(ApproximateDate date) {
    if (date.time().isPresent()) {
      return Precision.TIME;
    }
    return switch (date.stated().length()) {
      case 0 -> Precision.NONE;
      case YEAR -> Precision.YEAR;
      case MONTH -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /** A constant, in lower case. */
  private static <E extends Enum<E>> Form<E> word(Class<E> type) {
    ImmutableMap<String, E> constants =
        Maps.uniqueIndex(
            Arrays.asList(type.getEnumConstants()), constant -> Ascii.toLowerCase(constant.name()));
    ImmutableBiMap<E, String> words = ImmutableBiMap.copyOf(constants).inverse();
    return Form.parsed(
        text -> {
          E constant = constants.get(text);
          if (constant == null) {
            throw new IllegalArgumentException("not one of the words for " + type.getSimpleName());
          }
          return constant;
        },
        constant -> requireNonNull(words.get(constant)));
  }

  /** A date while it is read. */
  static final class Draft {
    private ApproximateDate date = ApproximateDate.unknown();
    private @Nullable Precision precision;
    private Certainty certainty = Certainty.STATED;
    private @Nullable String source;

    private ApproximateDate date() {
      ApproximateDate whole = date.withCertainty(certainty);
      whole = precision == null ? whole : whole.withPrecision(precision);
      return source == null ? whole : whole.withSource(source);
    }
  }
}
