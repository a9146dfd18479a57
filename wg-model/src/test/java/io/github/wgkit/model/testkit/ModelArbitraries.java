package io.github.wgkit.model.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.AcronymMatch;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.Term;
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
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of all types of the model, for property tests of your own.
 *
 * <p>Values are small, and nasty enough to be useful: texts hold line breaks at either end, NUL,
 * halves of surrogate pairs; slugs are sometimes unknown; events share their moment; numbers are
 * missing. With the test-jar {@code testkit} on the class path no annotation is needed to get them:
 *
 * <pre>{@code
 * @Property
 * void nothing_is_lost(@ForAll Directory directory) {
 *   assertThat(readBack(write(directory))).isEqualTo(directory);
 * }
 * }</pre>
 *
 * <p>Where a part has to be fixed, take an arbitrary from here and map it:
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<WorkingGroup> activeGroups() {
 *   return ModelArbitraries.workingGroups()
 *       .map(group -> group.toBuilder().state(GroupState.ACTIVE).build());
 * }
 * }</pre>
 */
public final class ModelArbitraries {
  /**
   * The day on which {@linkplain #validDirectories() valid records} are valid. Later on their
   * milestones are overdue.
   */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int DEPTH = 2;

  private ModelArbitraries() {}

  // ---- names and other scalars

  /**
   * {@return texts: plausible ones, the empty one, and ones that break careless code} They may
   * contain any character, also NUL and halves of surrogate pairs.
   */
  public static Arbitrary<String> texts() {
    return Texts.any();
  }

  /** {@return acronyms: short, long, with hyphens, in capitals, not ASCII} */
  public static Arbitrary<Acronym> acronyms() {
    Arbitrary<String> plain =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> odd =
        Arbitraries.of(
            "krb-wg",
            "krbwg",
            "QUIC",
            "I18N",
            "2418bis",
            "-",
            "a--b",
            "x.25",
            "İıß",
            "a/b",
            "\"q\"",
            "\uD83D\uDC69",
            "longer-than-any-acronym-should-be");
    return Choices.frequencyOf(
            Tuple.of(4, Arbitraries.of("quic", "httpbis", "tls", "wit", "sec", "art", "dnsop")),
            Tuple.of(4, plain),
            Tuple.of(2, odd))
        .map(Acronym::of);
  }

  /** {@return e-mail addresses, also some that no longer parse} */
  public static Arbitrary<EmailAddress> emailAddresses() {
    return Choices.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    "jo@example.org", "JO@Example.org", "kim@example.org", "lee@example.org")),
            Tuple.of(1, Arbitraries.of("unknown-email-Jo-Bloggs", "jo at example.org", "<jo@")),
            Tuple.of(1, Texts.notEmpty()))
        .map(EmailAddress::of);
  }

  /** {@return names of documents} */
  public static Arbitrary<DocumentName> documentNames() {
    return Choices.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.of(
                    "draft-ietf-quic-example", "draft-jo-idea", "rfc2418", "rfc6292", "bcp25")),
            Tuple.of(1, Texts.notEmpty()))
        .map(DocumentName::of);
  }

  /** {@return names of charters, with hyphens in the acronym too} */
  public static Arbitrary<CharterName> charterNames() {
    return Combinators.combine(Arbitraries.of("ietf", "irtf", "IETF", "iab"), acronyms())
        .as(CharterName::new);
  }

  /** {@return charter revisions, often near the limits of two digits} */
  public static Arbitrary<CharterRevision> charterRevisions() {
    Arbitrary<Integer> digits =
        Choices.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 3)),
            Tuple.of(2, Arbitraries.integers().between(97, 99)),
            Tuple.of(2, Arbitraries.integers().between(0, 99)));
    return Combinators.combine(digits, Choices.optional(digits, 0.7))
        .as(
            (charter, proposal) ->
                proposal
                    .map(number -> CharterRevision.proposal(charter, number))
                    .orElseGet(() -> CharterRevision.approved(Math.max(1, charter))));
  }

  /** {@return charter texts: UTF-8, windows-1252, and bytes that are neither} */
  public static Arbitrary<CharterText> charterTexts() {
    return Choices.oneOf(
        Texts.unicode().map(CharterText::of),
        Arbitraries.of("Naïve façade – “quoted”\r\n", "caf\u00e9", "")
            .map(text -> CharterText.of(text.getBytes(WINDOWS_1252))),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(CharterText::of));
  }

  /** {@return due dates, mostly the last day of a month} */
  public static Arbitrary<Due> dues() {
    return Choices.oneOf(days().map(day -> Due.in(YearMonth.from(day))), days().map(Due::new));
  }

  /** {@return dates of all precisions and certainties, with and without source} */
  public static Arbitrary<ApproximateDate> approximateDates() {
    Arbitrary<ApproximateDate> stated =
        Choices.frequencyOf(
            Tuple.of(1, Arbitraries.just(ApproximateDate.unknown())),
            Tuple.of(1, days().map(day -> ApproximateDate.of(Year.from(day)))),
            Tuple.of(1, days().map(day -> ApproximateDate.of(YearMonth.from(day)))),
            Tuple.of(2, days().map(ApproximateDate::of)),
            Tuple.of(5, times().map(ApproximateDate::of)));
    return Combinators.combine(
            stated,
            Choices.optional(Arbitraries.of(ApproximateDate.Precision.class), 0.3),
            Choices.optional(Arbitraries.of(ApproximateDate.Certainty.class), 0.3),
            Choices.optional(Texts.notEmpty(), 0.2))
        .as(ModelArbitraries::approximate)
        .withoutEdgeCases();
  }

  private static ApproximateDate approximate(
      ApproximateDate stated,
      Optional<ApproximateDate.Precision> precision,
      Optional<ApproximateDate.Certainty> certainty,
      Optional<String> source) {
    ApproximateDate date = stated;
    if (precision.isPresent() && precision.get().compareTo(stated.precision()) <= 0) {
      date = date.withPrecision(precision.get());
    }
    if (certainty.isPresent()) {
      date = date.withCertainty(certainty.get());
    }
    return source.isPresent() ? date.withSource(source.get()) : date;
  }

  private static Arbitrary<LocalDate> days() {
    return Choices.frequencyOf(
        Tuple.of(
            7,
            Arbitraries.longs()
                .between(
                    LocalDate.of(1986, 1, 16).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)),
        Tuple.of(
            3,
            Arbitraries.of(
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1992, 11, 25),
                LocalDate.of(1992, 11, 30),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31))));
  }

  /** Few enough times of day and offsets that moments often coincide. */
  private static Arbitrary<OffsetDateTime> times() {
    return Combinators.combine(
            days(),
            Arbitraries.of(
                LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59, 59, 999_999_000)),
            Arbitraries.of("Z", "-08:00", "+14:00", "+05:30").map(ZoneOffset::of))
        .as(OffsetDateTime::of);
  }

  private static Arbitrary<Long> numbers() {
    return Choices.frequencyOf(
        Tuple.of(9, Arbitraries.longs().between(1, 40)),
        Tuple.of(1, Arbitraries.of(0L, -1L, Long.MAX_VALUE)));
  }

  // ---- vocabularies

  /** {@return states of groups, known and unknown, half of them active} */
  public static Arbitrary<GroupState> groupStates() {
    return Choices.oneOf(
        Arbitraries.just(GroupState.ACTIVE), slugs(GroupState.known(), GroupState::of));
  }

  /** {@return types of groups, known and unknown} */
  public static Arbitrary<GroupType> groupTypes() {
    return slugs(GroupType.known(), GroupType::of);
  }

  /** {@return names of roles, known and unknown} */
  public static Arbitrary<RoleName> roleNames() {
    return Choices.oneOf(
        Arbitraries.of(RoleName.CHAIR, RoleName.AREA_DIRECTOR, RoleName.SECRETARY),
        slugs(RoleName.known(), RoleName::of));
  }

  /** {@return states of charters, known and unknown} */
  public static Arbitrary<CharterState> charterStates() {
    return slugs(CharterState.known(), CharterState::of);
  }

  /** {@return states of milestones, known and unknown} */
  public static Arbitrary<MilestoneState> milestoneStates() {
    return slugs(MilestoneState.known(), MilestoneState::of);
  }

  /** {@return types of ballots, known and unknown} */
  public static Arbitrary<BallotType> ballotTypes() {
    return slugs(BallotType.known(), BallotType::of);
  }

  /** {@return positions in ballots, known and unknown} */
  public static Arbitrary<Position> positions() {
    return slugs(Position.known(), Position::of);
  }

  /** {@return types of events, known and unknown} */
  public static Arbitrary<EventType> eventTypes() {
    return slugs(EventType.known(), EventType::of);
  }

  private static <T extends Slug<T>> Arbitrary<T> slugs(
      ImmutableList<T> known, Function<String, T> of) {
    return Texts.words(known.stream().map(Slug::slug).toArray(String[]::new)).map(of);
  }

  // ---- what the model has no word for

  /** {@return extension values of all kinds, nested, with numbers that fit no primitive type} */
  public static Arbitrary<ExtensionValue> extensionValues() {
    return extensionValues(DEPTH);
  }

  private static Arbitrary<ExtensionValue> extensionValues(int depth) {
    Arbitrary<ExtensionValue> scalars =
        Choices.oneOf(
            Arbitraries.just(ExtensionValue.nothing()),
            Arbitraries.of(true, false).map(ExtensionValue::of),
            Arbitraries.integers().map(number -> ExtensionValue.of((long) number)),
            extensionNumbers().map(number -> number),
            Texts.any().map(ExtensionValue::of));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<ExtensionValue> lists =
        extensionValues(depth - 1)
            .list()
            .ofMaxSize(3)
            .map(values -> ExtensionValue.of(ImmutableList.copyOf(values)));
    return Choices.frequencyOf(
            Tuple.of(6, scalars),
            Tuple.of(1, lists),
            Tuple.of(1, extensions(depth - 1).map(ExtensionValue::of)))
        .withoutEdgeCases();
  }

  /** {@return numbers as JSON writes them, exponents and long rows of digits included} */
  public static Arbitrary<ExtensionValue.Number> extensionNumbers() {
    return Arbitraries.of(
            "0",
            "-0",
            "0.0",
            "1.10",
            "-12.5e-3",
            "1E+400",
            "1e999999999999",
            "9223372036854775808",
            "-9223372036854775808",
            "3.14159265358979323846264338327950288")
        .map(ExtensionValue.Number::new);
  }

  /** {@return named extension values, as most types of the model carry them; mostly none} */
  public static Arbitrary<ImmutableMap<String, ExtensionValue>> extensions() {
    return Choices.frequencyOf(
            Tuple.of(4, Arbitraries.just(ImmutableMap.<String, ExtensionValue>of())),
            Tuple.of(1, extensions(DEPTH)))
        .withoutEdgeCases();
  }

  private static Arbitrary<ImmutableMap<String, ExtensionValue>> extensions(int depth) {
    Arbitrary<String> keys =
        Choices.oneOf(
            Arbitraries.of("note", "order", "acronym", "resource_uri", "$ref"), Texts.any());
    return Arbitraries.maps(keys, extensionValues(depth)).ofMaxSize(3).map(ImmutableMap::copyOf);
  }

  // ---- people and what they do

  /** {@return addresses of people} */
  public static Arbitrary<PersonAddress> personAddresses() {
    return Recipe.of(PersonAddress::builder)
        .with(emailAddresses(), (b, email) -> b.email(email))
        .maybe(Arbitraries.of(true, false), (b, active) -> b.isActive(active))
        .maybe(Arbitraries.of(true, false), (b, primary) -> b.isPrimary(primary))
        .maybe(times(), (b, time) -> b.recorded(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(PersonAddress.Builder::build);
  }

  /** {@return people with up to two addresses} */
  public static Arbitrary<Person> people() {
    return Recipe.of(Person::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(personNames(), (b, name) -> b.name(name))
        .maybe(Texts.any(), (b, name) -> b.asciiName(name))
        .maybe(Texts.any(), (b, name) -> b.plainName(name))
        .with(upTo(2, personAddresses()), (b, addresses) -> b.addAllAddresses(addresses))
        .maybe(times(), (b, time) -> b.lastModified(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Person.Builder::build);
  }

  private static Arbitrary<String> personNames() {
    return Choices.frequencyOf(
        Tuple.of(6, Arbitraries.of("Jo Bloggs", "Kim Ångström", "Lee O'Neill", "Ö")),
        Tuple.of(1, Texts.any()));
  }

  /** {@return roles, naming a person in all the ways that records do, or not at all} */
  public static Arbitrary<Role> roles() {
    return Recipe.of(Role::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(roleNames(), (b, name) -> b.name(name))
        .maybe(numbers(), (b, id) -> b.personId(id))
        .maybe(personNames(), (b, name) -> b.personName(name))
        .maybe(emailAddresses(), (b, email) -> b.email(email))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Role.Builder::build);
  }

  /** {@return mailing lists, parts of them missing} */
  public static Arbitrary<MailingList> mailingLists() {
    return Combinators.combine(
            Arbitraries.of("", "quic@example.org", "quic at example.org"), Texts.any(), Texts.any())
        .as(MailingList::new);
  }

  /** {@return resources outside the Datatracker} */
  public static Arbitrary<ExternalResource> externalResources() {
    return Recipe.of(ExternalResource::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .maybe(Texts.words("wiki", "github_repo", "zulip"), (b, kind) -> b.kind(kind))
        .maybe(Texts.any(), (b, name) -> b.displayName(name))
        .with(Texts.any(), (b, value) -> b.value(value))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(ExternalResource.Builder::build);
  }

  // ---- documents

  /** {@return states of documents} */
  public static Arbitrary<DocumentState> documentStates() {
    return Combinators.combine(
            Texts.words("draft", "draft-iesg", ""), Texts.words("active", "pub", "17", ""))
        .as(DocumentState::new);
  }

  /** {@return documents} */
  public static Arbitrary<Document> documents() {
    return Recipe.of(Document::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(documentNames(), (b, name) -> b.name(name))
        .maybe(Texts.words("draft", "rfc", ""), (b, type) -> b.type(type))
        .maybe(Texts.any(), (b, title) -> b.title(title))
        .maybe(Texts.words("00", "04", ""), (b, revision) -> b.revision(revision))
        .maybe(Arbitraries.integers().between(0, 500), (b, pages) -> b.pages(pages))
        .maybe(acronyms(), (b, group) -> b.group(group))
        .with(upTo(2, documentStates()), (b, states) -> b.addAllStates(states))
        .maybe(times(), (b, time) -> b.lastModified(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Document.Builder::build);
  }

  /** {@return relations of two documents} */
  public static Arbitrary<DocumentRelation> documentRelations() {
    return Recipe.of(DocumentRelation::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(Texts.words("obs", "updates", "replaces"), (b, word) -> b.relationship(word))
        .with(documentNames(), (b, name) -> b.source(name))
        .with(documentNames(), (b, name) -> b.target(name))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(DocumentRelation.Builder::build);
  }

  // ---- other rows

  /** {@return rows of vocabularies} */
  public static Arbitrary<Term> terms() {
    return Recipe.of(Term::builder)
        .with(
            Texts.words("name.groupstatename", "name.rolename", "doc.state"),
            (b, vocabulary) -> b.vocabulary(vocabulary))
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(Texts.words("active", "chair", "notrev"), (b, slug) -> b.slug(slug))
        .maybe(Texts.any(), (b, name) -> b.name(name))
        .maybe(Texts.any(), (b, description) -> b.description(description))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Term.Builder::build);
  }

  /** {@return rows that the model has no word for} */
  public static Arbitrary<OtherRecord> otherRecords() {
    return Recipe.of(OtherRecord::builder)
        .with(Texts.words("group.groupfeatures", "doc.ballottype"), (b, table) -> b.table(table))
        .maybe(Texts.words("1", "2418", "wg", ""), (b, key) -> b.key(key))
        .with(extensions(DEPTH), (b, fields) -> b.putAllFields(fields))
        .build(OtherRecord.Builder::build);
  }

  // ---- milestones

  /** {@return milestones of all states, with and without date, some with earlier versions} */
  public static Arbitrary<Milestone> milestones() {
    return milestones(milestoneStates());
  }

  /** {@return milestones with a due date} */
  public static Arbitrary<Milestone> datedMilestones() {
    return Combinators.combine(milestones(), dues())
        .as((milestone, due) -> milestone.toBuilder().due(due).build());
  }

  /** {@return milestones without due date, with a place in the order} */
  public static Arbitrary<Milestone> datelessMilestones() {
    return Combinators.combine(milestones(), Arbitraries.integers().between(0, 5))
        .as((milestone, order) -> milestone.toBuilder().due(Optional.empty()).order(order).build());
  }

  private static Arbitrary<Milestone> milestones(Arbitrary<MilestoneState> states) {
    Arbitrary<Milestone> earlier = milestoneRecipe(milestoneStates()).build(b -> b.build());
    return milestoneRecipe(states)
        .with(
            Choices.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<Milestone>of())), Tuple.of(1, upTo(2, earlier))),
            (b, versions) -> b.addAllEarlier(versions))
        .build(Milestone.Builder::build);
  }

  private static Recipe<Milestone.Builder> milestoneRecipe(Arbitrary<MilestoneState> states) {
    return Recipe.of(Milestone::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(Texts.any(), (b, description) -> b.description(description))
        .with(states, (b, state) -> b.state(state))
        .maybe(dues(), (b, due) -> b.due(due))
        .maybe(Arbitraries.integers().between(-1, 5), (b, order) -> b.order(order))
        .maybe(
            Choices.oneOf(Arbitraries.of("Done", "No", "RFC 2418"), Texts.notEmpty()),
            (b, resolution) -> b.resolution(resolution))
        .with(upTo(2, documentNames()), (b, names) -> b.addAllDocuments(names))
        .maybe(times(), (b, time) -> b.lastModified(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions));
  }

  /** {@return plans of both kinds} */
  public static Arbitrary<MilestonePlan> milestonePlans() {
    return Choices.oneOf(currentPlans(), proposedPlans());
  }

  /** {@return plans that a group works by} */
  public static Arbitrary<MilestonePlan> currentPlans() {
    Arbitrary<MilestoneState> states =
        Texts.words("active", "active", "review").map(MilestoneState::of);
    return upTo(3, milestones(states)).map(MilestonePlan::current);
  }

  /** {@return plans of a charter under review} */
  public static Arbitrary<MilestonePlan> proposedPlans() {
    return upTo(2, milestones(Texts.words("charter").map(MilestoneState::of)))
        .map(MilestonePlan::proposed);
  }

  // ---- ballots and charters

  /** {@return positions that people took in ballots} */
  public static Arbitrary<BallotPosition> ballotPositions() {
    return Recipe.of(BallotPosition::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(positions(), (b, position) -> b.position(position))
        .maybe(numbers(), (b, id) -> b.personId(id))
        .maybe(personNames(), (b, name) -> b.personName(name))
        .with(approximateDates(), (b, date) -> b.date(date))
        .maybe(charterRevisions(), (b, revision) -> b.revision(revision))
        .maybe(Texts.any(), (b, discuss) -> b.discuss(discuss))
        .maybe(Texts.any(), (b, comment) -> b.comment(comment))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(BallotPosition.Builder::build);
  }

  /** {@return ballots, open and closed} */
  public static Arbitrary<Ballot> ballots() {
    return Recipe.of(Ballot::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(ballotTypes(), (b, type) -> b.type(type))
        .with(approximateDates(), (b, date) -> b.opened(date))
        .maybe(approximateDates(), (b, date) -> b.closed(date))
        .maybe(charterRevisions(), (b, revision) -> b.revision(revision))
        .with(upTo(2, ballotPositions()), (b, positions) -> b.addAllPositions(positions))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Ballot.Builder::build);
  }

  /** {@return charters with up to two texts, ballots and events} */
  public static Arbitrary<Charter> charters() {
    return Recipe.of(Charter::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(charterNames(), (b, name) -> b.name(name))
        .maybe(Texts.any(), (b, title) -> b.title(title))
        .maybe(charterRevisions(), (b, revision) -> b.revision(revision))
        .maybe(charterStates(), (b, state) -> b.state(state))
        .maybe(numbers(), (b, id) -> b.areaDirectorId(id))
        .maybe(Texts.any(), (b, addresses) -> b.notifyAddresses(addresses))
        .with(
            Arbitraries.maps(charterRevisions(), charterTexts()).ofMaxSize(2),
            (b, texts) -> b.texts(ImmutableSortedMap.copyOf(texts)))
        .with(upTo(1, ballots()), (b, ballots) -> b.addAllBallots(ballots))
        .maybe(
            upTo(2, groupEvents()),
            (b, events) -> b.history(History.builder().addAllEvents(events).build()))
        .maybe(times(), (b, time) -> b.lastModified(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(Charter.Builder::build);
  }

  // ---- history

  /** {@return events of all four kinds} */
  public static Arbitrary<GroupEvent> groupEvents() {
    return Choices.oneOf(stateEvents(), milestoneEvents(), charterEvents(), plainEvents());
  }

  /** {@return changes of the state of a group} */
  public static Arbitrary<StateEvent> stateEvents() {
    return event(Recipe.of(StateEvent::builder))
        .with(groupStates(), (b, state) -> b.state(state))
        .build(StateEvent.Builder::build);
  }

  /** {@return changes of milestones} */
  public static Arbitrary<MilestoneEvent> milestoneEvents() {
    return event(Recipe.of(MilestoneEvent::builder))
        .with(numbers(), (b, id) -> b.milestoneId(id))
        .build(MilestoneEvent.Builder::build);
  }

  /** {@return events of charters, with any of the details} */
  public static Arbitrary<CharterEvent> charterEvents() {
    return event(Recipe.of(CharterEvent::builder))
        .maybe(charterRevisions(), (b, revision) -> b.revision(revision))
        .maybe(charterStates(), (b, state) -> b.state(state))
        .maybe(ballotTypes(), (b, type) -> b.ballotType(type))
        .maybe(days(), (b, day) -> b.telechat(day))
        .build(CharterEvent.Builder::build);
  }

  /** {@return events of which only the text is known} */
  public static Arbitrary<PlainEvent> plainEvents() {
    return event(Recipe.of(PlainEvent::builder)).build(PlainEvent.Builder::build);
  }

  private static <B extends GroupEvent.Builder> Recipe<B> event(Recipe<B> recipe) {
    return recipe
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(
            Choices.oneOf(
                // so that many events have the same moment
                Arbitraries.just(ApproximateDate.parse("1992-11-25T12:00:00-08:00")),
                approximateDates()),
            (b, date) -> b.date(date))
        .maybe(eventTypes(), (b, type) -> b.type(type))
        .maybe(numbers(), (b, id) -> b.personId(id))
        .maybe(personNames(), (b, name) -> b.personName(name))
        .maybe(Texts.any(), (b, description) -> b.description(description))
        .with(extensions(), (b, extensions) -> extensions.forEach(b::putExtensions));
  }

  /** {@return earlier records of groups of all kinds, without charter, milestones and history} */
  public static Arbitrary<PastRecord> pastRecords() {
    return Recipe.of(PastRecord::builder)
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(plainGroups(), (b, group) -> b.group(group))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions))
        .build(PastRecord.Builder::build);
  }

  /** {@return histories; events often have the same moment, and some have no number} */
  public static Arbitrary<History> histories() {
    return Recipe.of(History::builder)
        .with(upTo(3, groupEvents()), (b, events) -> b.addAllEvents(events))
        .with(upTo(1, pastRecords()), (b, past) -> b.addAllPast(past))
        .build(History.Builder::build);
  }

  // ---- groups

  /** {@return groups of the three kinds} */
  public static Arbitrary<Group> groups() {
    return Choices.frequencyOf(
        Tuple.of(3, workingGroups()), Tuple.of(1, areas()), Tuple.of(1, otherGroups()));
  }

  /** {@return working groups, and groups that act like one} */
  public static Arbitrary<WorkingGroup> workingGroups() {
    return full(workingGroupRecipe()).build(WorkingGroup.Builder::build);
  }

  /** {@return areas} */
  public static Arbitrary<Area> areas() {
    return full(areaRecipe()).build(Area.Builder::build);
  }

  /** {@return all other groups, of unknown and of no type too} */
  public static Arbitrary<OtherGroup> otherGroups() {
    return full(otherGroupRecipe()).build(OtherGroup.Builder::build);
  }

  private static Arbitrary<Group> plainGroups() {
    return Choices.oneOf(
        workingGroupRecipe().build(WorkingGroup.Builder::build),
        areaRecipe().build(Area.Builder::build),
        otherGroupRecipe().build(OtherGroup.Builder::build));
  }

  private static Recipe<WorkingGroup.Builder> workingGroupRecipe() {
    return plain(Recipe.of(WorkingGroup::builder))
        .with(
            Arbitraries.of("wg", "wg", "wg", "rg", "ag", "rag").map(GroupType::of),
            (b, type) -> b.type(type));
  }

  private static Recipe<Area.Builder> areaRecipe() {
    return plain(Recipe.of(Area::builder));
  }

  private static Recipe<OtherGroup.Builder> otherGroupRecipe() {
    return plain(Recipe.of(OtherGroup::builder))
        .maybe(
            Texts.words("dir", "team", "ietf", "sdo", "program").map(GroupType::of),
            (b, type) -> b.type(type));
  }

  private static <B extends Group.Builder> Recipe<B> full(Recipe<B> recipe) {
    return recipe
        .maybe(charters(), (b, charter) -> b.charter(charter))
        .maybe(currentPlans(), (b, plan) -> b.milestones(plan))
        .maybe(proposedPlans(), (b, plan) -> b.proposedMilestones(plan))
        .with(upTo(1, milestones()), (b, former) -> b.addAllFormerMilestones(former))
        .maybe(histories(), (b, history) -> b.history(history));
  }

  private static <B extends Group.Builder> Recipe<B> plain(Recipe<B> recipe) {
    return recipe
        .maybe(numbers(), (b, id) -> b.id(id))
        .with(acronyms(), (b, acronym) -> b.acronym(acronym))
        .with(Texts.any(), (b, name) -> b.name(name))
        .maybe(groupStates(), (b, state) -> b.state(state))
        .maybe(acronyms(), (b, parent) -> b.parent(parent))
        .maybe(Texts.any(), (b, description) -> b.description(description))
        .maybe(mailingLists(), (b, list) -> b.list(list))
        .with(upTo(2, roles()), (b, roles) -> b.addAllRoles(roles))
        .with(upTo(1, externalResources()), (b, all) -> all.forEach(b::addResources))
        .maybe(Arbitraries.of(true, false), (b, dates) -> b.usesMilestoneDates(dates))
        .maybe(Texts.any(), (b, comments) -> b.comments(comments))
        .maybe(times(), (b, time) -> b.lastModified(time))
        .with(extensions(), (b, extensions) -> b.putAllExtensions(extensions));
  }

  // ---- directories

  /** {@return entries of directories, of all kinds} */
  public static Arbitrary<DirectoryEntry> directoryEntries() {
    return Choices.oneOf(
        groups(), people(), documents(), documentRelations(), terms(), otherRecords());
  }

  /**
   * {@return small directories whose parts belong together} Most parents are groups of the
   * directory, areas if it has any, and most roles are those of its people. Acronyms and numbers
   * are unique as a rule, and not always.
   */
  public static Arbitrary<Directory> directories() {
    return Recipe.of(DirectoryPlan::new)
        .with(upTo(4, groups()), (plan, groups) -> plan.groups = groups)
        .with(upTo(3, people()), (plan, people) -> plan.people = people)
        .with(
            Arbitraries.integers().between(0, 9).list().ofSize(4),
            (plan, links) -> plan.links = links)
        .with(upTo(2, documents()), (plan, all) -> plan.rest.addAllDocuments(all))
        .with(upTo(1, documentRelations()), (plan, all) -> plan.rest.addAllRelations(all))
        .with(upTo(2, terms()), (plan, all) -> plan.rest.addAllTerms(all))
        .with(upTo(1, otherRecords()), (plan, all) -> plan.rest.addAllOtherRecords(all))
        .with(extensions(), (plan, extensions) -> plan.rest.putAllExtensions(extensions))
        .build(DirectoryPlan::build);
  }

  /** The parts of a directory, before parents and roles are made to point into it. */
  private static final class DirectoryPlan {
    private final Directory.Builder rest = Directory.builder();
    private List<Group> groups = List.of();
    private List<Person> people = List.of();
    private List<Integer> links = List.of();

    Directory build() {
      List<Group> linked = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        linked.add(link(groups.get(i), links.get(i)));
      }
      return rest.addAllGroups(linked).addAllPeople(people).build();
    }

    private Group link(Group group, int link) {
      List<Group> areas = groups.stream().filter(Area.class::isInstance).toList();
      List<Group> parents = areas.isEmpty() ? groups : areas;
      Group.Builder builder = group.toBuilder();
      if (link < 8) {
        builder.parent(parents.get(link % parents.size()).acronym());
      }
      if (link < 8 && !people.isEmpty()) {
        builder.addRoles(roleOf(people.get(link % people.size()), link));
      }
      return builder.build();
    }

    private static Role roleOf(Person person, int link) {
      Role.Builder role =
          Role.builder()
              .name(link % 2 == 0 ? RoleName.CHAIR : RoleName.SECRETARY)
              .personId(person.id());
      if (person.id().isEmpty() || link % 3 == 0) {
        role.personName(person.name());
      }
      person.addresses().stream().findFirst().ifPresent(address -> role.email(address.email()));
      return role.build();
    }
  }

  /**
   * {@return small directories in which {@code RecordChecks} finds nothing on {@link #TODAY}, under
   * any profile} There is an active working group with its area, a charter, milestones, drafts, and
   * some neighbours.
   */
  public static Arbitrary<Directory> validDirectories() {
    return DirectoryParts.plans().map(plan -> plan.parts().directory());
  }

  /**
   * {@return active working groups in which {@code RecordChecks} finds nothing on {@link #TODAY}}
   */
  public static Arbitrary<WorkingGroup> validWorkingGroups() {
    return DirectoryParts.plans().map(plan -> plan.parts().group);
  }

  /**
   * {@return directories in which {@code RecordChecks} finds exactly one rule broken on {@link
   * #TODAY}} Every rule comes up that can be broken alone; of all rules, only E-07 and E-07b cannot
   * under the profiles {@link Profile#RFC} and {@link Profile#DRAFT_2418BIS}.
   *
   * @param profile whose rules count
   */
  public static Arbitrary<NearlyValid<Directory>> nearlyValidDirectories(Profile profile) {
    return spoilt(profile, flaw -> true, DirectoryParts::directory, "no rule can be broken");
  }

  /**
   * {@return directories in which a rule is broken, and no other}
   *
   * @param profile whose rules count
   * @param broken one of the rules of {@code RecordChecks}
   * @throws IllegalArgumentException if the profile does not know the rule, or if it cannot be
   *     broken alone
   */
  public static Arbitrary<NearlyValid<Directory>> nearlyValidDirectories(
      Profile profile, Rule broken) {
    return spoilt(
        profile,
        flaw -> flaw.rule().equals(broken),
        DirectoryParts::directory,
        broken.id() + " cannot be broken alone");
  }

  /**
   * {@return working groups in which {@code RecordChecks}, asked about the group alone, finds
   * exactly one rule broken on {@link #TODAY}}
   *
   * @param profile whose rules count
   */
  public static Arbitrary<NearlyValid<WorkingGroup>> nearlyValidWorkingGroups(Profile profile) {
    return spoilt(profile, Flaw::inTheGroup, parts -> parts.group, "no rule can be broken");
  }

  private static <T> Arbitrary<NearlyValid<T>> spoilt(
      Profile profile,
      Predicate<Flaw> isMeant,
      Function<DirectoryParts, T> finished,
      String otherwise) {
    List<Flaw> flaws =
        Flaw.ALL.stream().filter(f -> f.profiles().contains(profile)).filter(isMeant).toList();
    checkArgument(!flaws.isEmpty(), "%s: %s", profile, otherwise);
    return Combinators.combine(DirectoryParts.plans(), Arbitraries.of(flaws))
        .as(
            (plan, flaw) -> {
              DirectoryParts parts = plan.parts();
              flaw.spoil().accept(parts);
              return new NearlyValid<>(finished.apply(parts), profile, flaw.rule());
            });
  }

  /** {@return groups found by an acronym} */
  public static Arbitrary<AcronymMatch> acronymMatches() {
    return Combinators.combine(
            groups(), Arbitraries.of(AcronymMatch.Kind.class), Arbitraries.integers().between(0, 2))
        .as((group, kind, distance) -> new AcronymMatch(group, group.acronym(), kind, distance));
  }

  // ---- findings

  /** {@return citations} */
  public static Arbitrary<Citation> citations() {
    return Choices.oneOf(
        Combinators.combine(Arbitraries.of(2418, 6292, 6433), Arbitraries.of("2.2", "4", ""))
            .as(Citation::rfc),
        Texts.any().map(Citation::datatracker));
  }

  /** {@return rules with one or two citations and any set of severities} */
  public static Arbitrary<Rule> rules() {
    return Combinators.combine(
            Arbitraries.of("A-01", "B-06", "C-99"),
            Texts.notEmpty(),
            Arbitraries.maps(Arbitraries.of(Profile.class), Arbitraries.of(Severity.class)),
            citations().list().ofMinSize(1).ofMaxSize(2))
        .as(
            (id, title, severities, citations) ->
                new Rule(
                    id, title, ImmutableMap.copyOf(severities), ImmutableList.copyOf(citations)))
        .withoutEdgeCases();
  }

  /** {@return findings} */
  public static Arbitrary<Finding> findings() {
    return Combinators.combine(
            rules(), Arbitraries.of(Severity.class), Texts.any(), Texts.notEmpty())
        .as(Finding::new)
        .withoutEdgeCases();
  }

  private static <T> Arbitrary<List<T>> upTo(int size, Arbitrary<T> elements) {
    return elements.list().ofMaxSize(size);
  }
}
