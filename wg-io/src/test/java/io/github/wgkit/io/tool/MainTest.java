package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.FormatRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path folder;

  /** A standard output that fails as the system's does. */
  private static final class FailingOutput extends OutputStream {
    private final String message;

    FailingOutput(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }

  private static void assertMisused(Wgkit run, String message, String command) {
    assertThat(run)
        .isEqualTo(
            new Wgkit(
                ExitStatus.USAGE, "", "wgkit: " + message + "\nTry '" + command + " --help'.\n"));
  }

  @Test
  void no_command_is_wrong_usage() {
    assertMisused(Wgkit.run(), "Missing command", "wgkit");
  }

  @Test
  void an_unknown_command_is_wrong_usage() {
    assertMisused(
        Wgkit.run("lsit"),
        "Unknown command 'lsit'; there are: list, show, charter, announce, next, case, check, diff, changes, guard, fetch, replay, lifetimes, timeline, diagram, milestones, whose, succession, correct, convert, formats, completion",
        "wgkit");
  }

  @Test
  void an_unknown_option_is_wrong_usage() {
    assertMisused(
        Wgkit.run("list", "--formt", "csv"),
        "Unknown option: '--formt'; did you mean '--format'?",
        "wgkit list");
  }

  @Test
  void an_unknown_way_to_print_rows_is_wrong_usage() {
    assertMisused(
        Wgkit.run("list", "--format", "xml"),
        "Invalid value for option '--format': 'xml' is none of table, csv, json",
        "wgkit list");
  }

  @Test
  void a_missing_acronym_is_wrong_usage() {
    assertMisused(Wgkit.run("show"), "Missing required parameter: 'ACRONYM'", "wgkit show");
  }

  @Test
  void an_argument_too_many_is_wrong_usage() {
    assertMisused(Wgkit.run("list", "a", "b"), "One argument too many: 'b'", "wgkit list");
  }

  @Test
  void an_unknown_format_is_wrong_usage() {
    assertMisused(
        Wgkit.run("list", "-", "--from", "ndjsn"),
        "Unknown format 'ndjsn'; formats that can be read: json, ndjson, yaml, csv, datatracker-dump,"
            + " datatracker-api, charter-text, charter-classic, withmilestones, charter-md,"
            + " wg-review, wg-action, 1wg-summary, 1wg-summary-by-acronym, 1wg-charters,"
            + " 1wg-charters-by-acronym",
        "wgkit list");
  }

  @Test
  void a_format_without_an_input_is_wrong_usage() {
    assertMisused(
        Wgkit.run("list", "--from", "json"),
        "--from needs an INPUT; for standard input, it is -",
        "wgkit list");
  }

  @Test
  void a_missing_file_is_an_io_failure() {
    Path missing = folder.resolve("missing.json");
    assertThat(Wgkit.run("list", missing))
        .isEqualTo(
            new Wgkit(
                ExitStatus.IO, "", "wgkit: " + missing + ": there is no such file or folder\n"));
  }

  @Test
  void a_missing_folder_of_the_output_is_an_io_failure() {
    Path missing = folder.resolve("missing");
    String told = "wgkit: " + missing + ": there is no such folder\n";
    assertThat(Wgkit.run("list", "-o", missing.resolve("rows.csv")))
        .isEqualTo(new Wgkit(ExitStatus.IO, "", told));
    assertThat(Wgkit.run("convert", "-o", missing.resolve("groups.json")))
        .isEqualTo(new Wgkit(ExitStatus.IO, "", told));
  }

  @Test
  void a_folder_as_output_is_an_io_failure() {
    assertThat(Wgkit.run("list", "-o", folder))
        .isEqualTo(
            new Wgkit(ExitStatus.IO, "", "wgkit: " + folder + ": is a folder, not a file\n"));
  }

  @Test
  void an_input_of_no_known_format_has_errors() throws IOException {
    Path file = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 0, 1, 2});
    Wgkit run = Wgkit.run("list", file);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("picture.png", "error format-unknown: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "show tls",
        "next tls",
        "case tls",
        "check",
        "replay",
        "lifetimes",
        "timeline",
        "diagram group",
        "milestones",
        "whose draft-ietf-tls-example",
        "succession",
        "formats",
        "completion"
      })
  void a_reader_who_goes_away_is_no_reason_to_complain(String command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Wgkit.run(
            "", new FailingOutput("Broken pipe"), err, Style.PLAIN, (Object[]) command.split(" "));
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(status).isEqualTo(ExitStatus.IO);
  }

  @Test
  void a_converted_output_that_nobody_reads_is_no_reason_to_complain() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Wgkit.run(
            "", new FailingOutput("Broken pipe"), err, Style.PLAIN, "convert", "--to", "ndjson");
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(status).isEqualTo(ExitStatus.IO);
  }

  @Test
  void a_full_disk_is_told() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Wgkit.run("", new FailingOutput("No space left on device"), err, Style.PLAIN, "list");
    assertThat(err.toString(UTF_8)).isEqualTo("wgkit: No space left on device\n");
    assertThat(status).isEqualTo(ExitStatus.IO);
  }

  @Test
  void a_stack_trace_is_shown_only_on_demand() {
    Path missing = folder.resolve("missing.json");
    assertThat(Wgkit.run("list", missing).err()).doesNotContain("\tat ");
    assertThat(Wgkit.run("list", "--debug", missing).err()).contains("\tat ");
    assertThat(Wgkit.run("--debug", "list", missing).err()).contains("\tat ");
    assertThat(Wgkit.run("list", "--debug", "--foo").err()).contains("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "show",
        "next",
        "case",
        "check",
        "replay",
        "lifetimes",
        "timeline",
        "diagram",
        "milestones",
        "whose",
        "succession",
        "changes",
        "guard",
        "convert",
        "formats",
        "completion"
      })
  void every_command_has_help_and_says_its_version(String command) {
    Wgkit help = Wgkit.run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: wgkit " + command).contains("Exit status:");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Wgkit.run(command, "--version").out()).startsWith("wgkit ");
  }

  @Test
  void the_tool_has_help_and_says_its_version() {
    assertThat(Wgkit.run("--help").out())
        .startsWith("Usage: wgkit ")
        .contains(
            "list",
            "show",
            "charter",
            "announce",
            "next",
            "case",
            "check",
            "diff",
            "changes",
            "guard",
            "replay",
            "lifetimes",
            "diagram",
            "milestones",
            "whose",
            "succession",
            "correct",
            "convert",
            "formats",
            "completion");
    assertThat(Wgkit.run("--version").out()).startsWith("wgkit ").contains("\nJava ");
  }

  @Test
  void help_is_coloured_on_a_terminal_only() {
    assertThat(Wgkit.run("list", "--help").out()).doesNotContain("\u001B");
    assertThat(Wgkit.runInColour("list", "--help").out()).contains("\u001B[");
  }

  @Test
  void formats_are_listed() {
    assertThat(CsvReader.read(Wgkit.run("formats", "--format", "csv").out()))
        .extracting(row -> row.get(0) + " " + row.get(4) + " " + row.get(5))
        .startsWith(
            "id read write",
            "json true true",
            "ndjson true true",
            "yaml true true",
            "csv true true",
            "datatracker-dump true false",
            "datatracker-api true false")
        .hasSize(1 + FormatRegistry.standard().formats().size());
  }

  @Test
  void the_completion_script_knows_commands_options_and_formats() {
    Wgkit run = Wgkit.run("completion");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete -F _complete_wgkit", "compinit", "--all-problems", "ndjson", "csv");
  }
}
