package io.github.wgkit.io.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.BaseEncoding;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The text from which a charter was read, byte for byte, as the extension {@value #KEY} of the
 * charter keeps it, or of the group if the text turned out to have no charter, or of the directory
 * if the text was a list of many groups.
 *
 * @param format the id of the format
 * @param name the name of the file, as far as a reader looks at it; may be empty
 * @param text all that was read
 */
public record CharterSource(String format, String name, CharterText text) {
  /** The name of the extension. */
  public static final String KEY = "wgkitSource";

  private static final String FORMAT = "format";
  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final String BASE_64 = "base64";

  /**
   * Checks the parts.
   *
   * @param format the id of the format
   * @param name the name of the file; only the part at which a reader looks is kept
   * @param text all that was read
   */
  public CharterSource {
    requireNonNull(format);
    requireNonNull(text);
    name = CharterFileName.telling(name);
  }

  /**
   * A text without the name of a file.
   *
   * @param format the id of the format
   * @param text all that was read
   */
  public CharterSource(String format, CharterText text) {
    this(format, "", text);
  }

  /**
   * {@return the text from which a group was read, if it was read from one}
   *
   * @param group the group; a page without a charter stands with the group itself
   */
  public static Optional<CharterSource> of(Group group) {
    return group
        .charter()
        .map(Charter::extensions)
        .flatMap(CharterSource::in)
        .or(() -> in(group.extensions()));
  }

  /**
   * {@return the list from which a directory was read, if it was read from one}
   *
   * @param directory the directory
   */
  public static Optional<CharterSource> of(Directory directory) {
    return in(directory.extensions());
  }

  private static Optional<CharterSource> in(Map<String, ExtensionValue> extensions) {
    return extensions.get(KEY) instanceof ExtensionValue.Fields source
        ? text(source.values())
            .map(text -> new CharterSource(word(source, FORMAT), word(source, NAME), text))
        : Optional.empty();
  }

  private static String word(ExtensionValue.Fields source, String key) {
    return source.values().get(key) instanceof ExtensionValue.Text word ? word.value() : "";
  }

  private static Optional<CharterText> text(ImmutableMap<String, ExtensionValue> source) {
    if (source.get(TEXT) instanceof ExtensionValue.Text text
        && StandardCharsets.UTF_8.newEncoder().canEncode(text.value())) {
      return Optional.of(CharterText.of(text.value()));
    }
    return source.get(BASE_64) instanceof ExtensionValue.Text base64
            && BaseEncoding.base64().canDecode(base64.value())
        ? Optional.of(CharterText.of(BaseEncoding.base64().decode(base64.value())))
        : Optional.empty();
  }

  /**
   * {@return what the text says, read again; empty if it cannot be read at all}
   *
   * @param reader reads the {@link #format()}
   * @throws IOException never, as the text is in memory
   */
  public Optional<Directory> read(WgReader reader) throws IOException {
    ReadOptions options =
        ReadOptions.builder()
            .isLenient(true)
            .limits(
                Limits.builder()
                    .textLength(Math.max(Limits.DEFAULT.textLength(), text.size()))
                    .build())
            .build();
    try {
      return Optional.of(reader.read(Input.of(text.bytes(), name), options).value());
    } catch (WgReadException e) {
      return Optional.empty();
    }
  }

  /** {@return the value of the extension} */
  public ExtensionValue toExtension() {
    ImmutableSortedMap.Builder<String, ExtensionValue> source = ImmutableSortedMap.naturalOrder();
    source.put(FORMAT, ExtensionValue.of(format));
    if (!name.isEmpty()) {
      source.put(NAME, ExtensionValue.of(name));
    }
    Optional<String> utf8 = text.utf8();
    if (utf8.isPresent()) {
      source.put(TEXT, ExtensionValue.of(utf8.get()));
    } else {
      source.put(BASE_64, ExtensionValue.of(BaseEncoding.base64().encode(text.bytes())));
    }
    return ExtensionValue.of(source.buildOrThrow());
  }
}
