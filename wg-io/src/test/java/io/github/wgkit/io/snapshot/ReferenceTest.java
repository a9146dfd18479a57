package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/group/group/941/, group.group, 941",
    "/api/v1/name/rolename/pre-ad/, name.rolename, pre-ad",
    "/api/v1/person/email/jo%2Bx%40example.org/, person.email, jo+x@example.org",
    "/api/v1/person/email/jo+x@example.org/, person.email, jo+x@example.org",
    "/api/v1/person/email/a/b@example.org/, person.email, a/b@example.org",
    "https://datatracker.example.org/api/v1/doc/document/rfc9/, doc.document, rfc9",
    "/api/v2/doc/document/100%/, doc.document, 100%",
  })
  void an_address_has_table_and_key(String text, String table, String key) {
    assertThat(Reference.parse(text)).isEqualTo(new Reference(table, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "active", "/api/v1/", "/api/v1/group/group/", "/api/v1//x/1/", "http://"})
  void anything_else_is_none(String text) {
    assertThat(Reference.parse(text)).isNull();
  }

  @Property(tries = 200)
  void no_text_is_refused_with_an_exception(@ForAll String text) {
    Reference.parse(text);
    Reference.parse("/api/v1/a/b/" + text);
    assertThat(Reference.keyOf(text)).hasToString(text);
  }

  @Property(tries = 200)
  void a_number_is_a_number_only_if_it_is_written_like_one(@ForAll long number) {
    assertThat(Reference.keyOf(Long.toString(number))).hasToString(Long.toString(number));
    assertThat(Reference.keyOf("0" + Math.abs(number % 1000))).isInstanceOf(String.class);
  }
}
