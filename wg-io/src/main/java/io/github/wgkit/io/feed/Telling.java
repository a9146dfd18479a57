package io.github.wgkit.io.feed;

import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.record.GroupPage;
import io.github.wgkit.io.record.ShownPeople;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.history.GroupEvent;
import java.io.IOException;
import java.util.Optional;

/** How the entries of a feed tell of the groups of a snapshot. Not thread-safe. */
final class Telling {
  private final Snapshot snapshot;
  private final FeedOptions options;
  private final WriteOptions page;
  private final ToldRecords shown;

  Telling(Directory directory, FeedOptions options) {
    this.snapshot = Snapshot.of(directory);
    this.options = options;
    // Without a day: what is overdue would change while nothing happens.
    this.page =
        WriteOptions.builder().page(PageOptions.builder().people(options.people()).build()).build();
    this.shown = told(options, new Losses());
  }

  /** {@return what leaves out of records what is not for everybody, and counts it} */
  static ToldRecords told(FeedOptions options, Losses losses) {
    return new ToldRecords(options.people(), options.comments(), losses);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** {@return an event as people are told of it} */
  GroupEvent shown(GroupEvent event, Group group) {
    return shown.event(event, group);
  }

  /** {@return a change as people are told of it} */
  GroupDiff shown(GroupDiff diff) {
    return shown.change(diff);
  }

  /** {@return who made something happen, if people are told} */
  Optional<String> by(GroupEvent event) {
    return options.people() == People.NOTHING
        ? Optional.empty()
        : ShownPeople.nameOf(event, snapshot.directory())
            .or(
                () ->
                    event.personId().isPresent()
                        ? Optional.of("person " + event.personId().getAsLong())
                        : Optional.empty());
  }

  /** Writes the full record of a group (RFC 6292 section 5.3), if entries have it. */
  void record(Group group, String heading, Markup markup) throws IOException {
    if (options.records()) {
      new GroupPage(snapshot, page, markup, new Losses()).writeRecord(group, heading);
    }
  }
}
