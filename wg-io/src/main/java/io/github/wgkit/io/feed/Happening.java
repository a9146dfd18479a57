package io.github.wgkit.io.feed;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.io.feed.Html.Fact;
import io.github.wgkit.io.json.EntryJson;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One event of a history, as an entry. */
final class Happening implements Feed.Content {
  private final Group group;
  private final GroupEvent event;
  private final boolean isOfCharter;
  private final Directory directory;
  private final boolean hasRecord;

  Happening(
      Group group, GroupEvent event, boolean isOfCharter, Directory directory, boolean hasRecord) {
    this.group = group;
    this.event = event;
    this.isOfCharter = isOfCharter;
    this.directory = directory;
    this.hasRecord = hasRecord;
  }

  Feed.Entry entry(String id, Instant updated) {
    return new Feed.Entry(
        id, updated, group, group.acronym() + ": " + what(), Site.history(group), this);
  }

  /** {@return what happened, in one line} */
  private String what() {
    String described = Characters.inOneLine(Markup.text(event.description()));
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

  private Optional<String> by() {
    return event
        .personName()
        .or(
            () ->
                event.personId().isPresent()
                    ? directory
                        .person(event.personId().getAsLong())
                        .map(Person::name)
                        .or(() -> Optional.of("person " + event.personId().getAsLong()))
                    : Optional.empty());
  }

  @Override
  public String html() {
    Html html = new Html();
    if (!event.description().isBlank()) {
      html.raw("<p>" + Markup.html(event.description()) + "</p>\n");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Date", event.date().toString()));
    facts.add(new Fact("Event", event.type().map(Slug::label).orElse("")));
    if (event instanceof StateEvent change) {
      facts.add(new Fact("State", change.state().label()));
    } else if (event instanceof CharterEvent charter) {
      facts.add(new Fact("Revision", charter.revision().map(Object::toString).orElse("")));
      facts.add(new Fact("State of the charter", charter.state().map(Slug::label).orElse("")));
      facts.add(new Fact("Ballot", charter.ballotType().map(Slug::label).orElse("")));
      facts.add(new Fact("Telechat", charter.telechat().map(Object::toString).orElse("")));
    }
    facts.add(new Fact("By", by().orElse("")));
    html.facts(facts);
    if (hasRecord) {
      new RecordPage(directory, group).addTo(html, "The record now");
    }
    return html.toString();
  }

  @Override
  public String key() {
    return "event";
  }

  @Override
  public void write(JsonOutput out) throws IOException {
    EntryJson.event(event, out);
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
