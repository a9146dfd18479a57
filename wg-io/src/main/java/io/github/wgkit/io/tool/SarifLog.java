package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the form in which code hosts take them to annotate a change: SARIF 2.1.0 (OASIS).
 * Columns are counted in characters, as everywhere in this tool.
 */
final class SarifLog {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final String artifact;
  private final String version;

  /**
   * Prepares a log.
   *
   * @param artifact the address of the input, relative to where the tool was called; empty if it
   *     has none
   * @param version the version of the tool
   */
  SarifLog(String artifact, String version) {
    this.artifact = artifact;
    this.version = version;
  }

  /**
   * What is to be told, and where it is.
   *
   * @param finding what is wrong
   * @param text the text in which it is; null if it is in none
   * @param span the words; empty if it is about the whole
   */
  record Result(Finding finding, @Nullable CharterText text, Optional<TextSpan> span) {}

  void print(List<Problem> problems, List<Result> results, Appendable out) throws IOException {
    Writer writer = CharStreams.asWriter(out);
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(writer)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      ImmutableList<Rule> rules =
          results.stream()
              .map(result -> result.finding().rule())
              .distinct()
              .sorted(Comparator.comparing(Rule::id))
              .collect(toImmutableList());
      tool(rules, json);
      json.writeStringField("columnKind", "unicodeCodePoints");
      json.writeArrayFieldStart("results");
      for (Problem problem : problems) {
        problem(problem, json);
      }
      ImmutableMap<Rule, Integer> indices =
          rules.stream().collect(toImmutableMap(Function.identity(), rules::indexOf));
      for (Result result : results) {
        result(result, indices.get(result.finding().rule()), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void tool(ImmutableList<Rule> rules, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "wgkit");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      text("shortDescription", rule.title(), json);
      text("help", Joiner.on("; ").join(rule.citations()), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void problem(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.code());
    json.writeStringField("level", level(problem.severity()));
    text("message", problem.message(), json);
    Location location = problem.location();
    location(
        location.line() == 0 ? null : new int[] {location.line(), Math.max(1, location.column())},
        json);
    json.writeEndObject();
  }

  private void result(Result result, int rule, JsonGenerator json) throws IOException {
    Finding finding = result.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", level(finding.severity()));
    text("message", finding.subject() + ": " + finding.message(), json);
    location(region(result), json);
    json.writeEndObject();
  }

  /** {@return first line and column, and the line and column after the last one} */
  private static int @Nullable [] region(Result result) {
    CharterText text = result.text();
    if (text == null) {
      return null;
    }
    TextSpan span = result.span().orElse(new TextSpan(0, 0));
    return new int[] {
      text.line(span.start()),
      text.column(span.start()),
      text.line(span.end()),
      text.column(span.end())
    };
  }

  private void location(int @Nullable [] region, JsonGenerator json) throws IOException {
    if (artifact.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", artifact);
    json.writeEndObject();
    if (region != null) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", region[0]);
      json.writeNumberField("startColumn", region[1]);
      if (region.length > 2) {
        json.writeNumberField("endLine", region[2]);
        json.writeNumberField("endColumn", region[3]);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
