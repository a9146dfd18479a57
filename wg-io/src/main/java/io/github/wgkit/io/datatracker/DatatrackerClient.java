package io.github.wgkit.io.datatracker;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How to ask a Datatracker: where it is, who asks, and how gently. It is used by {@link
 * SnapshotUpdate}.
 *
 * <pre>{@code
 * DatatrackerClient client =
 *     DatatrackerClient.builder().contact("mailto:tools@example.org").build();
 * }</pre>
 *
 * <p>By default there is one request at a time and at most four a second. Nothing that identifies a
 * user is sent but the contact, no cookies are kept, and no redirect leads to another host.
 */
@Value.Immutable
public interface DatatrackerClient {
  /** The Datatracker of the IETF. */
  URI DATATRACKER = URI.create("https://datatracker.ietf.org/");

  /** Where the IETF keeps the texts of charters. */
  URI CHARTERS = URI.create("https://www.ietf.org/charter/");

  /** {@return the address below which {@code api/v1/} is; ends with a slash} */
  @Value.Default
  default URI baseAddress() {
    return DATATRACKER;
  }

  /** {@return the address below which the texts of charters are; ends with a slash} */
  @Value.Default
  default URI charterAddress() {
    return CHARTERS;
  }

  /**
   * {@return how the people who run the server reach the one who asks: an address of a page or of
   * mail} It becomes part of the user agent.
   */
  Optional<String> contact();

  /** {@return how the client names itself} */
  @Value.Default
  default String userAgent() {
    return "wgkit" + contact().map(contact -> " (+" + contact + ")").orElse("");
  }

  /** {@return how long a connection may take to come about; ten seconds by default} */
  @Value.Default
  default Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** {@return how long one answer may take, to its last byte; two minutes by default} */
  @Value.Default
  default Duration answerTimeout() {
    return Duration.ofMinutes(2);
  }

  /** {@return how many rows are asked for at a time, from 1 to 1,000, which is the default} */
  @Value.Default
  default int pageSize() {
    return 1_000;
  }

  /** {@return how many requests are under way at a time, from 1, the default, to 8} */
  @Value.Default
  default int parallelism() {
    return 1;
  }

  /** {@return the least time from the beginning of a request to the next; 250 ms by default} */
  @Value.Default
  default Duration interval() {
    return Duration.ofMillis(250);
  }

  /** {@return how failed requests are made again} */
  @Value.Default
  default RetryPolicy retryPolicy() {
    return RetryPolicy.DEFAULT;
  }

  /** {@return how many requests one update may make in all, with all tries; 3,000 by default} */
  @Value.Default
  default int mostRequests() {
    return 3_000;
  }

  /** {@return how many bytes one answer may have, unpacked; 64 MiB by default} */
  @Value.Default
  default int longestAnswer() {
    return 64 << 20;
  }

  /** {@return the clock for the times that are noted; that of the machine, in UTC, by default} */
  @Value.Default
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * {@return the client that makes the connections, for proxies and the like} By default one is
   * made for each update. It must neither follow redirects nor keep cookies. If it has an
   * authenticator, that decides what it tells to whom.
   */
  Optional<HttpClient> httpClient();

  /**
   * Refuses what cannot be asked or would not be polite.
   *
   * @throws IllegalArgumentException if an address is none of a folder on a web server, a number or
   *     a time is out of its bounds, or the HTTP client follows redirects or keeps cookies
   */
  @Value.Check
  default void check() {
    checkAddress(baseAddress());
    checkAddress(charterAddress());
    checkArgument(
        pageSize() >= 1 && pageSize() <= 1_000, "a page has 1 to 1,000 rows, not %s", pageSize());
    checkArgument(
        parallelism() >= 1 && parallelism() <= 8,
        "there are 1 to 8 requests at a time, not %s",
        parallelism());
    checkArgument(!interval().isNegative(), "the interval is negative: %s", interval());
    checkArgument(mostRequests() > 0 && longestAnswer() > 0, "a limit has to be positive");
    checkArgument(
        isTimeout(connectTimeout()) && isTimeout(answerTimeout()),
        "a timeout is not positive, or longer than a day");
    httpClient()
        .ifPresent(
            client -> {
              checkArgument(
                  client.followRedirects() == HttpClient.Redirect.NEVER,
                  "the HTTP client follows redirects, maybe to other servers");
              checkArgument(client.cookieHandler().isEmpty(), "the HTTP client keeps cookies");
            });
    checkArgument(
        userAgent().chars().allMatch(c -> c >= ' ' && c < 0x7F),
        "a user agent is of printable ASCII: %s",
        userAgent());
  }

  private static boolean isTimeout(Duration duration) {
    return !duration.isNegative()
        && !duration.isZero()
        && duration.compareTo(Duration.ofDays(1)) <= 0;
  }

  private static void checkAddress(URI address) {
    String scheme = String.valueOf(address.getScheme());
    checkArgument(
        (scheme.equals("https") || scheme.equals("http"))
            && address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && String.valueOf(address.getRawPath()).endsWith("/"),
        "not the address of a folder on a web server, ending with a slash: %s",
        address);
  }

  /** {@return a builder with these values} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default values} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DatatrackerClient}. */
  final class Builder extends ImmutableDatatrackerClient.Builder {
    Builder() {}
  }
}
