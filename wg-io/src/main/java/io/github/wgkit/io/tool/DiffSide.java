package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of two things to compare: a snapshot with groups, or the text of a charter.
 *
 * @param name what it is called in a sentence
 * @param directory the groups, if it was read as such
 * @param text the text of the charter, if it is one: all of it, with head and milestones
 * @param hasErrors whether something in it could not be read
 */
record DiffSide(
    String name, Optional<Directory> directory, Optional<CharterText> text, boolean hasErrors) {
  private static final String STANDARD_INPUT = "-";
  private static final ReadOptions OPTIONS = ReadOptions.builder().isLenient(true).build();

  /**
   * {@return what a file or folder holds} What no format knows is the text of a charter.
   *
   * @param path where it is; {@code -} for standard input
   * @param tool knows the formats, and is told the problems
   * @throws EndException if it is no text, which is told
   */
  static DiffSide read(Path path, Tool tool) throws IOException, EndException {
    boolean isStandardInput = path.toString().equals(STANDARD_INPUT);
    Input input = isStandardInput ? Input.of(tool.terminal().in(), "") : Input.of(path);
    String name = isStandardInput ? "the input" : String.valueOf(path.getFileName());
    Optional<Format> format = format(input, tool);
    boolean isWhole = format.filter(found -> found.can(Format.Capability.FOLDER)).isPresent();
    if (input.isFolder() && !isWhole) {
      input = input.onlyFile(new ReadSession(OPTIONS, entry -> {})).orElse(input);
    }
    if (format.isPresent() && !isText(format.get())) {
      return groups(name, tool, tool.formats().read(input, OPTIONS));
    }
    byte[] bytes = input.readText(new ReadSession(OPTIONS, entry -> {}));
    if (format.isPresent()) {
      Input again = Input.of(bytes, input.name());
      DiffSide groups = groups(name, tool, onlyErrors(tool.formats().read(again, OPTIONS)));
      return groups.onlyGroup().isEmpty()
          ? groups
          : groups.with(CharterText.of(bytes), format.get());
    }
    CharterText text = CharterText.of(bytes);
    if (text.text().indexOf('\0') >= 0) {
      tool.say(name + " is neither a text nor in a format that can be read");
      throw new EndException(ExitStatus.FAILED, new IOException("NUL in " + name));
    }
    return new DiffSide(name, Optional.empty(), Optional.of(text), false);
  }

  private static Optional<Format> format(Input input, Tool tool) throws IOException {
    try {
      return Optional.of(tool.formats().detect(input, OPTIONS));
    } catch (WgReadException e) {
      boolean isUnknown =
          e.problems().stream().anyMatch(problem -> problem.code().startsWith("format-"));
      if (isUnknown && !input.isFolder()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** {@return whether a format is one of texts and mails, which hold one group or a few} */
  private static boolean isText(Format format) {
    return format.mediaTypes().stream()
        .map(Ascii::toLowerCase)
        .anyMatch(
            type ->
                type.startsWith("text/plain")
                    || type.startsWith("text/markdown")
                    || type.startsWith("message/"));
  }

  /** That a text does not say whose it is matters little to those who compare it. */
  private static ReadResult<Directory> onlyErrors(ReadResult<Directory> read) {
    return new ReadResult<>(
        read.value(),
        read.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(toImmutableList()));
  }

  private static DiffSide groups(String name, Tool tool, ReadResult<Directory> read) {
    new ProblemPrinter(tool.terminal().err()).printFew(read.problems());
    boolean hasErrors =
        read.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return new DiffSide(name, Optional.of(read.value()), Optional.empty(), hasErrors);
  }

  /** Of a mail only the charter in it counts. */
  private DiffSide with(CharterText whole, Format format) {
    boolean isMail =
        format.mediaTypes().stream()
            .anyMatch(type -> Ascii.toLowerCase(type).startsWith("message/"));
    Optional<CharterText> body = onlyGroup().flatMap(Group::charter).flatMap(Charter::text);
    return new DiffSide(
        name, directory, Optional.of(isMail ? body.orElse(whole) : whole), hasErrors);
  }

  /** {@return the group if there is exactly one} */
  Optional<Group> onlyGroup() {
    return directory
        .filter(groups -> groups.groups().size() == 1)
        .map(groups -> groups.groups().get(0));
  }

  /** {@return the groups, if it is no text of a charter} */
  Optional<Directory> groups() {
    return text.isPresent() ? Optional.empty() : directory;
  }

  /** {@return the milestones of the only group; those of a new charter before those of the old} */
  Optional<MilestonePlan> milestones() {
    return onlyGroup()
        .map(
            group ->
                group.proposedMilestones().isEmpty()
                    ? group.milestones()
                    : group.proposedMilestones());
  }

  /** {@return whether the lines that look like milestones were understood as some} */
  boolean hasAllMilestones(CharterDiff diff, Function<PassageDiff, Optional<Passage>> ofThisSide) {
    return milestones().filter(plan -> !plan.isEmpty()).isPresent()
        || diff.passages().stream()
            .flatMap(passage -> ofThisSide.apply(passage).stream())
            .noneMatch(passage -> passage.kind() == Passage.Kind.MILESTONE);
  }
}
