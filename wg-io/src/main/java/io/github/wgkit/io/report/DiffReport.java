package io.github.wgkit.io.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.json.DiffJson;
import io.github.wgkit.io.markup.HtmlMarkup;
import io.github.wgkit.io.markup.MarkdownMarkup;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneDiff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * What differs, written as plain text, Markdown, HTML or JSON. Equal reports give equal texts.
 *
 * <pre>{@code
 * DiffReport report =
 *     DiffReport.of(CharterDiff.of(approved, draft)).between("charter 02", "the draft");
 * System.out.print(report.text());
 * // charter 02 → the draft: 24 → 15 paragraphs; 3 unchanged, 3 changed, 9 added, 18 removed  (…)
 * }</pre>
 */
public final class DiffReport {
  private final ImmutableList<String> names;
  private final Function<String, Page> page;
  private final JsonWriter json;

  /** Writes a difference of some kind as JSON. */
  private interface JsonWriter {
    void write(ImmutableList<String> names, OutputStream out) throws IOException;
  }

  private DiffReport(ImmutableList<String> names, Function<String, Page> page, JsonWriter json) {
    this.names = names;
    this.page = page;
    this.json = json;
  }

  /**
   * {@return a report on two charters}
   *
   * @param diff what differs
   */
  public static DiffReport of(CharterDiff diff) {
    requireNonNull(diff);
    return new DiffReport(
        ImmutableList.of(),
        subject -> PageMaker.page(diff, subject),
        (names, out) -> DiffJson.write(diff, names, out));
  }

  /**
   * {@return a report on two charters and their milestones}
   *
   * @param diff in what the texts differ
   * @param milestones in what the plans differ
   */
  public static DiffReport of(CharterDiff diff, MilestoneDiff milestones) {
    requireNonNull(diff);
    requireNonNull(milestones);
    return new DiffReport(
        ImmutableList.of(),
        subject -> PageMaker.page(diff, milestones, subject),
        (names, out) -> DiffJson.write(diff, milestones, names, out));
  }

  /**
   * {@return a report on two plans of milestones}
   *
   * @param diff what differs
   */
  public static DiffReport of(MilestoneDiff diff) {
    requireNonNull(diff);
    return new DiffReport(
        ImmutableList.of(),
        subject -> PageMaker.page(diff, subject),
        (names, out) -> DiffJson.write(diff, names, out));
  }

  /**
   * {@return a report on two snapshots}
   *
   * @param diff what differs
   */
  public static DiffReport of(DirectoryDiff diff) {
    requireNonNull(diff);
    return new DiffReport(
        ImmutableList.of(),
        subject -> PageMaker.page(diff, subject),
        (names, out) -> DiffJson.write(diff, names, out));
  }

  /**
   * {@return a report on two records of a group, as one on two snapshots that have only these}
   *
   * @param diff what differs
   */
  public static DiffReport of(GroupDiff diff) {
    return of(
        diff.isEmpty()
            ? new DirectoryDiff(ImmutableList.of(), 1)
            : new DirectoryDiff(ImmutableList.of(diff), 0));
  }

  /**
   * {@return the same report with names for the two versions}
   *
   * @param before what the older version is called, such as the name of its file
   * @param after what the newer version is called
   */
  public DiffReport between(String before, String after) {
    return new DiffReport(ImmutableList.of(before, after), page, json);
  }

  private Page page() {
    return page.apply(Joiner.on(" → ").join(names));
  }

  /**
   * {@return the report as plain text} Lines end with a line feed. Long passages that did not
   * change are shortened.
   */
  public String text() {
    return TextPage.write(page());
  }

  /** {@return the report as Markdown, with {@code ins} and {@code del} for words} */
  public String markdown() {
    return MarkupPage.write(page(), MarkdownMarkup::new);
  }

  /** {@return the report as a page of HTML that needs no other file} */
  public String html() {
    return MarkupPage.write(page(), HtmlMarkup::new);
  }

  /**
   * {@return the report as a part of a page of HTML} Without title and style; the headings begin
   * with {@code h3}.
   */
  public String htmlFragment() {
    return MarkupPage.write(page(), HtmlMarkup::part);
  }

  /**
   * {@return the report as JSON} Described by {@code
   * io/github/wgkit/io/json/wgkit-diff.schema.json}; has all passages and milestones, also those
   * that did not change.
   */
  public String json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      json.write(names, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
