package org.example.newer;

import tools.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.example.embedder.Program;

/** Uses both. */
public final class Beside {
  private Beside() {}

  /** Does what the program does, and asks Jackson something as well. */
  public static void main(String[] args) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String version = mapper.version().toString();
    if (!version.equals("3.0.4") || mapper.readTree("[1]").size() != 1) {
      throw new IllegalStateException("Jackson " + version);
    }
    System.out.println(Program.run() + ", beside Jackson " + version);
  }
}
