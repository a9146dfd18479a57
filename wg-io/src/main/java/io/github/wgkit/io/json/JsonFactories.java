package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.wgkit.io.Limits;

/** The parser and generator factories, set up once. */
final class JsonFactories {
  /** Readers call themselves for each level: deeper, and the stack could end before the input. */
  private static final int DEPTH = 1_000;

  /** A number of more digits measures nothing. */
  private static final int NUMBER_LENGTH = 1_000;

  /** A longer key is no name of anything. */
  private static final int KEY_LENGTH = 50_000;

  /** Buffers kept for the next reading. */
  private static final int BUFFERS = 16;

  private static final JsonFactory STANDARD = make(Limits.DEFAULT);

  private JsonFactories() {}

  /** {@return the factory of generators} */
  static JsonFactory standard() {
    return STANDARD;
  }

  /**
   * {@return a factory of parsers that hold limits}
   *
   * @param limits the limits
   */
  static JsonFactory of(Limits limits) {
    Limits standard = Limits.DEFAULT;
    return limits.depth() == standard.depth() && limits.textLength() == standard.textLength()
        ? STANDARD
        : make(limits);
  }

  private static JsonFactory make(Limits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Math.min(DEPTH, limits.depth()))
                .maxStringLength(limits.textLength())
                .maxNumberLength(Math.min(NUMBER_LENGTH, limits.textLength()))
                .maxNameLength(Math.min(KEY_LENGTH, limits.textLength()))
                .build())
        // Keys of a hostile input have no place in the table of the virtual machine.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
        // Streams belong to those who opened them.
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .build();
  }
}
