package io.github.wgkit.io.charter;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/** Writes one charter in Markdown: title, text, milestones. */
final class MarkdownCharterWriter implements WgWriter {
  private static final CharMatcher NOT_BLANK = CharMatcher.isNot(' ');
  private static final String TITLE = "# ";

  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    ChosenCharter chosen = ChosenCharter.of(directory, options);
    StringBuilder text = new StringBuilder();
    List<String> body = CharterBody.lines(chosen);
    if (body.isEmpty() || !body.get(0).startsWith(TITLE)) {
      String name = CharterBody.inOneLine(chosen.group().name());
      text.append(TITLE).append(name).append(name.isEmpty() ? "(" : " (");
      text.append(chosen.group().acronym()).append(")\n\n");
    }
    int indentation = indentation(body);
    for (String line : body) {
      text.append(line.substring(Math.min(indentation, line.length()))).append('\n');
    }
    ImmutableList<Milestone> milestones = MilestonesOfRevision.of(chosen);
    if (!milestones.isEmpty()) {
      text.append(body.isEmpty() ? "" : "\n").append("## Milestones\n\n");
      milestones.forEach(milestone -> append(milestone, text));
    }
    Writer writer = TextOutput.to(out);
    writer.append(text).flush();
    Part carried = chosen.revision().isApproved() ? Part.MILESTONES : Part.PROPOSED_MILESTONES;
    Losses losses = chosen.losses(directory, options, ImmutableSet.of(carried));
    losses.milestones(chosen.group(), milestones);
    return losses.result();
  }

  /**
   * {@return the blanks that begin every line with words in it} Markdown would take such a text for
   * lines of code.
   */
  private static int indentation(List<String> lines) {
    return lines.stream().mapToInt(NOT_BLANK::indexIn).filter(at -> at >= 0).min().orElse(0);
  }

  private static void append(Milestone milestone, StringBuilder text) {
    String when =
        milestone
            .resolution()
            .map(CharterBody::inOneLine)
            .or(() -> milestone.due().map(TemplateDates::month))
            .map(said -> said + " - ")
            .orElse("");
    text.append("* ").append(when).append(CharterBody.inOneLine(milestone.description()));
    text.append('\n');
    for (DocumentName document : milestone.documents()) {
      text.append("  * ").append(document).append('\n');
    }
  }
}
