package io.github.wgkit.model.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * A directory in which every rule is kept, in parts, so that one of them can be spoilt. At its
 * centre is an active working group. Not for more than one use.
 */
final class DirectoryParts {
  static final Acronym AREA = Acronym.of("bird");
  static final Acronym OTHER_AREA = Acronym.of("fish");

  private static final YearMonth THIS_MONTH = YearMonth.from(ModelArbitraries.TODAY);
  private static final LocalDate FIRST_REVISION = LocalDate.of(2014, 3, 3);
  private static final long PROPOSED = 100;

  private static final ImmutableList<String> DELIVERABLES =
      ImmutableList.of(
          "Submit the format of the leg to the IESG",
          "Submit the way to return to the IESG",
          "Submit the requirements of lofts for publication",
          "Publish an applicability statement for doves",
          "Adopt a draft on the marking of rings");

  private static final String OVERVIEW =
      "The group defines how packets travel by bird, so that places without any other link are"
          + "\nreached, and how the birds find their way back.";

  private static final String IMPACT =
      "The work follows the architecture of a relay. It covers the operation of lofts, threats to\n"
          + "birds and the security of their load, the management of lofts, large flocks,"
          + " privacy,\n"
          + "and the transition from older ways of sending.";

  private static final ImmutableList<String> MORE =
      ImmutableList.of(
          "Links by fish are out of scope.",
          "The group asks for review by those who know about the weather.",
          "Experiments with owls may be recorded, by day.");

  private final Plan plan;
  WorkingGroup group;
  final List<Area> areas = new ArrayList<>();
  final List<Group> others = new ArrayList<>();
  final List<Document> documents = new ArrayList<>();
  final List<DocumentRelation> relations = new ArrayList<>();

  private DirectoryParts(Plan plan) {
    this.plan = plan;
    areas.add(area(AREA, "Bird Area", 1, 2));
    areas.add(area(OTHER_AREA, "Fish Area", 3));
    documents.add(draft(document("leg"), plan.acronym));
    group =
        WorkingGroup.builder()
            .acronym(plan.acronym)
            .name(plan.name)
            .state(GroupState.ACTIVE)
            .parent(AREA)
            .list(
                new MailingList(
                    plan.acronym + "@example.org",
                    "https://example.org/subscribe/" + plan.acronym,
                    "https://example.org/archive/" + plan.acronym))
            .roles(roles())
            .usesMilestoneDates(plan.dates)
            .milestones(MilestonePlan.current(current()))
            .proposedMilestones(MilestonePlan.proposed(proposed()))
            .charter(charterOf(text()))
            .build();
    if (plan.neighbours % 2 == 1) {
      others.add(relic());
    }
    if (plan.neighbours >= 2) {
      others.add(
          OtherGroup.builder()
              .type(GroupType.of("team"))
              .acronym(Acronym.of("tools"))
              .name("Tools")
              .state(GroupState.ACTIVE)
              .build());
    }
  }

  /** What a directory in order is made by; several directories can be made by one plan. */
  static final class Plan {
    private Acronym acronym = Acronym.of("pigeon");
    private String name = "Packets by Pigeon";
    private int chairs = 1;
    private int delegates;
    private boolean secretary;
    private int charters = 1;
    private int paragraphs;
    private boolean dates = true;
    private int done;
    private List<Integer> months = List.of(1);
    private int proposed;
    private int neighbours;

    DirectoryParts parts() {
      return new DirectoryParts(this);
    }

    @Override
    public String toString() {
      return "plan of " + acronym;
    }
  }

  static Arbitrary<Plan> plans() {
    return Recipe.of(Plan::new)
        .with(
            Arbitraries.of("pigeon", "dove", "owl2", "heron").map(Acronym::of),
            (plan, acronym) -> plan.acronym = acronym)
        .with(
            Arbitraries.of("Packets by Pigeon", "Övriga fåglar", "Birds & others"),
            (plan, name) -> plan.name = name)
        .with(Arbitraries.integers().between(1, 2), (plan, chairs) -> plan.chairs = chairs)
        .with(Arbitraries.integers().between(0, 3), (plan, count) -> plan.delegates = count)
        .with(Arbitraries.of(false, true), (plan, secretary) -> plan.secretary = secretary)
        .with(Arbitraries.integers().between(1, 3), (plan, charters) -> plan.charters = charters)
        .with(Arbitraries.integers().between(0, 3), (plan, more) -> plan.paragraphs = more)
        .with(
            Choices.frequencyOf(
                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
            (plan, dates) -> plan.dates = dates)
        .with(Arbitraries.integers().between(0, 2), (plan, done) -> plan.done = done)
        .with(
            // the first is due in so many months, each of the others so many later
            Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(3),
            (plan, months) -> plan.months = months)
        .with(Arbitraries.integers().between(0, 2), (plan, count) -> plan.proposed = count)
        .with(Arbitraries.integers().between(0, 3), (plan, others) -> plan.neighbours = others)
        .build(plan -> plan);
  }

  // ---- what it is made of

  static Role role(RoleName name, long person) {
    return Role.builder()
        .name(name)
        .personId(person)
        .personName("Person " + person)
        .email(EmailAddress.of("person" + person + "@example.org"))
        .build();
  }

  private List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    roles.add(role(RoleName.AREA_DIRECTOR, 1));
    for (int i = 0; i < plan.chairs; i++) {
      roles.add(role(RoleName.CHAIR, 11 + i));
    }
    for (int i = 0; i < plan.delegates; i++) {
      roles.add(role(RoleName.DELEGATE, 21 + i));
    }
    if (plan.secretary) {
      roles.add(role(RoleName.SECRETARY, 31));
    }
    return roles;
  }

  static Area area(Acronym acronym, String name, long... directors) {
    Area.Builder area = Area.builder().acronym(acronym).name(name).state(GroupState.ACTIVE);
    for (long director : directors) {
      area.addRoles(role(RoleName.AREA_DIRECTOR, director));
    }
    return area.build();
  }

  /** Another working group, long gone. */
  WorkingGroup relic() {
    return WorkingGroup.builder()
        .acronym(Acronym.of("dodo"))
        .name("Packets by Dodo")
        .state(GroupState.CONCLUDED)
        .parent(OTHER_AREA)
        .build();
  }

  DocumentName document(String topic) {
    return DocumentName.of("draft-ietf-" + plan.acronym + "-" + topic);
  }

  static Document draft(DocumentName name, Acronym of) {
    return Document.builder()
        .name(name)
        .type("draft")
        .group(of)
        .addStates(new DocumentState("draft", "active"))
        .build();
  }

  private List<Milestone> current() {
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < plan.done; i++) {
      milestones.add(
          milestone(milestones.size(), THIS_MONTH.minusMonths(9L * (plan.done - i)))
              .description("Submit part " + (i + 1) + " of the framework to the IESG")
              .resolution("Done")
              .build());
    }
    YearMonth due = THIS_MONTH;
    for (int i = 0; i < plan.months.size(); i++) {
      due = due.plusMonths(plan.months.get(i));
      Milestone.Builder milestone =
          milestone(milestones.size(), due).description(DELIVERABLES.get(i));
      if (i == 0) {
        milestone.addDocuments(document("leg"));
      }
      milestones.add(milestone.build());
    }
    return milestones;
  }

  private static Milestone.Builder milestone(int place, YearMonth due) {
    return Milestone.builder().id(place + 1L).order(place).due(Due.in(due));
  }

  private List<Milestone> proposed() {
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < plan.proposed; i++) {
      milestones.add(proposed(PROPOSED + i, THIS_MONTH.plusMonths(12L + i)));
    }
    return milestones;
  }

  static Milestone proposed(long id, YearMonth due) {
    return milestone(0, due)
        .id(id)
        .description(DELIVERABLES.get((int) (id % DELIVERABLES.size())))
        .state(MilestoneState.CHARTER)
        .build();
  }

  private String text() {
    return String.join("\n\n", OVERVIEW, IMPACT) + more();
  }

  /** The text without what it says of the impact of the work. */
  String textWithoutImpact() {
    return OVERVIEW + more();
  }

  private String more() {
    StringBuilder more = new StringBuilder("\n");
    MORE.stream().limit(plan.paragraphs).forEach(one -> more.append('\n').append(one).append('\n'));
    return more.toString();
  }

  CharterRevision newestCharter() {
    return CharterRevision.approved(plan.charters);
  }

  private Charter charterOf(String text) {
    List<CharterRevision> given = new ArrayList<>();
    given.add(CharterRevision.FIRST);
    for (int i = 1; i <= plan.charters; i++) {
      given.add(CharterRevision.approved(i));
      if (i < plan.charters) {
        given.add(CharterRevision.proposal(i, 0));
      }
    }
    return Charter.builder()
        .name(CharterName.of(GroupType.WG, plan.acronym))
        .revision(newestCharter())
        .state(CharterState.APPROVED)
        .putTexts(newestCharter(), CharterText.of(text))
        .history(history(given))
        .build();
  }

  /** A history in which revisions come up one a year. */
  static History history(List<CharterRevision> given) {
    History.Builder history = History.builder();
    for (int i = 0; i < given.size(); i++) {
      history.addEvents(
          CharterEvent.builder()
              .date(ApproximateDate.of(FIRST_REVISION.plusYears(i)))
              .type(EventType.NEW_REVISION)
              .revision(given.get(i))
              .build());
    }
    return history.build();
  }

  // ---- how it is changed

  void group(UnaryOperator<WorkingGroup.Builder> change) {
    group = change.apply(group.toBuilder()).build();
  }

  void charter(UnaryOperator<Charter.Builder> change) {
    Charter charter = group.charter().orElseThrow();
    group(changed -> changed.charter(change.apply(charter.toBuilder()).build()));
  }

  void text(UnaryOperator<String> change) {
    CharterText text = group.charter().flatMap(Charter::text).orElseThrow();
    charter(
        charter ->
            charter.texts(
                ImmutableSortedMap.of(newestCharter(), CharterText.of(change.apply(text.text())))));
  }

  /** Puts the group into order by dates, if it is not, and changes its plan. */
  void dated(UnaryOperator<List<Milestone>> change) {
    group(changed -> changed.usesMilestoneDates(true));
    plan(change);
  }

  void plan(UnaryOperator<List<Milestone>> change) {
    List<Milestone> milestones = new ArrayList<>(group.milestones().milestones());
    List<Milestone> changed = change.apply(milestones);
    group(next -> next.milestones(MilestonePlan.current(changed)));
  }

  /** The first milestone that is still due. */
  Milestone open() {
    return group.milestones().open().get(0);
  }

  void roles(RoleName name, Role... instead) {
    List<Role> roles = new ArrayList<>(group.roles());
    roles.removeIf(role -> role.name().equals(name));
    roles.addAll(List.of(instead));
    group(changed -> changed.roles(roles));
  }

  void list(UnaryOperator<MailingList> change) {
    MailingList list = group.list();
    group(changed -> changed.list(change.apply(list)));
  }

  Directory directory() {
    return Directory.builder()
        .addAllGroups(areas)
        .addGroups(group)
        .addAllGroups(others)
        .addAllDocuments(documents)
        .addAllRelations(relations)
        .build();
  }
}
