package io.github.wgkit.io.json;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times. An approximate date is written as what it states if that tells the whole date,
 * else as an object that says what is different.
 */
final class DateJson {
  static final Form<OffsetDateTime> TIME =
      Form.parsed(
          text -> parsed(OffsetDateTime::parse, text, "a moment looks like 2026-11-23T12:00:00Z"),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);

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

  private static Precision asStated(ApproximateDate date) {
    return ApproximateDate.parse(date.stated()).precision();
  }

  /** A constant, in lower case. */
  private static <E extends Enum<E>> Form<E> word(Class<E> type) {
    return Form.parsed(
        text -> {
          for (E constant : type.getEnumConstants()) {
            if (Ascii.toLowerCase(constant.name()).equals(text)) {
              return constant;
            }
          }
          throw new IllegalArgumentException("not one of the words for " + type.getSimpleName());
        },
        constant -> Ascii.toLowerCase(constant.name()));
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
