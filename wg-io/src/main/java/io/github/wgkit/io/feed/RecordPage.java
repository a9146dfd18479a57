package io.github.wgkit.io.feed;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.feed.Html.Fact;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The full record of a group for people (RFC 6292 section 5.3), as a part of a page of HTML. */
final class RecordPage {
  private final Directory directory;
  private final Group group;

  RecordPage(Directory directory, Group group) {
    this.directory = directory;
    this.group = group;
  }

  /** Adds the record under a heading. */
  void addTo(Html html, String heading) {
    html.heading(heading).facts(facts());
    html.items("People", group.roles().stream().map(this::inWords).toList());
    html.items("Milestones", plan(group.milestones()));
    html.items("Milestones of the charter under review", plan(group.proposedMilestones()));
    html.items("Former milestones", milestones(group.formerMilestones()));
    html.items("Resources", group.resources().stream().map(RecordPage::inWords).toList());
    html.paragraph(group.description());
    Optional<CharterText> text = group.charter().flatMap(Charter::text);
    text.map(CharterText::text)
        .filter(words -> !words.isBlank())
        .ifPresent(words -> html.subheading("Charter").preformatted(words));
  }

  private List<Fact> facts() {
    return ImmutableList.of(
        new Fact("Name", group.name()),
        new Fact("Acronym", group.acronym().text()),
        new Fact("Earlier acronyms", joined(group.earlierAcronyms().stream().map(Acronym::text))),
        new Fact("Type", group.type().map(GroupType::longName).orElse("")),
        new Fact("State", group.state().map(Slug::label).orElse("")),
        new Fact(parentIsArea() ? "Area" : "Parent", group.parent().map(this::named).orElse("")),
        new Fact("Mailing list", group.list().address()),
        new Fact("To subscribe", group.list().subscribe()),
        new Fact("Archive", group.list().archive()),
        new Fact("Charter", group.charter().map(RecordPage::inWords).orElse("")),
        new Fact("Last changed", group.lastModified().map(Objects::toString).orElse("")));
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(joining(", "));
  }

  private boolean parentIsArea() {
    return group.parent().flatMap(directory::group).filter(Area.class::isInstance).isPresent();
  }

  private String named(Acronym acronym) {
    return directory
        .group(acronym)
        .map(Group::name)
        .filter(name -> !name.isBlank())
        .map(name -> name.strip() + " (" + acronym + ")")
        .orElse(acronym.text());
  }

  private String inWords(Role role) {
    return role.name().label() + ": " + nameOf(role, directory) + address(role);
  }

  /** {@return the name of a person, looked up if the role has none} */
  private static String nameOf(Role role, Directory directory) {
    return role.personName()
        .or(
            () ->
                role.personId().isPresent()
                    ? directory
                        .person(role.personId().getAsLong())
                        .map(Person::name)
                        .filter(name -> !name.isBlank())
                    : Optional.empty())
        .orElseGet(role::displayName);
  }

  private static String address(Role role) {
    return role.email()
        .map(EmailAddress::text)
        .filter(text -> !text.equals(role.displayName()))
        .map(text -> " <" + text + ">")
        .orElse("");
  }

  private static String inWords(Charter charter) {
    return charter.name()
        + charter.revision().map(revision -> "-" + revision).orElse("")
        + charter.state().map(state -> ", " + state.label()).orElse("");
  }

  private static List<String> plan(MilestonePlan plan) {
    return milestones(plan.milestones());
  }

  private static List<String> milestones(List<Milestone> milestones) {
    return milestones.stream().map(RecordPage::inWords).toList();
  }

  private static String inWords(Milestone milestone) {
    String when =
        milestone
            .due()
            .map(due -> due.month() + ": ")
            .orElse(milestone.order().isPresent() ? "#" + milestone.order().getAsInt() + ": " : "");
    String documents = joined(milestone.documents().stream().map(DocumentName::text));
    return when
        + milestone.description()
        + (documents.isEmpty() ? "" : " [" + documents + "]")
        + milestone.resolution().map(phrase -> " (no longer due: " + phrase + ")").orElse("");
  }

  private static String inWords(ExternalResource resource) {
    return Stream.of(resource.kind(), resource.displayName(), resource.value())
        .filter(part -> !part.isBlank())
        .collect(joining(" "));
  }
}
