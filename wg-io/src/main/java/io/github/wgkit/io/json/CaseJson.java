package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A chartering case as one JSON object, always written in the same way, with its group as in a
 * directory. Described by {@code wgkit-chartering-case.schema.json} beside this class.
 *
 * <p>A document that says to be something else is no case at all, and reading ends there. Else it
 * is read like a directory, see {@link NativeJsonFormat}.
 */
public final class CaseJson {
  /** The key of the group; by it a directory can be made of a case. */
  static final String GROUP_KEY = "group";

  static final ObjectForm<ReviewComment, CommentDraft> COMMENT =
      ObjectForm.closed(
          "comment",
          CommentDraft::new,
          (draft, in) -> draft.comment(),
          ImmutableList.of(
              Attribute.required(
                  "areaDirector",
                  Form.TEXT,
                  "",
                  ReviewComment::areaDirector,
                  (draft, name) -> draft.areaDirector = name),
              Attribute.required(
                  "text", Form.TEXT, ReviewComment::text, (draft, text) -> draft.text = text),
              Attribute.flag(
                  "blocking",
                  false,
                  ReviewComment::blocking,
                  (draft, blocking) -> draft.blocking = blocking),
              Attribute.required(
                  "made", DateJson.DAY, ReviewComment::made, (draft, day) -> draft.made = day),
              Attribute.optional(
                  "resolved",
                  DateJson.DAY,
                  ReviewComment::resolved,
                  (draft, day) -> draft.resolved = day)));

  static final ObjectForm<CharteringCase, CharteringCase.Builder> CASE =
      ObjectForm.open(
          "chartering case",
          CharteringCase::builder,
          (builder, in) -> builder.build(),
          CharteringCase::extensions,
          CharteringCase.Builder::putAllExtensions,
          ImmutableList.<Attribute<CharteringCase, CharteringCase.Builder>>of(
              Attribute.required(
                  Header.FORMAT_KEY,
                  new FormatName(),
                  Header.CHARTERING_CASE,
                  value -> Header.CHARTERING_CASE,
                  (builder, name) -> {}),
              Attribute.required(
                  Header.VERSION_KEY,
                  new Version(),
                  Header.VERSION,
                  value -> Header.VERSION,
                  (builder, version) -> {}),
              Attribute.required(
                  GROUP_KEY, GroupJson.GROUP, CharteringCase::group, CharteringCase.Builder::group),
              Attribute.optional(
                  "reviewSince",
                  DateJson.DAY,
                  CharteringCase::reviewSince,
                  CharteringCase.Builder::reviewSince),
              Attribute.optional(
                  "informalReviewEnds",
                  DateJson.DAY,
                  CharteringCase::informalReviewEnds,
                  CharteringCase.Builder::informalReviewEnds),
              Attribute.optional(
                  "telechat",
                  DateJson.DAY,
                  CharteringCase::telechat,
                  CharteringCase.Builder::telechat),
              Attribute.optional(
                  "iabReviewed",
                  DateJson.DAY,
                  CharteringCase::iabReviewed,
                  CharteringCase.Builder::iabReviewed),
              Attribute.list(
                  "comments",
                  COMMENT,
                  CharteringCase::comments,
                  CharteringCase.Builder::addAllComments)));

  private CaseJson() {}

  /**
   * Reads a case.
   *
   * @param bytes the input; stays open
   * @param name the name of the input, for messages; may be empty
   * @param session knows the limits and takes the problems
   * @return the case; empty if the input holds none, which was told as an error
   * @throws WgReadException if the session refuses to go on after a problem
   * @throws IOException if the input fails
   */
  public static Optional<CharteringCase> read(InputStream bytes, String name, ReadSession session)
      throws IOException {
    AtomicReference<@Nullable CharteringCase> found = new AtomicReference<>();
    JsonInput.readNative(
        bytes,
        name,
        session,
        in -> {
          if (!in.isObject()) {
            throw notACase(in, "an object");
          }
          try {
            found.set(CASE.read(in));
          } catch (UnfitValueException e) {
            // told, and without a group there is no case
          }
        });
    return Optional.ofNullable(found.get());
  }

  /**
   * Writes a case.
   *
   * @param value the case
   * @param out where to write; flushed, and stays open
   * @throws IOException if the stream fails
   */
  public static void write(CharteringCase value, OutputStream out) throws IOException {
    try (JsonOutput json = JsonOutput.indented(out)) {
      CASE.write(value, json);
      json.generator().writeRaw('\n');
    }
  }

  private static BrokenJsonException notACase(JsonInput in, String expected) {
    return wrongFormat(
        in, expected + " with \"format\": \"" + Header.CHARTERING_CASE + "\" is expected");
  }

  private static BrokenJsonException wrongFormat(JsonInput in, String message) {
    return new BrokenJsonException(
        new Problem(Header.WRONG_FORMAT, Severity.ERROR, message, in.location()));
  }

  /** What the document is; if that is anything else there is no use in reading on. */
  private static final class FormatName implements Form<String> {
    @Override
    public void write(String value, JsonOutput out) throws IOException {
      out.generator().writeString(value);
    }

    @Override
    public String read(JsonInput in) throws IOException {
      String name = in.isText() ? in.text() : "";
      if (name.equals(Header.DIRECTORY)) {
        throw wrongFormat(
            in,
            "this is a directory of groups (\""
                + name
                + "\"), and a chartering case is expected (\""
                + Header.CHARTERING_CASE
                + "\")");
      }
      if (!name.equals(Header.CHARTERING_CASE)) {
        throw wrongFormat(
            in,
            "the format is "
                + (name.isEmpty() ? "" : Problem.excerpt(name) + ", ")
                + "not \""
                + Header.CHARTERING_CASE
                + "\"");
      }
      return name;
    }
  }

  /** The version; another one is told, and does not stop a lenient reader. */
  private static final class Version implements Form<Integer> {
    @Override
    public void write(Integer value, JsonOutput out) throws IOException {
      out.generator().writeNumber(value);
    }

    @Override
    public Integer read(JsonInput in) throws IOException {
      Header.checkVersion(in);
      return Header.VERSION;
    }
  }

  /** A comment while it is read. */
  static final class CommentDraft {
    private String areaDirector = "";
    private String text = "";
    private boolean blocking;
    private LocalDate made = LocalDate.EPOCH;
    private @Nullable LocalDate resolved;

    private ReviewComment comment() {
      return new ReviewComment(areaDirector, text, blocking, made, Optional.ofNullable(resolved));
    }
  }
}
