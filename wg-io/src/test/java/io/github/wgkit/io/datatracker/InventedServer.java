package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A Datatracker on this machine with invented groups, for the tests of those who use it. */
public final class InventedServer implements AutoCloseable {
  private final StandInDatatracker server;

  /**
   * Starts a server.
   *
   * @param groups how many working groups it has
   */
  public InventedServer(int groups) throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fill(server, groups);
  }

  /** {@return where it is} */
  public URI address() {
    return server.address();
  }

  /** {@return where its texts of charters are} */
  public URI charterAddress() {
    return server.address().resolve("charter/");
  }

  /** {@return a client that asks it without pauses} */
  public DatatrackerClient client() {
    return server.client().build();
  }

  /** {@return what was asked} */
  public List<String> requests() {
    return server.requests();
  }

  /** Lets each answer take some time. */
  public void delay(long millis) {
    server.latencyMillis = millis;
  }

  /** Adds a working group. */
  public void add(String acronym) {
    server
        .table("group.group")
        .add(
            InventedGroups.group(
                900_000 + server.table("group.group").size(), acronym, "wg", "proposed", 1));
  }

  /** Loses all but some groups. */
  public void keep(int groups) {
    List<?> all = server.table("group.group");
    all.subList(groups, all.size()).clear();
  }

  /** Loses the text of a charter. */
  public void lose(String text) {
    server.texts().remove(text);
  }

  @Override
  public void close() {
    server.close();
  }
}
