package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.picture.Graph.Edge;
import io.github.wgkit.io.picture.Graph.Look;
import io.github.wgkit.io.picture.Graph.Node;
import io.github.wgkit.io.picture.Layers.Box;
import io.github.wgkit.io.picture.Layers.Course;
import io.github.wgkit.io.picture.Layers.Layout;
import io.github.wgkit.io.picture.Layers.Line;
import io.github.wgkit.io.picture.Layers.Place;
import io.github.wgkit.io.picture.Layers.Point;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayersTest {
  private record Given(List<Box> boxes, List<Line> lines) {}

  @Provide
  Arbitrary<Given> graphs() {
    Arbitrary<Box> box =
        Combinators.combine(
                Arbitraries.integers().between(10, 200), Arbitraries.integers().between(10, 90))
            .as(Box::new);
    return box.list()
        .ofMinSize(2)
        .ofMaxSize(14)
        .flatMap(
            boxes -> {
              Arbitrary<Integer> end = Arbitraries.integers().between(0, boxes.size() - 1);
              Arbitrary<Box> label = Arbitraries.of(new Box(0, 0), new Box(0, 0), new Box(60, 20));
              return Combinators.combine(end, end, label)
                  .as(Line::new)
                  .filter(line -> line.from() != line.to())
                  .list()
                  .ofMaxSize(30)
                  .map(lines -> new Given(boxes, lines));
            });
  }

  private static boolean overlap(Place one, Place other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  @Property(tries = 500)
  void nothing_lies_on_anything_else(@ForAll("graphs") Given given) {
    Layout layout = Layers.of(given.boxes(), given.lines());
    List<Place> places = new ArrayList<>(layout.places());
    layout.courses().stream()
        .map(Course::label)
        .filter(label -> label.width() > 0)
        .forEach(places::add);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      assertThat(place.x()).isNotNegative();
      assertThat(place.y()).isNotNegative();
      assertThat(place.x() + place.width()).isLessThanOrEqualTo(layout.width() + 0.001);
      assertThat(place.y() + place.height()).isLessThanOrEqualTo(layout.height() + 0.001);
      for (int k = i + 1; k < places.size(); k++) {
        assertThat(overlap(place, places.get(k))).isFalse();
      }
    }
  }

  /** The bends between two layers are free of boxes; so it is the straight parts that matter. */
  @Property(tries = 500)
  void lines_begin_and_end_at_their_boxes_and_pass_all_others(@ForAll("graphs") Given given) {
    Layout layout = Layers.of(given.boxes(), given.lines());
    for (int i = 0; i < given.lines().size(); i++) {
      Line line = given.lines().get(i);
      List<Point> points = layout.courses().get(i).points();
      assertAtEdge(points.get(0), layout.places().get(line.from()));
      assertAtEdge(points.get(points.size() - 1), layout.places().get(line.to()));
      assertThat(layout.courses().get(i).label().width()).isEqualTo(line.label().width());
      for (int k = 0; k + 1 < points.size(); k += 2) {
        Point from = points.get(k);
        Point to = points.get(k + 1);
        assertThat(to.y()).isEqualTo(from.y());
        for (int box = 0; box < given.boxes().size(); box++) {
          if (box != line.from() && box != line.to()) {
            Place other = layout.places().get(box);
            boolean isIn =
                other.y() < from.y()
                    && from.y() < other.y() + other.height()
                    && Math.min(from.x(), to.x()) < other.x() + other.width()
                    && other.x() < Math.max(from.x(), to.x());
            assertThat(isIn).isFalse();
          }
        }
      }
    }
  }

  private static void assertAtEdge(Point point, Place place) {
    assertThat(point.y()).isBetween(place.y(), place.y() + place.height());
    assertThat(point.x() == place.x() || point.x() == place.x() + place.width()).isTrue();
  }

  @Property(tries = 100)
  void the_same_graph_is_laid_out_in_the_same_way(@ForAll("graphs") Given given) {
    assertThat(Layers.of(given.boxes(), given.lines()))
        .isEqualTo(Layers.of(given.boxes(), given.lines()));
  }

  @Test
  void a_chain_goes_from_left_to_right() {
    Box box = new Box(80, 30);
    Line first = new Line(0, 1, new Box(0, 0));
    Line second = new Line(1, 2, new Box(40, 20));
    Layout layout = Layers.of(List.of(box, box, box), List.of(first, second));
    List<Double> lefts = layout.places().stream().map(Place::x).toList();
    assertThat(lefts).isSorted().doesNotHaveDuplicates();
    assertThat(layout.places()).allMatch(place -> place.y() < 0.01);
    assertThat(layout.courses().get(1).label().x()).isBetween(lefts.get(1) + 80, lefts.get(2));
  }

  @Test
  void a_graph_of_words_is_drawn_with_all_of_them() {
    Graph graph =
        new Graph(
            ImmutableList.of(
                new Node("old", "", Look.PLAIN),
                new Node("new", "the new one", Look.STRONG),
                new Node("<other> & more", "", Look.FAINT)),
            ImmutableList.of(
                new Edge(0, 1, "replaced by", "in 2004", Look.PLAIN),
                new Edge(0, 2, "split into", "", Look.PLAIN),
                new Edge(1, 1, "again", "", Look.STRONG),
                new Edge(1, 0, "", "back", Look.FAINT)));
    Picture picture =
        Picture.of(GraphPicture.of(Picture.id("graph", "x"), "A graph", "Three nodes.", graph));
    assertThat(DrawnPicture.checked(picture.svg()).words())
        .contains("A graph", "old", "new", "<other> & more", "replaced by", "split into", "again");
  }
}
