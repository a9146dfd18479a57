package io.github.wgkit.io.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;

/** A feed in JSON Feed 1.1. What programs want stands under the key {@code _wgkit}. */
final class JsonFeedWriter {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private JsonFeedWriter() {}

  static void write(Feed feed, OutputStream out) throws IOException {
    try (JsonOutput output = JsonOutput.indented(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("version", VERSION);
      json.writeStringField("title", feed.characters().clean(Characters.inOneLine(feed.title())));
      address("home_page_url", feed.options().home(), json);
      address("feed_url", feed.options().address(), json);
      json.writeStringField("language", "en");
      json.writeArrayFieldStart("authors");
      json.writeStartObject();
      json.writeStringField(
          "name", feed.characters().clean(Characters.inOneLine(feed.options().author())));
      json.writeEndObject();
      json.writeEndArray();
      json.writeObjectFieldStart("_wgkit");
      json.writeStringField("about", AtomWriter.NAMESPACE);
      json.writeStringField("id", feed.id());
      json.writeStringField("updated", AtomWriter.time(feed.updated()));
      json.writeEndObject();
      json.writeArrayFieldStart("items");
      for (Feed.Entry entry : feed.entries()) {
        write(entry, feed, output);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void address(String key, Optional<URI> address, JsonGenerator json)
      throws IOException {
    if (address.isPresent()) {
      json.writeStringField(key, address.get().toASCIIString());
    }
  }

  private static void write(Feed.Entry entry, Feed feed, JsonOutput out) throws IOException {
    JsonGenerator json = out.generator();
    Group group = entry.group();
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("url", entry.link());
    json.writeStringField("title", feed.characters().clean(entry.title()));
    json.writeStringField("content_html", entry.content().html(feed.characters()));
    json.writeStringField("date_published", AtomWriter.time(entry.updated()));
    json.writeStringField("date_modified", AtomWriter.time(entry.updated()));
    json.writeArrayFieldStart("tags");
    json.writeString(feed.characters().clean(group.acronym().text()));
    Optional<Acronym> parent = group.parent().filter(acronym -> !acronym.equals(group.acronym()));
    if (parent.isPresent()) {
      json.writeString(feed.characters().clean(parent.get().text()));
    }
    json.writeEndArray();
    json.writeObjectFieldStart("_wgkit");
    json.writeFieldName(entry.content().key());
    feed.writeContent(entry, out);
    if (feed.options().records()) {
      json.writeFieldName(Feed.RECORD);
      feed.writeRecord(group, out);
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
