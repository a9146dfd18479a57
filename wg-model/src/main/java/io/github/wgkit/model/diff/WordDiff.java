package io.github.wgkit.model.diff;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.charter.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of two wordings are the same. */
final class WordDiff {
  /** A shorter sentence may stand anywhere by chance. */
  private static final int SHORTEST_MOVED = 5;

  /** What repeats itself could be moved for ever. */
  private static final int FARTHEST_MOVE = 200;

  private final Wording before;
  private final Wording after;
  private final BitSet keptBefore;
  private final BitSet keptAfter;
  private final int[] wordsBefore;
  private final int[] wordsAfter;
  private final BitSet movedAway = new BitSet();
  private final BitSet movedHere = new BitSet();

  private WordDiff(Wording before, Wording after) {
    this.before = before;
    this.after = after;
    Alignment same = Alignment.of(before.words(), after.words());
    keptBefore = same.keptBefore();
    keptAfter = same.keptAfter();
    wordsBefore = counts(before);
    wordsAfter = counts(after);
    moveTogether(before, keptBefore);
    moveTogether(after, keptAfter);
    leaveOutCoincidences();
    completeSentences();
  }

  /**
   * {@return the words of two wordings}
   *
   * @param before the older wording; empty if there is none
   * @param after the newer wording; empty if there is none
   */
  static WordDiff of(Wording before, Wording after) {
    return new WordDiff(before, after);
  }

  /**
   * Of two equal words either may be the one that is kept: changes are moved until they meet, and
   * then to where a sentence begins, so that it is a whole sentence that was added, and not the end
   * of it and the beginning of the next one.
   */
  private static void moveTogether(Wording wording, BitSet kept) {
    int start = kept.nextClearBit(0);
    while (start < wording.size()) {
      int end = next(kept, start, wording.size());
      boolean isGrowing = true;
      while (isGrowing) {
        int length = end - start;
        for (int n = 0; n < FARTHEST_MOVE && canMoveUp(wording, start, end); n++) {
          kept.set(--end);
          kept.clear(--start);
          start = kept.previousSetBit(start) + 1;
        }
        for (int n = 0; n < FARTHEST_MOVE && canMoveDown(wording, start, end); n++) {
          kept.set(start++);
          kept.clear(end);
          end = next(kept, end, wording.size());
        }
        isGrowing = end - start > length;
      }
      start = kept.nextClearBit(toSentence(wording, kept, start, end));
    }
  }

  private static boolean canMoveUp(Wording wording, int start, int end) {
    return start > 0 && wording.words().get(start - 1).equals(wording.words().get(end - 1));
  }

  private static boolean canMoveDown(Wording wording, int start, int end) {
    return end < wording.size() && wording.words().get(start).equals(wording.words().get(end));
  }

  /** {@return where the change ends} */
  private static int toSentence(Wording wording, BitSet kept, int start, int end) {
    int best = 0;
    int up = 0;
    while (up < FARTHEST_MOVE
        && canMoveUp(wording, start - up, end - up)
        && kept.get(start - up - 1)) {
      up++;
      best = wording.beginning(start - up) > wording.beginning(start - best) ? up : best;
    }
    for (int n = 1; n <= best; n++) {
      kept.set(end - n);
      kept.clear(start - n);
    }
    return end;
  }

  /** Words that changed, and the kept ones after them; as places in both wordings. */
  private record Stretch(int before, int beforeEnd, int after, int afterEnd, int kept) {}

  /** A word or two between longer changes are there by chance, and only make it hard to read. */
  private void leaveOutCoincidences() {
    List<Stretch> stretches = new ArrayList<>();
    for (Stretch stretch : stretches()) {
      stretches.add(stretch);
      int last = stretches.size() - 1;
      while (last > 0 && isCoincidence(stretches.get(last - 1), stretches.get(last))) {
        Stretch second = stretches.remove(last--);
        Stretch first = stretches.get(last);
        keptBefore.clear(first.beforeEnd, first.beforeEnd + first.kept);
        keptAfter.clear(first.afterEnd, first.afterEnd + first.kept);
        stretches.set(
            last,
            new Stretch(first.before, second.beforeEnd, first.after, second.afterEnd, second.kept));
      }
    }
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int changedBefore = next(keptBefore, i, before.size());
      int changedAfter = next(keptAfter, j, after.size());
      int kept = 0;
      while (keptBefore.get(changedBefore + kept) && keptAfter.get(changedAfter + kept)) {
        kept++;
      }
      stretches.add(new Stretch(i, changedBefore, j, changedAfter, kept));
      i = changedBefore + kept;
      j = changedAfter + kept;
    }
    return stretches;
  }

  /** Where one sentence took the place of another, the full stop went with it. */
  private void completeSentences() {
    for (Stretch stretch : stretches()) {
      boolean isReplaced =
          stretch.before < stretch.beforeEnd
              && stretch.after < stretch.afterEnd
              && stretch.kept > 0
              && before.beginning(stretch.before) == Wording.SENTENCE
              && after.beginning(stretch.after) == Wording.SENTENCE
              && before.endsSentence(stretch.beforeEnd)
              && after.endsSentence(stretch.afterEnd);
      if (isReplaced) {
        keptBefore.clear(stretch.beforeEnd);
        keptAfter.clear(stretch.afterEnd);
      }
    }
  }

  private static int next(BitSet kept, int from, int end) {
    int next = kept.nextSetBit(from);
    return next < 0 ? end : next;
  }

  private boolean isCoincidence(Stretch first, Stretch second) {
    int changed = Math.min(size(first), size(second));
    return changed > 0
        && 2 * (wordsBefore[first.beforeEnd + first.kept] - wordsBefore[first.beforeEnd])
            <= changed;
  }

  private int size(Stretch stretch) {
    return Math.max(
        wordsBefore[stretch.beforeEnd] - wordsBefore[stretch.before],
        wordsAfter[stretch.afterEnd] - wordsAfter[stretch.after]);
  }

  /** {@return for each place, how many words stand before it} Stretches may grow many times. */
  private static int[] counts(Wording wording) {
    int[] counts = new int[wording.size() + 1];
    for (int i = 0; i < wording.size(); i++) {
      counts[i + 1] = counts[i] + (Wording.isWord(wording.words().get(i)) ? 1 : 0);
    }
    return counts;
  }

  private static int count(Wording wording, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Wording.isWord(wording.words().get(i)) ? 1 : 0;
    }
    return count;
  }

  // ---- sentences

  /** A sentence in one of many wordings. */
  private record Place(WordDiff diff, TextSpan sentence) {}

  /**
   * Finds the sentences that went from one place to another, and marks them.
   *
   * @param diffs the passages of a charter
   */
  static void markMovedSentences(List<WordDiff> diffs) {
    Map<List<String>, Deque<Place>> gone = new HashMap<>();
    for (WordDiff diff : diffs) {
      for (TextSpan sentence : changed(diff.before, diff.keptBefore)) {
        gone.computeIfAbsent(words(diff.before, sentence), key -> new ArrayDeque<>())
            .add(new Place(diff, sentence));
      }
    }
    for (WordDiff diff : diffs) {
      for (TextSpan sentence : changed(diff.after, diff.keptAfter)) {
        Deque<Place> from = gone.get(words(diff.after, sentence));
        if (from != null && !from.isEmpty()) {
          Place place = from.remove();
          place.diff.movedAway.set(place.sentence.start(), place.sentence.end());
          diff.movedHere.set(sentence.start(), sentence.end());
        }
      }
    }
  }

  private static List<String> words(Wording wording, TextSpan sentence) {
    return wording.words().subList(sentence.start(), sentence.end());
  }

  private static List<TextSpan> changed(Wording wording, BitSet kept) {
    return wording.sentences().stream()
        .filter(
            sentence ->
                count(wording, sentence.start(), sentence.end()) >= SHORTEST_MOVED
                    && isChanged(wording, sentence, kept))
        .toList();
  }

  /** The full stop at the end may be that of another sentence. */
  private static boolean isChanged(Wording wording, TextSpan sentence, BitSet kept) {
    for (int i = kept.nextSetBit(sentence.start());
        i >= 0 && i < sentence.end();
        i = kept.nextSetBit(i + 1)) {
      if (Wording.isWord(wording.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  // ---- runs

  ImmutableList<WordRun> runs() {
    ImmutableList.Builder<WordRun> runs = ImmutableList.builder();
    for (Stretch stretch : stretches()) {
      runs(
          before,
          stretch.before,
          stretch.beforeEnd,
          movedAway,
          WordRun.Kind.MOVED_AWAY,
          WordRun.Kind.REMOVED,
          runs);
      runs(
          after,
          stretch.after,
          stretch.afterEnd,
          movedHere,
          WordRun.Kind.MOVED_HERE,
          WordRun.Kind.ADDED,
          runs);
      if (stretch.kept > 0) {
        runs.add(
            new WordRun(
                WordRun.Kind.KEPT, after.text(stretch.afterEnd, stretch.afterEnd + stretch.kept)));
      }
    }
    return runs.build();
  }

  private static void runs(
      Wording wording,
      int from,
      int to,
      BitSet moved,
      WordRun.Kind ifMoved,
      WordRun.Kind ifNot,
      ImmutableList.Builder<WordRun> runs) {
    int start = from;
    while (start < to) {
      boolean isMoved = moved.get(start);
      int end = isMoved ? moved.nextClearBit(start) : moved.nextSetBit(start);
      end = end < 0 ? to : Math.min(end, to);
      runs.add(new WordRun(isMoved ? ifMoved : ifNot, wording.text(start, end)));
      start = end;
    }
  }
}
