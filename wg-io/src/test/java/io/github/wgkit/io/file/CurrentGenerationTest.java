package io.github.wgkit.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentGenerationTest {
  @TempDir Path folder;

  private void manifest(String text) throws IOException {
    Files.writeString(folder.resolve(CurrentGeneration.MANIFEST), text);
  }

  private void names(String generation) throws IOException {
    manifest(
        "{\"%s\": \"%s\", \"%s\": \"%s\", \"more\": 1}"
            .formatted(
                CurrentGeneration.FORMAT,
                CurrentGeneration.FORMAT_NAME,
                CurrentGeneration.GENERATION,
                generation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260203T040506Z-09AZ", "0", "9", "A", "Z", "-"})
  void the_folder_that_the_manifest_names_is_read(String generation) throws IOException {
    names(generation);
    Path named = Files.createDirectory(folder.resolve(generation));
    assertThat(CurrentGeneration.of(folder)).contains(named);
    assertThat(CurrentGeneration.toRead(folder)).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a", "A.", "A/B", "A:", "A@", "A[", "A `", "Ä"})
  void a_name_that_could_lead_elsewhere_is_none(String generation) throws IOException {
    names(generation);
    assertThat(CurrentGeneration.of(folder)).isEmpty();
    assertThat(CurrentGeneration.toRead(folder)).isEqualTo(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"generation\": \"A\"}",
        "{\"format\": \"other\", \"generation\": \"A\"}",
        "no JSON"
      })
  void another_manifest_names_nothing(String text) throws IOException {
    Files.createDirectory(folder.resolve("A"));
    manifest(text);
    assertThat(CurrentGeneration.of(folder)).isEmpty();
    assertThat(CurrentGeneration.toRead(folder)).isEqualTo(folder);
  }

  @Test
  void all_of_a_folder_without_a_manifest_is_read() throws IOException {
    assertThat(CurrentGeneration.of(folder)).isEmpty();
    assertThat(CurrentGeneration.toRead(folder)).isEqualTo(folder);
  }

  @Test
  void a_folder_that_is_named_and_not_there_is_told() throws IOException {
    names("A");
    Files.createFile(folder.resolve("A"));
    assertThat(CurrentGeneration.of(folder)).isEmpty();
    assertThatThrownBy(() -> CurrentGeneration.toRead(folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("names a folder that is not there")
        .hasMessageContaining(folder.toString());
  }
}
