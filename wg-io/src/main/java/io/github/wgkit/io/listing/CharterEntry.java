package io.github.wgkit.io.listing;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.function.Function.identity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.io.template.CodePoints;
import io.github.wgkit.io.template.Holder;
import io.github.wgkit.io.template.Revisions;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The entry of a group in the lists of charters. */
final class CharterEntry {
  /** What is said of an RFC. Obsoleting is written from the side of the newer document. */
  private static final ImmutableSet<String> RELATIONSHIPS = ImmutableSet.of("obs", "updates");

  private static final Comparator<Milestone> BY_RESOLUTION =
      Comparator.comparing(m -> m.resolution().orElse(""), CodePoints.ORDER);
  private static final Comparator<Milestone> BY_DUE =
      Comparator.comparing(m -> m.due().map(Due::day).orElse(LocalDate.MAX));
  private static final Comparator<Milestone> BY_ORDER =
      Comparator.comparingLong(m -> m.order().isPresent() ? m.order().getAsInt() : Long.MAX_VALUE);
  private static final Comparator<Milestone> BY_NUMBER =
      Comparator.comparingLong(m -> m.id().orElse(Long.MAX_VALUE));

  private static final String INDENT = "\n  ";

  private final Snapshot snapshot;
  private final ImmutableListMultimap<Acronym, Document> documents;
  private final ImmutableListMultimap<DocumentName, DocumentRelation> relations;
  private final Set<Document> shown = Sets.newIdentityHashSet();

  CharterEntry(Snapshot snapshot) {
    this.snapshot = snapshot;
    Directory directory = snapshot.directory();
    this.documents =
        directory.documents().stream()
            .filter(document -> document.group().isPresent())
            .filter(document -> isDraft(document) || document.type().equals("rfc"))
            .sorted(Comparator.comparing(d -> d.name().text(), CodePoints.ORDER))
            .collect(
                toImmutableListMultimap(d -> d.group().orElseThrow().normalized(), identity()));
    this.relations =
        directory.relations().stream()
            .filter(relation -> RELATIONSHIPS.contains(relation.relationship()))
            .sorted(Comparator.comparingLong(relation -> relation.id().orElse(Long.MAX_VALUE)))
            .collect(toImmutableListMultimap(DocumentRelation::target, identity()));
  }

  private static boolean isDraft(Document document) {
    return document.type().equals("draft");
  }

  Set<Document> documentsShown() {
    return shown;
  }

  void write(Group group, Writer out) throws IOException {
    String area = snapshot.parentName(group);
    out.write(ListingWriter.title(group) + "\n");
    out.write(
        ListingWriter.rule(group.name()) + ListingWriter.rule(group.acronym().text()) + "---\n\n");
    out.write(" Charter\n Last Modified: ");
    out.write(group.lastModified().map(TemplateDates::day).orElse(""));
    out.write("\n\n Current Status: " + snapshot.stateName(group) + "\n\n");
    people(group, area, out);
    out.write("\n Mailing Lists:\n");
    out.write("     General Discussion: " + group.list().address() + "\n");
    out.write("     To Subscribe:       " + group.list().subscribe() + "\n");
    out.write("     Archive:            " + group.list().archive() + "\n\n");
    out.write("Description of Working Group:\n\n  ");
    out.write(indented(text(group)));
    out.write("\n\nGoals and Milestones:\n");
    for (Milestone milestone : milestones(group)) {
      out.write("  " + when(milestone) + " - " + milestone.description() + "\n");
    }
    documents(documents.get(group.acronym().normalized()), out);
  }

  private void people(Group group, String area, Writer out) throws IOException {
    ImmutableList<Holder> chairs = holders(RoleName.CHAIR, group);
    out.write(chairs.size() == 1 ? " Chair:\n" : " Chairs:\n");
    for (Holder chair : chairs) {
      out.write("     " + chair.withFullName() + "\n");
    }
    out.write("\n " + area + " Directors:\n");
    plain(snapshot.holdersInParent(RoleName.AREA_DIRECTOR, group, Holder.BY_LAST_NAME), out);
    out.write("\n");
    ImmutableList<Holder> responsible = holders(RoleName.AREA_DIRECTOR, group);
    if (!responsible.isEmpty()) {
      out.write(" " + area + " Advisor:\n");
      plain(responsible.subList(0, 1), out);
    }
    block(" Tech Advisor:", " Tech Advisors:", holders(RoleName.TECHNICAL_ADVISOR, group), out);
    block(" Editor:", " Editors:", holders(RoleName.EDITOR, group), out);
    block(" Secretary:", " Secretaries:", holders(RoleName.SECRETARY, group), out);
  }

  private ImmutableList<Holder> holders(RoleName role, Group group) {
    return snapshot.holders(role, group, Holder.BY_NAME);
  }

  private static void block(String one, String several, List<Holder> holders, Writer out)
      throws IOException {
    if (!holders.isEmpty()) {
      out.write("\n" + (holders.size() == 1 ? one : several) + "\n");
      plain(holders, out);
    }
  }

  private static void plain(List<Holder> holders, Writer out) throws IOException {
    for (Holder holder : holders) {
      out.write("     " + holder.withPlainName() + "\n");
    }
  }

  /** {@return the text of the charter in force, with the ends of lines as they are} */
  private static String text(Group group) {
    Optional<Charter> charter = group.charter();
    if (charter.isEmpty()) {
      return "Not chartered yet.";
    }
    return Revisions.inForce(charter.get())
        .map(charter.get().texts()::get)
        .map(CharterEntry::decoded)
        .orElse("Error Loading Group Charter");
  }

  /** Not as {@link CharterText#text()} does it: here a byte order mark is a character. */
  private static String decoded(CharterText text) {
    return text.utf8().orElseGet(() -> new String(text.bytes(), ISO_8859_1));
  }

  /** {@return the text with two blanks after each LF but a final one} */
  private static String indented(String text) {
    String indented = text.replace("\n", INDENT);
    return text.endsWith("\n")
        ? indented.substring(0, indented.length() - INDENT.length() + 1)
        : indented;
  }

  /** {@return the milestones that are shown, in their order} */
  static ImmutableList<Milestone> milestones(Group group) {
    return group.milestones().milestones().stream()
        .filter(milestone -> milestone.state().equals(MilestoneState.ACTIVE))
        .sorted(
            BY_RESOLUTION
                .thenComparing(group.usesMilestoneDates() ? BY_DUE : BY_ORDER)
                .thenComparing(BY_NUMBER))
        .collect(ImmutableList.toImmutableList());
  }

  private static String when(Milestone milestone) {
    return milestone
        .resolution()
        .map(resolution -> resolution + "    ")
        .or(() -> milestone.due().map(TemplateDates::month))
        .orElse("");
  }

  private void documents(ImmutableList<Document> ofGroup, Writer out) throws IOException {
    shown.addAll(ofGroup);
    out.write("\nInternet-Drafts:\n");
    boolean hasRfcs = false;
    for (Document document : ofGroup) {
      if (isNamedDraft(document)) {
        out.write("  - " + document.title() + " [" + document.name() + "-" + document.revision());
        out.write("] (" + pages(document) + " pages)\n");
      } else {
        hasRfcs = true;
      }
    }
    out.write("\n");
    if (!hasRfcs) {
      out.write("No Requests for Comments\n\n");
      return;
    }
    out.write("Requests for Comments:\n");
    for (Document document : ofGroup) {
      if (!isNamedDraft(document)) {
        rfc(document, out);
      }
    }
    out.write("\n\n\n");
  }

  private static boolean isNamedDraft(Document document) {
    return document.name().text().startsWith("draft");
  }

  private void rfc(Document rfc, Writer out) throws IOException {
    out.write("  " + inCapitals(rfc.name()) + ": " + rfc.title() + " (" + pages(rfc) + " pages)\n");
    for (DocumentRelation relation : relations.get(rfc.name())) {
      String does =
          snapshot.name(
              "name.docrelationshipname",
              relation.relationship(),
              relation.relationship().equals("obs") ? "Obsoletes" : "Updates");
      out.write("           * " + does + " " + inCapitals(relation.source()) + "\n");
    }
  }

  private static String inCapitals(DocumentName name) {
    return name.text().toUpperCase(Locale.ROOT);
  }

  private static String pages(Document document) {
    return document.pages().isPresent() ? Integer.toString(document.pages().getAsInt()) : "None";
  }
}
