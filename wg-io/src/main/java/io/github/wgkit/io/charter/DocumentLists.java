package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lists of Internet-Drafts and RFCs behind the milestones of a charter. The Secretariat wrote
 * {@code Mar 93 Oct 93 <draft-ietf-x-01.txt>} with the title below, and {@code RFC1341 PS Jun 92
 * Title}; the Datatracker writes {@code - Title [draft-ietf-x-01] (12 pages)} and {@code RFC1341:
 * Title (80 pages)}.
 */
final class DocumentLists {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher NAME =
      DIGIT
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.anyOf("-_+."));

  private static final ImmutableSet<String> HEADINGS =
      ImmutableSet.of(
          "internet-drafts",
          "internet drafts",
          "current internet-drafts",
          "current internet drafts",
          "request for comments",
          "requests for comments",
          "no request for comments",
          "no requests for comments",
          "no current internet-drafts",
          "no internet-drafts");

  /** How far an RFC has come, as the Secretariat shortened it. */
  private static final ImmutableSet<String> STATUSES =
      ImmutableSet.of(
          "ps",
          "ds",
          "s",
          "std",
          "standard",
          "i",
          "info",
          "informational",
          "e",
          "exp",
          "experimental",
          "h",
          "historic",
          "b",
          "bc",
          "bcp",
          "proposed standard",
          "draft standard",
          "best current practice");

  private static final ImmutableMap<String, String> RELATIONS =
      ImmutableMap.of("Updates", "updates", "Obsoletes", "obs");

  /** Stand in a list that is empty, and over one that is not. */
  private static final ImmutableSet<String> NOTHING =
      ImmutableSet.of(
          "none",
          "none.",
          "none to date",
          "none to date.",
          "no current internet-drafts",
          "no current internet-drafts.",
          "no internet-drafts",
          "no internet-drafts.");

  private final TextLines lines;
  private final Optional<Acronym> group;
  private final List<DirectoryEntry> entries = new ArrayList<>();
  private final ImmutableIntArray.Builder notUnderstood = ImmutableIntArray.builder();

  private Document.@Nullable Builder document;
  private @Nullable DocumentName rfc;
  private Folding title = new Folding();
  private boolean isTitleComplete;

  DocumentLists(TextLines lines, Optional<Acronym> group) {
    this.lines = lines;
    this.group = group;
  }

  /** {@return whether a line stands over one of the lists} */
  static boolean isHeading(String words) {
    String bare = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    return bare.length() <= 40 && HEADINGS.contains(Ascii.toLowerCase(bare));
  }

  /** {@return the documents and what they do to each other} */
  ImmutableList<DirectoryEntry> entries() {
    return ImmutableList.copyOf(entries);
  }

  /** {@return the numbers of the lines that name no document} */
  List<Integer> notUnderstood() {
    return notUnderstood.build().asList();
  }

  /** Reads some lines; the first one is a heading. */
  void read(int first, int end) {
    for (int line = first; line < end; line++) {
      String words = lines.words(line);
      if (words.isEmpty()) {
        isTitleComplete = document != null && title.length() > 0;
      } else if (isHeading(words) || isTable(words) || NOTHING.contains(Ascii.toLowerCase(words))) {
        finish();
        rfc = null;
      } else if (!beginsRfc(words) && !isRelation(words) && !beginsDraft(words)) {
        if (document == null || isTitleComplete) {
          notUnderstood.add(line);
        } else {
          title.add(words);
        }
      }
    }
    finish();
  }

  /** The heads of the tables of the Secretariat, and the lines below them. */
  private static boolean isTable(String words) {
    String lower = Ascii.toLowerCase(words);
    return CharMatcher.anyOf("- ").matchesAllOf(words)
        || lower.startsWith("posted revised")
        || (lower.startsWith("rfc") && lower.endsWith("title") && lower.contains("stat"));
  }

  // ---- drafts

  private boolean beginsDraft(String words) {
    int end = words.length();
    int pages = words.endsWith(" pages)") ? words.lastIndexOf(" (") : -1;
    if (pages > 0 && words.charAt(pages - 1) == ']') {
      int open = words.lastIndexOf('[', pages);
      if (open > 0) {
        String name = words.substring(open + 1, pages - 1);
        String before = words.substring(words.startsWith("- ") ? 2 : 0, open);
        beginDraft(name, BLANK.trimFrom(before));
        pages(words.substring(pages + 2, end - " pages)".length()));
        isTitleComplete = true;
        return true;
      }
    }
    int at = startOfName(words);
    if (at < 0) {
      return false;
    }
    int nameEnd = at;
    while (nameEnd < end && NAME.matches(words.charAt(nameEnd))) {
      nameEnd++;
    }
    int start = words.startsWith("- ") ? Math.min(2, at) : 0;
    String before = withoutDates(withoutMark(words.substring(start, at)));
    String after = CharMatcher.anyOf(">)] \t,:").trimLeadingFrom(words.substring(nameEnd));
    beginDraft(words.substring(at, nameEnd), before.isEmpty() ? after : before);
    isTitleComplete = !before.isEmpty();
    return true;
  }

  /** {@return the words before a name without brackets and without the mark of an item} */
  private static String withoutMark(String words) {
    String bare = BLANK.or(CharMatcher.anyOf("<([-*")).trimTrailingFrom(words);
    boolean isMarked = bare.equals("o") || bare.endsWith(" o");
    return isMarked ? BLANK.trimTrailingFrom(bare.substring(0, bare.length() - 1)) : bare;
  }

  /** A name in brackets, or at the beginning: others are named in the middle of titles. */
  private static int startOfName(String words) {
    String lower = Ascii.toLowerCase(words);
    for (int at = lower.indexOf("draft-"); at >= 0; at = lower.indexOf("draft-", at + 1)) {
      boolean begins =
          withoutDates(CharMatcher.anyOf("-*o <").trimFrom(words.substring(0, Math.min(at, 60))))
              .isEmpty();
      if ((at < 60 && begins) || (at > 0 && "<[(".indexOf(words.charAt(at - 1)) >= 0)) {
        return at;
      }
      if (at > 400) {
        break;
      }
    }
    return -1;
  }

  private void beginDraft(String file, String title) {
    String name = Ascii.toLowerCase(file);
    for (String ending : ImmutableList.of(".", ".txt", ".ps", ".pdf")) {
      name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
    int hyphen = name.length() - 3;
    boolean hasRevision =
        hyphen > 0 && name.charAt(hyphen) == '-' && DIGIT.matchesAllOf(name.substring(hyphen + 1));
    begin(hasRevision ? name.substring(0, hyphen) : name, "draft", title);
    if (hasRevision && document != null) {
      document.revision(name.substring(hyphen + 1));
    }
  }

  /** {@return what is left of words without the months in which a draft was posted and revised} */
  private static String withoutDates(String words) {
    MilestoneLine parts = MilestoneLine.parse(words);
    for (int i = 0; i < 2 && parts.due().isPresent(); i++) {
      parts = MilestoneLine.parse(parts.description());
    }
    return parts.due().isPresent() ? "" : parts.description();
  }

  // ---- RFCs

  private boolean beginsRfc(String words) {
    int digits = words.startsWith("RFC ") ? 4 : 3;
    int end = digits;
    while (end < words.length() && DIGIT.matches(words.charAt(end))) {
      end++;
    }
    boolean isRfc = words.startsWith("RFC") && end > digits && end - digits <= 6;
    if (!isRfc) {
      return false;
    }
    String number = CharMatcher.is('0').trimLeadingFrom(words.substring(digits, end));
    String rest = BLANK.trimFrom(words.substring(end));
    boolean isDatatracker = rest.startsWith(":");
    String title = isDatatracker ? BLANK.trimFrom(rest.substring(1)) : rest;
    int pages = title.endsWith(" pages)") ? title.lastIndexOf(" (") : -1;
    String count = pages > 0 ? title.substring(pages + 2, title.length() - " pages)".length()) : "";
    begin("rfc" + number, "rfc", "");
    rfc = DocumentName.of("rfc" + number);
    if (pages > 0) {
      pages(count);
      title = BLANK.trimFrom(title.substring(0, pages));
    }
    this.title.add(isDatatracker ? title : afterStatus(title));
    isTitleComplete = isDatatracker;
    return true;
  }

  /** Takes {@code PS Jun 92} from before a title. */
  private String afterStatus(String words) {
    for (int end = words.indexOf(' '); end > 0 && end < 30; end = words.indexOf(' ', end + 1)) {
      String status = words.substring(0, end);
      MilestoneLine parts = MilestoneLine.parse(words.substring(end));
      if (STATUSES.contains(Ascii.toLowerCase(BLANK.trimFrom(status)))
          && document != null
          && (parts.due().isPresent() || words.startsWith("  ", end))) {
        document.putExtensions("status", ExtensionValue.of(BLANK.trimFrom(status)));
        return published(parts);
      }
    }
    return published(MilestoneLine.parse(words));
  }

  private String published(MilestoneLine parts) {
    if (parts.due().isPresent() && document != null) {
      document.putExtensions("published", ExtensionValue.of(parts.due().get().month().toString()));
      return parts.description();
    }
    return BLANK.trimFrom(parts.when() + " " + parts.description());
  }

  /** {@code * Updates RFC1341} below an RFC: what another document does to it. */
  private boolean isRelation(String words) {
    if (rfc == null || !words.startsWith("* ")) {
      return false;
    }
    for (var relation : RELATIONS.entrySet()) {
      String start = "* " + relation.getKey() + " ";
      if (words.startsWith(start) && words.length() > start.length()) {
        finish();
        entries.add(
            DocumentRelation.builder()
                .relationship(relation.getValue())
                .source(
                    DocumentName.of(
                        Ascii.toLowerCase(BLANK.trimFrom(words.substring(start.length())))))
                .target(rfc)
                .build());
        return true;
      }
    }
    return false;
  }

  // ---- both

  private void begin(String name, String type, String title) {
    finish();
    document = Document.builder().name(DocumentName.of(name)).type(type);
    group.ifPresent(document::group);
    this.title = new Folding().add(title);
    if (type.equals("draft")) {
      rfc = null;
    }
  }

  /** {@code None pages}, says the Datatracker of a document whose pages it has not counted. */
  private void pages(String count) {
    if (document != null && DIGIT.matchesAllOf(count) && !count.isEmpty() && count.length() < 7) {
      document.pages(Integer.parseInt(count));
    }
  }

  private void finish() {
    if (document != null) {
      entries.add(document.title(title.toString()).build());
      document = null;
    }
    isTitleComplete = false;
  }
}
