package io.github.wgkit.io.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Words are words, whatever they look like: parsers that we did not write read them so. */
class MarkupPropertiesTest {
  private static final CharMatcher ISOLATES = CharMatcher.anyOf("\u2068\u2069");
  private static final String TARGET = "https://example.org/?a=b&copy=c";

  @Provide
  Arbitrary<String> words() {
    return HostileWords.any();
  }

  private static String page(Function<StringBuilder, Markup> language, String one, String other)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Markup markup = language.apply(out);
    markup.begin(ImmutableList.of(Run.text("T"), Run.name(one)), ImmutableList.of());
    markup.heading(2, ImmutableList.of(Run.text(one)), "");
    markup.paragraph(ImmutableList.of(Run.text(one), Run.text(" "), Run.link("l" + other, TARGET)));
    markup.items(
        ImmutableList.of(
            Item.of(Run.text(one)),
            new Item(2, OptionalInt.of(7), "", ImmutableList.of(Run.text("n" + other))),
            new Item(1, OptionalInt.empty(), "added", ImmutableList.of(Run.text(other)))));
    markup.facts(ImmutableList.of(Fact.of("Fact", Run.text("f" + one))));
    markup.beginTable(ImmutableList.of(Run.text("c" + one)), ImmutableList.of("A", "B", "C"));
    markup.row(
        ImmutableList.of(
            ImmutableList.of(Run.text(one)),
            ImmutableList.of(Run.name(other)),
            ImmutableList.of(Run.text("end"))));
    markup.endTable();
    markup.verbatim("v" + one + "\nw");
    markup.end();
    return out.toString();
  }

  // ---- HTML

  @Property
  void a_browser_reads_the_words_that_were_written(
      @ForAll @From("words") String one, @ForAll @From("words") String other) throws IOException {
    org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(5);
    String html = page(HtmlMarkup::new, one, other);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(html).doesNotContain("\u0000");
    assertThat(texts(page, "h1")).containsExactly(HostileWords.shown("T" + one));
    assertThat(page.title()).isEqualTo(page.selectFirst("h1").text());
    String heading = HostileWords.shown(one);
    assertThat(texts(page, "h2")).isEqualTo(heading.isEmpty() ? List.of() : List.of(heading));
    assertThat(texts(page, "p")).containsExactly(HostileWords.shown(one + " l" + other));
    assertThat(page.select("a").eachAttr("href")).containsExactly(TARGET);
    assertThat(texts(page, "dd")).containsExactly(HostileWords.shown("f" + one));
    assertThat(texts(page, "ol > li")).containsExactly(HostileWords.shown("n" + other));
    assertThat(page.select("ol > li").eachAttr("value")).containsExactly("7");
    assertThat(texts(page, "tbody > tr > *"))
        .containsExactly(heading, HostileWords.shown(other), "end");
    assertThat(page.selectFirst("pre").wholeText().lines())
        .containsExactlyElementsOf(HostileWords.lines("v" + one + "\nw"));
    assertThat(page.select("script, img, main main, main style, table table, code, em, b"))
        .isEmpty();
    assertThat(page.select("[onerror], [style], [src]")).isEmpty();
  }

  private static List<String> texts(Element page, String query) {
    List<String> texts = new ArrayList<>();
    page.select(query).forEach(found -> texts.add(found.wholeText().strip()));
    return texts.stream().map(HostileWords::shown).toList();
  }

  // ---- Markdown

  /** What is in a page, by kind; isolating marks of direction are ours. */
  private static final class Read extends AbstractVisitor {
    final List<String> headings = new ArrayList<>();
    final List<String> paragraphs = new ArrayList<>();
    final List<String> cells = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> code = new ArrayList<>();
    final List<String> html = new ArrayList<>();
    final List<String> kinds = new ArrayList<>();

    static Read of(String markdown) {
      Read read = new Read();
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(markdown)
          .accept(read);
      return read;
    }

    private static String words(Node node) {
      StringBuilder words = new StringBuilder();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        words.append(
            child instanceof Text text
                ? text.getLiteral()
                : child instanceof SoftLineBreak ? "\n" : words(child));
      }
      return ISOLATES.removeFrom(words);
    }

    @Override
    public void visit(Heading heading) {
      headings.add(words(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      paragraphs.add(words(paragraph));
      visitChildren(paragraph);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        cells.add(words(node));
      }
      visitChildren(node);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      code.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    protected void visitChildren(Node parent) {
      boolean isUsual =
          parent instanceof Text
              || parent instanceof BulletList
              || parent instanceof OrderedList
              || parent instanceof ListItem
              || parent instanceof Paragraph
              || parent instanceof Heading
              || parent instanceof Link
              || parent instanceof StrongEmphasis
              || parent instanceof org.commonmark.node.Document
              || parent.getClass().getSimpleName().startsWith("Table");
      if (!isUsual) {
        kinds.add(parent.getClass().getSimpleName());
      }
      super.visitChildren(parent);
    }
  }

  private static String bare(String words) {
    return ISOLATES.removeFrom(HostileWords.shown(words));
  }

  @Property
  void a_parser_of_markdown_reads_the_words_that_were_written(
      @ForAll @From("words") String one, @ForAll @From("words") String other) throws IOException {
    String markdown = page(MarkdownMarkup::new, one, other);
    Read read = Read.of(markdown);
    String heading = bare(one);
    assertThat(read.headings)
        .isEqualTo(
            HostileWords.shown(one).isEmpty()
                ? List.of(bare("T" + one))
                : List.of(bare("T" + one), heading));
    assertThat(read.paragraphs)
        .contains(
            bare(one + " l" + other),
            bare("n" + other),
            "Fact: " + bare("f" + one),
            bare("c" + one));
    assertThat(read.cells).containsExactly("A", "B", "C", heading, bare(other), "end");
    assertThat(read.links).containsExactly(TARGET);
    assertThat(read.html).isEmpty();
    assertThat(read.kinds).isEmpty();
    assertThat(read.code.get(0).lines())
        .containsExactlyElementsOf(HostileWords.lines("v" + one + "\nw"));
  }

  @Test
  void words_beyond_all_measure_are_written_in_a_moment() throws IOException {
    for (String piece : List.of("1.", "http://", "a@b ", "\\|", "<b", "[", "(", "RFC 1 ", "www.")) {
      String hostile = piece.repeat(200_000 / piece.length());
      for (Function<StringBuilder, Markup> language :
          List.<Function<StringBuilder, Markup>>of(HtmlMarkup::new, MarkdownMarkup::new)) {
        StringBuilder out = new StringBuilder();
        Markup markup = language.apply(out);
        markup.begin(ImmutableList.of(Run.text(hostile)), ImmutableList.of());
        markup.paragraph(Linked.prose(hostile));
        assertThat(out.length()).isGreaterThanOrEqualTo(2 * 200_000 - 2 * piece.length());
      }
    }
  }

  @Test
  void headings_go_down_step_by_step() throws IOException {
    StringBuilder out = new StringBuilder();
    Markup markup = new MarkdownMarkup(out);
    markup.begin(ImmutableList.of(Run.text("a")), ImmutableList.of());
    for (int depth : List.of(5, 1, 4, 9, 2)) {
      markup.heading(depth, ImmutableList.of(Run.text("d")), "");
    }
    assertThat(out).hasToString("# a\n\n## d\n\n## d\n\n### d\n\n#### d\n\n## d\n");
  }
}
