package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.json.JsonInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowsByKeyTest {
  private static final Part PART = new Part("", Part.Form.DUMP);

  /** Usual keys, those around the bounds, and whatever else a dump may say. */
  @Provide
  static Arbitrary<List<Object>> keyLists() {
    Arbitrary<Object> keys =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 50).asGeneric(),
            Arbitraries.longs().between(1000, 1100).asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.of(
                -1L, Long.MIN_VALUE, (long) Integer.MAX_VALUE + 1, Long.MAX_VALUE, 2L << 32),
            Arbitraries.of("", "7", "ietf", "007"));
    return keys.list();
  }

  @Property
  void rowsAreFoundAsInAHashMap(@ForAll("keyLists") List<Object> keys, @ForAll boolean hint) {
    RowsByKey rows = new RowsByKey(hint ? keys.size() : 0);
    Map<Object, Row> expected = new HashMap<>();
    for (Object key : keys) {
      Row row = row(key);
      rows.add(row);
      expected.put(key, row);
    }

    for (Object key : keys) {
      assertThat(rows.get(key)).isSameAs(expected.get(key));
    }
    for (Object other : List.of(51L, 999L, -2L, 1L << 40, "other")) {
      assertThat(rows.get(other)).isSameAs(expected.get(other));
    }
  }

  private static Row row(Object key) {
    Row row = new Row(PART, 0, new JsonInput.Place(1, 1), null);
    row.setKey(key);
    return row;
  }
}
