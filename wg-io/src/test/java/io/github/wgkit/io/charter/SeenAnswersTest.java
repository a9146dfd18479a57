package io.github.wgkit.io.charter;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import io.github.wgkit.io.Seen;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made of single lines, as it was when somebody last looked at it. Rules of thumb decide
 * about most of them, and each has a line on both of its sides. Who changes a rule finds the new
 * answers in {@code target/seen}, looks at what differs, and puts them in the place of the old ones
 * beside this class.
 */
class SeenAnswersTest {
  private static final Splitter LINES = Splitter.on('\n');

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private static UnaryOperator<String> answers(String name) {
    return switch (name) {
      case "rows.txt" -> SeenAnswersTest::row;
      case "dates.txt" -> SeenAnswersTest::date;
      case "lines.txt" -> SeenAnswersTest::line;
      case "titles.txt" -> words -> names(DraftNames.inTitle(words));
      case "sentences.txt" -> words -> names(DraftNames.inText(words));
      case "files.txt" -> SeenAnswersTest::file;
      case "people.txt" -> SeenAnswersTest::people;
      case "days.txt" -> words -> shown(DayWords.parse(words));
      default -> SeenAnswersTest::folded;
    };
  }

  private static String row(String words) {
    DraftRow row = DraftRow.parse(words);
    return "["
        + row.when()
        + "] "
        + shown(row.due().map(due -> due.month()))
        + (row.isImpossible() ? " (no such month) " : " ")
        + shown(row.resolution())
        + " ["
        + row.description()
        + "]";
  }

  private static String date(String words) {
    DraftDate date = DraftDate.at(words);
    return date == null ? "none" : date.length() + " " + shown(date.due().map(due -> due.month()));
  }

  private static String line(String words) {
    MilestoneLine line = MilestoneLine.parse(words);
    return "["
        + line.when()
        + "] "
        + shown(line.due().map(due -> due.month()))
        + " "
        + shown(line.resolution())
        + " ["
        + line.description()
        + "]";
  }

  private static String names(DraftNames names) {
    return "["
        + names.name()
        + "] "
        + shown(names.acronym())
        + (names.isResearch() ? " research" : "");
  }

  private static String file(String path) {
    CharterFileName name = CharterFileName.of(path);
    return shown(name.charter())
        + ", "
        + shown(name.revision())
        + ", "
        + shown(name.acronym())
        + "; "
        + CharterFileName.readings(path).stream()
            .map(reading -> reading.name() + " " + reading.revision())
            .collect(joining(", "))
        + "; "
        + shown(CharterFileName.likelyAcronym(path))
        + "; "
        + CharterFileName.telling(path)
        + "; "
        + shown(DraftNames.inFileName(path));
  }

  private static String people(String lines) {
    return PersonLine.all(LINES.split(lines)).stream()
        .map(person -> "[" + person.name() + "] [" + person.address() + "]")
        .collect(joining(", "));
  }

  private static String folded(String lines) {
    Folding folding = new Folding();
    LINES.split(lines).forEach(folding::add);
    return folding.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows.txt",
        "dates.txt",
        "lines.txt",
        "titles.txt",
        "sentences.txt",
        "files.txt",
        "people.txt",
        "days.txt",
        "folding.txt"
      })
  void every_line_has_the_answer_that_was_looked_at(String name) throws IOException {
    Seen.requireSameAnswers(SeenAnswersTest.class, name, answers(name));
  }
}
