package io.github.wgkit.model.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of two rows stand in both, in the same order: as many as possible, by the
 * algorithm of Eugene Myers ("An O(ND) Difference Algorithm and Its Variations", 1986) in linear
 * space. Where two rows have little in common it stops searching for the best answer and takes a
 * good one, so the time it takes grows with the length of the rows and no more.
 */
final class Alignment {
  /** Rows with more differences than this are cut where most was found in common. */
  private static final int DEEPEST_SEARCH = 400;

  private final int[] before;
  private final int[] after;
  private final BitSet keptBefore = new BitSet();
  private final BitSet keptAfter = new BitSet();

  /** By the number of a diagonal: how far along {@code before} the search has come on it. */
  private final int[] forward;

  private final int[] backward;

  private Alignment(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    int diagonals = 2 * deepest(before.length + after.length) + 3;
    this.forward = new int[diagonals];
    this.backward = new int[diagonals];
  }

  private static int deepest(int length) {
    return Math.min(DEEPEST_SEARCH, (length + 1) / 2);
  }

  /**
   * {@return the alignment of two rows}
   *
   * @param before the elements of the one
   * @param after those of the other
   */
  static <T> Alignment of(List<? extends T> before, List<? extends T> after) {
    Map<T, Integer> numbers = new HashMap<>();
    Alignment alignment = new Alignment(numbered(before, numbers), numbered(after, numbers));
    alignment.align();
    return alignment;
  }

  private static <T> int[] numbered(List<? extends T> row, Map<T, Integer> numbers) {
    int[] numbered = new int[row.size()];
    int i = 0;
    for (T element : row) {
      Integer number = numbers.putIfAbsent(element, numbers.size());
      numbered[i++] = number == null ? numbers.size() - 1 : number;
    }
    return numbered;
  }

  /** {@return the elements that are in both, as places in the first row} */
  BitSet keptBefore() {
    return keptBefore;
  }

  /** {@return the same elements as places in the second row} */
  BitSet keptAfter() {
    return keptAfter;
  }

  /** {@return how many elements are in both} */
  int kept() {
    return keptBefore.cardinality();
  }

  /** A piece of one row and the piece of the other to compare it with. */
  private record Box(int left, int right, int top, int bottom) {}

  private void align() {
    Deque<Box> left = new ArrayDeque<>();
    left.push(new Box(0, before.length, 0, after.length));
    while (!left.isEmpty()) {
      Box box = trimmed(left.pop());
      if (box.left < box.right && box.top < box.bottom) {
        split(box, left);
      }
    }
  }

  private Box trimmed(Box box) {
    int left = box.left;
    int top = box.top;
    while (left < box.right && top < box.bottom && before[left] == after[top]) {
      keep(left++, top++);
    }
    int right = box.right;
    int bottom = box.bottom;
    while (left < right && top < bottom && before[right - 1] == after[bottom - 1]) {
      keep(--right, --bottom);
    }
    return new Box(left, right, top, bottom);
  }

  private void keep(int i, int j) {
    keptBefore.set(i);
    keptAfter.set(j);
  }

  /** Finds a point that a shortest way through the box passes, and leaves the boxes beside it. */
  private void split(Box box, Deque<Box> left) {
    int width = box.right - box.left;
    int height = box.bottom - box.top;
    int delta = width - height;
    boolean isOdd = (delta & 1) != 0;
    int deepest = deepest(width + height);
    int middle = deepest + 1;
    Arrays.fill(forward, 0, 2 * deepest + 3, -1);
    Arrays.fill(backward, 0, 2 * deepest + 3, -1);
    forward[middle + 1] = 0;
    backward[middle + 1] = 0;
    for (int depth = 0; depth <= deepest; depth++) {
      for (int k = lowest(depth, height); k <= highest(depth, width); k += 2) {
        int x = start(forward, middle, k, width, height);
        while (0 <= x
            && x < width
            && x - k < height
            && before[box.left + x] == after[box.top + x - k]) {
          x++;
        }
        forward[middle + k] = x;
        int opposite = delta - k;
        if (isOdd && Math.abs(opposite) < depth && x + backward[middle + opposite] >= width) {
          push(box, x, x - k, left);
          return;
        }
      }
      for (int k = lowest(depth, height); k <= highest(depth, width); k += 2) {
        int x = start(backward, middle, k, width, height);
        while (0 <= x
            && x < width
            && x - k < height
            && before[box.right - 1 - x] == after[box.bottom - 1 - x + k]) {
          x++;
        }
        backward[middle + k] = x;
        int opposite = delta - k;
        if (!isOdd && Math.abs(opposite) <= depth && x + forward[middle + opposite] >= width) {
          push(box, width - x, height - x + k, left);
          return;
        }
      }
    }
    giveUp(box, middle, deepest, left);
  }

  /** Diagonals outside the box are of no use. */
  private static int lowest(int depth, int height) {
    return depth <= height ? -depth : -height + ((depth - height) & 1);
  }

  private static int highest(int depth, int width) {
    return depth <= width ? depth : width - ((depth - width) & 1);
  }

  /** {@return where a way begins on a diagonal: after a step down or to the right; else -1} */
  private static int start(int[] reached, int middle, int k, int width, int height) {
    int down = reached[middle + k + 1];
    int right = reached[middle + k - 1] + 1;
    int afterDown = down >= 0 && down - k <= height ? down : -1;
    int afterRight = right > 0 && right <= width ? right : -1;
    return Math.max(afterDown, afterRight);
  }

  private static void push(Box box, int x, int y, Deque<Box> left) {
    left.push(new Box(box.left + x, box.right, box.top + y, box.bottom));
    left.push(new Box(box.left, box.left + x, box.top, box.top + y));
  }

  /** Cuts where the way from the beginning has come farthest. */
  private void giveUp(Box box, int middle, int deepest, Deque<Box> left) {
    int bestX = 0;
    int bestY = 0;
    for (int k = -deepest; k <= deepest; k++) {
      int x = forward[middle + k];
      if (x >= 0 && 0 <= x - k && x + x - k > bestX + bestY) {
        bestX = x;
        bestY = x - k;
      }
    }
    push(box, bestX, bestY, left);
  }
}
