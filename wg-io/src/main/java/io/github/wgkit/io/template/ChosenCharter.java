package io.github.wgkit.io.template;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The one charter that a text is about.
 *
 * @param group the group
 * @param charter its charter
 * @param revision the revision of the charter
 */
public record ChosenCharter(Group group, Charter charter, CharterRevision revision) {
  /** More of them do not help in a message. */
  private static final int NAMED = 5;

  /**
   * Checks the parts.
   *
   * @param group the group
   * @param charter its charter
   * @param revision the revision of the charter
   */
  public ChosenCharter {
    requireNonNull(group);
    requireNonNull(charter);
    requireNonNull(revision);
  }

  /**
   * Finds the charter that is to be written: that of the group which the options name, or the only
   * one there is; in the revision which they name, or the newest one in time.
   *
   * @param directory the directory
   * @param options the options
   * @return the charter
   * @throws WgWriteException with the code {@code group-unknown} or {@code group-not-named} if it
   *     is not clear which group, {@code charter-missing} if it has no charter, {@code
   *     revision-missing} if there is no such revision
   */
  public static ChosenCharter of(Directory directory, WriteOptions options)
      throws WgWriteException {
    Optional<Group> named = NamedGroup.of(directory, options);
    Group group = named.isPresent() ? named.get() : onlyOneIn(directory);
    Charter charter =
        group
            .charter()
            .orElseThrow(
                () ->
                    new WgWriteException(
                        "charter-missing", "the group " + group.acronym() + " has no charter"));
    return new ChosenCharter(group, charter, revision(charter, options));
  }

  private static Group onlyOneIn(Directory directory) throws WgWriteException {
    ImmutableList<Group> chartered =
        directory.groups().stream()
            .filter(group -> group.charter().isPresent())
            .limit(NAMED + 1)
            .collect(toImmutableList());
    if (chartered.isEmpty()) {
      throw new WgWriteException("charter-missing", "no group has a charter");
    }
    if (chartered.size() > 1) {
      String names =
          String.join(", ", chartered.stream().limit(NAMED).map(g -> g.acronym().text()).toList());
      throw new WgWriteException(
          "group-not-named",
          "this format holds one charter; name one of the groups "
              + names
              + (chartered.size() > NAMED ? " and others" : ""));
    }
    return chartered.get(0);
  }

  private static CharterRevision revision(Charter charter, WriteOptions options)
      throws WgWriteException {
    if (options.revision().isPresent()) {
      CharterRevision asked = options.revision().get();
      if (!Revisions.of(charter).contains(asked)) {
        throw new WgWriteException(
            "revision-missing", "there is no revision " + asked + " of " + charter.name());
      }
      return asked;
    }
    if (charter.revision().isPresent()) {
      return charter.revision().get();
    }
    if (charter.texts().isEmpty()) {
      throw new WgWriteException(
          "revision-missing", "there is no text of " + charter.name() + ", nor a revision");
    }
    return charter.texts().lastKey();
  }

  /** {@return the name of the file of that revision, such as {@code charter-ietf-x-00-01.txt}} */
  public String fileName() {
    return charter.name().fileName(revision);
  }

  /** {@return the bytes of that revision, if they are at hand} */
  public Optional<CharterText> bytes() {
    return Optional.ofNullable(charter.texts().get(revision));
  }

  /**
   * {@return the text of that revision with LF at all ends of lines} A byte order mark is part of
   * it.
   *
   * @param otherwise what to answer if it is not at hand
   */
  public String text(String otherwise) {
    return bytes()
        .map(bytes -> bytes.utf8().orElseGet(bytes::text))
        .map(ChosenCharter::withLineFeeds)
        .orElse(otherwise);
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * {@return a count of what a text of this charter does not carry} Of what the options ask for: if
   * they name the group, other groups are no loss, and if they name the revision, no others are.
   *
   * @param directory the directory
   * @param options the options
   * @param carried the parts of the group that are carried
   */
  public Losses losses(
      Directory directory, WriteOptions options, ImmutableSet<Losses.Part> carried) {
    Losses losses = new Losses();
    EnumSet<Losses.Part> left = EnumSet.allOf(Losses.Part.class);
    left.removeAll(carried);
    if (options.revision().isPresent()) {
      left.remove(Losses.Part.REVISIONS);
    }
    losses.group(group, left);
    if (bytes().filter(bytes -> bytes.utf8().isEmpty()).isPresent()) {
      losses.add("encodings other than UTF-8", 1, group.acronym().text());
    }
    if (options.group().isEmpty()) {
      losses.rest(directory, group::equals, document -> false);
    }
    return losses;
  }
}
