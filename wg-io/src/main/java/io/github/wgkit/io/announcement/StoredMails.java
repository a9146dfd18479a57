package io.github.wgkit.io.announcement;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The mails of a file: one, or several in an mbox (RFC 4155), each behind a line {@code From jo@…}
 * that follows an empty line.
 */
final class StoredMails {
  /**
   * One of several mails.
   *
   * @param start where it begins, with the line that parts it from the one before
   * @param end where the next one begins, or the file ends
   * @param firstLine the line of the file in which it begins, counted from 1
   */
  record Part(int start, int end, int firstLine) {
    /** {@return the bytes of the mail} */
    byte[] of(byte[] bytes) {
      return start == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, start, end);
    }
  }

  private StoredMails() {}

  /** {@return the mails in some bytes, at least one} */
  static ImmutableList<Part> in(byte[] bytes) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    boolean isMbox = ReceivedMail.startsWith(bytes, 0, "From ");
    int start = 0;
    int firstLine = 1;
    int number = 1;
    boolean isAfterEmpty = false;
    for (int line = 0; isMbox && line < bytes.length; line = ReceivedMail.nextLine(bytes, line)) {
      boolean begins =
          isAfterEmpty
              && ReceivedMail.startsWith(bytes, line, "From ")
              && !ReceivedMail.fieldName(bytes, ReceivedMail.nextLine(bytes, line)).isEmpty();
      if (begins) {
        parts.add(new Part(start, line, firstLine));
        start = line;
        firstLine = number;
      }
      isAfterEmpty = ReceivedMail.isEnd(bytes[line]);
      number++;
    }
    return parts.add(new Part(start, bytes.length, firstLine)).build();
  }
}
