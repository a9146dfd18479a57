package io.github.wgkit.io.charter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A text that was read is written as it was, as far as it still says what the directory says. */
class FaithfulWriterTest {
  /** In ISO 8859-1, and in no form that this library would choose. */
  private static final String TEXT =
      """
      Widgets  (widl)
      ~~~~~~~~~~~~~~~
         Charter

       Chair(s):
           \u00C5sa Dune <ada@example.org>

       Applications Area Director(s):
           Cy Gil <cy@example.org>

      Description of Working Group:

      Widgets are  described.

      Goals and Milestones:

         Mar 99   Post a draft

      Internet-Drafts:

        - The Language of Widgets [draft-ietf-widl-lang-02] (12 pages)

      Requests for Comments:

        RFC9999: Widgets (80 pages)
         * Updates RFC9998
      """;

  private static final String BODY = "Widgets are  described.\n";

  private static Directory read(String text) throws IOException {
    return FormatRegistry.standard()
        .reader(ClassicReader.ID)
        .read(Input.of(text.getBytes(ISO_8859_1), "widl.txt"), ReadOptions.lenient())
        .value();
  }

  private static WriteOptions.Builder classic() {
    return WriteOptions.builder().format(ClassicReader.ID);
  }

  private static WriteResult write(
      Directory directory, WriteOptions.Builder options, StringBuilder text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteResult result = FormatRegistry.standard().write(directory, out, options.build());
    text.append(out.toString(ISO_8859_1));
    return result;
  }

  private static String written(Directory directory, WriteOptions.Builder options)
      throws IOException {
    StringBuilder text = new StringBuilder();
    write(directory, options, text);
    return text.toString();
  }

  private static Directory with(Directory directory, Function<Group, Group> change) {
    return directory.toBuilder()
        .groups(
            directory.groups().stream()
                .map(group -> group.acronym().text().equals("widl") ? change.apply(group) : group)
                .toList())
        .build();
  }

  private static Directory withBody(Directory directory, String text) {
    CharterText old =
        directory.group("widl").flatMap(Group::charter).flatMap(Charter::text).orElseThrow();
    return withText(directory, old.replace(new TextSpan(0, old.text().length()), text));
  }

  private static Directory withText(Directory directory, CharterText text) {
    return with(
        directory,
        group -> {
          Charter charter = group.charter().orElseThrow();
          return group.toBuilder()
              .charter(
                  charter.toBuilder().texts(Map.of(charter.revision().orElseThrow(), text)).build())
              .build();
        });
  }

  /** A text that is written anew has the line that the form asks for. */
  private static void assertAnew(String text) {
    assertThat(text).contains("\n---------").doesNotContain("~~~");
  }

  @Test
  void a_text_that_says_what_the_directory_says_is_written_byte_for_byte() throws IOException {
    Directory directory = read(TEXT);
    assertThat(written(directory, classic())).isEqualTo(TEXT);
    assertThat(written(directory, classic().group(Acronym.of("widl")))).isEqualTo(TEXT);
    assertThat(written(directory, classic().revision(CharterRevision.parse("01")))).isEqualTo(TEXT);
  }

  @Test
  void a_text_is_written_anew_if_that_or_something_else_is_asked_for() throws IOException {
    Directory directory = read(TEXT);
    assertAnew(written(directory, classic().anew(true)));
    assertAnew(
        written(
            directory,
            classic()
                .addressees(
                    new Addressees(ImmutableList.of("you@example.org"), ImmutableList.of()))));
    assertThat(written(directory, classic().format(WithMilestonesReader.ID)))
        .startsWith(BODY + "\n\nMilestones\n");
  }

  @Test
  void where_only_the_text_of_the_charter_changed_the_rest_stays() throws IOException {
    Directory directory = read(TEXT);
    assertThat(written(withBody(directory, "Lids are, too.\n"), classic()))
        .isEqualTo(TEXT.replace(BODY, "Lids are, too.\n"));
    CharterText latin = CharterText.of("L\u00EDds.\n".getBytes(ISO_8859_1));
    assertThat(written(withText(directory, latin), classic()))
        .isEqualTo(TEXT.replace(BODY, "L\u00EDds.\n"));
  }

  @Test
  void a_changed_text_that_does_not_fit_is_written_anew() throws IOException {
    Directory directory = read(TEXT);
    // no character of the old encoding
    assertAnew(written(withText(directory, CharterText.of("Lids \u2713\n")), classic()));
    // read again, it would say something else
    assertAnew(written(withBody(directory, "\n\nLids.\n"), classic()));
    // nobody knows which of the two
    Directory twice = read(TEXT.replace("Post a draft", "Meet\n\n" + BODY.strip()));
    assertAnew(written(withBody(twice, "Lids are, too.\n"), classic()));
  }

  @Test
  void anything_else_that_changed_makes_the_text_a_new_one() throws IOException {
    Directory directory = read(TEXT);
    assertAnew(written(with(directory, g -> g.toBuilder().name("Lids").build()), classic()));
    assertAnew(
        written(
            withBody(with(directory, g -> g.toBuilder().name("Lids").build()), "Lids.\n"),
            classic()));
    Directory otherArea =
        directory.toBuilder()
            .groups(
                directory.groups().stream()
                    .map(
                        group ->
                            group.acronym().text().equals("app")
                                ? group.toBuilder().name("Apps Area").build()
                                : group)
                    .toList())
            .build();
    assertAnew(written(otherArea, classic()));
    assertAnew(written(directory.toBuilder().documents(List.of()).build(), classic()));
    assertAnew(written(directory.toBuilder().relations(List.of()).build(), classic()));
    Document more =
        Document.builder()
            .name(DocumentName.of("draft-ietf-widl-more"))
            .group(Acronym.of("widl"))
            .build();
    assertAnew(written(directory.toBuilder().addDocuments(more).build(), classic()));
  }

  @Test
  void what_others_have_changes_nothing_and_is_told() throws IOException {
    WorkingGroup other = InventedGroups.group("spoon", "Spoon Exchange").build();
    Document theirs =
        Document.builder()
            .name(DocumentName.of("draft-ietf-spoon-soup"))
            .group(Acronym.of("spoon"))
            .build();
    DocumentRelation relation =
        DocumentRelation.builder()
            .relationship("updates")
            .source(DocumentName.of("rfc1"))
            .target(DocumentName.of("rfc2"))
            .build();
    Directory more =
        read(TEXT).toBuilder().addGroups(other).addDocuments(theirs).addRelations(relation).build();
    StringBuilder text = new StringBuilder();
    WriteResult result = write(more, classic(), text);
    assertThat(text).hasToString(TEXT);
    assertThat(result.losses())
        .extracting(loss -> loss.what() + " " + loss.count())
        .containsExactly("other groups 1", "documents 1", "relations of documents 1");
    assertThat(write(more, classic().group(Acronym.of("widl")), new StringBuilder()).losses())
        .isEmpty();
  }

  @Test
  void of_two_groups_with_a_text_one_has_to_be_named() throws IOException {
    Directory two =
        read(TEXT).toBuilder()
            .addGroups(read(TEXT.replace("widl", "lidx")).group("lidx").orElseThrow())
            .build();
    assertThat(written(two, classic().group(Acronym.of("lidx"))))
        .isEqualTo(written(two, classic().group(Acronym.of("lidx")).anew(true)));
    Directory own =
        with(two, group -> group.toBuilder().build()).toBuilder()
            .groups(two.groups().stream().filter(g -> !g.acronym().text().equals("lidx")).toList())
            .build();
    assertThat(written(own, classic())).isEqualTo(TEXT);
  }
}
