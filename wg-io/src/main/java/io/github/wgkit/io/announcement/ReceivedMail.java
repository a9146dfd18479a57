package io.github.wgkit.io.announcement;

import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.check.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was received or stored (RFC 5322, RFC 2045), or only its text: the fields of its
 * head, and the part that is text for people, decoded.
 *
 * @param fields the fields of the head, by their names in small letters, the first of each; empty
 *     if there is only the text
 * @param text the text
 * @param firstLine the line of the input in which the text begins, counted from 1
 * @param isDecoded whether the text stands otherwise in the input, so that its lines have other
 *     numbers there
 * @param remarks what was wrong with the mail
 */
record ReceivedMail(
    ImmutableMap<String, String> fields,
    CharterText text,
    int firstLine,
    boolean isDecoded,
    ImmutableList<Remark> remarks) {
  /** A part of the mail is no text for people, or cannot be read. */
  static final String PART = "mail-part";

  /** The mail is not what its standards say. */
  static final String DAMAGED = "mail-damaged";

  private static final int MOST_FIELDS = 1000;

  /** Begins an encoded word; the standard allows 75 characters, programs write more. */
  private static final String ENCODED = "=?";

  private static final int LONGEST_ENCODED = 300;
  private static final int MOST_ENCODED = 200;
  private static final int LONGEST_NAME = 60;
  private static final CharMatcher NAME = CharMatcher.inRange('!', '~').and(CharMatcher.isNot(':'));

  /** One of these is in the head of every mail. */
  private static final ImmutableSet<String> USUAL_FIELDS =
      ImmutableSet.of(
          "from",
          "to",
          "subject",
          "date",
          "received",
          "message-id",
          "return-path",
          "sender",
          "mime-version",
          "content-type",
          "cc",
          "reply-to",
          "delivered-to");

  /**
   * Something that is wrong.
   *
   * @param code its stable code
   * @param severity how bad it is
   * @param message what is wrong
   */
  record Remark(String code, Severity severity, String message) {
    Remark {
      requireNonNull(code);
      requireNonNull(severity);
      requireNonNull(message);
    }
  }

  ReceivedMail {
    requireNonNull(fields);
    requireNonNull(text);
    requireNonNull(remarks);
  }

  /** {@return the value of a field; empty if there is none} */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /**
   * Takes a mail apart.
   *
   * @param bytes the mail, or only its text
   * @param limits how deep parts may be nested
   * @param isWanted what the wanted text says; if no part does, the first text is taken
   */
  static ReceivedMail of(byte[] bytes, Limits limits, Predicate<String> isWanted) {
    int start = beginning(bytes);
    int body = start < 0 ? -1 : endOfHead(bytes, start);
    if (body < 0) {
      return new ReceivedMail(
          ImmutableMap.of(), CharterText.of(bytes), 1, false, ImmutableList.of());
    }
    return new Parts(bytes, start, body, limits, isWanted).read();
  }

  /**
   * {@return the value of a field with what its encoded words mean (RFC 2047)} They are found here
   * and only decoded by the library, which looks for them in a time that grows with the cube of a
   * hostile value.
   */
  static String decoded(String value) {
    StringBuilder decoded = new StringBuilder();
    int done = 0;
    int words = 0;
    int start = value.indexOf(ENCODED);
    while (start >= 0 && words < MOST_ENCODED) {
      // blanks between two of them mean nothing, so that they are decoded together
      int end = start;
      int next = start;
      while (words < MOST_ENCODED && endOfEncoded(value, next) > 0) {
        end = endOfEncoded(value, next);
        words++;
        next = end;
        while (next < value.length() && TextLines.BLANK.matches(value.charAt(next))) {
          next++;
        }
      }
      if (end > start) {
        String run = value.substring(start, end);
        String meant = DecoderUtil.decodeEncodedWords(run, DecodeMonitor.SILENT);
        decoded.append(value, done, start).append(meant == null ? run : meant);
        done = end;
      }
      start = value.indexOf(ENCODED, Math.max(end, start + 1));
    }
    return done == 0 ? value : decoded.append(value, done, value.length()).toString();
  }

  /** {@return where {@code =?charset?Q?text?=} ends; -1 if none begins there} */
  private static int endOfEncoded(String value, int start) {
    int last = Math.min(value.length(), start + LONGEST_ENCODED);
    if (!value.startsWith(ENCODED, start)) {
      return -1;
    }
    int at = start + ENCODED.length();
    while (at < last && NAME.matches(value.charAt(at)) && value.charAt(at) != '?') {
      at++;
    }
    boolean isHead =
        at > start + ENCODED.length()
            && at + 3 < last
            && value.charAt(at) == '?'
            && value.charAt(at + 2) == '?';
    for (int end = at + 3; isHead && end + 1 < last; end++) {
      if (value.charAt(end) == '?' && value.charAt(end + 1) == '=') {
        return end + 2;
      }
    }
    return -1;
  }

  /**
   * {@return where the head begins, behind the line that parts the mails of an mbox; -1 if none}
   */
  private static int beginning(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    if (startsWith(bytes, at, "From ") || startsWith(bytes, at, ">From ")) {
      at = nextLine(bytes, at);
    }
    int line = at;
    boolean isUsual = false;
    while (line < bytes.length && !isEnd(bytes[line])) {
      boolean isFolded = bytes[line] == ' ' || bytes[line] == '\t';
      if (!isFolded) {
        String name = fieldName(bytes, line);
        if (name.isEmpty()) {
          return -1;
        }
        isUsual |= USUAL_FIELDS.contains(name);
      } else if (line == at) {
        return -1;
      }
      line = nextLine(bytes, line);
    }
    return isUsual ? at : -1;
  }

  /** {@return whether a byte ends a line} */
  static boolean isEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  /** {@return whether some words stand at a place} */
  static boolean startsWith(byte[] bytes, int at, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@return where the line after the one at a place begins} */
  static int nextLine(byte[] bytes, int at) {
    int next = at;
    while (next < bytes.length && !isEnd(bytes[next])) {
      next++;
    }
    if (next + 1 < bytes.length && bytes[next] == '\r' && bytes[next + 1] == '\n') {
      next++;
    }
    return Math.min(bytes.length, next + 1);
  }

  /** {@return the name of a field in small letters; empty if the line begins none} */
  static String fieldName(byte[] bytes, int line) {
    int end = line;
    while (end < bytes.length
        && end - line <= LONGEST_NAME
        && NAME.matches((char) (bytes[end] & 0xFF))) {
      end++;
    }
    boolean isField = end > line && end < bytes.length && bytes[end] == ':';
    return isField
        ? Ascii.toLowerCase(new String(bytes, line, end - line, StandardCharsets.US_ASCII))
        : "";
  }

  /** {@return where the text begins, behind the empty line; the length if there is none} */
  private static int endOfHead(byte[] bytes, int start) {
    int line = start;
    while (line < bytes.length && !isEnd(bytes[line])) {
      line = nextLine(bytes, line);
    }
    return line < bytes.length ? nextLine(bytes, line) : bytes.length;
  }

  private static int linesBefore(byte[] bytes, int end) {
    int lines = 0;
    for (int at = 0; at < end; at = nextLine(bytes, at)) {
      lines++;
    }
    return lines;
  }

  /** A text that may be the wanted one. */
  private record Candidate(Map<String, String> fields, CharterText text, boolean isPlain) {}

  /** Goes through the parts of a mail. */
  private static final class Parts {
    private final byte[] bytes;
    private final int start;
    private final int body;
    private final int deepest;
    private final Predicate<String> isWanted;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, String> outer = new LinkedHashMap<>();
    private Map<String, String> fields = outer;
    private @Nullable Candidate best;
    private boolean isSimple = true;

    Parts(byte[] bytes, int start, int body, Limits limits, Predicate<String> isWanted) {
      this.bytes = bytes;
      this.start = start;
      this.body = body;
      this.deepest = limits.depth();
      this.isWanted = isWanted;
    }

    ReceivedMail read() {
      MimeTokenStream stream =
          new MimeTokenStream(
              MimeConfig.custom()
                  .setMaxLineLen(-1)
                  .setMaxHeaderLen(-1)
                  .setMaxHeaderCount(MOST_FIELDS)
                  .setMaxContentLen(-1)
                  .build());
      try {
        stream.parse(new ByteArrayInputStream(withLineFeeds(), start, bytes.length - start));
        read(stream);
      } catch (MimeException | IOException e) {
        isSimple = false;
        String detail = e.getMessage();
        remarks.add(
            new Remark(
                DAMAGED,
                ERROR,
                "the mail cannot be decoded" + (detail == null ? "" : ": " + detail)));
      }
      if (best == null) {
        remarks.add(new Remark(PART, ERROR, "the mail has no part that is text for people"));
        return mail(outer, CharterText.of(tail()), false);
      }
      return isSimple
          ? mail(best.fields, CharterText.of(tail()), false)
          : mail(best.fields, best.text, true);
    }

    /** The library does not know that a line can end with a carriage return alone. */
    private byte[] withLineFeeds() {
      for (int at = start; at < bytes.length; at++) {
        if (bytes[at] == '\n') {
          return bytes; // as nearly all mails
        }
      }
      byte[] lines = bytes.clone();
      for (int at = start; at < lines.length; at++) {
        lines[at] = lines[at] == '\r' ? (byte) '\n' : lines[at];
      }
      return lines;
    }

    private byte[] tail() {
      byte[] tail = new byte[bytes.length - body];
      System.arraycopy(bytes, body, tail, 0, tail.length);
      return tail;
    }

    private ReceivedMail mail(Map<String, String> own, CharterText text, boolean isDecoded) {
      Map<String, String> all = new LinkedHashMap<>(outer);
      all.putAll(own);
      return new ReceivedMail(
          ImmutableMap.copyOf(all),
          text,
          linesBefore(bytes, body) + 1,
          isDecoded,
          ImmutableList.copyOf(remarks));
    }

    private void read(MimeTokenStream stream) throws MimeException, IOException {
      int depth = 0;
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_MESSAGE -> {
            fields = depth == 0 ? outer : new LinkedHashMap<>();
            isSimple &= depth == 0;
            depth++;
          }
          case T_START_MULTIPART -> {
            isSimple = false;
            depth++;
          }
          case T_END_MESSAGE, T_END_MULTIPART -> depth--;
          case T_FIELD -> take(stream.getField());
          case T_BODY -> {
            if (take(stream)) {
              return;
            }
          }
          default -> {}
        }
        if (depth > deepest) {
          remarks.add(
              new Remark(
                  DAMAGED,
                  ERROR,
                  "the parts of the mail are nested more than " + deepest + " deep"));
          return;
        }
      }
    }

    private void take(Field field) {
      String name = Ascii.toLowerCase(field.getName());
      if (!name.startsWith("content-")) {
        fields.putIfAbsent(name, value(field));
      }
    }

    /** The bytes come one a character. */
    private static String value(Field field) {
      String raw = field.getBody() == null ? "" : field.getBody();
      String text = CharterText.of(raw.getBytes(StandardCharsets.ISO_8859_1)).text();
      return TextLines.BLANK.trimAndCollapseFrom(decoded(text), ' ');
    }

    /** {@return whether this is the wanted part} */
    private boolean take(MimeTokenStream stream) throws IOException {
      BodyDescriptor descriptor = stream.getBodyDescriptor();
      String type = Ascii.toLowerCase(descriptor.getMimeType());
      String encoding = Ascii.toLowerCase(descriptor.getTransferEncoding());
      isSimple &= encoding.isEmpty() || encoding.endsWith("bit") || encoding.equals("binary");
      boolean isPlain = type.equals("text/plain") || type.equals("text");
      if (!isPlain && !type.equals("text/html")) {
        remarks.add(new Remark(PART, INFO, "a part is not read: " + Problem.excerpt(type)));
        return false;
      }
      byte[] content = stream.getDecodedInputStream().readAllBytes();
      CharterText text = text(content, Optional.ofNullable(descriptor.getCharset()));
      boolean isIt = isPlain && isWanted.test(text.text());
      boolean isBetter = best == null || isIt || (isPlain && !best.isPlain);
      if (isBetter) {
        best = new Candidate(fields, text, isPlain);
      }
      if (!isPlain) {
        remarks.add(new Remark(PART, INFO, "a part is HTML, and its marks are not understood"));
      }
      return isIt;
    }

    private CharterText text(byte[] content, Optional<String> charset) {
      Optional<Charset> declared = charset.flatMap(this::charset);
      boolean isSelfEvident =
          declared.isEmpty()
              || declared.get().equals(StandardCharsets.US_ASCII)
              || declared.get().equals(StandardCharsets.UTF_8);
      if (isSelfEvident) {
        return CharterText.of(content);
      }
      isSimple = false;
      try {
        return CharterText.of(declared.get().decode(ByteBuffer.wrap(content)).toString());
      } catch (IllegalArgumentException e) {
        return CharterText.of(content);
      }
    }

    private Optional<Charset> charset(String name) {
      try {
        return Optional.of(Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        remarks.add(
            new Remark(PART, WARNING, "the character set is not known: " + Problem.excerpt(name)));
        return Optional.empty();
      }
    }
  }
}
