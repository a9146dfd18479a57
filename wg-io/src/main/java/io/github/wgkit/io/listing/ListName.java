package io.github.wgkit.io.listing;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The names of the files in which the Datatracker keeps its lists. */
final class ListName {
  /** The longer ones first. */
  private static final ImmutableList<String> IDS =
      ImmutableList.of(
          CharterListReader.BY_ACRONYM,
          CharterListReader.BY_AREA,
          SummaryReader.BY_ACRONYM,
          SummaryReader.BY_AREA);

  private ListName() {}

  /** {@return the id of the list that a file is named for} */
  static Optional<String> says(String path) {
    String name =
        Ascii.toLowerCase(
            path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    return IDS.stream().filter(name::startsWith).findFirst();
  }
}
