package io.github.wgkit.io.announcement;

import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.charter.AreaNames;
import io.github.wgkit.io.charter.CharterHead;
import io.github.wgkit.io.charter.CharterSheet;
import io.github.wgkit.io.charter.DayWords;
import io.github.wgkit.io.charter.MilestoneRows;
import io.github.wgkit.io.charter.Title;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Reads the announcements of working groups: "WG Review", by which the IESG asks for comments on a
 * charter (RFC 2418 section 2.3), and "WG Action", which tells that a group was formed, rechartered
 * or concluded; since 1992, as mails or their texts, forwarded and from lists.
 */
final class AnnouncementReader implements WgReader {
  /** The mail announces something else than the format says, or nothing. */
  static final String KIND = "announcement-kind";

  /** The input has more mails than the one that is read. */
  static final String MORE = "mail-more";

  private static final CharMatcher BLANK = TextLines.BLANK;

  /** What the Datatracker writes if it has lost the text. */
  private static final String NO_TEXT = "Error: couldn't read charter text";

  private static final int LONGEST_OPENING = 4000;
  private static final int LONGEST_HEAD = 200;
  private static final int LONGEST_FOOTER = 14;
  private static final int MOST_TITLE_LINES = 4;
  private static final int FIRST_LINES = 40;

  private final String id;
  private final boolean isReview;

  private AnnouncementReader(String id, boolean isReview) {
    this.id = id;
    this.isReview = isReview;
  }

  /** {@return the reader of {@code wg-review}} */
  static AnnouncementReader review() {
    return new AnnouncementReader(Announcement.REVIEW.id(), true);
  }

  /** {@return the reader of {@code wg-action}} */
  static AnnouncementReader action() {
    return new AnnouncementReader(Announcement.ACTION.id(), false);
  }

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    byte[] bytes = input.readText(session);
    ImmutableList<StoredMails.Part> stored = StoredMails.in(bytes);
    StoredMails.Part part = wanted(stored, bytes);
    ReceivedMail mail =
        ReceivedMail.of(
            part.of(bytes),
            session.options().limits(),
            text -> Reading.occasionOf(text).isPresent());
    String name = mail.isDecoded() ? input.name() + " (decoded text)" : input.name();
    int firstLine = part.firstLine() + mail.firstLine() - 1;
    CharterSheet sheet =
        new CharterSheet(session, name, mail.text(), mail.isDecoded() ? 1 : firstLine);
    sheet.source(CharterText.of(bytes), input.name());
    if (stored.size() > 1) {
      sheet.problem(
          MORE,
          WARNING,
          "of " + stored.size() + " mails only the first one that announces something is read",
          0);
    }
    for (ReceivedMail.Remark remark : mail.remarks()) {
      sheet.problem(remark.code(), remark.severity(), remark.message(), 0);
    }
    ImmutableList<DirectoryEntry> others = new Reading(sheet, mail, isReview).read();
    if (sheet.acronym().isEmpty()) {
      sheet.fileName();
    }
    sheet.finish(id);
    for (DirectoryEntry other : others) {
      session.entry(other);
    }
  }

  /** {@return the first mail of the kind that the format says, else the first one} */
  private StoredMails.Part wanted(ImmutableList<StoredMails.Part> stored, byte[] bytes) {
    return stored.stream()
        .filter(part -> stored.size() == 1 || isIt(part.of(bytes)))
        .findFirst()
        .orElse(stored.get(0));
  }

  private boolean isIt(byte[] bytes) {
    return Reading.occasionOf(CharterText.of(bytes).text())
        .filter(said -> said.kind().isReview() == isReview)
        .isPresent();
  }

  /**
   * {@return yes, if some bytes announce something of this kind} Other mails are none.
   *
   * @param start the first bytes
   */
  Match sniff(ByteBuffer start) {
    byte[] bytes = new byte[start.remaining()];
    start.duplicate().get(bytes);
    return isIt(bytes) ? Match.YES : Match.NO;
  }

  /** The reading of one announcement. */
  private static final class Reading {
    private final CharterSheet sheet;
    private final ReceivedMail mail;
    private final boolean isReview;
    private final String text;
    private final TextLines lines;

    Reading(CharterSheet sheet, ReceivedMail mail, boolean isReview) {
      this.sheet = sheet;
      this.mail = mail;
      this.isReview = isReview;
      this.text = sheet.whole().text();
      this.lines = new TextLines(text);
    }

    /** {@return what a mail or its text announces, by a subject in it or the first sentences} */
    static Optional<Occasion> occasionOf(String text) {
      TextLines lines = new TextLines(text.substring(0, Math.min(text.length(), LONGEST_OPENING)));
      StringBuilder opening = new StringBuilder();
      int last = Math.min(lines.count(), FIRST_LINES);
      for (int line = 0; line < last; line++) {
        String words = lines.words(line);
        if (isField(words, "subject")) {
          Optional<Occasion> occasion =
              Occasion.ofSubject(ReceivedMail.decoded(unfolded(lines, line)));
          if (occasion.isPresent()) {
            return occasion;
          }
        }
      }
      for (int line = 0; line < last; line++) {
        String words = lines.words(line);
        boolean isEnd = words.isEmpty();
        if (!isEnd) {
          opening.append(opening.isEmpty() ? "" : " ").append(words);
        }
        if (isEnd || line == last - 1) {
          Optional<Occasion> occasion = opens(opening.toString());
          if (occasion.isPresent()) {
            return occasion;
          }
          opening.setLength(0);
        }
      }
      return Optional.empty();
    }

    /** Other texts speak of groups as well; announcements begin in only a few ways. */
    private static Optional<Occasion> opens(String paragraph) {
      String lower = Ascii.toLowerCase(paragraph);
      boolean opens =
          lower.startsWith("a new ")
              || lower.startsWith("the iesg has")
              || lower.startsWith("a modified charter")
              || (lower.startsWith("the ")
                  && lower.contains(" in the ")
                  && (lower.contains(" area") || lower.contains(" of the i")));
      return opens ? Occasion.ofText(paragraph) : Optional.empty();
    }

    private static boolean isField(String words, String name) {
      return Ascii.toLowerCase(words).startsWith(name + ":");
    }

    /** {@return the value of a field whose lines may go on in the next ones} */
    private static String unfolded(TextLines lines, int line) {
      String words = lines.words(line);
      StringBuilder value = new StringBuilder(words.substring(words.indexOf(':') + 1));
      for (int next = line + 1; next < Math.min(lines.count(), line + 4); next++) {
        if (lines.isEmpty(next) || lines.indentation(next) == 0) {
          break;
        }
        value.append(' ').append(lines.words(next));
      }
      return BLANK.trimAndCollapseFrom(value, ' ');
    }

    ImmutableList<DirectoryEntry> read() throws IOException {
      String subject = subject();
      int title = titleLine();
      String opening = opening(title);
      Optional<Occasion> occasion = occasion(subject, opening);
      keepFields(subject);
      tellKind(occasion);
      takeOpening(opening);
      ImmutableList<DirectoryEntry> others = title >= 0 ? readCharter(title) : ImmutableList.of();
      if (sheet.area().isEmpty() && !sheet.hasBesides("area")) {
        keep("area", parentIn(opening));
      }
      occasion.ifPresent(this::take);
      if (title < 0) {
        sheet.withoutText();
        boolean isExpected =
            occasion.filter(said -> said.kind() == Occasion.Kind.CONCLUDED).isPresent();
        if (!isExpected) {
          sheet.problem(
              CharterSheet.MISSING, WARNING, "the mail contains no charter", firstIndex());
        }
      }
      takeRevision(occasion);
      return others;
    }

    /** The subject does not always say whether it is the first charter; the sentences do. */
    private Optional<Occasion> occasion(String subject, String opening) {
      Optional<Occasion> first = Occasion.ofSubject(subject).or(() -> occasionOf(text));
      Optional<Occasion> second = Occasion.ofText(opening);
      if (first.isEmpty() || second.isEmpty()) {
        return first.or(() -> second);
      }
      boolean isSameKind = first.get().kind().isReview() == second.get().kind().isReview();
      boolean isEnd = first.get().kind() == Occasion.Kind.CONCLUDED;
      return isSameKind && !isEnd
          ? Optional.of(
              new Occasion(
                  second.get().kind(),
                  second
                      .get()
                      .type()
                      .filter(type -> !type.equals(GroupType.RG))
                      .or(first.get()::type),
                  first.get().group()))
          : first;
    }

    private int firstIndex() {
      for (int line = 0; line < lines.count(); line++) {
        if (!lines.isEmpty(line)) {
          return lines.firstWord(line);
        }
      }
      return 0;
    }

    /** {@return the subject of the mail, or of the one that it forwards} */
    private String subject() {
      String own = mail.field("subject");
      if (Occasion.ofSubject(own).isPresent()) {
        return own;
      }
      for (int line = 0; line < Math.min(lines.count(), FIRST_LINES); line++) {
        if (isField(lines.words(line), "subject")) {
          String forwarded = ReceivedMail.decoded(unfolded(lines, line));
          if (own.isEmpty() || Occasion.ofSubject(forwarded).isPresent()) {
            return forwarded;
          }
        }
      }
      return own;
    }

    private void keepFields(String subject) {
      keep("subject", subject);
      keep("date", mail.field("date"));
      keep("messageId", mail.field("message-id"));
    }

    private void keep(String key, String value) {
      if (!value.isEmpty()) {
        sheet.besides(key, value);
      }
    }

    private void tellKind(Optional<Occasion> occasion) throws IOException {
      if (occasion.isEmpty()) {
        sheet.problem(
            KIND,
            ERROR,
            "this announces neither the review of a charter nor an action",
            firstIndex());
      } else if (occasion.get().kind().isReview() != isReview) {
        sheet.problem(
            KIND,
            WARNING,
            isReview
                ? "this is no WG Review but a WG Action"
                : "this is no WG Action but a WG Review",
            firstIndex());
      }
    }

    private void take(Occasion occasion) {
      sheet.besides("announcement", Ascii.toLowerCase(occasion.kind().name()));
      switch (occasion.kind()) {
        case FORMED, RECHARTERED -> {
          // the mail still says what the group was before
          sheet
              .state()
              .filter(said -> !said.equals(GroupState.ACTIVE))
              .ifPresent(said -> sheet.besides("status", said.slug()));
          sheet.state(GroupState.ACTIVE);
        }
        case CONCLUDED -> sheet.state(GroupState.CONCLUDED);
        case PROPOSED -> {
          if (sheet.state().isEmpty()) {
            sheet.state(GroupState.PROPOSED);
          }
        }
        case RECHARTERING -> {
          if (sheet.state().isEmpty()) {
            sheet.state(GroupState.ACTIVE);
          }
        }
      }
      occasion.type().ifPresent(sheet::type);
      Title group = Title.parse(occasion.group());
      if (sheet.name().isEmpty() && !group.name().isEmpty()) {
        sheet.name(group.name());
      }
      if (sheet.acronym().isEmpty()) {
        group.acronym().ifPresent(sheet::acronym);
      }
    }

    /** A review has a plan that is proposed; an action tells of one that counts. */
    private void takeRevision(Optional<Occasion> occasion) throws IOException {
      if (occasion.isEmpty()) {
        return;
      }
      switch (occasion.get().kind()) {
        case PROPOSED -> sheet.revision(CharterRevision.FIRST);
        case RECHARTERING -> guess(CharterRevision.proposal(1, 0));
        case FORMED -> sheet.revision(CharterRevision.approved(1));
        case RECHARTERED -> guess(CharterRevision.approved(2));
        case CONCLUDED -> guess(CharterRevision.approved(1));
      }
    }

    private void guess(CharterRevision revision) throws IOException {
      sheet.revision(revision);
      sheet.revisionIsGuessed();
    }

    // ---- the sentences before the charter

    private String opening(int title) {
      int end = title < 0 ? Math.min(lines.count(), FIRST_LINES) : title;
      StringBuilder opening = new StringBuilder();
      for (int line = 0; line < end && opening.length() < LONGEST_OPENING; line++) {
        opening.append(lines.words(line)).append(' ');
      }
      opening.setLength(Math.min(opening.length(), LONGEST_OPENING));
      return BLANK.trimAndCollapseFrom(opening, ' ');
    }

    private void takeOpening(String opening) {
      String lower = Ascii.toLowerCase(opening);
      for (int at = lower.indexOf(" in the "); at >= 0; at = lower.indexOf(" in the ", at + 1)) {
        int start = at + " in the ".length();
        int end = lower.indexOf(" area", start);
        Optional<Acronym> area =
            end < 0 || end - start > 60
                ? Optional.empty()
                : AreaNames.acronym(opening.substring(start, end));
        if (area.isPresent()) {
          sheet.area(area.get());
          break;
        }
        if (lower.startsWith("irtf", start)) {
          sheet.area(Acronym.of("irtf"));
          sheet.type(GroupType.RG);
          break;
        }
      }
      takeDeadline(opening, lower);
    }

    /** {@return to what the group belongs, in the words of the Datatracker; empty if unknown} */
    private static String parentIn(String opening) {
      for (GroupType type : GroupType.known()) {
        String group = type.label();
        String isNew = "A new IETF " + group + " has been ";
        String exists = ") " + group + " in the ";
        int start = opening.indexOf(isNew);
        int end = -1;
        if (start >= 0) {
          start = opening.indexOf(" in the ", start);
          end = start < 0 ? -1 : endOfSentence(opening, start);
        } else if (opening.contains(exists)) {
          start = opening.indexOf(exists) + exists.length() - " in the ".length();
          end = opening.indexOf(" of the IETF ", start);
        }
        if (end > 0) {
          // an area without a name leaves one blank between the words around it
          int name = Math.min(end, start + " in the ".length());
          return BLANK.trimFrom(opening.substring(name, end));
        }
      }
      return "";
    }

    private static int endOfSentence(String opening, int start) {
      int review = opening.indexOf(". The IESG has not made", start);
      return review >= 0 ? review : opening.indexOf(". For additional information", start);
    }

    /** {@code by 2026-05-14}, {@code by Wednesday, May 14, 2014}. */
    private void takeDeadline(String opening, String lower) {
      for (int at = lower.indexOf(" by "); at >= 0; at = lower.indexOf(" by ", at + 1)) {
        int start = at + " by ".length();
        String rest = opening.substring(start, Math.min(opening.length(), start + 60));
        Optional<LocalDate> day = DayWords.parse(rest);
        if (day.isPresent()) {
          sheet.besides("commentsBy", day.get().toString());
          return;
        }
      }
    }

    // ---- the charter

    /** {@return the line with the name of the group over a rule; -1 if there is none} */
    private int titleLine() {
      for (int line = 1; line < lines.count(); line++) {
        if (isRule(lines.words(line)) && !lines.isEmpty(line - 1)) {
          int first = line - 1;
          while (first > 0 && line - first < MOST_TITLE_LINES && !lines.isEmpty(first - 1)) {
            first--;
          }
          if (hasAcronym(first, line) || hasLabels(line + 1)) {
            return first;
          }
        }
      }
      for (int line = 0; line < lines.count(); line++) {
        if (Ascii.toLowerCase(lines.words(line)).startsWith("current status:")) {
          return line;
        }
      }
      // before 1994 there was no line below it
      for (int line = 0; line < Math.min(lines.count(), LONGEST_HEAD); line++) {
        if (hasAcronym(line, line + 1) && isBeforeLabels(line + 1)) {
          return line;
        }
      }
      return -1;
    }

    private boolean isBeforeLabels(int from) {
      int labels = 0;
      int last = Math.min(lines.count(), from + 8);
      for (int line = from; line < last; line++) {
        boolean isLabel = HeadLabel.known(lines.words(line)).isPresent();
        if (labels == 0 && !isLabel && !lines.isEmpty(line)) {
          return false;
        }
        labels += isLabel ? 1 : 0;
      }
      return labels > 1;
    }

    private boolean hasAcronym(int first, int end) {
      StringBuilder title = new StringBuilder();
      for (int line = first; line < end; line++) {
        title.append(lines.words(line)).append(' ');
      }
      return Title.parse(title.toString()).acronym().isPresent();
    }

    private boolean hasLabels(int from) {
      for (int line = from; line < Math.min(lines.count(), from + 8); line++) {
        if (Ascii.toLowerCase(lines.words(line)).startsWith("current status")) {
          return true;
        }
      }
      return false;
    }

    private static boolean isRule(String words) {
      return words.length() >= 3
          && CharMatcher.anyOf("-=_").matches(words.charAt(0))
          && CharMatcher.is(words.charAt(0)).matchesAllOf(words);
    }

    private ImmutableList<DirectoryEntry> readCharter(int title) throws IOException {
      int end = withoutFooter(title);
      int label = charterLabel(title, end);
      int headEnd = label >= 0 ? label : endOfHead(title, end);
      Optional<Acronym> said = sheet.area();
      ImmutableList<DirectoryEntry> others =
          CharterHead.read(sheet, lines, IntUnaryOperator.identity(), title, headEnd);
      if (sheet.area().isEmpty()) {
        said.ifPresent(sheet::area);
      }
      int body = label < 0 ? headEnd : isLink(label) ? label + 1 : label + 2;
      int plan = planLine(body, end);
      readBody(body, plan < 0 ? end : plan);
      if (plan >= 0) {
        MilestoneRows.ofMail(sheet, lines, label >= 0).read(plan + 1, end);
      }
      if (end < lines.count()) {
        sheet.problem(
            CharterSheet.LINE,
            INFO,
            "what stands behind the charter is not taken for a part of it",
            lines.start(end));
      }
      return others;
    }

    /** {@return the line that parts the charter from what a list or a program put behind it} */
    private int withoutFooter(int from) {
      int last = lines.count();
      while (last > from && lines.isEmpty(last - 1)) {
        last--;
      }
      for (int line = Math.max(from, last - LONGEST_FOOTER); line < last; line++) {
        String words = lines.words(line);
        boolean isFooter =
            words.equals("--") || (words.length() > 20 && CharMatcher.is('_').matchesAllOf(words));
        if (isFooter && lines.isEmpty(line - 1) && planLine(line, last) < 0) {
          return line;
        }
      }
      return lines.count();
    }

    /** {@return the line with the address of the charter, before which the head ends} */
    private int charterLabel(int from, int end) {
      for (int line = from; line < Math.min(end, from + LONGEST_HEAD); line++) {
        boolean isLabel = Ascii.toLowerCase(lines.words(line)).startsWith("charter:");
        boolean isWrapped =
            lines.words(line).length() == "charter:".length()
                && line + 1 < end
                && lines.words(line + 1).startsWith("https://");
        if (isLabel && (isLink(line) || isWrapped)) {
          return line;
        }
      }
      return -1;
    }

    private boolean isLink(int line) {
      return lines.words(line).contains("://");
    }

    private int endOfHead(int from, int end) {
      int start = lines.start(from);
      CharterOutline outline = CharterOutline.of(text.substring(start, endOf(end)));
      return outline
          .head()
          .map(head -> lines.at(start + head.end() - 1) + 1)
          .orElseGet(() -> endOfTitle(from, end));
    }

    /** {@return the line behind a title and the rule below it, without labels all of the head} */
    private int endOfTitle(int from, int end) {
      int line = from;
      while (line < Math.min(end, from + MOST_TITLE_LINES) && !isRule(lines.words(line))) {
        line++;
      }
      return line < end && isRule(lines.words(line)) ? line + 1 : from;
    }

    private int endOf(int line) {
      return line < lines.count() ? lines.start(line) : text.length();
    }

    private int planLine(int from, int end) {
      for (int line = end - 1; line >= from; line--) {
        String words = lines.words(line);
        boolean isAlone = line == from || lines.isEmpty(line - 1);
        if (isAlone && isPlanHeading(words)) {
          return line;
        }
      }
      return -1;
    }

    /** {@code Milestones:}, {@code Goals and Milestones:}. */
    private static boolean isPlanHeading(String words) {
      return !words.isEmpty()
          && TextLines.announcesMilestones(words)
          && (words.endsWith(":") || Ascii.toLowerCase(words).endsWith("milestones"));
    }

    private void readBody(int from, int to) throws IOException {
      int first = from;
      int end = to;
      while (first < end && lines.isEmpty(first)) {
        first++;
      }
      while (end > first && lines.isEmpty(end - 1)) {
        end--;
      }
      if (first == end) {
        sheet.problem(
            CharterSheet.MISSING,
            WARNING,
            "the charter does not describe the work",
            Math.min(endOf(from), text.length()));
        sheet.withoutText();
      } else if (end - first == 1 && lines.words(first).equals(NO_TEXT)) {
        sheet.withoutText();
      } else {
        sheet.body(new TextSpan(lines.start(first), lines.next(end - 1)));
      }
    }
  }
}
