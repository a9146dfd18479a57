package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.snapshot.Reference;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers of the people whom rows name, so that they can be asked for. */
final class PeopleNamed {
  private static final String TABLE = "person.person";

  /** The fields that name a person. */
  private static final ImmutableSet<String> FIELDS =
      ImmutableSet.of("person", "by", "balloter", "ad", "shepherd");

  private final SortedSet<Long> numbers = new TreeSet<>();

  /** Looks at a field of a row. */
  synchronized void look(String field, String value) {
    if (!FIELDS.contains(field)) {
      return;
    }
    long number = number(value);
    if (number >= 0) {
      numbers.add(number);
    }
  }

  /** {@return the number of the person with an address in the API; -1 if it is no such address} */
  static long number(String address) {
    Reference person = Reference.parse(address);
    return person != null
            && person.table().equals(TABLE)
            && Reference.keyOf(person.key()) instanceof Long number
        ? number
        : -1;
  }

  /** {@return all that were named, in order} */
  synchronized SortedSet<Long> numbers() {
    return new TreeSet<>(numbers);
  }
}
