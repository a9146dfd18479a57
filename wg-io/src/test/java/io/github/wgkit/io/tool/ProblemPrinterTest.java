package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.check.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private final StringWriter err = new StringWriter();
  private final ProblemPrinter printer = new ProblemPrinter(new PrintWriter(err));

  private static Problem problem(Severity severity, int line) {
    return new Problem("code", severity, "what is wrong", new Location("a.json", line, 7, ""));
  }

  @Test
  void a_problem_is_told_as_compilers_do() {
    printer.printFew(ImmutableList.of(problem(Severity.ERROR, 3)));
    assertThat(err.toString().lines()).containsExactly("a.json:3:7: error code: what is wrong");
  }

  @Test
  void a_problem_without_place_begins_with_its_severity() {
    printer.printFew(
        ImmutableList.of(new Problem("code", Severity.INFO, "as it is", Location.NONE)));
    assertThat(err.toString().lines()).containsExactly("info code: as it is");
  }

  @Test
  void a_message_cannot_drive_the_terminal() {
    printer.printFew(
        ImmutableList.of(
            new Problem("code", Severity.ERROR, "\u001B[2J", new Location("\u0007", 1, 1, ""))));
    assertThat(err.toString()).doesNotContain("\u001B", "\u0007");
  }

  @Test
  void of_many_problems_the_worst_are_told_and_the_rest_counted() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 1; i <= 30; i++) {
      problems.add(problem(i == 30 ? Severity.ERROR : Severity.WARNING, i));
    }
    printer.printFew(problems.build());
    assertThat(err.toString().lines())
        .hasSize(21)
        .startsWith("a.json:30:7: error code: what is wrong")
        .endsWith("and 10 more");
  }

  @Test
  void all_problems_are_told_if_asked_for() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 1; i <= 30; i++) {
      problems.add(problem(Severity.WARNING, i));
    }
    printer.printAll(problems.build());
    assertThat(err.toString().lines()).hasSize(30);
  }
}
