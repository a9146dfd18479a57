package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.io.template.Filling;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.io.template.WordWrap;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes one charter with the milestones below it, as the Datatracker's template does. */
final class WithMilestonesWriter implements WgWriter {
  private static final int WIDTH = 80;
  private static final int DATE_WIDTH = 8;

  /** The width of a date and the hyphen after it. */
  private static final int HANG = 11;

  private static final String DOCUMENT = "\n" + " ".repeat(HANG) + "o ";

  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    ChosenCharter chosen = ChosenCharter.of(directory, options);
    StringBuilder text = new StringBuilder();
    text.append(
        WordWrap.wrapIfUnwrapped(chosen.text("Error reading charter text " + chosen.fileName())));
    text.append("\n\nMilestones\n\n");
    ImmutableList<Milestone> milestones = MilestonesOfRevision.of(chosen);
    for (Milestone milestone : milestones) {
      append(milestone, text);
    }
    Writer writer = TextOutput.to(out);
    writer.append(text).append('\n').flush();
    Part carried = chosen.revision().isApproved() ? Part.MILESTONES : Part.PROPOSED_MILESTONES;
    Losses losses = chosen.losses(directory, options, ImmutableSet.of(carried));
    losses.milestones(chosen.group(), milestones);
    return losses.result();
  }

  private static void append(Milestone milestone, StringBuilder text) throws WgWriteException {
    String when =
        milestone
            .resolution()
            .map(WithMilestonesWriter::padded)
            .or(() -> milestone.due().map(TemplateDates::month))
            .orElse("");
    text.append(when).append(" - ").append(Filling.fill(milestone.description(), WIDTH, HANG));
    for (DocumentName document : milestone.documents()) {
      text.append(DOCUMENT).append(document);
    }
    text.append("\n\n");
  }

  private static String padded(String resolution) {
    int length = resolution.codePointCount(0, resolution.length());
    return resolution + " ".repeat(Math.max(0, DATE_WIDTH - length));
  }
}
