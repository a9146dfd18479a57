package io.github.wgkit.io.json;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.history.GroupEvent;
import java.io.IOException;

/** Single values in the native form, as parts of a document of another format. */
public final class EntryJson {
  private EntryJson() {}

  /**
   * Writes a group as {@code groups} of a directory has it, see {@code
   * wgkit-directory.schema.json}.
   *
   * @param group the group
   * @param out where to write
   * @throws IOException if the stream fails
   */
  public static void group(Group group, JsonOutput out) throws IOException {
    GroupJson.GROUP.write(group, out);
  }

  /**
   * Writes an event as the history of a group has it, see {@code wgkit-directory.schema.json}.
   *
   * @param event the event
   * @param out where to write
   * @throws IOException if the stream fails
   */
  public static void event(GroupEvent event, JsonOutput out) throws IOException {
    HistoryJson.EVENT.write(event, out);
  }

  /**
   * Writes what became of a group as {@code groups} of a comparison has it, see {@code
   * wgkit-diff.schema.json}.
   *
   * @param diff what became of it
   * @param out where to write
   * @throws IOException if the stream fails
   */
  public static void change(GroupDiff diff, JsonOutput out) throws IOException {
    DiffJson.write(diff, out);
  }
}
