package io.github.wgkit.io.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from the command line to the list of all groups of a file, beside a program
 * that only looks at each token of it.
 */
public final class StartCost {
  private static final int ROUNDS = 15;

  private StartCost() {}

  /**
   * Looks at each token of a file: the program beside.
   *
   * @param args the file
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    int tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(new File(args[0]))) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    System.out.println(tokens);
  }

  /**
   * {@return the medians in milliseconds: list, list with an archive of its classes and the quick
   * compiler alone, walk, and a machine that does nothing}
   */
  static Map<String, Double> measure() throws IOException {
    Path file = Files.createTempFile("wgkit-start", ".json");
    try {
      Files.write(file, Inputs.written(Inputs.directory(), "json"));
      String jar = System.getProperty("wgkit.jar", "target/wgkit.jar");
      String walkers =
          Child.placeOf(StartCost.class) + File.pathSeparator + Child.placeOf(JsonFactory.class);
      List<String> list = List.of(Child.java(), "-jar", jar, "list", file.toString());
      List<String> walk =
          List.of(Child.java(), "-cp", walkers, StartCost.class.getName(), file.toString());
      List<String> nothing = List.of(Child.java(), "-Xshare:auto", "--version");
      Path archive = file.resolveSibling(file.getFileName() + ".jsa");
      Child.seconds(
          List.of(
              Child.java(),
              "-XX:ArchiveClassesAtExit=" + archive,
              "-jar",
              jar,
              "list",
              file.toString()));
      List<String> archived =
          List.of(
              Child.java(),
              "-XX:SharedArchiveFile=" + archive,
              "-XX:TieredStopAtLevel=1",
              "-jar",
              jar,
              "list",
              file.toString());
      List<Double> lists = new ArrayList<>();
      List<Double> archivedLists = new ArrayList<>();
      List<Double> walks = new ArrayList<>();
      List<Double> nothings = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        walks.add(Child.seconds(walk));
        lists.add(Child.seconds(list));
        archivedLists.add(Child.seconds(archived));
        nothings.add(Child.seconds(nothing));
      }
      Files.delete(archive);
      return Map.of(
          "list", 1000 * median(lists),
          "archived", 1000 * median(archivedLists),
          "walk", 1000 * median(walks),
          "nothing", 1000 * median(nothings));
    } finally {
      Files.delete(file);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
