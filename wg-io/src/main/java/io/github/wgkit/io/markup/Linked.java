package io.github.wgkit.io.markup;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.charter.DocumentReference;
import io.github.wgkit.model.charter.TextSpan;
import java.util.Optional;

/** Texts of records, with links where they name a document or a page. */
public final class Linked {
  /** The Datatracker. */
  public static final String SITE = "https://datatracker.ietf.org/";

  private static final String SCHEME = "http";
  private static final int LONGEST_ADDRESS = 2_000;

  private static final CharMatcher END =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).or(CharMatcher.anyOf("<>\"|"));
  private static final CharMatcher AFTER = CharMatcher.anyOf(".,;:!?'*_`]}");

  private Linked() {}

  /**
   * {@return the page of the Datatracker on a group}
   *
   * @param acronym the acronym of the group
   */
  public static String group(Acronym acronym) {
    return SITE + "group/" + WebAddress.inPath(acronym.text()) + "/about/";
  }

  /**
   * {@return the page of the Datatracker on what happened to a group}
   *
   * @param acronym the acronym of the group
   */
  public static String history(Acronym acronym) {
    return SITE + "group/" + WebAddress.inPath(acronym.text()) + "/history/";
  }

  /**
   * {@return the page of the Datatracker on a document}
   *
   * @param document the name of the document, without revision
   */
  public static String document(DocumentName document) {
    return SITE + "doc/" + WebAddress.inPath(document.text()) + "/";
  }

  /**
   * {@return a document, with a link to it}
   *
   * @param document the name of the document
   */
  public static Run run(DocumentName document) {
    return Run.link(DocumentReference.inWords(document), document(document));
  }

  /**
   * {@return what a record has where an address is meant: a link if it is the address of a page or
   * a mailbox, else a text with the links that are in it}
   *
   * @param text the text of the record
   */
  public static ImmutableList<Run> address(String text) {
    String bare = CharMatcher.whitespace().trimFrom(text);
    Optional<String> link = WebAddress.page(bare).or(() -> WebAddress.mailbox(bare));
    return link.isPresent() ? ImmutableList.of(Run.link(bare, link.get())) : prose(bare);
  }

  /**
   * {@return a text with links to the RFCs, drafts and pages that it names}
   *
   * @param text any text
   */
  public static ImmutableList<Run> prose(String text) {
    ImmutableList.Builder<Run> runs = ImmutableList.builder();
    int done = 0;
    int nextPage = nextPage(text, 0);
    for (DocumentReference reference : DocumentReference.in(text)) {
      TextSpan span = reference.span();
      while (nextPage >= 0 && nextPage < span.end()) {
        done = addPage(runs, text, done, nextPage);
        nextPage = nextPage(text, Math.max(done, nextPage + SCHEME.length()));
      }
      if (span.start() >= done) {
        addText(runs, text, done, span.start());
        runs.add(Run.link(span.of(text), document(reference.name())));
        done = span.end();
      }
    }
    while (nextPage >= 0) {
      if (nextPage >= done) {
        done = addPage(runs, text, done, nextPage);
      }
      nextPage = nextPage(text, Math.max(done, nextPage + SCHEME.length()));
    }
    addText(runs, text, done, text.length());
    return runs.build();
  }

  /** {@return where the next address of a page may begin; negative if there is none} */
  private static int nextPage(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'h' || c == 'H')
          && Ascii.equalsIgnoreCase(
              text.substring(i, Math.min(text.length(), i + SCHEME.length())), SCHEME)
          && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** {@return up to where the text is done; nothing is added if there is no address} */
  private static int addPage(ImmutableList.Builder<Run> runs, String text, int done, int from) {
    int end = from;
    boolean hasOpen = false;
    while (end < text.length() && end - from < LONGEST_ADDRESS && !END.matches(text.charAt(end))) {
      hasOpen |= text.charAt(end) == '(';
      end++;
    }
    while (end > from && isAfter(text.charAt(end - 1), hasOpen)) {
      end--;
    }
    String shown = text.substring(from, end);
    Optional<String> page = WebAddress.page(shown);
    if (from < done || page.isEmpty()) {
      return done;
    }
    addText(runs, text, done, from);
    runs.add(Run.link(shown, page.get()));
    return end;
  }

  private static boolean isAfter(char c, boolean hasOpen) {
    return AFTER.matches(c) || (c == ')' && !hasOpen);
  }

  private static void addText(ImmutableList.Builder<Run> runs, String text, int from, int to) {
    if (from < to) {
      runs.add(Run.text(text.substring(from, to)));
    }
  }
}
