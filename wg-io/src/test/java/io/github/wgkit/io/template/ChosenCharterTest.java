package io.github.wgkit.io.template;

import static io.github.wgkit.io.InventedGroups.charter;
import static io.github.wgkit.io.InventedGroups.group;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which charter a text is about. */
class ChosenCharterTest {
  private static final WriteOptions ANY = WriteOptions.builder().build();

  private static Directory of(WorkingGroup... groups) {
    return Directory.builder().addGroups(groups).build();
  }

  private static WorkingGroup with(Charter charter) {
    return group("fork", "Tines").charter(charter).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2|g1, g2", "5|g1, g2, g3, g4, g5", "6|g1, g2, g3, g4, g5 and others"})
  void of_several_charters_five_are_named(int many, String names) {
    Directory directory =
        Directory.builder()
            .groups(
                IntStream.rangeClosed(1, many)
                    .mapToObj(i -> group("g" + i, "Group").charter(charter("g" + i, "01")).build())
                    .toList())
            .build();
    assertThatThrownBy(() -> ChosenCharter.of(directory, ANY))
        .isInstanceOf(WgWriteException.class)
        .hasMessageEndingWith("name one of the groups " + names);
  }

  @Test
  void a_text_in_an_old_encoding_is_no_longer_in_it() throws WgWriteException {
    Charter latin =
        charter("fork", "01").toBuilder()
            .texts(
                Map.of(
                    CharterRevision.parse("01"),
                    CharterText.of("F\u00F6rks\r\n\rEnd".getBytes(ISO_8859_1))))
            .build();
    ChosenCharter chosen = ChosenCharter.of(of(with(latin)), ANY);
    assertThat(chosen.text("")).isEqualTo("F\u00F6rks\n\nEnd");
    assertThat(chosen.losses(of(with(latin)), ANY, ImmutableSet.of()).result().losses())
        .contains(new Loss("encodings other than UTF-8", 1, "fork"));
    Charter plain = charter("fork", "01", "01", "F\u00F6rks");
    assertThat(
            ChosenCharter.of(of(with(plain)), ANY)
                .losses(of(with(plain)), ANY, ImmutableSet.of())
                .result()
                .losses())
        .noneMatch(loss -> loss.what().contains("encoding"));
  }

  private static CharterEvent event(EventType type, String revision) {
    CharterEvent.Builder event =
        CharterEvent.builder().type(type).date(ApproximateDate.parse("2020-01-02"));
    if (!revision.isEmpty()) {
      event.revision(CharterRevision.parse(revision));
    }
    return event.build();
  }

  @Test
  void revisions_are_known_by_their_texts_and_from_the_history() {
    Charter charter =
        charter("fork", "01-00", "00-00", "a", "01", "b").toBuilder()
            .history(
                History.builder()
                    .addEvents(
                        event(EventType.NEW_REVISION, "00-01"),
                        event(EventType.NEW_REVISION, ""),
                        event(EventType.of("changed_state"), "02"))
                    .build())
            .build();
    assertThat(Revisions.of(charter))
        .extracting(CharterRevision::toString)
        .containsExactly("00-00", "00-01", "01", "01-00");
    assertThat(Revisions.published(charter)).hasSize(1);
    assertThat(Revisions.inForce(charter)).hasToString("Optional[01]");
    assertThat(Revisions.inForce(charter("fork", "00-02", "00-00", "a")))
        .hasToString("Optional[00-02]");
  }
}
