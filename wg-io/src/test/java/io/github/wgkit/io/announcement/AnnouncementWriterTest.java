package io.github.wgkit.io.announcement;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.role;
import static io.github.wgkit.io.InventedGroups.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementWriterTest {
  private static WorkingGroup.Builder forks() {
    return group("fork", "Tines")
        .state(GroupState.PROPOSED)
        .charter(InventedGroups.charter("fork", "00-01", "00-01", "Forks.\r\n\r\n\r\n"))
        .proposedMilestones(
            MilestonePlan.proposed(
                List.of(
                    InventedGroups.milestone("Adopt a draft")
                        .state(MilestoneState.CHARTER)
                        .due(Due.parse("2026-09"))
                        .build())));
  }

  private static Directory directory(Group group) {
    return Directory.builder().addGroups(area(), group).build();
  }

  private static String review(Group group) throws IOException {
    return written(directory(group), in("wg-review").build());
  }

  private static String action(Group group) throws IOException {
    return written(directory(group), in("wg-action").build());
  }

  @Test
  void a_review_of_a_new_group_asks_for_comments_within_a_week() throws IOException {
    assertThat(review(forks().build()))
        .isEqualTo(
            """
            From: The IESG <iesg-secretary@ietf.org>
            To: IETF-Announce <ietf-announce@ietf.org>
            Cc: fork@example.org \s
            Reply-To: iesg@ietf.org
            Subject: WG Review: Tines (fork)

            A new IETF WG has been proposed in the Kitchen Area. The IESG has not made
            any determination yet. The following draft charter was submitted, and is
            provided for informational purposes only. Please send your comments to the
            IESG mailing list (iesg@ietf.org) by 2026-03-04.

            Tines (fork)
            -----------------------------------------------------------------------
            Current status: Proposed WG

            Chairs:
              TBD

            Assigned Area Directors:
              TBD

            Kitchen Area Directors:
              Ines van der Vale <ines@example.org>

            Mailing list:
              Address: fork@example.org
              To subscribe: https://example.org/fork
              Archive:

            Group page: https://datatracker.ietf.org/group/fork/

            Charter: https://datatracker.ietf.org/doc/charter-ietf-fork/

            Forks.

            Milestones:

              Sep 2026 - Adopt a draft


            """
                .replace(" \s\n", " \n"));
  }

  @Test
  void an_active_group_is_rechartered() throws IOException {
    assertThat(review(forks().state(GroupState.ACTIVE).build()))
        .contains(
            "\n\nThe Tines (fork) WG in the Kitchen Area of the IETF is undergoing\n"
                + "rechartering. The IESG has not made");
  }

  @Test
  void the_revision_tells_whether_a_group_is_formed_and_the_state_does_not() throws IOException {
    assertThat(action(forks().state(GroupState.ACTIVE).build()))
        .contains("Subject: WG Action: Formed Tines (fork)\n\nA new IETF WG has been formed in")
        .contains("the WG Chairs.\n");
    assertThat(
            action(
                forks()
                    .charter(InventedGroups.charter("fork", "01-00"))
                    .addRoles(role(1, RoleName.CHAIR, "Ada Dune"))
                    .build()))
        .contains("Subject: WG Action: Rechartered Tines (fork)\n\nThe Tines (fork) WG in the")
        .contains("the WG Chair.\n")
        .contains("\n\nError: couldn't read charter text\n\n")
        .doesNotContain("Reply-To");
  }

  @Test
  void a_research_group_belongs_to_the_irtf() throws IOException {
    WorkingGroup research =
        forks().type(GroupType.RG).parent(Acronym.of("irtf")).state(GroupState.BOF).build();
    assertThat(review(research))
        .contains("Reply-To: irsg@irtf.org\nSubject: RG Review: Tines (fork)\n")
        .contains("A new IRTF RG has been proposed in the irtf. The IRSG has");
    assertThat(action(research))
        .contains("Cc: Internet Research Steering Group <irsg@irtf.org>,\n")
        .contains("IRTF Chair, the Internet Research Steering Group or the RG Chairs.");
  }

  @Test
  void the_usual_addressees_are_sorted_without_doubles() throws IOException {
    WorkingGroup group =
        forks()
            .charter(
                InventedGroups.charter("fork", "00-00").toBuilder()
                    .notifyAddresses("fork@example.org, Board <board@example.org> ,,a@example.org")
                    .build())
            .build();
    assertThat(action(group))
        .contains(
            """
            Cc: Board <board@example.org>,
                The IESG <iesg@ietf.org>,
                a@example.org,
                fork-chairs@ietf.org,
                fork@example.org \s
            Subject:\
            """
                .replace(" \s\n", " \n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"Board, Notice\" <b@example.org>, a@example.org"
            + "|\"Board, Notice\" <b@example.org>;a@example.org",
        "\"Notice Board\" <b@example.org>|Notice Board <b@example.org>",
        "\"A. Board\" <b@example.org>|\"A. Board\" <b@example.org>",
        "\"A \\\" B\"  <b@example.org>|\"A \\\" B\" <b@example.org>",
        "Zed <a@example.org>, a@example.org|a@example.org",
        "a@example.org, Zed <a@example.org>|Zed <a@example.org>",
        "\"Zed, a@example.org|\"Zed;a@example.org",
        "\"\" <a@example.org>|a@example.org"
      })
  void names_in_quotation_marks_stay_whole_and_addresses_come_once(String notify, String expected)
      throws IOException {
    assertThat(AddressList.split(notify)).containsExactly(expected.split(";"));
  }

  @Test
  void other_addressees_can_be_given() throws IOException {
    assertThat(
            written(
                directory(forks().build()),
                in("wg-review")
                    .addressees(
                        new Addressees(ImmutableList.of("you@example.org"), ImmutableList.of()))
                    .build()))
        .contains("\nTo: you@example.org\nReply-To:");
  }

  @Test
  void a_line_of_people_that_is_too_long_takes_in_the_next_one() throws IOException {
    String name = "Ada " + "D".repeat(70);
    assertThat(
            review(
                forks()
                    .addRoles(role(1, RoleName.CHAIR, name), role(2, RoleName.CHAIR, "Otto Quill"))
                    .build()))
        .contains("\n  " + name + "\n  <ada@example.org> Otto Quill <otto@example.org>\n");
  }

  @Test
  void a_review_needs_a_date_and_reads_no_clock() {
    assertRefused(directory(forks().build()), WriteOptions.builder(), "date-missing");
  }

  @Test
  void it_has_to_be_clear_which_charter_is_meant() {
    Directory two = Directory.builder().addGroups(forks().build(), InventedGroups.spoons()).build();
    WriteOptions.Builder today = in("wg-review");
    assertRefused(two, today, "group-not-named");
    assertRefused(two, in("").group(Acronym.of("knife")), "group-unknown");
    assertRefused(directory(group("fork", "Tines").build()), in(""), "charter-missing");
    assertRefused(
        directory(group("fork", "Tines").build()),
        in("").group(Acronym.of("fork")),
        "charter-missing");
  }

  private static void assertRefused(
      Directory directory, WriteOptions.Builder options, String code) {
    assertThatThrownBy(() -> written(directory, options.format("wg-review").build()))
        .isInstanceOfSatisfying(WgWriteException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  static Stream<GroupType> types() {
    return GroupType.known().stream();
  }

  /** A mail on a group of any type is known as one, and says the type. */
  @ParameterizedTest
  @MethodSource("types")
  void mails_on_groups_of_every_type_are_recognised(GroupType type) throws IOException {
    OtherGroup board =
        OtherGroup.builder()
            .acronym(Acronym.of("board"))
            .name("Cutlery Board")
            .type(GroupType.IAB_SUPPORT_GROUP)
            .build();
    for (String parent : List.of("kit", "board")) {
      for (String format : List.of("wg-review", "wg-action")) {
        for (GroupState state : List.of(GroupState.PROPOSED, GroupState.ACTIVE)) {
          boolean isNew = state.equals(GroupState.PROPOSED);
          Group group =
              Group.builder(Optional.of(type))
                  .acronym(Acronym.of("fork"))
                  .name("Tines")
                  .state(state)
                  .parent(Acronym.of(parent))
                  .charter(InventedGroups.charter("fork", isNew ? "00-01" : "01-01"))
                  .build();
          Directory all = Directory.builder().addGroups(area(), board, group).build();
          String mail = written(all, in(format).build());
          FormatRegistry formats = FormatRegistry.standard();
          Input input = Input.of(mail.getBytes(StandardCharsets.UTF_8), "");
          assertThat(formats.detect(input, ReadOptions.lenient()).id()).as(mail).isEqualTo(format);
          Group read =
              formats.read(input, ReadOptions.lenient()).value().group("fork").orElseThrow();
          assertThat(read.type()).as(mail).contains(type);
          assertThat(read.name()).isEqualTo("Tines");
          assertThat(read.extensions().get("announcement"))
              .hasToString(
                  format.equals("wg-review")
                      ? isNew ? "proposed" : "rechartering"
                      : isNew ? "formed" : "rechartered");
        }
      }
    }
  }

  /** Teams and areas are spoken of in other mails, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Team Review: The plan (fork)\n\nThe team in the Kitchen Area of the IETF met.\n",
        "Subject: Area Action: Moved (fork)\n\nA new area has been proposed for the plan.\n",
        "Subject: IESG Action: Approved (fork)\n\nThe IESG has approved the plan (fork).\n"
      })
  void other_mails_are_no_announcements(String mail) {
    for (String format : List.of("wg-review", "wg-action")) {
      assertThat(
              new AnnouncementFormat(
                      format.equals("wg-review") ? Announcement.REVIEW : Announcement.ACTION)
                  .sniff(ByteBuffer.wrap(mail.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer()))
          .isNotEqualTo(Match.YES);
    }
  }
}
