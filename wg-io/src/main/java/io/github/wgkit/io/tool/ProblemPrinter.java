package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** Tells the problems of an input, one a line, as compilers do. */
final class ProblemPrinter {
  /** How many are told unless all are asked for. */
  static final int FEW = 20;

  private final PrintWriter err;

  ProblemPrinter(PrintWriter err) {
    this.err = err;
  }

  /** Tells all problems in the order in which they were found. */
  void printAll(List<Problem> problems) {
    problems.forEach(problem -> err.println(line(problem)));
  }

  /** Tells a few problems; if there are more, the worst ones, and how many are passed over. */
  void printFew(ImmutableList<Problem> problems) {
    printFew(problems, "");
  }

  /** Does the same, and says how to see the others. */
  void printFew(ImmutableList<Problem> problems, String howToSeeMore) {
    if (problems.size() <= FEW) {
      printAll(problems);
      return;
    }
    printAll(problems.stream().sorted(Comparator.comparing(Problem::severity)).limit(FEW).toList());
    err.println("and " + (problems.size() - FEW) + " more" + howToSeeMore);
  }

  private static String line(Problem problem) {
    String place = problem.location().toString();
    return Screen.oneLine(
        (place.isEmpty() ? "" : place + ": ")
            + Ascii.toLowerCase(problem.severity().name())
            + " "
            + problem.code()
            + ": "
            + problem.message());
  }
}
