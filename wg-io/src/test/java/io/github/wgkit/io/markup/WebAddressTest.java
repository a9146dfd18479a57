package io.github.wgkit.io.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.org,http://example.org",
    "HTTPS://Example.org/a?b=c&d#e,https://Example.org/a?b=c&d#e",
    "http://example.org:8080/~a/(b)*,http://example.org:8080/~a/(b)*",
    "http://192.0.2.1/,http://192.0.2.1/",
    "http://example.org/ä\"<>|\\^`{}[],http://example.org/%C3%A4%22%3C%3E%7C%5C%5E%60%7B%7D%5B%5D",
    "http://example.org/%41%zz%,http://example.org/%41%25zz%25",
    "http://example.org/#a#b,http://example.org/#a%23b",
    "http://xn--bcher-kva.example/,http://xn--bcher-kva.example/"
  })
  void the_address_of_a_page_becomes_a_link(String text, String link) {
    assertThat(WebAddress.page(text)).contains(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http:///a",
        "https:example.org",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org/",
        "example.org",
        "http://user:word@example.org/",
        "http://exa mple.org",
        "http://example.org/a b",
        "http://example.org/\u0000",
        "http://example.org/\uD800",
        "http://[::1]/",
        "http://-a.example.org/",
        "http://a..example.org/",
        "http://example.org./",
        "http://256.1.1.1/",
        "http://1.2.3/",
        "http://0x7f/",
        "http://example.org:99999/",
        "http://example.org:/",
        "http://bücher.example/",
        "http://xn--a.example/"
      })
  void what_is_no_address_of_a_page_stays_text(String text) {
    assertThat(WebAddress.page(text)).isEmpty();
  }

  @Test
  void mailboxes_become_links() {
    assertThat(WebAddress.mailbox("jam@example.org")).contains("mailto:jam@example.org");
    assertThat(WebAddress.mailbox("a+b?cc=x@example.org"))
        .contains("mailto:a+b%3Fcc%3Dx@example.org");
    assertThat(WebAddress.mailbox("jam@example.org?body=x")).isEmpty();
    assertThat(WebAddress.mailbox("jam at example.org")).isEmpty();
    assertThat(WebAddress.mailbox("a@b@example.org")).isEmpty();
  }

  @Property
  void whatever_becomes_a_link_is_an_address_by_the_rfc(@ForAll String rest) {
    WebAddress.page("http://example.org/" + rest)
        .ifPresent(
            link -> {
              URI uri = URI.create(link);
              assertThat(uri.getHost()).isEqualTo("example.org");
              assertThat(link).isEqualTo(uri.toASCIIString());
            });
  }

  @Example
  void documents_and_pages_in_a_text_become_links() {
    assertThat(
            Linked.prose(
                "See RFC 2418, (https://example.org/rfc2418.txt) and draft-ietf-jam-jars-03.txt."))
        .containsExactly(
            Run.text("See "),
            Run.link("RFC 2418", "https://datatracker.ietf.org/doc/rfc2418/"),
            Run.text(", ("),
            Run.link("https://example.org/rfc2418.txt", "https://example.org/rfc2418.txt"),
            Run.text(") and "),
            Run.link(
                "draft-ietf-jam-jars-03", "https://datatracker.ietf.org/doc/draft-ietf-jam-jars/"),
            Run.text(".txt."));
  }

  @Property
  void links_take_nothing_from_a_text(@ForAll String text, @ForAll String more) {
    String all = text + " http://example.org/ RFC 1 http://" + more + " RFCs 2, 3";
    StringBuilder said = new StringBuilder();
    Linked.prose(all).forEach(run -> said.append(run.text()));
    assertThat(said).hasToString(all);
  }
}
