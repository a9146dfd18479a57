package io.github.wgkit.io.feed;

import com.google.common.base.CharMatcher;
import com.google.common.html.HtmlEscapers;
import java.util.List;

/** A part of a page of HTML while it is made. Every text is escaped. Not thread-safe. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  Html heading(String text) {
    out.append("<h3>").append(escape(text)).append("</h3>\n");
    return this;
  }

  /** Adds a paragraph unless it is empty. */
  Html paragraph(String text) {
    if (!text.isBlank()) {
      out.append("<p>").append(escape(Characters.inOneLine(text))).append("</p>\n");
    }
    return this;
  }

  /** Adds what is HTML already. */
  Html raw(String html) {
    out.append(html);
    return this;
  }

  /** Adds a text whose lines matter. */
  Html preformatted(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String trimmed = CharMatcher.is('\n').trimFrom(lines);
    out.append("<pre style=\"white-space: pre-wrap\">").append(escape(trimmed)).append("</pre>\n");
    return this;
  }

  /** Adds a list of names and what they mean, those left out that mean nothing. */
  Html facts(List<Fact> facts) {
    List<Fact> told = facts.stream().filter(fact -> !fact.text().isBlank()).toList();
    if (!told.isEmpty()) {
      out.append("<dl>\n");
      for (Fact fact : told) {
        out.append("<dt>").append(escape(fact.name())).append("</dt><dd>");
        out.append(escape(Characters.inOneLine(fact.text()))).append("</dd>\n");
      }
      out.append("</dl>\n");
    }
    return this;
  }

  /** Adds a list under a heading, or nothing if it is empty. */
  Html items(String heading, List<String> items) {
    if (!items.isEmpty()) {
      out.append("<h4>").append(escape(heading)).append("</h4>\n<ul>\n");
      for (String item : items) {
        out.append("<li>").append(escape(Characters.inOneLine(item))).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    return this;
  }

  Html subheading(String text) {
    out.append("<h4>").append(escape(text)).append("</h4>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** A name and what it means. */
  record Fact(String name, String text) {}
}
