package io.github.wgkit.io.markup;

import java.io.IOException;

/** Texts as XML writes them. What XML cannot hold has to be replaced before. */
public final class XmlText {
  private XmlText() {}

  /**
   * Writes a text between tags, with its line ends as they are.
   *
   * @param text any text
   * @param out takes it
   * @throws IOException if it cannot be written
   */
  public static void text(String text, Appendable out) throws IOException {
    escape(text, false, out);
  }

  /**
   * Writes a text between the quotation marks of an attribute.
   *
   * @param text any text
   * @param out takes it
   * @throws IOException if it cannot be written
   */
  public static void attribute(String text, Appendable out) throws IOException {
    escape(text, true, out);
  }

  private static void escape(String text, boolean isAttribute, Appendable out) throws IOException {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String instead =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            // Readers take these for others, unless they are written so.
            case '\r' -> "&#13;";
            case '\n' -> isAttribute ? "&#10;" : "";
            case '\t' -> isAttribute ? "&#9;" : "";
            case '"' -> isAttribute ? "&quot;" : "";
            default -> "";
          };
      if (!instead.isEmpty()) {
        out.append(text, done, i).append(instead);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }
}
