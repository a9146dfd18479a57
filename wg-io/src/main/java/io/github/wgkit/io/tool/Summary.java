package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Rows and how many of each kind there are. A table has the counts at its end; rows for programs go
 * alone, and the counts to the person at the terminal.
 */
final class Summary<K> {
  private static final String COUNT = "count";

  private final ImmutableList<String> head;
  private final Multiset<K> counts;
  private final Collection<K> order;
  private final Function<K, String> word;
  private final Function<K, String> title;
  private final String total;

  /**
   * Prepares a summary.
   *
   * @param head what stands over word and title
   * @param counts how many there are of each kind
   * @param order all kinds, in the order in which they are to be told
   * @param word the short name of a kind
   * @param title the kind in a few words
   * @param total what the last line says behind the number of all
   */
  Summary(
      ImmutableList<String> head,
      Multiset<K> counts,
      Collection<K> order,
      Function<K, String> word,
      Function<K, String> title,
      String total) {
    this.head = head;
    this.counts = counts;
    this.order = order;
    this.word = word;
    this.title = title;
    this.total = total;
  }

  /** Prints rows as asked for, and the summary where it belongs. */
  void print(Rows content, RowOptions rows, Tool tool) throws IOException {
    print(content, rows.format(), rows.output(), tool);
  }

  /** Prints rows in a format, and the summary where it belongs. */
  void print(Rows content, RowFormat format, OutputOptions output, Tool tool) throws IOException {
    if (format != RowFormat.TABLE) {
      output.print((out, style) -> format.print(content, out, style));
      print(tool.terminal().err(), Style.PLAIN);
      return;
    }
    output.print(
        (out, style) -> {
          if (!content.rows().isEmpty()) {
            format.print(content, out, style);
            out.append('\n');
          }
          print(out, style);
        });
  }

  /** Prints the counts, those of kinds that do not occur left out. */
  void print(Appendable out, Style style) throws IOException {
    Table table = new Table(style);
    if (!counts.isEmpty()) {
      table.head(ImmutableList.<String>builder().add(COUNT).addAll(head).build());
    }
    for (K kind : order) {
      if (counts.contains(kind)) {
        String count = Integer.toString(counts.count(kind));
        table.row(
            List.of(
                " ".repeat(Math.max(0, COUNT.length() - count.length())) + count,
                word.apply(kind),
                title.apply(kind)));
      }
    }
    table.line(counts.size() + " " + total);
    table.print(out);
  }
}
