package io.github.wgkit.io.tool;

/**
 * One cell of a row.
 *
 * @param text what it says
 * @param isText whether it is a text in JSON, and not a number, true or false, or null
 */
record Cell(String text, boolean isText) {
  /** Says nothing: empty in a table and in CSV, null in JSON. */
  static final Cell NOTHING = new Cell("", false);

  /** {@return what a person reads: yes and no for true and false} */
  String shown() {
    return isText ? text : text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
  }

  static Cell of(String text) {
    return new Cell(text, true);
  }

  static Cell of(long number) {
    return new Cell(Long.toString(number), false);
  }

  static Cell of(boolean flag) {
    return new Cell(Boolean.toString(flag), false);
  }

  /** {@return a cell for a text; of an empty one, a cell that says nothing} */
  static Cell unlessEmpty(String text) {
    return text.isEmpty() ? NOTHING : of(text);
  }
}
