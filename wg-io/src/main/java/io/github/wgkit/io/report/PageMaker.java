package io.github.wgkit.io.report;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.report.Page.Bit;
import io.github.wgkit.io.report.Page.Fact;
import io.github.wgkit.io.report.Page.Heading;
import io.github.wgkit.io.report.Page.Line;
import io.github.wgkit.io.report.Page.Mark;
import io.github.wgkit.io.report.Page.Row;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.charter.DocumentReference;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupChange;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneChange;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.diff.ReferenceDiff;
import io.github.wgkit.model.diff.SectionDiff;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words what differs. */
final class PageMaker {
  private static final String WRAPPING = "wrapping, line ends and marks ignored";

  private final ImmutableList.Builder<Row> rows = ImmutableList.builder();
  private final int depth;

  private PageMaker(int depth) {
    this.depth = depth;
  }

  static Page page(CharterDiff diff, String subject) {
    PageMaker maker = new PageMaker(1);
    maker.charter(diff);
    return new Page(titled(subject, summary(diff)), maker.rows.build());
  }

  static Page page(CharterDiff diff, MilestoneDiff milestones, String subject) {
    PageMaker maker = new PageMaker(1);
    diff.sections().forEach(maker::section);
    maker.rows.add(
        new Heading(1, milestones.pairs().isEmpty() ? "no milestones" : summary(milestones)));
    maker.milestones(milestones);
    maker.fact("references", references(diff.references()));
    return new Page(titled(subject, summary(diff)), maker.rows.build());
  }

  static Page page(MilestoneDiff diff, String subject) {
    PageMaker maker = new PageMaker(1);
    maker.milestones(diff);
    return new Page(titled(subject, summary(diff)), maker.rows.build());
  }

  static Page page(DirectoryDiff diff, String subject) {
    PageMaker maker = new PageMaker(1);
    diff.groups().forEach(maker::group);
    return new Page(titled(subject, summary(diff)), maker.rows.build());
  }

  private static String titled(String subject, String summary) {
    return subject.isEmpty() ? summary : subject + ": " + summary;
  }

  private static String numbers(String total, Stream<String> parts) {
    String said = parts.filter(part -> !part.isEmpty()).collect(joining(", "));
    return total + (said.isEmpty() ? "" : "; " + said);
  }

  private static String number(int number, String word) {
    return number == 0 ? "" : number + " " + word;
  }

  private static String change(int before, int after, String one, String many) {
    return before == after
        ? after + " " + (after == 1 ? one : many)
        : before + " → " + after + " " + many;
  }

  // ---- charters

  private static String summary(CharterDiff diff) {
    String total = change(diff.before().total(), diff.after().total(), "paragraph", "paragraphs");
    return (diff.isEmpty()
            ? total + ", no difference"
            : numbers(
                total,
                Stream.of(
                    diff.after().unchanged() + " unchanged",
                    diff.after().changed() + " changed",
                    number(diff.after().moved(), "moved"),
                    diff.after().alone() + " added",
                    diff.before().alone() + " removed")))
        + "  ("
        + WRAPPING
        + ")";
  }

  private void charter(CharterDiff diff) {
    for (SectionDiff section : diff.sections()) {
      section(section);
    }
    fact("references", references(diff.references()));
    fact("milestones", milestones(diff.passages()));
  }

  private void section(SectionDiff section) {
    List<PassageDiff> shown = new ArrayList<>(section.passages());
    shown.removeIf(passage -> isSameHeading(passage));
    if (!section.isDifferent()) {
      if (!section.title().isEmpty() || !shown.isEmpty()) {
        rows.add(new Heading(depth, title(section) + " (" + unchanged(shown) + ")"));
      }
      return;
    }
    rows.add(new Heading(depth, title(section)));
    for (PassageDiff passage : shown) {
      rows.add(new Line(mark(passage), 1, bits(passage)));
    }
  }

  private static String unchanged(List<PassageDiff> passages) {
    return passages.isEmpty()
        ? "unchanged"
        : "unchanged, " + passages.size() + (passages.size() == 1 ? " passage" : " passages");
  }

  private static boolean isSameHeading(PassageDiff passage) {
    return passage.passage().kind() == Passage.Kind.HEADING && !passage.isDifferent();
  }

  private static String title(SectionDiff section) {
    return section.title().isEmpty() ? "(beginning)" : section.title();
  }

  private static Mark mark(PassageDiff passage) {
    return switch (passage.kind()) {
      case UNCHANGED -> passage.isMoved() ? Mark.MOVED : Mark.SAME;
      case CHANGED -> Mark.CHANGED;
      case ADDED -> Mark.ADDED;
      case REMOVED -> Mark.REMOVED;
    };
  }

  private static ImmutableList<Bit> bits(PassageDiff passage) {
    ImmutableList.Builder<Bit> bits = ImmutableList.builder();
    if (passage.isMoved() && passage.kind() == PassageDiff.Kind.CHANGED) {
      bits.add(Bit.plain("(moved) "));
    }
    if (passage.passage().kind() == Passage.Kind.HEADING) {
      bits.add(Bit.plain("heading: "));
    }
    boolean isWhole = passage.before().isEmpty() || passage.after().isEmpty();
    return bits.addAll(bits(passage.words(), isWhole)).build();
  }

  /** Of what is gone or new as a whole, the mark of the line says enough. */
  private static ImmutableList<Bit> bits(List<WordRun> words, boolean isWhole) {
    ImmutableList.Builder<Bit> bits = ImmutableList.builder();
    for (WordRun run : words) {
      bits.add(
          new Bit(
              switch (run.kind()) {
                case KEPT -> Bit.Kind.PLAIN;
                case REMOVED -> isWhole ? Bit.Kind.PLAIN : Bit.Kind.REMOVED;
                case ADDED -> isWhole ? Bit.Kind.PLAIN : Bit.Kind.ADDED;
                case MOVED_AWAY -> Bit.Kind.MOVED_AWAY;
                case MOVED_HERE -> Bit.Kind.MOVED_HERE;
              },
              run.text()));
    }
    return bits.build();
  }

  private static String references(ReferenceDiff references) {
    String said =
        Stream.of(
                names("+ ", references.gained()),
                names("- ", references.lost()),
                names("kept ", references.kept()))
            .filter(part -> !part.isEmpty())
            .collect(joining("   "));
    return said.isEmpty() ? "none on either side" : said;
  }

  private static String names(String before, List<DocumentName> names) {
    return names.isEmpty()
        ? ""
        : before + names.stream().map(DocumentReference::inWords).collect(joining(", "));
  }

  private static String milestones(List<PassageDiff> passages) {
    List<PassageDiff> milestones =
        passages.stream()
            .filter(passage -> passage.passage().kind() == Passage.Kind.MILESTONE)
            .toList();
    if (milestones.isEmpty()) {
      return "none on either side";
    }
    int before = (int) milestones.stream().filter(m -> m.before().isPresent()).count();
    int after = (int) milestones.stream().filter(m -> m.after().isPresent()).count();
    return numbers(
        before == after ? "" + after : before + " → " + after,
        Stream.of(PassageDiff.Kind.values())
            .map(
                kind ->
                    number(
                        (int) milestones.stream().filter(m -> m.kind() == kind).count(),
                        Ascii.toLowerCase(kind.name()))));
  }

  private void fact(String label, String text) {
    rows.add(new Fact(label, text));
  }

  // ---- milestones

  private static String summary(MilestoneDiff diff) {
    int before = count(diff, pair -> pair.before().isPresent());
    int after = count(diff, pair -> pair.after().isPresent());
    String total = change(before, after, "milestone", "milestones");
    return diff.isEmpty()
        ? total + ", no difference"
        : numbers(
            total,
            Stream.of(
                count(diff, pair -> !pair.isDifferent()) + " unchanged",
                count(
                        diff,
                        pair ->
                            pair.isDifferent()
                                && pair.before().isPresent()
                                && pair.after().isPresent())
                    + " changed",
                count(diff, pair -> pair.before().isEmpty()) + " added",
                count(diff, pair -> pair.after().isEmpty()) + " dropped"));
  }

  private static int count(MilestoneDiff diff, java.util.function.Predicate<MilestonePair> what) {
    return (int) diff.pairs().stream().filter(what).count();
  }

  private void milestones(MilestoneDiff diff) {
    for (MilestonePair pair : diff.different()) {
      Mark mark =
          pair.before().isEmpty()
              ? Mark.ADDED
              : pair.after().isEmpty() ? Mark.REMOVED : Mark.CHANGED;
      rows.add(new Line(mark, 1, description(pair)));
      for (MilestoneChange change : pair.changes()) {
        inWords(change).ifPresent(words -> rows.add(detail(words)));
      }
      if (!pair.by().isEmpty()) {
        rows.add(detail("by " + String.join(", ", pair.by())));
      }
    }
  }

  private static Line detail(String words) {
    return new Line(Mark.NONE, 2, ImmutableList.of(Bit.plain(oneLine(words))));
  }

  private static ImmutableList<Bit> description(MilestonePair pair) {
    Optional<ImmutableList<WordRun>> words =
        pair.changes().stream()
            .filter(MilestoneChange.Reworded.class::isInstance)
            .map(change -> ((MilestoneChange.Reworded) change).words())
            .findFirst();
    Milestone milestone = pair.milestone();
    boolean isAlone = pair.before().isEmpty() || pair.after().isEmpty();
    ImmutableList<Bit> said =
        words
            .map(runs -> bits(runs, false))
            .orElseGet(() -> ImmutableList.of(Bit.plain(oneLine(milestone.description()))));
    String state =
        Stream.of(
                milestone.due().map(due -> "due " + month(due)),
                milestone.resolution().map(PageMaker::oneLine))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return isAlone && !state.isEmpty()
        ? ImmutableList.<Bit>builder().addAll(said).add(Bit.plain(" (" + state + ")")).build()
        : said;
  }

  private static Optional<String> inWords(MilestoneChange change) {
    if (change instanceof MilestoneChange.Redated redated) {
      return Optional.of(
          "due "
              + redated.before().map(PageMaker::month).orElse("(no date)")
              + " → "
              + redated.after().map(PageMaker::month).orElse("(no date)")
              + (redated.months().isPresent() ? shift(redated.months().getAsLong()) : ""));
    } else if (change instanceof MilestoneChange.Resolved resolved) {
      return Optional.of("no longer due: " + resolved.resolution());
    } else if (change instanceof MilestoneChange.Reopened reopened) {
      return Optional.of("due again, was: " + reopened.resolution());
    } else if (change instanceof MilestoneChange.ResolvedOtherwise otherwise) {
      return Optional.of("not due: " + otherwise.before() + " → " + otherwise.after());
    } else if (change instanceof MilestoneChange.Reordered reordered) {
      return Optional.of("place " + reordered.before() + " → " + reordered.after());
    } else if (change instanceof MilestoneChange.Relinked relinked) {
      return Optional.of(
          "documents "
              + Stream.of(names("+ ", relinked.gained()), names("- ", relinked.lost()))
                  .filter(part -> !part.isEmpty())
                  .collect(joining("   ")));
    } else if (change instanceof MilestoneChange.StateChanged state) {
      return Optional.of("state " + state.before() + " → " + state.after());
    }
    return Optional.empty();
  }

  private static String shift(long months) {
    long by = Math.abs(months);
    return " (" + by + (by == 1 ? " month " : " months ") + (months < 0 ? "earlier)" : "later)");
  }

  private static String month(Due due) {
    YearMonth month = due.month();
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + String.format(Locale.ROOT, "%04d", month.getYear());
  }

  // ---- groups

  private static String summary(DirectoryDiff diff) {
    int both = diff.unchanged() + diff.changed().size();
    String total = change(both + diff.gone().size(), both + diff.added().size(), "group", "groups");
    return diff.isEmpty()
        ? total + ", no difference"
        : numbers(
            total,
            Stream.of(
                diff.unchanged() + " unchanged",
                diff.changed().size() + " changed",
                diff.added().size() + " added",
                diff.gone().size() + " gone"));
  }

  private void group(GroupDiff diff) {
    Group group = diff.group();
    String said = oneLine(group.acronym().text()) + " (" + oneLine(group.name()) + ")";
    if (diff.before().isEmpty() || diff.after().isEmpty()) {
      said += diff.before().isEmpty() ? " added" : " gone";
    }
    rows.add(new Heading(depth, said));
    diff.changes().forEach(this::groupChange);
  }

  private void groupChange(GroupChange change) {
    if (change instanceof GroupChange.FieldChanged field) {
      rows.add(new Line(Mark.CHANGED, 1, field(field)));
    } else if (change instanceof GroupChange.RoleGained gained) {
      rows.add(line(Mark.ADDED, role(gained.role())));
    } else if (change instanceof GroupChange.RoleLost lost) {
      rows.add(line(Mark.REMOVED, role(lost.role())));
    } else if (change instanceof GroupChange.ResourceGained gained) {
      rows.add(line(Mark.ADDED, resource(gained.resource())));
    } else if (change instanceof GroupChange.ResourceLost lost) {
      rows.add(line(Mark.REMOVED, resource(lost.resource())));
    } else if (change instanceof GroupChange.CharterTextChanged text) {
      rows.add(new Heading(depth + 1, "charter: " + summary(text.diff())));
      PageMaker inner = new PageMaker(depth + 2);
      inner.charter(text.diff());
      rows.addAll(inner.rows.build());
    } else if (change instanceof GroupChange.MilestonesChanged milestones) {
      String plan = milestones.plan() == MilestonePlan.Kind.CURRENT ? "" : "proposed ";
      rows.add(new Heading(depth + 1, plan + "milestones: " + summary(milestones.diff())));
      milestones(milestones.diff());
    }
  }

  private static ImmutableList<Bit> field(GroupChange.FieldChanged field) {
    ImmutableList.Builder<Bit> bits = ImmutableList.builder();
    bits.add(Bit.plain(field.field().label()));
    if (!field.before().isEmpty()) {
      bits.add(new Bit(Bit.Kind.REMOVED, " " + oneLine(field.before())));
    }
    if (!field.after().isEmpty()) {
      bits.add(new Bit(Bit.Kind.ADDED, " " + oneLine(field.after())));
    }
    return bits.build();
  }

  private static Line line(Mark mark, String words) {
    return new Line(mark, 1, ImmutableList.of(Bit.plain(oneLine(words))));
  }

  private static String role(Role role) {
    return role.name().label() + " " + role.displayName();
  }

  private static String resource(ExternalResource resource) {
    return (resource.kind().isEmpty() ? "resource" : resource.kind()) + " " + resource.value();
  }

  private static String oneLine(String text) {
    return CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).trimAndCollapseFrom(text, ' ');
  }
}
