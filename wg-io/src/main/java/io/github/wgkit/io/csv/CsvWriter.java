package io.github.wgkit.io.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.NamedGroup;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes one table once, group by group, and counts what the table has no cells for. */
final class CsvWriter implements EntryWriter {
  /** What a spreadsheet takes for the beginning of a formula. */
  private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@\t\r");

  private static final Set<Part> IN_GROUPS =
      Set.of(Part.STATE, Part.LIST, Part.DESCRIPTION, Part.COMMENTS);

  private final Writer out;
  private final CsvLines lines;
  private final CsvOptions options;
  private final Placeholders placeholders;
  private final Losses losses = new Losses();
  private boolean hasHeader;

  private CsvWriter(OutputStream out, CsvOptions options, Placeholders placeholders) {
    this.out = TextOutput.to(out);
    this.lines = new CsvLines(this.out, options.lineEnd().characters());
    this.options = options;
    this.placeholders = placeholders;
  }

  /** {@return a writer of a table for which a group is enough: any but the one of lifetimes} */
  static CsvWriter of(OutputStream out, CsvOptions options) {
    return new CsvWriter(out, options, Placeholders.in(Directory.EMPTY));
  }

  static WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    Optional<Group> named = NamedGroup.of(directory, options);
    CsvWriter writer = new CsvWriter(out, options.csv(), Placeholders.in(directory));
    if (named.isPresent()) {
      writer.entry(named.get());
      return writer.finish();
    }
    for (String key : directory.extensions().keySet()) {
      writer.extension(key, ExtensionValue.nothing());
    }
    for (Iterator<DirectoryEntry> all = directory.entries().iterator(); all.hasNext(); ) {
      writer.entry(all.next());
    }
    return writer.finish();
  }

  @Override
  public void entry(DirectoryEntry entry) throws IOException {
    if (entry instanceof Group group) {
      header();
      rows(group);
    } else if (entry instanceof Person) {
      losses.add("records of people", 1, "");
    } else if (entry instanceof Document document) {
      losses.add("documents", 1, document.name().text());
    } else if (entry instanceof DocumentRelation) {
      losses.add("relations of documents", 1, "");
    } else if (entry instanceof Term) {
      losses.add("terms of vocabularies", 1, "");
    } else {
      losses.add("other records", 1, "");
    }
  }

  @Override
  public void extension(String key, ExtensionValue value) {
    losses.add("remarks on the snapshot", 1, key);
  }

  private void rows(Group group) throws IOException {
    switch (options.table()) {
      case GROUPS -> row(group, TableColumns.group(group));
      case MILESTONES -> {
        milestones(group, "current", group.milestones().milestones());
        milestones(group, "proposed", group.proposedMilestones().milestones());
        milestones(group, "former", group.formerMilestones());
      }
      case ROLES -> {
        for (Role role : group.roles()) {
          row(group, TableColumns.role(group, role));
          lose("extensions of roles", role.extensions().size(), group);
        }
      }
      case EVENTS -> {
        events(group, "group", group.history().events());
        events(
            group,
            "charter",
            group.charter().map(charter -> charter.history().events()).orElse(ImmutableList.of()));
        lose(
            "earlier records",
            group.history().past().size()
                + group.charter().map(charter -> charter.history().past().size()).orElse(0),
            group);
      }
      case LIFETIMES -> row(group, LifetimeRow.of(group, Lifetime.of(group, placeholders)));
    }
    countLosses(group);
  }

  private void milestones(Group group, String plan, List<Milestone> milestones) throws IOException {
    for (Milestone milestone : milestones) {
      row(group, TableColumns.milestone(group, plan, milestone));
      lose(
          "spaces in names of documents",
          milestone.documents().stream().filter(name -> name.text().indexOf(' ') >= 0).count(),
          group);
      lose("earlier versions of milestones", milestone.earlier().size(), group);
      lose("extensions of milestones", milestone.extensions().size(), group);
    }
  }

  private void events(Group group, String of, List<GroupEvent> events) throws IOException {
    for (GroupEvent event : events) {
      row(group, TableColumns.event(group, of, event));
      lose("extensions of events", event.extensions().size(), group);
    }
  }

  /** Counts all that stands in other tables, or in none. */
  private void countLosses(Group group) {
    Set<Part> left = EnumSet.complementOf(EnumSet.of(Part.REVISIONS));
    left = Sets.newEnumSet(Sets.difference(left, carried()), Part.class);
    losses.group(group, left);
    lose("charters", group.charter().isPresent() ? 1 : 0, group);
    if (options.table() != Table.GROUPS) {
      lose("other columns of groups", 1, group);
    }
  }

  private Set<Part> carried() {
    return switch (options.table()) {
      case GROUPS -> IN_GROUPS;
      case MILESTONES -> Set.of(Part.MILESTONES, Part.PROPOSED_MILESTONES, Part.FORMER_MILESTONES);
      case ROLES -> Set.of(Part.ROLES);
      case EVENTS -> Set.of(Part.HISTORY);
      case LIFETIMES -> Set.of();
    };
  }

  private void lose(String what, long count, Group group) {
    losses.add(what, count, group.acronym().text());
  }

  private void header() throws IOException {
    if (!hasHeader) {
      hasHeader = true;
      lines.line(TableColumns.of(options.table()));
    }
  }

  private void row(Group group, ImmutableList<String> cells) throws IOException {
    lose("halves of characters", cells.stream().filter(CsvWriter::hasHalf).count(), group);
    if (!options.guardsFormulas()) {
      lines.line(cells);
      return;
    }
    lose(
        "exact texts of cells like formulas",
        cells.stream().filter(CsvWriter::isFormula).count(),
        group);
    lines.line(
        cells.stream().map(cell -> isFormula(cell) ? "'" + cell : cell).collect(toImmutableList()));
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.matches(cell.charAt(0));
  }

  /** Says whether there is half of a surrogate pair, which UTF-8 cannot carry. */
  private static boolean hasHalf(String cell) {
    return cell.codePoints()
        .anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
  }

  @Override
  public WriteResult finish() throws IOException {
    header();
    out.flush();
    return losses.result();
  }
}
