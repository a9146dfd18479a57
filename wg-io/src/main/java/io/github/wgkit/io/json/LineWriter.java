package io.github.wgkit.io.json;

import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;

/** Writes one entry a line. Extensions that come in a row share a line. */
final class LineWriter implements EntryWriter {
  private final JsonOutput out;
  private final TreeMap<String, ExtensionValue> extensions = new TreeMap<>();

  LineWriter(OutputStream out) throws IOException {
    this.out = JsonOutput.lines(out);
  }

  @Override
  public void entry(DirectoryEntry entry) throws IOException {
    writeExtensions();
    Section<?> section = Section.of(entry);
    out.generator().writeStartObject();
    if (section != Section.GROUPS) {
      out.generator().writeStringField(DirectoryReading.RECORD, section.word());
    }
    section.writeKeys(entry, out);
    endLine();
  }

  @Override
  public void extension(String key, ExtensionValue value) {
    extensions.put(key, value);
  }

  private void writeExtensions() throws IOException {
    if (!extensions.isEmpty()) {
      out.generator().writeStartObject();
      out.generator().writeStringField(DirectoryReading.RECORD, DirectoryReading.DIRECTORY);
      out.generator().writeFieldName(ObjectForm.EXTENSIONS);
      out.fields(extensions);
      endLine();
      extensions.clear();
    }
  }

  private void endLine() throws IOException {
    out.generator().writeEndObject();
    out.generator().writeRaw('\n');
  }

  @Override
  public WriteResult finish() throws IOException {
    writeExtensions();
    out.close();
    return WriteResult.COMPLETE;
  }
}
