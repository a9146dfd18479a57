package io.github.wgkit.io.listing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.Understood;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is made of lists, as it was when somebody last read it. Who changes that finds the new
 * answers in {@code target/seen}, reads what differs, and puts them in the place of the old ones
 * beside this class.
 */
class SeenListsTest {
  private static final String MARK = "%% ";

  private static ListingFormat format(String id) {
    return formats().filter(format -> format.format().id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<ListingFormat> formats() {
    return Stream.of(Listing.values()).map(ListingFormat::new);
  }

  private static ReadResult<Directory> read(String id, String text, Charset charset)
      throws IOException {
    return format(id)
        .reader()
        .orElseThrow()
        .read(Input.of(text.getBytes(charset), "list.txt"), ReadOptions.lenient());
  }

  private static ImmutableList<String> lists() throws IOException {
    String all = Resources.toString(Resources.getResource(SeenListsTest.class, "lists.in"), UTF_8);
    return Splitter.on("\n" + MARK)
        .splitToStream("\n" + all)
        .filter(part -> !part.isEmpty())
        .collect(toImmutableList());
  }

  private static String id(String list) {
    return list.substring(0, list.indexOf('\n'));
  }

  private static String text(String list) {
    return list.substring(list.indexOf('\n') + 1) + "\n";
  }

  @Test
  void a_list_is_understood_as_it_was_when_somebody_looked() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String list : lists()) {
      all.append(MARK).append(id(list)).append('\n');
      all.append(Understood.of(read(id(list), text(list), UTF_8)));
    }
    Seen.requireSame(SeenListsTest.class, "lists.txt", all.toString());
  }

  @Test
  void a_list_is_known_by_its_beginning_and_its_name() throws IOException {
    Seen.requireSameAnswers(SeenListsTest.class, "starts.txt", SeenListsTest::kinds);
  }

  private static String kinds(String nameAndStart) {
    int end = nameAndStart.indexOf('|');
    ByteBuffer start = ByteBuffer.wrap(nameAndStart.substring(end + 1).getBytes(UTF_8));
    String name = nameAndStart.substring(0, end);
    return formats()
        .map(
            format ->
                format.format().id()
                    + shown(format.sniff(start.duplicate()))
                    + shown(format.sniff(start.duplicate(), name)))
        .filter(said -> said.indexOf(' ') >= 0)
        .collect(joining(", "));
  }

  private static String shown(Match match) {
    return match == Match.NO ? "" : " " + match;
  }

  private static WriteResult write(Directory directory, WriteOptions options, StringBuilder text)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteResult result =
        format(options.format().orElseThrow())
            .writer()
            .orElseThrow()
            .write(directory, out, options);
    text.append(out.toString(ISO_8859_1));
    return result;
  }

  private static String written(Directory directory, WriteOptions.Builder options)
      throws IOException {
    StringBuilder text = new StringBuilder();
    write(directory, options.build(), text);
    return text.toString();
  }

  @Test
  void a_list_is_written_as_it_was_read_as_long_as_nothing_changed() throws IOException {
    for (String list : lists()) {
      String id = id(list);
      String latin = text(list).replace("Ada Dune", "Ada D\u00FCne");
      Directory directory = read(id, latin, ISO_8859_1).value();
      StringBuilder written = new StringBuilder();
      WriteResult result = write(directory, WriteOptions.builder().format(id).build(), written);
      assertThat(written).hasToString(latin);
      assertThat(result).isEqualTo(WriteResult.COMPLETE);
      assertThat(written(directory, WriteOptions.builder().format(id).anew(true)))
          .isNotEqualTo(latin);
      if (directory.groups().isEmpty()) {
        continue;
      }
      Directory fewer =
          directory.toBuilder().groups(directory.groups().stream().skip(1).toList()).build();
      assertThat(written(fewer, WriteOptions.builder().format(id)))
          .as(id)
          .isEqualTo(written(fewer, WriteOptions.builder().format(id).anew(true)));
    }
  }

  @Test
  void of_one_group_only_that_is_written() throws IOException {
    String list = lists().get(0);
    Directory directory = read(id(list), text(list), UTF_8).value();
    WriteOptions.Builder options = WriteOptions.builder().format(id(list));
    assertThat(written(directory, options.group(Acronym.of("frobx"))))
        .contains("Routing Area (rtg)", "Frobs (frobx)")
        .doesNotContain("Barx", "Knobs");
  }

  @Test
  void one_list_is_not_written_as_another_one() throws IOException {
    String list = lists().get(0);
    Directory directory = read(id(list), text(list), UTF_8).value();
    assertThat(written(directory, WriteOptions.builder().format("1wg-summary-by-acronym")))
        .contains("IETF Working Group Summary (By Acronym)");
  }
}
