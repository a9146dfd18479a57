package io.github.wgkit.lifecycle.diagram;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMultiset;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pictures back: which steps they show. Each language is read the way its own rules say. */
final class Pictures {
  private Pictures() {}

  /**
   * A step that a picture shows.
   *
   * @param from the number of the state before, counted from one
   * @param to the number of the state after; the same for a step that is listed inside the state
   * @param label the words
   * @param isPlain whether nothing tells that the step is not normal
   */
  record Shown(int from, int to, String label, boolean isPlain) {}

  /** {@return what a picture has to show} */
  static <S, A extends Enum<A>> ImmutableMultiset<Shown> expected(
      TransitionTable<S, A, ?> table, Diagram diagram, DiagramLanguage language) {
    ImmutableMultiset.Builder<Shown> steps = ImmutableMultiset.builder();
    for (Transition<S, A, ?> row : table.transitions()) {
      Standing standing = row.standing(diagram.profile());
      if (diagram.standings().contains(standing)) {
        String label = Labels.oneLine(table.label(row.action()));
        boolean isPlain = standing == Standing.NORMAL;
        int from = table.states().asList().indexOf(row.from()) + 1;
        int to = table.states().asList().indexOf(row.to()) + 1;
        String mark = isPlain ? "" : " (" + standing.name().toLowerCase(Locale.ROOT) + ")";
        if (row.isStay()) {
          steps.add(new Shown(from, from, label + mark, true));
        } else if (standing == diagram.standings().iterator().next()) {
          steps.add(new Shown(from, to, label, isPlain || language == DiagramLanguage.MERMAID));
        } else {
          String target = " → " + Labels.oneLine(table.label(row.to()));
          steps.add(new Shown(from, from, label + target + mark, true));
        }
      }
    }
    return steps.build();
  }

  /** {@return what a picture shows} */
  static ImmutableMultiset<Shown> shown(String picture, DiagramLanguage language) {
    return switch (language) {
      case DOT -> dot(picture);
      case MERMAID -> lines(picture, Pattern.compile("#(\\d+);"), 10, Splitter.on("<br/>"));
      case PLANTUML -> lines(picture, Pattern.compile("<U\\+([0-9A-F]+)>"), 16, Splitter.on("\\n"));
      case MARKDOWN -> throw new IllegalArgumentException("no picture");
    };
  }

  private static final Pattern LINE =
      Pattern.compile(" *s(\\d+)\\w*(?: (-->|-\\[[^]]*]->) s(\\d+)\\w*)? : (.*)");

  private static ImmutableMultiset<Shown> lines(
      String picture, Pattern code, int radix, Splitter splitter) {
    ImmutableMultiset.Builder<Shown> steps = ImmutableMultiset.builder();
    picture
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> {
              int from = Integer.parseInt(line.group(1));
              int to = line.group(3) == null ? from : Integer.parseInt(line.group(3));
              boolean isPlain = line.group(2) == null || line.group(2).equals("-->");
              for (String label : splitter.split(line.group(4))) {
                String read =
                    code.matcher(label)
                        .replaceAll(
                            found ->
                                Matcher.quoteReplacement(
                                    Character.toString(Integer.parseInt(found.group(1), radix))));
                steps.add(new Shown(from, to, read, isPlain));
              }
            });
    return steps.build();
  }

  private static final Pattern DOT_ARC =
      Pattern.compile("  s(\\d+)\\w* -> s(\\d+)\\w* \\[label=\"((?:[^\"\\\\]|\\\\.)*)\"(.*)]");
  private static final Pattern DOT_NODE = Pattern.compile("  s(\\d+)\\w* \\[label=<(.*)>.*]");
  private static final Pattern DOT_STAY = Pattern.compile("<FONT[^>]*>([^<]*)</FONT>");

  private static ImmutableMultiset<Shown> dot(String picture) {
    ImmutableMultiset.Builder<Shown> steps = ImmutableMultiset.builder();
    for (String line : Splitter.on('\n').split(picture)) {
      var arc = DOT_ARC.matcher(line);
      if (arc.matches()) {
        for (String label : Splitter.on("\n").split(unquoted(arc.group(3)))) {
          steps.add(
              new Shown(
                  Integer.parseInt(arc.group(1)),
                  Integer.parseInt(arc.group(2)),
                  entities(label).strip(),
                  arc.group(4).isEmpty()));
        }
      }
      var node = DOT_NODE.matcher(line);
      if (node.matches()) {
        int state = Integer.parseInt(node.group(1));
        DOT_STAY
            .matcher(node.group(2))
            .results()
            .map(found -> new Shown(state, state, unquoted(entities(found.group(1))), true))
            .forEach(steps::add);
      }
    }
    return steps.build();
  }

  /** Backslash and quote, and {@code \n} for a line break. */
  private static String unquoted(String quoted) {
    return Pattern.compile("\\\\(.)")
        .matcher(quoted)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
  }

  /** {@return a text of HTML or SVG without its entities} */
  static String entities(String text) {
    Map<String, String> known =
        Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", "\u00a0");
    return Pattern.compile("&(#?\\w+);")
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).startsWith("#x")
                        ? Character.toString(Integer.parseInt(found.group(1).substring(2), 16))
                        : found.group(1).startsWith("#")
                            ? Character.toString(Integer.parseInt(found.group(1).substring(1)))
                            : known.getOrDefault(found.group(1), found.group())));
  }
}
