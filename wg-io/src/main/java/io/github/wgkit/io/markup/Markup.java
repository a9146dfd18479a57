package io.github.wgkit.io.markup;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page, written part by part from top to bottom, so that a long one need not be held. Words are
 * text whatever they look like: none of them becomes a mark of the language. Not thread-safe.
 */
public abstract class Markup {
  private static final int DEEPEST_HEADING = 6;
  private static final CharMatcher BLANK = CharMatcher.whitespace();
  private static final Splitter LINES = Splitter.onPattern("\r\n|\r|\n");

  private final Characters characters;
  private final Appendable out;
  private final int titleDepth;
  private int lastDepth;

  /**
   * Starts to write.
   *
   * @param out takes the page
   * @param titleDepth the depth of the title; headings are deeper
   * @param characters counts what had to be replaced
   */
  Markup(Appendable out, int titleDepth, Characters characters) {
    this.out = out;
    this.characters = characters;
    this.titleDepth = titleDepth;
  }

  /**
   * Begins the page.
   *
   * @param title the words of its title
   * @param contents the headings that are to be found from its beginning; may be empty
   * @throws IOException if it cannot be written
   */
  public final void begin(List<Run> title, List<Place> contents) throws IOException {
    lastDepth = titleDepth;
    writeBegin(
        inOneLine(title),
        contents.stream()
            .map(place -> new Place(place.id(), inOneLine(place.words())))
            .filter(place -> !place.words().isEmpty())
            .toList());
  }

  /**
   * Writes a heading. It never stands more than one step below the one before it.
   *
   * @param depth 2, or more for parts of parts
   * @param words its words; without any nothing is written
   * @param id its name in the address of the page; empty if it needs none
   * @throws IOException if it cannot be written
   */
  public final void heading(int depth, List<Run> words, String id) throws IOException {
    ImmutableList<Run> line = inOneLine(words);
    if (!line.isEmpty()) {
      int wanted = Math.max(2, depth) - 1 + titleDepth;
      lastDepth = Math.min(DEEPEST_HEADING, Math.min(wanted, lastDepth + 1));
      writeHeading(lastDepth, line, id);
    }
  }

  /**
   * Writes a paragraph.
   *
   * @param words its words; without any nothing is written
   * @throws IOException if it cannot be written
   */
  public final void paragraph(List<Run> words) throws IOException {
    ImmutableList<Run> line = inOneLine(words);
    if (!line.isEmpty()) {
      writeParagraph(line);
    }
  }

  /**
   * Writes things that are known. Those of which nothing is known are left out.
   *
   * @param facts the things
   * @throws IOException if they cannot be written
   */
  public final void facts(List<Fact> facts) throws IOException {
    List<Fact> known =
        facts.stream()
            .map(fact -> new Fact(fact.label(), inOneLine(fact.words())))
            .filter(fact -> !fact.words().isEmpty())
            .toList();
    if (!known.isEmpty()) {
      writeFacts(known);
    }
  }

  /**
   * Writes a list.
   *
   * @param items its items
   * @throws IOException if it cannot be written
   */
  public final void items(List<Item> items) throws IOException {
    if (!items.isEmpty()) {
      writeItems(
          items.stream()
              .map(
                  item ->
                      new Item(item.depth(), item.number(), item.mark(), inOneLine(item.words())))
              .toList());
    }
  }

  /**
   * Begins a table. What follows, up to its end, are its rows.
   *
   * @param caption what it shows
   * @param columns the headings of its columns
   * @throws IOException if it cannot be written
   */
  public final void beginTable(List<Run> caption, List<String> columns) throws IOException {
    writeBeginOfTable(inOneLine(caption), columns);
  }

  /**
   * Writes a row. Its first cell says what the row is about.
   *
   * @param cells as many cells as there are columns
   * @throws IOException if it cannot be written
   */
  public final void row(List<? extends List<Run>> cells) throws IOException {
    writeRow(cells.stream().map(this::inOneLine).collect(Collectors.toList()));
  }

  /**
   * Ends a table.
   *
   * @throws IOException if it cannot be written
   */
  public abstract void endTable() throws IOException;

  /**
   * Writes lines as they are.
   *
   * @param text the lines; without any words nothing is written
   * @throws IOException if they cannot be written
   */
  public final void verbatim(String text) throws IOException {
    if (!BLANK.matchesAllOf(text)) {
      writeVerbatim(LINES.splitToStream(text).map(characters::clean).toList());
    }
  }

  /**
   * Ends the page.
   *
   * @throws IOException if it cannot be written
   */
  public abstract void end() throws IOException;

  /** {@return how many characters were replaced because no page can hold them} */
  public final long replaced() {
    return characters.replaced();
  }

  private ImmutableList<Run> inOneLine(List<Run> runs) {
    return characters.inOneLine(runs);
  }

  final void write(String... parts) throws IOException {
    for (String part : parts) {
      out.append(part);
    }
  }

  abstract void writeBegin(List<Run> title, List<Place> contents) throws IOException;

  abstract void writeHeading(int depth, List<Run> words, String id) throws IOException;

  abstract void writeParagraph(List<Run> words) throws IOException;

  abstract void writeFacts(List<Fact> facts) throws IOException;

  abstract void writeItems(List<Item> items) throws IOException;

  abstract void writeBeginOfTable(List<Run> caption, List<String> columns) throws IOException;

  abstract void writeRow(List<ImmutableList<Run>> cells) throws IOException;

  abstract void writeVerbatim(List<String> lines) throws IOException;
}
