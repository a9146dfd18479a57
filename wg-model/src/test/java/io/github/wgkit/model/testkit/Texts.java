package io.github.wgkit.model.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts as records hold them, and texts that break careless readers and writers. */
final class Texts {
  private static final String[] PLAUSIBLE = {
    "Done",
    "Submit the requirements to the IESG for publication",
    "State changed to <b>Active</b> from Proposed",
    "Naïve façades & Ångström, 100% \"quoted\"",
    "https://example.org/wiki?page=a&b=c",
    "The group will\n\n * write one draft\n * keep it short\n"
  };

  private static final String[] NASTY = {
    "\n",
    "\nstarts and ends with a line break\r\n",
    " \t blanks at either end \t ",
    "'",
    "a \"quote\" and a \\ backslash",
    "line\u2028separator\u2029and paragraph",
    "nul\u0000inside",
    "\u001b[31mescape",
    "emoji \uD83D\uDC69\u200D\uD83D\uDCBB",
    "e\u0301 combining, \u00e9 composed",
    "\u202Eright to left",
    "שלום",
    "half \uD83D",
    "\uDC69 other half",
    "\uFEFFbyte order mark",
    "\u0085\u00a0",
    "{\"a\": [1, null]}",
    "a,b;c",
    "=1+1",
    "null",
    "yes",
    "012",
    "<!-- & ]]> </script>",
    "--- # %",
    "İstanbul ıI"
  };

  private Texts() {}

  static Arbitrary<String> any() {
    return Choices.frequencyOf(
        Tuple.of(5, Arbitraries.of(PLAUSIBLE)),
        Tuple.of(1, Arbitraries.just("")),
        Tuple.of(2, Arbitraries.of(NASTY)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
  }

  static Arbitrary<String> notEmpty() {
    return any().map(text -> text.isEmpty() ? "x" : text);
  }

  /** Texts without half surrogates, so that UTF-8 can express them. */
  static Arbitrary<String> unicode() {
    return any().map(Texts::toUnicode);
  }

  private static String toUnicode(String text) {
    StringBuilder unicode = new StringBuilder();
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c)
        .forEach(unicode::appendCodePoint);
    return unicode.toString();
  }

  /** One of the words, or now and then a word that nobody has heard of. */
  static Arbitrary<String> words(String... known) {
    return Choices.frequencyOf(
        Tuple.of(9, Arbitraries.of(List.of(known))),
        Tuple.of(1, Arbitraries.of("not-invented-yet", "New State", "ünknown", "x")));
  }
}
