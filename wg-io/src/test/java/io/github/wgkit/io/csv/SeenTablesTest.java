package io.github.wgkit.io.csv;

import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.milestone;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.CsvOptions.LineEnd;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables of invented groups with what they leave out, and what is said of a table with faults, as
 * they were when somebody last read them. Who changes them finds the new ones in {@code
 * target/seen}, reads them, and puts them in the place of the old ones beside this class.
 */
class SeenTablesTest {
  private static final ImmutableSortedMap<String, ExtensionValue> MORE =
      ImmutableSortedMap.of("colour", ExtensionValue.of("red"));

  private static ApproximateDate on(String date) {
    return ApproximateDate.parse(date);
  }

  private static Group spoon() {
    CharterEvent ballot =
        CharterEvent.builder()
            .id(52)
            .date(on("2022-01").withSource("minutes"))
            .type(EventType.CREATED_BALLOT)
            .revision(CharterRevision.parse("00-02"))
            .state(CharterState.EXTERNAL_REVIEW)
            .ballotType(BallotType.APPROVE)
            .telechat(LocalDate.of(2022, 2, 3))
            .personId(99)
            .extensions(MORE)
            .build();
    OffsetDateTime then = OffsetDateTime.parse("2024-05-06T07:08:09+02:00");
    return group("spoon", "Spoons, \"all\"")
        .id(30)
        .description("Two\nlines")
        .comments("=Quiet")
        .usesMilestoneDates(false)
        .addRoles(InventedGroups.role(3, RoleName.CHAIR, "Otto Quill"))
        .addRoles(
            Role.builder()
                .name(RoleName.of("scribe"))
                .personId(8)
                .email(EmailAddress.of("ada@example.org"))
                .extensions(MORE)
                .build())
        .charter(
            InventedGroups.charter("spoon", "01", "01", "Spoons.\n").toBuilder()
                .history(
                    History.builder()
                        .addEvents(ballot)
                        .addPast(PastRecord.builder().group(group("s", "S").build()).build())
                        .build())
                .build())
        .history(
            History.builder()
                .addEvents(
                    StateEvent.builder()
                        .id(50)
                        .date(on("2020-03-04"))
                        .state(GroupState.ACTIVE)
                        .personName("Ada Dune")
                        .build(),
                    MilestoneEvent.builder()
                        .date(on("2023"))
                        .type(EventType.CHANGED_MILESTONE)
                        .milestoneId(4)
                        .description("Moved, at last")
                        .build(),
                    PlainEvent.builder().date(ApproximateDate.unknown()).build())
                .addPast(PastRecord.builder().group(group("spoons", "Spoons").build()).build())
                .build())
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    milestone("Bend it")
                        .id(4)
                        .order(1)
                        .due(Due.parse("2026-07"))
                        .addDocuments(DocumentName.of("draft-a"), DocumentName.of("two words"))
                        .lastModified(then)
                        .addEarlier(milestone("Bend").build())
                        .extensions(MORE)
                        .build(),
                    milestone("Ring it").resolution("Done").build())))
        .proposedMilestones(
            MilestonePlan.proposed(
                ImmutableList.of(milestone("Lift it").state(MilestoneState.CHARTER).build())))
        .addFormerMilestones(
            milestone("Drop it")
                .state(MilestoneState.DELETED)
                .addEarlier(milestone("D").build())
                .build())
        .lastModified(then)
        .build();
  }

  private static Directory directory() {
    return Directory.builder()
        .addGroups(InventedGroups.area(), spoon(), group("fork", "Forks\uD800").build())
        .addPeople(Person.builder().id(8).name("Ada Dune").build())
        .add(
            DocumentRelation.builder()
                .relationship("replaces")
                .source(DocumentName.of("draft-a"))
                .target(DocumentName.of("draft-b"))
                .build())
        .addTerms(Term.builder().vocabulary("name.rolename").slug("chair").build())
        .addOtherRecords(OtherRecord.builder().table("zoo.animal").build())
        .addDocuments(Document.builder().name(DocumentName.of("draft-a")).build())
        .extensions(MORE)
        .build();
  }

  private static String told(Table table, WriteOptions.Builder options) throws IOException {
    CsvOptions how =
        CsvOptions.builder().table(table).lineEnd(LineEnd.LF).guardsFormulas(true).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String losses =
        FormatRegistry.standard()
            .write(directory(), out, options.format("csv").csv(how).build())
            .losses()
            .stream()
            .map(loss -> "# " + loss + "\n")
            .collect(joining());
    return out.toString(UTF_8) + losses;
  }

  @ParameterizedTest
  @EnumSource
  void a_table_and_what_it_leaves_out_are_as_they_were_read(Table table) throws IOException {
    Seen.requireSame(
        SeenTablesTest.class,
        table + ".csv",
        told(table, WriteOptions.builder())
            + "\n"
            + told(table, WriteOptions.builder().group(Acronym.of("fork"))));
  }

  @Test
  void what_is_wrong_in_tables_is_told_as_it_was_read() throws IOException {
    StringBuilder told = new StringBuilder();
    for (String table :
        new String[] {
          "",
          "acronym\nx\n",
          "group,role\nx,chair\n",
          "acronym,name,group,role\nx,X,y,chair\n",
          "acronym,colour,name,name\nx,red,X,Y\ny,Y\nz,,Z,,z\n,,none,\n",
          "acronym,name,type,parent,uses_milestone_dates,id,last_modified\n"
              + "x,X,no type,,yes,1.5,2026-01-02\ny y,Y,wg,,,,\n",
          "group,description,plan,state,due,order,id,documents\n"
              + "x,One,next,,,,,\nx,Two,proposed,active,,,,\nx,Three,current,charter,,,,\n"
              + "x,Four,,,soon,first,one,a  b\n,Five,,,,,,\nx,Six,former,deleted,2026-07,2,6,\n",
          "acronym,name\nx,a\"b\"\n\"y\",\"Y\"Z\nz,Z\n",
          "acronym,name\nx,\"X\n",
          "acronym,name,id\nx,\"a\r\nb\uD83D\uDE00c\",1x\ny,\uD83D\uDE00,1x\nz,\"a\rb\"\"c\",1x\nw,\"a\nb\",1x\n",
        }) {
      told.append(table.replace("\r", "\\r")).append('\n');
      ReadResult<Directory> read =
          new CsvFormat()
              .reader()
              .orElseThrow()
              .read(Input.of(table.getBytes(UTF_8), "in.csv"), ReadOptions.lenient());
      read.problems().forEach(problem -> told.append("# ").append(problem).append('\n'));
      WriteOptions lines = WriteOptions.builder().format("ndjson").build();
      told.append(InventedGroups.written(read.value(), lines)).append("----\n");
    }
    Seen.requireSame(SeenTablesTest.class, "problems.txt", told.toString());
  }

  @Test
  void what_is_not_utf_8_is_replaced_in_its_cell_alone() throws IOException {
    byte[] latin = "acronym,name,comments\nx,Caf\u00e9 one,fine\n".getBytes(ISO_8859_1);
    Group read =
        new CsvFormat()
            .reader()
            .orElseThrow()
            .read(Input.of(latin, "in.csv"), ReadOptions.lenient())
            .value()
            .groups()
            .get(0);
    assertThat(read.name()).isEqualTo("Caf\uFFFD one");
    assertThat(read.comments()).isEqualTo("fine");
  }
}
