package io.github.wgkit.io.report;

import com.google.common.collect.ImmutableList;

/**
 * What a report says, before it is written in any language.
 *
 * @param title what is compared, and in one line how much differs
 * @param rows what follows
 */
record Page(String title, ImmutableList<Row> rows) {
  /** What became of a thing. */
  enum Mark {
    NONE(' ', ""),
    SAME('=', "same"),
    CHANGED('~', "changed"),
    ADDED('+', "added"),
    REMOVED('-', "removed"),
    MOVED('>', "moved");

    private final char sign;
    private final String word;

    Mark(char sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    char sign() {
      return sign;
    }

    String word() {
      return word;
    }
  }

  /** A part of a page. */
  sealed interface Row {}

  /** The title of what follows; the deeper, the more signs. */
  record Heading(int depth, String text) implements Row {}

  /** A thing, and what became of it. */
  record Line(Mark mark, int depth, ImmutableList<Bit> bits) implements Row {}

  /** A word on the whole. */
  record Fact(String label, String text) implements Row {}

  /** Words of a line. */
  record Bit(Kind kind, String text) {
    /** What became of the words. */
    enum Kind {
      PLAIN(""),
      REMOVED("removed"),
      ADDED("added"),
      MOVED_AWAY("moved away"),
      MOVED_HERE("moved here");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      String word() {
        return word;
      }

      boolean isGone() {
        return this == REMOVED || this == MOVED_AWAY;
      }

      boolean isMoved() {
        return this == MOVED_AWAY || this == MOVED_HERE;
      }
    }

    static Bit plain(String text) {
      return new Bit(Kind.PLAIN, text);
    }

    /** {@return the blank at the beginning, which is no part of what is marked} */
    String blank() {
      return text.startsWith(" ") ? " " : "";
    }

    String words() {
      return text.substring(blank().length());
    }
  }
}
