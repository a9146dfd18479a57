package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How values of a type stand in JSON, in both directions.
 *
 * @param <V> the type
 */
interface Form<V> {
  /** A value is of the right type, but the model refuses it. */
  String REFUSED = "value-refused";

  /** A text as it is. */
  Form<String> TEXT =
      new Form<>() {
        @Override
        public void write(String value, JsonOutput out) throws IOException {
          out.generator().writeString(value);
        }

        @Override
        public String read(JsonInput in) throws IOException {
          if (!in.isText()) {
            throw wrongType(in, "a text");
          }
          return in.text();
        }
      };

  /** A whole number. */
  Form<Long> NUMBER =
      new Form<>() {
        @Override
        public void write(Long value, JsonOutput out) throws IOException {
          out.generator().writeNumber(value);
        }

        @Override
        public Long read(JsonInput in) throws IOException {
          return wholeNumber(in);
        }
      };

  /** A whole number of 32 bits. */
  Form<Integer> SMALL_NUMBER =
      new Form<>() {
        @Override
        public void write(Integer value, JsonOutput out) throws IOException {
          out.generator().writeNumber(value);
        }

        @Override
        public Integer read(JsonInput in) throws IOException {
          OptionalLong number = in.wholeNumber();
          if (number.isEmpty() || number.getAsLong() != (int) number.getAsLong()) {
            throw wrongType(in, "a whole number of at most 32 bits");
          }
          return (int) number.getAsLong();
        }
      };

  /** True or false. */
  Form<Boolean> FLAG =
      new Form<>() {
        @Override
        public void write(Boolean value, JsonOutput out) throws IOException {
          out.generator().writeBoolean(value);
        }

        @Override
        public Boolean read(JsonInput in) throws IOException {
          if (!in.isFlag()) {
            throw wrongType(in, "true or false");
          }
          return in.flag();
        }
      };

  /** An object with any keys and values. */
  Form<ImmutableMap<String, ExtensionValue>> FIELDS =
      new Form<>() {
        @Override
        public void write(ImmutableMap<String, ExtensionValue> value, JsonOutput out)
            throws IOException {
          out.fields(value);
        }

        @Override
        public ImmutableMap<String, ExtensionValue> read(JsonInput in) throws IOException {
          if (!in.isObject()) {
            throw wrongType(in, "an object");
          }
          return in.fields();
        }
      };

  /**
   * Writes a value.
   *
   * @param value the value
   * @param out where to write
   * @throws IOException if the stream fails
   */
  void write(V value, JsonOutput out) throws IOException;

  /**
   * Reads the value that begins with the current token.
   *
   * @param in the text
   * @return the value
   * @throws UnfitValueException if it is no such value; the problem was told
   * @throws IOException if the text is broken or the input fails
   */
  V read(JsonInput in) throws IOException;

  /**
   * {@return a form of values that are written as text}
   *
   * @param parse reads the text; may throw {@link IllegalArgumentException} or {@link
   *     DateTimeException}
   * @param print gives the text
   * @param <V> the type of the values
   */
  static <V> Form<V> parsed(Function<String, V> parse, Function<? super V, String> print) {
    return new Form<>() {
      @Override
      public void write(V value, JsonOutput out) throws IOException {
        out.generator().writeString(print.apply(value));
      }

      @Override
      public V read(JsonInput in) throws IOException {
        String text = TEXT.read(in);
        try {
          return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
          throw refused(in, e, ExtensionValue.of(text));
        }
      }
    };
  }

  /**
   * {@return a form that is not looked at before it is needed} For forms that contain each other.
   *
   * @param form the form
   * @param <V> the type of the values
   */
  static <V> Form<V> deferred(Supplier<Form<V>> form) {
    return new Form<>() {
      @Override
      public void write(V value, JsonOutput out) throws IOException {
        form.get().write(value, out);
      }

      @Override
      public V read(JsonInput in) throws IOException {
        return form.get().read(in);
      }
    };
  }

  /** Reads a whole number of 64 bits. */
  static long wholeNumber(JsonInput in) throws IOException {
    OptionalLong number = in.wholeNumber();
    if (number.isEmpty()) {
      throw wrongType(in, "a whole number of at most 64 bits");
    }
    return number.getAsLong();
  }

  /** Tells that the current value is of the wrong type, and passes over it. */
  static UnfitValueException wrongType(JsonInput in, String expected) throws IOException {
    in.wrongType(expected);
    return new UnfitValueException(in.value());
  }

  /** Tells that the model refuses a value that was just read. */
  static UnfitValueException refused(JsonInput in, RuntimeException why, ExtensionValue value)
      throws IOException {
    tellRefused(in, why);
    return new UnfitValueException(value);
  }

  /** Tells that the model refuses something. */
  static void tellRefused(JsonInput in, RuntimeException why) throws IOException {
    in.problem(REFUSED, Severity.ERROR, JsonFault.brief(String.valueOf(why.getMessage())));
  }
}
