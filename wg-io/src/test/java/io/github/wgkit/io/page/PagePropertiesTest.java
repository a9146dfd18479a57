package io.github.wgkit.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.markup.HostileWords;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whatever a directory holds, its pages are well formed and say it as text. */
class PagePropertiesTest {
  @Provide
  Arbitrary<String> words() {
    return HostileWords.any();
  }

  private static WriteOptions in(String format, PageOptions.Builder page) {
    return InventedGroups.in(format)
        .page(page.allStates(true).allTypes(true).people(People.NAMES_AND_ADDRESSES).build())
        .build();
  }

  private static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(5);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script, img, [src], [onerror]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(address -> address.matches("(#|https?://|mailto:)[\\x21-\\x7E]*"));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids))
        .containsAll(
            page.select("a[href^=#]").eachAttr("href").stream()
                .map(address -> address.substring(1))
                .toList());
    int depth = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).isBetween(1, depth + 1);
      assertThat(heading.wholeText()).isNotBlank();
      depth = next;
    }
    for (Element row : page.select("tr")) {
      assertThat(row.childrenSize())
          .isEqualTo(row.closest("table").selectFirst("tr").childrenSize());
    }
    return page;
  }

  @Property(tries = 150)
  void every_directory_has_a_page_and_always_the_same(@ForAll Directory directory)
      throws IOException {
    WriteOptions options = in("html", PageOptions.builder());
    String html = InventedGroups.written(directory, options);
    assertThat(InventedGroups.written(directory, options)).isEqualTo(html);
    Document page = parsed(html);
    if (directory.workingGroups().size() != 1) {
      assertThat(page.select("tbody tr")).hasSameSizeAs(directory.groups());
    }
    assertThat(InventedGroups.written(directory, in("md", PageOptions.builder()))).startsWith("# ");
  }

  @Property(tries = 150)
  void every_group_has_a_page(@ForAll WorkingGroup group) throws IOException {
    Directory directory = Directory.builder().addGroups(group).build();
    Document page = parsed(InventedGroups.written(directory, in("html", PageOptions.builder())));
    long rows =
        group.milestones().milestones().size()
            + group.proposedMilestones().milestones().size()
            + group.formerMilestones().size();
    assertThat(
            page.select("thead th:containsOwn(Standing)").stream()
                .mapToLong(cell -> cell.closest("table").select("tbody tr").size())
                .sum())
        .isEqualTo(rows);
    assertThat(InventedGroups.written(directory, in("md", PageOptions.builder()))).startsWith("# ");
  }

  @Property
  void hostile_names_are_names(
      @ForAll @From("words") String name, @ForAll @From("words") String other) throws IOException {
    Group group =
        InventedGroups.spoons().toBuilder()
            .name(name)
            .description(other)
            .list(new MailingList(other, name, other))
            .build();
    Directory directory =
        Directory.builder()
            .addGroups(InventedGroups.area().toBuilder().name(other).build())
            .addGroups(group, InventedGroups.group("fork", name).build())
            .build();
    Document page = parsed(InventedGroups.written(directory, in("html", PageOptions.builder())));
    assertThat(HostileWords.shown(page.select("tbody tr th + td").first().wholeText()))
        .isEqualTo(HostileWords.shown(name));
    Document alone =
        parsed(
            InventedGroups.written(
                directory,
                in("html", PageOptions.builder()).toBuilder().group(group.acronym()).build()));
    assertThat(HostileWords.shown(alone.select("h1").first().wholeText()))
        .isEqualTo(
            name.isBlank() || HostileWords.shown(name).isEmpty()
                ? HostileWords.shown(alone.select("h1").first().wholeText())
                : HostileWords.shown(name + " (spoon)"));
  }
}
