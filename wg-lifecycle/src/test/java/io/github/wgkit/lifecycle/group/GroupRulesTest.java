package io.github.wgkit.lifecycle.group;

import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the life of a group: found where it is broken, not found where it is kept. */
class GroupRulesTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final Actor AREA_DIRECTOR = Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR);
  private static final Actor SECRETARIAT = Actor.of(ActorRole.SECRETARIAT);
  private static final DocumentName DRAFT = DocumentName.of("draft-ietf-shmoo-a");

  /** A question, and which rule it is about. */
  record Asked(String rule, Group group, GroupAction action, Actor actor, Profile profile) {
    List<Finding> findings() {
      return GroupLifecycle.assess(group, action, actor, profile, NOW).findings();
    }
  }

  private static WorkingGroup group(GroupState state) {
    return WorkingGroup.builder()
        .acronym(Acronym.of("shmoo"))
        .name("Shmoo Things")
        .state(state)
        .list(new MailingList("shmoo@example.org", "", ""))
        .addRoles(Role.builder().name(RoleName.AREA_DIRECTOR).personName("Ada Example").build())
        .charter(
            Charter.builder()
                .name(CharterName.parse("charter-ietf-shmoo"))
                .revision(CharterRevision.approved(1))
                .state(CharterState.APPROVED)
                .build())
        .build();
  }

  private static WorkingGroup closing(GroupState state) {
    PlainEvent.Builder request = PlainEvent.builder();
    request.date(ApproximateDate.parse("2026-06-01")).type(EventType.REQUESTED_CLOSE);
    return group(state).toBuilder()
        .history(History.builder().addEvents(request.build()).build())
        .build();
  }

  private static Asked ask(
      String rule, Profile profile, Group group, GroupAction action, Actor actor) {
    return new Asked(rule, group, action, actor, profile);
  }

  private static Asked ask(String rule, Profile profile, Group group, GroupAction action) {
    return ask(rule, profile, group, action, AREA_DIRECTOR);
  }

  private static GroupAction bof(int held, boolean exception) {
    return new GroupAction.ApproveBof("what it is about", "what is said", held, exception);
  }

  private static GroupAction close(
      String instructions,
      ImmutableMap<DocumentName, String> dispositions,
      Optional<GroupAction.ListFate> list) {
    return new GroupAction.RequestClose(
        instructions, "", ImmutableSet.of(DRAFT), dispositions, list, "");
  }

  private static final GroupAction GOOD_CLOSE =
      close(
          "close it",
          ImmutableMap.of(DRAFT, "withdrawn"),
          Optional.of(GroupAction.ListFate.STAYS_OPEN));
  private static final GroupAction GOOD_CONCLUSION = new GroupAction.Conclude("It is done.", "");

  static List<Asked> broken() {
    WorkingGroup active = group(GroupState.ACTIVE);
    WorkingGroup proposed = group(GroupState.PROPOSED);
    Group team =
        Group.builder(Optional.of(GroupType.TEAM))
            .acronym(Acronym.of("tools"))
            .name("Tools")
            .state(GroupState.ACTIVE)
            .build();
    return List.of(
        ask("DT-01", RFC, active, new GroupAction.Form()),
        ask("DT-02", RFC, team, GOOD_CLOSE),
        ask("DT-03", RFC, active.toBuilder().type(GroupType.RG).build(), GOOD_CLOSE),
        ask(
            "DT-04",
            RFC,
            proposed.toBuilder().type(GroupType.RG).build(),
            bof(0, false),
            Actor.of(ActorRole.IRTF_CHAIR)),
        ask(
            "DT-05",
            RFC,
            active,
            close("", ImmutableMap.of(), Optional.of(GroupAction.ListFate.CLOSES))),
        ask("DT-06", RFC, active.toBuilder().type(GroupType.AG).build(), GOOD_CLOSE),
        ask("DT-07", RFC, closing(GroupState.BOF), GOOD_CONCLUSION),
        ask(
            "A-02",
            RFC,
            group(GroupState.BOF).toBuilder().roles(List.of()).build(),
            new GroupAction.Propose(),
            SECRETARIAT),
        ask("A-19", RFC, proposed, bof(0, false), Actor.of(ActorRole.CHAIR)),
        ask("A-20", RFC, group(GroupState.BOF), new GroupAction.EndBof(Optional.empty(), "")),
        ask("A-21", RFC, proposed, new GroupAction.ApproveBof("", "x", 0, false)),
        ask("A-26", RFC, proposed, bof(2, true)),
        ask("A-26b", RFC, proposed, bof(1, false)),
        ask("A-32", RFC, withoutCharter(proposed), new GroupAction.Form()),
        ask(
            "D-02",
            RFC,
            active.toBuilder().list(MailingList.NONE).build(),
            new GroupAction.MakeDormant()),
        ask("D-05", RFC, active, GOOD_CLOSE, Actor.of(ActorRole.CHAIR)),
        ask("D-06", RFC, closing(GroupState.ACTIVE), new GroupAction.Conclude("", "")),
        ask("D-07", RFC, active, GOOD_CLOSE, Actor.of(ActorRole.AREA_DIRECTOR)),
        ask("D-08", RFC, active, GOOD_CONCLUSION),
        ask(
            "D-08b",
            RFC,
            active,
            close("close it", ImmutableMap.of(), Optional.of(GroupAction.ListFate.CLOSES))),
        ask(
            "D-10",
            RFC,
            active,
            close("close it", ImmutableMap.of(DRAFT, "withdrawn"), Optional.empty())),
        ask("D-14", RFC, group(GroupState.DORMANT), new GroupAction.Revive("more work")),
        ask("D-15", RFC, group(GroupState.CONCLUDED), new GroupAction.Propose()),
        ask("D-16", PRACTICE, group(GroupState.CONCLUDED), new GroupAction.Propose()),
        ask("D-17", PRACTICE, active, new GroupAction.MakeDormant()),
        ask("D-18", DRAFT_2418BIS, active, new GroupAction.MakeDormant()),
        ask("S-1", RFC, active, new GroupAction.Propose()));
  }

  private static Group withoutCharter(WorkingGroup group) {
    return group.toBuilder().charter(Optional.empty()).build();
  }

  static List<Asked> kept() {
    List<Asked> kept = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      WorkingGroup active = group(GroupState.ACTIVE);
      WorkingGroup proposed = group(GroupState.PROPOSED);
      kept.add(ask("", profile, proposed, bof(0, false)));
      kept.add(ask("", profile, proposed, bof(1, true)));
      kept.add(
          ask(
              "",
              profile,
              group(GroupState.BOF),
              new GroupAction.EndBof(Optional.empty(), "It was held.")));
      kept.add(ask("", profile, group(GroupState.BOF), new GroupAction.Propose(), SECRETARIAT));
      kept.add(ask("", profile, proposed, new GroupAction.Form()));
      kept.add(ask("", profile, proposed, new GroupAction.Abandon("")));
      kept.add(ask("", profile, active, GOOD_CLOSE));
      kept.add(ask("", profile, closing(GroupState.ACTIVE), GOOD_CONCLUSION));
    }
    kept.add(ask("", RFC, group(GroupState.ACTIVE), new GroupAction.MakeDormant()));
    kept.add(
        ask("", PRACTICE, group(GroupState.CONCLUDED), new GroupAction.Propose(), SECRETARIAT));
    kept.add(
        ask("", PRACTICE, group(GroupState.ACTIVE), new GroupAction.Replace(Optional.empty())));
    kept.add(
        ask(
            "",
            RFC,
            group(GroupState.ACTIVE).toBuilder().type(GroupType.RG).build(),
            GOOD_CLOSE,
            Actor.of(ActorRole.IRTF_CHAIR)));
    return kept;
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_rule_is_found(Asked asked) {
    assertThat(asked.findings())
        .extracting(finding -> finding.rule().id())
        .describedAs("%s", asked.findings())
        .contains(asked.rule());
  }

  @ParameterizedTest
  @MethodSource("kept")
  void nothing_is_found_where_all_rules_are_kept(Asked asked) {
    assertThat(asked.findings()).isEmpty();
  }

  @Test
  void every_rule_is_found_somewhere_or_explains_a_step() {
    Set<String> used = broken().stream().map(Asked::rule).collect(Collectors.toSet());
    Set<String> all = new TreeSet<>();
    all.add(GroupLifecycle.table().unlisted().id());
    GroupLifecycle.table()
        .transitions()
        .forEach(
            row -> {
              row.rules().forEach(rule -> used.add(rule.id()));
              row.allRules().forEach(rule -> all.add(rule.id()));
            });
    assertThat(used).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void no_rule_is_never_used() throws IllegalAccessException {
    Set<Rule> used = new HashSet<>();
    used.add(GroupLifecycle.table().unlisted());
    GroupLifecycle.table().transitions().forEach(row -> used.addAll(row.allRules()));
    for (Field field : GroupRules.class.getDeclaredFields()) {
      if (field.getType() == Rule.class) {
        assertThat(used).contains((Rule) field.get(null));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'','',description and agenda", "'',x,description", "x,'',agenda"})
  void what_is_missing_of_a_bof_is_told(String description, String agenda, String missing) {
    assertThat(
            ask(
                    "A-21",
                    RFC,
                    group(GroupState.PROPOSED),
                    new GroupAction.ApproveBof(description, agenda, 0, false))
                .findings())
        .extracting(Finding::message)
        .containsExactly("what is missing: " + missing);
  }
}
