package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import io.github.wgkit.io.charter.CharterFileName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.OtherRecord;
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

  static boolean isCharterFile(String path) {
    String name = lastPart(path);
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@return the ways to understand the name of the file, the likely one first} */
  ImmutableList<CharterFileName.Reading> readings() {
    return CharterFileName.readings(path);
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
