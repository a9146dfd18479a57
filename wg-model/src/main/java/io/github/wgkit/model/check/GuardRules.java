package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static io.github.wgkit.model.check.Citation.datatracker;
import static io.github.wgkit.model.check.Citation.rfc;
import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * The rules of the {@link ImportGuard}. Each has a limit in percent, which {@link GuardLimits} can
 * change. {@code IG-01} to {@code IG-29} ask whether a snapshot is plausible in itself, {@code
 * IG-31} to {@code IG-49} whether it has lost something, {@code IG-51} and on whether things are
 * still what they were.
 */
public final class GuardRules {
  /**
   * A group is not called like a person. 2 % may break it: a column of people taken for that of
   * names makes nearly all names wrong; a group called like somebody is rare.
   */
  public static final Rule NAMES_OF_PEOPLE =
      Rule.of("IG-01", ERROR, "a group is not called like a person", rfc(2418, "2.2"));

  /**
   * Groups have different names. 10 % may break it: a BoF that is held again may keep its name;
   * beyond that, names are repeated by mistake.
   */
  public static final Rule DISTINCT_NAMES =
      Rule.of("IG-02", ERROR, "groups have different names", rfc(2418, "2.2"));

  /**
   * Groups are in different states. 97 % may be in the same one: most groups of a whole record are
   * concluded, and some always work; a list of active groups only breaks this rule on purpose.
   */
  public static final Rule STATES_DIFFER =
      Rule.of("IG-03", ERROR, "groups are in different states", datatracker("states of groups"));

  /**
   * The address of a mailing list is an address. 5 % may break it: old records have a few that are
   * sentences, or two addresses in one.
   */
  public static final Rule LIST_ADDRESSES =
      Rule.of("IG-04", ERROR, "the address of a mailing list is an address", rfc(2418, "2.2"));

  /**
   * Groups have mailing lists of their own. 10 % may break it: a few groups share a list; that many
   * do not, it is the address of a help desk then.
   */
  public static final Rule LISTS_DIFFER =
      Rule.of("IG-05", ERROR, "groups have mailing lists of their own", rfc(2418, "2.2"));

  /**
   * A working group that is at work is in an area. 10 % may break it: in a whole record all of them
   * are, and the area is one of the groups.
   */
  public static final Rule AREAS =
      Rule.of("IG-06", ERROR, "a working group that is at work is in an area", rfc(2418, "2.2"));

  /**
   * Working groups are spread over several areas. 75 % may break it: there have been seven areas or
   * more since 1989; one of two areas may well be the larger.
   */
  public static final Rule AREAS_DIFFER =
      Rule.of("IG-07", ERROR, "working groups are spread over several areas", rfc(2418, "2.2"));

  /**
   * The name in a role is that of one person. 5 % may break it: a list that was not taken apart
   * comes with brackets, semicolons, line breaks or several addresses.
   */
  public static final Rule NAMES_OF_ROLES =
      Rule.of("IG-08", ERROR, "the name in a role is that of one person", rfc(2418, "2.2"));

  /**
   * Groups have different chairs. 30 % may break it: whoever chairs most has a few groups of
   * hundreds; a join gone wrong gives one person all.
   */
  public static final Rule PEOPLE_DIFFER =
      Rule.of("IG-09", ERROR, "groups have different chairs", rfc(2418, "2.2"));

  /**
   * An acronym means one group. 1 % may break it: a reused acronym is rare, a list that was read
   * twice repeats nearly all.
   */
  public static final Rule ACRONYMS_ONCE =
      Rule.of("IG-10", ERROR, "an acronym means one group", rfc(2418, "2.2"));

  /**
   * A number means one group, or one person. None may break it: numbers are keys; one that comes
   * twice makes every reference to it void.
   */
  public static final Rule NUMBERS_ONCE =
      Rule.of(
          "IG-11", ERROR, "a number means one group, or one person", datatracker("keys of tables"));

  /**
   * Types and states are words of the Datatracker. 10 % may break it: a new word is not in use
   * everywhere at once; labels taken for slugs are.
   */
  public static final Rule KNOWN_WORDS =
      Rule.of(
          "IG-12",
          ERROR,
          "types and states are words of the Datatracker",
          datatracker("names of types and states"));

  /** Names are decoded rightly. 2 % may break it: a few names came into the records damaged. */
  public static final Rule DECODED =
      Rule.of("IG-13", ERROR, "names are decoded rightly", datatracker("texts are UTF-8"));

  /**
   * Names are text and have no markup. 2 % may break it: a page that was scraped leaves tags and
   * character references everywhere.
   */
  public static final Rule NO_MARKUP =
      Rule.of("IG-14", ERROR, "names are text and have no markup", datatracker("texts are UTF-8"));

  /**
   * Nothing has happened in the future. 1 % may break it: clocks differ, so the day after today is
   * allowed, and single slips are.
   */
  public static final Rule NOT_IN_FUTURE =
      Rule.of("IG-15", ERROR, "nothing has happened in the future", datatracker("times of events"));

  /**
   * Nothing has happened before there were groups. 5 % may break it: a few old dates are
   * placeholders such as 1911; dates that could not be read often become 1900 or 1970 everywhere.
   */
  public static final Rule NOT_BEFORE_ALL =
      Rule.of(
          "IG-16",
          ERROR,
          "nothing has happened before there were groups",
          datatracker("times of events"));

  /**
   * A group is in the state that its last change of state says. 15 % may break it: of real records
   * some never had their change recorded.
   */
  public static final Rule STATE_AS_HISTORY =
      Rule.of(
          "IG-17",
          ERROR,
          "a group is in the state that its last change of state says",
          datatracker("change of state"));

  /**
   * Charters have different texts. 10 % may break it: a page that says that there is no charter,
   * kept in place of the charters, is the same for all.
   */
  public static final Rule CHARTERS_DIFFER =
      Rule.of("IG-18", ERROR, "charters have different texts", rfc(2418, "2.2"));

  /**
   * An active working group has a chair. 50 % may break it: some forms of record leave the people
   * out; that is worth a word.
   */
  public static final Rule CHAIRS =
      Rule.of("IG-19", WARNING, "an active working group has a chair", rfc(9281, "2.2"));

  /** There are groups. None may break it: nothing is no snapshot. */
  public static final Rule NOT_EMPTY =
      Rule.of("IG-20", ERROR, "there are groups", rfc(6292, "2.6"));

  /**
   * Groups are not lost. 2 % may be lost: groups end by a change of state and stay in the record; a
   * few trial entries are taken out.
   */
  public static final Rule GROUPS_KEPT =
      Rule.of(
          "IG-31", ERROR, "groups are not lost", datatracker("groups are concluded, not deleted"));

  /**
   * Groups of a type are not lost. 10 % may be lost: a type may be renamed for some, or retired in
   * steps; not for many at once.
   */
  public static final Rule TYPES_KEPT =
      Rule.of(
          "IG-32",
          ERROR,
          "groups of a type are not lost",
          datatracker("groups are concluded, not deleted"));

  /**
   * Active working groups do not end all at once. 25 % may be lost: in a year about one in ten
   * ends, and snapshots may be years apart.
   */
  public static final Rule ACTIVE_KEPT =
      Rule.of("IG-33", ERROR, "active working groups do not end all at once", rfc(2418, "4"));

  /**
   * Active working groups of an area do not end or move all at once. 50 % may be lost:
   * reorganizations move many; an area that is closed itself, or gone, may lose all.
   */
  public static final Rule ACTIVE_OF_AREA_KEPT =
      Rule.of(
          "IG-34",
          ERROR,
          "active working groups of an area do not end or move all at once",
          rfc(2418, "2.2"));

  /** People are not lost. 5 % may be lost: records of one person are merged now and then. */
  public static final Rule PEOPLE_KEPT =
      Rule.of("IG-35", ERROR, "people are not lost", datatracker("people are not deleted"));

  /** Roles are not lost. 20 % may be lost: groups that end give their roles up, others follow. */
  public static final Rule ROLES_KEPT =
      Rule.of("IG-36", ERROR, "roles are not lost", rfc(2418, "2.2"));

  /**
   * Addresses of mailing lists are not lost. 5 % may be lost: addresses of ended groups stay in the
   * record.
   */
  public static final Rule LISTS_KEPT =
      Rule.of("IG-37", ERROR, "addresses of mailing lists are not lost", rfc(2418, "2.2"));

  /**
   * Parents of groups are not lost. 5 % may be lost: a group may leave its area, few do at once.
   */
  public static final Rule PARENTS_KEPT =
      Rule.of("IG-38", ERROR, "parents of groups are not lost", rfc(2418, "2.2"));

  /** Charters are not lost. 3 % may be lost: a charter stays when its group ends. */
  public static final Rule CHARTERS_KEPT =
      Rule.of("IG-39", ERROR, "charters are not lost", rfc(6292, "2.3"));

  /** Texts of charters are not lost. 3 % may be lost: revisions are added, not taken away. */
  public static final Rule CHARTER_TEXTS_KEPT =
      Rule.of("IG-40", ERROR, "texts of charters are not lost", rfc(6292, "2.3"));

  /**
   * Milestones are not lost. 25 % may be lost: resolved milestones stay until a charter replaces
   * the plan, and then all of that group go.
   */
  public static final Rule MILESTONES_KEPT =
      Rule.of("IG-41", ERROR, "milestones are not lost", rfc(6433, "2"));

  /**
   * Due dates of milestones are not lost. 30 % may be lost: a group may change to milestones
   * without dates, few do at once.
   */
  public static final Rule DUE_DATES_KEPT =
      Rule.of("IG-42", ERROR, "due dates of milestones are not lost", rfc(6433, "2"));

  /**
   * What happened stays in the record. 2 % may be lost: a history only grows; a few events are
   * taken back.
   */
  public static final Rule EVENTS_KEPT =
      Rule.of("IG-43", ERROR, "what happened stays in the record", rfc(6292, "2.3"));

  /** Earlier records of groups are kept. 2 % may be lost: a history only grows. */
  public static final Rule PAST_RECORDS_KEPT =
      Rule.of(
          "IG-44", ERROR, "earlier records of groups are kept", datatracker("history of groups"));

  /** Documents are not lost. 3 % may be lost: drafts expire and stay in the record. */
  public static final Rule DOCUMENTS_KEPT =
      Rule.of("IG-45", ERROR, "documents are not lost", datatracker("documents are not deleted"));

  /**
   * The acronym of a number stays. 2 % may break it: acronyms do change, a few a year; numbers that
   * shifted by one change them all.
   */
  public static final Rule ACRONYM_STAYS =
      Rule.of("IG-51", ERROR, "the acronym of a number stays", datatracker("keys of tables"));

  /**
   * The number of an acronym stays. 2 % may break it: an acronym that is used again has another
   * number, which is rare; a table that was numbered anew has others for all.
   */
  public static final Rule NUMBER_STAYS =
      Rule.of("IG-52", ERROR, "the number of an acronym stays", datatracker("keys of tables"));

  /** The names of groups stay. 10 % may break it: a new charter may bring a new name. */
  public static final Rule NAME_STAYS =
      Rule.of("IG-53", ERROR, "the names of groups stay", rfc(6292, "2.1"));

  /**
   * The types of groups stay. 5 % may break it: teams become directorates, research groups start as
   * something else; few do at once.
   */
  public static final Rule TYPE_STAYS =
      Rule.of("IG-54", ERROR, "the types of groups stay", datatracker("types of groups"));

  /**
   * The areas of groups stay. 40 % may break it: the largest reorganizations moved about a third of
   * the groups.
   */
  public static final Rule AREA_STAYS =
      Rule.of("IG-55", ERROR, "the areas of groups stay", rfc(2418, "2.2"));

  /**
   * Groups do not go back to a state before. 3 % may break it: a concluded group is opened again
   * now and then, an active one never becomes a BoF; counted are also states that became unknown.
   */
  public static final Rule NOT_BACK =
      Rule.of("IG-56", ERROR, "groups do not go back to a state before", rfc(6292, "2.1"));

  /**
   * Records do not become older. 3 % may break it: a snapshot that was put back is older
   * everywhere.
   */
  public static final Rule NOT_OLDER =
      Rule.of("IG-57", ERROR, "records do not become older", datatracker("times of records"));

  /**
   * A number means the same person. 10 % may break it: people change their names, few do at once.
   */
  public static final Rule PERSON_STAYS =
      Rule.of("IG-58", ERROR, "a number means the same person", datatracker("keys of tables"));

  /**
   * There are not many more groups at once. 50 % more is allowed: lists grow from nothing, so this
   * is worth a word and no more.
   */
  public static final Rule GROWTH =
      Rule.of(
          "IG-59",
          WARNING,
          "there are not many more groups at once",
          datatracker("groups are concluded, not deleted"));

  private record Usual(Rule rule, int percent, String reason) {}

  private static final ImmutableList<Usual> USUAL =
      ImmutableList.of(
          new Usual(
              NAMES_OF_PEOPLE,
              2,
              "a column of people taken for that of names makes nearly all names wrong; a group called like somebody is rare"),
          new Usual(
              DISTINCT_NAMES,
              10,
              "a BoF that is held again may keep its name; beyond that, names are repeated by mistake"),
          new Usual(
              STATES_DIFFER,
              97,
              "most groups of a whole record are concluded, and some always work; a list of active groups only breaks this rule on purpose"),
          new Usual(
              LIST_ADDRESSES,
              5,
              "old records have a few that are sentences, or two addresses in one"),
          new Usual(
              LISTS_DIFFER,
              10,
              "a few groups share a list; that many do not, it is the address of a help desk then"),
          new Usual(
              AREAS, 10, "in a whole record all of them are, and the area is one of the groups"),
          new Usual(
              AREAS_DIFFER,
              75,
              "there have been seven areas or more since 1989; one of two areas may well be the larger"),
          new Usual(
              NAMES_OF_ROLES,
              5,
              "a list that was not taken apart comes with brackets, semicolons, line breaks or several addresses"),
          new Usual(
              PEOPLE_DIFFER,
              30,
              "whoever chairs most has a few groups of hundreds; a join gone wrong gives one person all"),
          new Usual(
              ACRONYMS_ONCE,
              1,
              "a reused acronym is rare, a list that was read twice repeats nearly all"),
          new Usual(
              NUMBERS_ONCE,
              0,
              "numbers are keys; one that comes twice makes every reference to it void"),
          new Usual(
              KNOWN_WORDS,
              10,
              "a new word is not in use everywhere at once; labels taken for slugs are"),
          new Usual(DECODED, 2, "a few names came into the records damaged"),
          new Usual(
              NO_MARKUP,
              2,
              "a page that was scraped leaves tags and character references everywhere"),
          new Usual(
              NOT_IN_FUTURE,
              1,
              "clocks differ, so the day after today is allowed, and single slips are"),
          new Usual(
              NOT_BEFORE_ALL,
              5,
              "a few old dates are placeholders such as 1911; dates that could not be read often become 1900 or 1970 everywhere"),
          new Usual(STATE_AS_HISTORY, 15, "of real records some never had their change recorded"),
          new Usual(
              CHARTERS_DIFFER,
              10,
              "a page that says that there is no charter, kept in place of the charters, is the same for all"),
          new Usual(CHAIRS, 50, "some forms of record leave the people out; that is worth a word"),
          new Usual(NOT_EMPTY, 0, "nothing is no snapshot"),
          new Usual(
              GROUPS_KEPT,
              2,
              "groups end by a change of state and stay in the record; a few trial entries are taken out"),
          new Usual(
              TYPES_KEPT,
              10,
              "a type may be renamed for some, or retired in steps; not for many at once"),
          new Usual(
              ACTIVE_KEPT, 25, "in a year about one in ten ends, and snapshots may be years apart"),
          new Usual(
              ACTIVE_OF_AREA_KEPT,
              50,
              "reorganizations move many; an area that is closed itself, or gone, may lose all"),
          new Usual(PEOPLE_KEPT, 5, "records of one person are merged now and then"),
          new Usual(ROLES_KEPT, 20, "groups that end give their roles up, others follow"),
          new Usual(LISTS_KEPT, 5, "addresses of ended groups stay in the record"),
          new Usual(PARENTS_KEPT, 5, "a group may leave its area, few do at once"),
          new Usual(CHARTERS_KEPT, 3, "a charter stays when its group ends"),
          new Usual(CHARTER_TEXTS_KEPT, 3, "revisions are added, not taken away"),
          new Usual(
              MILESTONES_KEPT,
              25,
              "resolved milestones stay until a charter replaces the plan, and then all of that group go"),
          new Usual(
              DUE_DATES_KEPT, 30, "a group may change to milestones without dates, few do at once"),
          new Usual(EVENTS_KEPT, 2, "a history only grows; a few events are taken back"),
          new Usual(PAST_RECORDS_KEPT, 2, "a history only grows"),
          new Usual(DOCUMENTS_KEPT, 3, "drafts expire and stay in the record"),
          new Usual(
              ACRONYM_STAYS,
              2,
              "acronyms do change, a few a year; numbers that shifted by one change them all"),
          new Usual(
              NUMBER_STAYS,
              2,
              "an acronym that is used again has another number, which is rare; a table that was numbered anew has others for all"),
          new Usual(NAME_STAYS, 10, "a new charter may bring a new name"),
          new Usual(
              TYPE_STAYS,
              5,
              "teams become directorates, research groups start as something else; few do at once"),
          new Usual(
              AREA_STAYS, 40, "the largest reorganizations moved about a third of the groups"),
          new Usual(
              NOT_BACK,
              3,
              "a concluded group is opened again now and then, an active one never becomes a BoF; counted are also states that became unknown"),
          new Usual(NOT_OLDER, 3, "a snapshot that was put back is older everywhere"),
          new Usual(PERSON_STAYS, 10, "people change their names, few do at once"),
          new Usual(GROWTH, 50, "lists grow from nothing, so this is worth a word and no more"));

  /** All rules, in the order of their ids. */
  public static final ImmutableSet<Rule> ALL =
      USUAL.stream().map(Usual::rule).collect(ImmutableSet.toImmutableSet());

  /** The rules about what may be lost. */
  public static final ImmutableSet<Rule> SHRINKING =
      ImmutableSet.of(
          GROUPS_KEPT,
          TYPES_KEPT,
          ACTIVE_KEPT,
          ACTIVE_OF_AREA_KEPT,
          PEOPLE_KEPT,
          ROLES_KEPT,
          LISTS_KEPT,
          PARENTS_KEPT,
          CHARTERS_KEPT,
          CHARTER_TEXTS_KEPT,
          MILESTONES_KEPT,
          DUE_DATES_KEPT,
          EVENTS_KEPT,
          PAST_RECORDS_KEPT,
          DOCUMENTS_KEPT);

  private static final ImmutableMap<String, String> REASONS =
      USUAL.stream().collect(toImmutableMap(usual -> usual.rule().id(), Usual::reason));

  private GuardRules() {}

  /** {@return the limits in percent by the id of the rule} */
  static ImmutableMap<String, Integer> percents() {
    return USUAL.stream().collect(toImmutableMap(usual -> usual.rule().id(), Usual::percent));
  }

  /**
   * {@return why the limit of a rule is what it is, unless said otherwise}
   *
   * @param rule one of these rules
   * @throws IllegalArgumentException if it is none of them
   */
  public static String reason(Rule rule) {
    String reason = REASONS.get(rule.id());
    if (reason == null) {
      throw new IllegalArgumentException("no rule of the import guard: " + rule.id());
    }
    return reason;
  }
}
