package io.github.wgkit.model.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.github.wgkit.model.testkit.DirectoryParts.role;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.model.Acronym;
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
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RecordRules;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A way to break a rule in a directory that is in order.
 *
 * @param rule the rule, the only one that breaks
 * @param profiles the profiles under which it is the only one
 * @param inTheGroup whether the group itself shows it, without the rest of the directory
 * @param spoil breaks the rule
 */
record Flaw(Rule rule, Set<Profile> profiles, boolean inTheGroup, Consumer<DirectoryParts> spoil) {
  private static final YearMonth LAST_MONTH = YearMonth.from(ModelArbitraries.TODAY).minusMonths(1);
  private static final ApproximateDate RECENTLY =
      ApproximateDate.of(ModelArbitraries.TODAY.minusDays(20));

  static final ImmutableList<Flaw> ALL =
      Stream.of(identity(), people(), lists(), charters(), texts(), milestones(), documents())
          .flatMap(List::stream)
          .collect(toImmutableList());

  private static Flaw of(Rule rule, Consumer<DirectoryParts> spoil) {
    return new Flaw(rule, Sets.immutableEnumSet(rule.severities().keySet()), true, spoil);
  }

  private static Flaw among(Rule rule, Consumer<DirectoryParts> spoil) {
    return new Flaw(rule, Sets.immutableEnumSet(rule.severities().keySet()), false, spoil);
  }

  /** The other profiles find something else, too. */
  private Flaw only(Profile profile) {
    return new Flaw(rule, Set.of(profile), inTheGroup, spoil);
  }

  private static Consumer<DirectoryParts> state(GroupState state) {
    return parts -> parts.group(group -> group.state(state));
  }

  private static List<Flaw> identity() {
    return List.of(
        of(RecordRules.NAME, parts -> parts.group(group -> group.name(" \t"))),
        of(RecordRules.ACRONYM, acronym("abcdefghi")),
        of(RecordRules.ACRONYM_ACCEPTED, acronym("to-bird")),
        among(
            RecordRules.UNIQUE_ACRONYM,
            parts ->
                parts.others.add(
                    OtherGroup.builder()
                        .type(GroupType.of("team"))
                        .acronym(Acronym.of(Ascii.toUpperCase(parts.group.acronym().text())))
                        .name("Somebody else")
                        .build())),
        among(
            RecordRules.ACRONYM_NEVER_USED,
            parts -> {
              Group before = parts.relic().toBuilder().acronym(parts.group.acronym()).build();
              parts.others.clear();
              parts.others.add(
                  parts.relic().toBuilder()
                      .history(
                          History.builder()
                              .addPast(PastRecord.builder().group(before).build())
                              .build())
                      .build());
            }),
        among(
            RecordRules.UNIQUE_NAME,
            parts -> {
              parts.others.clear();
              parts.others.add(
                  parts.relic().toBuilder().name("  " + parts.group.name() + " ").build());
            }),
        of(RecordRules.AREA, parts -> parts.group(group -> group.parent(Optional.empty()))),
        among(
            RecordRules.PARENT_ACTIVE,
            parts -> {
              Acronym old = Acronym.of("reptile");
              parts.areas.add(
                  DirectoryParts.area(old, "Reptile Area", 1).toBuilder()
                      .state(GroupState.CONCLUDED)
                      .build());
              parts.group(group -> group.parent(old));
            }),
        of(
            RecordRules.BOF_HAS_PARENT,
            parts -> parts.group(group -> group.state(GroupState.BOF).parent(Optional.empty()))),
        among(
            RecordRules.NO_PARENT_OF_ITSELF,
            parts ->
                parts.areas.set(
                    0, parts.areas.get(0).toBuilder().parent(parts.group.acronym()).build())),
        of(RecordRules.NO_DORMANCY, state(GroupState.DORMANT)),
        of(RecordRules.FITS_FIELDS, parts -> parts.group(group -> group.name("b".repeat(81)))));
  }

  private static Consumer<DirectoryParts> acronym(String text) {
    Acronym acronym = Acronym.of(text);
    return parts -> {
      parts.group(group -> group.acronym(acronym));
      parts.charter(charter -> charter.name(CharterName.of(GroupType.WG, acronym)));
      parts.documents.replaceAll(document -> document.toBuilder().group(acronym).build());
    };
  }

  private static List<Flaw> people() {
    Role director = role(RoleName.AREA_DIRECTOR, 1);
    Role chair = role(RoleName.CHAIR, 11);
    Role silent = Role.builder().name(RoleName.CHAIR).personId(12).personName("Person 12").build();
    Role[] crowd =
        LongStream.range(21, 25)
            .mapToObj(person -> role(RoleName.DELEGATE, person))
            .toArray(Role[]::new);
    return List.of(
        of(
            RecordRules.AREA_DIRECTORS_CONSENT,
            parts -> {
              parts.group(group -> group.state(GroupState.PROPOSED));
              parts.roles(RoleName.AREA_DIRECTOR);
            }),
        of(RecordRules.CHAIR, parts -> parts.roles(RoleName.CHAIR)),
        of(
            RecordRules.TWO_CHAIRS,
            parts ->
                parts.roles(
                    RoleName.CHAIR, chair, role(RoleName.CHAIR, 12), role(RoleName.CHAIR, 13))),
        of(RecordRules.CHAIR_ADDRESS, parts -> parts.roles(RoleName.CHAIR, chair, silent)),
        of(RecordRules.RESPONSIBLE_AREA_DIRECTOR, parts -> parts.roles(RoleName.AREA_DIRECTOR)),
        of(
            RecordRules.RESPONSIBLE_AREA_DIRECTOR,
            parts ->
                parts.roles(RoleName.AREA_DIRECTOR, director, role(RoleName.AREA_DIRECTOR, 2))),
        among(
            RecordRules.AREA_DIRECTOR_FROM_AREA,
            parts -> parts.roles(RoleName.AREA_DIRECTOR, role(RoleName.AREA_DIRECTOR, 3))),
        among(
            RecordRules.AREA_DIRECTOR_IN_OFFICE,
            parts -> parts.roles(RoleName.AREA_DIRECTOR, role(RoleName.AREA_DIRECTOR, 4))),
        among(
            RecordRules.AREA_DIRECTORS,
            parts -> parts.areas.add(DirectoryParts.area(Acronym.of("insect"), "Insect Area"))),
        among(
            RecordRules.AREA_DIRECTOR_ADDRESS,
            parts ->
                parts.areas.add(
                    DirectoryParts.area(Acronym.of("insect"), "Insect Area").toBuilder()
                        .addRoles(
                            Role.builder()
                                .name(RoleName.AREA_DIRECTOR)
                                .personName("Jo Example")
                                .build())
                        .build())),
        of(
            RecordRules.EDITOR_OF_DOCUMENT,
            parts -> parts.roles(RoleName.EDITOR, role(RoleName.EDITOR, 41))),
        // whoever finds editors among the roles strange finds that, too
        of(
                RecordRules.EDITOR_IS_CHAIR,
                parts -> {
                  parts.roles(RoleName.CHAIR, chair, role(RoleName.CHAIR, 12));
                  parts.roles(RoleName.EDITOR, role(RoleName.EDITOR, 11));
                })
            .only(Profile.PRACTICE),
        of(
                RecordRules.EDITOR_IS_ONLY_CHAIR,
                parts -> {
                  parts.roles(RoleName.CHAIR, chair);
                  parts.roles(RoleName.EDITOR, role(RoleName.EDITOR, 11));
                })
            .only(Profile.PRACTICE),
        of(RecordRules.THREE_DELEGATES, parts -> parts.roles(RoleName.DELEGATE, crowd)),
        of(
            RecordRules.DELEGATE_IS_PERSON,
            parts ->
                parts.roles(
                    RoleName.DELEGATE,
                    Role.builder()
                        .name(RoleName.DELEGATE)
                        .email(EmailAddress.of("d@example.org"))
                        .build())),
        of(
            RecordRules.NO_MEMBERS,
            parts -> parts.group(group -> group.addRoles(role(RoleName.of("member"), 51)))),
        of(RecordRules.ROLE_ONCE, parts -> parts.group(group -> group.addRoles(chair))));
  }

  private static List<Flaw> lists() {
    return List.of(
        of(RecordRules.MAILING_LIST, parts -> parts.list(list -> MailingList.NONE)),
        of(
            RecordRules.LIST_SUBSCRIPTION,
            list(list -> new MailingList(list.address(), "", list.archive()))),
        of(
            RecordRules.LIST_ADDRESS,
            list(list -> new MailingList(" ", list.subscribe(), list.archive()))),
        of(
            RecordRules.LIST_ARCHIVE,
            list(list -> new MailingList(list.address(), list.subscribe(), ""))),
        of(
            RecordRules.LIST_ARCHIVE_ON_WEB,
            list(
                list ->
                    new MailingList(
                        list.address(), list.subscribe(), "ftp://example.org/archive"))),
        of(
            RecordRules.LIST_STAYS,
            parts -> {
              parts.group(group -> group.state(GroupState.DORMANT));
              parts.list(list -> new MailingList("", list.subscribe(), list.archive()));
            }));
  }

  private static Consumer<DirectoryParts> list(UnaryOperator<MailingList> change) {
    return parts -> parts.list(change);
  }

  private static List<Flaw> charters() {
    return List.of(
        of(
            RecordRules.APPROVED_CHARTER,
            parts -> parts.group(group -> group.charter(Optional.empty()))),
        of(
            RecordRules.CHARTER_NAME,
            parts ->
                parts.charter(charter -> charter.name(CharterName.parse("charter-ietf-swan")))),
        of(
            RecordRules.REVISION_FITS_STATE,
            parts -> parts.charter(charter -> charter.revision(proposal(parts, 0)))),
        of(RecordRules.ONE_CHARTER_PER_NUMBER, given(1, 1)),
        of(RecordRules.CHARTERS_COUNTED, given(1, 3)),
        of(
            RecordRules.NUMBERS_LEFT,
            parts ->
                parts.charter(
                    charter ->
                        charter.state(CharterState.EXTERNAL_REVIEW).revision(proposal(parts, 99)))),
        of(
            RecordRules.CHARTER_OF_ACTIVE_GROUP,
            parts ->
                parts.charter(
                    charter ->
                        charter.state(CharterState.NOT_UNDER_REVIEW).revision(proposal(parts, 0)))),
        of(
            RecordRules.REVIEW_FITS_GROUP,
            parts -> {
              parts.group(group -> group.state(GroupState.CONCLUDED));
              parts.charter(
                  charter ->
                      charter.state(CharterState.EXTERNAL_REVIEW).revision(proposal(parts, 0)));
            }),
        of(RecordRules.CHARTER_REPLACED, state(GroupState.REPLACED)),
        of(
            RecordRules.POSITION_ON_CHARTER,
            parts ->
                parts.charter(
                    charter ->
                        charter.addBallots(
                            ballot(Position.of("discuss")).closed(RECENTLY).build()))),
        of(
            RecordRules.ONE_BALLOT,
            parts -> parts.charter(charter -> charter.addBallots(ballot(Position.YES).build()))));
  }

  private static CharterRevision proposal(DirectoryParts parts, int number) {
    return CharterRevision.proposal(parts.newestCharter().charter(), number);
  }

  private static Consumer<DirectoryParts> given(int... numbers) {
    List<CharterRevision> given =
        Arrays.stream(numbers).mapToObj(CharterRevision::approved).toList();
    return parts -> parts.charter(charter -> charter.history(DirectoryParts.history(given)));
  }

  private static Ballot.Builder ballot(Position position) {
    return Ballot.builder()
        .type(BallotType.APPROVE)
        .opened(RECENTLY)
        .addPositions(BallotPosition.builder().position(position).date(RECENTLY).build());
  }

  private static List<Flaw> texts() {
    return List.of(
        of(RecordRules.DESCRIPTION, text(text -> " \n")),
        of(RecordRules.BRIEF, text(text -> text + "\nand so on".repeat(400))),
        of(RecordRules.OVERVIEW, text(text -> "1. Fly there.\n2. Fly back.\n\n" + text)),
        of(RecordRules.IMPACT, parts -> parts.text(text -> parts.textWithoutImpact())),
        among(
            RecordRules.RFC_IN_FORCE,
            parts -> {
              parts.text(text -> text + "\nSee RFC 2028.\n");
              parts.relations.add(
                  DocumentRelation.builder()
                      .relationship("obs")
                      .source(DocumentName.of("rfc9281"))
                      .target(DocumentName.of("rfc2028"))
                      .build());
            }),
        among(
            RecordRules.DRAFT_IN_FORCE,
            parts -> {
              parts.text(text -> text + "\nSee draft-ash-bikes-03.\n");
              parts.relations.add(
                  DocumentRelation.builder()
                      .relationship("replaces")
                      .source(DocumentName.of("draft-ietf-wheels-bikes"))
                      .target(DocumentName.of("draft-ash-bikes"))
                      .build());
            }),
        of(
            RecordRules.MILESTONES_APART,
            parts -> parts.text(text -> text + "\nMay: " + parts.open().description() + "\n")),
        of(RecordRules.NOTHING_LEFT_OF_TEMPLATE, text(text -> text + "\nChairs: TBD\n")),
        of(RecordRules.PLAIN_TEXT, text(text -> text + "\u0007\n")));
  }

  private static Consumer<DirectoryParts> text(UnaryOperator<String> change) {
    return parts -> parts.text(change);
  }

  private static List<Flaw> milestones() {
    return List.of(
        of(
            RecordRules.TIMETABLE,
            parts -> {
              parts.plan(milestones -> List.of());
              parts.documents.clear();
            }),
        of(
            RecordRules.DELIVERABLES,
            open(milestone -> milestone.description("Continue to look for birds"))),
        of(
            RecordRules.MILESTONE_EVERY_SIX_MONTHS,
            parts ->
                parts.dated(
                    milestones -> {
                      Milestone last = milestones.get(milestones.size() - 1);
                      milestones.add(
                          last.toBuilder()
                              .id(milestones.size() + 1L)
                              .documents(List.of())
                              .description("Submit a report on feathers")
                              .due(Due.in(last.due().orElseThrow().month().plusMonths(7)))
                              .build());
                      return milestones;
                    })),
        of(
            RecordRules.MILESTONES_UP_TO_DATE,
            parts ->
                parts.dated(
                    milestones -> {
                      milestones.add(
                          parts.open().toBuilder()
                              .id(milestones.size() + 1L)
                              .description("Submit a report on beaks")
                              .due(Due.in(LAST_MONTH))
                              .build());
                      return milestones;
                    })),
        of(
            RecordRules.PLANS_APART,
            proposed(parts -> parts.open().id().orElseThrow(), LAST_MONTH.plusMonths(9))),
        of(
            RecordRules.CHANGES_SIGNED,
            parts ->
                parts.group(
                    group ->
                        group.history(
                            History.builder()
                                .addEvents(
                                    MilestoneEvent.builder()
                                        .milestoneId(1)
                                        .date(RECENTLY)
                                        .type(EventType.CHANGED_MILESTONE)
                                        .build())
                                .build()))),
        of(RecordRules.RESOLUTION_SAYS_SOMETHING, parts -> another(parts, m -> m.resolution(" "))),
        of(
            RecordRules.DRAFT_WITHOUT_REVISION,
            parts ->
                another(parts, m -> m.addDocuments(DocumentName.of("draft-ietf-bird-wing-03")))),
        of(
            RecordRules.REVIEW_WITHIN_A_WEEK,
            parts ->
                another(
                    parts,
                    m ->
                        m.state(MilestoneState.REVIEW)
                            .lastModified(
                                ModelArbitraries.TODAY
                                    .minusDays(9)
                                    .atStartOfDay()
                                    .atOffset(ZoneOffset.UTC)))),
        of(
            RecordRules.DUE,
            parts -> {
              parts.group(group -> group.usesMilestoneDates(true));
              another(parts, milestone -> milestone.due(Optional.empty()));
            }),
        of(
            RecordRules.ORDER,
            parts -> {
              parts.group(group -> group.usesMilestoneDates(false));
              another(parts, milestone -> milestone.order(OptionalInt.empty()));
            }),
        of(
            RecordRules.DUE_IN_FUTURE,
            parts -> {
              parts.group(group -> group.usesMilestoneDates(true));
              proposed(any -> 120L, LAST_MONTH).accept(parts);
            }));
  }

  /** Changes the first milestone that is still due. */
  private static Consumer<DirectoryParts> open(UnaryOperator<Milestone.Builder> change) {
    return parts -> {
      Milestone open = parts.open();
      parts.plan(
          milestones -> {
            milestones.replaceAll(
                milestone ->
                    milestone == open ? change.apply(open.toBuilder()).build() : milestone);
            return milestones;
          });
    };
  }

  /** Adds one that is due with the first that is still due. */
  private static void another(DirectoryParts parts, UnaryOperator<Milestone.Builder> change) {
    Milestone.Builder another =
        parts.open().toBuilder()
            .id(60)
            .order(60)
            .documents(List.of())
            .description("Submit a report on beaks");
    parts.plan(
        milestones -> {
          milestones.add(change.apply(another).build());
          return milestones;
        });
  }

  private static Consumer<DirectoryParts> proposed(
      ToLongFunction<DirectoryParts> id, YearMonth due) {
    return parts ->
        parts.group(
            group ->
                group.proposedMilestones(
                    MilestonePlan.proposed(
                        List.of(DirectoryParts.proposed(id.applyAsLong(parts), due)))));
  }

  private static List<Flaw> documents() {
    return List.of(
        among(
            RecordRules.DRAFT_DELIVERED, states(new DocumentState("draft-stream-ietf", "sub-pub"))),
        among(RecordRules.DRAFT_NOT_EXPIRED, states(new DocumentState("draft", "expired"))),
        among(
            RecordRules.INFORMATION_IS_NO_DELIVERY,
            states(new DocumentState("draft-stream-ietf", "info"))),
        among(
            RecordRules.DRAFT_IN_MILESTONE,
            parts ->
                parts.documents.add(
                    DirectoryParts.draft(parts.document("wing"), parts.group.acronym()))),
        among(
            RecordRules.DRAFT_OF_ONE_GROUP,
            parts ->
                parts.documents.add(
                    DirectoryParts.draft(parts.document("leg"), Acronym.of("elsewhere")))));
  }

  private static Consumer<DirectoryParts> states(DocumentState state) {
    return parts ->
        parts.documents.replaceAll(document -> document.toBuilder().states(List.of(state)).build());
  }
}
