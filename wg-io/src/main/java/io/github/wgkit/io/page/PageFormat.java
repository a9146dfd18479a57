package io.github.wgkit.io.page;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.record.GroupPage;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.NamedGroup;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;

/**
 * A page for people: a directory, or one group. They are written, not read.
 *
 * <p>The page of a group is written if {@link WriteOptions#group()} names one, or if there is only
 * one working group: its charter, milestones, people, mailing list, documents and history. Else the
 * page shows the areas with their groups: chairs, mailing lists, and which milestone is next.
 * {@link WriteOptions#page()} says which groups, and what is told of people. What is overdue
 * depends on {@link WriteOptions#today()}; without a day nothing is called that. No clock is read.
 *
 * <p>Whatever a record holds is shown as text. Only addresses of pages and mailboxes become links,
 * and the names of RFCs and drafts. What a page does not show is counted among the losses.
 */
public final class PageFormat implements FormatProvider {
  private final PageLanguage language;

  /**
   * Makes the format; it has no state.
   *
   * @param language the language of the pages
   */
  public PageFormat(PageLanguage language) {
    this.language = language;
  }

  @Override
  public Format format() {
    return language.format();
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(this::write);
  }

  private WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    Optional<Group> group = group(directory, options);
    Writer writer = TextOutput.to(out);
    Markup markup = language.to(writer);
    Losses losses = new Losses();
    if (group.isPresent()) {
      new GroupPage(Snapshot.of(directory), options, markup, losses).write(group.get());
    } else {
      new DirectoryPage(directory, options, markup, losses).write();
    }
    writer.flush();
    losses.add("characters that no page can hold", markup.replaced(), "");
    return losses.result();
  }

  private static Optional<Group> group(Directory directory, WriteOptions options)
      throws WgWriteException {
    Optional<Group> named = NamedGroup.of(directory, options);
    return named.isEmpty() && directory.workingGroups().size() == 1
        ? Optional.of(directory.workingGroups().get(0))
        : named;
  }
}
