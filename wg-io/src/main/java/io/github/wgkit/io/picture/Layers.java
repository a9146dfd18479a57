package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds places for the boxes of a small directed graph, in layers from left to right. Nothing lies
 * on anything else: a label is a box of its own in the layer between, and a line that passes a
 * layer has a lane there. The same graph is always laid out in the same way.
 *
 * <p>After Sugiyama, Tagawa and Toda (1981): circles are opened, each box gets the layer behind all
 * before it, the order within layers is improved by the means of the neighbours, and the heights
 * are those nearest to the neighbours that keep the order.
 */
final class Layers {
  /** What is left free between two layers, for the lines. */
  static final double BETWEEN = 44;

  private static final double GAP = 14;
  private static final double LANE = 8;
  private static final int SWEEPS = 24;

  /**
   * A box to be placed.
   *
   * @param width how wide
   * @param height how high, at least
   */
  record Box(double width, double height) {}

  /**
   * A line to be drawn.
   *
   * @param from the box where it begins
   * @param to the box where it ends, another one
   * @param label the room its label needs; of no width if there is none
   */
  record Line(int from, int to, Box label) {
    boolean isLabelled() {
      return label.width() > 0;
    }
  }

  /** Where something is: its left upper corner, width and height. */
  record Place(double x, double y, double width, double height) {
    double middle() {
      return y + height / 2;
    }
  }

  /** A point on a line. */
  record Point(double x, double y) {}

  /**
   * Where a line goes.
   *
   * @param points from the edge of one box to that of the other; after each second point the line
   *     goes straight, else it may swing
   * @param label where the label is; of no width if there is none
   */
  record Course(ImmutableList<Point> points, Place label) {}

  /**
   * The layout.
   *
   * @param places where the boxes are, in their order
   * @param courses where the lines go, in their order
   * @param width how wide all of it is
   * @param height how high all of it is
   */
  record Layout(
      ImmutableList<Place> places, ImmutableList<Course> courses, double width, double height) {}

  /** A box, a label or a lane. */
  private static final class Item {
    final double width;
    double height;
    final boolean isBox;
    final boolean isLabel;
    int layer;
    int order;
    double y;
    final List<Item> before = new ArrayList<>();
    final List<Item> after = new ArrayList<>();

    Item(double width, double height, boolean isBox, boolean isLabel) {
      this.width = width;
      this.height = height;
      this.isBox = isBox;
      this.isLabel = isLabel;
    }

    double middle() {
      return y + height / 2;
    }
  }

  private final List<Item> boxes = new ArrayList<>();
  private final List<Line> lines;
  private final boolean[] isTurned;

  /** The items of each line, from left to right. */
  private final List<List<Item>> chains = new ArrayList<>();

  private final List<List<Item>> layers = new ArrayList<>();

  private Layers(List<Box> sizes, List<Line> lines) {
    sizes.forEach(size -> boxes.add(new Item(size.width(), size.height(), true, false)));
    this.lines = lines;
    this.isTurned = new boolean[lines.size()];
  }

  /** {@return the layout of boxes and lines} */
  static Layout of(List<Box> boxes, List<Line> lines) {
    Layers layers = new Layers(boxes, lines);
    layers.openCircles();
    layers.assignLayers();
    layers.layLanes();
    layers.order();
    layers.assignHeights();
    return layers.layout();
  }

  private int left(int line) {
    return isTurned[line] ? lines.get(line).to() : lines.get(line).from();
  }

  private int right(int line) {
    return isTurned[line] ? lines.get(line).from() : lines.get(line).to();
  }

  /** Turns the lines around that lead back, by a search in depth without recursion. */
  private void openCircles() {
    List<List<Integer>> leaving = new ArrayList<>();
    boxes.forEach(box -> leaving.add(new ArrayList<>()));
    boolean[] isEntered = new boolean[boxes.size()];
    for (int i = 0; i < lines.size(); i++) {
      leaving.get(lines.get(i).from()).add(i);
      isEntered[lines.get(i).to()] = true;
    }
    int[] state = new int[boxes.size()];
    for (boolean entered : new boolean[] {false, true}) {
      for (int i = 0; i < boxes.size(); i++) {
        if (isEntered[i] == entered && state[i] == 0) {
          search(i, leaving, state);
        }
      }
    }
  }

  private void search(int root, List<List<Integer>> leaving, int[] state) {
    List<Integer> path = new ArrayList<>(List.of(root));
    int[] next = new int[boxes.size()];
    state[root] = 1;
    while (!path.isEmpty()) {
      int box = path.get(path.size() - 1);
      if (next[box] == leaving.get(box).size()) {
        state[box] = 2;
        path.remove(path.size() - 1);
        continue;
      }
      int line = leaving.get(box).get(next[box]++);
      int to = lines.get(line).to();
      if (state[to] == 1) {
        isTurned[line] = true;
      } else if (state[to] == 0) {
        state[to] = 1;
        path.add(to);
      }
    }
  }

  /** A labelled line needs a layer for the label. */
  private int length(int line) {
    return lines.get(line).isLabelled() ? 2 : 1;
  }

  private void assignLayers() {
    int[] waiting = new int[boxes.size()];
    List<List<Integer>> leaving = new ArrayList<>();
    boxes.forEach(box -> leaving.add(new ArrayList<>()));
    for (int i = 0; i < lines.size(); i++) {
      leaving.get(left(i)).add(i);
      waiting[right(i)]++;
    }
    List<Integer> ready = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    for (int i = 0; i < ready.size(); i++) {
      int box = ready.get(i);
      for (int line : leaving.get(box)) {
        Item to = boxes.get(right(line));
        to.layer = Math.max(to.layer, boxes.get(box).layer + length(line));
        if (--waiting[right(line)] == 0) {
          ready.add(right(line));
        }
      }
    }
    // A box that leads somewhere and comes from nowhere stands just before what it leads to.
    for (int box : ready) {
      boolean comesFromNowhere = lines.isEmpty() || isSource(box);
      if (comesFromNowhere && !leaving.get(box).isEmpty()) {
        boxes.get(box).layer =
            leaving.get(box).stream()
                .mapToInt(line -> boxes.get(right(line)).layer - length(line))
                .min()
                .orElse(0);
      }
    }
  }

  private boolean isSource(int box) {
    for (int i = 0; i < lines.size(); i++) {
      if (right(i) == box) {
        return false;
      }
    }
    return true;
  }

  private void layLanes() {
    for (Item box : boxes) {
      add(box);
    }
    for (int i = 0; i < lines.size(); i++) {
      Item from = boxes.get(left(i));
      Item to = boxes.get(right(i));
      List<Item> chain = new ArrayList<>(List.of(from));
      int label = lines.get(i).isLabelled() ? (from.layer + to.layer) / 2 : -1;
      for (int layer = from.layer + 1; layer < to.layer; layer++) {
        Box room = lines.get(i).label();
        Item lane =
            layer == label
                ? new Item(room.width(), room.height(), false, true)
                : new Item(0, 0, false, false);
        lane.layer = layer;
        add(lane);
        chain.add(lane);
      }
      chain.add(to);
      for (int k = 1; k < chain.size(); k++) {
        chain.get(k - 1).after.add(chain.get(k));
        chain.get(k).before.add(chain.get(k - 1));
      }
      chains.add(chain);
    }
    for (Item box : boxes) {
      // Each line has an end of its own.
      double ends = Math.max(box.before.size(), box.after.size());
      box.height = Math.max(box.height, LANE * (ends + 1));
    }
    for (List<Item> layer : layers) {
      number(layer);
    }
  }

  private void add(Item item) {
    while (layers.size() <= item.layer) {
      layers.add(new ArrayList<>());
    }
    layers.get(item.layer).add(item);
  }

  private static void number(List<Item> layer) {
    for (int i = 0; i < layer.size(); i++) {
      layer.get(i).order = i;
    }
  }

  private void order() {
    List<List<Item>> best = copy(layers);
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean isForward = sweep % 2 == 0;
      for (int i = 1; i < layers.size(); i++) {
        sort(layers.get(isForward ? i : layers.size() - 1 - i), isForward);
      }
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(layers);
      }
    }
    layers.clear();
    layers.addAll(best);
    layers.forEach(Layers::number);
  }

  private static List<List<Item>> copy(List<List<Item>> layers) {
    List<List<Item>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  private static void sort(List<Item> layer, boolean isForward) {
    layer.sort(
        Comparator.comparingDouble(
            item -> {
              List<Item> neighbours = isForward ? item.before : item.after;
              return neighbours.isEmpty()
                  ? item.order
                  : neighbours.stream().mapToInt(other -> other.order).average().orElse(0);
            }));
    number(layer);
  }

  /** Counts the crossings of all lines between neighbouring layers. */
  private long crossings() {
    long crossings = 0;
    for (int i = 1; i < layers.size(); i++) {
      int size = layers.get(i).size();
      long[] tree = new long[size + 1];
      long seen = 0;
      for (Item left : layers.get(i - 1)) {
        List<Integer> ends = new ArrayList<>();
        left.after.forEach(right -> ends.add(right.order));
        for (int end : ends) {
          long upToHere = 0;
          for (int k = end + 1; k > 0; k -= k & -k) {
            upToHere += tree[k];
          }
          crossings += seen - upToHere;
        }
        for (int end : ends) {
          seen++;
          for (int k = end + 1; k <= size; k += k & -k) {
            tree[k]++;
          }
        }
      }
    }
    return crossings;
  }

  private void assignHeights() {
    for (List<Item> layer : layers) {
      double y = 0;
      for (Item item : layer) {
        item.y = y;
        y += item.height + GAP;
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean isForward = sweep % 2 == 0;
      for (int i = 0; i < layers.size(); i++) {
        spread(layers.get(isForward ? i : layers.size() - 1 - i));
      }
    }
    double top = layers.stream().flatMap(List::stream).mapToDouble(item -> item.y).min().orElse(0);
    layers.forEach(layer -> layer.forEach(item -> item.y -= top));
  }

  /** Items that want the same place and share the middle between what they want. */
  private static final class Block {
    final List<Item> items = new ArrayList<>();
    double sum;
    double height;

    double start() {
      return sum / items.size();
    }
  }

  /** Moves the items of a layer as near to their neighbours as the order allows. */
  private static void spread(List<Item> layer) {
    List<Block> blocks = new ArrayList<>();
    for (Item item : layer) {
      Block block = new Block();
      block.items.add(item);
      block.sum = wanted(item) - item.height / 2;
      block.height = item.height + GAP;
      while (!blocks.isEmpty()) {
        Block last = blocks.get(blocks.size() - 1);
        if (last.start() + last.height <= block.start()) {
          break;
        }
        last.sum += block.sum - block.items.size() * last.height;
        last.items.addAll(block.items);
        last.height += block.height;
        block = last;
        blocks.remove(blocks.size() - 1);
      }
      blocks.add(block);
    }
    for (Block block : blocks) {
      double y = block.start();
      for (Item item : block.items) {
        item.y = y;
        y += item.height + GAP;
      }
    }
  }

  private static double wanted(Item item) {
    int neighbours = item.before.size() + item.after.size();
    if (neighbours == 0) {
      return item.middle();
    }
    double sum = 0;
    for (Item other : item.before) {
      sum += other.middle();
    }
    for (Item other : item.after) {
      sum += other.middle();
    }
    return sum / neighbours;
  }

  private Layout layout() {
    double[] x = new double[layers.size()];
    double[] width = new double[layers.size()];
    double right = 0;
    for (int i = 0; i < layers.size(); i++) {
      width[i] = layers.get(i).stream().mapToDouble(item -> item.width).max().orElse(0);
      x[i] = right;
      right += width[i] + BETWEEN;
    }
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (Item box : boxes) {
      places.add(place(box, x, width));
    }
    double[][] ends = ends();
    ImmutableList.Builder<Course> courses = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      courses.add(course(i, x, width, ends[i]));
    }
    double height =
        layers.stream()
            .flatMap(List::stream)
            .mapToDouble(item -> item.y + item.height)
            .max()
            .orElse(0);
    return new Layout(
        places.build(), courses.build(), layers.isEmpty() ? 0 : right - BETWEEN, height);
  }

  private static Place place(Item item, double[] x, double[] width) {
    double free = width[item.layer] - item.width;
    return new Place(x[item.layer] + free / 2, item.y, item.width, item.height);
  }

  /** {@return the heights at which each line leaves its left box and reaches its right one} */
  private double[][] ends() {
    double[][] ends = new double[lines.size()][2];
    for (int side = 0; side < 2; side++) {
      List<List<Integer>> atBox = new ArrayList<>();
      boxes.forEach(box -> atBox.add(new ArrayList<>()));
      for (int i = 0; i < lines.size(); i++) {
        atBox.get(side == 0 ? left(i) : right(i)).add(i);
      }
      for (int box = 0; box < boxes.size(); box++) {
        List<Integer> at = atBox.get(box);
        boolean isLeft = side == 0;
        at.sort(
            Comparator.comparingDouble(
                line -> {
                  List<Item> chain = chains.get(line);
                  return chain.get(isLeft ? 1 : chain.size() - 2).middle();
                }));
        Item item = boxes.get(box);
        for (int k = 0; k < at.size(); k++) {
          ends[at.get(k)][side] = item.y + item.height * (k + 1) / (at.size() + 1);
        }
      }
    }
    return ends;
  }

  private Course course(int line, double[] x, double[] width, double[] ends) {
    List<Item> chain = chains.get(line);
    List<Point> points = new ArrayList<>();
    Place label = new Place(0, 0, 0, 0);
    Place first = place(chain.get(0), x, width);
    points.add(new Point(first.x() + first.width(), ends[0]));
    // to the edge of the layer, past boxes that are wider
    points.add(new Point(x[chain.get(0).layer] + width[chain.get(0).layer], ends[0]));
    for (Item item : chain.subList(1, chain.size() - 1)) {
      points.add(new Point(x[item.layer], item.middle()));
      points.add(new Point(x[item.layer] + width[item.layer], item.middle()));
      if (item.isLabel) {
        label = place(item, x, width);
      }
    }
    Item last = chain.get(chain.size() - 1);
    points.add(new Point(x[last.layer], ends[1]));
    points.add(new Point(place(last, x, width).x(), ends[1]));
    ImmutableList<Point> course = ImmutableList.copyOf(points);
    return new Course(isTurned[line] ? course.reverse() : course, label);
  }
}
