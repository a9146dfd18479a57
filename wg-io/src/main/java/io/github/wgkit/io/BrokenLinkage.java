package io.github.wgkit.io;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.check.Severity;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that a format needs is not there, or is another one than it was compiled with. The usual
 * cause is that something else on the class path has brought an older version of a library.
 */
final class BrokenLinkage {
  private static final String CODE = "provider-broken";

  /** The name of a class in a package, as messages of the virtual machine have it. */
  private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z_][\\w$]*[./])+[A-Z][\\w$]*");

  private BrokenLinkage() {}

  /**
   * {@return what is wrong}
   *
   * @param input the name of the input
   */
  static Problem problem(Format format, Object provider, LinkageError failure, String input) {
    return new Problem(
        CODE, Severity.ERROR, told(format, provider, failure), new Location(input, 0, 0, ""));
  }

  /** {@return the exception that a writer throws} */
  static WgWriteException ofWriter(Format format, Object provider, LinkageError failure) {
    WgWriteException told = new WgWriteException(CODE, told(format, provider, failure));
    told.initCause(failure);
    return told;
  }

  private static String told(Format format, Object provider, LinkageError failure) {
    Throwable first = Throwables.getRootCause(failure);
    // of the virtual machine, not of the input, and worth nothing if it is cut
    String message = String.valueOf(first.getMessage());
    return "the format "
        + format.id()
        + " cannot be used here: "
        + first.getClass().getSimpleName()
        + ": "
        + message
        + "; a library that it needs is missing or has another version than it needs"
        + culprit(message, provider.getClass()).map(jar -> ", such as " + jar).orElse("");
  }

  /** {@return the file of the first class that is named and is there, but is not the format's} */
  private static Optional<String> culprit(String message, Class<?> user) {
    Matcher named = CLASS.matcher(message);
    while (named.find()) {
      Optional<String> file = file(named.group().replace('/', '.'), user);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> file(String name, Class<?> user) {
    try {
      CodeSource source =
          Class.forName(name, false, user.getClassLoader()).getProtectionDomain().getCodeSource();
      if (source == null || source.equals(user.getProtectionDomain().getCodeSource())) {
        return Optional.empty();
      }
      return Optional.of(
          Iterables.getLast(Path.of(source.getLocation().toURI())).toString() + " (" + name + ")");
    } catch (ReflectiveOperationException
        | URISyntaxException
        | RuntimeException
        | LinkageError e) {
      return Optional.empty(); // this is about another failure, which is told
    }
  }
}
