package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lines of a text are, and what stands in them. */
class TextLinesTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab >\t\r\n\u00A0".toCharArray()).ofMaxLength(30);
  }

  @Property
  void the_lines_are_those_that_everybody_counts(@ForAll("texts") String text) {
    TextLines lines = new TextLines(text);
    assertThat(
            IntStream.range(0, lines.count())
                .mapToObj(line -> text.substring(lines.start(line), lines.end(line))))
        .containsExactlyElementsOf(text.lines().toList());
  }

  @Property
  void every_place_of_a_text_is_in_one_line(@ForAll("texts") String text) {
    TextLines lines = new TextLines(text);
    for (int line = 0; line < lines.count(); line++) {
      for (int index = lines.start(line); index < lines.next(line); index++) {
        assertThat(lines.at(index)).isEqualTo(line);
      }
    }
    int last = Math.max(0, lines.count() - 1);
    assertThat(lines.at(text.length())).isEqualTo(last);
    assertThat(lines.count() == 0 ? text.length() : lines.next(last)).isEqualTo(text.length());
  }

  @Property
  void a_line_is_empty_if_it_has_no_word(@ForAll("texts") String text) {
    TextLines lines = new TextLines(text);
    for (int line = 0; line < lines.count(); line++) {
      assertThat(lines.isEmpty(line)).isEqualTo(lines.words(line).isEmpty());
      assertThat(text.substring(lines.firstWord(line), lines.end(line)))
          .startsWith(lines.words(line));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'  words here  ',words here,2",
    "'>  words',words,3",
    "'> > words > here',words > here,4",
    "'a > b',a > b,0",
    "'  ','',2",
    "'> ','',2",
    "words,words,0"
  })
  void the_words_of_a_line_come_after_the_marks_of_a_quotation(
      String line, String words, int first) {
    TextLines lines = new TextLines("\n" + line + "\n");
    assertThat(lines.words(1)).isEqualTo(words);
    assertThat(lines.firstWord(1)).isEqualTo(1 + first);
  }

  @Test
  void a_tab_goes_to_the_next_column_that_can_be_divided_by_eight() {
    String text = "words\n \twords\twords\n\t\twords\n       \t words\n  \n";
    TextLines lines = new TextLines(text);
    assertThat(IntStream.range(0, 5).map(lines::indentation)).containsExactly(0, 8, 16, 9, 2);
    assertThat(lines.column(1, text.lastIndexOf("words\n\t\t"))).isEqualTo(16);
    assertThat(lines.column(0, 3)).isEqualTo(3);
  }
}
