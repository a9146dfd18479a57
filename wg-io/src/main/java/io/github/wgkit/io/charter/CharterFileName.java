package io.github.wgkit.io.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import java.util.Optional;

/**
 * What the name of a file says of the charter in it: {@code charter-ietf-quic-00-01.txt} in the
 * Datatracker (RFC 6292 section 2.3), {@code quic-charter.txt} and {@code quic.desc.txt} in the
 * archives of the Secretariat, {@code withmilestones-01.txt} below the page of a charter.
 *
 * @param charter the name of the charter, if the file name gives it
 * @param revision the revision, if the file name gives it
 * @param acronym the acronym of the group, if the file name is one of these forms
 */
public record CharterFileName(
    Optional<CharterName> charter, Optional<CharterRevision> revision, Optional<Acronym> acronym) {
  private static final String PREFIX = "charter-";
  private static final String WITH_MILESTONES = "withmilestones";

  /** The lengths of {@code 00-01} and {@code 01}. */
  private static final ImmutableList<Integer> REVISION_LENGTHS = ImmutableList.of(5, 2);

  /** What the Secretariat and editors put after the name of a text. */
  private static final ImmutableList<String> ENDINGS =
      ImmutableList.of(
          ".txt",
          ".text",
          ".md",
          ".html",
          ".eml",
          ".mbox",
          ".desc",
          ".descv",
          "_desc",
          "-desc",
          "-charter",
          "_charter",
          ".charter",
          ".orig",
          ".bak",
          ".backup",
          ".old",
          ".gz",
          "~");

  /**
   * Checks the parts.
   *
   * @param charter the name of the charter, if the file name gives it
   * @param revision the revision, if the file name gives it
   * @param acronym the acronym of the group, if the file name is one of these forms
   */
  public CharterFileName {
    requireNonNull(charter);
    requireNonNull(revision);
    requireNonNull(acronym);
  }

  /**
   * One way to understand the name of a file of the Datatracker.
   *
   * @param name the name of the charter
   * @param revision the revision
   */
  public record Reading(CharterName name, CharterRevision revision) {
    /**
     * Checks the parts.
     *
     * @param name the name of the charter
     * @param revision the revision
     */
    public Reading {
      requireNonNull(name);
      requireNonNull(revision);
    }
  }

  /**
   * {@return the ways to understand the name of a file of the Datatracker, the likely one first;
   * none if it has another form} The acronym of a group can end like a revision.
   *
   * @param path the name of the file, with or without folders
   */
  public static ImmutableList<Reading> readings(String path) {
    String name = Ascii.toLowerCase(lastPart(path));
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
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

  /**
   * Looks at the name of a file.
   *
   * @param path the name of the file, with or without folders; may be empty
   * @return what it says of a charter, maybe nothing
   */
  public static CharterFileName of(String path) {
    ImmutableList<Reading> readings = readings(path);
    if (!readings.isEmpty()) {
      return of(readings.get(0).name(), Optional.of(readings.get(0).revision()));
    }
    String name = Ascii.toLowerCase(lastPart(path));
    String stem = stem(name);
    Optional<CharterName> charter = charter(stem);
    if (charter.isPresent()) {
      return of(charter.get(), Optional.empty());
    }
    if (stem.startsWith(WITH_MILESTONES)) {
      // its address is /doc/charter-ietf-quic/withmilestones-01.txt
      Optional<CharterName> folder = charter(Ascii.toLowerCase(lastFolder(path)));
      return new CharterFileName(folder, revisionAtEnd(stem), folder.map(CharterName::acronym));
    }
    boolean isNamed = name.length() > stem.length() && saysCharter(name.substring(stem.length()));
    return new CharterFileName(
        Optional.empty(), Optional.empty(), isNamed ? acronymOf(stem) : Optional.empty());
  }

  /** The rest of the name says that the file is a charter, or the description in one. */
  private static boolean saysCharter(String endings) {
    return endings.contains("charter") || endings.contains("desc");
  }

  /**
   * {@return the acronym that the name of any file may mean: all of it before its endings, in small
   * letters}
   *
   * @param path the name of the file, with or without folders; may be empty
   */
  static Optional<Acronym> likelyAcronym(String path) {
    return of(path).acronym().or(() -> acronymOf(stem(Ascii.toLowerCase(lastPart(path)))));
  }

  /**
   * {@return the part of a path that can tell something: the name of the file, with the folder
   * before it only if that is the name of a charter}
   *
   * @param path the name of the file, with or without folders; may be empty
   */
  static String telling(String path) {
    String name = lastPart(path);
    boolean isBelowCharter =
        Ascii.toLowerCase(name).startsWith(WITH_MILESTONES)
            && charter(Ascii.toLowerCase(lastFolder(path))).isPresent();
    return isBelowCharter ? lastFolder(path) + "/" + name : name;
  }

  private static Optional<Acronym> acronymOf(String stem) {
    return Acronym.isAcronym(stem) ? Optional.of(Acronym.of(stem)) : Optional.empty();
  }

  private static CharterFileName of(CharterName name, Optional<CharterRevision> revision) {
    return new CharterFileName(Optional.of(name), revision, Optional.of(name.acronym()));
  }

  private static Optional<CharterName> charter(String stem) {
    try {
      return stem.startsWith(PREFIX) ? Optional.of(CharterName.parse(stem)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<CharterRevision> revisionAtEnd(String stem) {
    int hyphen = stem.indexOf('-');
    try {
      return hyphen < 0
          ? Optional.empty()
          : Optional.of(CharterRevision.parse(stem.substring(hyphen + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@return the name without the endings that say nothing of the group} */
  private static String stem(String name) {
    String stem = name;
    for (int before = -1; before != stem.length(); ) {
      before = stem.length();
      for (String ending : ENDINGS) {
        if (stem.length() > ending.length() && stem.endsWith(ending)) {
          stem = stem.substring(0, stem.length() - ending.length());
        }
      }
    }
    return stem;
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String lastFolder(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return end < 0 ? "" : lastPart(path.substring(0, end));
  }
}
