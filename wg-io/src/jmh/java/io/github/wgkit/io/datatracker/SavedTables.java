package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of the answers of an invented Datatracker, as somebody may have saved them. */
public final class SavedTables {
  private static final List<String> TABLES =
      List.of(
          "group.group",
          "group.role",
          "group.groupmilestone",
          "group.groupevent",
          "group.changestategroupevent",
          "person.person",
          "person.email",
          "doc.document");

  private SavedTables() {}

  /**
   * Saves everything.
   *
   * @param folder where
   * @param groups how many working groups there are
   * @throws IOException if that fails
   */
  public static void save(Path folder, int groups) throws IOException {
    try (StandInDatatracker server = new StandInDatatracker()) {
      InventedGroups.fill(server, groups);
      for (String table : TABLES) {
        List<Map<String, Object>> rows = server.table(table);
        Map<String, Object> answer =
            Map.of("meta", Map.of("total_count", rows.size()), "objects", rows);
        Files.write(folder.resolve(table + ".json"), StandInTables.json(answer));
      }
    }
  }
}
