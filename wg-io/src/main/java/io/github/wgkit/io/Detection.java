package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.check.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the format of an input. The media type and then the file name narrow the choice, where any
 * format has them; the contents decide. If the contents are none of what the outside promised, only
 * a format that is sure of them is taken.
 */
final class Detection {
  private static final Logger log = LoggerFactory.getLogger(Detection.class);

  /** More files than these are not looked at only to name them. */
  private static final int MANY = 1000;

  private static final int FEW = 3;

  private final ImmutableList<KnownFormat> formats;
  private final ImmutableList<KnownFormat> readable;
  private final Input input;
  private final ReadSession session;

  /** Whether the name or the media type fits a format, or there is but one. */
  private boolean isPromised;

  /** Why a format could not look at all; the first of them, if there are several. */
  private @Nullable WgReadException broken;

  /** Whether there is nothing to be seen; known when the contents were looked at. */
  private boolean isEmpty;

  Detection(ImmutableList<KnownFormat> formats, Input input, ReadOptions options) {
    this.formats = formats;
    this.readable = formats.stream().filter(KnownFormat::canBeRead).collect(toImmutableList());
    this.input = input;
    this.isPromised = readable.size() == 1;
    // Only what makes an input unreadable counts here; all else is told when it is read.
    this.session = new ReadSession(options.toBuilder().isLenient(true).build(), entry -> {});
  }

  /**
   * What was found.
   *
   * @param format the format
   * @param input what is in it: the input, or the only file of a folder
   */
  record Found(KnownFormat format, Input input) {}

  Found detect() throws IOException {
    if (session.options().format().isPresent()) {
      KnownFormat format = named(session.options().format().get());
      boolean isFile = input.isFolder() && !format.format().can(Format.Capability.FOLDER);
      return new Found(format, isFile ? input.onlyFile(session).orElse(input) : input);
    }
    ImmutableList<KnownFormat> promised = promised();
    Function<KnownFormat, Match> contents = contents();
    Predicate<KnownFormat> sure = format -> contents.apply(format) == Match.YES;
    // nothing at all may be the text of a charter, but somebody would have to say so
    ImmutableList<KnownFormat> found =
        isEmpty && !isPromised ? those(readable, sure) : best(promised, contents);
    if (found.isEmpty() && isPromised) {
      found = those(readable, sure);
    }
    if (found.size() == 1) {
      return new Found(found.get(0), input);
    }
    if (found.isEmpty() && input.isFolder()) {
      ImmutableList<Input> files = input.filesOnDisk(session);
      if (files.size() == 1) {
        return new Detection(formats, files.get(0), session.options()).detect();
      }
      files(files);
    }
    if (found.isEmpty() && broken != null) {
      throw broken;
    }
    throw found.isEmpty()
        ? failure(
            "format-unknown",
            isEmpty
                ? "there is nothing in " + input.shownName()
                : "the format of "
                    + input.shownName()
                    + " was not recognised; name "
                    + (input.isFolder() ? "a single, unpacked file of it, or " : "")
                    + "it if it is one of: "
                    + ids(readable))
        : failure(
            "format-ambiguous",
            input.shownName()
                + " can be in any of these formats, name the right one: "
                + ids(found));
  }

  /** Tells of the files that make up no format together which of them can be read alone. */
  private void files(ImmutableList<Input> files) throws IOException {
    List<String> alone = new ArrayList<>();
    for (Input file : Iterables.limit(files, MANY)) {
      try {
        Found found = new Detection(formats, file, session.options()).detect();
        if (alone.size() < FEW) {
          alone.add(file.name() + " (" + found.format().id() + ")");
        }
      } catch (WgReadException e) {
        // none that anybody would name
      }
    }
    if (!alone.isEmpty()) {
      throw failure(
          "format-unknown",
          "the "
              + files.size()
              + " files in "
              + input.shownName()
              + " make up no format together; name the one that is meant, such as "
              + String.join(" or ", alone));
    }
  }

  private KnownFormat named(String id) throws WgReadException {
    return readable.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                failure(
                    "format-unknown",
                    "there is no format "
                        + Problem.excerpt(id)
                        + " that can be read; there are: "
                        + ids(readable)));
  }

  /** {@return the formats that fit what is known without looking inside} */
  private ImmutableList<KnownFormat> promised() {
    ImmutableList<KnownFormat> byMediaType =
        session
            .options()
            .mediaType()
            .map(type -> narrow(readable, format -> format.format().hasMediaType(type)))
            .orElse(readable);
    String name = withoutGz(input.name());
    return narrow(byMediaType, format -> format.format().hasExtension(name));
  }

  /** {@return the file name without an ending that only says that it is packed} */
  static String withoutGz(String fileName) {
    return isGz(fileName) ? fileName.substring(0, fileName.length() - 3) : fileName;
  }

  static boolean isGz(String fileName) {
    return Ascii.toLowerCase(fileName).endsWith(".gz");
  }

  private ImmutableList<KnownFormat> narrow(
      ImmutableList<KnownFormat> formats, Predicate<KnownFormat> wanted) {
    ImmutableList<KnownFormat> left = those(formats, wanted);
    isPromised |= !left.isEmpty();
    return left.isEmpty() ? formats : left;
  }

  private static ImmutableList<KnownFormat> best(
      ImmutableList<KnownFormat> formats, Function<KnownFormat, Match> contents) {
    ImmutableList<KnownFormat> sure = those(formats, format -> contents.apply(format) == Match.YES);
    return sure.isEmpty() ? those(formats, format -> contents.apply(format) == Match.MAYBE) : sure;
  }

  private static ImmutableList<KnownFormat> those(
      ImmutableList<KnownFormat> formats, Predicate<KnownFormat> wanted) {
    return formats.stream().filter(wanted).collect(toImmutableList());
  }

  /** Looks at the contents. {@return what each format says of them} */
  private Function<KnownFormat, Match> contents() throws IOException {
    if (input.isFolder()) {
      ImmutableList<String> names = input.fileNames(session);
      isEmpty = names.isEmpty();
      return format -> ask(format, () -> format.provider().sniffNames(names));
    }
    InputStream start = new ByteArrayInputStream(input.start(session));
    ByteBuffer shown =
        ByteBuffer.wrap(Input.withoutByteOrderMark(start).readAllBytes()).asReadOnlyBuffer();
    isEmpty = !shown.hasRemaining();
    String name = withoutGz(input.name());
    return format -> ask(format, () -> format.provider().sniff(shown.duplicate(), name));
  }

  /** {@return the answer, or no if the provider is broken} */
  private Match ask(KnownFormat format, Supplier<Match> question) {
    try {
      return question.get();
    } catch (RuntimeException | LinkageError e) {
      log.warn("The provider of the format {} failed to look at an input.", format.id(), e);
      if (e instanceof LinkageError error && broken == null) {
        broken =
            session.fatal(
                BrokenLinkage.problem(format.format(), format.provider(), error, input.name()),
                error);
      }
      return Match.NO;
    }
  }

  private static String ids(ImmutableList<KnownFormat> formats) {
    return formats.stream().map(KnownFormat::id).collect(Collectors.joining(", "));
  }

  private WgReadException failure(String code, String message) {
    return session.fatal(
        new Problem(code, Severity.ERROR, message, new Location(input.name(), 0, 0, "")));
  }
}
