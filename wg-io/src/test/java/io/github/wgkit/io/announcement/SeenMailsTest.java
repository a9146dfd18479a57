package io.github.wgkit.io.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.Understood;
import io.github.wgkit.io.spi.FormatProvider.Match;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made of mails and of their parts, as it was when somebody last looked at it. Who changes
 * that finds the new answers in {@code target/seen}, looks at what differs, and puts them in the
 * place of the old ones beside this class.
 */
class SeenMailsTest {
  private static final String MARK = "%% ";
  private static final int DEEPEST = 3;

  private static UnaryOperator<String> answers(String name) {
    return switch (name) {
      case "subjects.txt" -> subject -> shown(Occasion.ofSubject(subject));
      case "openings.txt" -> opening -> shown(Occasion.ofText(opening));
      case "starts.txt" -> SeenMailsTest::kinds;
      case "encoded.txt" -> ReceivedMail::decoded;
      case "heads.txt" -> SeenMailsTest::parts;
      default -> SeenMailsTest::stored;
    };
  }

  private static String shown(Optional<Occasion> occasion) {
    return occasion
        .map(
            said ->
                said.kind()
                    + said.type().map(type -> " " + type).orElse("")
                    + " ["
                    + said.group()
                    + "]")
        .orElse("nothing");
  }

  private static String kinds(String start) {
    return ImmutableList.of(AnnouncementReader.review(), AnnouncementReader.action()).stream()
        .map(reader -> reader.sniff(ByteBuffer.wrap(start.getBytes(UTF_8))))
        .map(match -> match == Match.YES ? "yes" : "no")
        .collect(joining(" ", "review, action: ", ""));
  }

  private static String parts(String mail) {
    ReceivedMail received =
        ReceivedMail.of(
            mail.getBytes(UTF_8),
            Limits.builder().depth(DEEPEST).build(),
            text -> text.contains("wanted"));
    return new TreeMap<>(received.fields())
        + " "
        + received.firstLine()
        + (received.isDecoded() ? " decoded [" : " [")
        + received.text().text()
        + "]"
        + received.remarks().stream()
            .map(remark -> " " + remark.severity() + " " + remark.message())
            .collect(joining());
  }

  private static String stored(String file) {
    byte[] bytes = file.getBytes(UTF_8);
    return StoredMails.in(bytes).stream()
        .map(
            part ->
                part.start()
                    + "-"
                    + part.end()
                    + " line "
                    + part.firstLine()
                    + " ["
                    + new String(part.of(bytes), UTF_8)
                    + "]")
        .collect(joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subjects.txt",
        "openings.txt",
        "starts.txt",
        "encoded.txt",
        "heads.txt",
        "stored.txt"
      })
  void every_line_has_the_answer_that_was_looked_at(String name) throws IOException {
    Seen.requireSameAnswers(SeenMailsTest.class, name, answers(name));
  }

  @Test
  void a_mail_is_understood_as_it_was_when_somebody_looked() throws IOException {
    StringBuilder all = new StringBuilder();
    String mails =
        Resources.toString(Resources.getResource(SeenMailsTest.class, "mails.in"), UTF_8);
    for (String part : Splitter.on("\n" + MARK).split("\n" + mails)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        String format = part.substring(0, end);
        Input input = Input.of((part.substring(end + 1) + "\n").getBytes(UTF_8), "frobs.eml");
        all.append(MARK).append(format).append('\n');
        all.append(
            Understood.of(
                FormatRegistry.standard().reader(format).read(input, ReadOptions.lenient())));
      }
    }
    Seen.requireSame(SeenMailsTest.class, "mails.txt", all.toString());
  }
}
