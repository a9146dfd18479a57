package io.github.wgkit.io.feed;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.wgkit.model.Group;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Makes an id of what it is the id of: equal parts, equal id. It is a UUID of version 8 (RFC 9562
 * section 5.8) that has the first bits of a SHA-256. Not thread-safe.
 */
final class Digest {
  private static final long VERSION = 0x8000L;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VARIANT = 1L << 63;
  private static final long VARIANT_BITS = 3L << 62;

  private final Hasher hasher = Hashing.sha256().newHasher();

  /** Adds a text. */
  Digest put(String text) {
    hasher.putInt(text.length()).putUnencodedChars(text);
    return this;
  }

  /** Adds what a group stays known by: its number, or else its acronym. */
  Digest put(Group group) {
    return group.id().isPresent()
        ? put("number").put(Long.toString(group.id().getAsLong()))
        : put("acronym").put(group.acronym().normalized().text());
  }

  /** {@return the id; nothing can be added after that} */
  String urn() {
    ByteBuffer hash = ByteBuffer.wrap(hasher.hash().asBytes());
    long high = hash.getLong() & ~VERSION_BITS | VERSION;
    long low = hash.getLong() & ~VARIANT_BITS | VARIANT;
    return "urn:uuid:" + new UUID(high, low);
  }
}
