package io.github.wgkit.io.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.BaseEncoding;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.History;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charters, with their texts to the byte. */
final class CharterJson {
  /** A text with its revision. */
  record Version(CharterRevision revision, CharterText text) {
    private Optional<String> base64() {
      return text.utf8().isPresent()
          ? Optional.empty()
          : Optional.of(BaseEncoding.base64().encode(text.bytes()));
    }
  }

  static final ObjectForm<Version, VersionDraft> VERSION =
      ObjectForm.closed(
          "charter text",
          VersionDraft::new,
          (draft, in) -> draft.version(),
          ImmutableList.of(
              Attribute.required(
                  "revision",
                  Scalars.REVISION,
                  Version::revision,
                  (draft, revision) -> draft.revision = revision),
              Attribute.optional(
                  "text",
                  Form.TEXT,
                  version -> version.text().utf8(),
                  (draft, text) -> draft.text = text),
              Attribute.optional(
                  "base64", Form.TEXT, Version::base64, (draft, base64) -> draft.base64 = base64)));

  static final ObjectForm<Charter, Draft> CHARTER =
      ObjectForm.open(
          "charter",
          Draft::new,
          (draft, in) -> draft.charter(),
          Charter::extensions,
          (draft, extensions) -> draft.builder.putAllExtensions(extensions),
          ImmutableList.<Attribute<Charter, Draft>>of(
              Attribute.number("id", Charter::id, (draft, id) -> draft.builder.id(id)),
              Attribute.required(
                  "name",
                  Form.parsed(CharterName::parse, CharterName::toString),
                  Charter::name,
                  (draft, name) -> draft.builder.name(name)),
              Attribute.text("title", Charter::title, (draft, title) -> draft.builder.title(title)),
              Attribute.optional(
                  "revision",
                  Scalars.REVISION,
                  Charter::revision,
                  (draft, revision) -> draft.builder.revision(revision)),
              Attribute.optional(
                  "state",
                  Form.parsed(CharterState::of, CharterState::slug),
                  Charter::state,
                  (draft, state) -> draft.builder.state(state)),
              Attribute.number(
                  "areaDirectorId",
                  Charter::areaDirectorId,
                  (draft, id) -> draft.builder.areaDirectorId(id)),
              Attribute.text(
                  "notifyAddresses",
                  Charter::notifyAddresses,
                  (draft, addresses) -> draft.builder.notifyAddresses(addresses)),
              Attribute.list(
                  "texts", VERSION, CharterJson::versions, (draft, texts) -> draft.texts = texts),
              Attribute.list(
                  "ballots",
                  BallotJson.BALLOT,
                  Charter::ballots,
                  (draft, ballots) -> draft.builder.addAllBallots(ballots)),
              Attribute.usually(
                  "history",
                  Form.deferred(() -> HistoryJson.HISTORY),
                  History.NONE,
                  Charter::history,
                  (draft, history) -> draft.builder.history(history)),
              Attribute.optional(
                  "lastModified",
                  DateJson.TIME,
                  Charter::lastModified,
                  (draft, time) -> draft.builder.lastModified(time))));

  private CharterJson() {}

  private static ImmutableList<Version> versions(Charter charter) {
    return charter.texts().entrySet().stream()
        .map(text -> new Version(text.getKey(), text.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** A charter while it is read. */
  static final class Draft {
    private final Charter.Builder builder = Charter.builder();
    private ImmutableList<Version> texts = ImmutableList.of();

    private Charter charter() {
      ImmutableSortedMap.Builder<CharterRevision, CharterText> byRevision =
          ImmutableSortedMap.naturalOrder();
      texts.forEach(version -> byRevision.put(version.revision(), version.text()));
      return builder.texts(byRevision.buildOrThrow()).build();
    }
  }

  /** A text while it is read. */
  static final class VersionDraft {
    private @Nullable CharterRevision revision;
    private @Nullable String text;
    private @Nullable String base64;

    private Version version() {
      checkArgument(revision != null, "a charter text has a revision");
      checkArgument(
          (text == null) != (base64 == null), "a charter text stands either in text or in base64");
      return new Version(
          revision,
          text != null
              ? CharterText.of(text)
              : CharterText.of(BaseEncoding.base64().decode(base64)));
    }
  }
}
