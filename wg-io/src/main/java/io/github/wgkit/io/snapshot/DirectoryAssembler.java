package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes groups, people and documents of the rows of a snapshot. The same for dumps and for the API,
 * as both are views of the same tables.
 */
final class DirectoryAssembler {
  private final ReadSession session;
  private final Columns columns;
  private final Tables tables;
  private final List<CharterFile> charterFiles = new ArrayList<>();

  DirectoryAssembler(ReadSession session) {
    this.session = session;
    this.columns = new Columns(session);
    this.tables = new Tables(session, columns);
  }

  Tables tables() {
    return tables;
  }

  /** Adds the text of a charter; the order of adding is the order of the snapshot. */
  void add(CharterFile file) {
    charterFiles.add(file);
  }

  /** Hands everything to the session. */
  void assemble() throws IOException {
    StateRows states = new StateRows(columns, tables);
    VocabularyRows vocabularies = new VocabularyRows(columns, tables, states);
    PersonRows personRows = new PersonRows(columns, tables);
    GroupRows groups = new GroupRows(columns, tables, personRows);
    DocumentNames names = new DocumentNames(columns, tables);
    DocumentRows documentRows = new DocumentRows(columns, tables, groups, states, names);
    CharterRows charters = new CharterRows(columns, tables, personRows, groups, states, names);

    List<Term> terms = vocabularies.terms();
    List<Person> people = personRows.people();
    groups.load();
    documentRows.load();
    charters.load(documentRows.charters());
    List<CharterFile> otherFiles = new ArrayList<>();
    for (CharterFile file : charterFiles) {
      if (!charters.add(file)) {
        otherFiles.add(file);
        tell(file);
      }
    }
    MilestoneRows milestones = MilestoneRows.load(columns, tables, names, groups.owners());
    GroupEventRows events = GroupEventRows.load(columns, tables, personRows, groups.owners());
    Map<Object, Row> groupsByCharter =
        CharterEventRows.areIn(tables) ? charters.groupsByCharter() : Map.of();
    CharterEventRows charterEvents =
        CharterEventRows.load(columns, tables, personRows, states, vocabularies, groupsByCharter);

    for (Row row : groups.groups()) {
      Group.Builder group = groups.group(row);
      Charter.Builder charter = charters.of(row);
      if (charter != null) {
        charterEvents.addTo(charter, row);
        group.charter(charter.build());
      }
      milestones.addTo(group, row);
      List<GroupEvent> happened = events.of(row);
      List<PastRecord> past = groups.past(row);
      if (!happened.isEmpty() || !past.isEmpty()) {
        group.history(History.builder().addAllEvents(happened).addAllPast(past).build());
      }
      row.leftovers(group::putExtensions);
      session.entry(group.build());
    }
    for (Person person : people) {
      session.entry(person);
    }
    for (Document document : documentRows.documents()) {
      session.entry(document);
    }
    for (DocumentRelation relation : documentRows.relations()) {
      session.entry(relation);
    }
    for (Term term : terms) {
      session.entry(term);
    }
    handOverTheRest(otherFiles);
  }

  private void handOverTheRest(List<CharterFile> files) throws IOException {
    for (String table : tables.names()) {
      tables.take(table).forEach(tables::keep);
    }
    for (Row row : tables.others()) {
      session.entry(row.asOtherRecord());
    }
    for (CharterFile file : files) {
      session.entry(file.asOtherRecord());
    }
  }

  private void tell(CharterFile file) throws IOException {
    boolean isUnderstood = !file.readings().isEmpty();
    session.problem(
        new Problem(
            isUnderstood ? "datatracker-reference" : "datatracker-name",
            Severity.WARNING,
            isUnderstood
                ? "there is no group for this charter text, or it has one of this revision"
                : "the name of this charter text has no revision",
            new Location(file.path(), 0, 0, "")));
  }
}
