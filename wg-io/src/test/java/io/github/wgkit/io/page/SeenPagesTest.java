package io.github.wgkit.io.page;

import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.written;

import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.history.ApproximateDate;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of invented groups, as they were when somebody last read them. Who changes what pages say
 * finds the new ones in {@code target/seen}, reads them, and puts them in the place of the old ones
 * beside this class.
 */
class SeenPagesTest {
  private static final String CHARTER =
      """
      > The group was asked
      > for forks.

      | Piece | Use   |
      |-------|-------|
      | Fork  | Stews |
      | Knife | Bread |

          +------+      +-------+
          | fork | ---> | knife |
          +------+      +-------+

      * soups
        - hot ones
          - very hot ones
        - cold ones
      * stews

      1) First, this.
      2) Then, that, see RFC 2026 and
         https://example.org/x.

      Milestones

      Mar 2026 - Bake a spoon
      """;

  private static WorkingGroup rich() {
    return PageFormatTest.spoons().toBuilder()
        .id(4711)
        .description("All about <spoons>.")
        .comments("Quiet since May.")
        .lastModified(OffsetDateTime.parse("2026-02-03T04:05:06Z"))
        .list(
            new MailingList(
                "spoon@example.org",
                "https://lists.example.org/spoon",
                "https://archive.example.org/spoon"))
        .charter(
            InventedGroups.charter("spoon", "01-01", "01", CHARTER, "01-01", CHARTER).toBuilder()
                .areaDirectorId(2)
                .addBallots(
                    Ballot.builder()
                        .type(BallotType.APPROVE)
                        .opened(ApproximateDate.parse("2025-10-01"))
                        .closed(ApproximateDate.parse("2025-10-09"))
                        .addPositions(
                            BallotPosition.builder()
                                .position(Position.BLOCK)
                                .personName("Ines van der Vale")
                                .date(ApproximateDate.parse("2025-10-02"))
                                .discuss("Too long.")
                                .build())
                        .build())
                .build())
        .build();
  }

  private static Directory all() {
    return PageFormatTest.directory(
            rich(),
            PageFormatTest.ordered(),
            PageFormatTest.bof(),
            InventedGroups.group("cook", "Cooking").type(GroupType.RG).build())
        .toBuilder()
        .addDocuments(
            Document.builder()
                .name(DocumentName.of("draft-ietf-spoon-format"))
                .revision("03")
                .title("Spoons")
                .group(Acronym.of("spoon"))
                .pages(12)
                .build())
        .addRelations(
            DocumentRelation.builder()
                .relationship("became_rfc")
                .source(DocumentName.of("draft-ietf-spoon-format"))
                .target(DocumentName.of("rfc9999"))
                .build())
        .build();
  }

  private static WriteOptions options(String name) {
    WriteOptions.Builder options = in(name.substring(name.lastIndexOf('.') + 1));
    PageOptions.Builder page = PageOptions.builder();
    switch (name.substring(0, name.lastIndexOf('.'))) {
      case "group" -> options.group(Acronym.of("spoon"));
      case "group-with-addresses" ->
          options
              .group(Acronym.of("spoon"))
              .page(page.people(PageOptions.People.NAMES_AND_ADDRESSES).history(false).build());
      case "area" -> options.group(Acronym.of("kit"));
      case "all" -> options.page(page.allStates(true).allTypes(true).build());
      default -> {}
    }
    return options.build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group.md",
        "group.html",
        "group-with-addresses.md",
        "area.md",
        "directory.md",
        "directory.html",
        "all.md"
      })
  void a_page_is_as_it_was_read(String name) throws IOException {
    String page = written(all(), options(name));
    Seen.requireSame(SeenPagesTest.class, name, page);
  }
}
