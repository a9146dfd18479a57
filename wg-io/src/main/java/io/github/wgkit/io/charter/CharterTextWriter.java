package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the bytes of one revision of one charter, as they are. */
final class CharterTextWriter implements WgWriter {
  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    ChosenCharter chosen = ChosenCharter.of(directory, options);
    if (chosen.bytes().isEmpty()) {
      throw new WgWriteException(
          "text-missing", "the text of " + chosen.fileName() + " is not at hand");
    }
    out.write(chosen.bytes().get().bytes());
    out.flush();
    return chosen.losses(directory, options, ImmutableSet.of()).result();
  }
}
