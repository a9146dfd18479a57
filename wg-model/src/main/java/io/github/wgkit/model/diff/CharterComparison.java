package io.github.wgkit.model.diff;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.diff.PassageScan.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CharterDiff}. */
final class CharterComparison {
  private static final Wording NOTHING = Wording.of("");

  private final String textBefore;
  private final String textAfter;
  private final PassageScan scanBefore;
  private final PassageScan scanAfter;
  private final ImmutableList<Part> before;
  private final ImmutableList<Part> after;
  private final Pairing.Pairs pairs;
  private final List<Entry> entries = new ArrayList<>();

  /** A passage on its way into the result. */
  private record Entry(
      @Nullable Part before, @Nullable Part after, boolean isMoved, WordDiff words, Key section) {
    PassageDiff diff() {
      return new PassageDiff(
          Optional.ofNullable(before).map(Part::passage),
          Optional.ofNullable(after).map(Part::passage),
          isMoved,
          words.runs());
    }
  }

  /** A section of one of the versions. */
  private record Key(boolean isAfter, int number) {}

  CharterComparison(String before, String after) {
    textBefore = before;
    textAfter = after;
    scanBefore = PassageScan.of(before);
    scanAfter = PassageScan.of(after);
    this.before = scanBefore.parts();
    this.after = scanAfter.parts();
    pairs = Pairing.of(this.before, this.after);
  }

  CharterDiff diff() {
    merge();
    WordDiff.markMovedSentences(entries.stream().map(Entry::words).toList());
    ImmutableList<SectionDiff> sections = sections();
    return diff(sections, ReferenceDiff.of(textBefore, textAfter));
  }

  /** {@return the difference that consists of some sections} */
  static CharterDiff diff(ImmutableList<SectionDiff> sections, ReferenceDiff references) {
    ImmutableList<PassageDiff> passages =
        sections.stream()
            .flatMap(section -> section.passages().stream())
            .collect(ImmutableList.toImmutableList());
    return new CharterDiff(
        sections,
        count(passages, PassageDiff::before),
        count(passages, PassageDiff::after),
        references);
  }

  // ---- one order of both

  /** Goes from one pair that stayed to the next; between them stands what changed. */
  private void merge() {
    boolean[] hasPartner = new boolean[before.size()];
    Arrays.stream(pairs.partnerOfAfter()).filter(i -> i >= 0).forEach(i -> hasPartner[i] = true);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int next = pairs.inOrder().nextSetBit(j);
      int endOfBefore = next < 0 ? before.size() : pairs.partnerOfAfter()[next];
      int endOfAfter = next < 0 ? after.size() : next;
      List<Part> removed = new ArrayList<>();
      for (; i < endOfBefore; i++) {
        if (!hasPartner[i]) {
          removed.add(before.get(i));
        }
      }
      between(removed, j, endOfAfter, next < 0 || after.get(next).isHeading());
      j = endOfAfter;
      if (next >= 0) {
        addAfter(next);
        i = endOfBefore + 1;
        j = next + 1;
      }
    }
  }

  /** What is gone comes first, but a section that is gone does not cut another in two. */
  private void between(List<Part> removed, int from, int to, boolean endsSection) {
    int section = endsSection ? heading(removed) : removed.size();
    removed.subList(0, section).forEach(part -> addRemoved(part, false, from, to));
    int j = from;
    while (j < to && !after.get(j).isHeading()) {
      addAfter(j++);
    }
    removed.subList(section, removed.size()).forEach(part -> addRemoved(part, true, from, to));
    while (j < to) {
      addAfter(j++);
    }
  }

  private static int heading(List<Part> parts) {
    int at = 0;
    while (at < parts.size() && !parts.get(at).isHeading()) {
      at++;
    }
    return at;
  }

  private void addAfter(int j) {
    Part part = after.get(j);
    int i = pairs.partnerOfAfter()[j];
    Part partner = i < 0 ? null : before.get(i);
    entries.add(
        new Entry(
            partner,
            part,
            partner != null && !pairs.inOrder().get(j),
            WordDiff.of(partner == null ? NOTHING : partner.wording(), part.wording()),
            new Key(true, part.section())));
  }

  private void addRemoved(Part part, boolean isOwnSection, int from, int to) {
    Key own = new Key(false, part.section());
    Key key = own;
    if (!isOwnSection && !entries.isEmpty()) {
      key = entries.get(entries.size() - 1).section;
    } else if (!isOwnSection && from < to && !after.get(from).isHeading()) {
      key = new Key(true, after.get(from).section());
    }
    entries.add(new Entry(part, null, false, WordDiff.of(part.wording(), NOTHING), key));
  }

  private ImmutableList<SectionDiff> sections() {
    ImmutableList.Builder<SectionDiff> sections = ImmutableList.builder();
    int start = 0;
    for (int end = 1; end <= entries.size(); end++) {
      if (end == entries.size() || !entries.get(end).section.equals(entries.get(start).section)) {
        sections.add(section(entries.subList(start, end)));
        start = end;
      }
    }
    return entries.isEmpty() ? ImmutableList.of() : sections.build();
  }

  private SectionDiff section(List<Entry> of) {
    Key key = of.get(0).section;
    return new SectionDiff(
        (key.isAfter ? scanAfter : scanBefore).title(key.number),
        of.stream().map(Entry::diff).collect(ImmutableList.toImmutableList()));
  }

  // ---- counting

  private static ParagraphCount count(
      List<PassageDiff> passages, Function<PassageDiff, Optional<Passage>> side) {
    int unchanged = 0;
    int moved = 0;
    int changed = 0;
    int alone = 0;
    var paragraphs =
        passages.stream()
            .filter(passage -> side.apply(passage).isPresent())
            .collect(
                Collectors.groupingBy(passage -> side.apply(passage).orElseThrow().paragraph()))
            .values();
    for (List<PassageDiff> paragraph : paragraphs) {
      if (paragraph.stream().noneMatch(PassageDiff::isDifferent)) {
        unchanged++;
      } else if (paragraph.stream().allMatch(p -> p.kind() == PassageDiff.Kind.UNCHANGED)) {
        moved++;
      } else if (paragraph.stream().allMatch(p -> p.before().isEmpty() || p.after().isEmpty())) {
        alone++;
      } else {
        changed++;
      }
    }
    return new ParagraphCount(paragraphs.size(), unchanged, moved, changed, alone);
  }
}
