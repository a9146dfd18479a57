package io.github.wgkit.io.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Milestone;
import java.util.HashSet;
import java.util.Set;

/**
 * The names by which programs know a milestone again. They are made of what stays the same when it
 * is redated: the numbers of milestone and group, or else acronym and description. Not thread-safe.
 */
final class MilestoneUids {
  /** A domain that nobody can own (RFC 2606), so that no other program makes such names. */
  private static final String DOMAIN = "@wgkit.example";

  private static final CharMatcher PLAIN =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf("-."));

  private static final int DIGEST_LENGTH = 32;

  private final Set<String> given = new HashSet<>();

  /**
   * {@return the name of a milestone; another one if it was given already} Two milestones of the
   * same words are told apart by their order. To be asked for all milestones of a plan, also for
   * those that are not written: else the names of the others would depend on that.
   */
  String next(Group group, Milestone milestone) {
    String name = name(group, milestone);
    String uid = name + DOMAIN;
    for (int i = 2; !given.add(uid); i++) {
      uid = name + "." + i + DOMAIN;
    }
    return uid;
  }

  private static String name(Group group, Milestone milestone) {
    String acronym = group.acronym().normalized().text();
    if (milestone.id().isEmpty()) {
      String owner =
          group.id().isPresent() ? Long.toString(group.id().getAsLong()) : "(" + acronym + ")";
      return "milestone-" + digest(owner + "\n" + Characters.inOneLine(milestone.description()));
    }
    String owner =
        group.id().isPresent()
            ? "group-" + group.id().getAsLong()
            : "wg-" + (PLAIN.matchesAllOf(acronym) ? acronym : digest(acronym));
    return "milestone-" + milestone.id().getAsLong() + "-" + owner;
  }

  private static String digest(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString().substring(0, DIGEST_LENGTH);
  }
}
