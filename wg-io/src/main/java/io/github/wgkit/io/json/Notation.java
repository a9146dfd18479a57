package io.github.wgkit.io.json;

/** How the values of JSON are written down. Codes of problems tell one notation from the other. */
public enum Notation {
  /** As JSON. */
  JSON("json", "JSON text"),
  /** As YAML. */
  YAML("yaml", "YAML document");

  private final String word;
  private final String whole;

  Notation(String word, String whole) {
    this.word = word;
    this.whole = whole;
  }

  /** {@return what a text in this notation is called} */
  String whole() {
    return whole;
  }

  /**
   * {@return the code of a problem in this notation}
   *
   * @param code the code of such a problem in JSON, such as {@link JsonInput#TYPE}
   */
  public String code(String code) {
    return word + code.substring(JSON.word.length());
  }
}
