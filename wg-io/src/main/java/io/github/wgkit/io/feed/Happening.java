package io.github.wgkit.io.feed;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.json.EntryJson;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.io.markup.Fact;
import io.github.wgkit.io.markup.HtmlMarkup;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.record.EventWords;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** One event of a history, as an entry. */
final class Happening implements Feed.Content {
  private final Group group;
  private final GroupEvent event;
  private final boolean isOfCharter;
  private final Telling telling;
  private final GroupEvent shown;

  /**
   * Makes an entry.
   *
   * @param group the group it happened to
   * @param event what happened
   * @param isOfCharter whether it stands in the history of the charter
   * @param telling tells of the snapshot
   */
  Happening(Group group, GroupEvent event, boolean isOfCharter, Telling telling) {
    this.group = group;
    this.event = event;
    this.isOfCharter = isOfCharter;
    this.telling = telling;
    this.shown = telling.shown(event, group);
  }

  Feed.Entry entry(String id, Instant updated) {
    return new Feed.Entry(
        id, updated, group, group.acronym() + ": " + what(), Linked.history(group.acronym()), this);
  }

  /** {@return what happened, in one line} */
  private String what() {
    String described = Characters.inOneLine(EventWords.withoutMarks(shown.description()));
    if (!described.isEmpty()) {
      return described;
    }
    String parts =
        Stream.of(event.type().map(Slug::label), state(), revision())
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return parts.isEmpty() ? "something happened" : parts;
  }

  private Optional<String> state() {
    if (event instanceof StateEvent change) {
      return Optional.of("state " + change.state().label());
    }
    return event instanceof CharterEvent charter
        ? charter.state().map(state -> "charter " + state.label())
        : Optional.empty();
  }

  private Optional<String> revision() {
    return event instanceof CharterEvent charter
        ? charter.revision().map(revision -> "charter " + revision)
        : Optional.empty();
  }

  @Override
  public String html(Characters characters) throws IOException {
    StringBuilder html = new StringBuilder();
    Markup markup = HtmlMarkup.part(html, characters);
    markup.begin(ImmutableList.of(), ImmutableList.of());
    markup.paragraph(EventWords.runs(shown.description()));
    markup.facts(facts());
    telling.record(group, "The record now", markup);
    markup.end();
    return html.toString();
  }

  private ImmutableList<Fact> facts() {
    Snapshot names = telling.snapshot();
    ImmutableList.Builder<Fact> facts = ImmutableList.builder();
    facts.add(fact("Date", TemplateDates.meant(event.date())));
    facts.add(fact("Event", event.type().map(Slug::label).orElse("")));
    if (event instanceof StateEvent change) {
      facts.add(fact("State", names.name("name.groupstatename", Optional.of(change.state()))));
    } else if (event instanceof CharterEvent charter) {
      facts.add(fact("Revision", charter.revision().map(Object::toString).orElse("")));
      facts.add(fact("State of the charter", names.name("doc.state", charter.state())));
      facts.add(fact("Ballot", charter.ballotType().map(Slug::label).orElse("")));
      facts.add(fact("Telechat", charter.telechat().map(Object::toString).orElse("")));
    }
    facts.add(Fact.of("By", Run.name(telling.by(event).orElse(""))));
    return facts.build();
  }

  private static Fact fact(String label, String text) {
    return Fact.of(label, Run.text(text));
  }

  @Override
  public String key() {
    return "event";
  }

  @Override
  public void write(ToldRecords told, JsonOutput out) throws IOException {
    EntryJson.event(told.event(event, group), out);
  }

  /** {@return what the event is known by: its number, or else when it was and what it says} */
  String id() {
    Digest digest = new Digest().put(isOfCharter ? "charter event" : "event").put(group);
    if (event.id().isPresent()) {
      return digest.put("number").put(Long.toString(event.id().getAsLong())).urn();
    }
    return digest
        .put(event.date().stated())
        .put(event.type().map(Slug::slug).orElse(""))
        .put(event.description())
        .put(state().orElse(""))
        .put(revision().orElse(""))
        .urn();
  }
}
