package io.github.wgkit.io.datatracker;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests, politely: one after another at an interval, again if they fail, and never more
 * than allowed. When the server asks for a pause, all threads make it.
 */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final ImmutableSet<Integer> REDIRECTS = ImmutableSet.of(301, 302, 303, 307, 308);
  private static final ImmutableSet<Integer> PASSING = ImmutableSet.of(408, 425, 429);
  private static final int MOST_REDIRECTS = 5;

  private final DatatrackerClient settings;
  private final HttpClient http;
  private final BooleanSupplier isCancelled;
  private final RandomGenerator chance;
  private final Ticker ticker;

  // guarded by this
  private int made;
  private long nextTurn;
  private boolean hasTurn;
  private boolean wasReached;

  Requests(
      DatatrackerClient settings,
      BooleanSupplier isCancelled,
      RandomGenerator chance,
      Ticker ticker) {
    this.settings = settings;
    this.isCancelled = isCancelled;
    this.chance = chance;
    this.ticker = ticker;
    this.http =
        settings
            .httpClient()
            .orElseGet(
                () ->
                    HttpClient.newBuilder()
                        .connectTimeout(settings.connectTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
  }

  /** {@return how many requests were made} */
  synchronized int made() {
    return made;
  }

  /**
   * Asks for something until the answer is what was asked for.
   *
   * @param address what to ask for
   * @param known the version that is at hand; the answer may then be that there is no other
   * @param decoder makes something of the answer
   * @param <T> what is made
   * @return what was made
   * @throws DatatrackerException if there was no such answer
   */
  <T> T get(URI address, Version known, Answer.Decoder<T> decoder) throws DatatrackerException {
    for (int failures = 1; ; failures++) {
      try {
        return decoder.decode(follow(address, known));
      } catch (DamagedAnswerException e) {
        again(failures, failure(Code.DAMAGED, address, e.getMessage(), null), null);
      } catch (Passing e) {
        again(failures, e.failure, e.wait);
      }
    }
  }

  /** A failure that may pass. */
  private static final class Passing extends Exception {
    private static final long serialVersionUID = 1L;
    private final DatatrackerException failure;
    private final transient @Nullable Duration wait;

    Passing(DatatrackerException failure, @Nullable Duration wait) {
      super(failure);
      this.failure = failure;
      this.wait = wait;
    }
  }

  private void again(int failures, DatatrackerException failure, @Nullable Duration wait)
      throws DatatrackerException {
    boolean isTooLong = wait != null && wait.compareTo(settings.retryPolicy().longestWait()) > 0;
    if (isTooLong || failures >= settings.retryPolicy().tries()) {
      throw failure;
    }
    Duration own = settings.retryPolicy().pause(failures, chance);
    Duration next = wait != null && wait.compareTo(own) > 0 ? wait : own;
    LOG.info("{}; trying again in {} ms", failure.getMessage(), next.toMillis());
    hold(next);
  }

  private Answer follow(URI address, Version known) throws DatatrackerException, Passing {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = send(at, known);
      int status = response.statusCode();
      if (!REDIRECTS.contains(status)) {
        return answer(at, response);
      }
      at = target(at, response);
    }
    throw failure(Code.REDIRECTED, address, "it leads from one redirect to the next", null);
  }

  /** Only the same server is asked, and never without protection if there was some. */
  private static URI target(URI from, HttpResponse<byte[]> response) throws DatatrackerException {
    String location = response.headers().firstValue("location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw failure(Code.REDIRECTED, from, "it leads to no address", e);
    }
    boolean isSafe =
        from.getScheme().equalsIgnoreCase(to.getScheme())
            || (from.getScheme().equalsIgnoreCase("http") && "https".equals(to.getScheme()));
    if (location.isEmpty() || !isSafe || !from.getHost().equalsIgnoreCase(to.getHost())) {
      throw failure(
          Code.REDIRECTED, from, "it leads to another server, which is not followed", null);
    }
    return to;
  }

  private HttpResponse<byte[]> send(URI address, Version known)
      throws DatatrackerException, Passing {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.answerTimeout())
            .header("User-Agent", settings.userAgent())
            .header("Accept-Encoding", "gzip")
            .GET();
    known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
    known.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
    takeTurn(address);
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request.build(), ignored -> new LimitedBody(settings.longestAnswer()));
    try {
      HttpResponse<byte[]> response =
          sent.get(settings.answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
      reached();
      return response;
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new Passing(
          failure(
              Code.DAMAGED,
              address,
              "the answer took more than " + settings.answerTimeout().toSeconds() + " seconds",
              e),
          null);
    } catch (ExecutionException e) {
      throw failed(address, requireNonNull(e.getCause()));
    }
  }

  private Passing failed(URI address, Throwable cause) throws DatatrackerException {
    if (cause instanceof LimitedBody.TooLongException) {
      throw tooLong(address);
    }
    DatatrackerException failure =
        failure(
            Code.UNREACHABLE,
            address,
            cause instanceof IOException && wasReached()
                ? "the connection broke: " + said(cause)
                : "there is no connection to " + address.getHost() + ": " + said(cause),
            cause);
    if (!wasReached()) {
      throw failure; // a network that is down is told at once
    }
    return new Passing(failure, null);
  }

  private static String said(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        return at.getMessage();
      }
    }
    return cause.getClass().getSimpleName();
  }

  private Answer answer(URI address, HttpResponse<byte[]> response)
      throws DatatrackerException, Passing {
    int status = response.statusCode();
    HttpHeaders headers = response.headers();
    if (status == 200 || status == 304) {
      Version version =
          new Version(headers.firstValue("etag"), headers.firstValue("last-modified"));
      return new Answer(address, status == 304, unpacked(address, response), version);
    }
    String told = "the server answers " + status;
    if (status == 404 || status == 410) {
      throw failure(Code.NOT_FOUND, address, "there is no such thing", null);
    }
    if (status >= 500 || PASSING.contains(status)) {
      Optional<Duration> wait =
          headers
              .firstValue("retry-after")
              .flatMap(value -> RetryAfter.parse(value, settings.clock().instant()));
      String asked = wait.map(time -> " and asks to wait " + time.toSeconds() + " s").orElse("");
      throw new Passing(failure(Code.UNAVAILABLE, address, told + asked, null), wait.orElse(null));
    }
    throw failure(Code.REFUSED, address, told, null);
  }

  private byte[] unpacked(URI address, HttpResponse<byte[]> response)
      throws DatatrackerException, Passing {
    String encoding = response.headers().firstValue("content-encoding").orElse("");
    if (!Ascii.equalsIgnoreCase(encoding, "gzip") || response.statusCode() == 304) {
      return response.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = in.readNBytes(settings.longestAnswer());
      if (in.read() >= 0) {
        throw tooLong(address);
      }
      return bytes;
    } catch (DatatrackerException e) {
      throw e;
    } catch (IOException e) {
      throw new Passing(failure(Code.DAMAGED, address, "the answer is packed badly", e), null);
    }
  }

  private DatatrackerException tooLong(URI address) {
    return failure(
        Code.TOO_LONG,
        address,
        "the answer has more than " + settings.longestAnswer() + " bytes",
        null);
  }

  private static DatatrackerException failure(
      Code code, URI address, String message, @Nullable Throwable cause) {
    return new DatatrackerException(code, address + ": " + message, cause);
  }

  private static DatatrackerException cancelled(@Nullable Throwable cause) {
    return new DatatrackerException(Code.CANCELLED, "the update was cancelled", cause);
  }

  // ---- turns

  private void takeTurn(URI address) throws DatatrackerException {
    while (true) {
      if (isCancelled.getAsBoolean()) {
        throw cancelled(null);
      }
      long wait = waitForTurn(address);
      if (wait <= 0) {
        return;
      }
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw cancelled(e);
      }
    }
  }

  /** {@return how long to wait; nothing if it is this thread's turn} */
  private synchronized long waitForTurn(URI address) throws DatatrackerException {
    long now = ticker.read();
    if (hasTurn && nextTurn - now > 0) {
      return nextTurn - now;
    }
    if (made >= settings.mostRequests()) {
      throw failure(
          Code.TOO_MANY_REQUESTS,
          address,
          "no more than " + settings.mostRequests() + " requests are allowed",
          null);
    }
    made++;
    hasTurn = true;
    nextTurn = now + settings.interval().toNanos();
    return 0;
  }

  private synchronized void hold(Duration time) {
    long until = ticker.read() + time.toNanos();
    nextTurn = hasTurn && nextTurn - until > 0 ? nextTurn : until;
    hasTurn = true;
  }

  private synchronized void reached() {
    wasReached = true;
  }

  private synchronized boolean wasReached() {
    return wasReached;
  }
}
