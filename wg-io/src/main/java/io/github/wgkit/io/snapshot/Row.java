package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.OtherRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as it came. Those who understand a field take it; what nobody has taken in the
 * end is an extension, so no field can get lost.
 *
 * <p>A value is null, a {@link String}, a {@link Long}, a {@link Boolean}, or else an {@link
 * ExtensionValue}. A key is a {@link Long} if it can be, else a {@link String}.
 */
final class Row {
  /** The order of the snapshot. */
  static final Comparator<Row> IN_PLACE = Comparator.comparingInt(row -> row.place);

  /** Rows that belong to a row, of one kind; mostly there is one. */
  private static final class Attached {
    final String kind;
    final Row first;
    @Nullable List<Row> rows;

    /** The rows of another kind. */
    final @Nullable Attached others;

    Attached(String kind, Row first, @Nullable Attached others) {
      this.kind = kind;
      this.first = first;
      this.others = others;
    }

    void add(Row row) {
      if (rows == null) {
        rows = new ArrayList<>(4);
        rows.add(first);
      }
      rows.add(row);
    }
  }

  private final Part part;
  private final int index;
  private final int line;
  private final int column;

  private String table = "";
  private @Nullable Object key;
  private boolean keyTaken;

  private Shape shape;
  private @Nullable Object[] values;

  /** A bit for each field that was taken; a field beyond the last bit is never left out. */
  private long taken;

  /** The rows of other tables that belong to this one. */
  private @Nullable Attached attached;

  /** The place among all rows, by which the rest is sorted. */
  private int place;

  /**
   * Makes a row without fields.
   *
   * @param part in which file
   * @param index at which place
   * @param place where in the file
   * @param before the row before it, which it is likely to resemble
   */
  Row(Part part, int index, JsonInput.Place place, @Nullable Row before) {
    this.part = part;
    this.index = index;
    this.line = place.line();
    this.column = place.column();
    this.shape = part.noFields();
    this.values = new @Nullable Object[before == null ? 4 : Math.max(before.shape.size(), 1)];
  }

  Part part() {
    return part;
  }

  String table() {
    return table;
  }

  void setTable(String table) {
    this.table = table;
  }

  /** {@return the key, a Long if it can be, else a String; null if the row has none} */
  @Nullable Object key() {
    return key;
  }

  void setKey(@Nullable Object key) {
    this.key = key;
  }

  /** {@return the key; it will not be an extension} */
  @Nullable Object takeKey() {
    keyTaken = true;
    return key;
  }

  /** Takes the key if it is only another way to say the text. */
  void takeKeyIfEqual(String text) {
    keyTaken |= key != null && key.toString().equals(text);
  }

  void setPlace(int place) {
    this.place = place;
  }

  Location location() {
    return part.location(line, column, index, null);
  }

  Location location(Field field) {
    return part.location(line, column, index, field.toString());
  }

  void add(String name, @Nullable Object value) {
    int size = shape.size();
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = value;
    shape = shape.with(name);
  }

  /** Adds what stands beside the fields, under names that no field has. */
  void addBeside(Map<String, ExtensionValue> besides) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < shape.size(); i++) {
      names.add(shape.name(i));
    }
    besides.forEach(
        (name, value) -> {
          String free = freeName("row." + name, names::contains);
          names.add(free);
          add(free, value);
        });
  }

  /** {@return the position of a field, or -1} */
  int find(Field field) {
    return shape.find(field);
  }

  /** {@return the position of any field, or -1} */
  int find(String name) {
    return shape.find(name);
  }

  /** Attaches a row that belongs to this one. */
  void attach(String kind, Row row) {
    Attached same = find(kind, attached);
    if (same == null) {
      attached = new Attached(kind, row, attached);
    } else {
      same.add(row);
    }
  }

  /** {@return the rows that belong to this one, in the order of the snapshot} */
  List<Row> attached(String kind) {
    Attached found = find(kind, attached);
    if (found == null) {
      return List.of();
    }
    return found.rows == null ? List.of(found.first) : found.rows;
  }

  /** {@return the first of the rows that belong to this one; null if there is none} */
  @Nullable Row firstAttached(String kind) {
    Attached found = find(kind, attached);
    return found == null ? null : found.first;
  }

  private static @Nullable Attached find(String kind, @Nullable Attached among) {
    Attached at = among;
    while (at != null && !at.kind.equals(kind)) {
      at = at.others;
    }
    return at;
  }

  @Nullable Object value(int position) {
    return values[position];
  }

  void take(int position) {
    if (position < Long.SIZE) {
      taken |= 1L << position;
    }
  }

  private boolean isTaken(int position) {
    return position < Long.SIZE && (taken & 1L << position) != 0;
  }

  void takeIfThere(Field field) {
    int at = find(field);
    if (at >= 0) {
      take(at);
    }
  }

  /** Takes a field if it stands in the other row with the same value. */
  void takeIfEqual(Field field, Row other) {
    int here = find(field);
    int there = other.find(field);
    if (here >= 0 && there >= 0 && Objects.equals(values[here], other.values[there])) {
      take(here);
    }
  }

  /** Gives a field away if it is there. */
  void giveAway(Field field, BiConsumer<String, ExtensionValue> extensions) {
    int at = find(field);
    if (at >= 0) {
      take(at);
      extensions.accept(field.toString(), asExtension(values[at]));
    }
  }

  boolean has(Field field) {
    return find(field) >= 0;
  }

  /** {@return whether there is a field of that name, understood or not} */
  boolean has(String name) {
    return find(name) >= 0;
  }

  /** {@return whether the other row says the same} */
  boolean saysTheSameAs(Row other) {
    if (shape.size() != other.shape.size()) {
      return false;
    }
    for (int i = 0; i < shape.size(); i++) {
      int there = other.find(shape.name(i));
      if (there < 0 || !Objects.equals(values[i], other.values[there])) {
        return false;
      }
    }
    return true;
  }

  /** {@return a name for something that stands beside the fields; no field has it} */
  String freeName(String name) {
    return freeName(name, this::has);
  }

  private static String freeName(String name, Predicate<String> isTaken) {
    String free = name;
    while (isTaken.test(free)) {
      free = "row." + free;
    }
    return free;
  }

  /** Takes the fields that stand in the other row with the same value. */
  void takeWhatRepeats(Row other) {
    for (int i = 0; i < shape.size(); i++) {
      int there = other.find(shape.name(i));
      if (there >= 0 && Objects.equals(values[i], other.values[there])) {
        take(i);
      }
    }
  }

  /** {@return whether there may be anything that nobody has taken} */
  boolean hasLeftovers() {
    return !keyTaken || Long.bitCount(taken) < shape.size();
  }

  /** Gives away what nobody has taken. */
  void leftovers(BiConsumer<String, ExtensionValue> extensions) {
    if (!hasLeftovers()) {
      return;
    }
    if (!keyTaken && key != null && !part.isApi()) {
      extensions.accept(freeName("pk"), asExtension(key));
    }
    for (int i = 0; i < shape.size(); i++) {
      if (!isTaken(i)) {
        extensions.accept(shape.name(i), asExtension(values[i]));
      }
    }
  }

  /** {@return the whole row, taken fields or not} */
  OtherRecord asOtherRecord() {
    ImmutableMap.Builder<String, ExtensionValue> fields =
        ImmutableMap.builderWithExpectedSize(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      if (!isTaken(i) || !shape.name(i).equals("resource_uri")) { // that, table and key say already
        fields.put(shape.name(i), asExtension(values[i]));
      }
    }
    return OtherRecord.builder()
        .table(table)
        .key(key == null ? "" : key.toString())
        .fields(fields.buildKeepingLast())
        .build();
  }

  static ExtensionValue asExtension(@Nullable Object value) {
    if (value == null) {
      return ExtensionValue.nothing();
    } else if (value instanceof String text) {
      return ExtensionValue.of(text);
    } else if (value instanceof Long number) {
      return SmallNumbers.of(number);
    } else if (value instanceof Boolean flag) {
      return ExtensionValue.of(flag);
    }
    return (ExtensionValue) value;
  }

  /** Each row is equal to itself alone; this is quicker than what the JDK works out for that. */
  @Override
  public int hashCode() {
    return place;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  /** {@return the row for messages, such as {@code group.role 17}} */
  @Override
  public String toString() {
    return key == null ? table : table + " " + key;
  }
}
