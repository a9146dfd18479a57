package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.snapshot.InventedDump;
import io.github.wgkit.io.snapshot.InventedSnapshot;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.testkit.FormatContract;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.commonmark.node.Heading;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The formats of this library keep the contract of formats, every one of them. */
class FormatContractTest {
  static {
    // the library itself has no use for a parser of XML
    FormatContractTest.class
        .getModule()
        .addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
  }

  /** A format of this library. */
  abstract static class Standard extends FormatContract {
    final String id;

    Standard(String id) {
      this.id = id;
    }

    @Override
    protected FormatProvider provider() {
      return FormatRegistry.standard().known(id).provider();
    }

    /** {@return whether what is written begins as the format does, by name and words} */
    final boolean looksLikeItself(Directory directory) {
      byte[] bytes = bytesOf(directory);
      ByteBuffer start = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, 4096)).slice();
      return provider().sniff(start, fileName(directory)) != FormatProvider.Match.NO;
    }

    /** A text with NUL is no text for any format of texts, unless it is named. */
    final boolean isText(Directory directory) {
      return new String(bytesOf(directory), ISO_8859_1).indexOf('\0') < 0;
    }

    private byte[] bytesOf(Directory directory) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        FormatRegistry.standard().write(directory, out, options(directory));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  @Example
  void no_format_is_forgotten() throws ReflectiveOperationException {
    Set<String> tested = new HashSet<>();
    for (Class<?> type : FormatContractTest.class.getDeclaredClasses()) {
      if (Standard.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        assertThat(type.isAnnotationPresent(Group.class)).as(type.getName()).isTrue();
        var constructor = type.getDeclaredConstructor(FormatContractTest.class);
        tested.add(((Standard) constructor.newInstance(this)).id);
      }
    }
    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(
            FormatRegistry.standard().formats().stream().map(Format::id).toList());
  }

  // ---- everything, both ways

  @Group
  class Json extends Standard {
    Json() {
      super("json");
    }
  }

  @Group
  class Ndjson extends Standard {
    Ndjson() {
      super("ndjson");
    }
  }

  @Group
  class Yaml extends Standard {
    Yaml() {
      super("yaml");
    }
  }

  // ---- tables

  /**
   * A table of groups has no cells for roles, milestones, history and extensions, which any group
   * has; what it has cells for it keeps, but for halves of characters.
   */
  @Group
  class CsvOfGroups extends Standard {
    CsvOfGroups() {
      super("csv");
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      boolean isWhole =
          result.losses().stream().noneMatch(loss -> loss.what().equals("halves of characters"));
      return directory.groups().stream()
          .map(
              group ->
                  isWhole
                      ? ImmutableList.of(
                          group.acronym(),
                          group.name(),
                          group.type(),
                          group.state(),
                          group.parent(),
                          group.list(),
                          group.description(),
                          group.comments())
                      : ImmutableList.of(group.acronym(), group.type(), group.parent()))
          .toList();
    }
  }

  /** A table of milestones has no rows for groups without any, and knows groups by acronym. */
  @Group
  class CsvOfMilestones extends Standard {
    CsvOfMilestones() {
      super("csv");
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return super.directories()
          .filter(
              directory ->
                  directory.groups().stream().map(group -> group.acronym()).distinct().count()
                      == directory.groups().size());
    }

    @Override
    protected WriteOptions options(Directory directory) {
      return super.options(directory).toBuilder()
          .csv(CsvOptions.builder().table(CsvOptions.Table.MILESTONES).build())
          .build();
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return directory.groups().stream()
          .filter(group -> !group.milestones().isEmpty())
          .map(group -> group.acronym() + " " + group.milestones().milestones().size())
          .toList();
    }
  }

  // ---- texts about one charter

  /**
   * A text about one charter. It never carries the record of the group, with its numbers and times,
   * so that something is always lost; the name of the file says whose charter it is. Kept is what
   * people read in it.
   */
  abstract static class OfOneCharter extends Standard {
    final String revision;

    OfOneCharter(String id, String revision) {
      super(id);
      this.revision = revision;
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return PlainCharters.directories(revision);
    }

    @Override
    protected String fileName(Directory directory) {
      return PlainCharters.fileName(directory);
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return PlainCharters.chartered(directory).stream()
          .map(
              group ->
                  ImmutableList.of(
                      group.acronym(), PlainCharters.text(group), PlainCharters.plan(group)))
          .toList();
    }
  }

  /**
   * The same with any words in any place, in which nothing is sure to be found again: two readers
   * would not agree where the charter ends if it has a heading "Milestones". Whose it is, the name
   * of the file still says.
   */
  abstract static class OfAnyCharter extends OfOneCharter {
    OfAnyCharter(String id, String revision) {
      super(id, revision);
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return PlainCharters.withAnyWords(revision).filter(this::isText);
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return directory.workingGroups().stream().map(group -> group.acronym()).toList();
    }
  }

  /**
   * The bytes of the text, whatever they are, and nothing else; here only texts that do not look
   * like another format, as no format would know its own in those.
   */
  @Group
  class CharterText extends OfAnyCharter {
    CharterText() {
      super("charter-text", "02-01");
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return super.directories().filter(this::looksLikeItself);
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return PlainCharters.chartered(directory).stream()
          .map(group -> group.charter().orElseThrow())
          .map(charter -> ImmutableList.of(charter.name(), charter.texts()))
          .toList();
    }
  }

  @Group
  class WithMilestones extends OfOneCharter {
    WithMilestones() {
      super("withmilestones", "00-01");
    }
  }

  /** It begins with the text of the charter, so here too only texts that look like texts. */
  @Group
  class WithMilestonesOfAnything extends OfAnyCharter {
    WithMilestonesOfAnything() {
      super("withmilestones", "01");
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return super.directories().filter(this::looksLikeItself);
    }
  }

  @Group
  class CharterClassic extends OfOneCharter {
    CharterClassic() {
      super("charter-classic", "01");
    }
  }

  @Group
  class CharterClassicOfAnything extends OfAnyCharter {
    CharterClassicOfAnything() {
      super("charter-classic", "00-01");
    }
  }

  @Group
  class CharterMarkdown extends OfOneCharter {
    CharterMarkdown() {
      super("charter-md", "00-01");
    }

    /** Most plain texts could be Markdown; the name says that it is. */
    @Override
    protected String fileName(Directory directory) {
      return super.fileName(directory).replace(".txt", ".md");
    }
  }

  @Group
  class CharterMarkdownOfAnything extends OfAnyCharter {
    CharterMarkdownOfAnything() {
      super("charter-md", "01");
    }

    /** Most plain texts could be Markdown; the name says that it is. */
    @Override
    protected String fileName(Directory directory) {
      return super.fileName(directory).replace(".txt", ".md");
    }
  }

  // ---- mails

  @Group
  class Review extends OfOneCharter {
    Review() {
      super("wg-review", "00-01");
    }
  }

  @Group
  class ReviewOfAnything extends OfAnyCharter {
    ReviewOfAnything() {
      super("wg-review", "01-00");
    }
  }

  @Group
  class Action extends OfOneCharter {
    Action() {
      super("wg-action", "00-01");
    }
  }

  @Group
  class ActionOfAnything extends OfAnyCharter {
    ActionOfAnything() {
      super("wg-action", "01-00");
    }
  }

  // ---- lists of all active groups

  /** Of a group a list has the name, the mailing list and the chairs, and never its record. */
  abstract static class ListOfGroups extends Standard {
    ListOfGroups(String id) {
      super(id);
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return PlainCharters.directories("01");
    }

    /** A list that happens to be sorted by both could be either. */
    @Override
    protected String fileName(Directory directory) {
      return id + ".txt";
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return directory.workingGroups().stream()
          .map(
              group ->
                  ImmutableList.of(
                      group.acronym(),
                      group.name(),
                      group.list().address(),
                      group.roles(RoleName.CHAIR).size()))
          .toList();
    }
  }

  @Group
  class Summary extends ListOfGroups {
    Summary() {
      super("1wg-summary");
    }
  }

  @Group
  class SummaryByAcronym extends ListOfGroups {
    SummaryByAcronym() {
      super("1wg-summary-by-acronym");
    }
  }

  /** These have the charters, too. */
  abstract static class ListOfCharters extends ListOfGroups {
    ListOfCharters(String id) {
      super(id);
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return ImmutableList.of(
          super.kept(directory, result),
          PlainCharters.chartered(directory).stream().map(PlainCharters::text).toList(),
          PlainCharters.chartered(directory).stream().map(PlainCharters::plan).toList());
    }
  }

  @Group
  class Charters extends ListOfCharters {
    Charters() {
      super("1wg-charters");
    }
  }

  @Group
  class ChartersByAcronym extends ListOfCharters {
    ChartersByAcronym() {
      super("1wg-charters-by-acronym");
    }
  }

  /** Any directory can be listed; in names of any characters nothing is sure to be found again. */
  abstract static class ListOfAnything extends ListOfGroups {
    ListOfAnything(String id) {
      super(id);
    }

    @Override
    protected Arbitrary<Directory> directories() {
      return Arbitraries.oneOf(
              ModelArbitraries.directories().filter(all -> !all.activeWorkingGroups().isEmpty()),
              PlainCharters.withAnyWords("01"))
          .filter(this::isText);
    }

    @Override
    protected Object kept(Directory directory, WriteResult result) {
      return result.losses().size();
    }
  }

  @Group
  class SummaryOfAnything extends ListOfAnything {
    SummaryOfAnything() {
      super("1wg-summary");
    }
  }

  @Group
  class SummaryByAcronymOfAnything extends ListOfAnything {
    SummaryByAcronymOfAnything() {
      super("1wg-summary-by-acronym");
    }
  }

  @Group
  class ChartersOfAnything extends ListOfAnything {
    ChartersOfAnything() {
      super("1wg-charters");
    }
  }

  @Group
  class ChartersByAcronymOfAnything extends ListOfAnything {
    ChartersByAcronymOfAnything() {
      super("1wg-charters-by-acronym");
    }
  }

  // ---- only written

  @Group
  class Calendar extends Standard {
    Calendar() {
      super("ics");
    }

    @Override
    protected void readByOthers(byte[] bytes) {
      List<List<ParseWarning>> warnings = new ArrayList<>();
      List<ICalendar> calendars = Biweekly.parse(new String(bytes, UTF_8)).warnings(warnings).all();
      assertThat(calendars).hasSize(1);
      assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
    }
  }

  /** Something in XML. */
  abstract static class Xml extends Standard {
    final String root;

    Xml(String id, String root) {
      super(id);
      this.root = root;
    }

    @Override
    protected void readByOthers(byte[] bytes) throws Exception {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      assertThat(document.getDocumentElement().getLocalName()).isEqualTo(root);
    }
  }

  @Group
  class Atom extends Xml {
    Atom() {
      super("atom", "feed");
    }
  }

  @Group
  class Svg extends Xml {
    Svg() {
      super("svg", "svg");
    }
  }

  @Group
  class JsonFeed extends Standard {
    JsonFeed() {
      super("jsonfeed");
    }

    @Override
    protected void readByOthers(byte[] bytes) throws Exception {
      try (JsonParser json = new JsonFactory().createParser(bytes)) {
        assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        json.skipChildren();
        assertThat(json.nextToken()).isNull();
      }
    }
  }

  @Group
  class Html extends Standard {
    Html() {
      super("html");
    }

    @Override
    protected void readByOthers(byte[] bytes) {
      Parser parser = Parser.htmlParser().setTrackErrors(1);
      assertThat(Jsoup.parse(new String(bytes, UTF_8), "", parser).select("h1")).hasSize(1);
      assertThat(parser.getErrors()).isEmpty();
    }
  }

  @Group
  class Markdown extends Standard {
    Markdown() {
      super("md");
    }

    @Override
    protected void readByOthers(byte[] bytes) {
      var page = org.commonmark.parser.Parser.builder().build().parse(new String(bytes, UTF_8));
      assertThat(page.getFirstChild()).isInstanceOf(Heading.class);
    }
  }

  // ---- only read

  /** Some rows of a dump, with any words in them. */
  @Group
  class DatatrackerDump extends Standard {
    DatatrackerDump() {
      super("datatracker-dump");
    }

    @Override
    protected Arbitrary<FormatFile> files() {
      List<String> rows =
          InventedDump.TEXT.lines().filter(line -> line.startsWith("{")).map(this::row).toList();
      return Combinators.combine(Arbitraries.of(rows).set().ofMinSize(1), ModelArbitraries.texts())
          .as(
              (some, words) ->
                  new FormatFile(
                      withWords("[\n" + String.join(",\n", some) + "\n]\n", words).getBytes(UTF_8),
                      "dump.json"));
    }

    private String row(String line) {
      return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }
  }

  /** Some files of a snapshot, or one of them, with any words in them. */
  @Group
  class DatatrackerApi extends Standard {
    DatatrackerApi() {
      super("datatracker-api");
    }

    @Override
    protected Arbitrary<FormatFile> files() {
      Map<String, String> all = InventedSnapshot.files();
      List<String> resources =
          all.keySet().stream().filter(name -> name.endsWith(".json")).toList();
      Arbitrary<FormatFile> one =
          Combinators.combine(Arbitraries.of(resources), ModelArbitraries.texts())
              .as(
                  (name, words) ->
                      new FormatFile(withWords(all.get(name), words).getBytes(UTF_8), name));
      Arbitrary<FormatFile> several =
          Combinators.combine(Arbitraries.of(resources), Arbitraries.of(all.keySet()).set())
              .as(
                  (resource, others) -> {
                    Set<String> names = new HashSet<>(others);
                    names.add(resource);
                    return new FormatFile(
                        zip(all, names.stream().sorted().toList()), "snapshot.zip");
                  });
      return Arbitraries.oneOf(one, several);
    }

    private byte[] zip(Map<String, String> files, List<String> names) {
      try {
        return InventedSnapshot.zip(files, names);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String withWords(String json, String words) {
    return json.replace(
        "Heron Protocols", String.valueOf(JsonStringEncoder.getInstance().quoteAsString(words)));
  }
}
