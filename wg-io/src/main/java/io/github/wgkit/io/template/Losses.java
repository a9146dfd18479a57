package io.github.wgkit.io.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.github.wgkit.io.Loss;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts what a text does not carry. Not thread-safe; made for each writing. */
public final class Losses {
  /** What a group is made of, as far as a text may carry it or not. */
  public enum Part {
    /** Whether it is proposed, active, concluded and so on. */
    STATE("states of groups"),
    /** Who does what. */
    ROLES("roles"),
    /** The mailing list. */
    LIST("mailing lists"),
    /** Pages, repositories and the like. */
    RESOURCES("resources"),
    /** The short description. */
    DESCRIPTION("descriptions"),
    /** The milestones the group works by. */
    MILESTONES("milestones"),
    /** The milestones of a charter under review. */
    PROPOSED_MILESTONES("proposed milestones"),
    /** Deleted milestones. */
    FORMER_MILESTONES("former milestones"),
    /** What happened to the group and its charter. */
    HISTORY("history"),
    /** Revisions of the charter but for the one that is written. */
    REVISIONS("other revisions of charters"),
    /** Ballots on the charter. */
    BALLOTS("ballots"),
    /** Remarks for internal use. */
    COMMENTS("comments"),
    /** What the record says besides. */
    EXTENSIONS("extensions");

    private final String what;

    Part(String what) {
      this.what = what;
    }
  }

  private static final class Count {
    long count;
    String example = "";
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** Starts with no losses. */
  public Losses() {}

  /**
   * Counts something that is not carried.
   *
   * @param what what it is, in the plural
   * @param many how many of it; nothing is counted if there are none
   * @param example one of them, such as an acronym; may be empty
   */
  public void add(String what, long many, String example) {
    if (many > 0) {
      Count count = counts.computeIfAbsent(what, key -> new Count());
      if (count.count == 0) {
        count.example = example;
      }
      count.count += many;
    }
  }

  /**
   * Counts the parts of a group that are not carried.
   *
   * @param group the group
   * @param left the parts that are not
   */
  public void group(Group group, Set<Part> left) {
    for (Part part : left) {
      add(part.what, count(part, group), group.acronym().text());
    }
  }

  /**
   * Counts what a text that shows milestones cannot say of them: it has a month or, if they are
   * done, how that came, their words and their documents, and no more.
   *
   * @param group the group
   * @param shown the milestones that are shown
   */
  public void milestones(Group group, Iterable<Milestone> shown) {
    String acronym = group.acronym().text();
    for (Milestone milestone : shown) {
      boolean isDated = milestone.due().isPresent();
      add("numbers of milestones", milestone.id().isPresent() ? 1 : 0, acronym);
      add("times when milestones changed", milestone.lastModified().isPresent() ? 1 : 0, acronym);
      add("due dates of resolved milestones", isDated && milestone.isResolved() ? 1 : 0, acronym);
      add(
          "due days within months",
          isDated && !milestone.isResolved() && !isClosingDay(milestone.due().get()) ? 1 : 0,
          acronym);
      add("earlier versions of milestones", milestone.earlier().size(), acronym);
      add("extensions of milestones", milestone.extensions().size(), acronym);
    }
  }

  private static boolean isClosingDay(Due due) {
    return due.day().equals(due.closingDay());
  }

  private static long count(Part part, Group group) {
    return switch (part) {
      case STATE -> group.state().isPresent() ? 1 : 0;
      case ROLES -> group.roles().size();
      case LIST -> group.list().isEmpty() ? 0 : 1;
      case RESOURCES -> group.resources().size();
      case DESCRIPTION -> group.description().isEmpty() ? 0 : 1;
      case MILESTONES -> group.milestones().milestones().size();
      case PROPOSED_MILESTONES -> group.proposedMilestones().milestones().size();
      case FORMER_MILESTONES -> group.formerMilestones().size();
      case HISTORY ->
          events(group.history())
              + group.charter().map(charter -> events(charter.history())).orElse(0);
      case REVISIONS ->
          group.charter().map(charter -> Math.max(0, charter.texts().size() - 1)).orElse(0);
      case BALLOTS -> group.charter().map(charter -> charter.ballots().size()).orElse(0);
      case COMMENTS -> group.comments().isEmpty() ? 0 : 1;
      case EXTENSIONS ->
          group.extensions().size()
              + group.charter().map(Charter::extensions).map(Map::size).orElse(0);
    };
  }

  private static int events(History history) {
    return history.events().size() + history.past().size();
  }

  /**
   * Counts the groups that are not carried, and all that is no group.
   *
   * @param directory the directory
   * @param isCarried which groups are carried
   * @param shows which documents are
   */
  public void rest(Directory directory, Predicate<Group> isCarried, Predicate<Document> shows) {
    directory.groups().stream()
        .filter(isCarried.negate())
        .forEach(group -> add("other groups", 1, group.acronym().text()));
    add("records of people", directory.people().size(), "");
    directory.documents().stream()
        .filter(shows.negate())
        .forEach(document -> add("documents", 1, document.name().text()));
    add("relations of documents", directory.relations().size(), "");
    add("terms of vocabularies", directory.terms().size(), "");
    add("other records", directory.otherRecords().size(), "");
    add("remarks on the snapshot", directory.extensions().size(), "");
  }

  /** {@return what was counted} */
  public WriteResult result() {
    return counts.isEmpty()
        ? WriteResult.COMPLETE
        : new WriteResult(
            counts.entrySet().stream()
                .map(
                    entry ->
                        new Loss(entry.getKey(), entry.getValue().count, entry.getValue().example))
                .collect(toImmutableList()));
  }
}
