package io.github.wgkit.io.markup;

import com.google.common.base.CharMatcher;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words that would be marks if a page let them. */
public final class HostileWords {
  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));

  private static final String[] PIECES = {
    "<script>alert(1)</script>",
    "</title>",
    "</style>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?x",
    "<b>",
    "</main>",
    "<img src=x onerror=alert(1)>",
    "\"",
    "'",
    "&",
    "&amp;",
    "&#x3c;",
    "&lt",
    "|",
    "||",
    "\\|",
    "\\",
    "\\\\",
    "`",
    "``",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "__",
    "~",
    "#",
    "# ",
    " #",
    "- ",
    "+ ",
    "1. ",
    "12) ",
    "1",
    ".",
    "> ",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "===",
    "---",
    "| --- |",
    "[a](javascript:x)",
    "[",
    "]",
    "(",
    ")",
    "![",
    "!",
    "](",
    "<http://a.example>",
    "http://a.example/",
    "www.a.example",
    "a@a.example",
    "javascript:alert(1)",
    "{{x}}",
    "$x$",
    "\u0000",
    "\u0001",
    "\u007F",
    "\u0085",
    "\u009F",
    "\uFFFE",
    "\uFDD0",
    "\uD800",
    "\uDC00",
    "\uD83D\uDE00",
    "\u202E",
    "\u202C",
    "\u2066",
    "\u2069",
    "\u05D0\u05D1",
    "\u0627\u0644",
    "x",
    "word",
    " ",
    "é",
    "\u2028",
    "\u00A0",
    "\uFEFF",
    ":smile:",
    "=",
    ":",
    "RFC 2418",
    "draft-a-b-c"
  };

  private HostileWords() {}

  /** {@return texts made of such pieces, and of any characters} */
  public static Arbitrary<String> any() {
    return Arbitraries.oneOf(
            Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(4), Arbitraries.of(PIECES))
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  /** {@return a text as a page shows it in a line} */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    BLANK
        .trimAndCollapseFrom(text, ' ')
        .codePoints()
        .forEach(c -> shown.appendCodePoint(isCharacter(c) ? c : 0xFFFD));
    return shown.toString();
  }

  /** {@return the lines of a text as a page shows them} */
  static List<String> lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .lines()
        .map(
            line -> {
              StringBuilder shown = new StringBuilder();
              line.codePoints().forEach(c -> shown.appendCodePoint(isCharacter(c) ? c : 0xFFFD));
              return shown.toString();
            })
        .toList();
  }

  private static boolean isCharacter(int c) {
    boolean isControl = (c < 0x20 && c != '\t') || (0x7F <= c && c <= 0x9F);
    boolean isHalf = 0xD800 <= c && c <= 0xDFFF;
    boolean isNone = (0xFDD0 <= c && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return !isControl && !isHalf && !isNone;
  }
}
