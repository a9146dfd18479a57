package io.github.wgkit.model.charter;

/**
 * How the lines of a text end.
 *
 * @param lf how many end with LF
 * @param crLf how many end with CR and LF
 * @param cr how many end with CR alone
 */
public record LineEnds(int lf, int crLf, int cr) {
  static LineEnds of(String text) {
    int lf = 0;
    int crLf = 0;
    int cr = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (at > 0 && text.charAt(at - 1) == '\r') {
        crLf++;
      } else {
        lf++;
      }
    }
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      cr++;
    }
    return new LineEnds(lf, crLf, cr - crLf);
  }

  /** {@return whether there is more than one kind} */
  public boolean isMixed() {
    return (lf > 0 ? 1 : 0) + (crLf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) > 1;
  }

  /** {@return the most frequent kind, as characters; LF if there is none} */
  public String usual() {
    if (crLf > lf && crLf >= cr) {
      return "\r\n";
    }
    return cr > lf ? "\r" : "\n";
  }
}
