package io.github.wgkit.io.record;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.history.PastRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the records name somebody in a role. A record tells what was true from its
 * moment on; when somebody was really appointed, it does not tell.
 */
final class Terms {
  /**
   * A time in a role.
   *
   * @param role the role as it was recorded last
   * @param from the day of the first record that has it; empty if records tell no day
   * @param isFirst whether that is the first record of the group at all: the term may have begun
   *     long before
   * @param until the day of the first record that does not have it any more; empty if all have it,
   *     or records tell no day
   * @param isCurrent whether the present record has it
   */
  record Term(
      Role role,
      Optional<LocalDate> from,
      boolean isFirst,
      Optional<LocalDate> until,
      boolean isCurrent) {}

  /** Who, in which role. */
  private record Holder(RoleName name, Object identity) {}

  private static final class Open {
    Role role;
    final @Nullable LocalDate from;
    final boolean isFirst;

    Open(Role role, @Nullable LocalDate from, boolean isFirst) {
      this.role = role;
      this.from = from;
      this.isFirst = isFirst;
    }
  }

  private Terms() {}

  /** {@return the terms in a group: present ones in the order of the record, then earlier ones} */
  static ImmutableList<Term> of(Group group, ShownPeople people) {
    List<Group> records = new ArrayList<>();
    group.history().past().stream().map(PastRecord::group).forEach(records::add);
    records.add(group);
    boolean hasPast = records.size() > 1;
    Map<Holder, Open> open = new LinkedHashMap<>();
    List<Term> ended = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Group record = records.get(i);
      LocalDate day = day(record);
      Map<Holder, Role> held = new LinkedHashMap<>();
      for (Role role : record.roles()) {
        held.putIfAbsent(new Holder(role.name(), people.identityOf(role)), role);
      }
      open.entrySet()
          .removeIf(
              entry -> {
                if (held.containsKey(entry.getKey())) {
                  return false;
                }
                ended.add(term(entry.getValue(), day, false));
                return true;
              });
      boolean isFirst = i == 0;
      held.forEach(
          (holder, role) ->
              open.computeIfAbsent(holder, key -> new Open(role, hasPast ? day : null, isFirst))
                      .role =
                  role);
    }
    ImmutableList.Builder<Term> terms = ImmutableList.builder();
    for (Role role : group.roles()) {
      Open term = open.remove(new Holder(role.name(), people.identityOf(role)));
      if (term != null) {
        terms.add(term(term, null, true));
      }
    }
    return terms.addAll(ended).build();
  }

  private static Term term(Open open, @Nullable LocalDate until, boolean isCurrent) {
    return new Term(
        open.role,
        Optional.ofNullable(open.from),
        open.isFirst,
        Optional.ofNullable(until),
        isCurrent);
  }

  private static @Nullable LocalDate day(Group record) {
    return record
        .lastModified()
        .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC))
        .map(OffsetDateTime::toLocalDate)
        .orElse(null);
  }
}
