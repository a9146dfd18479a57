package io.github.wgkit.io.page;

import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.milestone;
import static io.github.wgkit.io.InventedGroups.role;
import static io.github.wgkit.io.InventedGroups.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageFormatTest {
  private static final String CHARTER =
      """
      The group specifies how spoons are exchanged (RFC 2418), see
      draft-ietf-spoon-format and https://example.org/spoons.

      Work items
      ----------

      The group will write:

      1. a format,
      2. a protocol:
         - for tables
         - for drawers
      3. nothing else.

      (a) Forks are <b>out of scope</b>.
      (b) So are knives.
      """;

  static WorkingGroup spoons() {
    WorkingGroup spoons = InventedGroups.spoons();
    Group before =
        InventedGroups.group("spoonx", "Spoon Exchange")
            .addRoles(role(3, RoleName.CHAIR, "Zoe Early"))
            .addRoles(role(2, RoleName.CHAIR, "Ada Dune"))
            .lastModified(OffsetDateTime.parse("2025-01-02T04:00:00Z"))
            .build();
    return spoons.toBuilder()
        .charter(InventedGroups.charter("spoon", "01", "00-00", "First.\n", "01", CHARTER))
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    milestone("Adopt draft-ietf-spoon-format")
                        .due(Due.parse("2025-11"))
                        .addDocuments(DocumentName.of("draft-ietf-spoon-format"))
                        .build(),
                    milestone("Submit the spoon format").due(Due.parse("2026-07")).build(),
                    milestone("Hold a meeting").resolution("Done").build())))
        .proposedMilestones(
            MilestonePlan.proposed(
                ImmutableList.of(
                    milestone("Bend the spoons")
                        .state(io.github.wgkit.model.milestone.MilestoneState.CHARTER)
                        .due(Due.parse("2027-01"))
                        .build())))
        .addResources(
            ExternalResource.builder()
                .kind("github_repo")
                .value("https://example.org/repo")
                .displayName("Drafts")
                .build())
        .addResources(ExternalResource.builder().value("javascript:alert(1)").build())
        .history(
            History.builder()
                .addEvents(
                    StateEvent.builder()
                        .date(ApproximateDate.parse("2025-01"))
                        .state(GroupState.ACTIVE)
                        .description("Started group")
                        .build(),
                    PlainEvent.builder()
                        .date(ApproximateDate.parse("2025-03-04"))
                        .type(EventType.of("info_changed"))
                        .description(
                            "List changed to <b>spoon@example.org</b>, chair to zoe@example.org"
                                + " &amp; <script>")
                        .build())
                .addPast(PastRecord.builder().group(before).build())
                .build())
        .build();
  }

  static WorkingGroup ordered() {
    return InventedGroups.group("fork", "Forks & <Knives>")
        .usesMilestoneDates(false)
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    milestone("Last").order(2).build(), milestone("First").order(1).build())))
        .build();
  }

  static Directory directory(Group... groups) {
    return Directory.builder().addGroups(InventedGroups.area()).addGroups(groups).build();
  }

  private static Element html(Directory directory, WriteOptions.Builder options)
      throws IOException {
    return Jsoup.parse(written(directory, options.build()));
  }

  private static WriteOptions.Builder showing(PageOptions.Builder page) {
    return in("html").page(page.build());
  }

  static WorkingGroup bof() {
    return InventedGroups.group("knife", "Knives").state(GroupState.BOF).build();
  }

  // ---- directories

  @Test
  void a_directory_shows_areas_with_their_directors_and_active_working_groups() throws IOException {
    Element page = html(directory(spoons(), ordered(), bof()), in("html"));
    assertThat(page.select("h1").eachText()).containsExactly("Groups by area");
    assertThat(page.select("h2").eachText()).containsExactly("Kitchen Area (kit)");
    assertThat(page.select("nav a").eachAttr("href")).containsExactly("#group-kit");
    assertThat(page.select("main > dl").first().text())
        .isEqualTo("Groups 2 Areas 1 Not shown 1 other groups Overdue as of 2026-02-25");
    assertThat(page.select("dd").eachText()).contains("Ines van der Vale");
    assertThat(page.select("caption").eachText())
        .containsExactly("Active, Kitchen Area (kit): 2 groups");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "fork Forks & <Knives> fork@example.org 2 of 2 open No. 1: First none",
            "spoon Spoon Exchange Dr. Otto B. Quill, Ada Dune spoon@example.org 2 of 3 open"
                + " Jul 2026: Submit the spoon format 1, the oldest since Nov 2025");
    assertThat(page.select("tbody th a").eachAttr("href"))
        .containsExactly(
            "https://datatracker.ietf.org/group/fork/about/",
            "https://datatracker.ietf.org/group/spoon/about/");
  }

  @Test
  void areas_stand_before_other_parents_and_have_places_of_their_own() throws IOException {
    Area empty =
        Area.builder().acronym(Acronym.of("attic")).name("Attic").state(GroupState.ACTIVE).build();
    WorkingGroup parent = bof().toBuilder().acronym(Acronym.of("aaa")).build();
    WorkingGroup odd = ordered().toBuilder().parent(Acronym.of("a/b")).build();
    WorkingGroup other = ordered().toBuilder().acronym(Acronym.of("other")).build();
    Directory directory =
        directory(
            empty,
            spoons(),
            parent,
            odd,
            other.toBuilder().parent(Acronym.of("a?b")).build(),
            other.toBuilder().acronym(Acronym.of("child")).parent(Acronym.of("aaa")).build());
    Element page = html(directory, in("html"));
    assertThat(page.select("h2").eachAttr("id"))
        .containsExactly("group-attic", "group-kit", "group", "group.2", "group-aaa");
    assertThat(page.select("h2").eachText())
        .containsExactly("Attic (attic)", "Kitchen Area (kit)", "a/b", "a?b", "Knives (aaa)");
    assertThat(page.select("p").eachText()).containsExactly("No groups.");
    assertThat(losses(directory, in("html"))).contains("roles left out (1, first: spoon)");
  }

  @Test
  void without_a_day_nothing_is_overdue() throws IOException {
    String page =
        written(directory(spoons(), ordered()), WriteOptions.builder().format("html").build());
    assertThat(page).doesNotContain("verdue").contains("Nov 2025: Adopt");
    assertThat(written(directory(spoons()), WriteOptions.builder().format("md").build()))
        .doesNotContain("verdue");
  }

  @Test
  void other_states_and_types_are_shown_when_asked_for() throws IOException {
    Group research = InventedGroups.group("cook", "Cooking").type(GroupType.RG).build();
    Directory directory = directory(spoons(), bof(), research);
    assertThat(
            html(directory, showing(PageOptions.builder().addStates(GroupState.BOF)))
                .select("caption")
                .eachText())
        .containsExactly("Active, Kitchen Area (kit): 1 group", "BOF, Kitchen Area (kit): 1 group");
    Element all = html(directory, showing(PageOptions.builder().allStates(true).allTypes(true)));
    assertThat(all.select("tbody th").eachText()).containsExactly("cook", "spoon", "knife", "kit");
    assertThat(all.select("thead").first().text()).contains("Type");
    assertThat(all.select("h2").eachText())
        .containsExactly("Kitchen Area (kit)", "Without a parent");
  }

  @Test
  void people_are_named_without_addresses_unless_asked_for() throws IOException {
    Directory directory = directory(spoons(), ordered());
    for (String format : ImmutableList.of("html", "md")) {
      assertThat(written(directory, in(format).build()))
          .contains("Ada Dune")
          .doesNotContain("ada@");
      for (WriteOptions.Builder options :
          ImmutableList.of(in(format), in(format).group(Acronym.of("spoon")))) {
        PageOptions nothing = PageOptions.builder().people(People.NOTHING).build();
        assertThat(written(directory, options.page(nothing).build()))
            .doesNotContain("Ada", "ada", "Ines", "Zoe", "Chair ", "zoe@");
        PageOptions all = PageOptions.builder().people(People.NAMES_AND_ADDRESSES).build();
        assertThat(written(directory, options.page(all).build()).replace("\\", ""))
            .contains("Ada Dune", "mailto:ada@example.org");
      }
    }
  }

  // ---- groups

  @Test
  void the_page_of_a_group_has_its_charter_as_headings_paragraphs_and_lists() throws IOException {
    Element page = html(directory(spoons()), in("html"));
    assertThat(page.select("h1").text()).isEqualTo("Spoon Exchange (spoon)");
    assertThat(page.select("h2").eachText())
        .containsExactly("Charter", "Milestones", "People", "Mailing list", "Resources", "History");
    assertThat(page.select("h3").eachText()).containsExactly("Work items");
    assertThat(page.select("p").first().text())
        .isEqualTo(
            "The group specifies how spoons are exchanged (RFC 2418), see draft-ietf-spoon-format"
                + " and https://example.org/spoons.");
    assertThat(page.select("p").first().select("a").eachAttr("href"))
        .containsExactly(
            "https://datatracker.ietf.org/doc/rfc2418/",
            "https://datatracker.ietf.org/doc/draft-ietf-spoon-format/",
            "https://example.org/spoons");
    assertThat(page.select("main > ol > li").eachAttr("value")).containsExactly("1", "2", "3");
    assertThat(page.select("ol > li > ul > li").eachText())
        .containsExactly("for tables", "for drawers");
    assertThat(page.select("li").eachText())
        .contains("(a) Forks are <b>out of scope</b>.", "(b) So are knives.");
  }

  @Test
  void the_page_of_a_group_has_plans_people_lists_and_history() throws IOException {
    Element page = html(directory(spoons()), in("html"));
    assertThat(page.select("caption").eachText())
        .containsExactly(
            "Current milestones",
            "Proposed milestones, of a charter under review",
            "Roles now",
            "Roles held earlier",
            "What happened, oldest first");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Nov 2025 Adopt draft-ietf-spoon-format Overdue draft-ietf-spoon-format",
            "Jul 2026 Submit the spoon format Open",
            "– Hold a meeting Done",
            "Jan 2027 Bend the spoons Open",
            "Chair Dr. Otto B. Quill 2026-02-03",
            "Chair Ada Dune 2025-01-02 or earlier",
            "Area Director Ines van der Vale 2026-02-03",
            "Chair Zoe Early 2025-01-02 or earlier 2026-02-03",
            "2025-01 State: Active. Started group",
            "2025-03-04 List changed to spoon@example.org, chair to (address) & <script>");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("li").eachText())
        .contains("github repo: https://example.org/repo (Drafts)", "javascript:alert(1)");
    assertThat(page.select("dl").text()).contains("Earlier acronyms spoonx");
    assertThat(page.select("strong").eachText()).containsExactly("Overdue");
  }

  @Test
  void documents_come_with_what_became_of_them() throws IOException {
    Directory directory =
        directory(spoons()).toBuilder()
            .addDocuments(
                Document.builder()
                    .name(DocumentName.of("draft-ietf-spoon-format"))
                    .revision("03")
                    .title("Spoons")
                    .group(Acronym.of("spoon"))
                    .build())
            .addRelations(
                DocumentRelation.builder()
                    .relationship("became_rfc")
                    .source(DocumentName.of("draft-ietf-spoon-format"))
                    .target(DocumentName.of("rfc9999"))
                    .build())
            .build();
    assertThat(html(directory, in("html")).select("tbody tr").eachText())
        .contains("draft-ietf-spoon-format-03 Spoons became RFC RFC 9999");
  }

  @Test
  void markdown_says_the_same() throws IOException {
    assertThat(written(directory(spoons()), in("md").build()))
        .startsWith("# Spoon Exchange (spoon)\n\n- **Type:** WG\n- **State:** Active\n")
        .contains(
            "\n## Charter\n\nThe group specifies how spoons are exchanged"
                + " ([RFC 2418](<https://datatracker.ietf.org/doc/rfc2418/>)), see [draft-",
            "\n### Work items\n\nThe group will write:\n\n1. a format,\n2. a protocol:\n"
                + "   - for tables\n   - for drawers\n3. nothing else.\n",
            "\n- \\(a) Forks are \\<b\\>out of scope\\</b\\>.\n",
            "\nCurrent milestones\n\n| Due | Milestone | Standing | Documents |\n"
                + "| --- | --- | --- | --- |\n| Nov 2025 | Adopt [draft-ietf-spoon-format](<",
            ">) | **Overdue** | [draft-ietf-spoon-format](<",
            "\n| Jul 2026 | Submit the spoon format | Open |  |\n",
            "\n- **Address:** [spoon\\@example.org](<mailto:spoon@example.org>)\n");
  }

  @Test
  void a_group_can_be_named_and_so_can_a_revision() throws IOException {
    Directory directory = directory(spoons(), ordered());
    assertThat(html(directory, in("html").group(Acronym.of("FORK"))).select("h1").text())
        .isEqualTo("Forks & <Knives> (fork)");
    Element area = html(directory, in("html").group(Acronym.of("kit")));
    assertThat(area.select("h2").eachText()).containsExactly("Groups", "People");
    assertThat(
            html(
                    directory,
                    in("html").group(Acronym.of("spoon")).revision(CharterRevision.parse("00-00")))
                .select("p")
                .eachText())
        .containsExactly("First.");
    assertThatThrownBy(() -> html(directory, in("html").group(Acronym.of("knife"))))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("group-unknown"));
    assertThatThrownBy(
            () ->
                html(
                    directory,
                    in("html").group(Acronym.of("spoon")).revision(CharterRevision.parse("07"))))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("revision-missing"));
  }

  @Test
  void what_a_page_does_not_show_is_told() throws IOException {
    assertThat(losses(directory(spoons()), in("html")))
        .contains(
            "other revisions of charters left out (1, first: spoon)",
            "earlier records of groups left out (1, first: spoon)",
            "addresses of people left out (3, first: spoon)",
            "other groups left out (1, first: kit)");
    assertThat(losses(directory(spoons(), ordered(), bof()), in("md")))
        .contains("other groups left out (1, first: knife)", "charters left out (1, first: spoon)");
    assertThatThrownBy(() -> written(directory(spoons()), in("html").failOnLoss(true).build()))
        .isInstanceOf(LossException.class);
  }

  private static ImmutableList<String> losses(Directory directory, WriteOptions.Builder options)
      throws IOException {
    return FormatRegistry.standard()
        .write(directory, new ByteArrayOutputStream(), options.build())
        .losses()
        .stream()
        .map(Object::toString)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void a_page_of_html_needs_nothing_else_and_can_be_used_by_everybody() throws IOException {
    Element page = html(directory(spoons(), ordered()), in("html"));
    assertThat(page.select("script, img, link, iframe, [src], [onclick]")).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("title").text()).isEqualTo("Groups by area");
    assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#content");
    assertThat(page.select("main#content, nav[aria-label]")).hasSize(2);
    assertThat(page.select("thead th:not([scope=col]), tbody th:not([scope=row])")).isEmpty();
    assertThat(page.select("div.wide[tabindex=0][role=group] > table > caption")).hasSize(1);
    assertThat(page.select("bdi").eachText()).contains("Ada Dune", "Spoon Exchange");
    assertThat(page.select("style").html())
        .contains("prefers-color-scheme: dark", "@media print", ":focus-visible");
  }
}
