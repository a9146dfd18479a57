package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;

/**
 * A file such as {@code charter/charter-ietf-quic-00-01.txt}.
 *
 * @param path the name of the file, with folders
 * @param text what stands in it
 */
record CharterFile(String path, CharterText text) {
  private static final String PREFIX = "charter-";
  private static final String SUFFIX = ".txt";

  /** The lengths of {@code 00-01} and {@code 01}. */
  private static final ImmutableList<Integer> REVISION_LENGTHS = ImmutableList.of(5, 2);

  /**
   * One way to understand the name of the file.
   *
   * @param name the name of the charter
   * @param revision the revision
   */
  record Reading(CharterName name, CharterRevision revision) {}

  static boolean isCharterFile(String path) {
    String name = lastPart(path);
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * {@return the ways to understand the name of the file, the likely one first} The acronym of a
   * group can end like a revision.
   */
  ImmutableList<Reading> readings() {
    String name = lastPart(path);
    String stem = name.substring(0, name.length() - SUFFIX.length());
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (int length : REVISION_LENGTHS) {
      int hyphen = stem.length() - length - 1;
      if (hyphen > 0 && stem.charAt(hyphen) == '-') {
        try {
          readings.add(
              new Reading(
                  CharterName.parse(stem.substring(0, hyphen)),
                  CharterRevision.parse(stem.substring(hyphen + 1))));
        } catch (IllegalArgumentException e) {
          continue; // not this way
        }
      }
    }
    return readings.build();
  }

  /** {@return the file as a record of its own} */
  OtherRecord asOtherRecord() {
    return OtherRecord.builder()
        .table("charter")
        .key(lastPart(path))
        .fields(
            ImmutableMap.of(
                "base64", ExtensionValue.of(BaseEncoding.base64().encode(text.bytes()))))
        .build();
  }
}
