package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionValueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-7",
        "10",
        "0.0",
        "0.10",
        "-1.5",
        "1e5",
        "1E+5",
        "1e-05",
        "0e0",
        "1e99999999999999999999",
        "123456789012345678901234567890.000"
      })
  void a_json_number_is_kept_as_written(String literal) {
    assertThat(new ExtensionValue.Number(literal)).hasToString(literal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "01",
        "-01",
        "00",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "0x10",
        "NaN",
        "Infinity",
        " 1",
        "1 ",
        "1\n",
        "1,5",
        "1_000",
        "１",
        "٣",
        "1e٣",
        "--1",
        "1f",
        "null"
      })
  void what_json_does_not_call_a_number_is_refused(String literal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExtensionValue.Number(literal))
        .withMessage("not a JSON number: \"%s\"", literal);
  }

  @Property
  void every_whole_number_is_a_json_number(@ForAll long value) {
    assertThat(ExtensionValue.of(value)).hasToString(Long.toString(value));
  }

  @Property
  void every_finite_decimal_is_a_json_number(@ForAll BigDecimal value) {
    assertThat(new ExtensionValue.Number(value.toString())).hasToString(value.toString());
  }

  @Test
  void a_million_digits_are_looked_at_once() {
    String digits = "1".repeat(1_000_000);
    assertThat(new ExtensionValue.Number(digits).literal()).hasSize(1_000_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExtensionValue.Number("1." + digits + "e" + digits + "x"));
  }

  @Test
  void fields_in_another_order_are_equal_and_print_the_same() {
    ExtensionValue one = ExtensionValue.of(1);
    ExtensionValue two = ExtensionValue.of(2);
    ExtensionValue fields = ExtensionValue.of(ImmutableMap.of("a", one, "b", two));
    assertThat(ExtensionValue.of(ImmutableMap.of("b", two, "a", one)))
        .isEqualTo(fields)
        .hasToString("{a=1, b=2}");
    Term term = Term.builder().vocabulary("v").slug("s").build();
    assertThat(term.toBuilder().putExtensions("b", two).putExtensions("a", one).build())
        .isEqualTo(term.toBuilder().putExtensions("a", one).putExtensions("b", two).build())
        .hasToString(
            term.toBuilder().putExtensions("a", one).putExtensions("b", two).build().toString());
  }

  @Test
  void values_are_equal_if_they_are_written_alike() {
    new EqualsTester()
        .addEqualityGroup(ExtensionValue.nothing(), ExtensionValue.Nothing.NOTHING)
        .addEqualityGroup(ExtensionValue.of(true), ExtensionValue.of(true))
        .addEqualityGroup(ExtensionValue.of(false))
        .addEqualityGroup(ExtensionValue.of(1), new ExtensionValue.Number("1"))
        .addEqualityGroup(new ExtensionValue.Number("1.0"))
        .addEqualityGroup(new ExtensionValue.Number("1e0"))
        .addEqualityGroup(ExtensionValue.of("1"), ExtensionValue.of("1"))
        .addEqualityGroup(ExtensionValue.of("null"))
        .addEqualityGroup(ExtensionValue.of(""))
        .addEqualityGroup(ExtensionValue.of(ImmutableList.of()))
        .addEqualityGroup(ExtensionValue.of(ImmutableMap.of()))
        .addEqualityGroup(ExtensionValue.of(ImmutableList.of(ExtensionValue.nothing())))
        .testEquals();
  }
}
