package io.github.wgkit.model.check;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.CharterEncoding;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the text of a charter says. A text cannot be understood here, so these checks look for signs
 * only, and say nothing where they are in doubt.
 */
final class CharterTextChecks {
  /** Of 390 charters of 2009 the longest two in a hundred have more words. */
  private static final int BRIEF = 1000;

  /** No overview has fewer words. */
  private static final int OVERVIEW = 10;

  /** A phrase of fewer words may well stand in the text by chance. */
  private static final int TELLING = 4;

  /** By what words, or beginnings of words, a topic is mentioned. */
  private static final ImmutableMap<String, ImmutableSet<String>> TOPICS =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("architecture", ImmutableSet.of("architect", "framework"))
          .put("operations", ImmutableSet.of("operat", "deploy", "provision"))
          .put(
              "security",
              ImmutableSet.of("secur", "threat", "attack", "authentic", "encrypt", "crypto"))
          .put(
              "network management",
              ImmutableSet.of("manag", "mib", "yang", "netconf", "snmp", "monitor", "configur"))
          .put("scaling", ImmutableSet.of("scal", "large", "perform", "growth"))
          .put(
              "transition",
              ImmutableSet.of(
                  "transition", "migrat", "coexist", "backward", "compatib", "interop", "upgrad"))
          .buildOrThrow();

  /** The draft revision of RFC 2418 adds it. */
  private static final String PRIVACY = "privacy";

  private static final ImmutableSet<String> PRIVACY_WORDS =
      ImmutableSet.of("privacy", "private", "confidential", "pervasive");

  private static final Pattern GAP =
      Pattern.compile(
          "\\{\\{|\\}\\}|\\[(?:insert|fill|add)\\b|<(?:insert|fill|add|name)\\b"
              + "|\\b(?:TBD|TBA|TODO|FIXME|XXX+)\\b|lorem ipsum");

  private static final Pattern RFC_NUMBER =
      Pattern.compile("\\bRFC[ -]?0{0,4}([1-9][0-9]{0,4})\\b");

  /** Without a revision at the end. */
  private static final Pattern DRAFT =
      Pattern.compile("\\bdraft-[a-z0-9-]{1,200}?(?=-[0-9]{2}\\b|[^a-z0-9-]|$)");

  /** No group has as many; each of them is looked for in the whole text. */
  private static final int MOST_MILESTONES = 300;

  /** Line ends, tabs and form feeds are met in plain text. */
  private static final CharMatcher STRANGE =
      CharMatcher.javaIsoControl().and(CharMatcher.noneOf("\n\r\t\f"));

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          of(
              RecordRules.DESCRIPTION,
              Scope.WORKING_GROUP_OR_PROPOSED,
              (inspected, prose) ->
                  when(prose.isBlank(), "the text of the charter is empty; describe the group")),
          of(RecordRules.BRIEF, Scope.WORKING_GROUP_OR_PROPOSED, CharterTextChecks::notBrief),
          of(RecordRules.OVERVIEW, Scope.WORKING_GROUP_OR_PROPOSED, CharterTextChecks::noOverview),
          of(
              RecordRules.IMPACT,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::topicsNotMentioned),
          quoting(
              RecordRules.RFC_IN_FORCE,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::obsoleteRfcs),
          quoting(
              RecordRules.DRAFT_IN_FORCE,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::replacedDrafts),
          quoting(
              RecordRules.MILESTONES_APART,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::milestonesInText),
          quoting(RecordRules.NOTHING_LEFT_OF_TEMPLATE, Scope.ALIVE, CharterTextChecks::gaps),
          new RecordCheck(
              RecordRules.PLAIN_TEXT,
              Scope.ALIVE,
              inspected -> newestText(inspected).stream().flatMap(CharterTextChecks::odd)));

  /** What needs to know which RFCs there are. */
  static final RecordCheck PUBLISHED =
      quoting(
          RecordRules.RFC_PUBLISHED,
          Scope.WORKING_GROUP_OR_PROPOSED,
          CharterTextChecks::unknownRfcs);

  private CharterTextChecks() {}

  private static RecordCheck of(
      Rule rule,
      Predicate<Group> isMeant,
      BiFunction<Inspected, CharterProse, Stream<String>> broken) {
    return quoting(
        rule, isMeant, (inspected, prose) -> Remark.withoutQuote(broken.apply(inspected, prose)));
  }

  private static RecordCheck quoting(
      Rule rule,
      Predicate<Group> isMeant,
      BiFunction<Inspected, CharterProse, Stream<Remark>> broken) {
    return new RecordCheck(
        rule,
        isMeant,
        inspected ->
            newestText(inspected).stream()
                .flatMap(text -> broken.apply(inspected, new CharterProse(text.text()))));
  }

  /** The newest text, or the newest approved one where the newest is not at hand. */
  private static Optional<CharterText> newestText(Inspected inspected) {
    return inspected
        .group()
        .charter()
        .flatMap(
            charter ->
                charter
                    .text()
                    .or(
                        () ->
                            charter
                                .newestApprovedText()
                                .map(revision -> charter.texts().get(revision))));
  }

  private static Stream<String> when(boolean isBroken, String message) {
    return isBroken ? Stream.of(message) : Stream.empty();
  }

  private static Stream<String> notBrief(Inspected inspected, CharterProse prose) {
    return when(
        prose.length() > BRIEF,
        "the charter has " + prose.length() + " words; few have more than " + BRIEF);
  }

  private static Stream<String> noOverview(Inspected inspected, CharterProse prose) {
    if (prose.isBlank()) {
      return Stream.empty();
    }
    Optional<String> overview = prose.overview();
    if (overview.isEmpty()) {
      return Stream.of("the charter has headings only; begin with an overview");
    }
    String first = overview.get();
    if (CharterProse.isListItem(first)) {
      return Stream.of("the charter begins with a list; begin with an overview");
    }
    int words = CharterProse.length(first);
    return when(
        words < OVERVIEW,
        "the first paragraph of the charter has "
            + words
            + (words == 1 ? " word" : " words")
            + "; begin with an overview");
  }

  private static Stream<String> topicsNotMentioned(Inspected inspected, CharterProse prose) {
    if (prose.isBlank()) {
      return Stream.empty();
    }
    ImmutableSet<String> vocabulary = prose.vocabulary();
    List<String> missing = new ArrayList<>();
    TOPICS.forEach(
        (topic, beginnings) -> {
          if (!mentions(vocabulary, beginnings)) {
            missing.add(topic);
          }
        });
    if (inspected.profile() == Profile.DRAFT_2418BIS && !mentions(vocabulary, PRIVACY_WORDS)) {
      missing.add(PRIVACY);
    }
    return when(
        !missing.isEmpty(),
        "the charter seems to say nothing of the impact on: " + Joiner.on(", ").join(missing));
  }

  private static boolean mentions(
      ImmutableSet<String> vocabulary, ImmutableSet<String> beginnings) {
    return vocabulary.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
  }

  /** {@return the numbers of RFCs in the text, each with the words that name it first} */
  private static ImmutableMap<Integer, String> rfcs(CharterProse prose) {
    Map<Integer, String> found = new LinkedHashMap<>();
    RFC_NUMBER
        .matcher(prose.text())
        .results()
        .forEach(match -> found.putIfAbsent(Integer.valueOf(match.group(1)), match.group()));
    return ImmutableMap.copyOf(found);
  }

  private static Stream<Remark> obsoleteRfcs(Inspected inspected, CharterProse prose) {
    return rfcs(prose).entrySet().stream()
        .flatMap(
            named -> {
              String newer =
                  Stream.concat(
                          inspected.among(all -> all.successors("rfc" + named.getKey()).stream()),
                          inspected.rfcs().stream()
                              .flatMap(list -> list.successors(named.getKey()).stream())
                              .map(number -> DocumentName.of("rfc" + number)))
                      .map(Object::toString)
                      .distinct()
                      .sorted()
                      .collect(joining(", "));
              String message =
                  "the charter names RFC "
                      + named.getKey()
                      + ", which is obsolete; newer: "
                      + newer;
              return newer.isEmpty()
                  ? Stream.empty()
                  : Stream.of(new Remark(message, named.getValue()));
            });
  }

  private static Stream<Remark> unknownRfcs(Inspected inspected, CharterProse prose) {
    return inspected.rfcs().stream()
        .flatMap(
            list ->
                rfcs(prose).entrySet().stream()
                    .filter(named -> !list.isPublished(named.getKey()))
                    .map(
                        named ->
                            new Remark(
                                "the charter names RFC "
                                    + named.getKey()
                                    + ", which the list of RFCs does not have",
                                named.getValue())));
  }

  private static Stream<Remark> replacedDrafts(Inspected inspected, CharterProse prose) {
    return inspected.among(
        all ->
            DRAFT
                .matcher(prose.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(
                    draft ->
                        all.replacements(draft).stream()
                            .map(
                                by ->
                                    new Remark(
                                        "the charter names "
                                            + draft
                                            + ", which "
                                            + by
                                            + " replaces",
                                        draft))));
  }

  private static Stream<Remark> milestonesInText(Inspected inspected, CharterProse prose) {
    return Stream.concat(
            inspected.group().milestones().milestones().stream(),
            inspected.group().proposedMilestones().milestones().stream())
        .map(Milestone::description)
        .distinct()
        .limit(MOST_MILESTONES)
        .filter(description -> CharterProse.length(description) >= TELLING)
        .filter(prose::contains)
        .map(
            description ->
                new Remark(
                    MilestoneChecks.quoted(description) + " stands in the charter, too",
                    description));
  }

  private static Stream<Remark> gaps(Inspected inspected, CharterProse prose) {
    return GAP.matcher(prose.text())
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(gap -> new Remark("the charter seems to have a gap to be filled: " + gap, gap));
  }

  private static Stream<Remark> odd(CharterText text) {
    if (text.encoding() != CharterEncoding.UTF_8) {
      return Stream.of(new Remark("the text of the charter is not UTF-8", ""));
    }
    int first = STRANGE.indexIn(text.text());
    if (first < 0) {
      return Stream.empty();
    }
    int strange = STRANGE.countIn(text.text());
    return Stream.of(
        new Remark(
            "the text of the charter has "
                + strange
                + (strange == 1 ? " control character" : " control characters"),
            text.text().substring(first, first + 1)));
  }
}
