package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.check.Rule;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a rule, such as {@code B-18}; one that there is not is wrong usage. */
abstract class RuleNames implements ITypeConverter<Rule> {
  /** More guesses than this are no help. */
  private static final int GUESSES = 5;

  private final ImmutableSortedMap<String, Rule> rules;
  private final String whose;

  /**
   * Makes a reader of some names.
   *
   * @param rules the rules there are
   * @param whose of whom they are, as in <em>there is no such rule of the guard</em>
   */
  RuleNames(Set<Rule> rules, String whose) {
    this.rules =
        rules.stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    String.CASE_INSENSITIVE_ORDER, Rule::id, rule -> rule));
    this.whose = whose;
  }

  @Override
  public Rule convert(String text) {
    String id = text.strip();
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new TypeConversionException("there is no rule '" + id + "' " + whose + guesses(id));
    }
    return rule;
  }

  /** {@return the rules whose names are nearest, or the first and the last one} */
  private String guesses(String id) {
    ImmutableList<String> near =
        rules.keySet().stream().filter(rule -> isNear(id, rule)).collect(toImmutableList());
    return near.isEmpty()
        ? "; they go from " + rules.firstKey() + " to " + rules.lastKey()
        : "; did you mean " + near.stream().limit(GUESSES).collect(joining(", ")) + "?";
  }

  /** Names of rules are as short as acronyms, and mistyped in the same way. */
  private static boolean isNear(String id, String rule) {
    return Acronym.isAcronym(id) && Acronym.of(id).distanceTo(Acronym.of(rule)) <= 1;
  }
}
