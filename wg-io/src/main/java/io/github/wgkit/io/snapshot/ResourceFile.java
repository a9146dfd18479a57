package io.github.wgkit.io.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file such as {@code group.group.json} or, of several pages, {@code
 * group.group.2.json}.
 *
 * @param app the part of the Datatracker
 * @param model the table within it
 * @param page the number of the page; 0 if there is none
 */
record ResourceFile(String app, String model, int page) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*/)?([a-z_]+)\\.([a-z0-9_]+)(?:[.-]([0-9]{1,9}))?\\.json", Pattern.DOTALL);

  /** {@return what the name says; null if it is no such name} */
  static @Nullable ResourceFile of(String path) {
    Matcher name = NAME.matcher(path);
    if (!name.matches()) {
      return null;
    }
    String page = name.group(3);
    return new ResourceFile(
        name.group(1), name.group(2), page == null ? 0 : Integer.parseInt(page));
  }

  String table() {
    return app + "." + model;
  }
}
