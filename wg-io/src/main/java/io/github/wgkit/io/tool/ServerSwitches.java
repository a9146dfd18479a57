package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import com.google.common.net.InetAddresses;
import io.github.wgkit.io.datatracker.DatatrackerClient;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which Datatracker is asked, and how gently. */
final class ServerSwitches {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = Address.class,
      description = {
        "The Datatracker to ask. Default:",
        "https://datatracker.ietf.org/",
        "Another one needs --charters-url as well, or --charters none."
      })
  private @Nullable URI address;

  @Option(
      names = "--charters-url",
      paramLabel = "URL",
      converter = Address.class,
      description = {"Where texts of charters are. Default:", "https://www.ietf.org/charter/"})
  private @Nullable URI charterAddress;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = {
        "Your address of mail, or of a page about you, so that those who run the server can reach"
            + " you. It is sent with each request."
      })
  private @Nullable String contact;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many requests are under way at a time, from 1, the default, to 8.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "The least time between two requests. Default: 0.25.")
  private @Nullable Duration interval;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "After how many requests to stop. Default: 3000.")
  private @Nullable Integer mostRequests;

  /** {@return how to ask} */
  DatatrackerClient client(boolean needsCharters) {
    if (address != null && charterAddress == null && needsCharters) {
      throw misuse("--url needs --charters-url as well, or --charters none");
    }
    if (parallelism != null && (parallelism < 1 || parallelism > 8)) {
      throw misuse("--parallelism is from 1 to 8, not " + parallelism);
    }
    if (mostRequests != null && mostRequests < 1) {
      throw misuse("--max-requests is at least 1, not " + mostRequests);
    }
    if (contact != null && !isPlain(contact)) {
      throw misuse("--contact is one word of ASCII characters, not '" + contact + "'");
    }
    DatatrackerClient.Builder client = DatatrackerClient.builder();
    if (address != null) {
      client.baseAddress(address);
    }
    if (charterAddress != null) {
      client.charterAddress(charterAddress);
    }
    if (contact != null) {
      client.contact(contact);
    }
    if (parallelism != null) {
      client.parallelism(parallelism);
    }
    if (interval != null) {
      client.interval(interval);
    }
    if (mostRequests != null) {
      client.mostRequests(mostRequests);
    }
    return client.build();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private ParameterException misuse(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Reads the address of a folder on a server; a slash at its end may be left out. */
  static final class Address implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      URI address;
      try {
        address = URI.create(text.endsWith("/") ? text : text + "/");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is no address");
      }
      String scheme = Ascii.toLowerCase(String.valueOf(address.getScheme()));
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      if (!isWeb
          || address.getHost() == null
          || address.getRawUserInfo() != null
          || address.getRawQuery() != null
          || address.getRawFragment() != null) {
        throw new TypeConversionException(
            "'" + text + "' is no address like https://datatracker.ietf.org/");
      }
      if (scheme.equals("http") && !isThisMachine(address.getHost())) {
        throw new TypeConversionException(
            "what comes by http can be changed on its way; use https for " + address.getHost());
      }
      return URI.create(scheme + address.toString().substring(scheme.length()));
    }

    private static boolean isThisMachine(String host) {
      String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return Ascii.equalsIgnoreCase(name, "localhost")
          || (InetAddresses.isInetAddress(name)
              && InetAddresses.forString(name).isLoopbackAddress());
    }
  }

  /** Reads a number of seconds. */
  static final class Seconds implements ITypeConverter<Duration> {
    private static final BigDecimal MOST = BigDecimal.valueOf(3600);

    @Override
    public Duration convert(String text) {
      try {
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.signum() >= 0 && seconds.compareTo(MOST) <= 0) {
          return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new TypeConversionException(
          "'" + text + "' is no number of seconds like 0.25, up to 3600");
    }
  }
}
