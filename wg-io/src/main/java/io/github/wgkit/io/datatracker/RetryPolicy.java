package io.github.wgkit.io.datatracker;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;

/**
 * How often a request that failed is made again, and how long the pauses before that are: each
 * about twice as long as the one before, by chance up to half of it shorter, so that clients that
 * failed together do not come back together.
 */
@Value.Immutable
public interface RetryPolicy {
  /** Six tries, with pauses from one second to two minutes. */
  RetryPolicy DEFAULT = builder().build();

  /** {@return how often a request is made in all; 1 if it is never made again} */
  @Value.Default
  default int tries() {
    return 6;
  }

  /** {@return the pause after the first failure; one second by default} */
  @Value.Default
  default Duration firstPause() {
    return Duration.ofSeconds(1);
  }

  /** {@return the longest pause that is made on our own account; two minutes by default} */
  @Value.Default
  default Duration longestPause() {
    return Duration.ofMinutes(2);
  }

  /**
   * {@return the longest pause that the server may ask for by {@code Retry-After}; 15 minutes by
   * default} If it asks for more, the request fails at once.
   */
  @Value.Default
  default Duration longestWait() {
    return Duration.ofMinutes(15);
  }

  /**
   * Refuses a policy without a try or with negative pauses.
   *
   * @throws IllegalArgumentException if this is such a policy
   */
  @Value.Check
  default void check() {
    checkArgument(
        tries() > 0
            && !firstPause().isNegative()
            && !longestPause().isNegative()
            && !longestWait().isNegative(),
        "not a way to try: %s",
        this);
  }

  /**
   * {@return the pause before the next try}
   *
   * @param failures how often the request has failed, from 1
   * @param chance decides by how much the pause is shorter
   */
  default Duration pause(int failures, RandomGenerator chance) {
    long longest = TimeUnit.MILLISECONDS.convert(longestPause());
    long first = Math.min(TimeUnit.MILLISECONDS.convert(firstPause()), longest);
    int doublings = Math.min(failures - 1, Long.numberOfLeadingZeros(Math.max(1, first)) - 1);
    long whole = Math.min(first << doublings, longest);
    return Duration.ofMillis(whole - (whole == 0 ? 0 : chance.nextLong(whole / 2 + 1)));
  }

  /** {@return a builder with this policy} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default policy} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RetryPolicy}. */
  final class Builder extends ImmutableRetryPolicy.Builder {
    Builder() {}
  }
}
