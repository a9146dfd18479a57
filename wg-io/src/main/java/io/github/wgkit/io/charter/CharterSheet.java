package io.github.wgkit.io.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterEncoding;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a group and its charter, in whatever form it was written. Each reader of a
 * form fills one, and it becomes the group, so all forms give the same values.
 *
 * <p>The text that a reader was given stays whole: the charter of the group has the part that
 * describes the work, and the extension {@value CharterSource#KEY} of the charter everything, byte
 * for byte, so that it can be written back. Not thread-safe; made for each text.
 */
public final class CharterSheet {
  /** The text is not UTF-8. */
  public static final String ENCODING = "charter-encoding";

  /** Something the form asks for is missing. */
  public static final String MISSING = "charter-missing";

  /** A line was not understood; it stays in the text. */
  public static final String LINE = "charter-line";

  /** A milestone has no date that can be understood. */
  public static final String DATE = "milestone-date";

  /** The extension of a group with the day of the last change. */
  static final String LAST_MODIFIED = "lastModified";

  private final ReadSession session;
  private final String input;
  private final CharterText whole;
  private final int firstLine;
  private int knownIndex;
  private int knownLine;

  private @Nullable Acronym acronym;
  private String name = "";
  private GroupType type = GroupType.WG;
  private @Nullable GroupState state;
  private @Nullable Acronym area;
  private MailingList list = MailingList.NONE;
  private @Nullable LocalDate lastModified;
  private @Nullable CharterRevision revision;
  private @Nullable CharterText body;
  private boolean hasText = true;
  private boolean hasCharter = true;
  private boolean isOtherText;
  private CharterText original;
  private String file;
  private @Nullable CharterFileName nameOfFile;
  private final Set<Role> roles = new LinkedHashSet<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final Map<String, List<ExtensionValue>> besides = new LinkedHashMap<>();

  /**
   * An empty sheet.
   *
   * @param session takes the problems, and the group in the end
   * @param input the name of the input, for messages; may be empty
   * @param whole the text that is read
   */
  public CharterSheet(ReadSession session, String input, CharterText whole) {
    this(session, input, whole, 1);
  }

  /**
   * An empty sheet for one of several texts in one input.
   *
   * @param session takes the problems, and the group in the end
   * @param input the name of the input, for messages; may be empty
   * @param whole the text that is read
   * @param firstLine the line of the input, counted from 1, in which the text begins; it begins at
   *     the beginning of that line
   */
  public CharterSheet(ReadSession session, String input, CharterText whole, int firstLine) {
    this.session = requireNonNull(session);
    this.input = requireNonNull(input);
    this.whole = requireNonNull(whole);
    this.original = whole;
    this.file = input;
    this.firstLine = firstLine;
  }

  /** {@return the text that is read} */
  public CharterText whole() {
    return whole;
  }

  // ---- problems

  /**
   * Tells a problem.
   *
   * @param code its stable code
   * @param severity how bad it is
   * @param message what is wrong, in one sentence
   * @param index where it is in the text of {@link #whole()}
   * @throws WgReadException if the session refuses to go on
   */
  public void problem(String code, Severity severity, String message, int index)
      throws WgReadException {
    session.problem(
        new Problem(
            code,
            severity,
            message,
            new Location(input, firstLine + linesBefore(index), whole.column(index), "")));
  }

  /** Counts on from the place of the last problem, as there may be many of them. */
  private int linesBefore(int index) {
    String text = whole.text();
    if (index < knownIndex) {
      knownIndex = 0;
      knownLine = 0;
    }
    for (; knownIndex < index; knownIndex++) {
      char c = text.charAt(knownIndex);
      boolean endsLine =
          c == '\n'
              || (c == '\r'
                  && (knownIndex + 1 == text.length() || text.charAt(knownIndex + 1) != '\n'));
      knownLine += endsLine ? 1 : 0;
    }
    return knownLine;
  }

  /** Tells a problem of the text as a whole. */
  private void problem(String code, Severity severity, String message) throws WgReadException {
    session.problem(new Problem(code, severity, message, new Location(input, firstLine, 1, "")));
  }

  // ---- what the text says

  /**
   * Takes acronym, revision and kind of group from the name of the file, as far as it says them.
   */
  public void fileName() {
    CharterFileName said = nameOfFile();
    said.acronym().ifPresent(this::acronym);
    said.revision().ifPresent(this::revision);
    if (said.charter().filter(name -> name.organization().equals("irtf")).isPresent()) {
      type(GroupType.RG);
    }
  }

  /** {@return what the name of the file says} */
  CharterFileName nameOfFile() {
    if (nameOfFile == null) {
      nameOfFile = CharterFileName.of(file);
    }
    return nameOfFile;
  }

  /** Sets the acronym. */
  public void acronym(Acronym acronym) {
    this.acronym = acronym;
  }

  /** {@return the acronym so far} */
  public Optional<Acronym> acronym() {
    return Optional.ofNullable(acronym);
  }

  /** Sets the name of the group. */
  public void name(String name) {
    this.name = name;
  }

  /** {@return the name so far; may be empty} */
  public String name() {
    return name;
  }

  /** Sets the type; it is a working group if nothing else is said. */
  public void type(GroupType type) {
    this.type = type;
  }

  /** {@return the type so far} */
  public GroupType type() {
    return type;
  }

  /** Sets the state of the group. */
  public void state(GroupState state) {
    this.state = state;
  }

  /** {@return the state so far} */
  public Optional<GroupState> state() {
    return Optional.ofNullable(state);
  }

  /** Sets the area. */
  public void area(Acronym area) {
    this.area = area;
  }

  /** {@return the area so far} */
  public Optional<Acronym> area() {
    return Optional.ofNullable(area);
  }

  /** Sets the mailing list. */
  public void list(MailingList list) {
    this.list = list;
  }

  /** {@return the mailing list so far} */
  public MailingList list() {
    return list;
  }

  /** Sets the day of the last change. */
  public void lastModified(LocalDate day) {
    this.lastModified = day;
  }

  /** Sets the revision of the charter. */
  public void revision(CharterRevision revision) {
    this.revision = revision;
  }

  /** Tells that the revision so far is none of which the text or the file name speak. */
  public void revisionIsGuessed() throws WgReadException {
    problem(
        MISSING,
        Severity.INFO,
        "the charter does not say its revision; "
            + revision().orElseGet(this::firstProposal)
            + " is taken for it");
  }

  /** {@return the revision so far} */
  public Optional<CharterRevision> revision() {
    return Optional.ofNullable(revision);
  }

  /** Sets the part of the text that describes the work; its bytes are kept. */
  public void body(TextSpan span) {
    this.body = whole.part(span);
  }

  /** Sets the text of the charter where it is no part of the whole as it stands. */
  public void body(CharterText text) {
    this.body = text;
  }

  /** Says that the group has a charter, whose text is not here. */
  public void withoutText() {
    hasText = false;
  }

  /**
   * Says that the text is something else than a charter, so that the group has none. The extension
   * {@value CharterSource#KEY} stands with the group then.
   */
  public void notACharter() {
    hasCharter = false;
    isOtherText = true;
  }

  /**
   * Says that the text to be kept is another one than the one that is read: before its decoding.
   *
   * @param original the text
   * @param file the name of the file; may be empty
   */
  public void source(CharterText original, String file) {
    this.original = requireNonNull(original);
    this.file = requireNonNull(file);
    this.nameOfFile = null;
  }

  /** Says that the group has no charter. */
  public void withoutCharter() {
    hasCharter = false;
  }

  /**
   * Adds somebody with a role. Who stands there twice with the same role counts once.
   *
   * @param role what they do
   * @param person the name; may be empty
   * @param address the e-mail address; may be empty
   */
  public void role(RoleName role, String person, String address) {
    if (person.isEmpty() && address.isEmpty()) {
      return;
    }
    roles.add(new PersonLine(person, address).as(role));
  }

  /** Adds a milestone; its state is set in the end. */
  public void milestone(Milestone milestone) {
    milestones.add(milestone);
  }

  /** {@return the milestones so far} */
  public ImmutableList<Milestone> milestones() {
    return ImmutableList.copyOf(milestones);
  }

  /**
   * {@return whether something was said that the model has no place for}
   *
   * @param key under which key
   */
  public boolean hasBesides(String key) {
    return besides.containsKey(key);
  }

  /**
   * Keeps something that the model has no place for, as an extension of the group.
   *
   * @param key its name, as the text calls it
   * @param value what it says; of one name, all values are kept
   */
  public void besides(String key, String value) {
    besides.computeIfAbsent(key, unseen -> new ArrayList<>()).add(ExtensionValue.of(value));
  }

  // ---- the group

  /**
   * Makes the group and hands it to the session. Without an acronym the name of the file gives one,
   * and without a revision the text is a first proposal; both are told.
   *
   * @param format the id of the format that was read
   * @throws WgReadException if the session refuses to go on
   * @throws IOException if the sink fails
   */
  public void finish(String format) throws IOException {
    if (whole.encoding() != CharterEncoding.UTF_8) {
      problem(
          ENCODING, Severity.WARNING, "the text is not UTF-8; it was read as " + whole.encoding());
    }
    if (acronym == null) {
      acronym = acronymOfFile();
      problem(
          MISSING,
          Severity.WARNING,
          "the text does not say the acronym of the group; " + acronym + " is taken for it");
    }
    Group.Builder group = Group.builder(Optional.of(type)).acronym(acronym).name(name).list(list);
    if (state != null) {
      group.state(state);
    }
    if (area != null) {
      group.parent(area);
    }
    if (lastModified != null) {
      // a head may have a second line of it, without a day
      besides
          .computeIfAbsent(LAST_MODIFIED, unseen -> new ArrayList<>())
          .add(0, ExtensionValue.of(lastModified.toString()));
    }
    roles.forEach(group::addRoles);
    besides.forEach(
        (key, values) ->
            group.putExtensions(
                key,
                values.size() == 1
                    ? values.get(0)
                    : ExtensionValue.of(ImmutableList.copyOf(values))));
    CharterRevision known = revision == null ? firstProposal() : revision;
    if (hasCharter) {
      group.charter(charter(acronym, known, format));
    } else if (isOtherText) {
      group.putExtensions(
          CharterSource.KEY, new CharterSource(format, file, original).toExtension());
    }
    addMilestones(group, known);
    session.entry(group.build());
  }

  private CharterRevision firstProposal() {
    return CharterRevision.FIRST;
  }

  private Charter charter(Acronym acronym, CharterRevision known, String format) {
    CharterText text = body == null ? whole : body;
    Charter.Builder charter =
        Charter.builder()
            .name(CharterName.of(type, acronym))
            .title(name)
            .revision(known)
            .putExtensions(
                CharterSource.KEY, new CharterSource(format, file, original).toExtension());
    if (hasText) {
      charter.texts(ImmutableSortedMap.of(known, text));
    }
    return charter.build();
  }

  /** The milestones of a proposal are those of a charter under review. */
  private void addMilestones(Group.Builder group, CharterRevision known) {
    if (milestones.isEmpty()) {
      return;
    }
    ImmutableList<Milestone> milestones = numberedIfDateless(group);
    if (known.isApproved()) {
      group.milestones(MilestonePlan.current(milestones));
    } else {
      group.proposedMilestones(
          MilestonePlan.proposed(
              milestones.stream()
                  .map(m -> m.toBuilder().state(MilestoneState.CHARTER).build())
                  .toList()));
    }
  }

  /** Only the milestones that are still due tell whether the group has dates. */
  private ImmutableList<Milestone> numberedIfDateless(Group.Builder group) {
    boolean isDated =
        milestones.stream().allMatch(Milestone::isResolved)
            || milestones.stream().anyMatch(m -> !m.isResolved() && m.due().isPresent());
    group.usesMilestoneDates(isDated);
    if (isDated) {
      return ImmutableList.copyOf(milestones);
    }
    ImmutableList.Builder<Milestone> numbered = ImmutableList.builder();
    for (int i = 0; i < milestones.size(); i++) {
      numbered.add(milestones.get(i).toBuilder().order(i).build());
    }
    return numbered.build();
  }

  private Acronym acronymOfFile() {
    return CharterFileName.likelyAcronym(file)
        .filter(likely -> !DraftNames.isFileWord(likely.text()))
        .orElseGet(() -> Acronym.of("unknown"));
  }
}
