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
    Rule rule, Predicate<Group> isMeant, Function<Inspected, Stream<Remark>> broken) {
  /** {@return a check that says nothing of certain words} */
  static RecordCheck of(
      Rule rule, Predicate<Group> isMeant, Function<Inspected, Stream<String>> broken) {
    return new RecordCheck(
        rule, isMeant, inspected -> Remark.withoutQuote(broken.apply(inspected)));
  }

  Stream<Finding> findings(Inspected inspected) {
    // asked before the record is looked at, as some checks read the text of the charter
    if (rule.severity(inspected.profile()).isEmpty() || !isMeant.test(inspected.group())) {
      return Stream.empty();
    }
    return found(inspected);
  }

  /** {@return what is found, whatever the type and state of the group} */
  Stream<Finding> found(Inspected inspected) {
    return broken
        .apply(inspected)
        .flatMap(
            remark ->
                rule
                    .broken(
                        inspected.profile(), inspected.group().acronym().text(), remark.message())
                    .stream()
                    .map(finding -> finding.quoting(remark.quote())));
  }

  /** {@return a check that finds at most one thing wrong, and it is always the same} */
  static RecordCheck unless(
      Rule rule, Predicate<Group> isMeant, Predicate<Inspected> isKept, String message) {
    return of(
        rule, isMeant, inspected -> isKept.test(inspected) ? Stream.empty() : Stream.of(message));
  }
}
