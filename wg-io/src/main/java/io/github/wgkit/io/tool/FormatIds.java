package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import java.nio.file.Path;
import java.util.Iterator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The ids of formats, for help and completion. */
final class FormatIds {
  private static final String PACKED = ".gz";

  private FormatIds() {}

  static ImmutableList<String> that(FormatRegistry formats, Format.Capability can) {
    return formats.formats().stream()
        .filter(format -> format.can(can))
        .map(Format::id)
        .collect(toImmutableList());
  }

  /** {@return the formats that have the extension of a file, packed or not} */
  static ImmutableList<String> named(FormatRegistry formats, Path file, Format.Capability can) {
    String name = String.valueOf(file.getFileName());
    String unpacked =
        Ascii.toLowerCase(name).endsWith(PACKED)
            ? name.substring(0, name.length() - PACKED.length())
            : name;
    return formats.formats().stream()
        .filter(format -> format.can(can) && format.hasExtension(unpacked))
        .map(Format::id)
        .collect(toImmutableList());
  }

  /**
   * Checks what somebody typed.
   *
   * @return the id
   * @throws ParameterException if there is no such format, or it cannot do this
   */
  static String check(
      FormatRegistry formats, String id, Format.Capability can, CommandSpec command) {
    ImmutableList<String> able = that(formats, can);
    if (able.contains(id)) {
      return id;
    }
    String verb =
        switch (can) {
          case READ -> "read";
          case CHARTER -> "written for one charter";
          default -> "written";
        };
    throw new ParameterException(
        command.commandLine(),
        (formats.format(id).isPresent()
                ? "The format '" + id + "' cannot be " + verb
                : "Unknown format '" + id + "'")
            + "; formats that can be "
            + verb
            + ": "
            + String.join(", ", able));
  }

  /** What {@code --from} offers. */
  static final class Readable implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return that(FormatRegistry.standard(), Format.Capability.READ).iterator();
    }
  }

  /** What {@code --to} offers. */
  static final class Writable implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return that(FormatRegistry.standard(), Format.Capability.WRITE).iterator();
    }
  }

  /** What {@code --to} offers for one charter. */
  static final class OfCharters implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return that(FormatRegistry.standard(), Format.Capability.CHARTER).iterator();
    }
  }
}
