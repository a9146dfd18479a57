package io.github.wgkit.io.datatracker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Ascii;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests, politely: one after another at an interval, no more at a time than allowed, again
 * if they fail, and never more than allowed. When the server asks for a pause, all threads make it.
 */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final JsonFactory JSON = new JsonFactory();
  private static final ImmutableSet<Integer> REDIRECTS = ImmutableSet.of(301, 302, 303, 307, 308);
  private static final ImmutableSet<Integer> PASSING = ImmutableSet.of(408, 425, 429);
  private static final int MOST_REDIRECTS = 5;

  private final DatatrackerClient settings;
  private final HttpClient http;
  private final BooleanSupplier isCancelled;
  private final RandomGenerator chance;
  private final Turns turns;

  // guarded by this
  private boolean wasReached;

  Requests(
      DatatrackerClient settings, BooleanSupplier isCancelled, RandomGenerator chance, Pace pace) {
    this.settings = settings;
    this.isCancelled = isCancelled;
    this.chance = chance;
    this.turns = new Turns(settings, isCancelled, pace);
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
  int made() {
    return turns.made();
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
    turns.hold(next);
  }

  private Answer follow(URI address, Version known) throws DatatrackerException, Passing {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = send(at, known);
      int status = response.statusCode();
      if (!REDIRECTS.contains(status)) {
        return answer(at, known, response);
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
    if (location.isEmpty() || to.getRawUserInfo() != null || !isSameServer(from, to)) {
      throw failure(
          Code.REDIRECTED,
          from,
          "it leads to another server, which is not followed: " + Printable.of(location),
          null);
    }
    return to;
  }

  /** The same host may offer protection at its usual port. */
  private static boolean isSameServer(URI from, URI to) {
    String scheme = Ascii.toLowerCase(from.getScheme());
    String other = Ascii.toLowerCase(String.valueOf(to.getScheme()));
    boolean isSame = scheme.equals(other) && port(from) == port(to);
    boolean isSafer = scheme.equals("http") && other.equals("https");
    return from.getHost().equalsIgnoreCase(to.getHost())
        && (isSame || (isSafer && port(from) == 80 && port(to) == 443));
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return Ascii.equalsIgnoreCase(address.getScheme(), "https") ? 443 : 80;
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
    turns.takePlace();
    try {
      turns.take(address);
      HttpResponse<byte[]> response = await(address, request.build());
      reached();
      if (!isSameServer(address, response.uri())) {
        throw failure(Code.REDIRECTED, address, "the HTTP client followed it elsewhere", null);
      }
      return response;
    } finally {
      turns.givePlace();
    }
  }

  private HttpResponse<byte[]> await(URI address, HttpRequest request)
      throws DatatrackerException, Passing {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request, ignored -> new LimitedBody(settings.longestAnswer()));
    long end = Pace.SYSTEM.nanos() + Turns.nanos(settings.answerTimeout());
    while (true) {
      long left = end - Pace.SYSTEM.nanos();
      try {
        return sent.get(Math.max(0, Math.min(left, Turns.LOOK_UP_NANOS)), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        sent.cancel(true);
        Thread.currentThread().interrupt();
        throw DatatrackerException.cancelled(e);
      } catch (TimeoutException e) {
        if (isCancelled.getAsBoolean()) {
          sent.cancel(true);
          throw DatatrackerException.cancelled(e);
        }
        if (left <= 0) {
          sent.cancel(true);
          throw tooSlow(address, e);
        }
      } catch (ExecutionException e) {
        throw failed(address, requireNonNull(e.getCause()));
      }
    }
  }

  private Passing tooSlow(URI address, Throwable cause) {
    return new Passing(
        failure(
            Code.DAMAGED,
            address,
            "the answer took more than " + settings.answerTimeout().toSeconds() + " seconds",
            cause),
        null);
  }

  private Passing failed(URI address, Throwable cause) throws DatatrackerException {
    if (cause instanceof LimitedBody.TooLongException) {
      throw tooLong(address);
    }
    if (isOrHas(cause, CertificateException.class)
        || isOrHas(cause, CertPathValidatorException.class)
        || isOrHas(cause, CertPathBuilderException.class)
        || isOrHas(cause, SSLPeerUnverifiedException.class)) {
      throw failure(
          Code.UNREACHABLE,
          address,
          "the server does not prove that it is "
              + address.getHost()
              + " with a certificate that this Java trusts, so nothing was asked ("
              + said(Throwables.getRootCause(cause))
              + ")",
          cause);
    }
    if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
      return tooSlow(address, cause);
    }
    boolean isAway =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof NoRouteToHostException
            || isOrHas(cause, UnresolvedAddressException.class)
            || isOrHas(cause, UnknownHostException.class)
            || !(cause instanceof IOException);
    if (!isAway && !(cause instanceof SSLHandshakeException)) {
      return new Passing(
          failure(Code.UNREACHABLE, address, "the connection broke: " + said(cause), cause), null);
    }
    DatatrackerException failure =
        failure(
            Code.UNREACHABLE,
            address,
            "there is no connection to "
                + address.getHost()
                + " ("
                + said(cause)
                + "); see whether the network is up and the address right",
            cause);
    if (!wasReached()) {
      throw failure; // a network that is down is told at once
    }
    return new Passing(failure, null);
  }

  private static boolean isOrHas(Throwable cause, Class<? extends Throwable> type) {
    Throwable at = cause;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static String said(Throwable cause) {
    if (isOrHas(cause, UnresolvedAddressException.class)) {
      return "its name is not known here";
    }
    Throwable at = cause;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        return Printable.of(at.getMessage());
      }
      at = at.getCause();
    }
    return cause instanceof ConnectException ? "refused" : cause.getClass().getSimpleName();
  }

  private Answer answer(URI address, Version known, HttpResponse<byte[]> response)
      throws DatatrackerException, Passing {
    int status = response.statusCode();
    HttpHeaders headers = response.headers();
    if (status == 304 && known.equals(Version.UNKNOWN)) {
      throw new Passing(
          failure(
              Code.DAMAGED,
              address,
              "the server answers that nothing is new, which it was not asked",
              null),
          null);
    }
    if (status == 200 || status == 304) {
      Version version =
          new Version(headers.firstValue("etag"), headers.firstValue("last-modified"));
      String type = headers.firstValue("content-type").orElse("");
      return new Answer(address, status == 304, unpacked(address, response), type, version);
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
    throw failure(Code.REFUSED, address, told + reason(response), null);
  }

  /** {@return what the API says of a request that it refuses, after a colon} */
  private static String reason(HttpResponse<byte[]> response) {
    try (JsonParser in = JSON.createParser(response.body())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken() == JsonToken.VALUE_STRING
            && (name.equals("error") || name.equals("error_message"))) {
          return ": " + Printable.of(in.getText());
        }
        in.skipChildren();
      }
      return "";
    } catch (IOException e) {
      return ""; // it is not the API that speaks
    }
  }

  private byte[] unpacked(URI address, HttpResponse<byte[]> response)
      throws DatatrackerException, Passing {
    String encoding = response.headers().firstValue("content-encoding").orElse("");
    if (encoding.isEmpty()
        || Ascii.equalsIgnoreCase(encoding, "identity")
        || response.statusCode() == 304) {
      return response.body();
    }
    if (!Ascii.equalsIgnoreCase(encoding, "gzip") && !Ascii.equalsIgnoreCase(encoding, "x-gzip")) {
      throw new Passing(
          failure(
              Code.DAMAGED,
              address,
              "the answer is packed by " + Printable.of(encoding) + ", which was not asked for",
              null),
          null);
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

  private synchronized void reached() {
    wasReached = true;
  }

  private synchronized boolean wasReached() {
    return wasReached;
  }
}
