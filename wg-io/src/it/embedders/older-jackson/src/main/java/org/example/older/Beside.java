package org.example.older;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.example.embedder.Program;

/** Uses both. */
public final class Beside {
  private Beside() {}

  /** Does what the program does, and asks Jackson something as well. */
  public static void main(String[] args) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String version = mapper.version().toString();
    if (!version.equals("2.17.3") || mapper.readTree("[1]").size() != 1) {
      throw new IllegalStateException("Jackson " + version);
    }
    System.out.println(Program.run() + ", beside Jackson " + version);
  }
}
