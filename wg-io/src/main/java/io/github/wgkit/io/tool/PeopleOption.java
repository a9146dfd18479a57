package io.github.wgkit.io.tool;

import io.github.wgkit.io.PageOptions.People;
import picocli.CommandLine.Option;

/** What pages and feeds tell of people; other formats have no use for it. */
final class PeopleOption {
  @Option(
      names = "--people",
      paramLabel = "WHAT",
      converter = Converter.class,
      completionCandidates = Converter.class,
      description = {
        "In a page or a feed, what is told of people: ${COMPLETION-CANDIDATES}.",
        "By default the names of those who hold a role, without addresses."
      })
  private People people = People.NAMES;

  People people() {
    return people;
  }

  /** Reads what is told of people from the command line. */
  static final class Converter extends Words<People> {
    Converter() {
      super(People.class);
    }
  }
}
