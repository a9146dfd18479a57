package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A word of a vocabulary that the outside world may extend: a state, a type, a role.
 *
 * <p>A word is identified by its slug, the key that the Datatracker's {@code name} tables use. The
 * words that this library knows are constants of the subclasses; any other slug makes a value too,
 * so that a snapshot with a state invented tomorrow is read and written without loss.
 *
 * @param <T> the vocabulary itself
 */
public abstract class Slug<T extends Slug<T>> implements Comparable<T> {
  private final String slug;
  private final @Nullable String label;

  /**
   * Makes a word.
   *
   * @param slug the key, not empty
   * @param label the name shown to people, or null if this library does not know the word
   */
  protected Slug(String slug, @Nullable String label) {
    checkArgument(!slug.isEmpty(), "a slug cannot be empty");
    this.slug = slug;
    this.label = label;
  }

  /** {@return the key of this word, as the Datatracker spells it} */
  public final String slug() {
    return slug;
  }

  /**
   * {@return the Datatracker's name for this word; of an unknown word, the slug} Names change over
   * the years, slugs do not: decide by slug.
   */
  public final String label() {
    return label == null ? slug : label;
  }

  /** {@return whether this word is one of the constants of its class} */
  public final boolean isKnown() {
    return label != null;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other != null && getClass() == other.getClass() && slug.equals(((Slug<?>) other).slug));
  }

  @Override
  public final int hashCode() {
    return slug.hashCode();
  }

  /** Orders by slug, by code unit. */
  @Override
  public final int compareTo(T other) {
    return slug.compareTo(other.slug());
  }

  /** {@return the slug} */
  @Override
  public final String toString() {
    return slug;
  }

  /**
   * The words of one vocabulary that the library knows. Filled while the constants of a subclass
   * are made, and only read after that.
   *
   * @param <T> the vocabulary
   */
  protected static final class Known<T extends Slug<T>> {
    private final Map<String, T> bySlug = new HashMap<>();
    private final ImmutableList.Builder<T> inOrder = ImmutableList.builder();
    private final BiFunction<String, @Nullable String, T> constructor;

    /**
     * Starts an empty vocabulary.
     *
     * @param constructor makes a word of slug and label; the label is null for an unknown word
     */
    public Known(BiFunction<String, @Nullable String, T> constructor) {
      this.constructor = requireNonNull(constructor);
    }

    /**
     * Adds a known word.
     *
     * @param slug the key
     * @param label the name shown to people
     * @return the word
     */
    public T add(String slug, String label) {
      return add(constructor.apply(slug, label));
    }

    /**
     * Adds a known word.
     *
     * @param word the word
     * @return the word
     */
    public T add(T word) {
      T before = bySlug.put(word.slug(), word);
      checkArgument(before == null, "the slug %s stands twice", word.slug());
      inOrder.add(word);
      return word;
    }

    /**
     * Finds a word, or makes an unknown one.
     *
     * @param slug the key, not empty
     * @return the constant with that slug, or a word of which {@link Slug#isKnown()} is false
     */
    public T of(String slug) {
      T known = bySlug.get(slug);
      return known == null ? constructor.apply(slug, null) : known;
    }

    /** {@return the known words, in the order in which they were added} */
    public ImmutableList<T> all() {
      return inOrder.build();
    }
  }
}
