package io.github.wgkit.io.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one JSON object so far. Made for small objects, of which an input has many: no
 * allocation, and mostly one comparison of bits a key. Reused for the next object of the same
 * depth.
 */
final class KeysSeen {
  /** With more keys than this, a hash set is faster. */
  private static final int SMALL = 32;

  private String[] keys = new String[8];
  private int count;
  private long bits;
  private @Nullable Set<String> many;

  void clear() {
    count = 0;
    bits = 0;
    many = null;
  }

  /** Adds a key; says whether it is new. */
  boolean add(String key) {
    if (many != null) {
      return many.add(key);
    }
    int hash = key.hashCode();
    long bit = 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
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

  private boolean contains(String key) {
    for (int i = 0; i < count; i++) {
      if (keys[i].equals(key)) {
        return true;
      }
    }
    return false;
  }
}
