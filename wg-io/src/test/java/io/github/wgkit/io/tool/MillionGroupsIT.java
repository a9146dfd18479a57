package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionGroupsIT {
  private static final int GROUPS = 1_000_000;
  private static final int MILESTONES = 10;
  private static final String NUMBER = "0000000";
  private static final String ROW_OF_A_GROUP =
      "g" + NUMBER + ",\"Group " + NUMBER + ", of the Brücke\",active,sec\r\n";

  @TempDir private Path folder;

  /** What went through a pipe. */
  private record Flow(long lines, long checksum) {}

  @Test
  void a_million_groups_pass_through_a_heap_of_64_megabytes() throws Exception {
    Path err = folder.resolve("err.txt");
    Process tool =
        WgkitJar.process(List.of("-Xmx64m"), "convert", "-", "--from", "ndjson", "--to", "ndjson")
            .redirectError(err.toFile())
            .start();
    CompletableFuture<Flow> received =
        CompletableFuture.supplyAsync(() -> receive(tool.getInputStream()));
    Flow sent = send(tool.getOutputStream(), "", lineOfOneGroup());
    assertThat(received.get(5, TimeUnit.MINUTES)).isEqualTo(sent);
    assertThat(tool.waitFor()).isZero();
    assertThat(err).isEmptyFile();
    assertThat(sent.lines()).isEqualTo(GROUPS);
  }

  @Test
  void a_million_groups_pass_into_a_table_and_out_of_it() throws Exception {
    String[][] ways = {
      {"ndjson", "csv", lineOfOneGroup(), ""},
      {"csv", "ndjson", ROW_OF_A_GROUP, "acronym,name,state,parent\r\n"}
    };
    Flow[] flows = new Flow[2];
    for (int i = 0; i < ways.length; i++) {
      String[] way = ways[i];
      Process tool =
          WgkitJar.process(List.of("-Xmx64m"), "convert", "-", "--from", way[0], "--to", way[1])
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      CompletableFuture<Flow> received =
          CompletableFuture.supplyAsync(() -> receive(tool.getInputStream()));
      send(tool.getOutputStream(), way[3], way[2]);
      flows[i] = received.get(5, TimeUnit.MINUTES);
      assertThat(tool.waitFor()).isZero();
    }
    // the header is a line
    assertThat(flows[0].lines()).isEqualTo(GROUPS + 1);
    assertThat(flows[1].lines()).isEqualTo(GROUPS);
  }

  @Test
  void a_million_milestones_pass_through_a_table() throws Exception {
    String header =
        "group,group_name,group_type,uses_milestone_dates,plan,id,description,state,due,order,"
            + "resolution,documents,last_modified\r\n";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < MILESTONES; i++) {
      rows.append("g" + NUMBER + ",\"Group " + NUMBER + ", of the Brücke\",wg,true,current,")
          .append(i + 1)
          .append(",\"Send the \"\"part\"\"\nof it\",active,2026-07-31,,,draft-g-" + NUMBER)
          .append(",\r\n");
    }
    Process tool =
        WgkitJar.process(
                List.of("-Xmx64m"), "convert - --from csv --to csv --table milestones".split(" "))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture<Flow> received =
        CompletableFuture.supplyAsync(() -> receive(tool.getInputStream()));
    Flow sent = send(tool.getOutputStream(), header, rows.toString(), GROUPS / MILESTONES);
    assertThat(received.get(5, TimeUnit.MINUTES)).isEqualTo(sent);
    assertThat(tool.waitFor()).isZero();
  }

  private static Flow send(OutputStream pipe, String header, String line) throws IOException {
    return send(pipe, header, line, GROUPS);
  }

  private static Flow send(OutputStream pipe, String header, String line, int times)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(header.getBytes(UTF_8));
    try (OutputStream out = new BufferedOutputStream(pipe, 1 << 16)) {
      out.write(header.getBytes(UTF_8));
      for (int i = 0; i < times; i++) {
        String number = Integer.toString(i);
        byte[] bytes =
            line.replace(NUMBER, NUMBER.substring(number.length()) + number).getBytes(UTF_8);
        checksum.update(bytes);
        out.write(bytes);
      }
    }
    long lines = header.lines().count() + times * line.lines().count();
    return new Flow(lines, checksum.getValue());
  }

  private static Flow receive(InputStream pipe) {
    CRC32 checksum = new CRC32();
    long lines = 0;
    try (InputStream in = new CheckedInputStream(pipe, checksum)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Flow(lines, checksum.getValue());
  }

  /** The line as this library writes it, so that it has to come out as it went in. */
  private static String lineOfOneGroup() throws IOException {
    WorkingGroup group =
        WorkingGroup.builder()
            .acronym(Acronym.of("g" + NUMBER))
            .name("Group " + NUMBER + " of the Brücke")
            .state(GroupState.ACTIVE)
            .parent(Acronym.of("sec"))
            .addRoles(Role.builder().name(RoleName.CHAIR).personName("Ida " + NUMBER).build())
            .build();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    FormatRegistry.standard()
        .write(
            Directory.builder().groups(ImmutableList.of(group)).build(),
            line,
            WriteOptions.builder().format("ndjson").build());
    return line.toString(UTF_8);
  }
}
