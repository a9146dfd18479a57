package io.github.wgkit.io.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncementReaderTest {
  private static ReadResult<Directory> read(String mail) throws IOException {
    return read(mail, StandardCharsets.UTF_8);
  }

  private static ReadResult<Directory> read(String mail, Charset charset) throws IOException {
    return AnnouncementReader.action()
        .read(Input.of(mail.getBytes(charset), "mail.eml"), ReadOptions.lenient());
  }

  private static Group group(ReadResult<Directory> result) {
    return result.value().groups().get(0);
  }

  private static String text(Group group) {
    return group.charter().flatMap(Charter::text).map(CharterText::text).orElseThrow();
  }

  private static String base64(String text) {
    return BaseEncoding.base64()
        .withSeparator("\n", 76)
        .encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quotedPrintable(String text) {
    StringBuilder coded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (b < 0 || b == '=') {
        coded.append(String.format(java.util.Locale.ROOT, "=%02X", b & 0xFF));
      } else {
        coded.append((char) b);
      }
    }
    return coded.toString().replace("independent\n", "indepen=\ndent\n");
  }

  private static String quoted(String text) {
    return "> " + text.replace("\n", "\n> ") + "\n";
  }

  /** One announcement, as it was stored by different programs and on different ways. */
  static Map<String, String> mails() {
    String mime = InventedMails.HEAD + "MIME-Version: 1.0\n";
    String text = InventedMails.TEXT;
    return Map.ofEntries(
        Map.entry("plain", InventedMails.HEAD + "\n" + text),
        Map.entry("text alone", text),
        Map.entry(
            "mbox", "From iesg Thu May  7 09:00:00 2026\n" + InventedMails.HEAD + "\n" + text),
        Map.entry("CRLF", (InventedMails.HEAD + "\n" + text).replace("\n", "\r\n")),
        Map.entry(
            "quoted-printable",
            mime
                + "Content-Type: text/plain; charset=\"iso-8859-1\"\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + quotedPrintable(text)),
        Map.entry(
            "base64",
            mime
                + "Content-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + base64(text)),
        Map.entry(
            "multipart",
            mime
                + "Content-Type: multipart/alternative; boundary=\"b\"\n\nignored\n--b\n"
                + "Content-Type: text/html\n\n<p>A new IETF WG has been formed</p>\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\n\n"
                + text
                + "\n--b--\n"),
        Map.entry(
            "attached",
            "From: Kim Doe <kim@example.org>\nSubject: look at this\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\nSee below.\n--b\n"
                + "Content-Type: message/rfc822\n\n"
                + InventedMails.HEAD
                + "\n"
                + text
                + "\n--b--\n"),
        Map.entry(
            "forwarded",
            "From: Kim Doe <kim@example.org>\nSubject: FW: [Frobx] "
                + InventedMails.SUBJECT
                + "\n\nFor information.\n\n-----Original Message-----\nFrom: The IESG\n"
                + "Subject: [Frobx] "
                + InventedMails.SUBJECT
                + "\n\n"
                + text
                + "\n--\nFrobx mailing list\nhttps://lists.example.org/frobx\n"),
        Map.entry(
            "quoted",
            "From: Kim Doe <kim@example.org>\nSubject: Re: "
                + InventedMails.SUBJECT
                + "\n\n"
                + quoted(text)),
        Map.entry(
            "folded subject of encoded words",
            "From: a@example.org\n"
                + "Subject: =?utf-8?B?"
                + BaseEncoding.base64()
                    .encode("WG Action: Formed Frob ".getBytes(StandardCharsets.UTF_8))
                + "?=\n =?utf-8?Q?Exchange_=28frobx=29?=\n\n"
                + text));
  }

  static ImmutableList<String> namesOfMails() {
    return ImmutableList.copyOf(mails().keySet());
  }

  @ParameterizedTest
  @MethodSource("namesOfMails")
  void one_announcement_says_the_same_on_every_way_it_takes(String name) throws IOException {
    Group group = group(read(mails().get(name)));
    assertThat(group.acronym()).hasToString("frobx");
    assertThat(group.name()).isEqualTo("Frob Exchange");
    assertThat(group.state()).hasToString("Optional[active]");
    assertThat(group.parent()).hasToString("Optional[sec]");
    assertThat(group.list().address()).isEqualTo("frobx@example.org");
    assertThat(group.list().archive()).isEqualTo("https://archive.example.org/frobx/");
    assertThat(group.roles())
        .extracting(role -> role.name() + " " + role.personName().orElse(""))
        .containsExactlyInAnyOrder(
            "chair Chen Li", "chair Márta Stone", "secr Sam Poe", "ad Jon Vale", "techadv Ola Ek");
    assertThat(CharMatcher.whitespace().trimAndCollapseFrom(text(group).replace(">", ""), ' '))
        .isEqualTo(
            "The group specifies how frobs are exchanged between independent implementations."
                + " Out of scope: - new transport protocols");
    assertThat(group.milestones().milestones())
        .extracting(Milestone::description)
        .containsExactly(
            "Adopt the frame",
            "Submit the frame, including what has to be said on relays - and their security -"
                + " to the IESG",
            "Recharter or close");
    assertThat(group.extensions().get("announcement")).isEqualTo(ExtensionValue.of("formed"));
  }

  @ParameterizedTest
  @MethodSource("namesOfMails")
  void the_mail_is_kept_byte_for_byte(String name) throws IOException {
    String mail = mails().get(name);
    assertThat(CharterSource.of(group(read(mail))).orElseThrow().text())
        .isEqualTo(CharterText.of(mail));
  }

  @ParameterizedTest
  @MethodSource("namesOfMails")
  void an_announcement_is_known_by_its_beginning(String name) {
    byte[] start = mails().get(name).getBytes(StandardCharsets.UTF_8);
    boolean isHidden = name.equals("attached");
    Match expected = isHidden ? Match.YES : Match.YES;
    ByteBuffer shown = ByteBuffer.wrap(start, 0, Math.min(start.length, 4096)).slice();
    assertThat(AnnouncementReader.action().sniff(shown)).isEqualTo(expected);
    assertThat(AnnouncementReader.review().sniff(shown)).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WG Review: Frob Exchange (frobx)                   | proposed
          WG Review: Recharter of Frob Exchange (frobx)      | rechartering
          WG Action: Formed Frob Exchange (frobx)            | formed
          WG Action: Frob Exchange (frobx)                   | formed
          WG ACTION: Frob Exchange Working Group             | formed
          WG Action: Rechartered Frob Exchange (frobx)       | rechartered
          WG Action: RECHARTER: Frob Exchange (frobx)        | rechartered
          WG Action: Conclusion of Frob Exchange (frobx)     | concluded
          WG Action: Frob Exchange (frobx) to conclude       | concluded
          RE: Fwd: [frobx] WG Action: Formed Frob Exchange (frobx) | formed
          """)
  void the_subject_says_what_is_announced(String subject, String kind) {
    Occasion occasion = Occasion.ofSubject(subject).orElseThrow();
    assertThat(occasion.kind()).hasToString(kind.toUpperCase(java.util.Locale.ROOT));
    assertThat(occasion.group()).startsWith("Frob Exchange").doesNotContain("Working Group");
  }

  @ParameterizedTest
  @CsvSource({"SWG Actions: none", "News from a WG", "WG reviews are slow", "''"})
  void other_subjects_announce_nothing(String subject) {
    assertThat(Occasion.ofSubject(subject)).isEmpty();
  }

  @Test
  void a_review_has_a_proposed_plan_and_a_day_for_comments() throws IOException {
    String mail =
        "Subject: WG Review: Frob Exchange (frobx)\nFrom: a@example.org\n\n"
            + "A new IETF WG has been proposed in the Security Area. Please send your comments\n"
            + "to the IESG mailing list (iesg@example.org) by Wednesday, May 13, 2026.\n\n"
            + InventedMails.CHARTER;
    Group group =
        group(
            AnnouncementReader.review()
                .read(Input.of(mail.getBytes(StandardCharsets.UTF_8), ""), ReadOptions.strict()));
    assertThat(group.proposedMilestones().milestones()).hasSize(3);
    assertThat(group.milestones().isEmpty()).isTrue();
    assertThat(group.state()).hasToString("Optional[proposed]");
    assertThat(group.extensions().get("commentsBy")).isEqualTo(ExtensionValue.of("2026-05-13"));
    assertThat(group.charter().orElseThrow().revision()).hasToString("Optional[00-00]");
  }

  @Test
  void a_conclusion_has_no_charter() throws IOException {
    ReadResult<Directory> result =
        read(
            "Subject: WG Action: Conclusion of Frob Exchange (frobx)\nFrom: a@example.org\n\n"
                + "The Frob Exchange (frobx) working group in the Security Area has concluded.\n"
                + "The IESG contact person is Jon Vale.\n\nThe mailing list will stay open.\n");
    Group group = group(result);
    assertThat(group.state()).hasToString("Optional[conclude]");
    assertThat(group.acronym()).hasToString("frobx");
    assertThat(group.name()).isEqualTo("Frob Exchange");
    assertThat(group.parent()).hasToString("Optional[sec]");
    assertThat(group.charter().orElseThrow().text()).isEmpty();
    assertThat(result.problems())
        .extracting(Problem::severity)
        .containsOnly(io.github.wgkit.model.check.Severity.INFO);
  }

  @Test
  void a_mail_that_announces_nothing_is_an_error_with_a_place() {
    String mail = "From: a@example.org\nSubject: lunch\n\nWhere shall we go?\n";
    assertThatThrownBy(
            () ->
                AnnouncementReader.action()
                    .read(
                        Input.of(mail.getBytes(StandardCharsets.UTF_8), "lunch.eml"),
                        ReadOptions.strict()))
        .isInstanceOfSatisfying(
            WgReadException.class,
            failure ->
                assertThat(failure.problems().get(0).location()).hasToString("lunch.eml:4:1"));
  }

  @Test
  void a_review_read_as_an_action_is_told() throws IOException {
    String mail =
        "From: a@example.org\nSubject: WG Review: Frob Exchange (frobx)\n\n"
            + InventedMails.CHARTER;
    assertThat(read(mail).problems()).extracting(Problem::code).contains(AnnouncementReader.KIND);
  }

  @Test
  void a_character_set_that_does_not_exist_is_told_and_guessed() throws IOException {
    ReadResult<Directory> result =
        read(
            InventedMails.HEAD
                + "Content-Type: text/plain; charset=klingon\n\n"
                + InventedMails.TEXT,
            StandardCharsets.ISO_8859_1);
    assertThat(result.problems()).extracting(Problem::code).contains(ReceivedMail.PART);
    assertThat(group(result).roles())
        .anyMatch(role -> role.personName().filter("Márta Stone"::equals).isPresent());
  }

  @Test
  void parts_nested_beyond_the_limits_are_told() throws IOException {
    StringBuilder mail = new StringBuilder("From: a@example.org\nSubject: x\n");
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\n\n--b");
      mail.append(i).append('\n');
    }
    ReadResult<Directory> result = read(mail.append("\n\nhello\n").toString());
    assertThat(result.problems()).extracting(Problem::code).contains(ReceivedMail.DAMAGED);
  }

  @Test
  void places_are_those_of_the_file_where_the_text_is_not_coded() throws IOException {
    String mail = InventedMails.HEAD + "\n" + InventedMails.TEXT + "\n--\nA list\n";
    assertThat(read(mail).problems())
        .extracting(problem -> problem.location().line())
        .containsExactly((int) mail.lines().takeWhile(line -> !line.equals("--")).count() + 1);
  }

  // ---- what our own templates write

  private static final String OVER_78 = "a".repeat(60);

  private static WorkingGroup.Builder proposed(String acronym, String text) {
    return InventedGroups.group(acronym, "Tines")
        .state(GroupState.PROPOSED)
        .charter(InventedGroups.charter(acronym, "00-01", "00-01", text));
  }

  private static MilestonePlan plan(Milestone... milestones) {
    return MilestonePlan.proposed(ImmutableList.copyOf(milestones));
  }

  private static Milestone.Builder milestone(String description) {
    return InventedGroups.milestone(description).state(MilestoneState.CHARTER);
  }

  private static Group readAgain(WorkingGroup.Builder group, Area area) throws IOException {
    String mail =
        InventedGroups.written(
            Directory.builder().addGroups(area, group.build()).build(),
            InventedGroups.in("wg-review").build());
    ReadResult<Directory> result =
        AnnouncementReader.review()
            .read(
                Input.of(mail.getBytes(StandardCharsets.UTF_8), "review.txt"),
                ReadOptions.lenient());
    return result.value().groups().stream()
        .filter(read -> read.charter().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Group readAgain(WorkingGroup.Builder group) throws IOException {
    return readAgain(group, InventedGroups.area());
  }

  @Test
  void a_link_to_the_charter_that_was_wrapped_still_ends_the_head() throws IOException {
    Group read =
        readAgain(
            proposed("a-very-long-name-of-a-fork", "Forks.\n")
                .proposedMilestones(
                    plan(milestone("Adopt").resolution("Dropped by the group").build())));
    assertThat(text(read)).isEqualTo("Forks.\n");
    assertThat(read.proposedMilestones().milestones().get(0).resolution())
        .contains("Dropped by the group");
  }

  @Test
  void a_rule_in_a_short_charter_is_not_taken_for_the_footer_of_a_list() throws IOException {
    Group read =
        readAgain(
            proposed("fork", "Forks.\n\n" + "_".repeat(40) + "\n\nTines.\n")
                .proposedMilestones(plan(milestone("Adopt a draft").build())));
    assertThat(text(read)).endsWith("Tines.\n");
    assertThat(read.proposedMilestones().milestones()).hasSize(1);
  }

  @Test
  void a_text_that_the_server_had_lost_is_no_text() throws IOException {
    WorkingGroup.Builder lost =
        InventedGroups.group("fork", "Tines").charter(InventedGroups.charter("fork", "01-00"));
    assertThat(readAgain(lost).charter().orElseThrow().texts()).isEmpty();
  }

  @Test
  void an_area_that_nobody_knows_is_kept_as_it_is_called() throws IOException {
    Area area =
        Area.builder()
            .acronym(Acronym.of("kit"))
            .name("Kitchen Area")
            .state(GroupState.ACTIVE)
            .build();
    assertThat(readAgain(proposed("fork", "Forks.\n"), area).extensions().get("area"))
        .isEqualTo(ExtensionValue.of("Kitchen Area"));
    assertThat(
            readAgain(proposed("fork", "Forks.\n").state(GroupState.ACTIVE), area)
                .extensions()
                .get("area"))
        .isEqualTo(ExtensionValue.of("Kitchen Area"));
  }

  @Test
  void an_address_that_was_wrapped_gives_the_archive_back() throws IOException {
    MailingList list =
        new MailingList(
            "fork@example.org", "https://example.org/" + OVER_78, "https://a.example.org");
    assertThat(readAgain(proposed("fork", "Forks.\n").list(list)).list()).isEqualTo(list);
  }

  @Test
  void a_wrapped_line_that_begins_with_a_month_is_no_milestone() throws IOException {
    String description =
        "Submit " + OVER_78 + " in March 2027 or in " + OVER_78 + " May 2027 maybe";
    Group read =
        readAgain(
            proposed("fork", "Forks.\n")
                .proposedMilestones(
                    plan(
                        milestone(description).due(Due.parse("2026-07")).order(1).build(),
                        milestone("Close").order(2).build())));
    assertThat(read.proposedMilestones().milestones())
        .extracting(Milestone::description)
        .containsExactly(description, "Close");
  }

  @Test
  void an_announcement_of_1993_has_a_hyphen_and_no_line_below_its_title() throws IOException {
    String mail =
        """
        Path: example.org!news
        From: jo@example.org (Jo Bloggs)
        Newsgroups: example.ietf
        Subject: WG-ACTION: Frob Exchange (frobx)
        Date: 7 Jan 93 20:51:26 GMT

        A new working group has formed in the Internet area.  For more
        information please contact the chairs.


        Frob Exchange (frobx)

        Charter\s

        Chair(s):
             Chen Li  <chen.li@example.com>

        Internet Area Director(s)\s
             Ana Ruiz  <ana.ruiz@example.org>

        Mailing lists:\s
             General Discussion:frobx@example.org
             Archive:\s

        Description of Working Group:

           Frobs are exchanged.

        Goals and Milestones:\s

             Done Post the frame as an Internet-Draft. It has a format, and
                  a page.

           Jun 93 Incorporate security.
        """;
    assertThat(
            AnnouncementReader.action()
                .sniff(ByteBuffer.wrap(mail.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Match.YES);
    ReadResult<Directory> result = read(mail);
    Group group = group(result);
    assertThat(group.acronym()).hasToString("frobx");
    assertThat(group.name()).isEqualTo("Frob Exchange");
    assertThat(group.parent()).hasToString("Optional[int]");
    assertThat(group.roles()).hasSize(1);
    assertThat(group.list().address()).isEqualTo("frobx@example.org");
    assertThat(text(group).strip()).isEqualTo("Frobs are exchanged.");
    assertThat(group.milestones().milestones())
        .extracting(Milestone::description)
        .containsExactly(
            "Post the frame as an Internet-Draft. It has a format, and a page.",
            "Incorporate security.");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void of_an_mbox_the_first_announcement_is_read_and_the_others_are_told() throws IOException {
    String other =
        "From jo Thu May  7 08:00:00 2026\nFrom: jo@example.org\nSubject: Lunch\n\nToday.\n";
    String mail =
        "From iesg Thu May  7 09:00:00 2026\n" + InventedMails.HEAD + "\n" + InventedMails.TEXT;
    ReadResult<Directory> alone = read(mail);
    ReadResult<Directory> result = read(other + "\n" + mail + "\n" + other);
    assertThat(group(result).acronym()).isEqualTo(group(alone).acronym());
    assertThat(text(group(result))).isEqualTo(text(group(alone)));
    assertThat(group(result).milestones()).isEqualTo(group(alone).milestones());
    assertThat(result.problems())
        .filteredOn(problem -> problem.code().equals(AnnouncementReader.MORE))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("of 3 mails");
    assertThat(alone.problems())
        .noneMatch(problem -> problem.code().equals(AnnouncementReader.MORE));
  }

  @Test
  void a_line_of_a_text_that_begins_with_from_parts_no_mails() throws IOException {
    String mail =
        "From iesg Thu May  7 09:00:00 2026\n" + InventedMails.HEAD + "\n" + InventedMails.TEXT;
    assertThat(read(mail + "\nFrom here on, nothing.\nMore.\n").problems())
        .noneMatch(problem -> problem.code().equals(AnnouncementReader.MORE));
  }
}
