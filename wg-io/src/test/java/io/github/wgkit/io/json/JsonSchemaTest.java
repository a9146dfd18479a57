package io.github.wgkit.io.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.wgkit.io.report.DiffReport;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The published schemas say what is written, and no more. */
class JsonSchemaTest {
  private static final String TEXT = text("wgkit-directory.schema.json");
  private static final String CASE_TEXT = text("wgkit-chartering-case.schema.json");
  private static final String DIFF_TEXT = text("wgkit-diff.schema.json");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemas(
                  ImmutableMap.of(
                      "urn:wgkit:directory:1",
                      TEXT,
                      "urn:wgkit:chartering-case:1",
                      CASE_TEXT,
                      "urn:wgkit:diff:1",
                      DIFF_TEXT)));
  private static final Schema DOCUMENT = SCHEMAS.getSchema("{\"$ref\": \"urn:wgkit:directory:1\"}");
  private static final Schema LINE =
      SCHEMAS.getSchema("{\"$ref\": \"urn:wgkit:directory:1#line\"}");
  private static final Schema CASE =
      SCHEMAS.getSchema("{\"$ref\": \"urn:wgkit:chartering-case:1\"}");

  private static final Schema DIFF = SCHEMAS.getSchema("{\"$ref\": \"urn:wgkit:diff:1\"}");

  private static final ImmutableMap<String, ObjectForm<?, ?>> FORMS =
      ImmutableMap.<String, ObjectForm<?, ?>>builder()
          .put("group", GroupJson.GROUP)
          .put("mailingList", GroupJson.LIST)
          .put("role", GroupJson.ROLE)
          .put("resource", GroupJson.RESOURCE)
          .put("charter", CharterJson.CHARTER)
          .put("charterText", CharterJson.VERSION)
          .put("ballot", BallotJson.BALLOT)
          .put("ballotPosition", BallotJson.POSITION)
          .put("milestone", MilestoneJson.MILESTONE)
          .put("history", HistoryJson.HISTORY)
          .put("event", HistoryJson.EVENT)
          .put("pastRecord", HistoryJson.PAST)
          .put("qualifiedDate", DateJson.QUALIFIED)
          .put("person", PersonJson.PERSON)
          .put("address", PersonJson.ADDRESS)
          .put("document", DocumentJson.DOCUMENT)
          .put("documentState", DocumentJson.STATE)
          .put("relation", DocumentJson.RELATION)
          .put("term", RowJson.TERM)
          .put("otherRecord", RowJson.OTHER)
          .buildOrThrow();

  private static String text(String name) {
    try {
      return Resources.toString(JsonSchemaTest.class.getResource(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ImmutableSet<String> keys(ExtensionValue schema) {
    return JsonTree.fields(JsonTree.at(schema, "properties")).keySet();
  }

  private static ImmutableSet<String> required(ExtensionValue schema) {
    return JsonTree.at(schema, "required") instanceof ExtensionValue.Items items
        ? items.values().stream().map(ExtensionValue::toString).collect(toImmutableSet())
        : ImmutableSet.of();
  }

  @Property(tries = 30)
  void every_directory_in_json_is_valid(@ForAll Directory directory) throws IOException {
    assertThat(DOCUMENT.validate(Native.JSON.text(directory), InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 100)
  void every_line_is_valid(@ForAll DirectoryEntry entry) throws IOException {
    String line = Native.LINES.text(Directory.builder().add(entry).build());
    assertThat(LINE.validate(line, InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 60)
  void every_diff_is_valid(
      @ForAll Directory before,
      @ForAll Directory after,
      @ForAll WorkingGroup group,
      @ForAll WorkingGroup changed,
      @ForAll MilestonePlan plan,
      @ForAll MilestonePlan newer,
      @ForAll CharterText text,
      @ForAll CharterText other) {
    CharterDiff charters = CharterDiff.of(text, other);
    MilestoneDiff milestones = MilestoneDiff.of(plan, newer);
    for (DiffReport report :
        new DiffReport[] {
          DiffReport.of(charters),
          DiffReport.of(milestones).between("one", "other"),
          DiffReport.of(charters, milestones),
          DiffReport.of(DirectoryDiff.of(before, after)),
          DiffReport.of(GroupDiff.of(group, changed))
        }) {
      assertThat(DIFF.validate(report.json(), InputFormat.JSON)).isEmpty();
    }
  }

  private static String text(CharteringCase value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CaseJson.write(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Property(tries = 60)
  void every_chartering_case_is_valid(@ForAll CharteringCase value) throws IOException {
    assertThat(CASE.validate(text(value), InputFormat.JSON)).isEmpty();
    assertThat(DOCUMENT.validate(text(value), InputFormat.JSON)).isNotEmpty();
  }

  @Example
  void what_is_not_written_of_a_case_is_not_valid() {
    String good =
        "{\"format\":\"wgkit-chartering-case\",\"version\":1,"
            + "\"group\":{\"acronym\":\"x\",\"name\":\"X\"},"
            + "\"comments\":[{\"areaDirector\":\"A\",\"text\":\"t\",\"made\":\"2026-01-01\"}]}";
    assertThat(CASE.validate(good, InputFormat.JSON)).isEmpty();
    String[][] changes = {
      {"wgkit-chartering-case", "wgkit-directory"},
      {"\"version\":1", "\"version\":2"},
      {"\"version\":1,", ""},
      {"\"acronym\":\"x\",", ""},
      {"\"group\"", "\"groups\""},
      {"\"text\":\"t\"", "\"text\":\"\""},
      {"2026-01-01", "soon"},
      {"\"text\":\"t\"", "\"text\":\"t\",\"mood\":1"},
      {"\"version\":1,", "\"version\":1,\"telechat\":5,"},
      {"\"version\":1,", "\"version\":1,\"mood\":5,"}
    };
    for (String[] change : changes) {
      String bad = good.replace(change[0], change[1]);
      assertThat(bad).isNotEqualTo(good);
      assertThat(CASE.validate(bad, InputFormat.JSON)).as(bad).isNotEmpty();
    }
  }

  @Example
  void the_schema_of_a_case_names_the_keys_that_are_written_and_no_others() throws IOException {
    ExtensionValue schema = JsonTree.parse(CASE_TEXT);
    ExtensionValue comment = JsonTree.at(schema, "$defs", "comment");
    assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(CaseJson.CASE.keys());
    assertThat(required(schema)).containsExactlyInAnyOrderElementsOf(CaseJson.CASE.requiredKeys());
    assertThat(keys(comment)).containsExactlyInAnyOrderElementsOf(CaseJson.COMMENT.keys());
    assertThat(required(comment))
        .containsExactlyInAnyOrderElementsOf(CaseJson.COMMENT.requiredKeys());
  }

  @Example
  void what_is_not_written_is_not_valid() {
    for (String group :
        new String[] {
          "{}",
          "{\"acronym\":\"x\"}",
          "{\"acronym\":\"\",\"name\":\"X\"}",
          "{\"acronym\":\"x\",\"name\":\"X\",\"colour\":\"red\"}",
          "{\"acronym\":\"x\",\"name\":5}",
          "{\"acronym\":\"x\",\"name\":\"X\",\"charter\":{\"name\":\"charter-ietf-x\","
              + "\"revision\":\"1-1\"}}"
        }) {
      assertThat(DOCUMENT.validate(Native.withGroup(group), InputFormat.JSON)).isNotEmpty();
      assertThat(LINE.validate(group, InputFormat.JSON)).isNotEmpty();
    }
    String good = "{\"acronym\":\"x\",\"name\":\"X\"}";
    assertThat(DOCUMENT.validate(Native.withGroup(good), InputFormat.JSON)).isEmpty();
    assertThat(LINE.validate(good, InputFormat.JSON)).isEmpty();
    assertThat(
            LINE.validate("{\"record\":\"directory\",\"extensions\":{\"a\":1}}", InputFormat.JSON))
        .isEmpty();
  }

  @Example
  void the_schema_names_the_keys_that_are_written_and_no_others() throws IOException {
    ExtensionValue schema = JsonTree.parse(TEXT);
    for (Map.Entry<String, ObjectForm<?, ?>> form : FORMS.entrySet()) {
      ExtensionValue definition = JsonTree.at(schema, "$defs", form.getKey());
      assertThat(keys(definition))
          .as(form.getKey())
          .containsExactlyInAnyOrderElementsOf(form.getValue().keys());
      assertThat(required(definition))
          .as(form.getKey())
          .containsExactlyInAnyOrderElementsOf(form.getValue().requiredKeys());
    }
    assertThat(keys(schema))
        .containsExactlyInAnyOrderElementsOf(
            Sets.union(
                ImmutableSet.of("format", "version", "extensions"), Section.BY_KEY.keySet()));
    for (Section<?> section : Section.ALL) {
      if (section != Section.GROUPS) {
        assertThat(keys(JsonTree.at(schema, "$defs", section.word() + "Line")))
            .containsExactlyInAnyOrderElementsOf(
                Sets.union(ImmutableSet.of("record"), section.form().keys()));
      }
    }
  }

  @Example
  void every_object_is_closed_and_every_key_described() throws IOException {
    for (String text : new String[] {TEXT, CASE_TEXT}) {
      ExtensionValue schema = JsonTree.parse(text);
      checkDefinition(JsonTree.at(schema, "title").toString(), schema);
      ExtensionValue definitions = JsonTree.at(schema, "$defs");
      for (Map.Entry<String, ExtensionValue> entry : JsonTree.fields(definitions).entrySet()) {
        checkDefinition(entry.getKey(), entry.getValue());
      }
    }
  }

  private static void checkDefinition(String name, ExtensionValue definition) throws IOException {
    assertThat(JsonTree.at(definition, "description").toString()).as(name).isNotEqualTo("null");
    if (JsonTree.at(definition, "type").toString().equals("object")) {
      assertThat(JsonTree.at(definition, "additionalProperties"))
          .as(name)
          .isEqualTo(ExtensionValue.of(name.equals("extensions")));
    }
    for (ExtensionValue property :
        JsonTree.fields(JsonTree.at(definition, "properties")).values()) {
      assertThat(JsonTree.print(property))
          .as(name)
          .containsAnyOf("\"description\"", "/properties/");
    }
  }
}
