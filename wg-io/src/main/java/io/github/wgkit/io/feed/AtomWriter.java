package io.github.wgkit.io.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.json.EntryJson;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A feed in Atom (RFC 4287). What programs want stands in simple extension elements (section
 * 6.4.1), as JSON in a text: readers of feeds pass over them or give the text to who asks for it.
 * Attributes would hide the text from some.
 */
final class AtomWriter {
  /** Also the name of the key that the JSON Feed has for this. */
  static final String NAMESPACE = "urn:wgkit:feed:1";

  private final Writer out;

  AtomWriter(OutputStream out) {
    this.out = TextOutput.to(out);
  }

  void write(Feed feed) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:wgkit=\"")
        .append(NAMESPACE)
        .append("\" xml:lang=\"en\">\n");
    element("  ", "id", feed.id());
    text("  ", "title", feed.characters().shown(Characters.inOneLine(feed.title())));
    element("  ", "updated", time(feed.updated()));
    out.append("  <author>\n");
    element("    ", "name", feed.characters().shown(feed.options().author()));
    out.append("  </author>\n");
    link("  ", "self", feed.options().address(), " type=\"application/atom+xml\"");
    link("  ", "alternate", feed.options().home(), "");
    element("  ", "generator", "wgkit");
    for (Feed.Entry entry : feed.entries()) {
      write(entry, feed);
    }
    out.append("</feed>\n").flush();
  }

  private void write(Feed.Entry entry, Feed feed) throws IOException {
    Characters characters = feed.characters();
    Group group = entry.group();
    out.append("  <entry>\n");
    element("    ", "id", entry.id());
    text("    ", "title", characters.shown(entry.title()));
    element("    ", "updated", time(entry.updated()));
    out.append("    <link rel=\"alternate\" href=\"");
    escape(entry.link(), true);
    out.append("\"/>\n");
    category(group.acronym(), characters);
    Optional<Acronym> parent = group.parent().filter(acronym -> !acronym.equals(group.acronym()));
    if (parent.isPresent()) {
      category(parent.get(), characters);
    }
    out.append("    <content type=\"html\">");
    escape(characters.shown(entry.content().html()), false);
    out.append("</content>\n");
    json(entry.content().key(), entry.content()::write);
    if (feed.options().records()) {
      json(Feed.RECORD, json -> EntryJson.group(group, json));
    }
    out.append("  </entry>\n");
  }

  private void category(Acronym acronym, Characters characters) throws IOException {
    out.append("    <category term=\"");
    escape(characters.shown(acronym.text()), true);
    out.append("\"/>\n");
  }

  private void link(String indent, String rel, Optional<URI> address, String more)
      throws IOException {
    if (address.isPresent()) {
      out.append(indent).append("<link rel=\"").append(rel).append('"').append(more);
      out.append(" href=\"");
      escape(address.get().toASCIIString(), true);
      out.append("\"/>\n");
    }
  }

  private void text(String indent, String name, String text) throws IOException {
    out.append(indent).append('<').append(name).append(" type=\"text\">");
    escape(text, false);
    out.append("</").append(name).append(">\n");
  }

  private void element(String indent, String name, String text) throws IOException {
    out.append(indent).append('<').append(name).append('>');
    escape(text, false);
    out.append("</").append(name).append(">\n");
  }

  /** Writes a value for programs. */
  @FunctionalInterface
  private interface Value {
    void write(JsonOutput json) throws IOException;
  }

  private void json(String name, Value value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOutput json = JsonOutput.lines(bytes)) {
      value.write(json);
    }
    out.append("    <wgkit:").append(name).append('>');
    escape(withoutNonCharacters(bytes.toString(UTF_8)), false);
    out.append("</wgkit:").append(name).append(">\n");
  }

  /** JSON can name the two characters that it may have and XML may not. */
  private static String withoutNonCharacters(String json) {
    return json.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF");
  }

  private void escape(String text, boolean isAttribute) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(isAttribute ? "&quot;" : "\"");
        case '\n' -> out.append(isAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(isAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }

  static String time(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }
}
