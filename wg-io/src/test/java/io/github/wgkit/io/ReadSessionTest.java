package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class ReadSessionTest {
  private static Problem problem(String code, Severity severity) {
    return new Problem(code, severity, "something", Location.NONE);
  }

  private static ReadSession session(ReadOptions options) {
    return new ReadSession(options, entry -> {});
  }

  @Test
  void strict_reading_stops_at_the_first_error() throws IOException {
    ReadSession session = session(ReadOptions.strict());
    session.problem(problem("info", Severity.INFO));
    session.problem(problem("warning", Severity.WARNING));
    WgReadException failure =
        catchThrowableOfType(
            WgReadException.class, () -> session.problem(problem("error", Severity.ERROR)));
    assertThat(failure.problems())
        .extracting(Problem::code)
        .containsExactly("info", "warning", "error");
    assertThat(failure).hasMessage("ERROR error: something");
  }

  @Test
  void lenient_reading_goes_on() throws IOException {
    ReadSession session = session(ReadOptions.lenient());
    session.problem(problem("one", Severity.ERROR));
    session.problem(problem("two", Severity.ERROR));
    assertThat(session.problems()).extracting(Problem::code).containsExactly("one", "two");
  }

  @Test
  void problems_beyond_the_limit_are_counted_not_kept() throws IOException {
    ReadSession session =
        session(
            ReadOptions.lenient().toBuilder().limits(Limits.builder().problems(3).build()).build());
    for (int i = 0; i < 3; i++) {
      session.problem(problem("p" + i, Severity.ERROR));
    }
    assertThat(session.problems()).hasSize(3);
    session.problem(problem("p3", Severity.ERROR));
    session.problem(problem("p4", Severity.ERROR));
    assertThat(session.problems())
        .extracting(Problem::code)
        .containsExactly("p0", "p1", "p2", "more-problems");
    assertThat(session.problems().get(3).message()).startsWith("2 more problems");
  }

  @Test
  void an_error_that_was_not_kept_still_makes_the_result_a_bad_one() throws IOException {
    ReadSession session =
        session(
            ReadOptions.lenient().toBuilder().limits(Limits.builder().problems(1).build()).build());
    session.problem(problem("warning", Severity.WARNING));
    session.problem(problem("error", Severity.ERROR));
    assertThat(new ReadResult<>("", session.problems()).hasErrors()).isTrue();
  }

  @Test
  void entries_are_counted_and_limited() throws IOException {
    ReadSession session =
        session(
            ReadOptions.lenient().toBuilder().limits(Limits.builder().entries(2).build()).build());
    session.entry(Toy.group("a"));
    session.entry(Toy.group("b"));
    assertThat(session.entries()).isEqualTo(2);
    WgReadException failure =
        catchThrowableOfType(WgReadException.class, () -> session.entry(Toy.group("c")));
    assertThat(failure.problems()).extracting(Problem::code).containsExactly("limit");
  }

  @Test
  void extensions_may_be_ignored() {
    assertThatCode(
            () ->
                session(ReadOptions.strict()).extension("generator", ExtensionValue.of("invented")))
        .doesNotThrowAnyException();
  }

  @Test
  void the_exception_survives_serialization_without_its_problems() throws Exception {
    WgReadException failure = session(ReadOptions.strict()).fatal(problem("x", Severity.ERROR));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      WgReadException back = (WgReadException) in.readObject();
      assertThat(back).hasMessage(failure.getMessage());
      assertThat(back.problems()).isEmpty();
    }
  }
}
