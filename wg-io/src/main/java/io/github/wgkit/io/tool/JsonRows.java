package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** Writes rows as a JSON array with one object a line, the names of the columns being the keys. */
final class JsonRows {
  private JsonRows() {}

  static void print(Rows rows, Appendable out) throws IOException {
    String before = "[\n";
    for (ImmutableList<Cell> row : rows.rows()) {
      out.append(before);
      object(rows.columns(), row, out);
      before = ",\n";
    }
    out.append(rows.rows().isEmpty() ? "[]\n" : "\n]\n");
  }

  private static void object(ImmutableList<String> keys, ImmutableList<Cell> row, Appendable out)
      throws IOException {
    out.append('{');
    for (int i = 0; i < keys.size(); i++) {
      string(keys.get(i), out.append(i == 0 ? "" : ","));
      out.append(':');
      if (row.get(i).isText()) {
        string(row.get(i).text(), out);
      } else {
        out.append(row.get(i).equals(Cell.NOTHING) ? "null" : row.get(i).text());
      }
    }
    out.append('}');
  }

  /** Lone surrogates are escaped like control characters: JSON can name what UTF-8 cannot carry. */
  private static void string(String text, Appendable out) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || isLoneSurrogate(text, i)) {
        escape(c, out);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static void escape(char c, Appendable out) throws IOException {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xF, 16));
    }
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
        || Character.isLowSurrogate(c)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
