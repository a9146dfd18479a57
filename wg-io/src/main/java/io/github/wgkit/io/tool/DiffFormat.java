package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.report.DiffReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a difference is written. */
enum DiffFormat {
  TEXT(DiffReport::text, "txt"),
  MARKDOWN(DiffReport::markdown, "md", "markdown"),
  HTML(DiffReport::html, "html", "htm"),
  JSON(DiffReport::json, "json");

  private final Function<DiffReport, String> writer;
  private final ImmutableList<String> extensions;

  DiffFormat(Function<DiffReport, String> writer, String... extensions) {
    this.writer = writer;
    this.extensions = ImmutableList.copyOf(extensions);
  }

  String write(DiffReport report) {
    return writer.apply(report);
  }

  /** {@return the form that a file is named for} */
  static Optional<DiffFormat> of(Path file) {
    String name = Ascii.toLowerCase(file.toString());
    return Stream.of(values())
        .filter(form -> form.extensions.stream().anyMatch(ending -> name.endsWith("." + ending)))
        .findFirst();
  }

  /** Reads a form from the command line. */
  static final class Converter extends Words<DiffFormat> {
    Converter() {
      super(DiffFormat.class);
    }
  }
}
