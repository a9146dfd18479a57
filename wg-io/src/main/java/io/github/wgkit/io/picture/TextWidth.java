package io.github.wgkit.io.picture;

/**
 * How much room a text takes at most, in a sans-serif font. There is no font here to ask, so each
 * character has the width of the widest of the usual fonts, and scripts that few fonts have are
 * given more than they need.
 */
final class TextWidth {
  /** Of the characters from blank to tilde, in hundredths of the size of the font. */
  private static final int[] ASCII = {
    35, 41, 47, 85, 65, 96, 79, 30, 40, 40, 51, 85, 35, 38, 35, 35, // blank to /
    65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 35, 35, 85, 85, 85, 57, // 0 to ?
    103, 70, 70, 74, 78, 68, 62, 79, 77, 31, 51, 68, 57, 88, 77, 80, // @ to O
    68, 80, 74, 68, 62, 75, 70, 100, 70, 68, 70, 40, 35, 40, 85, 57, // P to _
    51, 63, 65, 56, 65, 63, 39, 65, 65, 29, 31, 60, 29, 99, 65, 63, // ` to o
    65, 65, 43, 54, 43, 65, 61, 84, 61, 61, 54, 65, 35, 65, 85, // p to ~
  };

  private TextWidth() {}

  /**
   * {@return the width of a text in one line}
   *
   * @param text the text
   * @param size the size of the font
   */
  static double of(String text, double size) {
    long hundredths = text.codePoints().mapToLong(TextWidth::of).sum();
    return hundredths * size / 100;
  }

  private static int of(int character) {
    if (character >= ' ' && character <= '~') {
      return ASCII[character - ' '];
    }
    if (Words.joinsTheOneBefore(character)) {
      return 0;
    }
    if (character < 0x1C4) {
      return character == 0x152 || character == 0x153 ? 112 : 102;
    }
    if (character < 0x250) {
      return 145;
    }
    boolean isGreekOrCyrillic = character >= 0x370 && character < 0x460;
    boolean isHebrew = character >= 0x5D0 && character < 0x5F5;
    if (isGreekOrCyrillic || isHebrew) {
      return 110;
    }
    boolean isChineseJapaneseKorean =
        character >= 0x3041 && character < 0xA4D0
            || character >= 0xAC00 && character < 0xD7B0
            || character >= 0xF900 && character < 0xFB00
            || character >= 0x20000 && character < 0x32000;
    if (isChineseJapaneseKorean) {
      return 125;
    }
    // whole sentences in one character, and numbers of the Sumerians
    boolean isEnormous =
        character >= 0xFDFA && character <= 0xFDFD || character >= 0x12000 && character < 0x12550;
    return isEnormous ? 1400 : 180;
  }
}
