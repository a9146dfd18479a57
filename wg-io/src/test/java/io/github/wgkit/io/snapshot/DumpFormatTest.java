package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpFormatTest {
  private ReadResult<Directory> result;
  private Directory directory;
  private Group heron;

  @BeforeEach
  void read() throws IOException {
    result = InventedDump.read(InventedDump.TEXT, ReadOptions.strict());
    directory = result.value();
    heron = directory.group("heron").orElseThrow();
  }

  @Test
  void a_group_is_of_the_kind_of_its_type() {
    assertThat(directory.group("fen").orElseThrow()).isInstanceOf(Area.class);
    assertThat(heron).isInstanceOf(WorkingGroup.class);
    assertThat(directory.group("FENS").orElseThrow()).isInstanceOf(OtherGroup.class);
    assertThat(directory.group("marsh").orElseThrow()).isInstanceOf(OtherGroup.class);
  }

  @Test
  void groups_keep_the_order_of_the_dump() {
    assertThat(directory.groups())
        .extracting(group -> group.acronym().text())
        .containsExactly("fen", "heron", "FENS", "marsh");
  }

  @Test
  void a_group_has_its_fields() {
    assertThat(heron.id()).hasValue(2);
    assertThat(heron.name()).isEqualTo(" Heron Protocols ");
    assertThat(heron.state()).contains(GroupState.CONCLUDED);
    assertThat(heron.parent()).contains(Acronym.of("fen"));
    assertThat(heron.list().address()).isEqualTo("heron@example.org");
    assertThat(heron.list().subscribe()).isEqualTo("heron-request@example.org");
    assertThat(heron.comments()).isEqualTo("quiet");
    assertThat(heron.lastModified()).contains(OffsetDateTime.parse("2012-07-09T13:14:15.25-07:00"));
    assertThat(directory.areaOf(heron)).map(Group::acronym).contains(Acronym.of("fen"));
  }

  @Test
  void what_the_model_has_no_word_for_is_an_extension() {
    assertThat(heron.extensions())
        .containsOnlyKeys("unused_states", "unused_tags", "ad", "meeting_seen_as_area", "colour")
        .containsEntry("ad", ExtensionValue.of(31))
        .containsEntry("colour", ExtensionValue.of("grey"));
    assertThat(directory.group("fen").orElseThrow().extensions()).isEmpty();
  }

  @Test
  void a_parent_that_is_not_there_is_kept_and_told() {
    assertThat(directory.group("marsh").orElseThrow().extensions())
        .containsEntry("parent", ExtensionValue.of(99));
    assertThat(result.problems())
        .filteredOn(problem -> problem.location().pointer().equals("/3/fields/parent"))
        .extracting(Problem::code, Problem::severity, problem -> problem.location().line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("datatracker-reference", Severity.WARNING, 5));
  }

  @Test
  void roles_hang_on_their_group_and_know_the_name_of_the_person() {
    Role chair = Iterables.getOnlyElement(heron.roles());
    assertThat(chair.personName()).contains("Ída Heronsgård");
    assertThat(chair.email()).map(Object::toString).contains("ida@example.org");
    assertThat(chair.id()).hasValue(11);
    Role director = Iterables.getOnlyElement(directory.group("fen").orElseThrow().roles());
    assertThat(director.personName()).isEmpty();
    assertThat(director.personId()).hasValue(32);
  }

  @Test
  void events_are_joined_with_what_extends_them() {
    assertThat(heron.history().events())
        .extracting(event -> event.id().orElseThrow())
        .containsExactly(20L, 22L, 23L, 21L);
    assertThat(heron.history().stateChanges())
        .extracting(StateEvent::state)
        .containsExactly(GroupState.ACTIVE, GroupState.CONCLUDED);
    assertThat(heron.history().events().get(1)).isInstanceOf(PlainEvent.class);
    assertThat(((MilestoneEvent) heron.history().events().get(2)).milestoneId()).isEqualTo(41);
    assertThat(heron.history().events()).allSatisfy(e -> assertThat(e.extensions()).isEmpty());
  }

  @Test
  void noon_means_that_only_the_day_is_known() {
    GroupEvent first = heron.history().events().get(0);
    assertThat(first.date().precision()).isEqualTo(Precision.DAY);
    assertThat(first.date().time()).contains(OffsetDateTime.parse("1999-03-01T12:00-08:00"));
    assertThat(heron.history().events().get(1).date().precision()).isEqualTo(Precision.TIME);
  }

  @Test
  void noon_is_noon_in_the_zone_of_the_server() throws IOException {
    String utc = InventedDump.TEXT.replace("1999-03-01 12:00:00", "1999-03-01T20:00:00Z");
    Group group = InventedDump.read(utc, ReadOptions.strict()).value().group("heron").orElseThrow();
    GroupEvent first = group.history().events().get(0);
    assertThat(first.date().precision()).isEqualTo(Precision.DAY);
    assertThat(first.date().time()).contains(OffsetDateTime.parse("1999-03-01T20:00Z"));
  }

  @Test
  void times_without_zone_are_those_of_the_options() throws IOException {
    ReadOptions options = ReadOptions.builder().zone(ZoneId.of("Asia/Kolkata")).build();
    Group group =
        InventedDump.read(InventedDump.TEXT, options).value().group("heron").orElseThrow();
    assertThat(group.lastModified()).contains(OffsetDateTime.parse("2012-07-09T13:14:15.25+05:30"));
  }

  @Test
  void earlier_records_come_oldest_first_with_their_roles() {
    assertThat(heron.history().past())
        .extracting(past -> past.group().acronym().text())
        .containsExactly("stork", "crane");
    assertThat(heron.history().past().get(1).id()).hasValue(51);
    assertThat(heron.history().past().get(1).group().id()).hasValue(2);
    assertThat(heron.history().past().get(1).group().roles()).hasSize(1);
    assertThat(heron.earlierAcronyms()).containsExactly(Acronym.of("stork"), Acronym.of("crane"));
  }

  @Test
  void milestones_go_to_the_plan_of_their_state() {
    assertThat(heron.milestones().milestones())
        .extracting(Milestone::description)
        .containsExactly("Adopt it", "Publish it");
    assertThat(heron.proposedMilestones().milestones())
        .extracting(Milestone::description)
        .containsExactly("Extend it");
    assertThat(heron.formerMilestones())
        .extracting(Milestone::description)
        .containsExactly("Forget it");
    Milestone publish = heron.milestones().milestone(41).orElseThrow();
    assertThat(publish.documents())
        .map(Object::toString)
        .containsExactly("draft-ietf-heron-flight");
    Milestone earlier = Iterables.getOnlyElement(publish.earlier());
    assertThat(earlier.description()).isEqualTo("Publish it soon");
    assertThat(earlier.id()).hasValue(41);
    assertThat(earlier.extensions())
        .containsExactly(java.util.Map.entry("history_id", ExtensionValue.of(401)));
  }

  @Test
  void resources_come_from_both_tables() {
    assertThat(heron.resources())
        .extracting(resource -> resource.kind() + "|" + resource.displayName())
        .containsExactly("|Old page", "github_repo|");
  }

  @Test
  void a_charter_has_document_history_and_ballots() {
    Charter charter = heron.charter().orElseThrow();
    assertThat(charter.name()).hasToString("charter-ietf-heron");
    assertThat(charter.revision()).contains(CharterRevision.approved(1));
    assertThat(charter.state()).contains(CharterState.APPROVED);
    assertThat(charter.areaDirectorId()).hasValue(32);
    assertThat(charter.extensions()).containsOnlyKeys("abstract");
    assertThat(charter.history().events()).hasSize(5);
    CharterEvent last = (CharterEvent) charter.history().events().get(4);
    assertThat(last.state()).contains(CharterState.APPROVED);
    Ballot ballot = Iterables.getOnlyElement(charter.ballots());
    assertThat(ballot.type()).isEqualTo(BallotType.APPROVE);
    assertThat(ballot.isOpen()).isFalse();
    assertThat(ballot.revision()).contains(CharterRevision.FIRST);
    assertThat(ballot.positions())
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.position()).isEqualTo(Position.BLOCK);
              assertThat(position.personName()).contains("Ída Heronsgård");
              assertThat(position.discuss()).isEqualTo("Too wet.");
              assertThat(position.extensions()).containsOnlyKeys("discuss_time", "comment_time");
            });
  }

  @Test
  void other_documents_know_group_and_states() {
    Document draft = Iterables.getOnlyElement(directory.documents());
    assertThat(draft.group()).contains(Acronym.of("heron"));
    assertThat(draft.states())
        .containsExactly(new DocumentState("", "1"), new DocumentState("charter", "approved"));
    assertThat(draft.pages()).hasValue(12);
    assertThat(directory.relations()).hasSize(1);
  }

  @Test
  void people_have_their_addresses() {
    assertThat(directory.people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.asciiName()).isEqualTo("Ida Heronsgard");
              assertThat(person.addresses()).extracting(PersonAddress::isActive).contains(true);
              assertThat(person.extensions()).containsOnlyKeys("address");
            });
  }

  @Test
  void vocabularies_are_terms() {
    assertThat(directory.terms())
        .extracting(Term::vocabulary)
        .containsExactly("doc.state", "doc.ballottype", "name.grouptypename");
    assertThat(directory.terms().get(2).slug()).isEqualTo("wg");
    assertThat(directory.terms().get(2).extensions()).containsOnlyKeys("used", "order");
  }

  @Test
  void everything_else_is_another_record_with_all_its_fields() {
    assertThat(directory.otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .containsExactly(
            "person.email lost@example.org",
            "doc.docevent 86",
            "group.groupstatetransitions 1",
            "zoo.animal 7");
    OtherRecord animal = directory.otherRecords().get(3);
    assertThat(animal.fields())
        .containsEntry("weight", new ExtensionValue.Number("1.50"))
        .containsEntry("big", new ExtensionValue.Number("123456789012345678901234567890"));
  }

  @Test
  void the_order_of_the_tables_does_not_matter() throws IOException {
    java.util.List<String> rows =
        new java.util.ArrayList<>(
            InventedDump.TEXT.lines().filter(line -> line.startsWith("{")).toList());
    rows.replaceAll(row -> row.endsWith(",") ? row.substring(0, row.length() - 1) : row);
    rows.sort(java.util.Comparator.comparing((String row) -> row.contains("group.group\"")));
    Directory other =
        InventedDump.read("[" + String.join(",", rows) + "]", ReadOptions.strict()).value();
    assertThat(other.groups()).isEqualTo(directory.groups());
  }

  @Test
  void a_key_may_be_a_text_and_a_reference_a_natural_key() throws IOException {
    String dump =
        """
        [{"pk": "5", "model": "group.group", "fields": {"acronym": "ibis", "name": "Ibis", "type": ["wg"]}},
         {"pk": "6", "model": "group.role", "fields": {"group": ["ibis"], "name": "chair", "person": ["31"]}},
         {"pk": 7, "model": "group.role", "fields": {"group": 5, "name": "secr", "person": 31}}]
        """;
    Directory read = InventedDump.read(dump, ReadOptions.strict()).value();
    assertThat(read.group(5).orElseThrow().roles()).extracting(Role::id).hasSize(2);
    assertThat(read.otherRecords()).isEmpty();
  }

  @Test
  void rows_of_an_unknown_group_are_kept_and_told() throws IOException {
    String dump =
        InventedDump.TEXT.replace(
            "\"group\": 1, \"name\": \"ad\"", "\"group\": 9, \"name\": \"ad\"");
    ReadResult<Directory> read = InventedDump.read(dump, ReadOptions.strict());
    assertThat(read.value().otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .contains("group.role 12");
    assertThat(read.problems())
        .extracting(problem -> problem.location().pointer())
        .contains("/5/fields/group");
  }

  @Test
  void a_state_without_its_event_is_kept_and_told() throws IOException {
    String dump =
        InventedDump.TEXT.replace(
            "{\"pk\": 20, \"model\": \"group.changestategroupevent\"",
            "{\"pk\": 29, \"model\": \"group.changestategroupevent\"");
    ReadResult<Directory> read = InventedDump.read(dump, ReadOptions.strict());
    assertThat(read.value().otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .contains("group.changestategroupevent 29");
    assertThat(read.problems()).extracting(Problem::code).contains("datatracker-reference");
  }

  @Test
  void of_two_rows_with_one_key_the_later_is_another_record() throws IOException {
    String dump =
        InventedDump.TEXT.replace(
            "{\"pk\": 3, \"model\": \"group.group\"", "{\"pk\": 2, \"model\": \"group.group\"");
    ReadResult<Directory> read = InventedDump.read(dump, ReadOptions.strict());
    assertThat(read.value().group("FENS")).isEmpty();
    assertThat(read.value().otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .contains("group.group 2");
    assertThat(read.problems()).extracting(Problem::code).contains("datatracker-duplicate");
  }

  @Test
  void a_state_that_is_none_of_charters_stays_with_the_event() throws IOException {
    String dump =
        InventedDump.TEXT.replace("\"state_type\": \"charter\"", "\"state_type\": \"draft-iesg\"");
    assertThat(dump).isNotEqualTo(InventedDump.TEXT);
    Charter charter =
        InventedDump.read(dump, ReadOptions.strict())
            .value()
            .group("heron")
            .orElseThrow()
            .charter()
            .orElseThrow();
    assertThat(charter.history().events())
        .filteredOn(event -> event.id().equals(java.util.OptionalLong.of(85)))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(((CharterEvent) event).state()).isEmpty();
              assertThat(event.extensions())
                  .containsEntry("state_type", ExtensionValue.of("draft-iesg"))
                  .containsEntry("state", ExtensionValue.of(88));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"time\": \"2012-07-09 13:14:15.250000\"|\"time\": \"2012-02-30 13:14:15\"|time",
        "\"state\": \"conclude\", \"parent\": 1|\"state\": 5, \"parent\": 1|state",
        "\"comments\": \"quiet\"|\"comments\": {\"a\": 1}|comments",
        "\"list_archive\": \"\"|\"list_archive\": false|list_archive",
      })
  void a_value_that_cannot_be_understood_is_kept_and_located(String good, String bad, String field)
      throws IOException {
    assertThat(InventedDump.TEXT).contains(good);
    String dump = InventedDump.TEXT.replace(good, bad);
    ReadResult<Directory> read = InventedDump.read(dump, ReadOptions.lenient());
    assertThat(read.value().group("heron").orElseThrow().extensions()).containsKey(field);
    assertThatThrownBy(() -> InventedDump.read(dump, ReadOptions.strict()))
        .isInstanceOfSatisfying(
            WgReadException.class,
            e -> {
              Problem problem = Iterables.getLast(e.problems());
              assertThat(problem.code()).isEqualTo("datatracker-value");
              assertThat(problem.location())
                  .isEqualTo(new Location("dump.json", 3, 1, "/1/fields/" + field));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"acronym\": \"\"", "\"acronym\": 7", "\"acronym\": \"he ron\"", "\"a\": \"b\""})
  void a_group_without_acronym_is_another_record(String acronym) throws IOException {
    String dump = InventedDump.TEXT.replace("\"acronym\": \"heron\"", acronym);
    ReadResult<Directory> read = InventedDump.read(dump, ReadOptions.lenient());
    assertThat(read.value().otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .contains("group.group 2", "group.role 11", "group.grouphistory 50");
    assertThat(read.problems()).extracting(Problem::code).contains("datatracker-row");
  }

  @Test
  void what_was_read_before_a_truncation_counts() throws IOException {
    String half =
        InventedDump.TEXT.substring(
            0, InventedDump.TEXT.indexOf("{\"pk\": 3, \"model\": \"group.group\"") + 20);
    ReadResult<Directory> read = InventedDump.read(half, ReadOptions.lenient());
    assertThat(read.value().groups()).hasSize(2);
    assertThat(read.hasErrors()).isTrue();
    assertThatThrownBy(() -> InventedDump.read(half, ReadOptions.strict()))
        .isInstanceOf(WgReadException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "[7, null, [], \"x\"]",
        "[{}]",
        "[{\"pk\": {}, \"model\": 7, \"fields\": []}]",
        "[{\"pk\": 1, \"model\": \"group.group\"}]",
        "[{\"pk\": 1, \"model\": \"group.group\", \"fields\": {\"acronym\": \"a\"}, \"extra\": 1}]",
        "[{\"model\": \"group.role\", \"fields\": {\"group\": []}}]",
      })
  void what_is_no_dump_is_an_error_and_no_crash(String text) throws IOException {
    assertThat(InventedDump.read(text, ReadOptions.lenient()).problems()).isNotEmpty();
  }

  @Test
  void names_that_clash_do_not_displace_each_other() throws IOException {
    String dump =
        """
        [{"pk": "x", "extra": 1, "model": "group.group", "fields": {"acronym": "a", "pk": 2, "row.extra": 3, "row.pk": 4}},
         {"pk": 5, "model": "group.groupevent", "fields": {"group": "x", "time": "2012-02-26 00:21:36", "colour": 6}},
         {"pk": 5, "model": "group.changestategroupevent", "fields": {"state": "active", "colour": 7}},
         {"pk": 5, "model": "group.milestonegroupevent", "fields": {"milestone": 8, "colour": 9}}]
        """;
    Group group = InventedDump.read(dump, ReadOptions.lenient()).value().group("a").orElseThrow();
    assertThat(group.extensions())
        .containsOnlyKeys("pk", "row.extra", "row.pk", "row.row.pk", "row.row.extra");
    assertThat(group.history().events().get(0).extensions())
        .containsOnlyKeys(
            "colour",
            "group.changestategroupevent.colour",
            "group.milestonegroupevent.colour",
            "milestone");
  }

  @Test
  void deep_nesting_ends_at_the_limit() throws IOException {
    String deep = "[{\"pk\": 1, \"model\": \"a.b\", \"fields\": {\"x\": " + "[".repeat(1_000_000);
    assertThat(InventedDump.read(deep, ReadOptions.lenient()).problems())
        .extracting(Problem::code)
        .contains("limit");
  }

  @Test
  void more_entries_than_allowed_end_the_reading() {
    ReadOptions options =
        ReadOptions.lenient().toBuilder()
            .limits(Limits.DEFAULT.toBuilder().entries(3).build())
            .build();
    assertThatThrownBy(() -> InventedDump.read(InventedDump.TEXT, options))
        .isInstanceOf(WgReadException.class);
  }

  @Test
  void groups_may_be_their_own_ancestors() throws IOException {
    String dump =
        """
        [{"pk": 1, "model": "group.group", "fields": {"acronym": "a", "parent": 2, "type": "area"}},
         {"pk": 2, "model": "group.group", "fields": {"acronym": "b", "parent": 1, "type": "area"}}]
        """;
    assertThat(InventedDump.read(dump, ReadOptions.strict()).value().groups())
        .extracting(group -> group.parent().orElseThrow().text())
        .containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"pk\": 1, \"mo|YES",
        " \n[ {\"fields\"|YES",
        "[{\"model\": \"x\"|YES",
        "[{\"acronym\": \"x\"|NO",
        "[]|MAYBE",
        "[1|NO",
        "{\"pk\": 1|NO",
        "x|NO",
      })
  void a_dump_is_known_by_its_first_key(String start, Match match) {
    assertThat(new DumpFormat().sniff(ByteBuffer.wrap(start.getBytes(UTF_8)))).isEqualTo(match);
  }
}
