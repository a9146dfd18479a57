package io.github.wgkit.io.feed;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a program of other people, the XML parser of the JDK, reads in a feed that we wrote. */
record LoadedFeed(
    String text, Element root, ImmutableList<Item> items, ImmutableList<Loss> losses) {
  static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String WGKIT = "urn:wgkit:feed:1";

  static {
    // the library itself has no use for a parser of XML
    LoadedFeed.class.getModule().addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
  }

  /** An entry. */
  record Item(
      String id,
      Instant updated,
      String title,
      String link,
      ImmutableList<String> categories,
      String html,
      String change,
      String record) {
    /** {@return the group of the full record, read by our own reader} */
    Group group() throws IOException {
      String json = "{\"format\":\"wgkit-directory\",\"version\":1,\"groups\":[" + record + "]}";
      return FormatRegistry.standard()
          .read(Input.of(json.getBytes(UTF_8), ""), ReadOptions.builder().format("json").build())
          .value()
          .groups()
          .get(0);
    }
  }

  /** Writes something. */
  @FunctionalInterface
  interface Writing {
    WriteResult to(OutputStream out) throws IOException;
  }

  static LoadedFeed of(Directory directory, WriteOptions options) throws IOException {
    return of(out -> FormatRegistry.standard().write(directory, out, options));
  }

  static LoadedFeed of(Directory before, Directory after, WriteOptions options) throws IOException {
    return of(out -> ChangeFeed.of(before, after).write(out, options));
  }

  private static LoadedFeed of(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImmutableList<Loss> losses = writing.to(out).losses();
    Element root = parsed(out.toByteArray());
    assertFollowsRules(root);
    ImmutableList<Item> items =
        all(root, ATOM, "entry").stream().map(LoadedFeed::item).collect(toImmutableList());
    assertThat(items.stream().map(Item::id)).doesNotHaveDuplicates();
    return new LoadedFeed(out.toString(UTF_8), root, items, losses);
  }

  private static Element parsed(byte[] bytes) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("no XML: " + e.getMessage(), e);
    }
  }

  /** What RFC 4287 says that a feed and its entries MUST have or be (sections 4.1 and 4.2). */
  private static void assertFollowsRules(Element feed) {
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertHead(feed);
    assertThat(all(feed, ATOM, "author")).hasSize(1);
    assertThat(text(all(feed, ATOM, "author").get(0), ATOM, "name")).isNotBlank();
    assertThat(all(feed, ATOM, "link").stream().filter(link -> rel(link).equals("self")))
        .hasSizeLessThan(2);
    Instant before = Instant.MAX;
    for (Element entry : all(feed, ATOM, "entry")) {
      assertHead(entry);
      assertThat(all(entry, ATOM, "content"))
          .singleElement()
          .satisfies(
              content -> {
                assertThat(content.getAttribute("type")).isEqualTo("html");
                assertThat(all(content, ATOM, "*")).isEmpty();
              });
      assertThat(all(entry, ATOM, "link"))
          .allSatisfy(
              link -> assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue())
          .extracting(LoadedFeed::rel)
          .containsExactly("alternate");
      assertThat(all(entry, ATOM, "category"))
          .allSatisfy(category -> assertThat(category.hasAttribute("term")).isTrue());
      Instant updated = Instant.parse(text(entry, ATOM, "updated"));
      assertThat(updated).isBeforeOrEqualTo(before);
      before = updated;
    }
  }

  private static void assertHead(Element element) {
    for (String name : List.of("id", "title", "updated")) {
      assertThat(all(element, ATOM, name)).as(name).hasSize(1);
    }
    assertThat(URI.create(text(element, ATOM, "id")).isAbsolute()).isTrue();
    assertThat(all(element, ATOM, "title").get(0).getAttribute("type")).isEqualTo("text");
    Instant.parse(text(element, ATOM, "updated"));
  }

  private static String rel(Element link) {
    return link.getAttribute("rel");
  }

  private static Item item(Element entry) {
    String change = text(entry, WGKIT, "change");
    return new Item(
        text(entry, ATOM, "id"),
        Instant.parse(text(entry, ATOM, "updated")),
        text(entry, ATOM, "title"),
        all(entry, ATOM, "link").get(0).getAttribute("href"),
        all(entry, ATOM, "category").stream()
            .map(category -> category.getAttribute("term"))
            .collect(toImmutableList()),
        text(entry, ATOM, "content"),
        change.isEmpty() ? text(entry, WGKIT, "event") : change,
        text(entry, WGKIT, "group"));
  }

  String head(String name) {
    return text(root, ATOM, name);
  }

  ImmutableList<String> ids() {
    return items.stream().map(Item::id).collect(toImmutableList());
  }

  ImmutableList<String> titles() {
    return items.stream().map(Item::title).collect(toImmutableList());
  }

  private static String text(Element parent, String namespace, String name) {
    List<Element> found = all(parent, namespace, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> all(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && (name.equals("*") || name.equals(element.getLocalName()))) {
        found.add(element);
      }
    }
    return found;
  }
}
