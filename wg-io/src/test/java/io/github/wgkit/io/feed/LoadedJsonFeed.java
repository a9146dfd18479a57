package io.github.wgkit.io.feed;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.json.JsonText;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** What stands in a JSON Feed. */
record LoadedJsonFeed(
    Map<String, ExtensionValue> root, ImmutableList<Map<String, ExtensionValue>> items) {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "version",
          "title",
          "home_page_url",
          "feed_url",
          "language",
          "authors",
          "_wgkit",
          "items");

  private static final ImmutableSet<String> KEYS_OF_ITEMS =
      ImmutableSet.of(
          "id",
          "url",
          "title",
          "content_html",
          "date_published",
          "date_modified",
          "tags",
          "_wgkit");

  static LoadedJsonFeed of(Directory before, Directory after, WriteOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangeFeed.of(before, after).write(out, options);
    return of(out.toString(UTF_8));
  }

  static LoadedJsonFeed of(String text) throws IOException {
    Map<String, ExtensionValue> root = fields(JsonText.parse(text));
    assertThat(KEYS).containsAll(root.keySet());
    assertThat(text(root, "version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(text(root, "title")).isNotBlank();
    ImmutableList<Map<String, ExtensionValue>> items =
        ((ExtensionValue.Items) root.get("items"))
            .values().stream().map(LoadedJsonFeed::fields).collect(toImmutableList());
    for (Map<String, ExtensionValue> item : items) {
      assertThat(item.keySet()).containsExactlyInAnyOrderElementsOf(KEYS_OF_ITEMS);
      assertThat(text(item, "id")).isNotEmpty();
      Instant.parse(text(item, "date_published"));
    }
    return new LoadedJsonFeed(root, items);
  }

  private static Map<String, ExtensionValue> fields(ExtensionValue value) {
    return ((ExtensionValue.Fields) value).values();
  }

  static String text(Map<String, ExtensionValue> object, String key) {
    return ((ExtensionValue.Text) object.get(key)).value();
  }

  ImmutableList<String> ids() {
    return items.stream().map(item -> text(item, "id")).collect(toImmutableList());
  }

  ImmutableList<String> titles() {
    return items.stream().map(item -> text(item, "title")).collect(toImmutableList());
  }
}
