package io.github.wgkit.io.feed;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.json.EntryJson;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.io.markup.HtmlMarkup;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.report.DiffReport;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.diff.GroupChange;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.GroupField;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of one group, as an entry. */
final class Change implements Feed.Content {
  /** A longer title is no title. */
  private static final int FEW = 4;

  private final GroupDiff diff;
  private final GroupDiff named;
  private final Telling telling;

  /**
   * Makes an entry.
   *
   * @param diff what became of the group
   * @param named the same, with the names of people
   * @param telling tells of the snapshot in which the group stands
   */
  Change(GroupDiff diff, GroupDiff named, Telling telling) {
    this.diff = diff;
    this.named = named;
    this.telling = telling;
  }

  Feed.Entry entry(String id, Instant updated) {
    return new Feed.Entry(
        id, updated, diff.group(), title(), Linked.group(diff.group().acronym()), this);
  }

  // ---- in words

  private String title() {
    Group group = diff.group();
    String acronym = group.acronym().text();
    String name = Characters.inOneLine(group.name());
    if (diff.before().isEmpty() || diff.after().isEmpty()) {
      String what = diff.before().isEmpty() ? " added" : " gone";
      return acronym + what + (name.isEmpty() ? "" : ": " + name);
    }
    List<String> parts = diff.changes().stream().map(Change::inWords).distinct().toList();
    int more = parts.size() - FEW;
    return acronym
        + ": "
        + parts.stream().limit(FEW).collect(joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String inWords(GroupChange change) {
    if (change instanceof GroupChange.FieldChanged field) {
      boolean isShort =
          field.field() == GroupField.STATE
              || field.field() == GroupField.ACRONYM
              || field.field() == GroupField.PARENT
              || field.field() == GroupField.CHARTER_REVISION;
      return isShort
          ? field.field().label() + " " + orNone(field.before()) + " → " + orNone(field.after())
          : field.field().label();
    } else if (change instanceof GroupChange.RoleGained gained) {
      return "new " + gained.role().name().label();
    } else if (change instanceof GroupChange.RoleLost lost) {
      return lost.role().name().label() + " left";
    } else if (change instanceof GroupChange.CharterTextChanged) {
      return "text of the charter";
    } else if (change instanceof GroupChange.MilestonesChanged milestones) {
      return milestones.plan() == MilestonePlan.Kind.CURRENT ? "milestones" : "proposed milestones";
    }
    return "resources";
  }

  private static String orNone(String value) {
    String line = Characters.inOneLine(value);
    return line.isEmpty() ? "none" : line;
  }

  @Override
  public String html(Characters characters) throws IOException {
    StringBuilder html = new StringBuilder();
    boolean isInBoth = diff.before().isPresent() && diff.after().isPresent();
    if (isInBoth) {
      html.append(DiffReport.of(telling.shown(named)).htmlFragment());
    }
    Markup markup = HtmlMarkup.part(html, characters);
    markup.begin(ImmutableList.of(), ImmutableList.of());
    if (!isInBoth) {
      markup.paragraph(
          ImmutableList.of(
              Run.text(
                  diff.before().isEmpty()
                      ? "The group is new in the record."
                      : "The group is no longer in the record.")));
    }
    telling.record(
        diff.group(), diff.after().isPresent() ? "The record now" : "The record as it was", markup);
    markup.end();
    return html.toString();
  }

  // ---- for programs

  @Override
  public String key() {
    return "change";
  }

  @Override
  public void write(ToldRecords told, JsonOutput out) throws IOException {
    EntryJson.change(told.change(diff), out);
  }

  // ---- the id

  /**
   * {@return what the change is known by: the group, what it was and is, and when that was made}
   */
  String id(Optional<Instant> made) {
    Digest digest = new Digest().put("change").put(diff.group());
    digest.put(diff.before().isEmpty() ? "added" : diff.after().isEmpty() ? "gone" : "changed");
    digest.put(made.map(Instant::toString).orElse(""));
    diff.changes().forEach(change -> put(change, digest));
    return digest.urn();
  }

  private static void put(GroupChange change, Digest digest) {
    if (change instanceof GroupChange.FieldChanged field) {
      digest.put("field").put(field.field().name()).put(field.before()).put(field.after());
    } else if (change instanceof GroupChange.RoleGained gained) {
      put(gained.role(), digest.put("role gained"));
    } else if (change instanceof GroupChange.RoleLost lost) {
      put(lost.role(), digest.put("role lost"));
    } else if (change instanceof GroupChange.ResourceGained gained) {
      put(gained.resource(), digest.put("resource gained"));
    } else if (change instanceof GroupChange.ResourceLost lost) {
      put(lost.resource(), digest.put("resource lost"));
    } else if (change instanceof GroupChange.CharterTextChanged text) {
      digest.put("charter");
      text.diff().passages().forEach(passage -> put(passage, digest));
    } else if (change instanceof GroupChange.MilestonesChanged milestones) {
      digest.put("milestones").put(milestones.plan().name());
      milestones.diff().pairs().forEach(pair -> put(pair, digest));
    }
  }

  private static void put(Role role, Digest digest) {
    digest
        .put(role.name().slug())
        .put(role.personId().isPresent() ? "" + role.personId().getAsLong() : "")
        .put(role.personName().orElse(""))
        .put(role.email().map(EmailAddress::text).orElse(""));
  }

  private static void put(ExternalResource resource, Digest digest) {
    digest.put(resource.kind()).put(resource.displayName()).put(resource.value());
  }

  private static void put(PassageDiff passage, Digest digest) {
    digest
        .put(passage.before().map(Passage::text).orElse(""))
        .put(passage.after().map(Passage::text).orElse(""));
  }

  private static void put(MilestonePair pair, Digest digest) {
    if (pair.isDifferent()) {
      put(pair.before(), digest);
      put(pair.after(), digest);
    }
  }

  private static void put(Optional<Milestone> side, Digest digest) {
    digest.put(side.isPresent() ? "milestone" : "none");
    if (side.isPresent()) {
      Milestone milestone = side.get();
      digest
          .put(milestone.id().isPresent() ? "" + milestone.id().getAsLong() : "")
          .put(milestone.description())
          .put(milestone.state().slug())
          .put(milestone.due().map(Due::toString).orElse(""))
          .put(milestone.order().isPresent() ? "" + milestone.order().getAsInt() : "")
          .put(milestone.resolution().orElse(""))
          .put(milestone.documents().stream().map(DocumentName::text).collect(joining("\n")));
    }
  }
}
