package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Ascii;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupChange;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneChange;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.ParagraphCount;
import io.github.wgkit.model.diff.Passage;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.diff.ReferenceDiff;
import io.github.wgkit.model.diff.SectionDiff;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What differs, as one JSON object, always written in the same way. Described by {@code
 * wgkit-diff.schema.json} beside this class. It is written and never read.
 */
public final class DiffJson {
  private static final String CHANGE = "change";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final JsonOutput out;
  private final JsonGenerator json;

  private DiffJson(JsonOutput out) {
    this.out = out;
    this.json = out.generator();
  }

  /** Writes a part. */
  @FunctionalInterface
  private interface Part {
    void write(DiffJson to) throws IOException;
  }

  /**
   * Writes what differs between two charters.
   *
   * @param diff what differs
   * @param names the names of the two versions; empty if they have none
   * @param out where to write; flushed, and stays open
   * @throws IOException if the stream fails
   */
  public static void write(CharterDiff diff, List<String> names, OutputStream out)
      throws IOException {
    document("wgkit-charter-diff", names, out, to -> to.charter(diff));
  }

  /**
   * Writes what differs between two charters and their milestones.
   *
   * @param diff in what the texts differ
   * @param milestones in what the plans differ
   * @param names the names of the two versions; empty if they have none
   * @param out where to write; flushed, and stays open
   * @throws IOException if the stream fails
   */
  public static void write(
      CharterDiff diff, MilestoneDiff milestones, List<String> names, OutputStream out)
      throws IOException {
    document(
        "wgkit-charter-diff",
        names,
        out,
        to -> {
          to.charter(diff);
          to.milestones(milestones);
        });
  }

  /**
   * Writes what differs between two plans of milestones.
   *
   * @param diff what differs
   * @param names the names of the two versions; empty if they have none
   * @param out where to write; flushed, and stays open
   * @throws IOException if the stream fails
   */
  public static void write(MilestoneDiff diff, List<String> names, OutputStream out)
      throws IOException {
    document("wgkit-milestone-diff", names, out, to -> to.milestones(diff));
  }

  /**
   * Writes what differs between two snapshots.
   *
   * @param diff what differs
   * @param names the names of the two versions; empty if they have none
   * @param out where to write; flushed, and stays open
   * @throws IOException if the stream fails
   */
  public static void write(DirectoryDiff diff, List<String> names, OutputStream out)
      throws IOException {
    document("wgkit-directory-diff", names, out, to -> to.directory(diff));
  }

  private static void document(String format, List<String> names, OutputStream to, Part part)
      throws IOException {
    try (JsonOutput out = JsonOutput.indented(to)) {
      out.generator().writeStartObject();
      Header.write(format, out);
      if (names.size() == 2) {
        out.generator().writeStringField(BEFORE, names.get(0));
        out.generator().writeStringField(AFTER, names.get(1));
      }
      part.write(new DiffJson(out));
      out.generator().writeEndObject();
      out.generator().writeRaw('\n');
    }
  }

  /** {@return a constant as it stands in JSON: {@code moved-away}} */
  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  // ---- charters

  private void charter(CharterDiff diff) throws IOException {
    json.writeObjectFieldStart("paragraphs");
    count(BEFORE, diff.before(), "removed");
    count(AFTER, diff.after(), "added");
    json.writeEndObject();
    references(diff.references());
    json.writeArrayFieldStart("sections");
    for (SectionDiff section : diff.sections()) {
      json.writeStartObject();
      json.writeStringField("title", section.title());
      json.writeArrayFieldStart("passages");
      for (PassageDiff passage : section.passages()) {
        passage(passage);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void count(String key, ParagraphCount count, String alone) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("total", count.total());
    json.writeNumberField("unchanged", count.unchanged());
    json.writeNumberField("moved", count.moved());
    json.writeNumberField("changed", count.changed());
    json.writeNumberField(alone, count.alone());
    json.writeEndObject();
  }

  private void references(ReferenceDiff references) throws IOException {
    json.writeObjectFieldStart("references");
    documents("gained", references.gained());
    documents("lost", references.lost());
    documents("kept", references.kept());
    json.writeEndObject();
  }

  private void documents(String key, List<DocumentName> documents) throws IOException {
    json.writeArrayFieldStart(key);
    for (DocumentName document : documents) {
      json.writeString(document.text());
    }
    json.writeEndArray();
  }

  private void passage(PassageDiff passage) throws IOException {
    json.writeStartObject();
    json.writeStringField(CHANGE, word(passage.kind()));
    json.writeBooleanField("moved", passage.isMoved());
    passage(BEFORE, passage.before());
    passage(AFTER, passage.after());
    if (passage.kind() != PassageDiff.Kind.UNCHANGED) {
      words(passage.words());
    }
    json.writeEndObject();
  }

  private void passage(String key, Optional<Passage> side) throws IOException {
    if (side.isPresent()) {
      Passage passage = side.get();
      json.writeObjectFieldStart(key);
      json.writeStringField("kind", word(passage.kind()));
      json.writeNumberField("paragraph", passage.paragraph());
      json.writeNumberField("start", passage.span().start());
      json.writeNumberField("end", passage.span().end());
      json.writeStringField("text", passage.text());
      json.writeEndObject();
    }
  }

  private void words(List<WordRun> words) throws IOException {
    json.writeArrayFieldStart("words");
    for (WordRun run : words) {
      json.writeStartObject();
      json.writeStringField("kind", word(run.kind()));
      json.writeStringField("text", run.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  // ---- milestones

  private void milestones(MilestoneDiff diff) throws IOException {
    json.writeArrayFieldStart("milestones");
    for (MilestonePair pair : diff.pairs()) {
      json.writeStartObject();
      milestone(BEFORE, pair.before());
      milestone(AFTER, pair.after());
      json.writeArrayFieldStart("changes");
      for (MilestoneChange change : pair.changes()) {
        change(change);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("by");
      for (String name : pair.by()) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void milestone(String key, Optional<Milestone> milestone) throws IOException {
    if (milestone.isPresent()) {
      json.writeFieldName(key);
      MilestoneJson.MILESTONE.write(milestone.get(), out);
    }
  }

  private void change(MilestoneChange change) throws IOException {
    json.writeStartObject();
    if (change instanceof MilestoneChange.Added) {
      json.writeStringField(CHANGE, "added");
    } else if (change instanceof MilestoneChange.Dropped) {
      json.writeStringField(CHANGE, "dropped");
    } else if (change instanceof MilestoneChange.Reworded reworded) {
      json.writeStringField(CHANGE, "reworded");
      words(reworded.words());
    } else if (change instanceof MilestoneChange.Redated redated) {
      json.writeStringField(CHANGE, "redated");
      due(BEFORE, redated.before());
      due(AFTER, redated.after());
      if (redated.months().isPresent()) {
        json.writeNumberField("months", redated.months().getAsLong());
      }
    } else if (change instanceof MilestoneChange.Resolved resolved) {
      json.writeStringField(CHANGE, "resolved");
      json.writeStringField(AFTER, resolved.resolution());
    } else if (change instanceof MilestoneChange.Reopened reopened) {
      json.writeStringField(CHANGE, "reopened");
      json.writeStringField(BEFORE, reopened.resolution());
    } else if (change instanceof MilestoneChange.ResolvedOtherwise otherwise) {
      json.writeStringField(CHANGE, "resolved-otherwise");
      json.writeStringField(BEFORE, otherwise.before());
      json.writeStringField(AFTER, otherwise.after());
    } else if (change instanceof MilestoneChange.Reordered reordered) {
      json.writeStringField(CHANGE, "reordered");
      json.writeNumberField(BEFORE, reordered.before());
      json.writeNumberField(AFTER, reordered.after());
    } else if (change instanceof MilestoneChange.Relinked relinked) {
      json.writeStringField(CHANGE, "relinked");
      documents("gained", relinked.gained());
      documents("lost", relinked.lost());
    } else if (change instanceof MilestoneChange.StateChanged state) {
      json.writeStringField(CHANGE, "state");
      json.writeStringField(BEFORE, state.before().slug());
      json.writeStringField(AFTER, state.after().slug());
    }
    json.writeEndObject();
  }

  private void due(String key, Optional<Due> due) throws IOException {
    if (due.isPresent()) {
      json.writeStringField(key, due.get().toString());
    }
  }

  // ---- groups

  private void directory(DirectoryDiff diff) throws IOException {
    json.writeNumberField("unchanged", diff.unchanged());
    json.writeArrayFieldStart("groups");
    for (GroupDiff group : diff.groups()) {
      group(group);
    }
    json.writeEndArray();
  }

  /** Writes what became of one group. */
  static void write(GroupDiff diff, JsonOutput out) throws IOException {
    new DiffJson(out).group(diff);
  }

  private void group(GroupDiff group) throws IOException {
    json.writeStartObject();
    json.writeStringField(
        CHANGE, group.before().isEmpty() ? "added" : group.after().isEmpty() ? "gone" : "changed");
    Group shown = group.group();
    json.writeStringField("acronym", shown.acronym().text());
    json.writeStringField("name", shown.name());
    if (shown.id().isPresent()) {
      json.writeNumberField("id", shown.id().getAsLong());
    }
    json.writeArrayFieldStart("changes");
    for (GroupChange change : group.changes()) {
      change(change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(GroupChange change) throws IOException {
    json.writeStartObject();
    if (change instanceof GroupChange.FieldChanged field) {
      json.writeStringField(CHANGE, "field");
      json.writeStringField("field", word(field.field()));
      json.writeStringField(BEFORE, field.before());
      json.writeStringField(AFTER, field.after());
    } else if (change instanceof GroupChange.RoleGained gained) {
      json.writeStringField(CHANGE, "role-gained");
      role(gained.role());
    } else if (change instanceof GroupChange.RoleLost lost) {
      json.writeStringField(CHANGE, "role-lost");
      role(lost.role());
    } else if (change instanceof GroupChange.ResourceGained gained) {
      json.writeStringField(CHANGE, "resource-gained");
      resource(gained.resource());
    } else if (change instanceof GroupChange.ResourceLost lost) {
      json.writeStringField(CHANGE, "resource-lost");
      resource(lost.resource());
    } else if (change instanceof GroupChange.CharterTextChanged text) {
      json.writeStringField(CHANGE, "charter-text");
      charter(text.diff());
    } else if (change instanceof GroupChange.MilestonesChanged milestones) {
      json.writeStringField(CHANGE, "milestones");
      json.writeStringField("plan", word(milestones.plan()));
      milestones(milestones.diff());
    }
    json.writeEndObject();
  }

  private void role(Role role) throws IOException {
    json.writeFieldName("role");
    GroupJson.ROLE.write(role, out);
  }

  private void resource(ExternalResource resource) throws IOException {
    json.writeFieldName("resource");
    GroupJson.RESOURCE.write(resource, out);
  }
}
