package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the API gives out: a folder of resources with the texts of charters, or one file. */
final class ApiReader implements WgReader {
  /** What a whole snapshot has. */
  private static final ImmutableList<String> EXPECTED =
      ImmutableList.of(
          GroupRows.TABLE,
          "group.role",
          MilestoneRows.TABLE,
          GroupEventRows.TABLE,
          GroupRows.HISTORY_TABLE,
          PersonRows.TABLE,
          PersonRows.EMAIL_TABLE,
          DocumentNames.TABLE,
          StateRows.TABLE);

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    List<ApiPage> pages = new ArrayList<>();
    List<CharterFile> texts = new ArrayList<>();
    if (input.isFolder()) {
      input.forEachFile(session, (name, bytes) -> readFile(name, bytes, session, pages, texts));
    } else {
      ApiPage page = new ApiPage(input.name());
      pages.add(page);
      try (InputStream bytes = input.open(session)) {
        page.read(bytes, session);
      }
    }
    pages.sort(ApiPage.IN_ORDER);
    texts.sort(Comparator.comparing(CharterFile::path));
    DirectoryAssembler assembler = new DirectoryAssembler(session);
    Tables tables = assembler.tables();
    for (ApiPage page : pages) {
      tables.declare(page.table());
      page.rows().forEach(tables::add);
      for (Map.Entry<String, ExtensionValue> remark : page.remarks().entrySet()) {
        session.extension(page.table() + "." + remark.getKey(), remark.getValue());
      }
    }
    lookForGaps(pages, session);
    if (input.isFolder()) {
      for (String table : EXPECTED) {
        tables.missing(table);
      }
    }
    texts.forEach(assembler::add);
    assembler.assemble();
  }

  private static void readFile(
      String name,
      InputStream bytes,
      ReadSession session,
      List<ApiPage> pages,
      List<CharterFile> texts)
      throws IOException {
    if (CharterFile.isCharterFile(name)) {
      byte[] text = bytes.readNBytes(session.options().limits().textLength());
      if (bytes.read() >= 0) {
        tell(session, "limit", Severity.ERROR, "this text is longer than the limits allow", name);
      } else {
        texts.add(new CharterFile(name, CharterText.of(text)));
      }
    } else if (ResourceFile.of(name) != null) {
      ApiPage page = new ApiPage(name);
      pages.add(page);
      page.read(bytes, session);
    } else {
      tell(
          session,
          "datatracker-file",
          Severity.INFO,
          "this file has not the name of a resource and was not read",
          name);
    }
  }

  /** Compares how many rows there are with how many the lists say there are. */
  private static void lookForGaps(List<ApiPage> pages, ReadSession session) throws IOException {
    Map<String, List<ApiPage>> byTable = new LinkedHashMap<>();
    for (ApiPage page : pages) {
      byTable.computeIfAbsent(page.table(), table -> new ArrayList<>()).add(page);
    }
    for (List<ApiPage> ofTable : byTable.values()) {
      Set<Object> keys = new HashSet<>();
      long total = -1;
      for (ApiPage page : ofTable) {
        page.rows().forEach(row -> keys.add(row.key() == null ? row : row.key()));
        total = Math.max(total, page.total());
      }
      ApiPage last = ofTable.get(ofTable.size() - 1);
      if (total >= 0 ? total != keys.size() : last.hasNext()) {
        tell(
            session,
            "datatracker-page",
            Severity.WARNING,
            "there are "
                + keys.size()
                + (total >= 0 ? " of " + total : "")
                + " objects of "
                + last.table()
                + (last.hasNext() ? ", and a next page is named" : ""),
            last.path());
      }
    }
  }

  private static void tell(
      ReadSession session, String code, Severity severity, String message, String file)
      throws WgReadException {
    session.problem(new Problem(code, severity, message, new Location(file, 0, 0, "")));
  }
}
