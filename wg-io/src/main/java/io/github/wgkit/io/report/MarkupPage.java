package io.github.wgkit.io.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.markup.Item;
import io.github.wgkit.io.markup.Markup;
import io.github.wgkit.io.markup.Place;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.report.Page.Bit;
import io.github.wgkit.io.report.Page.Fact;
import io.github.wgkit.io.report.Page.Heading;
import io.github.wgkit.io.report.Page.Line;
import io.github.wgkit.io.report.Page.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A page in a language for hypertext: HTML, or Markdown for an issue or a pull request. */
final class MarkupPage {
  private final Markup markup;
  private final List<Item> items = new ArrayList<>();
  private final List<io.github.wgkit.io.markup.Fact> facts = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private MarkupPage(Markup markup) {
    this.markup = markup;
  }

  static String write(Page page, Function<StringBuilder, Markup> language) {
    StringBuilder out = new StringBuilder();
    try {
      new MarkupPage(language.apply(out)).page(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void page(Page page) throws IOException {
    ImmutableList<Place> contents = contents(page);
    places.addAll(contents);
    markup.begin(ImmutableList.of(Run.text(page.title())), contents);
    for (Row row : page.rows()) {
      row(row);
    }
    finishList();
    markup.end();
  }

  private static ImmutableList<Place> contents(Page page) {
    ImmutableList<String> titles =
        page.rows().stream()
            .filter(row -> row instanceof Heading heading && heading.depth() == 1)
            .map(row -> ((Heading) row).text())
            .collect(toImmutableList());
    ImmutableList.Builder<Place> contents = ImmutableList.builder();
    for (int i = 0; i < titles.size() && titles.size() > 1; i++) {
      contents.add(new Place("part-" + (i + 1), ImmutableList.of(Run.text(titles.get(i)))));
    }
    return contents.build();
  }

  private void row(Row row) throws IOException {
    if (row instanceof Line line) {
      finishFacts();
      items.add(item(line));
    } else if (row instanceof Fact fact) {
      finishItems();
      facts.add(io.github.wgkit.io.markup.Fact.of(fact.label(), Run.text(fact.text())));
    } else if (row instanceof Heading heading) {
      finishList();
      boolean hasPlace = heading.depth() == 1 && !places.isEmpty();
      markup.heading(
          heading.depth() + 1,
          ImmutableList.of(Run.text(heading.text())),
          hasPlace ? places.remove(0).id() : "");
    }
  }

  private void finishList() throws IOException {
    finishItems();
    finishFacts();
  }

  private void finishItems() throws IOException {
    markup.items(items);
    items.clear();
  }

  private void finishFacts() throws IOException {
    markup.facts(facts);
    facts.clear();
  }

  private static Item item(Line line) {
    ImmutableList.Builder<Run> words = ImmutableList.builder();
    line.bits().forEach(bit -> add(bit, words));
    return new Item(line.depth(), OptionalInt.empty(), line.mark().word(), words.build());
  }

  private static void add(Bit bit, ImmutableList.Builder<Run> words) {
    words.add(Run.text(bit.blank()));
    if (bit.kind() == Bit.Kind.PLAIN) {
      words.add(Run.text(bit.words()));
      return;
    }
    Run.Kind kind = bit.kind().isGone() ? Run.Kind.REMOVED : Run.Kind.ADDED;
    words.add(new Run(kind, bit.words(), ""));
    if (bit.kind().isMoved()) {
      words.add(Run.text(" (" + bit.kind().word() + ")"));
    }
  }
}
