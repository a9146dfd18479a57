package io.github.wgkit.io.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.ValidationWarnings.WarningsGroup;
import biweekly.component.ICalComponent;
import biweekly.io.ParseWarning;
import biweekly.property.DateDue;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Description;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a program of other people reads in a calendar that we wrote. */
record LoadedCalendar(String text, ImmutableList<Item> items, ImmutableList<Loss> losses) {
  /** A milestone in a calendar. */
  record Item(String uid, LocalDate due, String summary, String status, String description) {}

  static LoadedCalendar of(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImmutableList<Loss> losses =
        FormatRegistry.standard()
            .write(directory, out, options.toBuilder().format("ics").build())
            .losses();
    assertWellFormed(out.toByteArray());
    String text = out.toString(UTF_8);
    return new LoadedCalendar(text, items(load(text), options.calendar()), losses);
  }

  ImmutableList<String> uids() {
    return items.stream().map(Item::uid).collect(toImmutableList());
  }

  ImmutableList<String> summaries() {
    return items.stream().map(Item::summary).collect(toImmutableList());
  }

  /** The text without folding and ends of lines. */
  List<String> lines() {
    return Splitter.on("\r\n").omitEmptyStrings().splitToList(text.replace("\r\n ", ""));
  }

  /** Lines of at most 75 octets, each of whole characters, each with its end. */
  private static void assertWellFormed(byte[] bytes) {
    String octets = new String(bytes, ISO_8859_1);
    assertThat(octets).endsWith("END:VCALENDAR\r\n");
    List<String> lines = Splitter.on("\r\n").splitToList(octets);
    for (String line : lines) {
      assertThat(line).hasSizeLessThanOrEqualTo(75).doesNotContain("\r", "\n", "\0");
      byte[] part = line.getBytes(ISO_8859_1);
      assertThat(new String(part, UTF_8).getBytes(UTF_8)).isEqualTo(part);
    }
  }

  private static ICalendar load(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
    assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
    assertThat(calendars).hasSize(1);
    ICalendar calendar = calendars.get(0);
    if (!calendar.getTodos().isEmpty() || !calendar.getEvents().isEmpty()) {
      assertThat(calendar.validate(ICalVersion.V2_0).getWarnings())
          .extracting(WarningsGroup::toString)
          .isEmpty();
    }
    return calendar;
  }

  private static ImmutableList<Item> items(ICalendar calendar, CalendarOptions options) {
    boolean toDos = options.component() == CalendarOptions.Component.TO_DO;
    assertThat(toDos ? calendar.getEvents() : calendar.getTodos()).isEmpty();
    List<? extends ICalComponent> components = toDos ? calendar.getTodos() : calendar.getEvents();
    return components.stream()
        .map(
            component ->
                new Item(
                    component.getProperty(Uid.class).getValue(),
                    day(
                        toDos
                            ? component.getProperty(DateDue.class)
                            : component.getProperty(DateStart.class)),
                    component.getProperty(Summary.class).getValue(),
                    component.getProperty(Status.class).getValue(),
                    component.getProperty(Description.class).getValue().replace("\r\n", "\n")))
        .collect(toImmutableList());
  }

  private static LocalDate day(DateOrDateTimeProperty date) {
    DateTimeComponents parts = date.getValue().getRawComponents();
    assertThat(date.getValue().hasTime()).isFalse();
    return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
  }
}
