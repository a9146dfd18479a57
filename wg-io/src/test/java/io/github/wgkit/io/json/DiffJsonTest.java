package io.github.wgkit.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.MilestoneChange;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a difference says in JSON, word for word. */
class DiffJsonTest {
  private static final CharterText BEFORE =
      CharterText.of("The group writes RFC 1 down.\n\nIt will meet.\n");
  private static final CharterText AFTER =
      CharterText.of("The group writes RFC 2 down.\n\nIt will meet.\n\nIt may rest.\n");

  private interface Written {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static ExtensionValue json(Written written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written.to(out);
    String text = out.toString(UTF_8);
    assertThat(text).startsWith("{\n").endsWith("}\n");
    return JsonTree.parse(text);
  }

  private static String at(ExtensionValue json, String... keys) throws IOException {
    return JsonTree.print(JsonTree.at(json, keys)).strip();
  }

  /** Trees have their fields sorted. */
  private static String sorted(String json) throws IOException {
    return JsonTree.print(JsonTree.parse(json)).strip();
  }

  private static Milestone milestone(String description) {
    return Milestone.builder().description(description).build();
  }

  private static MilestoneEvent by(String name) {
    return MilestoneEvent.builder()
        .date(ApproximateDate.parse("2025-01"))
        .milestoneId(1)
        .personName(name)
        .build();
  }

  @Test
  void charters_differ_in_counts_references_and_words() throws IOException {
    ExtensionValue json =
        json(out -> DiffJson.write(CharterDiff.of(BEFORE, AFTER), List.of("a", "b"), out));
    assertThat(JsonTree.fields(json).keySet())
        .containsExactlyInAnyOrder(
            "format", "version", "before", "after", "paragraphs", "references", "sections");
    assertThat(at(json, "format")).isEqualTo("\"wgkit-charter-diff\"");
    assertThat(at(json, "before") + at(json, "after")).isEqualTo("\"a\"\"b\"");
    assertThat(at(json, "paragraphs"))
        .isEqualTo(
            sorted(
                "{\"before\":{\"total\":2,\"unchanged\":1,\"moved\":0,\"changed\":1,\"removed\":0},"
                    + "\"after\":{\"total\":3,\"unchanged\":1,\"moved\":0,\"changed\":1,\"added\":1}}"));
    assertThat(at(json, "references"))
        .isEqualTo(sorted("{\"gained\":[\"rfc2\"],\"lost\":[\"rfc1\"],\"kept\":[]}"));
    assertThat(at(json, "sections"))
        .isEqualTo(
            sorted(
                "[{\"title\":\"\",\"passages\":["
                    + "{\"change\":\"changed\",\"moved\":false,"
                    + "\"before\":{\"kind\":\"paragraph\",\"paragraph\":1,\"start\":0,\"end\":28,"
                    + "\"text\":\"The group writes RFC 1 down.\"},"
                    + "\"after\":{\"kind\":\"paragraph\",\"paragraph\":1,\"start\":0,\"end\":28,"
                    + "\"text\":\"The group writes RFC 2 down.\"},"
                    + "\"words\":[{\"kind\":\"kept\",\"text\":\"The group writes RFC\"},"
                    + "{\"kind\":\"removed\",\"text\":\" 1\"},"
                    + "{\"kind\":\"added\",\"text\":\" 2\"},"
                    + "{\"kind\":\"kept\",\"text\":\" down.\"}]},"
                    + "{\"change\":\"unchanged\",\"moved\":false,"
                    + "\"before\":{\"kind\":\"paragraph\",\"paragraph\":2,\"start\":30,\"end\":43,"
                    + "\"text\":\"It will meet.\"},"
                    + "\"after\":{\"kind\":\"paragraph\",\"paragraph\":2,\"start\":30,\"end\":43,"
                    + "\"text\":\"It will meet.\"}},"
                    + "{\"change\":\"added\",\"moved\":false,"
                    + "\"after\":{\"kind\":\"paragraph\",\"paragraph\":3,\"start\":45,\"end\":57,"
                    + "\"text\":\"It may rest.\"},"
                    + "\"words\":[{\"kind\":\"added\",\"text\":\"It may rest.\"}]}]}]"));
  }

  @Test
  void versions_without_names_are_not_named() throws IOException {
    ExtensionValue json =
        json(out -> DiffJson.write(CharterDiff.of(BEFORE, AFTER), List.of(), out));
    assertThat(JsonTree.fields(json)).doesNotContainKeys("before", "after");
  }

  @Test
  void every_change_of_a_milestone_has_its_words() throws IOException {
    ImmutableList<WordRun> words = ImmutableList.of(new WordRun(WordRun.Kind.ADDED, "Go"));
    ImmutableList<MilestoneChange> changes =
        ImmutableList.of(
            new MilestoneChange.Reworded(words),
            new MilestoneChange.Redated(
                Optional.of(Due.parse("2025-01")), Optional.of(Due.parse("2025-03"))),
            new MilestoneChange.Redated(Optional.empty(), Optional.of(Due.parse("2025-03"))),
            new MilestoneChange.Resolved("Done"),
            new MilestoneChange.Reopened("Done"),
            new MilestoneChange.ResolvedOtherwise("Done", "Dropped"),
            new MilestoneChange.Reordered(1, 2),
            new MilestoneChange.Relinked(
                ImmutableList.of(DocumentName.of("draft-a")),
                ImmutableList.of(DocumentName.of("draft-b"))),
            new MilestoneChange.StateChanged(MilestoneState.REVIEW, MilestoneState.ACTIVE));
    Milestone go = milestone("Go");
    MilestoneDiff diff =
        new MilestoneDiff(
            ImmutableList.of(
                new MilestonePair(
                    Optional.of(go),
                    Optional.of(go),
                    changes,
                    ImmutableList.of(by("Ada"), by("Bo"), by("Ada"))),
                new MilestonePair(
                    Optional.empty(),
                    Optional.of(go),
                    ImmutableList.of(new MilestoneChange.Added(go)),
                    ImmutableList.of()),
                new MilestonePair(
                    Optional.of(go),
                    Optional.empty(),
                    ImmutableList.of(new MilestoneChange.Dropped(go)),
                    ImmutableList.of())));
    ExtensionValue json = json(out -> DiffJson.write(diff, List.of(), out));
    String shown = JsonTree.print(JsonTree.at(json, "milestones")).strip();
    String here = JsonTree.print(goIn(json)).strip();
    assertThat(here).contains("\"description\":\"Go\"");
    assertThat(shown)
        .isEqualTo(
            sorted(
                "[{\"before\":"
                    + here
                    + ",\"after\":"
                    + here
                    + ",\"changes\":["
                    + "{\"change\":\"reworded\",\"words\":[{\"kind\":\"added\",\"text\":\"Go\"}]},"
                    + "{\"change\":\"redated\",\"before\":\"2025-01-31\",\"after\":\"2025-03-31\",\"months\":2},"
                    + "{\"change\":\"redated\",\"after\":\"2025-03-31\"},"
                    + "{\"change\":\"resolved\",\"after\":\"Done\"},"
                    + "{\"change\":\"reopened\",\"before\":\"Done\"},"
                    + "{\"change\":\"resolved-otherwise\",\"before\":\"Done\",\"after\":\"Dropped\"},"
                    + "{\"change\":\"reordered\",\"before\":1,\"after\":2},"
                    + "{\"change\":\"relinked\",\"gained\":[\"draft-a\"],\"lost\":[\"draft-b\"]},"
                    + "{\"change\":\"state\",\"before\":\"review\",\"after\":\"active\"}],"
                    + "\"by\":[\"Ada\",\"Bo\"]},{\"after\":"
                    + here
                    + ",\"changes\":[{\"change\":\"added\"}],\"by\":[]},"
                    + "{\"before\":"
                    + here
                    + ",\"changes\":[{\"change\":\"dropped\"}],\"by\":[]}]"));
  }

  private static ExtensionValue goIn(ExtensionValue json) {
    ExtensionValue first = ((ExtensionValue.Items) JsonTree.at(json, "milestones")).values().get(0);
    return JsonTree.at(first, "before");
  }

  @Test
  void charters_may_bring_their_milestones() throws IOException {
    MilestoneDiff milestones =
        MilestoneDiff.of(
            MilestonePlan.current(ImmutableList.of()),
            MilestonePlan.current(ImmutableList.of(milestone("Go"))));
    ExtensionValue json =
        json(out -> DiffJson.write(CharterDiff.of(BEFORE, AFTER), milestones, List.of(), out));
    assertThat(JsonTree.fields(json)).containsKeys("sections", "milestones");
    assertThat(at(json, "milestones")).contains("\"added\"");
  }

  @Test
  void groups_come_go_and_change() throws IOException {
    WorkingGroup before =
        WorkingGroup.builder()
            .id(7)
            .acronym(Acronym.of("frobx"))
            .name("Frob Exchange")
            .state(GroupState.BOF)
            .addRoles(Role.builder().name(RoleName.CHAIR).personName("Ada").build())
            .addResources(
                ExternalResource.builder().kind("repo").value("https://example.org/a").build())
            .charter(charter(BEFORE))
            .build();
    WorkingGroup after =
        WorkingGroup.builder()
            .id(7)
            .acronym(Acronym.of("frobx"))
            .name("Frob Exchange")
            .state(GroupState.ACTIVE)
            .addRoles(Role.builder().name(RoleName.CHAIR).personName("Bo").build())
            .addResources(
                ExternalResource.builder().kind("wiki").value("https://example.org/b").build())
            .charter(charter(AFTER))
            .milestones(MilestonePlan.current(ImmutableList.of(milestone("Go"))))
            .build();
    WorkingGroup gone =
        WorkingGroup.builder().acronym(Acronym.of("gone")).name("G").state(GroupState.BOF).build();
    WorkingGroup added =
        WorkingGroup.builder()
            .id(9)
            .acronym(Acronym.of("new"))
            .name("N")
            .state(GroupState.BOF)
            .build();
    WorkingGroup same =
        WorkingGroup.builder()
            .id(8)
            .acronym(Acronym.of("same"))
            .name("S")
            .state(GroupState.BOF)
            .build();
    DirectoryDiff diff =
        DirectoryDiff.of(
            Directory.builder().addGroups(before, gone, same).build(),
            Directory.builder().addGroups(after, added, same).build());
    ExtensionValue json = json(out -> DiffJson.write(diff, List.of(), out));
    assertThat(at(json, "unchanged")).isEqualTo("1");
    List<ExtensionValue> groups = ((ExtensionValue.Items) JsonTree.at(json, "groups")).values();
    assertThat(groups)
        .extracting(
            group ->
                String.join(
                    " ",
                    at(group, "change"),
                    at(group, "acronym"),
                    at(group, "name"),
                    at(group, "id")))
        .containsExactlyInAnyOrder(
            "\"changed\" \"frobx\" \"Frob Exchange\" 7",
            "\"added\" \"new\" \"N\" 9",
            "\"gone\" \"gone\" \"G\" null");
    ExtensionValue frobx =
        groups.stream()
            .filter(group -> JsonTree.at(group, "acronym").equals(ExtensionValue.of("frobx")))
            .findFirst()
            .orElseThrow();
    List<ExtensionValue> changes = ((ExtensionValue.Items) JsonTree.at(frobx, "changes")).values();
    assertThat(changes)
        .extracting(change -> at(change, "change"))
        .containsExactly(
            "\"field\"",
            "\"role-lost\"",
            "\"role-gained\"",
            "\"resource-lost\"",
            "\"resource-gained\"",
            "\"charter-text\"",
            "\"milestones\"");
    assertThat(JsonTree.print(changes.get(0)).strip())
        .isEqualTo(
            sorted(
                "{\"change\":\"field\",\"field\":\"state\",\"before\":\"bof\",\"after\":\"active\"}"));
    assertThat(at(changes.get(1), "role", "personName")).isEqualTo("\"Ada\"");
    assertThat(at(changes.get(2), "role", "personName")).isEqualTo("\"Bo\"");
    assertThat(at(changes.get(3), "resource", "kind")).isEqualTo("\"repo\"");
    assertThat(at(changes.get(4), "resource", "kind")).isEqualTo("\"wiki\"");
    assertThat(at(changes.get(5), "references", "gained")).isEqualTo("[\"rfc2\"]");
    assertThat(at(changes.get(6), "plan")).isEqualTo("\"current\"");
    assertThat(at(changes.get(6), "milestones")).contains("\"Go\"");
  }

  private static Charter charter(CharterText text) {
    return Charter.builder()
        .name(CharterName.parse("charter-ietf-frobx"))
        .revision(CharterRevision.approved(1))
        .putTexts(CharterRevision.approved(1), text)
        .build();
  }
}
