package io.github.wgkit.io.tool;

/**
 * One cell of a row.
 *
 * @param text what it says
 * @param isText whether it is a text in JSON, and not a number or true or false
 */
record Cell(String text, boolean isText) {
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
}
