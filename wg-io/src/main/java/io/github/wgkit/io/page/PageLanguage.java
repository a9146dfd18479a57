package io.github.wgkit.io.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.markup.HtmlMarkup;
import io.github.wgkit.io.markup.MarkdownMarkup;
import io.github.wgkit.io.markup.Markup;
import java.util.function.Function;

/** The languages in which pages are written. */
public enum PageLanguage {
  /** CommonMark with the tables of GitHub. Files called {@code .md} are charters: say the id. */
  MARKDOWN(
      "md",
      "Page in Markdown",
      ImmutableList.of("text/markdown"),
      ImmutableList.of(),
      MarkdownMarkup::new),
  /** One file of HTML that needs no other and no script. */
  HTML(
      "html",
      "Page in HTML",
      ImmutableList.of("text/html"),
      ImmutableList.of("html", "htm"),
      HtmlMarkup::new);

  private final Format format;
  private final Function<Appendable, Markup> markup;

  PageLanguage(
      String id,
      String name,
      ImmutableList<String> mediaTypes,
      ImmutableList<String> extensions,
      Function<Appendable, Markup> markup) {
    this.format =
        Format.builder()
            .id(id)
            .name(name)
            .mediaTypes(mediaTypes)
            .extensions(extensions)
            .capabilities(ImmutableSet.of(Format.Capability.WRITE))
            .build();
    this.markup = markup;
  }

  Format format() {
    return format;
  }

  Markup to(Appendable out) {
    return markup.apply(out);
  }
}
