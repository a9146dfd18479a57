package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.io.template.Holder;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.io.template.WordWrap;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/**
 * Writes one charter in the form of the Secretariat's pages. Years have four digits, as on the last
 * of them.
 */
final class ClassicWriter implements WgWriter {
  private static final int WIDTH = 79;

  /** Where the text of a milestone begins. */
  private static final int HANG = 16;

  private static final String MARGIN = " ".repeat(3);
  private static final String DOCUMENT = " ".repeat(HANG) + "o ";

  /** Stands for the date of a milestone without one. */
  private static final String NO_DATE = "TBD";

  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    ChosenCharter chosen = ChosenCharter.of(directory, options);
    Group group = chosen.group();
    StringBuilder text = new StringBuilder();
    head(group, Snapshot.of(directory), text);
    text.append("Description of Working Group:\n\n");
    for (String line : CharterBody.lines(chosen)) {
      text.append(line).append('\n');
    }
    text.append("\nGoals and Milestones:\n");
    ImmutableList<Milestone> milestones = MilestonesOfRevision.of(chosen);
    for (Milestone milestone : milestones) {
      append(milestone, text);
    }
    Writer writer = TextOutput.to(out);
    writer.append(text).flush();
    Part carried = chosen.revision().isApproved() ? Part.MILESTONES : Part.PROPOSED_MILESTONES;
    Losses losses =
        chosen.losses(
            directory, options, ImmutableSet.of(Part.STATE, Part.ROLES, Part.LIST, carried));
    losses.milestones(group, milestones);
    return losses.result();
  }

  private static void head(Group group, Snapshot snapshot, StringBuilder text) {
    String name = CharterBody.inOneLine(group.name());
    String title = (name.isEmpty() ? "" : name + " ") + "(" + group.acronym() + ")";
    text.append(title).append('\n');
    text.append("-".repeat(title.codePointCount(0, title.length()))).append("\n\n");
    text.append(" Charter\n");
    group
        .lastModified()
        .map(TemplateDates::day)
        .ifPresent(day -> text.append(" Last Modified: ").append(day).append('\n'));
    if (group.state().isPresent()) {
      text.append("\n Current Status: ").append(snapshot.stateName(group)).append('\n');
    }
    String area = CharterBody.inOneLine(snapshot.parentName(group));
    String areaBefore = area.isEmpty() ? " Area" : " " + area;
    people(" Chair(s):", holders(RoleName.CHAIR, group, snapshot), text);
    people(
        areaBefore + " Director(s):",
        snapshot.holdersInParent(RoleName.AREA_DIRECTOR, group, Holder.BY_LAST_NAME),
        text);
    people(areaBefore + " Advisor:", holders(RoleName.AREA_DIRECTOR, group, snapshot), text);
    people(" Technical Advisor(s):", holders(RoleName.TECHNICAL_ADVISOR, group, snapshot), text);
    people(" Editor(s):", holders(RoleName.EDITOR, group, snapshot), text);
    people(" Secretary(ies):", holders(RoleName.SECRETARY, group, snapshot), text);
    text.append('\n');
    list(group.list(), text);
  }

  private static ImmutableList<Holder> holders(RoleName role, Group group, Snapshot snapshot) {
    return snapshot.holders(role, group, Holder.BY_ROLE);
  }

  private static void people(String label, List<Holder> holders, StringBuilder text) {
    if (!holders.isEmpty()) {
      text.append('\n').append(label).append('\n');
      for (Holder holder : holders) {
        text.append("     ").append(CharterBody.inOneLine(holder.withFullName())).append('\n');
      }
    }
  }

  private static void list(MailingList list, StringBuilder text) {
    if (!list.isEmpty()) {
      text.append(" Mailing Lists:\n");
      line("     General Discussion: ", list.address(), text);
      line("     To Subscribe:       ", list.subscribe(), text);
      line("     Archive:            ", list.archive(), text);
      text.append('\n');
    }
  }

  private static void line(String label, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append(label).append(CharterBody.inOneLine(value)).append('\n');
    }
  }

  private static void append(Milestone milestone, StringBuilder text) throws WgWriteException {
    String when =
        MARGIN
            + milestone
                .resolution()
                .map(CharterBody::inOneLine)
                .or(() -> milestone.due().map(TemplateDates::month))
                .orElse(NO_DATE);
    int length = when.codePointCount(0, when.length());
    text.append('\n').append(when).append(" ".repeat(Math.max(2, HANG - length)));
    String words = CharterBody.inOneLine(milestone.description());
    text.append(WordWrap.wrap(words, WIDTH - HANG).replace("\n", "\n" + " ".repeat(HANG)));
    text.append('\n');
    for (DocumentName document : milestone.documents()) {
      text.append(DOCUMENT).append(document).append('\n');
    }
  }
}
