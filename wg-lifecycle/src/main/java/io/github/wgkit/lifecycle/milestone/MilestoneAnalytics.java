package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the milestones of a directory get on: what is overdue, how far and how often dates slipped,
 * what was done in time, what waits for documents that nobody works on.
 *
 * <pre>{@code
 * MilestoneAnalytics analytics = MilestoneAnalytics.of(directory, LocalDate.parse("2026-11-23"));
 * MilestoneCount count = MilestoneCount.of(analytics.of(group));
 * count.overdue();           // OptionalInt[3]; empty if the group uses no dates
 * count.onTimeByFirstDate(); // OptionalDouble[0.4]
 * }</pre>
 *
 * <p>Re-datings and the day since which a milestone is done are taken from its {@linkplain
 * Milestone#earlier() earlier versions}, and from the texts of its {@linkplain MilestoneEvent
 * events} where those tell more. Dates that it had before an area director accepted it are no
 * promise and do not count. That a milestone is resolved counts as done, whatever the phrase says
 * (RFC 6433 section 4).
 */
public final class MilestoneAnalytics {
  private static final String DRAFT = "draft";
  private static final ImmutableSet<String> GIVEN_UP =
      ImmutableSet.of("expired", "auth-rm", "ietf-rm", "dead");

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** What the Datatracker writes. The description before it may say the same: the last counts. */
  private static final Pattern RE_DATED =
      Pattern.compile("set due date to ([A-Z][a-z]+ [0-9]{4}) from ([A-Z][a-z]+ [0-9]{4})");

  private static final Pattern RESOLVED = Pattern.compile("resolved as \"");

  private final Directory directory;
  private final LocalDate today;
  private final ImmutableListMultimap<String, Document> documents;
  private final ImmutableListMultimap<String, DocumentName> becameRfc;
  private final ImmutableListMultimap<String, DocumentName> replacedBy;

  private MilestoneAnalytics(Directory directory, LocalDate today) {
    this.directory = directory;
    this.today = today;
    documents =
        directory.documents().stream()
            .collect(toImmutableListMultimap(document -> key(document.name()), d -> d));
    becameRfc =
        directory.relations().stream()
            .filter(relation -> relation.relationship().equals("became_rfc"))
            .collect(toImmutableListMultimap(r -> key(r.source()), DocumentRelation::target));
    replacedBy =
        directory.relations().stream()
            .filter(relation -> relation.relationship().equals("replaces"))
            .collect(toImmutableListMultimap(r -> key(r.target()), DocumentRelation::source));
  }

  /**
   * Prepares answers.
   *
   * @param directory the directory, with documents if something is to be said of them
   * @param today the day of the question, in UTC
   * @return what can be asked
   */
  public static MilestoneAnalytics of(Directory directory, LocalDate today) {
    return new MilestoneAnalytics(directory, today);
  }

  private static String key(DocumentName name) {
    return Ascii.toLowerCase(name.text());
  }

  /** {@return how all milestones of current plans get on, in the order of the snapshot} */
  public ImmutableList<MilestoneProgress> all() {
    return directory.groups().stream()
        .flatMap(group -> of(group).stream())
        .collect(toImmutableList());
  }

  /**
   * {@return how the milestones of the current plan of a group get on, in the order of the plan}
   *
   * @param group the group
   */
  public ImmutableList<MilestoneProgress> of(Group group) {
    return group.milestones().milestones().stream()
        .map(milestone -> progress(group, milestone))
        .collect(toImmutableList());
  }

  private MilestoneProgress progress(Group group, Milestone milestone) {
    ImmutableList<ReDating> reDatings = reDatings(group, milestone);
    Optional<LocalDate> resolved = resolved(group, milestone);
    Timeliness timeliness = timeliness(group, milestone, reDatings, resolved);
    return new MilestoneProgress(
        group,
        milestone,
        timeliness,
        timeliness == Timeliness.OVERDUE
            ? ChronoUnit.DAYS.between(milestone.due().orElseThrow().closingDay(), today)
            : 0,
        reDatings,
        resolved,
        milestone.documents().stream().map(this::fate).collect(toImmutableList()));
  }

  private Timeliness timeliness(
      Group group, Milestone milestone, List<ReDating> reDatings, Optional<LocalDate> resolved) {
    MilestoneStage stage = MilestoneStage.of(milestone);
    if (!stage.isAccepted()) {
      return Timeliness.NOT_ACCEPTED;
    }
    if (stage == MilestoneStage.RESOLVED) {
      return done(group, milestone, reDatings, resolved);
    }
    if (!group.isIn(GroupState.ACTIVE)) {
      return Timeliness.IDLE;
    }
    if (!group.usesMilestoneDates() || milestone.due().isEmpty()) {
      return Timeliness.DATELESS;
    }
    return milestone.isOverdue(today) ? Timeliness.OVERDUE : Timeliness.NOT_YET_DUE;
  }

  private static Timeliness done(
      Group group, Milestone milestone, List<ReDating> reDatings, Optional<LocalDate> resolved) {
    if (resolved.isEmpty() || milestone.due().isEmpty() || !group.usesMilestoneDates()) {
      return Timeliness.DONE;
    }
    Due last = milestone.due().get();
    Due first = reDatings.isEmpty() ? last : reDatings.get(0).from();
    if (!first.isOverdue(resolved.get())) {
      return Timeliness.DONE_ON_TIME;
    }
    return last.isOverdue(resolved.get()) ? Timeliness.DONE_LATE : Timeliness.DONE_RE_DATED;
  }

  // ---- what was before

  /** {@return the accepted versions, oldest first, the present one last} */
  private static List<Milestone> versions(Milestone milestone) {
    return Stream.concat(milestone.earlier().stream(), Stream.of(milestone))
        .filter(version -> version.state().equals(MilestoneState.ACTIVE))
        .toList();
  }

  private static Optional<LocalDate> day(Milestone version) {
    return version
        .lastModified()
        .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
  }

  private static ImmutableList<ReDating> reDatings(Group group, Milestone milestone) {
    List<ReDating> found = new ArrayList<>();
    Optional<Due> before = Optional.empty();
    for (Milestone version : versions(milestone)) {
      if (before.isPresent()
          && version.due().isPresent()
          && !before.get().month().equals(version.due().get().month())) {
        found.add(new ReDating(before.get(), version.due().get(), day(version)));
      }
      if (version.due().isPresent()) {
        before = version.due();
      }
    }
    List<ReDating> told = told(group, milestone);
    return ImmutableList.copyOf(told.size() > found.size() ? told : found);
  }

  private static List<ReDating> told(Group group, Milestone milestone) {
    List<ReDating> told = new ArrayList<>();
    for (MilestoneEvent event : events(group, milestone)) {
      Matcher found = RE_DATED.matcher(event.description());
      String to = "";
      String from = "";
      while (found.find()) {
        to = found.group(1);
        from = found.group(2);
      }
      if (!to.isEmpty()) {
        add(told, from, to, event);
      }
    }
    return told;
  }

  private static void add(List<ReDating> told, String from, String to, MilestoneEvent event) {
    try {
      Due before = Due.in(YearMonth.parse(from, MONTH));
      Due after = Due.in(YearMonth.parse(to, MONTH));
      if (!before.equals(after)) {
        told.add(new ReDating(before, after, event.date().earliest()));
      }
    } catch (DateTimeException e) {
      // no month: somebody's words, and no re-dating
    }
  }

  private static List<MilestoneEvent> events(Group group, Milestone milestone) {
    return milestone.id().isEmpty()
        ? List.of()
        : group.history().events().stream()
            .filter(MilestoneEvent.class::isInstance)
            .map(MilestoneEvent.class::cast)
            .filter(event -> OptionalLong.of(event.milestoneId()).equals(milestone.id()))
            .toList();
  }

  /**
   * {@return the day of the version by which it was resolved and has been ever since} Where no
   * earlier version is open, the day of the first one is that of some later change.
   */
  private static Optional<LocalDate> resolved(Group group, Milestone milestone) {
    if (!milestone.isResolved()) {
      return Optional.empty();
    }
    List<Milestone> versions = versions(milestone);
    for (int i = versions.size() - 1; i > 0; i--) {
      if (!versions.get(i - 1).isResolved()) {
        return day(versions.get(i));
      }
    }
    return events(group, milestone).stream()
        .filter(event -> RESOLVED.matcher(event.description()).find())
        .reduce((before, after) -> after)
        .flatMap(event -> event.date().earliest());
  }

  // ---- documents

  /**
   * {@return what has become of a document}
   *
   * @param name its name
   */
  public DocumentFate fate(DocumentName name) {
    Optional<DocumentName> rfc = becameRfc.get(key(name)).stream().findFirst();
    Optional<DocumentName> replacement = replacedBy.get(key(name)).stream().findFirst();
    if (rfc.isPresent() || isIn(name, "rfc") || isRfc(name)) {
      return new DocumentFate(name, DocumentFate.Kind.PUBLISHED, rfc);
    }
    if (replacement.isPresent() || isIn(name, "repl")) {
      return new DocumentFate(name, DocumentFate.Kind.REPLACED, replacement);
    }
    boolean isDead =
        documents.get(key(name)).stream()
            .flatMap(document -> document.states().stream())
            .anyMatch(MilestoneAnalytics::isGivenUp);
    DocumentFate.Kind kind =
        isDead
            ? DocumentFate.Kind.DEAD
            : isIn(name, "active") ? DocumentFate.Kind.ACTIVE : DocumentFate.Kind.UNKNOWN;
    return new DocumentFate(name, kind, Optional.empty());
  }

  private static boolean isGivenUp(DocumentState state) {
    return GIVEN_UP.contains(state.slug())
        && (state.type().equals(DRAFT)
            || state.type().equals("draft-iesg")
            || state.type().startsWith("draft-stream-"));
  }

  private boolean isIn(DocumentName name, String slug) {
    return documents.get(key(name)).stream()
        .anyMatch(document -> document.states().contains(new DocumentState(DRAFT, slug)));
  }

  private boolean isRfc(DocumentName name) {
    return key(name).matches("rfc[0-9]+")
        || documents.get(key(name)).stream().anyMatch(document -> document.type().equals("rfc"));
  }
}
