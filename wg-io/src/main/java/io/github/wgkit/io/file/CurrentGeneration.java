package io.github.wgkit.io.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which part of a folder counts, if the folder is a snapshot that is updated in place: each update
 * makes a new folder within it, and then a new {@code manifest.json} that names it. Whoever reads
 * the manifest first sees one whole snapshot, even while the next one is being made.
 */
public final class CurrentGeneration {
  /** The name of the file that names the part that counts. */
  public static final String MANIFEST = "manifest.json";

  /** The first field of a manifest; its value is {@link #FORMAT_NAME}. */
  public static final String FORMAT = "format";

  /** What a manifest says of itself, so that other files of that name are none. */
  public static final String FORMAT_NAME = "wgkit-snapshot";

  /** The field with the name of the folder that counts. */
  public static final String GENERATION = "generation";

  private static final JsonFactory JSON = new JsonFactory();

  private CurrentGeneration() {}

  /**
   * {@return the folder within a folder that counts; nothing if all of it does}
   *
   * @param folder a folder, which may have a manifest
   * @throws IOException if the manifest cannot be read
   */
  public static Optional<Path> of(Path folder) throws IOException {
    return named(folder).filter(CurrentGeneration::isThere);
  }

  /**
   * {@return the folder to read: the one that counts, or else the folder itself}
   *
   * @param folder a folder, which may have a manifest
   * @throws NoSuchFileException if the manifest names a folder that is not there: what lies beside
   *     it are parts of several snapshots
   * @throws IOException if the manifest cannot be read
   */
  public static Path toRead(Path folder) throws IOException {
    Optional<Path> named = named(folder);
    while (named.isPresent() && !isThere(named.get())) {
      Optional<Path> before = named;
      named = named(folder); // two updates may have gone by since the manifest was opened
      if (named.equals(before)) {
        throw new NoSuchFileException(
            folder.toString(), null, "the manifest names a folder that is not there");
      }
    }
    return named.orElse(folder);
  }

  private static Optional<Path> named(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return generation(manifest)
        .filter(name -> !name.isEmpty() && name.chars().allMatch(CurrentGeneration::isPlain))
        .map(folder::resolve);
  }

  private static boolean isThere(Path part) {
    return Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS);
  }

  /** Names with dots or slashes could lead out of the folder. */
  private static boolean isPlain(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  /** The two fields stand first, so that a manifest of any length is quickly looked at. */
  private static Optional<String> generation(Path manifest) throws IOException {
    try (InputStream bytes = Files.newInputStream(manifest);
        JsonParser in = JSON.createParser(bytes)) {
      boolean isOurs =
          in.nextToken() == JsonToken.START_OBJECT
              && FORMAT.equals(in.nextFieldName())
              && FORMAT_NAME.equals(in.nextTextValue())
              && GENERATION.equals(in.nextFieldName());
      return isOurs ? Optional.ofNullable(in.nextTextValue()) : Optional.empty();
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }
}
