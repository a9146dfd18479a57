package io.github.wgkit.model.acronym;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.PastRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All acronyms of a directory, those of now and those that groups had earlier.
 *
 * <pre>{@code
 * AcronymRegistry registry = AcronymRegistry.of(directory);
 * registry.whose("draft-ietf-krb-wg-anonymous-12.txt"); // [krb-wg, by its present acronym]
 * registry.clashes(Acronym.of("quic"), GroupType.WG);    // [ERROR: quic is active]
 * }</pre>
 *
 * <p>Case does not count in any question. Two registries are equal if they know the same uses of
 * acronyms and the same groups of documents.
 */
public final class AcronymRegistry {
  private static final CharMatcher NOT_SPELT = CharMatcher.anyOf("-._");
  private static final String IETF = "ietf-";
  private static final String IRTF = "irtf-";

  /** With which the names of people begin. */
  private static final ImmutableSet<String> PARTICLES =
      ImmutableSet.of(
          "al", "da", "de", "del", "della", "den", "der", "di", "du", "el", "la", "le", "mac", "mc",
          "o", "saint", "san", "st", "ten", "ter", "van", "von", "zur");

  /** Those of the Datatracker that produce drafts named after themselves. */
  private static final Predicate<Group> IS_BODY =
      group ->
          Stream.of("iab", "iesg", "ietf", "irtf", "isoc", "iana", "ise", "rfcedtyp", "edwg")
              .anyMatch(slug -> group.isOf(GroupType.of(slug)));

  private static final Comparator<DraftOwner> BEST_FIRST =
      Comparator.comparing(DraftOwner::reason)
          .thenComparing(owner -> !isAlive(owner.group()))
          .thenComparing(owner -> owner.group().acronym());

  private final ImmutableList<AcronymUse> uses;
  private final ImmutableListMultimap<String, AcronymUse> byAcronym;
  private final ImmutableListMultimap<String, AcronymUse> bySpelling;
  private final ImmutableListMultimap<String, Acronym> groupsOfDocuments;

  private AcronymRegistry(
      ImmutableList<AcronymUse> uses, ImmutableListMultimap<String, Acronym> groupsOfDocuments) {
    this.uses = uses;
    this.groupsOfDocuments = groupsOfDocuments;
    ImmutableListMultimap.Builder<String, AcronymUse> acronyms = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, AcronymUse> spellings = ImmutableListMultimap.builder();
    for (AcronymUse use : uses) {
      acronyms.put(use.acronym().normalized().text(), use);
      spellings.put(spelling(use.acronym().text()), use);
    }
    byAcronym = acronyms.build();
    bySpelling = spellings.build();
  }

  /**
   * Makes the registry of a directory.
   *
   * @param directory the directory
   * @return its registry
   */
  public static AcronymRegistry of(Directory directory) {
    ImmutableListMultimap.Builder<String, Acronym> documents = ImmutableListMultimap.builder();
    for (Document document : directory.documents()) {
      document
          .group()
          .ifPresent(group -> documents.put(Ascii.toLowerCase(document.name().text()), group));
    }
    return new AcronymRegistry(
        directory.groups().stream()
            .flatMap(group -> uses(group).stream())
            .collect(toImmutableList()),
        documents.build());
  }

  /** {@return the uses of a group, the present one last} */
  private static List<AcronymUse> uses(Group group) {
    List<Group> records = new ArrayList<>();
    group.history().past().stream().map(PastRecord::group).forEach(records::add);
    records.add(group);
    Map<Acronym, AcronymUse> found = new LinkedHashMap<>();
    @Nullable Acronym before = null;
    for (Group record : records) {
      Acronym acronym = record.acronym();
      if (before != null && !before.equals(acronym)) {
        found.computeIfPresent(before, (key, use) -> ended(use, day(record)));
      }
      found.putIfAbsent(
          acronym, new AcronymUse(acronym, group, false, day(record), Optional.empty()));
      before = acronym;
    }
    AcronymUse present = found.remove(group.acronym());
    List<AcronymUse> uses = new ArrayList<>(found.values());
    uses.add(
        new AcronymUse(
            group.acronym(),
            group,
            true,
            Optional.ofNullable(present).flatMap(AcronymUse::from),
            Optional.empty()));
    return uses;
  }

  private static AcronymUse ended(AcronymUse use, Optional<LocalDate> until) {
    return new AcronymUse(use.acronym(), use.group(), use.isPresent(), use.from(), until);
  }

  private static Optional<LocalDate> day(Group record) {
    return record.lastModified().map(OffsetDateTime::toLocalDate);
  }

  /**
   * {@return all uses, in the order of the snapshot; those of a group together, its present last}
   */
  public ImmutableList<AcronymUse> uses() {
    return uses;
  }

  /** {@return all acronyms in lower case, sorted} */
  public ImmutableSortedSet<Acronym> acronyms() {
    return uses.stream()
        .map(use -> use.acronym().normalized())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * {@return who has, or had, an acronym, in the order of the snapshot}
   *
   * @param acronym the acronym
   */
  public ImmutableList<AcronymUse> uses(Acronym acronym) {
    return byAcronym.get(acronym.normalized().text());
  }

  // ---- may a new group have it?

  /**
   * Tells what stands against giving an acronym to a new group. A group that is alive and has it
   * rules it out, and so does any group of another type, as the Datatracker's acronyms are unique.
   * Where a BoF or a group that ended has it, or another group had it, the area director decides
   * (RFC 6292 section 3.1; Datatracker issue 11452). Acronyms that are easily confused are told.
   *
   * @param acronym the acronym wanted
   * @param type the type of the new group
   * @return what stands against it, worst first
   */
  public ImmutableList<AcronymClash> clashes(Acronym acronym, GroupType type) {
    return uses.stream()
        .flatMap(use -> clash(acronym, type, use).stream())
        .sorted(Comparator.comparing(AcronymClash::severity))
        .collect(toImmutableList());
  }

  private static Optional<AcronymClash> clash(Acronym wanted, GroupType type, AcronymUse use) {
    Acronym other = use.acronym();
    if (wanted.normalized().equals(other.normalized())) {
      return Optional.of(sameAcronym(type, use));
    }
    String group = described(use);
    if (spelling(wanted.text()).equals(spelling(other.text()))) {
      return Optional.of(
          new AcronymClash(
              isAlive(use.group()) ? Severity.WARNING : Severity.INFO,
              use,
              other + " differs only in hyphens or full stops and is that of " + group));
    }
    if (isBeginning(wanted, other) || isBeginning(other, wanted)) {
      return Optional.of(
          new AcronymClash(
              Severity.INFO,
              use,
              "drafts could be taken for those of " + group + " by their names"));
    }
    int shorter = Math.min(wanted.text().length(), other.text().length());
    boolean isNear = isAlive(use.group()) && shorter > 2 && wanted.distanceTo(other) == 1;
    return isNear
        ? Optional.of(
            new AcronymClash(Severity.INFO, use, other + " is similar and is that of " + group))
        : Optional.empty();
  }

  private static AcronymClash sameAcronym(GroupType type, AcronymUse use) {
    if (!use.isPresent()) {
      return new AcronymClash(
          Severity.WARNING, use, "it was the acronym of " + described(use) + " earlier");
    }
    boolean isOtherType = use.group().type().filter(type::equals).isEmpty();
    return new AcronymClash(
        isOtherType || !mayGiveUp(use.group()) ? Severity.ERROR : Severity.WARNING,
        use,
        "it is the acronym of " + described(use));
  }

  /** A BoF is no group yet, and who has ended needs no name any more. */
  private static boolean mayGiveUp(Group group) {
    return group
        .state()
        .filter(state -> state.equals(GroupState.BOF) || hasEnded(state))
        .isPresent();
  }

  private static boolean hasEnded(GroupState state) {
    return state.equals(GroupState.BOF_CONCLUDED)
        || state.equals(GroupState.CONCLUDED)
        || state.equals(GroupState.ABANDONED)
        || state.equals(GroupState.REPLACED);
  }

  private static boolean isAlive(Group group) {
    return group.state().filter(state -> !hasEnded(state)).isPresent();
  }

  private static boolean isBeginning(Acronym one, Acronym other) {
    return Ascii.toLowerCase(other.text()).startsWith(Ascii.toLowerCase(one.text()) + "-");
  }

  private static String described(AcronymUse use) {
    Group group = use.group();
    return group.acronym()
        + group
            .state()
            .map(state -> " (" + Ascii.toLowerCase(state.label()) + ")")
            .orElse(" (in no known state)");
  }

  private static String spelling(String acronym) {
    return NOT_SPELT.removeFrom(Ascii.toLowerCase(acronym));
  }

  // ---- whose draft is it?

  /**
   * Tells to which group a document belongs: by its record, and by its name. Of the acronyms with
   * which the name goes on behind {@code draft-ietf-} or {@code draft-irtf-}, the longest counts,
   * whatever hyphens are in it; an earlier acronym leads to the group of today. If the same acronym
   * belongs to several groups, all of them are told. Only where nothing better is found, there are
   * weaker answers, see {@link DraftOwner.Reason#isSure()}.
   *
   * @param document the name of a document, mostly a draft, with or without revision and ending of
   *     a file; or the address of a page about it
   * @return the groups, best first; empty if it is nobody's
   */
  public ImmutableList<DraftOwner> whose(String document) {
    Optional<DraftName> draft = DraftName.parse(document);
    List<DraftOwner> owners = new ArrayList<>(recorded(document, draft));
    draft.ifPresent(name -> addUnlessThere(owners, byName(name)));
    return ImmutableList.sortedCopyOf(BEST_FIRST, owners);
  }

  private static void addUnlessThere(List<DraftOwner> owners, List<DraftOwner> others) {
    boolean isRecorded = !owners.isEmpty();
    for (DraftOwner other : others) {
      boolean isThere = owners.stream().anyMatch(owner -> owner.group() == other.group());
      if (!isThere && (!isRecorded || other.reason().isSure())) {
        owners.add(other);
      }
    }
  }

  private List<DraftOwner> recorded(String document, Optional<DraftName> draft) {
    return Stream.concat(
            Stream.of(Ascii.toLowerCase(document.strip())),
            draft.stream().flatMap(name -> Stream.of(name.toString(), name.name().text())))
        .map(groupsOfDocuments::get)
        .filter(groups -> !groups.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream)
        .distinct()
        .flatMap(
            acronym ->
                uses(acronym).stream()
                    .filter(AcronymUse::isPresent)
                    // the Datatracker's "none", for drafts of no group
                    .filter(use -> !use.group().isOf(GroupType.INDIVIDUAL))
                    .map(use -> owner(use, DraftOwner.Reason.RECORDED)))
        .toList();
  }

  private List<DraftOwner> byName(DraftName draft) {
    String rest = draft.rest();
    if (rest.startsWith(IETF)) {
      return inStream(rest.substring(IETF.length()), AcronymRegistry::isOfIetf);
    }
    if (rest.startsWith(IRTF)) {
      return inStream(rest.substring(IRTF.length()), AcronymRegistry::isOfIrtf);
    }
    List<DraftOwner> bodies =
        longest(rest, IS_BODY).stream().map(use -> owner(use, DraftOwner.Reason.BODY)).toList();
    return bodies.isEmpty() ? namedByAuthor(rest) : bodies;
  }

  private static boolean isOfIetf(Group group) {
    return group.isOf(GroupType.WG)
        || group.isOf(GroupType.AG)
        || group.isOf(GroupType.AREA)
        || group.type().isEmpty();
  }

  private static boolean isOfIrtf(Group group) {
    return group.type().map(GroupType::isResearch).orElse(true);
  }

  private List<DraftOwner> inStream(String rest, Predicate<Group> isOfStream) {
    List<DraftOwner> fitting =
        longest(rest, isOfStream).stream()
            .map(
                use ->
                    owner(
                        use,
                        use.isPresent()
                            ? DraftOwner.Reason.PRESENT_ACRONYM
                            : DraftOwner.Reason.EARLIER_ACRONYM))
            .toList();
    if (!fitting.isEmpty()) {
      return fitting;
    }
    List<DraftOwner> spelt =
        longest(rest, text -> bySpelling.get(spelling(text)), isOfStream).stream()
            .map(use -> owner(use, DraftOwner.Reason.OTHER_SPELLING))
            .toList();
    return spelt.isEmpty()
        ? longest(rest, group -> true).stream()
            .map(use -> owner(use, DraftOwner.Reason.OTHER_KIND))
            .toList()
        : spelt;
  }

  /** By custom right behind the author, who is named by one word, or by two if it is a particle. */
  private List<DraftOwner> namedByAuthor(String rest) {
    int behind = rest.indexOf('-');
    if (behind >= 0 && PARTICLES.contains(rest.substring(0, behind))) {
      behind = rest.indexOf('-', behind + 1);
    }
    if (behind < 0) {
      return List.of();
    }
    return longest(
            rest.substring(behind + 1),
            group -> group.type().map(GroupType::actsLikeWorkingGroup).orElse(false))
        .stream()
        .map(use -> owner(use, DraftOwner.Reason.NAMED_BY_AUTHOR))
        .toList();
  }

  private static DraftOwner owner(AcronymUse use, DraftOwner.Reason reason) {
    return new DraftOwner(use.group(), use.acronym(), reason);
  }

  private List<AcronymUse> longest(String rest, Predicate<Group> isMeant) {
    return longest(rest, byAcronym::get, isMeant);
  }

  /** {@return who has, or had, the longest acronym with which a text begins, ended by a hyphen} */
  private static List<AcronymUse> longest(
      String rest, Function<String, List<AcronymUse>> known, Predicate<Group> isMeant) {
    for (int end = rest.length(); end > 0; end = rest.lastIndexOf('-', end - 1)) {
      List<AcronymUse> found =
          known.apply(rest.substring(0, end)).stream()
              .filter(use -> isMeant.test(use.group()))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcronymRegistry that
        && uses.equals(that.uses)
        && groupsOfDocuments.equals(that.groupsOfDocuments);
  }

  @Override
  public int hashCode() {
    return uses.hashCode();
  }

  /** {@return how many acronyms it knows} */
  @Override
  public String toString() {
    return acronyms().size() + " acronyms in " + uses.size() + " uses";
  }
}
