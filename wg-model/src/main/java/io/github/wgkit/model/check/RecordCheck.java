package io.github.wgkit.model.check;

import io.github.wgkit.model.Group;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule, and how to find out whether a record keeps it.
 *
 * @param rule the rule
 * @param isMeant whether the rule is about a group at all, which mostly depends on type and state
 * @param broken tells what is wrong and what would be right, once for each thing that is wrong
 */
record RecordCheck(
    Rule rule, Predicate<Group> isMeant, Function<Inspected, Stream<String>> broken) {
  Stream<Finding> findings(Inspected inspected) {
    // asked before the record is looked at, as some checks read the text of the charter
    if (rule.severity(inspected.profile()).isEmpty() || !isMeant.test(inspected.group())) {
      return Stream.empty();
    }
    return broken
        .apply(inspected)
        .flatMap(
            message ->
                rule
                    .broken(inspected.profile(), inspected.group().acronym().text(), message)
                    .stream());
  }

  /** {@return a check that finds at most one thing wrong, and it is always the same} */
  static RecordCheck unless(
      Rule rule, Predicate<Group> isMeant, Predicate<Inspected> isKept, String message) {
    return new RecordCheck(
        rule, isMeant, inspected -> isKept.test(inspected) ? Stream.empty() : Stream.of(message));
  }
}
