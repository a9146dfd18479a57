package io.github.wgkit.model.diff;

import static net.jqwik.api.Arbitraries.integers;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.charter.CharterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A charter as its author thinks of it, to be written down in many ways. */
record Draft(ImmutableList<Draft.Chapter> chapters) {
  private static final String[] WORDS = {
    "protocol", "service", "discovery", "network", "wide", "multicast", "describe", "security",
    "group", "document", "deployment", "privacy", "operators", "existing", "extend", "scalable",
    "link-local", "name", "resolution", "between", "standard", "measure", "transport", "header",
    "client", "server", "request", "mapping", "tunnel", "routing", "signal", "encoding",
    "\"simple\"", "host's", "RFC 9000", "[RFC 9001]"
  };

  /** A heading with what stands under it. */
  record Chapter(String title, ImmutableList<Part> parts) {}

  /** A paragraph if it has one text, else a list. */
  record Part(ImmutableList<String> texts) {}

  static Arbitrary<Draft> drafts() {
    return anyChapter()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(all -> new Draft(ImmutableList.copyOf(all)));
  }

  private static Arbitrary<String> words(int fewest, int most) {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(fewest)
        .ofMaxSize(most)
        .map(words -> String.join(" ", words));
  }

  private static Arbitrary<String> sentences() {
    return words(3, 14)
        .map(words -> "The " + words + ".")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(all -> String.join(" ", all));
  }

  private static Arbitrary<Chapter> anyChapter() {
    Arbitrary<String> titles =
        Arbitraries.of("Scope", "Work items", "Background of it", "Out of scope", "Coordination");
    Arbitrary<Part> parts =
        sentences()
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(all -> new Part(ImmutableList.copyOf(all)));
    return Combinators.combine(titles, parts.list().ofMinSize(1).ofMaxSize(4))
        .as((title, all) -> new Chapter(title, ImmutableList.copyOf(all)));
  }

  /** {@return the draft with some parts left out, doubled, swapped or changed} */
  static Arbitrary<Draft> edits(Draft draft) {
    return integers().map(seed -> draft.edited(new Random(seed)));
  }

  Draft edited(Random random) {
    List<Chapter> edited = new ArrayList<>();
    for (Chapter chapter : chapters) {
      List<Part> parts = new ArrayList<>();
      for (Part part : chapter.parts) {
        switch (random.nextInt(7)) {
          case 0 -> {}
          case 1 -> parts.add(0, part);
          case 2 -> {
            parts.add(part);
            parts.add(part);
          }
          case 3 ->
              parts.add(
                  new Part(
                      part.texts.stream()
                          .map(text -> text.replace("protocol", "very new protocol"))
                          .collect(ImmutableList.toImmutableList())));
          case 4 -> parts.add(new Part(ImmutableList.of(part.texts.get(0) + " It is new.")));
          default -> parts.add(part);
        }
      }
      if (random.nextInt(5) > 0) {
        edited.add(
            random.nextInt(edited.size() + 1),
            new Chapter(chapter.title, ImmutableList.copyOf(parts)));
      }
    }
    return new Draft(ImmutableList.copyOf(edited));
  }

  /** {@return the draft in plain text, or in Markdown, as some editor or other would leave it} */
  CharterText written(Random random) {
    String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    String quote = random.nextInt(4) == 0 ? "> " : "";
    boolean isMarkdown = random.nextBoolean();
    int width = random.nextBoolean() ? 100_000 : 30 + random.nextInt(80);
    List<String> lines = new ArrayList<>();
    for (Chapter chapter : chapters) {
      heading(chapter.title, random, lines);
      for (Part part : chapter.parts) {
        lines.add("");
        boolean isLoose = random.nextBoolean();
        int number = 1;
        String bullet = List.of("*", "-", "o", "\u2022", "#.").get(random.nextInt(5));
        for (String text : part.texts) {
          String mark =
              part.texts.size() == 1
                  ? ""
                  : (bullet.equals("#.") ? number++ + "." : bullet)
                      + " ".repeat(1 + random.nextInt(3));
          wrap(mark, styled(text, isMarkdown, random), width, lines);
          if (isLoose) {
            lines.add("");
          }
        }
      }
      lines.add("");
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(quote).append(line).append(random.nextInt(3) == 0 ? "  " : "").append(lineEnd);
    }
    return CharterText.of(text.toString());
  }

  private static void heading(String title, Random random, List<String> lines) {
    switch (random.nextInt(4)) {
      case 0 -> lines.add("## " + title);
      case 1 -> {
        lines.add(title);
        lines.add("-".repeat(title.length()));
      }
      case 2 -> lines.add("**" + title + "**");
      default -> {
        lines.add(title);
        lines.add("=".repeat(title.length() + 2));
      }
    }
  }

  private static String styled(String text, boolean isMarkdown, Random random) {
    StringBuilder styled = new StringBuilder();
    for (String word : text.split(" ")) {
      String shown = word;
      if (random.nextInt(3) == 0) {
        shown = shown.replaceFirst("^\"(.*)\"", "\u201C$1\u201D").replace('\'', '\u2019');
      }
      if (random.nextInt(3) == 0) {
        shown = shown.replace('-', '\u2010');
      }
      if (isMarkdown && shown.chars().allMatch(Character::isLetter)) {
        shown =
            switch (random.nextInt(12)) {
              case 0 -> "*" + shown + "*";
              case 1 -> "**" + shown + "**";
              case 2 -> "_" + shown + "_";
              case 3 -> "`" + shown + "`";
              case 4 -> "[" + shown + "](https://example.org/" + shown + ")";
              case 5 -> "\\" + "[" + shown + "\\" + "]";
              default -> shown;
            };
      }
      styled.append(styled.isEmpty() ? "" : random.nextInt(6) == 0 ? "\u00A0" : " ").append(shown);
    }
    return styled.toString().replace("RFC 9000", random.nextBoolean() ? "RFC9000" : "RFC 9000");
  }

  private static void wrap(String mark, String text, int width, List<String> lines) {
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.split(" ")) {
      boolean isStart = line.toString().isBlank() || line.toString().equals(mark);
      if (!isStart && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(mark.length()));
        isStart = true;
      }
      line.append(isStart ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s", chapters);
  }
}
