package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static io.github.wgkit.model.check.InventedDirectory.AREA;
import static io.github.wgkit.model.check.InventedDirectory.DRAFT;
import static io.github.wgkit.model.check.InventedDirectory.OTHER_AREA;
import static io.github.wgkit.model.check.InventedDirectory.TEXT;
import static io.github.wgkit.model.check.InventedDirectory.TODAY;
import static io.github.wgkit.model.check.InventedDirectory.around;
import static io.github.wgkit.model.check.InventedDirectory.charter;
import static io.github.wgkit.model.check.InventedDirectory.draft;
import static io.github.wgkit.model.check.InventedDirectory.group;
import static io.github.wgkit.model.check.InventedDirectory.milestone;
import static io.github.wgkit.model.check.InventedDirectory.plan;
import static io.github.wgkit.model.check.InventedDirectory.revisions;
import static io.github.wgkit.model.check.InventedDirectory.role;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Breaks each rule, and keeps it narrowly. */
class RecordRulesTest {
  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-11-15T23:00:00Z");
  private static final ApproximateDate OPENED = ApproximateDate.of(LocalDate.of(2026, 11, 1));
  private static final MailingList LIST = group().build().list();

  private record Case(Rule rule, Directory broken, Directory kept) {}

  private static Case of(Rule rule, Group broken, Group kept) {
    return new Case(rule, around(broken).build(), around(kept).build());
  }

  private static Case of(Rule rule, WorkingGroup.Builder broken, WorkingGroup.Builder kept) {
    return of(rule, broken.build(), kept.build());
  }

  private static ImmutableList<Case> cases() {
    return Stream.of(identity(), people(), lists(), charters(), texts(), milestones(), documents())
        .flatMap(List::stream)
        .collect(toImmutableList());
  }

  private static WorkingGroup.Builder bof() {
    return group().state(GroupState.BOF);
  }

  private static WorkingGroup.Builder proposed() {
    return group().state(GroupState.PROPOSED);
  }

  private static WorkingGroup.Builder dormant() {
    return group().state(GroupState.DORMANT);
  }

  private static List<Case> identity() {
    Group dove = group().acronym(Acronym.of("dove")).state(GroupState.CONCLUDED).build();
    Group doveOncePigeon =
        group()
            .acronym(Acronym.of("dove"))
            .name("Dove")
            .state(GroupState.CONCLUDED)
            .history(
                History.builder()
                    .addPast(PastRecord.builder().group(group().build()).build())
                    .build())
            .build();
    return List.of(
        of(RecordRules.NAME, group().name(" \n"), group().name("P")),
        of(
            RecordRules.ACRONYM,
            group().acronym(Acronym.of("pigeonry9")),
            group().acronym(Acronym.of("pigeon-9"))),
        of(
            RecordRules.ACRONYM,
            group().acronym(Acronym.of("pigéon")),
            bof().acronym(Acronym.of("pigéon"))),
        of(
            RecordRules.ACRONYM_ACCEPTED,
            group().acronym(Acronym.of("pig-eon")),
            group().acronym(Acronym.of("pigeon12345"))),
        of(
            RecordRules.ACRONYM_ACCEPTED,
            group().acronym(Acronym.of("6pigeon")),
            group().acronym(Acronym.of("p6"))),
        new Case(
            RecordRules.UNIQUE_ACRONYM,
            around(group().build())
                .addGroups(group().acronym(Acronym.of("PIGEON")).build())
                .build(),
            around(group().build()).addGroups(dove).build()),
        new Case(
            RecordRules.UNIQUE_NAME,
            around(group().name("packets  by PIGEON ").build()).addGroups(dove).build(),
            around(group().name("Packets").build()).addGroups(dove).build()),
        new Case(
            RecordRules.ACRONYM_NEVER_USED,
            around(group().build()).addGroups(doveOncePigeon).build(),
            around(group().acronym(Acronym.of("dove2")).build()).addGroups(doveOncePigeon).build()),
        of(RecordRules.AREA, group().parent(Optional.empty()), bof().parent(Optional.empty())),
        new Case(
            RecordRules.AREA,
            around(group().parent(Acronym.of("dove")).build()).addGroups(dove).build(),
            around(group().parent(Acronym.of("away")).build()).build()),
        new Case(
            RecordRules.PARENT_ACTIVE,
            around(group().parent(Acronym.of("old")).build())
                .addGroups(
                    AREA.toBuilder().acronym(Acronym.of("old")).state(GroupState.CONCLUDED).build())
                .build(),
            around(group().parent(Acronym.of("old")).build())
                .addGroups(AREA.toBuilder().acronym(Acronym.of("old")).build())
                .build()),
        of(RecordRules.BOF_HAS_PARENT, bof().parent(Optional.empty()), bof()),
        new Case(
            RecordRules.NO_PARENT_OF_ITSELF,
            around(group().parent(Acronym.of("dove")).build())
                .addGroups(group().acronym(Acronym.of("dove")).parent(Acronym.of("PIGEON")).build())
                .build(),
            around(group().parent(Acronym.of("dove")).build())
                .addGroups(group().acronym(Acronym.of("dove")).parent(Acronym.of("bird")).build())
                .build()),
        of(RecordRules.NO_PARENT_OF_ITSELF, group().parent(Acronym.of("pigeon")), group()),
        of(RecordRules.NO_DORMANCY, dormant(), group()),
        of(
            RecordRules.FITS_FIELDS,
            group().name("n".repeat(81)),
            group().name("\uD83D\uDC26".repeat(80))),
        of(
            RecordRules.FITS_FIELDS,
            group()
                .milestones(plan(milestone("m", 1, "2027-01").resolution("x".repeat(51)).build())),
            group()
                .milestones(
                    plan(
                        milestone("m".repeat(500), 1, "2027-01")
                            .resolution("x".repeat(50))
                            .build()))));
  }

  private static List<Case> people() {
    Role director = role(RoleName.AREA_DIRECTOR, 1);
    Role chair = role(RoleName.CHAIR, 11);
    Role silentChair =
        Role.builder().name(RoleName.CHAIR).personId(12).personName("Person 12").build();
    Person twelve =
        Person.builder()
            .id(12)
            .name("Person 12")
            .addAddresses(PersonAddress.builder().email(EmailAddress.of("12@example.org")).build())
            .build();
    Role addressOnly =
        Role.builder().name(RoleName.DELEGATE).email(EmailAddress.of("d@example.org")).build();
    Area deserted =
        Area.builder().acronym(Acronym.of("x")).name("X").state(GroupState.ACTIVE).build();
    return List.of(
        of(
            RecordRules.AREA_DIRECTORS_CONSENT,
            proposed().roles(List.of(chair)),
            bof().roles(List.of(chair))),
        of(
            RecordRules.CHAIR,
            group().roles(List.of(director)),
            proposed().roles(List.of(director))),
        of(
            RecordRules.TWO_CHAIRS,
            group().addRoles(role(RoleName.CHAIR, 13)),
            group().addRoles(role(RoleName.CHAIR, 12))),
        new Case(
            RecordRules.CHAIR_ADDRESS,
            around(group().roles(List.of(director, chair, silentChair)).build()).build(),
            around(group().roles(List.of(director, chair, silentChair)).build())
                .addPeople(twelve)
                .build()),
        of(
            RecordRules.RESPONSIBLE_AREA_DIRECTOR,
            group().roles(List.of(chair)),
            group().roles(List.of(chair)).putExtensions("ad", ExtensionValue.of(1L))),
        of(
            RecordRules.RESPONSIBLE_AREA_DIRECTOR,
            group().addRoles(role(RoleName.AREA_DIRECTOR, 2)),
            group().addRoles(role(RoleName.AREA_DIRECTOR, 1))),
        of(
            RecordRules.AREA_DIRECTOR_FROM_AREA,
            group().roles(List.of(chair, role(RoleName.AREA_DIRECTOR, 3))),
            group().roles(List.of(chair, role(RoleName.AREA_DIRECTOR, 2)))),
        of(
            RecordRules.AREA_DIRECTOR_IN_OFFICE,
            group().roles(List.of(chair, role(RoleName.AREA_DIRECTOR, 4))),
            group().roles(List.of(chair, role(RoleName.AREA_DIRECTOR, 3)))),
        of(
            RecordRules.AREA_DIRECTORS,
            deserted,
            deserted.toBuilder().state(GroupState.CONCLUDED).build()),
        of(
            RecordRules.AREA_DIRECTOR_ADDRESS,
            deserted.toBuilder()
                .addRoles(Role.builder().name(RoleName.AREA_DIRECTOR).personName("Jo").build())
                .build(),
            deserted.toBuilder().addRoles(director).build()),
        of(
            RecordRules.EDITOR_OF_DOCUMENT,
            group().addRoles(role(RoleName.EDITOR, 14)),
            group().addRoles(role(RoleName.SECRETARY, 14))),
        of(
            RecordRules.EDITOR_IS_CHAIR,
            group().addRoles(role(RoleName.EDITOR, 11)),
            group().addRoles(role(RoleName.EDITOR, 14))),
        of(
            RecordRules.EDITOR_IS_ONLY_CHAIR,
            group().roles(List.of(director, chair, role(RoleName.EDITOR, 11))),
            group().addRoles(role(RoleName.EDITOR, 11))),
        of(
            RecordRules.THREE_DELEGATES,
            group().addRoles(delegates(4)),
            group().addRoles(delegates(3))),
        of(
            RecordRules.DELEGATE_IS_PERSON,
            group().addRoles(addressOnly),
            group().addRoles(addressOnly.toBuilder().personName("Dee").build())),
        of(
            RecordRules.NO_MEMBERS,
            group().addRoles(role(RoleName.of("member"), 15)),
            group().addRoles(role(RoleName.of("liaison"), 15))),
        of(
            RecordRules.ROLE_ONCE,
            group().addRoles(role(RoleName.CHAIR, 11)),
            group().addRoles(role(RoleName.SECRETARY, 11))));
  }

  private static Role[] delegates(int count) {
    return Stream.iterate(20, person -> person + 1)
        .limit(count)
        .map(person -> role(RoleName.DELEGATE, person))
        .toArray(Role[]::new);
  }

  private static List<Case> lists() {
    return List.of(
        of(RecordRules.MAILING_LIST, group().list(MailingList.NONE), group().list(address(""))),
        of(
            RecordRules.LIST_SUBSCRIPTION,
            group().list(new MailingList(LIST.address(), " ", LIST.archive())),
            group().list(MailingList.NONE)),
        of(RecordRules.LIST_ADDRESS, group().list(address("")), group().list(MailingList.NONE)),
        of(RecordRules.LIST_ARCHIVE, group().list(archive("")), group().list(MailingList.NONE)),
        of(
            RecordRules.LIST_ARCHIVE_ON_WEB,
            group().list(archive("ftp://example.org/archive")),
            group().list(archive(" HTTP://example.org/archive"))),
        of(
            RecordRules.LIST_ARCHIVE_ON_WEB,
            group().list(archive("ask Jo")),
            group().list(archive(""))),
        of(
            RecordRules.LIST_STAYS,
            dormant().list(address("")),
            dormant().list(new MailingList("pigeon@example.org", "", ""))));
  }

  private static MailingList address(String address) {
    return new MailingList(address, LIST.subscribe(), LIST.archive());
  }

  private static MailingList archive(String archive) {
    return new MailingList(LIST.address(), LIST.subscribe(), archive);
  }

  private static List<Case> charters() {
    CharterRevision one = CharterRevision.approved(1);
    CharterRevision two = CharterRevision.approved(2);
    CharterRevision three = CharterRevision.approved(3);
    CharterRevision proposal = CharterRevision.proposal(1, 0);
    return List.of(
        of(
            RecordRules.APPROVED_CHARTER,
            group().charter(Optional.empty()),
            group().charter(nameOnly())),
        of(
            RecordRules.APPROVED_CHARTER,
            with(charter().revision(CharterRevision.FIRST)),
            with(charter().revision(proposal))),
        of(
            RecordRules.CHARTER_NAME,
            with(charter().name(CharterName.parse("charter-ietf-dove"))),
            with(charter().name(CharterName.parse("charter-ietf-PIGEON")))),
        of(
            RecordRules.CHARTER_NAME,
            with(charter().name(CharterName.parse("charter-irtf-pigeon"))),
            with(charter().name(CharterName.parse("charter-irtf-pigeon"))).type(GroupType.RG)),
        of(
            RecordRules.REVISION_FITS_STATE,
            with(charter().revision(proposal)),
            with(charter().revision(proposal).state(CharterState.INTERNAL_REVIEW))),
        of(
            RecordRules.REVISION_FITS_STATE,
            with(charter().state(CharterState.EXTERNAL_REVIEW)),
            with(charter().state(CharterState.INFORMAL_REVIEW))),
        of(
            RecordRules.ONE_CHARTER_PER_NUMBER,
            with(charter().history(revisions(one, proposal, one))),
            with(charter().history(revisions(one, proposal, proposal)))),
        of(
            RecordRules.CHARTERS_COUNTED,
            with(charter().history(revisions(one, proposal, three))),
            with(charter().history(revisions(one, proposal, two)))),
        of(
            RecordRules.NUMBERS_LEFT,
            with(charter().revision(CharterRevision.proposal(1, 99))),
            with(charter().revision(CharterRevision.proposal(98, 98)))),
        of(
            RecordRules.CHARTER_OF_ACTIVE_GROUP,
            with(charter().state(CharterState.NOT_UNDER_REVIEW)),
            with(charter().state(CharterState.NOT_UNDER_REVIEW)).state(GroupState.PROPOSED)),
        of(
            RecordRules.REVIEW_FITS_GROUP,
            with(charter().state(CharterState.EXTERNAL_REVIEW)).state(GroupState.CONCLUDED),
            with(charter().state(CharterState.EXTERNAL_REVIEW)).state(GroupState.BOF)),
        of(
            RecordRules.CHARTER_REPLACED,
            group().state(GroupState.REPLACED),
            with(charter().state(CharterState.REPLACED)).state(GroupState.REPLACED)),
        of(
            RecordRules.POSITION_ON_CHARTER,
            with(charter().addBallots(ballot(Position.of("discuss")).closed(OPENED).build())),
            with(charter().addBallots(ballot(Position.BLOCK).closed(OPENED).build()))),
        of(
            RecordRules.ONE_BALLOT,
            with(charter().addBallots(ballot(Position.YES).build())),
            with(
                charter()
                    .state(CharterState.EXTERNAL_REVIEW)
                    .addBallots(
                        ballot(Position.YES).closed(OPENED).build(),
                        ballot(Position.YES).build()))),
        of(
            RecordRules.ONE_BALLOT,
            with(
                charter()
                    .state(CharterState.EXTERNAL_REVIEW)
                    .addBallots(ballot(Position.YES).build(), ballot(Position.YES).build())),
            with(charter().addBallots(ballot(Position.YES).closed(OPENED).build()))));
  }

  private static WorkingGroup.Builder with(Charter.Builder charter) {
    return group().charter(charter.build());
  }

  private static Charter nameOnly() {
    return Charter.builder().name(CharterName.parse("charter-ietf-pigeon")).build();
  }

  private static Ballot.Builder ballot(Position position) {
    return Ballot.builder()
        .type(BallotType.APPROVE)
        .opened(OPENED)
        .addPositions(BallotPosition.builder().position(position).date(OPENED).build());
  }

  private static WorkingGroup.Builder text(String text) {
    return with(charter(text));
  }

  private static List<Case> texts() {
    DocumentRelation obsoletes =
        DocumentRelation.builder()
            .relationship("obs")
            .source(DocumentName.of("rfc9281"))
            .target(DocumentName.of("rfc2028"))
            .build();
    DocumentRelation replaces =
        DocumentRelation.builder()
            .relationship("replaces")
            .source(DocumentName.of("draft-ietf-pigeon-bikes"))
            .target(DocumentName.of("draft-ash-bikes"))
            .build();
    return List.of(
        of(RecordRules.DESCRIPTION, text(" \r\n\u0000"), text("A")),
        of(RecordRules.BRIEF, text("word ".repeat(1001)), text("word ".repeat(1000))),
        of(
            RecordRules.OVERVIEW,
            text("Background\n\nAims.\n\n" + TEXT),
            text("Background\n====\n\n" + TEXT)),
        of(
            RecordRules.OVERVIEW,
            text("1. Fly.\n2. Return.\n\n" + TEXT),
            text("1. Fly." + TEXT).state(GroupState.CONCLUDED)),
        of(
            RecordRules.OVERVIEW,
            text("We fly. One two three four five six seven."),
            text("We fly. One two three four five six seven eight.")),
        of(RecordRules.OVERVIEW, text("Charter for Pigeons\n"), text(TEXT)),
        of(
            RecordRules.IMPACT,
            text(TEXT.replace("security", "safety").replace("threats", "risks")),
            text(TEXT.replace("security", "safety"))),
        new Case(
            RecordRules.RFC_IN_FORCE,
            around(text(TEXT + "See RFC 2028.").build()).addRelations(obsoletes).build(),
            around(text(TEXT + "See RFC 20281, RFC 9281.").build())
                .addRelations(obsoletes)
                .build()),
        new Case(
            RecordRules.DRAFT_IN_FORCE,
            around(text(TEXT + "See draft-ash-bikes-03.").build()).addRelations(replaces).build(),
            around(text(TEXT + "See draft-ash-bikes-more, draft-ash.").build())
                .addRelations(replaces)
                .build()),
        of(
            RecordRules.MILESTONES_APART,
            text(TEXT + "Jan 2027: submit the format\nof the leg to the  IESG."),
            text(TEXT + "Submit the format of the leg.")),
        of(
            RecordRules.NOTHING_LEFT_OF_TEMPLATE,
            text(TEXT + "Chairs: TBD"),
            text(TEXT + "The TBDs of packets; [address]")),
        of(
            RecordRules.PLAIN_TEXT,
            with(
                charter()
                    .putTexts(
                        CharterRevision.proposal(1, 0),
                        CharterText.of("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                    .revision(CharterRevision.proposal(1, 0))),
            text("Café\r\n\tau lait\f")),
        of(RecordRules.PLAIN_TEXT, text(TEXT + "\u0007"), text(TEXT)));
  }

  private static WorkingGroup.Builder dated(String... months) {
    return group()
        .milestones(
            plan(
                Stream.of(months)
                    .map(month -> milestone("Submit a draft in " + month, 1, month).build())
                    .toArray(Milestone[]::new)));
  }

  private static WorkingGroup.Builder described(String description) {
    return group().milestones(plan(milestone(description, 1, "2027-01").build()));
  }

  private static WorkingGroup.Builder with(Milestone.Builder milestone) {
    return group().milestones(plan(milestone.build()));
  }

  private static Milestone.Builder submission() {
    return milestone("Submit the format of the leg to the IESG", 1, "2027-01");
  }

  private static MilestonePlan proposal(Milestone.Builder milestone) {
    return MilestonePlan.proposed(List.of(milestone.state(MilestoneState.CHARTER).build()));
  }

  private static List<Case> milestones() {
    MilestoneEvent.Builder changed = MilestoneEvent.builder().milestoneId(1).date(OPENED);
    Milestone dateless = Milestone.builder().description("Submit a draft").build();
    return List.of(
        of(RecordRules.TIMETABLE, group().milestones(plan()), proposed().milestones(plan())),
        of(
            RecordRules.DELIVERABLES,
            described("Discuss, via e-mail, how to fly"),
            described("Discuss draft-jo-idea via e-mail")),
        of(
            RecordRules.DELIVERABLES,
            described("Continue to work"),
            with(milestone("Continue to work", 1, "2027-01").resolution("Done"))),
        of(
            RecordRules.MILESTONE_EVERY_SIX_MONTHS,
            dated("2027-01", "2027-08"),
            dated("2027-07", "2027-01")),
        of(RecordRules.MILESTONES_UP_TO_DATE, dated("2026-10"), dated("2026-11")),
        of(
            RecordRules.MILESTONES_UP_TO_DATE,
            dated("2020-10"),
            dated("2020-10").usesMilestoneDates(false)),
        of(
            RecordRules.PLANS_APART,
            group().proposedMilestones(proposal(submission())),
            group().proposedMilestones(proposal(submission().id(3)))),
        of(
            RecordRules.CHANGES_SIGNED,
            group().history(History.builder().addEvents(changed.build()).build()),
            group().history(History.builder().addEvents(changed.personName("Jo").build()).build())),
        of(
            RecordRules.RESOLUTION_SAYS_SOMETHING,
            with(submission().resolution(" ")),
            with(submission().resolution("On hold"))),
        of(
            RecordRules.DRAFT_WITHOUT_REVISION,
            with(submission().addDocuments(DocumentName.of("draft-ietf-pigeon-leg-03"))),
            with(submission().addDocuments(DocumentName.of("draft-ietf-pigeon-rfc2418")))),
        of(
            RecordRules.REVIEW_WITHIN_A_WEEK,
            with(submission().state(MilestoneState.REVIEW).lastModified(LONG_AGO)),
            with(submission().state(MilestoneState.REVIEW).lastModified(LONG_AGO.plusHours(1)))),
        of(
            RecordRules.DUE,
            group().milestones(plan(dateless)),
            group().milestones(plan(dateless)).usesMilestoneDates(false)),
        of(
            RecordRules.ORDER,
            group().usesMilestoneDates(false),
            with(submission().order(1)).usesMilestoneDates(false)),
        of(
            RecordRules.DUE_IN_FUTURE,
            proposed().proposedMilestones(proposal(milestone("Submit a draft", 4, "2026-10"))),
            proposed().proposedMilestones(proposal(milestone("Submit a draft", 4, "2026-11")))));
  }

  private static List<Case> documents() {
    return List.of(
        documents(
            RecordRules.DRAFT_DELIVERED,
            new DocumentState("draft-stream-ietf", "sub-pub"),
            new DocumentState("draft-stream-ietf", "wg-doc")),
        documents(
            RecordRules.DRAFT_NOT_EXPIRED,
            new DocumentState("draft", "expired"),
            new DocumentState("draft", "active")),
        documents(
            RecordRules.INFORMATION_IS_NO_DELIVERY,
            new DocumentState("draft-stream-ietf", "info"),
            new DocumentState("draft", "active")),
        new Case(
            RecordRules.DRAFT_IN_MILESTONE,
            around(group().build())
                .addDocuments(draft("draft-ietf-pigeon-new", "pigeon").build())
                .build(),
            around(group().build())
                .addDocuments(draft("draft-ietf-dove-new", "dove").build())
                .build()),
        new Case(
            RecordRules.DRAFT_OF_ONE_GROUP,
            around(group().build())
                .addDocuments(draft("draft-ietf-pigeon-leg", "dove").build())
                .build(),
            around(group().build())
                .addDocuments(draft("draft-ietf-pigeon-leg", "PIGEON").build())
                .build()));
  }

  private static Case documents(Rule rule, DocumentState broken, DocumentState kept) {
    Directory.Builder bare = Directory.builder().addGroups(AREA, OTHER_AREA, group().build());
    return new Case(
        rule,
        bare.build().toBuilder()
            .addDocuments(DRAFT.toBuilder().states(List.of(broken)).build())
            .build(),
        bare.build().toBuilder()
            .addDocuments(DRAFT.toBuilder().states(List.of(kept)).build())
            .build());
  }

  private static ImmutableSet<Rule> found(Directory directory, Profile profile) {
    return RecordChecks.check(directory, profile, TODAY).stream()
        .map(Finding::rule)
        .collect(toImmutableSet());
  }

  @TestFactory
  Stream<DynamicTest> a_rule_is_found_broken_and_found_kept() {
    return cases().stream()
        .map(
            tested ->
                DynamicTest.dynamicTest(
                    tested.rule().id() + " " + tested.rule().title(),
                    () -> {
                      for (Profile profile : Profile.values()) {
                        if (tested.rule().severity(profile).isPresent()) {
                          assertThat(found(tested.broken(), profile)).contains(tested.rule());
                        } else {
                          assertThat(found(tested.broken(), profile)).doesNotContain(tested.rule());
                        }
                        assertThat(found(tested.kept(), profile)).doesNotContain(tested.rule());
                      }
                    }));
  }

  @Test
  void every_rule_is_broken_and_kept_in_some_case() {
    assertThat(cases().stream().map(Case::rule))
        .containsAll(RecordChecks.rules())
        .allSatisfy(rule -> assertThat(RecordChecks.rules()).contains(rule));
  }

  @Test
  void a_directory_in_order_has_no_finding() {
    for (Profile profile : Profile.values()) {
      assertThat(RecordChecks.check(around(group().build()).build(), profile, TODAY)).isEmpty();
    }
  }

  @Test
  void what_is_wrong_is_told_of_the_group_that_is_wrong() {
    Directory directory =
        around(group().roles(List.of(role(RoleName.AREA_DIRECTOR, 1))).build()).build();
    assertThat(RecordChecks.check(directory, Profile.RFC, TODAY))
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING B-06c pigeon: there is no chair; name one or two (RFC 9281 section 2.2)");
    assertThat(RecordChecks.check(directory, Profile.PRACTICE, TODAY))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void a_list_of_which_nothing_is_known_is_one_finding() {
    assertThat(found(around(group().list(MailingList.NONE).build()).build(), Profile.RFC))
        .containsExactly(RecordRules.MAILING_LIST);
  }

  @Test
  void a_text_that_says_nothing_of_three_topics_is_one_finding() {
    Directory directory = around(text("Pigeons fly, and they ".repeat(9)).build()).build();
    assertThat(RecordChecks.check(directory, Profile.RFC, TODAY))
        .extracting(Finding::message)
        .containsExactly(
            "the charter seems to say nothing of the impact on: architecture, operations,"
                + " security, network management, scaling, transition");
    assertThat(RecordChecks.check(directory, Profile.DRAFT_2418BIS, TODAY))
        .extracting(Finding::message)
        .allMatch(message -> message.endsWith(", transition, privacy"));
  }

  @Test
  void bofs_and_research_groups_are_no_working_groups() {
    for (GroupType type : List.of(GroupType.RG, GroupType.AG, GroupType.RAG)) {
      WorkingGroup bare =
          WorkingGroup.builder()
              .type(type)
              .acronym(Acronym.of("pigeon"))
              .name("Pigeon")
              .state(GroupState.ACTIVE)
              .build();
      assertThat(RecordChecks.check(bare, Profile.RFC, TODAY)).isEmpty();
    }
    WorkingGroup bof =
        WorkingGroup.builder()
            .acronym(Acronym.of("pigeon"))
            .name("Pigeon")
            .state(GroupState.BOF)
            .build();
    assertThat(RecordChecks.check(bof, Profile.RFC, TODAY)).isEmpty();
  }

  @Test
  void no_rule_of_the_rfcs_is_stricter_than_the_table_of_requirements_allows() {
    assertThat(RecordChecks.rules())
        .filteredOn(rule -> rule.severities().containsValue(Severity.ERROR))
        .extracting(Rule::id)
        .containsExactlyInAnyOrder(
            // capital MUST, or what the table calls an error
            "A-02",
            "A-32",
            "B-04",
            "B-08",
            "B-09",
            "B-10",
            "B-11",
            "B-12",
            "B-16",
            "B-19",
            "E-16",
            "E-17",
            // an error in practice only
            "B-06c",
            // a record that cannot be understood
            "DT-71",
            "DT-74",
            "F-24",
            "G-02");
  }
}
