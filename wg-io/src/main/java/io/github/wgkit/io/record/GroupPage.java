package io.github.wgkit.io.record;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.markup.Fact;
import io.github.wgkit.io.markup.Item;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Place;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.Revisions;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that is known of one group, and is of interest to many: a page of its own, or a part of one.
 * Written once.
 */
public final class GroupPage {
  private static final String RFC_BECAME = "became_rfc";
  private static final ImmutableSet<String> BEFORE_GROUPS =
      ImmutableSet.of("description", "charter", "milestones");

  private final Directory directory;
  private final Snapshot snapshot;
  private final WriteOptions options;
  private final Markup markup;
  private final Losses losses;
  private final ShownPeople people;
  private final MilestoneWords milestones;

  /** A part of the page, to be written when its turn comes. */
  private record Section(String id, String title, Writing writing) {
    @FunctionalInterface
    interface Writing {
      void write() throws IOException;
    }
  }

  /**
   * Prepares to write.
   *
   * @param snapshot the directory that the group stands in
   * @param options what is shown, and the day of the question what is overdue
   * @param markup takes it
   * @param losses takes what a page does not show
   */
  public GroupPage(Snapshot snapshot, WriteOptions options, Markup markup, Losses losses) {
    this.directory = snapshot.directory();
    this.snapshot = snapshot;
    this.options = options;
    this.markup = markup;
    this.losses = losses;
    this.people = new ShownPeople(directory, options.page().people());
    this.milestones = new MilestoneWords(options.today());
  }

  /**
   * Writes the page of a group.
   *
   * @param group the group
   * @throws IOException if it cannot be written
   */
  public void write(Group group) throws IOException {
    List<Section> sections = sections(group);
    markup.begin(
        title(group),
        sections.stream()
            .map(section -> new Place(section.id(), ImmutableList.of(Run.text(section.title()))))
            .collect(toImmutableList()));
    markup.facts(facts(group));
    for (Section section : sections) {
      markup.heading(2, ImmutableList.of(Run.text(section.title())), section.id());
      section.writing().write();
    }
    markup.end();
    countLosses(group);
  }

  /**
   * Writes the present record of a group under a heading, within a page of something else: neither
   * its history, nor the groups and documents that belong to it. No losses are counted.
   *
   * @param group the group
   * @param heading the heading
   * @throws IOException if it cannot be written
   */
  public void writeRecord(Group group, String heading) throws IOException {
    markup.heading(2, ImmutableList.of(Run.text(heading)), "");
    markup.facts(
        ImmutableList.<Fact>builder()
            .add(Fact.of("Name", Run.name(group.name())))
            .add(Fact.of("Acronym", Run.name(group.acronym().text())))
            .addAll(facts(group))
            .build());
    for (Section section : record(group, 3, false)) {
      markup.heading(3, ImmutableList.of(Run.text(section.title())), "");
      section.writing().write();
    }
  }

  private static ImmutableList<Run> title(Group group) {
    Run acronym = Run.name(group.acronym().text());
    return group.name().isBlank()
        ? ImmutableList.of(acronym)
        : ImmutableList.of(Run.name(group.name()), Run.text(" ("), acronym, Run.text(")"));
  }

  private List<Section> sections(Group group) throws WgWriteException {
    List<Section> sections = record(group, 2, true);
    ImmutableList<Group> members = members(group);
    if (!members.isEmpty()) {
      GroupTable table = new GroupTable(snapshot, options, markup, losses);
      Section groups = new Section("groups", "Groups", () -> table.write(members, title(group)));
      sections.add(beforePeople(sections), groups);
    }
    ImmutableList<Document> documents = documents(group);
    if (!documents.isEmpty()) {
      sections.add(new Section("documents", "Documents", () -> documents(documents)));
    }
    ImmutableList<GroupEvent> events = events(group);
    if (!events.isEmpty() && options.page().history()) {
      sections.add(new Section("history", "History", () -> history(group, events)));
    }
    return sections;
  }

  private static int beforePeople(List<Section> sections) {
    int place = 0;
    while (place < sections.size() && BEFORE_GROUPS.contains(sections.get(place).id())) {
      place++;
    }
    return place;
  }

  /** {@return what the record itself says, under headings of a depth} */
  private List<Section> record(Group group, int depth, boolean withPast) throws WgWriteException {
    List<Section> sections = new ArrayList<>();
    Optional<CharterText> charter = charter(group);
    if (!group.description().isBlank()) {
      sections.add(new Section("description", "Description", () -> description(group)));
    }
    if (charter.isPresent()) {
      CharterPart part = new CharterPart(charter.get(), markup, depth + 1);
      sections.add(
          new Section("charter", "Charter", () -> part.write(showsMilestonesOfText(group))));
    }
    if (!group.milestones().isEmpty()
        || !group.proposedMilestones().isEmpty()
        || !group.formerMilestones().isEmpty()) {
      sections.add(new Section("milestones", "Milestones", () -> milestones(group)));
    }
    if (people.isAnything() && !group.roles().isEmpty()) {
      sections.add(new Section("people", "People", () -> people(group, withPast)));
    }
    if (!group.list().isEmpty()) {
      sections.add(new Section("list", "Mailing list", () -> markup.facts(list(group.list()))));
    }
    if (!group.resources().isEmpty()) {
      sections.add(new Section("resources", "Resources", () -> resources(group)));
    }
    return sections;
  }

  // ---- facts

  private ImmutableList<Fact> facts(Group group) {
    ImmutableList.Builder<Fact> facts = ImmutableList.builder();
    facts.add(Fact.of("Type", Run.text(snapshot.typeName(group))));
    facts.add(Fact.of("State", Run.text(snapshot.stateName(group))));
    group.parent().ifPresent(parent -> facts.add(parent(parent)));
    facts.add(new Fact("Earlier acronyms", earlierAcronyms(group)));
    facts.add(new Fact("Earlier names", earlierNames(group)));
    String address = Linked.group(group.acronym());
    facts.add(Fact.of("Datatracker", Run.link(address, address)));
    group.charter().ifPresent(charter -> facts.add(charterFact(charter)));
    facts.add(
        Fact.of(
            "Record changed",
            Run.text(group.lastModified().map(time -> time.toLocalDate().toString()).orElse(""))));
    boolean hasPlan = !group.milestones().isEmpty() || !group.proposedMilestones().isEmpty();
    options
        .today()
        .filter(day -> hasPlan)
        .ifPresent(day -> facts.add(Fact.of("Overdue as of", Run.text(day.toString()))));
    return facts.build();
  }

  private Fact parent(Acronym acronym) {
    Optional<Group> parent = directory.group(acronym);
    ImmutableList.Builder<Run> words = ImmutableList.builder();
    parent
        .map(Group::name)
        .filter(name -> !name.isBlank())
        .ifPresent(name -> words.add(Run.name(name), Run.text(" ")));
    words.add(Run.link(acronym.text(), Linked.group(acronym)));
    return new Fact(
        parent.filter(Area.class::isInstance).isPresent() ? "Area" : "Parent", words.build());
  }

  private static ImmutableList<Run> earlierAcronyms(Group group) {
    return names(group.earlierAcronyms().stream().map(Acronym::text));
  }

  private static ImmutableList<Run> earlierNames(Group group) {
    return names(
        group.history().past().stream()
            .map(past -> past.group().name().strip())
            .filter(name -> !name.isEmpty() && !name.equals(group.name().strip()))
            .distinct());
  }

  private static ImmutableList<Run> names(Stream<String> names) {
    ImmutableList.Builder<Run> words = ImmutableList.builder();
    names.forEach(
        name -> {
          if (!words.build().isEmpty()) {
            words.add(Run.text("; "));
          }
          words.add(Run.name(name));
        });
    return words.build();
  }

  private Fact charterFact(Charter charter) {
    String revision = charter.revision().map(number -> "-" + number).orElse("");
    String state = snapshot.name("doc.state", charter.state());
    return Fact.of(
        "Charter",
        Run.link(charter.name() + revision, Linked.document(charter.name().documentName())),
        Run.text(state.isEmpty() ? "" : ", " + state));
  }

  // ---- charter

  /** {@return the revision asked for, else the one that counts as the charter, else the newest} */
  private Optional<CharterText> charter(Group group) throws WgWriteException {
    if (options.revision().isPresent()) {
      CharterRevision asked = options.revision().get();
      return Optional.of(
          group
              .charter()
              .map(charter -> charter.texts().get(asked))
              .orElseThrow(
                  () ->
                      new WgWriteException(
                          "revision-missing",
                          "the text of revision "
                              + asked
                              + " of the charter of "
                              + group.acronym()
                              + " is not at hand")));
    }
    return group
        .charter()
        .filter(charter -> !charter.texts().isEmpty())
        .map(
            charter ->
                Revisions.inForce(charter)
                    .map(charter.texts()::get)
                    .or(() -> charter.newestApprovedText().map(charter.texts()::get))
                    .orElseGet(() -> charter.texts().lastEntry().getValue()));
  }

  /** Milestones that were understood stand in a table of their own. */
  private static boolean showsMilestonesOfText(Group group) {
    return group.milestones().isEmpty() && group.proposedMilestones().isEmpty();
  }

  private void description(Group group) throws IOException {
    for (String paragraph : group.description().split("\\R\\s*\\R")) {
      markup.paragraph(Linked.prose(paragraph));
    }
  }

  // ---- milestones

  private void milestones(Group group) throws IOException {
    plan("Current milestones", group, group.milestones().sorted());
    plan(
        "Proposed milestones, of a charter under review",
        group,
        group.proposedMilestones().sorted());
    plan("Former milestones", group, group.formerMilestones());
  }

  private void plan(String caption, Group group, List<Milestone> plan) throws IOException {
    if (plan.isEmpty()) {
      return;
    }
    markup.beginTable(
        ImmutableList.of(Run.text(caption)),
        ImmutableList.of(
            group.usesMilestoneDates() ? "Due" : "Order", "Milestone", "Standing", "Documents"));
    for (Milestone milestone : plan) {
      markup.row(
          ImmutableList.of(
              ImmutableList.of(Run.text(MilestoneWords.when(group, milestone))),
              Linked.prose(milestone.description()),
              milestones.standing(group, milestone),
              MilestoneWords.documents(milestone)));
    }
    markup.endTable();
  }

  // ---- groups, people, lists

  private ImmutableList<Group> members(Group group) {
    GroupTable table = new GroupTable(snapshot, options, markup, losses);
    return directory.membersOf(group.acronym()).stream()
        .filter(member -> table.shows(member) && member != group)
        .collect(toImmutableList());
  }

  private void people(Group group, boolean withPast) throws IOException {
    ImmutableList<Terms.Term> terms = Terms.of(group, people);
    boolean hasTimes = terms.stream().anyMatch(term -> term.from().isPresent());
    terms(
        "Roles now",
        terms.stream().filter(Terms.Term::isCurrent).collect(toImmutableList()),
        hasTimes,
        false);
    if (withPast) {
      terms(
          "Roles held earlier",
          terms.stream().filter(term -> !term.isCurrent()).collect(toImmutableList()),
          hasTimes,
          true);
    }
  }

  private void terms(String caption, List<Terms.Term> terms, boolean hasTimes, boolean isOver)
      throws IOException {
    if (terms.isEmpty()) {
      return;
    }
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    columns.add("Role", "Name");
    if (people.hasAddresses()) {
      columns.add("Address");
    }
    if (hasTimes) {
      columns.add("In the records since");
    }
    if (hasTimes && isOver) {
      columns.add("Until");
    }
    markup.beginTable(ImmutableList.of(Run.text(caption)), columns.build());
    for (Terms.Term term : terms) {
      ImmutableList.Builder<ImmutableList<Run>> cells = ImmutableList.builder();
      cells.add(
          ImmutableList.of(
              Run.text(
                  snapshot.name(
                      "name.rolename", term.role().name().slug(), term.role().name().label()))));
      cells.add(ImmutableList.of(people.nameOf(term.role())));
      if (people.hasAddresses()) {
        cells.add(people.addressOf(term.role()));
      }
      if (hasTimes) {
        cells.add(ImmutableList.of(Run.text(since(term))));
      }
      if (hasTimes && isOver) {
        cells.add(ImmutableList.of(Run.text(term.until().map(LocalDate::toString).orElse(""))));
      }
      markup.row(cells.build());
    }
    markup.endTable();
  }

  private static String since(Terms.Term term) {
    return term.from().map(day -> day + (term.isFirst() ? " or earlier" : "")).orElse("");
  }

  private static ImmutableList<Fact> list(MailingList list) {
    return ImmutableList.of(
        new Fact("Address", Linked.address(list.address())),
        new Fact("Subscribe", Linked.address(list.subscribe())),
        new Fact("Archive", Linked.address(list.archive())));
  }

  private void resources(Group group) throws IOException {
    List<Item> items = new ArrayList<>();
    for (ExternalResource resource : group.resources()) {
      String kind =
          snapshot.name("name.extresourcename", resource.kind(), resource.kind().replace('_', ' '));
      ImmutableList.Builder<Run> words = ImmutableList.builder();
      if (!kind.isBlank()) {
        words.add(Run.text(kind + ": "));
      }
      words.addAll(Linked.address(resource.value()));
      if (!resource.displayName().isBlank()) {
        words.add(Run.text(" ("), Run.name(resource.displayName()), Run.text(")"));
      }
      items.add(new Item(1, OptionalInt.empty(), "", words.build()));
    }
    markup.items(items);
  }

  // ---- documents

  private ImmutableList<Document> documents(Group group) {
    return directory.documents().stream()
        .filter(document -> document.group().filter(group.acronym()::equals).isPresent())
        .collect(toImmutableList());
  }

  private void documents(ImmutableList<Document> documents) throws IOException {
    ImmutableSet<DocumentName> names =
        documents.stream().map(Document::name).collect(toImmutableSet());
    ImmutableList<DocumentRelation> relations =
        directory.relations().stream()
            .filter(r -> names.contains(r.source()) || names.contains(r.target()))
            .collect(toImmutableList());
    markup.beginTable(
        ImmutableList.of(Run.text("Documents of the group")),
        ImmutableList.of("Document", "Title", "States", "Relations"));
    for (Document document : documents) {
      String revision = document.revision().isEmpty() ? "" : "-" + document.revision();
      markup.row(
          ImmutableList.of(
              ImmutableList.of(Linked.run(document.name()), Run.text(revision)),
              ImmutableList.of(Run.text(document.title())),
              states(document),
              relations(document.name(), relations)));
    }
    markup.endTable();
  }

  private static ImmutableList<Run> states(Document document) {
    return ImmutableList.of(
        Run.text(
            String.join(
                ", ",
                document.states().stream()
                    .map(
                        state ->
                            state.type().isEmpty()
                                ? state.slug()
                                : state.type() + ": " + state.slug())
                    .toList())));
  }

  private ImmutableList<Run> relations(DocumentName name, List<DocumentRelation> relations) {
    ImmutableList.Builder<Run> words = ImmutableList.builder();
    boolean isFirst = true;
    for (DocumentRelation relation : relations) {
      boolean isSource = relation.source().equals(name);
      if (!isSource && !relation.target().equals(name)) {
        continue;
      }
      String slug = relation.relationship();
      String said =
          slug.equals(RFC_BECAME)
              ? "became RFC"
              : Ascii.toLowerCase(snapshot.name("name.docrelationshipname", slug, slug));
      words.add(
          Run.text(isFirst ? "" : "; "),
          Run.text(isSource ? said + " " : "the other way: " + said + " "),
          Linked.run(isSource ? relation.target() : relation.source()));
      isFirst = false;
    }
    return words.build();
  }

  // ---- history

  private static ImmutableList<GroupEvent> events(Group group) {
    return Stream.concat(
            group.history().events().stream(),
            group.charter().stream().flatMap(charter -> charter.history().events().stream()))
        .sorted(GroupEvent.IN_TIME)
        .collect(toImmutableList());
  }

  private void history(Group group, List<GroupEvent> events) throws IOException {
    ImmutableSet<String> lists = EventWords.lists(group);
    markup.beginTable(
        ImmutableList.of(Run.text("What happened, oldest first")),
        ImmutableList.of("Date", "Event"));
    for (GroupEvent event : events) {
      markup.row(
          ImmutableList.of(
              ImmutableList.of(Run.text(TemplateDates.meant(event.date()))),
              inWords(event, lists)));
    }
    markup.endTable();
  }

  private ImmutableList<Run> inWords(GroupEvent event, ImmutableSet<String> lists) {
    String told =
        people.hasAddresses()
            ? event.description()
            : EventWords.withoutAddresses(event.description(), lists);
    ImmutableList.Builder<Run> runs = ImmutableList.builder();
    if (event instanceof StateEvent change) {
      String state = snapshot.name("name.groupstatename", Optional.of(change.state()));
      runs.add(Run.text("State: " + state + (told.isBlank() ? "" : ". ")));
    } else if (told.isBlank()) {
      runs.add(Run.text(event.type().map(EventType::label).orElse("(not recorded)")));
    }
    return runs.addAll(EventWords.runs(told)).build();
  }

  // ---- losses

  private void countLosses(Group group) throws WgWriteException {
    String acronym = group.acronym().text();
    losses.group(
        group, ImmutableSet.of(Part.REVISIONS, Part.BALLOTS, Part.COMMENTS, Part.EXTENSIONS));
    losses.add("earlier records of groups", group.history().past().size(), acronym);
    countEvents(group, acronym);
    countMilestones(group, acronym);
    if (people.isAnything()) {
      long addresses = group.roles().stream().filter(role -> role.email().isPresent()).count();
      losses.add("addresses of people", people.hasAddresses() ? 0 : addresses, acronym);
    } else {
      losses.add("roles", group.roles().size(), acronym);
    }
    Optional<CharterText> charter = charter(group);
    if (charter.isPresent()) {
      losses.add(
          "lines of the heads and milestones of charters",
          new CharterPart(charter.get(), markup, 3).linesLeftOut(showsMilestonesOfText(group)),
          acronym);
    }
    if (options.group().isEmpty()) {
      ImmutableSet<Document> shown = ImmutableSet.copyOf(documents(group));
      ImmutableSet<Group> members = ImmutableSet.copyOf(members(group));
      losses.rest(directory, other -> other == group || members.contains(other), shown::contains);
    }
  }

  private void countEvents(Group group, String acronym) {
    ImmutableList<GroupEvent> events = events(group);
    if (options.page().history()) {
      losses.add(
          "who did what",
          events.stream()
              .filter(e -> e.personId().isPresent() || e.personName().isPresent())
              .count(),
          acronym);
    } else {
      losses.add("history", events.size(), acronym);
    }
  }

  private void countMilestones(Group group, String acronym) {
    List<Milestone> all =
        Stream.of(
                group.milestones().milestones(),
                group.proposedMilestones().milestones(),
                group.formerMilestones())
            .flatMap(List::stream)
            .toList();
    losses.add(
        "earlier versions of milestones",
        all.stream().mapToLong(milestone -> milestone.earlier().size()).sum(),
        acronym);
    losses.add(
        "extensions of milestones",
        all.stream().mapToLong(milestone -> milestone.extensions().size()).sum(),
        acronym);
  }
}
