package io.github.wgkit.io.picture;

import java.io.IOException;

/** What a picture is made of. Drawn twice: first to find out how high it is. */
interface Drawing {
  /** {@return a word for the ids inside, so that pictures may stand on one page} */
  String id();

  /** {@return the heading} */
  String title();

  /** {@return what is to be seen, for those who cannot see it} */
  String description();

  /** {@return how wide it is} */
  double width();

  /** Draws everything below the heading. */
  void draw(Sheet sheet) throws IOException;
}
