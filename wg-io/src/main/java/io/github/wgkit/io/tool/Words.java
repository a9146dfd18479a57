package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The constants of an enum as words of the command line: reads them, whatever their case, and
 * offers them for help and completion.
 *
 * @param <E> the enum
 */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final Class<E> type;

  Words(Class<E> type) {
    this.type = type;
  }

  /** {@return the word for a constant: {@code area-director}} */
  static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  private ImmutableList<String> all() {
    return Stream.of(type.getEnumConstants()).map(Words::word).collect(toImmutableList());
  }

  @Override
  public E convert(String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> Ascii.equalsIgnoreCase(word(constant), text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is none of " + String.join(", ", all())));
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }
}
