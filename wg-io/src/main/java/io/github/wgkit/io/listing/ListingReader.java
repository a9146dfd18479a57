package io.github.wgkit.io.listing;

import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import java.nio.ByteBuffer;

/** Reads one of the lists, and knows it when it sees it. */
interface ListingReader extends WgReader {
  /** {@return how well the beginning of an input looks like the list} */
  Match sniff(ByteBuffer start);

  /** {@return the same, when the name of the input is known} */
  Match sniff(ByteBuffer start, String name);
}
