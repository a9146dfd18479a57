package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.SnapshotUpdate.Mode;
import io.github.wgkit.io.file.CurrentGeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is at hand when an update begins: the rows of the snapshot before, and what is noted of
 * them.
 *
 * @param folder where they are; empty if all rows are to be fetched
 * @param manifest what is noted of them
 */
record SnapshotBase(Optional<Path> folder, Map<String, Object> manifest) {
  /** The field of a manifest with the people whom rows name, and the server does not know. */
  static final String UNKNOWN_PEOPLE = "unknownPeople";

  /** The field of a manifest with the tables. */
  static final String RESOURCES = "resources";

  /** The field of a manifest with what is noted of texts. */
  static final String CHARTERS = "charters";

  /** The field there with their number. */
  static final String TEXTS = "texts";

  /** The field there with those that are missing. */
  static final String MISSING = "missing";

  /** The field there with the missing ones that are to be asked for again. */
  static final String FAILED = "failed";

  static SnapshotBase of(SnapshotUpdate update) throws IOException {
    Optional<Path> current = CurrentGeneration.of(update.folder());
    Map<String, Object> manifest = SnapshotFolder.manifest(update.folder());
    boolean isUsed =
        current.isPresent()
            && update.mode() != Mode.ALL
            && update.client().baseAddress().toString().equals(manifest.get("source"));
    return isUsed
        ? new SnapshotBase(current, manifest)
        : new SnapshotBase(Optional.empty(), Map.of());
  }

  /** {@return what is noted of a table; null if it is not at hand, or somebody damaged it} */
  @Nullable TableNote note(ApiResource resource) throws IOException {
    TableNote note = noteIn(resource);
    return note != null && RowStore.isAsNoted(file(resource), note) ? note : null;
  }

  /** {@return what is noted of a table; null if it has not the rows that are asked for} */
  @Nullable TableNote note(ApiResource resource, ImmutableList<ApiQuery> queries)
      throws IOException {
    TableNote note = noteIn(resource);
    return note != null && note.queries().equals(TableDownload.names(queries))
        ? note(resource)
        : null;
  }

  Path file(ApiResource resource) {
    return folder.orElseThrow().resolve(resource.fileName());
  }

  private @Nullable TableNote noteIn(ApiResource resource) {
    return manifest.get(RESOURCES) instanceof Map<?, ?> resources
        ? TableNote.of(resources.get(resource.table()))
        : null;
  }

  /** {@return the people whom rows name, and the server did not know} */
  Set<Long> unknownPeople() {
    Set<Long> numbers = new HashSet<>();
    if (manifest.get(UNKNOWN_PEOPLE) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Long number) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /** {@return the texts that the server does not have, as it said} */
  Set<String> missingTexts() {
    Set<String> missing = new HashSet<>();
    if (manifest.get(CHARTERS) instanceof Map<?, ?> charters
        && charters.get(MISSING) instanceof List<?> names) {
      names.forEach(name -> missing.add(String.valueOf(name)));
      if (charters.get(FAILED) instanceof List<?> failed) {
        missing.removeAll(failed);
      }
    }
    return missing;
  }

  /** {@return whether there were as many texts, and the same ones missing} */
  boolean hasTexts(int number, Collection<String> missing) {
    return manifest.get(CHARTERS) instanceof Map<?, ?> charters
        && charters.get(TEXTS) instanceof Number texts
        && texts.longValue() == number
        && missing.equals(charters.get(MISSING));
  }
}
