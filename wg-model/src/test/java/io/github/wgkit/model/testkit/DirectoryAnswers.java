package io.github.wgkit.model.testkit;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.acronym.AcronymClash;
import io.github.wgkit.model.acronym.AcronymRegistry;
import io.github.wgkit.model.acronym.AcronymUse;
import io.github.wgkit.model.acronym.DraftName;
import io.github.wgkit.model.acronym.DraftOwner;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.AsOf;
import io.github.wgkit.model.history.DirectoryAsOf;
import io.github.wgkit.model.history.GroupAsOf;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What directories answer when they are asked about time and names. */
public final class DirectoryAnswers {
  private DirectoryAnswers() {}

  /** {@return days of the past, some of them placeholders, and some of the future} */
  public static Arbitrary<LocalDate> pastDays() {
    return Arbitraries.oneOf(
        Arbitraries.of(Placeholders.KNOWN),
        Arbitraries.integers().between(1980 * 366, 2030 * 365).map(LocalDate::ofEpochDay),
        Arbitraries.integers().between(-100, 25_000).map(LocalDate::ofEpochDay));
  }

  /** {@return days that say nothing: the known ones, and those of some directory} */
  public static Arbitrary<Placeholders> placeholders() {
    return Arbitraries.oneOf(
        Arbitraries.just(Placeholders.ONLY_KNOWN),
        ModelArbitraries.directories().map(Placeholders::in));
  }

  /** {@return directories as they were} */
  public static Arbitrary<DirectoryAsOf> directoriesAsOf() {
    return Combinators.combine(ModelArbitraries.directories(), pastDays()).as(Directory::asOf);
  }

  /** {@return groups as they were} */
  public static Arbitrary<GroupAsOf> groupsAsOf() {
    return Combinators.combine(ModelArbitraries.groups(), pastDays())
        .as((group, day) -> Directory.builder().add(group).build().asOf(day).groups().get(0));
  }

  /**
   * {@return answers of all certainties, those that are unknown without a value}
   *
   * @param values what they may say
   * @param <T> what is asked for
   */
  public static <T> Arbitrary<AsOf<T>> answers(Arbitrary<T> values) {
    return Combinators.combine(
            values.optional(), Arbitraries.of(AsOf.Certainty.class), Texts.notEmpty())
        .as(
            (value, certainty, because) ->
                certainty == AsOf.Certainty.UNKNOWN
                    ? AsOf.unknown(because)
                    : new AsOf<>(value, certainty, because));
  }

  /** {@return what was so of groups, of all certainties} */
  public static Arbitrary<AsOf<?>> answers() {
    return groupsAsOf()
        .flatMap(
            group ->
                Arbitraries.of(
                    ImmutableList.<AsOf<?>>of(
                        group.state(), group.acronym(), group.parent(), group.roles())));
  }

  /** {@return registries of directories} */
  public static Arbitrary<AcronymRegistry> acronymRegistries() {
    return ModelArbitraries.directories().map(AcronymRegistry::of);
  }

  /** {@return uses of acronyms, of now and earlier} */
  public static Arbitrary<AcronymUse> acronymUses() {
    return ModelArbitraries.groups()
        .flatMap(
            group ->
                Arbitraries.of(AcronymRegistry.of(Directory.builder().add(group).build()).uses()));
  }

  /** {@return reasons against acronyms, of every severity} */
  public static Arbitrary<AcronymClash> acronymClashes() {
    return Combinators.combine(Arbitraries.of(Severity.class), acronymUses(), Texts.notEmpty())
        .as(AcronymClash::new);
  }

  /** {@return names of drafts of groups, of the IRTF, of bodies and of authors} */
  public static Arbitrary<DraftName> draftNames() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.of("ietf", "irtf", "iab", "quic", "krb", "wg", "jo", "10", "rfc8446bis"),
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5));
    return Combinators.combine(
            words.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("-", list)),
            Arbitraries.of("", "-00", "-34", "-07.txt", "/12/"))
        .as((rest, end) -> DraftName.parse("draft-" + rest + end))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** {@return groups to which drafts may belong, for every reason} */
  public static Arbitrary<DraftOwner> draftOwners() {
    return Combinators.combine(ModelArbitraries.groups(), Arbitraries.of(DraftOwner.Reason.class))
        .as((group, reason) -> new DraftOwner(group, group.acronym(), reason));
  }

  /** {@return claims of every kind and source, on groups that claims often share} */
  public static Arbitrary<SuccessionClaim> successionClaims() {
    Arbitrary<Acronym> groups =
        Arbitraries.oneOf(
            Arbitraries.of("a", "b", "c", "sip", "SIP", "krb-wg").map(Acronym::of),
            ModelArbitraries.acronyms());
    return Combinators.combine(
            groups,
            Arbitraries.of(SuccessionClaim.Kind.class),
            groups,
            ModelArbitraries.approximateDates(),
            Arbitraries.of(SuccessionClaim.Source.class),
            Texts.any())
        .as(SuccessionClaim::new);
  }

  /** {@return graphs of up to eight claims} */
  public static Arbitrary<SuccessionGraph> successionGraphs() {
    return successionClaims()
        .list()
        .ofMaxSize(8)
        .map(claims -> new SuccessionGraph(ImmutableList.copyOf(claims)));
  }
}
