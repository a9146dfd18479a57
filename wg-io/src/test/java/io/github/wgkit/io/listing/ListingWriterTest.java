package io.github.wgkit.io.listing;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.role;
import static io.github.wgkit.io.InventedGroups.spoons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.LossException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingWriterTest {
  private static final Directory KITCHEN =
      Directory.builder().addGroups(area(), spoons(), group("fork", "Tines").build()).build();

  private static String written(Directory directory, Listing listing) throws IOException {
    return InventedGroups.written(directory, in(listing.id()).build());
  }

  private static String entry(WorkingGroup group) throws IOException {
    return written(
        Directory.builder().addGroups(area(), group).build(), Listing.CHARTERS_BY_ACRONYM);
  }

  @Test
  void a_summary_lists_areas_by_name_and_groups_by_acronym() throws IOException {
    assertThat(written(KITCHEN, Listing.SUMMARY))
        .isEqualTo(
            """

                       IETF Working Group Summary (By Area)


            Kitchen Area (kit)
            ------------------
              Ines van der Vale <ines@example.org>

            Tines (fork)
               WG Mail:    fork@example.org
               To Join:    https://example.org/fork
               Archive:    \s

            Spoon Exchange (spoon)
               Chairs:     Ada Dune <ada@example.org>
                           Otto Quill <dr@example.org>
               WG Mail:    spoon@example.org
               To Join:    https://example.org/spoon
               Archive:    \s


            """
                .replace("    \s\n", "    \n"));
  }

  @Test
  void a_group_without_area_is_listed_by_acronym_only() throws IOException {
    WorkingGroup stray = group("stray", "Cats").parent(Optional.empty()).build();
    Directory directory = Directory.builder().addGroups(area(), stray).build();
    assertThat(written(directory, Listing.SUMMARY_BY_ACRONYM))
        .contains("\nKIT\t - Kitchen Area\n\nCats (stray) -- \n");
    assertThat(written(directory, Listing.SUMMARY)).doesNotContain("Kitchen", "Cats");
    assertThat(written(directory, Listing.CHARTERS)).isEqualTo("\n\n\n\n\n");
    assertThat(written(directory, Listing.CHARTERS_BY_ACRONYM)).isEqualTo("\n\n\n");
  }

  @Test
  void groups_in_other_states_are_left_out() throws IOException {
    Directory directory =
        Directory.builder()
            .addGroups(area(), group("fork", "Tines").state(GroupState.DORMANT).build())
            .build();
    for (Listing listing : Listing.values()) {
      assertThat(written(directory, listing)).doesNotContain("fork");
    }
  }

  @Test
  void an_entry_shows_people_text_and_milestones() throws IOException {
    assertThat(written(KITCHEN, Listing.CHARTERS))
        .startsWith("spoon\nfork\n\n\nSpoon Exchange (spoon)\n----------------------\n")
        .contains(
            """
             Charter
             Last Modified: 2026-02-02

             Current Status: Active

             Chairs:
                 Ada Dune <ada@example.org>
                 Dr. Otto B. Quill <dr@example.org>

             Kitchen Area Directors:
                 Ines van der Vale <ines@example.org>

             Kitchen Area Advisor:
                 Ines van der Vale <ines@example.org>

             Mailing Lists:
            """,
            """
            Description of Working Group:

              Spoons are exchanged.


            Goals and Milestones:
              Jul 2026 - Submit the spoon format
              Done     - Adopt a draft

            Internet-Drafts:

            No Requests for Comments

            Tines (fork)
            """,
            "\n Chairs:\n\n Kitchen Area Directors:\n",
            "<ines@example.org>\n\n\n Mailing Lists:\n",
            "\n  Not chartered yet.\n\nGoals and Milestones:\n\nInternet-Drafts:\n")
        .endsWith("No Requests for Comments\n\n\n\n\n");
  }

  @Test
  void an_entry_has_all_of_the_list_and_no_milestone_that_waits_for_approval() throws IOException {
    assertThat(
            entry(
                group("fork", "Tines")
                    .list(new MailingList("fork@example.org", "https://example.org/j", "elsewhere"))
                    .addRoles(InventedGroups.role(1, RoleName.TECHNICAL_ADVISOR, "Ada Dune"))
                    .addRoles(InventedGroups.role(2, RoleName.EDITOR, "Bo Hill"))
                    .addRoles(InventedGroups.role(3, RoleName.EDITOR, "Cy Lake"))
                    .addRoles(InventedGroups.role(4, RoleName.SECRETARY, "Di Wood"))
                    .milestones(
                        MilestonePlan.current(
                            ImmutableList.of(
                                InventedGroups.milestone("Bend it").build(),
                                InventedGroups.milestone("Break it")
                                    .state(MilestoneState.REVIEW)
                                    .build())))
                    .build()))
        .contains(
            """

             Tech Advisor:
                 Ada Dune <ada@example.org>

             Editors:
                 Bo Hill <bo@example.org>
                 Cy Lake <cy@example.org>

             Secretary:
                 Di Wood <di@example.org>

             Mailing Lists:
                 General Discussion: fork@example.org
                 To Subscribe:       https://example.org/j
                 Archive:            elsewhere

            """,
            " - Bend it\n")
        .doesNotContain("Break it");
  }

  @Test
  void each_line_of_a_text_is_indented_and_keeps_its_end() throws IOException {
    assertThat(
            entry(
                group("fork", "Tines")
                    .charter(InventedGroups.charter("fork", "01", "01", "a\r\n\n  b\rc\n"))
                    .build()))
        .contains("Group:\n\n  a\r\n  \n    b\rc\n\n\nGoals");
  }

  @Test
  void a_text_that_is_not_utf_8_is_read_as_iso_8859_1() throws IOException {
    byte[] text = {'a', (byte) 0xE9, (byte) 0x91};
    assertThat(
            entry(
                group("fork", "Tines")
                    .charter(
                        InventedGroups.charter("fork", "01").toBuilder()
                            .texts(
                                ImmutableSortedMap.of(
                                    CharterRevision.approved(1), CharterText.of(text)))
                            .build())
                    .build()))
        .contains("\n  a\u00E9\u0091\n\nGoals");
  }

  @Test
  void the_newest_approved_text_counts_even_if_it_is_not_at_hand() throws IOException {
    assertThat(entry(group("fork", "T").charter(charter("02-00", "01", "b", "02-00", "c")).build()))
        .contains("\n  b\n\nGoals");
    assertThat(entry(group("fork", "T").charter(charter("02", "01", "b", "02-00", "c")).build()))
        .contains("\n  Error Loading Group Charter\n\nGoals");
    assertThat(entry(group("fork", "T").charter(charter("00-01", "00-01", "b")).build()))
        .contains("\n  b\n\nGoals");
  }

  private static Charter charter(String revision, String... texts) {
    return InventedGroups.charter("fork", revision, texts);
  }

  @Test
  void milestones_are_sorted_by_resolution_and_then_by_date_or_order() throws IOException {
    MilestonePlan plan =
        MilestonePlan.current(
            List.of(
                milestone("late", 1).due(Due.parse("2027-03")).build(),
                milestone("early", 2).due(Due.parse("2026-03")).build(),
                milestone("dropped", 0).resolution("Dropped by WG").build(),
                milestone("someday", 3).build()));
    assertThat(entry(group("fork", "T").milestones(plan).build()))
        .contains(
            "Milestones:\n  Mar 2026 - early\n  Mar 2027 - late\n   - someday\n"
                + "  Dropped by WG     - dropped\n\n");
    assertThat(entry(group("fork", "T").milestones(plan).usesMilestoneDates(false).build()))
        .contains("Milestones:\n  Mar 2027 - late\n  Mar 2026 - early\n   - someday\n");
  }

  private static Milestone.Builder milestone(String description, int order) {
    return InventedGroups.milestone(description).order(order);
  }

  @Test
  void documents_stand_below_with_what_newer_ones_do_to_them() throws IOException {
    Directory directory =
        Directory.builder()
            .addGroups(area(), group("fork", "Tines").build())
            .addDocuments(
                document("rfc20012", "rfc", "").pages(12).build(),
                document("draft-ietf-fork-b", "draft", "03").build(),
                document("draft-ietf-fork-a", "draft", "00").pages(7).build(),
                document("slides-fork", "slides", "00").build())
            .addRelations(
                relation(2, "updates", "rfc20013", "rfc20012"),
                relation(1, "obs", "rfc20014", "rfc20012"),
                relation(3, "replaces", "rfc20015", "rfc20012"),
                relation(4, "obs", "rfc20012", "rfc20011"))
            .addTerms(
                Term.builder()
                    .vocabulary("name.docrelationshipname")
                    .slug("updates")
                    .name("Amends")
                    .build())
            .build();
    assertThat(written(directory, Listing.CHARTERS_BY_ACRONYM))
        .endsWith(
            """
            Internet-Drafts:
              - About draft-ietf-fork-a [draft-ietf-fork-a-00] (7 pages)
              - About draft-ietf-fork-b [draft-ietf-fork-b-03] (None pages)

            Requests for Comments:
              RFC20012: About rfc20012 (12 pages)
                       * Obsoletes RFC20014
                       * Amends RFC20013




            """);
  }

  private static Document.Builder document(String name, String type, String revision) {
    return Document.builder()
        .name(DocumentName.of(name))
        .type(type)
        .title("About " + name)
        .revision(revision)
        .group(Acronym.of("fork"));
  }

  private static DocumentRelation relation(long id, String what, String source, String target) {
    return DocumentRelation.builder()
        .id(id)
        .relationship(what)
        .source(DocumentName.of(source))
        .target(DocumentName.of(target))
        .build();
  }

  @Test
  void a_rule_has_a_hyphen_for_each_character() throws IOException {
    assertThat(entry(group("fork", "Tines 🌂 é").build()))
        .contains("Tines 🌂 é (fork)\n----------------\n");
  }

  @Test
  void a_role_without_address_shows_the_name_and_one_without_name_the_address() throws IOException {
    WorkingGroup group =
        group("fork", "Tines")
            .addRoles(
                role(1, RoleName.CHAIR, "Ada Dune").toBuilder().email(Optional.empty()).build(),
                role(2, RoleName.CHAIR, "Otto Quill").toBuilder()
                    .personName(Optional.empty())
                    .build())
            .build();
    assertThat(entry(group)).contains(" Chairs:\n     otto@example.org\n     Ada Dune\n");
  }

  @Test
  void what_is_left_out_is_told_and_refused_on_demand() {
    assertThatThrownBy(
            () -> InventedGroups.written(KITCHEN, in("1wg-summary").failOnLoss(true).build()))
        .isInstanceOf(LossException.class)
        .hasMessageContaining("milestones left out (2, first: spoon)");
  }
}
