package io.github.wgkit.model.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.GroupType;

/**
 * The name of a charter document: {@code charter-ietf-quic}, {@code charter-irtf-cfrg} (RFC 6292
 * section 2.3).
 *
 * @param organization {@code ietf} or, for research groups, {@code irtf}
 * @param acronym the acronym of the group
 */
public record CharterName(String organization, Acronym acronym) implements Comparable<CharterName> {
  private static final String PREFIX = "charter-";

  /**
   * Checks the parts.
   *
   * @param organization {@code ietf} or, for research groups, {@code irtf}
   * @param acronym the acronym of the group
   * @throws IllegalArgumentException if the organization is empty or contains a hyphen
   */
  public CharterName {
    requireNonNull(acronym);
    checkArgument(
        !organization.isEmpty() && organization.indexOf('-') < 0,
        "an organization is a word without hyphen: \"%s\"",
        organization);
  }

  /**
   * The name that the Datatracker gives to the charter of a group.
   *
   * @param type the type of the group
   * @param acronym the acronym of the group
   * @return {@code charter-irtf-…} for a research group, else {@code charter-ietf-…}
   */
  public static CharterName of(GroupType type, Acronym acronym) {
    return new CharterName(type.equals(GroupType.RG) ? "irtf" : "ietf", acronym);
  }

  /**
   * Reads {@code charter-ietf-krb-wg}. The acronym may contain hyphens, so the whole rest is taken.
   *
   * @param text the name of the document, without revision
   * @return the name
   * @throws IllegalArgumentException if the text has another form
   */
  public static CharterName parse(String text) {
    int hyphen = text.indexOf('-', PREFIX.length());
    checkArgument(
        text.startsWith(PREFIX) && hyphen > PREFIX.length() && hyphen < text.length() - 1,
        "the name of a charter looks like charter-ietf-quic, not like \"%s\"",
        text);
    return new CharterName(
        text.substring(PREFIX.length(), hyphen), Acronym.of(text.substring(hyphen + 1)));
  }

  /** {@return this name as the name of a document} */
  public DocumentName documentName() {
    return DocumentName.of(toString());
  }

  /**
   * {@return the name of the file that holds a revision, such as {@code
   * charter-ietf-quic-00-01.txt}}
   *
   * @param revision the revision
   */
  public String fileName(CharterRevision revision) {
    return this + "-" + revision + ".txt";
  }

  /** Orders by the text of the name. */
  @Override
  public int compareTo(CharterName other) {
    return toString().compareTo(other.toString());
  }

  /** {@return the name of the document, without revision} */
  @Override
  public String toString() {
    return PREFIX + organization + "-" + acronym;
  }
}
