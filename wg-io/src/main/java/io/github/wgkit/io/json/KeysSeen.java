package io.github.wgkit.io.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one JSON object so far. Made for small objects, of which an input has many: no
 * allocation, and mostly one comparison of bits a key. Reused for the next object of the same
 * depth, which mostly has the same keys in the same order: as long as it does, there is nothing to
 * look for.
 */
final class KeysSeen {
  /** With more keys than this, a hash set is faster. */
  private static final int SMALL = 32;

  private final @Nullable KeysSeen outer;
  private @Nullable KeysSeen inner;

  private String[] keys = new String[8];
  private int count;

  /** How many keys of the object before, all different, are still there; -1 if it was left. */
  private int before;

  /** Bits of the keys; not kept while they are those of the object before. */
  private long bits;

  private @Nullable Set<String> many;

  private KeysSeen(@Nullable KeysSeen outer) {
    this.outer = outer;
  }

  /** {@return where to begin, outside of all objects} */
  static KeysSeen ofNoObject() {
    return new KeysSeen(null);
  }

  /** {@return the keys of the next object within this one; none so far} */
  KeysSeen beginInner() {
    if (inner == null) {
      inner = new KeysSeen(this);
    }
    inner.before = Math.max(inner.before, inner.count);
    inner.count = 0;
    inner.many = null;
    return inner;
  }

  /** {@return the keys of the object around this one; null outside of all objects} */
  @Nullable KeysSeen outer() {
    return outer;
  }

  /** Adds a key; says whether it is new. */
  boolean add(String key) {
    if (count < before && keys[count] == key) { // the parser gives the same text for the same key
      count++;
      return true;
    }
    if (before >= 0) {
      leaveObjectBefore();
    }
    return addOther(key);
  }

  private void leaveObjectBefore() {
    before = -1;
    bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= bit(keys[i]);
    }
  }

  private boolean addOther(String key) {
    if (many != null) {
      return many.add(key);
    }
    long bit = bit(key);
    if ((bits & bit) != 0 && contains(key)) {
      return false;
    }
    bits |= bit;
    if (count == SMALL) {
      many = new HashSet<>(Arrays.asList(keys).subList(0, count));
      return many.add(key);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
    return true;
  }

  private static long bit(String key) {
    int hash = key.hashCode();
    return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
  }

  private boolean contains(String key) {
    for (int i = 0; i < count; i++) {
      if (keys[i].equals(key)) {
        return true;
      }
    }
    return false;
  }
}
