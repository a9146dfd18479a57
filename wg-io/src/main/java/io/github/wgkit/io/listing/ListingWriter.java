package io.github.wgkit.io.listing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.io.template.Holder;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.OneGroup;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.RoleName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes one list once. */
final class ListingWriter {
  private static final Set<Part> NOT_IN_CHARTERS =
      Sets.complementOf(
          ImmutableSet.of(Part.STATE, Part.ROLES, Part.LIST, Part.MILESTONES), Part.class);
  private static final Set<Part> NOT_IN_SUMMARIES =
      Sets.complementOf(ImmutableSet.of(Part.STATE, Part.ROLES, Part.LIST), Part.class);

  private static final String CENTRED = " ".repeat(11);

  private final Listing listing;
  private final Snapshot snapshot;
  private final ListedGroups groups;
  private final Set<Group> listed = Sets.newIdentityHashSet();
  private final Losses losses = new Losses();

  private ListingWriter(Listing listing, Directory directory) {
    this.listing = listing;
    this.snapshot = Snapshot.of(directory);
    this.groups = new ListedGroups(directory);
  }

  /**
   * {@return the writer of a list} A list that was read is written as it was, byte for byte, as
   * long as it says, when it is read again, exactly what the directory says; else it is written
   * anew.
   *
   * @param listing which list
   * @param reader reads it
   */
  static WgWriter of(Listing listing, WgReader reader) {
    return (directory, out, options) -> {
      Optional<CharterSource> source =
          CharterSource.of(directory)
              .filter(text -> !options.anew() && options.group().isEmpty())
              .filter(text -> text.format().equals(listing.id()));
      if (source.isEmpty() || !source.get().read(reader).equals(Optional.of(directory))) {
        return new ListingWriter(listing, OneGroup.withParent(directory, options)).write(out);
      }
      out.write(source.get().text().bytes());
      out.flush();
      return WriteResult.COMPLETE;
    };
  }

  private WriteResult write(OutputStream stream) throws IOException {
    Writer out = TextOutput.to(stream);
    switch (listing) {
      case SUMMARY -> summary(out);
      case SUMMARY_BY_ACRONYM -> summaryByAcronym(out);
      case CHARTERS -> {
        charters(byArea(ListedGroups.BY_NAME), out);
        out.write("\n\n\n");
      }
      case CHARTERS_BY_ACRONYM -> {
        charters(groups.withParent(), out);
        out.write("\n");
      }
    }
    out.flush();
    return losses.result();
  }

  private void summary(Writer out) throws IOException {
    out.write("\n" + CENTRED + "IETF Working Group Summary (By Area)\n\n\n");
    for (Group area : groups.areas()) {
      ImmutableList<Group> members = groups.groupsOf(area, ListedGroups.BY_ACRONYM);
      if (members.isEmpty()) {
        continue;
      }
      listed.add(area);
      out.write(title(area) + "\n" + rule(area.name()) + "------\n");
      for (Holder director : snapshot.holders(RoleName.AREA_DIRECTOR, area, Holder.BY_LAST_NAME)) {
        out.write("  " + director.withPlainName() + "\n");
      }
      out.write("\n");
      for (Group group : members) {
        out.write(title(group) + "\n");
        contacts(group, out);
        out.write("\n");
      }
    }
    out.write("\n");
    countLosses(NOT_IN_SUMMARIES, ImmutableSet.of());
  }

  private void summaryByAcronym(Writer out) throws IOException {
    out.write("\n" + CENTRED + "IETF Working Group Summary (By Acronym)\n\n\n");
    out.write("The following Area Abbreviations are used in this document\n\n");
    for (Group area : groups.areas()) {
      listed.add(area);
      out.write(inCapitals(area.acronym()) + "\t - " + area.name() + "\n");
    }
    for (Group group : groups.byAcronym()) {
      String area = group.parent().map(ListingWriter::inCapitals).orElse("");
      out.write("\n" + title(group) + " -- " + area + "\n");
      contacts(group, out);
    }
    out.write("\n");
    countLosses(NOT_IN_SUMMARIES, ImmutableSet.of());
  }

  /** Writes chairs and mailing list. */
  private void contacts(Group group, Writer out) throws IOException {
    listed.add(group);
    ImmutableList<Holder> chairs = snapshot.holders(RoleName.CHAIR, group, Holder.BY_LAST_NAME);
    String label = chairs.size() == 1 ? "   Chair:      " : "   Chairs:     ";
    for (Holder chair : chairs) {
      out.write(label + chair.withPlainName() + "\n");
      label = " ".repeat(label.length());
    }
    out.write("   WG Mail:    " + group.list().address() + "\n");
    out.write("   To Join:    " + group.list().subscribe() + "\n");
    out.write("   Archive:    " + group.list().archive() + "\n");
  }

  private ImmutableList<Group> byArea(Comparator<Group> order) {
    ImmutableList.Builder<Group> all = ImmutableList.builder();
    for (Group area : groups.areas()) {
      all.addAll(groups.groupsOf(area, order));
    }
    return all.build();
  }

  private void charters(ImmutableList<Group> inOrder, Writer out) throws IOException {
    for (Group group : inOrder) {
      out.write(group.acronym() + "\n");
    }
    out.write("\n\n");
    CharterEntry entry = new CharterEntry(snapshot);
    for (Group group : inOrder) {
      listed.add(group);
      snapshot.parent(group).ifPresent(listed::add);
      entry.write(group, out);
      losses.milestones(group, CharterEntry.milestones(group));
    }
    countLosses(NOT_IN_CHARTERS, entry.documentsShown());
  }

  private void countLosses(Set<Part> left, Set<?> documents) {
    // in this order, as the set has none
    for (Group group : groups.directory().groups()) {
      if (listed.contains(group)) {
        losses.group(group, left);
      }
    }
    losses.rest(groups.directory(), listed::contains, documents::contains);
  }

  static String title(Group group) {
    return group.name() + " (" + group.acronym() + ")";
  }

  /** {@return a hyphen for each character} */
  static String rule(String text) {
    return "-".repeat(text.codePointCount(0, text.length()));
  }

  private static String inCapitals(Acronym acronym) {
    return acronym.text().toUpperCase(Locale.ROOT);
  }
}
