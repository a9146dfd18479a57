package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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
          of(
              RecordRules.RFC_IN_FORCE,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::obsoleteRfcs),
          of(
              RecordRules.MILESTONES_APART,
              Scope.WORKING_GROUP_OR_PROPOSED,
              CharterTextChecks::milestonesInText),
          of(RecordRules.NOTHING_LEFT_OF_TEMPLATE, Scope.ALIVE, CharterTextChecks::gaps),
          CharterChecks.of(
              RecordRules.PLAIN_TEXT,
              Scope.ALIVE,
              (inspected, charter) ->
                  newestText(charter).stream().flatMap(CharterTextChecks::odd)));

  private CharterTextChecks() {}

  private static RecordCheck of(
      Rule rule,
      Predicate<Group> isMeant,
      BiFunction<Inspected, CharterProse, Stream<String>> broken) {
    return CharterChecks.of(
        rule,
        isMeant,
        (inspected, charter) ->
            newestText(charter).stream()
                .flatMap(text -> broken.apply(inspected, new CharterProse(text.text()))));
  }

  /** The newest text, or the newest approved one where the newest is not at hand. */
  private static Optional<CharterText> newestText(Charter charter) {
    return charter
        .text()
        .or(() -> charter.newestApprovedText().map(revision -> charter.texts().get(revision)));
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

  private static Stream<String> obsoleteRfcs(Inspected inspected, CharterProse prose) {
    return RFC_NUMBER
        .matcher(prose.text())
        .results()
        .map(match -> match.group(1))
        .distinct()
        .flatMap(
            number ->
                inspected
                    .among(
                        neighbours ->
                            Stream.of(
                                neighbours.successors("rfc" + number).stream()
                                    .map(Object::toString)
                                    .distinct()
                                    .sorted()
                                    .collect(toImmutableList())))
                    .filter(successors -> !successors.isEmpty())
                    .map(
                        successors ->
                            "the charter names RFC "
                                + number
                                + ", which is obsolete; newer: "
                                + Joiner.on(", ").join(successors)));
  }

  private static Stream<String> milestonesInText(Inspected inspected, CharterProse prose) {
    String text = prose.flattened();
    return Stream.concat(
            inspected.group().milestones().milestones().stream(),
            inspected.group().proposedMilestones().milestones().stream())
        .map(Milestone::description)
        .distinct()
        .filter(description -> CharterProse.length(description) >= TELLING)
        .filter(description -> text.contains(CharterProse.flatten(description)))
        .map(description -> MilestoneChecks.quoted(description) + " stands in the charter, too");
  }

  private static Stream<String> gaps(Inspected inspected, CharterProse prose) {
    Matcher gap = GAP.matcher(prose.text());
    return when(gap.find(), "the charter seems to have a gap to be filled")
        .map(message -> message + ": " + gap.group());
  }

  private static Stream<String> odd(CharterText text) {
    if (text.utf8().isEmpty()) {
      return Stream.of("the text of the charter is not UTF-8");
    }
    int strange = STRANGE.countIn(text.text());
    return when(
        strange > 0,
        "the text of the charter has "
            + strange
            + (strange == 1 ? " control character" : " control characters"));
  }
}
