package io.github.wgkit.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.CsvOptions.LineEnd;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvFormatTest {
  private static final CsvFormat FORMAT = new CsvFormat();
  private static final CsvOptions GROUPS = CsvOptions.DEFAULT;
  private static final CsvOptions MILESTONES =
      CsvOptions.builder().table(Table.MILESTONES).lineEnd(LineEnd.LF).build();

  private static WriteResult write(
      Directory directory, CsvOptions options, ByteArrayOutputStream out) throws IOException {
    return FORMAT
        .writer()
        .orElseThrow()
        .write(directory, out, WriteOptions.builder().csv(options).build());
  }

  private static String text(Directory directory, CsvOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(directory, options, out);
    return out.toString(UTF_8);
  }

  private static ImmutableList<Loss> losses(Directory directory, CsvOptions options)
      throws IOException {
    return write(directory, options, new ByteArrayOutputStream()).losses();
  }

  private static ReadResult<Directory> read(byte[] bytes, ReadOptions options) throws IOException {
    return FORMAT.reader().orElseThrow().read(Input.of(bytes, "in.csv"), options);
  }

  private static Directory strict(String text) throws IOException {
    return read(text.getBytes(UTF_8), ReadOptions.strict()).value();
  }

  private static ReadResult<Directory> lenient(String text) throws IOException {
    return read(text.getBytes(UTF_8), ReadOptions.lenient());
  }

  private static ImmutableList<String> problems(String text) throws IOException {
    ReadResult<Directory> result = lenient(text);
    if (result.hasErrors()) {
      assertThatThrownBy(() -> strict(text)).isInstanceOf(WgReadException.class);
    }
    return result.problems().stream()
        .map(p -> p.code() + " " + p.location().line() + ":" + p.location().column())
        .collect(ImmutableList.toImmutableList());
  }

  private static Directory holding(Group group) {
    return Directory.builder().addGroups(group).build();
  }

  private static WorkingGroup.Builder tulip() {
    return WorkingGroup.builder().acronym(Acronym.of("tulip")).name("Tulips, \"red\"");
  }

  @Example
  void a_table_of_groups_looks_like_this() throws IOException {
    Directory directory =
        holding(
            tulip()
                .state(GroupState.ACTIVE)
                .parent(Acronym.of("flo"))
                .list(new MailingList("tulip@example.org", "", ""))
                .description("Two\nlines")
                .id(7)
                .build());
    assertThat(text(directory, GROUPS))
        .isEqualTo(
            "acronym,name,type,state,parent,list,subscribe,archive,description,comments,"
                + "uses_milestone_dates,id,last_modified\r\n"
                + "tulip,\"Tulips, \"\"red\"\"\",wg,active,flo,tulip@example.org,,,\"Two\nlines\",,"
                + "true,7,\r\n");
    assertThat(losses(directory, GROUPS)).isEmpty();
    assertThat(strict(text(directory, GROUPS))).isEqualTo(directory);
  }

  @Example
  void a_table_of_milestones_looks_like_this() throws IOException {
    Milestone first =
        Milestone.builder()
            .description("Send it")
            .due(Due.parse("2026-07"))
            .resolution("Done")
            .addDocuments(DocumentName.of("draft-a"), DocumentName.of("draft-b"))
            .build();
    Directory directory =
        holding(tulip().milestones(MilestonePlan.current(ImmutableList.of(first))).build());
    assertThat(text(directory, MILESTONES))
        .isEqualTo(
            "group,group_name,group_type,uses_milestone_dates,plan,id,description,state,due,order,"
                + "resolution,documents,last_modified\n"
                + "tulip,\"Tulips, \"\"red\"\"\",wg,true,current,,Send it,active,2026-07-31,,Done,"
                + "draft-a draft-b,\n");
    assertThat(strict(text(directory, MILESTONES))).isEqualTo(directory);
  }

  @Example
  void dates_of_events_say_how_sure_they_are() throws IOException {
    Directory directory =
        holding(
            tulip()
                .addRoles(Role.builder().name(RoleName.CHAIR).personName("Kim").build())
                .history(
                    History.builder()
                        .addEvents(
                            StateEvent.builder()
                                .state(GroupState.ACTIVE)
                                .date(
                                    ApproximateDate.parse("1992-11")
                                        .withCertainty(Certainty.UNCERTAIN)
                                        .withSource("minutes"))
                                .build())
                        .build())
                .build());
    assertThat(text(directory, GROUPS.toBuilder().table(Table.EVENTS).build()))
        .contains("\r\ntulip,group,1992-11,month,uncertain,minutes,,active,,,,,,,,\r\n");
    assertThat(text(directory, GROUPS.toBuilder().table(Table.ROLES).build()))
        .contains("\r\ntulip,chair,Kim,,,\r\n");
    assertThat(text(directory, GROUPS.toBuilder().table(Table.LIFETIMES).build()))
        .startsWith("acronym,chartered,chartered_q,concluded,concluded_q,days,quality\r\n")
        .contains("\r\ntulip,");
    assertThat(losses(directory, GROUPS))
        .extracting(Loss::what)
        .containsExactly("roles", "history");
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("ab,\"\r\n \t;'=+-@é\u2028").ofMaxLength(12);
  }

  @Property(tries = 300)
  void groups_are_read_back_to_the_character(
      @ForAll("cells") String name, @ForAll("cells") String comments, @ForAll LineEnd end)
      throws IOException {
    Directory directory =
        Directory.builder()
            .addGroups(tulip().name(name).comments(comments).build())
            .addGroups(tulip().name("\uD83D\uDE00" + comments).description(name).build())
            .build();
    CsvOptions options = CsvOptions.builder().lineEnd(end).build();
    assertThat(strict(text(directory, options))).isEqualTo(directory);
  }

  @Property(tries = 100)
  void what_a_table_can_carry_is_read_back_and_the_rest_is_told(
      @ForAll Directory directory, @ForAll Table table) throws IOException {
    CsvOptions options = CsvOptions.builder().table(table).build();
    String once = text(directory, options);
    assertThat(text(directory, options)).isEqualTo(once);
    if (table == Table.GROUPS) {
      Directory read = strict(once);
      assertThat(text(read, options)).isEqualTo(once);
      assertThat(read.groups()).hasSameSizeAs(directory.groups());
      if (losses(directory, options).isEmpty()) {
        assertThat(read).isEqualTo(directory);
      }
    } else if (table != Table.MILESTONES) {
      assertThatThrownBy(() -> strict(once)).isInstanceOf(WgReadException.class);
    }
    if (!directory.groups().isEmpty() && table != Table.GROUPS) {
      assertThat(losses(directory, options)).isNotEmpty();
    }
  }

  @Property(tries = 100)
  void milestones_of_a_group_are_read_back(@ForAll Group group) throws IOException {
    String once = text(holding(group), MILESTONES);
    Directory read = strict(once);
    boolean hasBlanksInNames = // they stand between the names of documents in a cell, too
        Stream.of(
                group.milestones().milestones(),
                group.proposedMilestones().milestones(),
                group.formerMilestones())
            .flatMap(List::stream)
            .flatMap(milestone -> milestone.documents().stream())
            .anyMatch(name -> name.text().indexOf(' ') >= 0);
    if (!hasBlanksInNames) {
      assertThat(text(read, MILESTONES)).isEqualTo(once);
    }
    assertThat(Iterables.size(read.groups())).isLessThanOrEqualTo(1);
  }

  @Example
  void formulas_are_guarded_on_request_and_that_is_told() throws IOException {
    CsvOptions guarded = GROUPS.toBuilder().guardsFormulas(true).build();
    for (String formula : new String[] {"=1+1", "+1", "-1", "@x", "\tx", "\rx"}) {
      Directory directory = holding(tulip().name(formula).build());
      assertThat(text(directory, GROUPS)).doesNotContain("'");
      assertThat(text(directory, guarded)).contains("'" + formula);
      assertThat(losses(directory, GROUPS)).isEmpty();
      assertThat(losses(directory, guarded))
          .containsExactly(new Loss("exact texts of cells like formulas", 1, "tulip"));
    }
    assertThat(text(holding(tulip().name("1=1").build()), guarded)).doesNotContain("'");
  }

  @Example
  void half_of_a_character_is_told_as_a_loss() throws IOException {
    assertThat(losses(holding(tulip().name("\uD83D").build()), GROUPS))
        .extracting(Loss::what)
        .containsExactly("halves of characters");
  }

  @Example
  void columns_may_come_in_any_order_and_lines_end_as_they_like() throws IOException {
    Directory directory = strict("\uFEFFname,acronym\rOne,\"one\"\n\r\n\"Two\r\nlines\",two");
    assertThat(directory.groups())
        .extracting(g -> g.acronym().text())
        .containsExactly("one", "two");
    assertThat(directory.groups()).extracting(Group::name).containsExactly("One", "Two\r\nlines");
  }

  @Example
  void wrong_headers_are_told_where_they_are() throws IOException {
    assertThat(problems("acronym,name,é,colour,name\nx,X,,,\n"))
        .containsExactly("csv-header 1:14", "csv-header 1:16", "csv-header 1:23");
    assertThat(lenient("acronym,name,name\nx,One,Two\n").value().groups().get(0).name())
        .isEqualTo("One");
    assertThat(problems("acronym,state\nx,active\n")).containsExactly("csv-header 1:1");
    assertThat(problems("group,role\nx,chair\n")).containsExactly("csv-header 1:1");
    assertThat(problems("")).containsExactly("csv-truncated 1:1");
  }

  @Example
  void ragged_rows_are_told_where_they_are() throws IOException {
    assertThat(problems("acronym,name\nx\ny,Y,Z,W\nz,Z\n"))
        .containsExactly("csv-cells 2:1", "csv-cells 3:5");
    assertThat(lenient("acronym,name\nx\ny,Y,Z\n").value().groups()).hasSize(2);
  }

  @Example
  void wrong_cells_are_told_where_they_are() throws IOException {
    String head = "acronym,name,id,uses_milestone_dates,last_modified\n";
    assertThat(problems(head + "\"x\",\"é\nü\",seven,yes,now\n,Y,,,\n"))
        .containsExactly("csv-value 3:10", "csv-value 3:4", "csv-value 3:14", "csv-value 4:1");
    assertThat(problems("group,description,plan,state,due\nx,One,next,,\nx,Two,proposed,active,\n"))
        .containsExactly("csv-value 2:7", "csv-value 3:7");
    assertThat(problems("acronym,name\ny,a\"b\"\n\"z\",\"open\n"))
        .containsExactly("csv-syntax 2:4", "csv-truncated 3:5");
    byte[] latin =
        "acronym,name\nx,Z\u00FCrich\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Problem problem = Iterables.getOnlyElement(read(latin, ReadOptions.lenient()).problems());
    assertThat(problem.code()).isEqualTo("csv-encoding");
    assertThat(problem.location().toString()).isEqualTo("in.csv:2:3");
  }

  /** Where cells end cannot be known behind it. */
  @Example
  void what_stands_behind_quotation_marks_ends_the_reading() throws IOException {
    for (String wrong : new String[] {"\"a\"b", "\"a\" ", "\"a\"\"", "\"a\"\"\"b\""}) {
      String text = "acronym,name\nx,\"X\r\n\"\"\u00E9\",\ny," + wrong + "\nz,Z\n";
      ReadResult<Directory> result = lenient(text);
      assertThat(result.problems()).extracting(Problem::code).contains("csv-cells");
      assertThat(Iterables.getLast(result.problems()).location().toString())
          .isEqualTo("in.csv:4:3");
      assertThat(Iterables.getLast(result.problems()).code())
          .isEqualTo(wrong.equals("\"a\"\"") ? "csv-truncated" : "csv-syntax");
      assertThat(result.value().groups()).extracting(Group::name).containsExactly("X\r\n\"\u00E9");
    }
  }

  /** As in the other formats of records: what was read before counts. */
  @Example
  void a_cell_beyond_the_limit_ends_the_reading() throws IOException {
    Limits limits = Limits.builder().textLength(100).build();
    ReadOptions options = ReadOptions.lenient().toBuilder().limits(limits).build();
    String head = "acronym,colour,name\nw,,W\n";
    for (String cell :
        new String[] {
          "y".repeat(101),
          "\"" + "y".repeat(101) + "\"",
          "y".repeat(1_000_000),
          "\"" + "y".repeat(1_000_000),
          "\"" + "\"\"".repeat(1_000_000) + "\""
        }) {
      for (String row : new String[] {"x,," + cell + "\nz,,Z\n", "x," + cell + ",X\n"}) {
        if (cell.length() > 200 || row.startsWith("x,,")) {
          ReadResult<Directory> result = read((head + row).getBytes(UTF_8), options);
          Problem last = Iterables.getLast(result.problems());
          assertThat(last.code()).isEqualTo("limit");
          assertThat(last.location().line()).isEqualTo(3);
          assertThat(last.location().column()).isEqualTo(row.startsWith("x,,") ? 4 : 3);
          assertThat(result.value().groups()).extracting(Group::name).containsExactly("W");
        }
      }
    }
    String fits = "y".repeat(99) + "\"";
    String row = "x,,\"" + fits.replace("\"", "\"\"") + "\"\n";
    ReadResult<Directory> result = read((head + row).getBytes(UTF_8), options);
    assertThat(result.value().groups()).extracting(Group::name).containsExactly("W", fits);
    assertThat(problems("acronym,name" + ",".repeat(20_000) + "\nx,X\n"))
        .containsExactly("limit 1:10011");
  }

  @Example
  void a_row_of_many_cells_is_a_ragged_one() throws IOException {
    String text = "acronym,name\nx,X" + ",".repeat(1_000_000) + "\ny,Y\n";
    assertThat(problems(text)).containsExactly("csv-cells 2:5");
    assertThat(lenient(text).value().groups()).extracting(Group::name).containsExactly("X", "Y");
  }

  @Example
  void rows_are_limited() {
    ReadOptions options =
        ReadOptions.lenient().toBuilder().limits(Limits.builder().entries(3).build()).build();
    for (String text :
        new String[] {
          "acronym,name\n" + "x,y\n".repeat(4), "group,description\n" + "x,y\n".repeat(4)
        }) {
      assertThatThrownBy(() -> read(text.getBytes(UTF_8), options))
          .isInstanceOfSatisfying(
              WgReadException.class,
              e -> assertThat(Iterables.getLast(e.problems()).code()).isEqualTo("limit"));
    }
  }

  @Example
  void milestones_stand_in_any_order_unless_they_are_very_many() throws IOException {
    String apart = "group,description\na,1\nb,2\na,3\n";
    assertThat(strict(apart).groups())
        .extracting(g -> g.milestones().milestones().size())
        .containsExactly(2, 1);
    String many = apart + "c,x\n".repeat(60_000) + "d,4\nc,x\nb,5\n";
    assertThat(problems(many)).containsExactly("csv-order 60006:1", "csv-order 60007:1");
    assertThat(lenient(many).value().groups())
        .extracting(g -> g.milestones().milestones().size())
        .containsExactly(2, 1, 60_000, 1);
  }

  @Property
  void any_text_gives_a_result_or_a_reason(@ForAll String text, @ForAll byte[] bytes)
      throws IOException {
    assertThat(lenient("acronym,name\n" + text)).isNotNull();
    assertThat(lenient("group,description\n" + text)).isNotNull();
    assertThat(read(bytes, ReadOptions.lenient()).problems()).isNotEmpty();
    assertThat(FORMAT.sniff(ByteBuffer.wrap(bytes))).isEqualTo(Match.NO);
  }

  @Example
  void tables_are_known_by_their_header_or_their_name() throws IOException {
    assertThat(detected("name,acronym\nX,x\n", "")).isEqualTo("csv");
    assertThat(detected("\"acronym\",\"nome\"\n", "x.csv")).isEqualTo("csv");
    assertThat(FORMAT.sniff(ByteBuffer.wrap("acronym,nome\n".getBytes(UTF_8)))).isEqualTo(Match.NO);
  }

  private static String detected(String text, String name) throws IOException {
    return FormatRegistry.standard()
        .detect(Input.of(text.getBytes(UTF_8), name), ReadOptions.strict())
        .id();
  }

  @Example
  void groups_can_be_written_one_by_one() throws IOException {
    Directory directory = holding(tulip().build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntryWriter writer =
        FORMAT.writer().orElseThrow().stream(out, WriteOptions.DEFAULT).orElseThrow();
    writer.entry(directory.groups().get(0));
    assertThat(writer.finish().isComplete()).isTrue();
    assertThat(out.toString(UTF_8)).isEqualTo(text(directory, GROUPS));
    assertThat(text(Directory.EMPTY, GROUPS)).startsWith("acronym,name,").endsWith("\r\n");
  }
}
