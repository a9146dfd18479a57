package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Writes the text of one group as it was read, byte for byte, as long as it says what the directory
 * says. To know that, the {@linkplain CharterSource text that was kept} is read again, and what it
 * says compared with the group, its area and its documents:
 *
 * <ul>
 *   <li>if nothing differs, the text is written as it was read;
 *   <li>if only the text of the charter differs, that part of the text is replaced and all the rest
 *       stays as it was read, provided that the result, read again, says what the directory says;
 *   <li>else the text is written anew, in the form of the format.
 * </ul>
 *
 * <p>So what is written never says what was true only before. A change that the format cannot
 * express, such as a remark for internal use, is a change too.
 */
public final class FaithfulWriter implements WgWriter {
  /** Whatever day it is, two texts can be compared. */
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  private final String id;
  private final WgReader reader;
  private final WgWriter anew;

  /**
   * A writer for a format.
   *
   * @param id the id of the format
   * @param reader reads it
   * @param anew writes it anew
   */
  public FaithfulWriter(String id, WgReader reader, WgWriter anew) {
    this.id = requireNonNull(id);
    this.reader = requireNonNull(reader);
    this.anew = requireNonNull(anew);
  }

  /**
   * What can be written as it was read.
   *
   * @param text the text
   * @param said what it says
   */
  private record Kept(CharterText text, Directory said) {}

  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    boolean isWanted = !options.anew() && options.addressees().isEmpty();
    Optional<Kept> kept = isWanted ? kept(directory, options) : Optional.empty();
    if (kept.isEmpty()) {
      return anew.write(directory, out, options);
    }
    out.write(kept.get().text().bytes());
    out.flush();
    return losses(directory, kept.get().said(), options);
  }

  private static WriteResult losses(Directory directory, Directory said, WriteOptions options) {
    Losses losses = new Losses();
    if (options.group().isEmpty()) {
      ImmutableSet<Acronym> groups =
          said.groups().stream().map(Group::acronym).collect(toImmutableSet());
      ImmutableSet<DocumentName> documents =
          said.documents().stream().map(Document::name).collect(toImmutableSet());
      ImmutableSet<DocumentRelation> relations = ImmutableSet.copyOf(said.relations());
      losses.rest(
          directory.toBuilder()
              .relations(
                  directory.relations().stream()
                      .filter(relation -> !relations.contains(relation))
                      .toList())
              .build(),
          group -> groups.contains(group.acronym()),
          document -> documents.contains(document.name()));
    }
    return losses.result();
  }

  private Optional<Kept> kept(Directory directory, WriteOptions options) throws IOException {
    Optional<Group> group = group(directory, options);
    Optional<CharterSource> source =
        group.flatMap(CharterSource::of).filter(text -> text.format().equals(id));
    if (source.isEmpty() || !isRevision(group.get(), options.revision())) {
      return Optional.empty();
    }
    Optional<Directory> said = source.get().read(reader);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<Kept> kept;
    if (said.get().groups().contains(group.get())) {
      kept = Optional.of(new Kept(source.get().text(), said.get()));
    } else {
      kept = corrected(source.get(), said.get(), group.get());
    }
    return kept.isPresent() && saysTheSame(kept.get().said(), directory, group.get(), options)
        ? kept
        : Optional.empty();
  }

  /** The group that the options name, or the only one with a charter or with such a text. */
  private Optional<Group> group(Directory directory, WriteOptions options) {
    if (options.group().isPresent()) {
      return directory.group(options.group().get());
    }
    ImmutableList<Group> groups =
        directory.groups().stream()
            .filter(group -> group.charter().isPresent() || CharterSource.of(group).isPresent())
            .limit(2)
            .collect(toImmutableList());
    return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
  }

  private static boolean isRevision(Group group, Optional<CharterRevision> asked) {
    return asked.isEmpty() || asked.equals(group.charter().flatMap(Charter::revision));
  }

  // ---- a charter whose text was changed

  /** Puts the changed text of a charter where the old one stands. */
  private Optional<Kept> corrected(CharterSource source, Directory said, Group group)
      throws IOException {
    Optional<Group> before =
        said.groups().stream().filter(g -> g.acronym().equals(group.acronym())).findFirst();
    Optional<CharterText> old = before.flatMap(Group::charter).flatMap(Charter::text);
    Optional<CharterText> changed = group.charter().flatMap(Charter::text);
    if (old.isEmpty()
        || changed.isEmpty()
        || old.equals(changed)
        || !withText(group, old.get()).equals(before.get())) {
      return Optional.empty();
    }
    ImmutableList<TextSpan> places =
        old.get().text().isEmpty()
            ? ImmutableList.of()
            : source.text().occurrences(old.get().text());
    if (places.size() != 1) {
      return Optional.empty();
    }
    CharterText text;
    try {
      text = source.text().replace(places.get(0), changed.get().text());
    } catch (IllegalArgumentException e) {
      // the encoding has no bytes for it
      return Optional.empty();
    }
    Optional<Directory> again = new CharterSource(id, source.name(), text).read(reader);
    return again
        .filter(
            directory ->
                directory.groups().stream()
                    .anyMatch(g -> withoutSource(g).equals(withoutSource(group))))
        .map(directory -> new Kept(text, directory));
  }

  /** {@return the group with another text of the newest revision of its charter} */
  private static Group withText(Group group, CharterText text) {
    Charter charter = group.charter().orElseThrow();
    Map<CharterRevision, CharterText> texts = new TreeMap<>(charter.texts());
    texts.put(charter.revision().orElseThrow(), text);
    return group.toBuilder().charter(charter.toBuilder().texts(texts).build()).build();
  }

  private static Group withoutSource(Group group) {
    Group.Builder bare = group.toBuilder();
    group
        .charter()
        .map(
            charter ->
                charter.toBuilder()
                    .extensions(
                        Maps.filterKeys(
                            charter.extensions(), key -> !key.equals(CharterSource.KEY)))
                    .build())
        .ifPresent(bare::charter);
    return bare.build();
  }

  // ---- what the text says of others

  /** Compares what a text says besides of its group, and what a text written anew would say. */
  private boolean saysTheSame(
      Directory said, Directory directory, Group group, WriteOptions options) throws IOException {
    if (said.equals(directory)) {
      return true;
    }
    Acronym acronym = group.acronym();
    Predicate<Document> isOfGroup = doc -> doc.group().filter(acronym::equals).isPresent();
    ImmutableSet<Document> saidDocuments = ImmutableSet.copyOf(said.documents());
    ImmutableSet<Document> documents = ImmutableSet.copyOf(directory.documents());
    return said.groups().stream()
            .filter(other -> !other.acronym().equals(acronym))
            .allMatch(other -> directory.group(other.acronym()).filter(other::equals).isPresent())
        && documents.containsAll(saidDocuments)
        && directory.documents().stream().filter(isOfGroup).allMatch(saidDocuments::contains)
        && ImmutableSet.copyOf(directory.relations()).containsAll(said.relations())
        && anew(with(group, said), group, options).equals(anew(directory, group, options));
  }

  /** {@return what would be written anew, or why it would not} */
  private String anew(Directory directory, Group group, WriteOptions options) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      anew.write(
          directory, text, options.toBuilder().group(group.acronym()).today(SOME_DAY).build());
    } catch (WgWriteException e) {
      return e.code();
    }
    // one character a byte: it is only compared
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  private static Directory with(Group group, Directory said) {
    return said.toBuilder()
        .groups(
            said.groups().stream()
                .map(other -> other.acronym().equals(group.acronym()) ? group : other)
                .collect(toImmutableList()))
        .build();
  }
}
