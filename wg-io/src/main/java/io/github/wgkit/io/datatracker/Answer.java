package io.github.wgkit.io.datatracker;

import com.google.common.base.CharMatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param address what was asked for, after redirects
 * @param isUnchanged whether the server only said that it has nothing new
 * @param body the bytes, unpacked
 * @param type what the server says the bytes are; empty if it does not
 * @param version what the server calls this version of it, and when that changed
 */
record Answer(URI address, boolean isUnchanged, byte[] body, String type, Version version) {
  /** {@return whether this is a page for people, as servers send them if they are in trouble} */
  boolean isWebPage() {
    String start = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
    String bare = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF')).trimLeadingFrom(start);
    return bare.regionMatches(true, 0, "<!doctype html", 0, 14)
        || bare.regionMatches(true, 0, "<html", 0, 5);
  }

  /**
   * A version of an answer, as a later request can name it.
   *
   * @param tag the entity tag, as it was sent
   * @param lastModified the time of the last change, as it was sent
   */
  record Version(Optional<String> tag, Optional<String> lastModified) {
    static final Version UNKNOWN = new Version(Optional.empty(), Optional.empty());
  }

  /**
   * Makes something of an answer.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  interface Decoder<T> {
    /**
     * Makes something of an answer; it may be given another one if it refuses the first.
     *
     * @param answer the answer
     * @return what it says
     * @throws DamagedAnswerException if it is not what was asked for
     */
    T decode(Answer answer) throws DamagedAnswerException;
  }

  /** An answer is not what was asked for; the next one may be. */
  static final class DamagedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedAnswerException(String message) {
      super(message);
    }
  }
}
