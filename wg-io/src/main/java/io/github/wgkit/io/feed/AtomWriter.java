package io.github.wgkit.io.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.io.markup.XmlText;
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
    text("  ", "title", feed.characters().clean(Characters.inOneLine(feed.title())));
    element("  ", "updated", time(feed.updated()));
    out.append("  <author>\n");
    element("    ", "name", feed.characters().clean(Characters.inOneLine(feed.options().author())));
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
    text("    ", "title", characters.clean(entry.title()));
    element("    ", "updated", time(entry.updated()));
    out.append("    <link rel=\"alternate\" href=\"");
    XmlText.attribute(entry.link(), out);
    out.append("\"/>\n");
    category(group.acronym(), characters);
    Optional<Acronym> parent = group.parent().filter(acronym -> !acronym.equals(group.acronym()));
    if (parent.isPresent()) {
      category(parent.get(), characters);
    }
    out.append("    <content type=\"html\">");
    XmlText.text(entry.content().html(characters), out);
    out.append("</content>\n");
    json(entry.content().key(), json -> feed.writeContent(entry, json));
    if (feed.options().records()) {
      json(Feed.RECORD, json -> feed.writeRecord(group, json));
    }
    out.append("  </entry>\n");
  }

  private void category(Acronym acronym, Characters characters) throws IOException {
    out.append("    <category term=\"");
    XmlText.attribute(characters.clean(acronym.text()), out);
    out.append("\"/>\n");
  }

  private void link(String indent, String rel, Optional<URI> address, String more)
      throws IOException {
    if (address.isPresent()) {
      out.append(indent).append("<link rel=\"").append(rel).append('"').append(more);
      out.append(" href=\"");
      XmlText.attribute(address.get().toASCIIString(), out);
      out.append("\"/>\n");
    }
  }

  private void text(String indent, String name, String text) throws IOException {
    out.append(indent).append('<').append(name).append(" type=\"text\">");
    XmlText.text(text, out);
    out.append("</").append(name).append(">\n");
  }

  private void element(String indent, String name, String text) throws IOException {
    out.append(indent).append('<').append(name).append('>');
    XmlText.text(text, out);
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
    XmlText.text(withoutNonCharacters(bytes.toString(UTF_8)), out);
    out.append("</wgkit:").append(name).append(">\n");
  }

  /** JSON can name the two characters that it may have and XML may not. */
  private static String withoutNonCharacters(String json) {
    return json.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF");
  }

  static String time(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }
}
