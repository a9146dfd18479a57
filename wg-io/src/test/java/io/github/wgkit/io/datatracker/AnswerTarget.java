package io.github.wgkit.io.datatracker;

import static io.github.wgkit.model.testkit.Law.require;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.fuzz.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads a page of rows as a server may give it, and looks whether it is what was asked for. */
public final class AnswerTarget implements Target {
  private static final URI BASE = URI.create("https://datatracker.example.org/");
  private static final JsonFactory JSON = new JsonFactory();

  /** Makes the target. */
  public AnswerTarget() {}

  @Override
  public void take(byte[] input) throws Exception {
    ApiRows page;
    try {
      page = decode(input);
    } catch (DamagedAnswerException e) {
      require(
          !e.getMessage().isBlank() && e.getMessage().length() < 1_000,
          "what does this tell? %s",
          e.getMessage());
      return;
    }
    RowCheck check =
        new RowCheck(BASE, GroupSelection.builder().build(), Instant.parse("2026-05-07T00:00:00Z"));
    for (ApiRow row : page.rows()) {
      for (ApiResource resource : ApiResource.ALL) {
        checked(check, resource, row);
      }
    }
    again(page);
  }

  private static ApiRows decode(byte[] bytes) throws DamagedAnswerException {
    return ApiRows.decoder(JSON, 0)
        .decode(new Answer(BASE, false, bytes, "application/json", Version.UNKNOWN));
  }

  private static void checked(RowCheck check, ApiResource resource, ApiRow row) {
    try {
      check.check(resource, row);
    } catch (DatatrackerException e) {
      require(!e.getMessage().contains("\n"), "more than a line: %s", e.getMessage());
    }
  }

  /** Rows are kept as they came: who reads those that were kept reads the same. */
  private static void again(ApiRows page) throws IOException, DamagedAnswerException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String join = "{\"meta\":{\"total_count\":" + page.total() + "},\"objects\":[";
    for (ApiRow row : page.rows()) {
      bytes.write(join.getBytes(StandardCharsets.US_ASCII));
      bytes.write(row.json());
      join = ",";
    }
    if (page.rows().isEmpty()) {
      return;
    }
    bytes.write("]}".getBytes(StandardCharsets.US_ASCII));
    ApiRows back = decode(bytes.toByteArray());
    require(back.rows().size() == page.rows().size(), "%s became %s", page, back);
    for (int i = 0; i < page.rows().size(); i++) {
      ApiRow row = page.rows().get(i);
      ApiRow kept = back.rows().get(i);
      require(
          kept.key().equals(row.key())
              && kept.number() == row.number()
              && kept.noted().equals(row.noted()),
          "%s became %s",
          row,
          kept);
    }
  }
}
