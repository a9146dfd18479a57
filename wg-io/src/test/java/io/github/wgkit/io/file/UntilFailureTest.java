package io.github.wgkit.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Streams that close nothing: {@link UntilFailure} and {@link StaysOpen}. */
class UntilFailureTest {
  /** Fails at one call, and counts what came. */
  private static final class Failing extends OutputStream {
    final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    int flushes;
    boolean fails;

    @Override
    public void write(int b) throws IOException {
      failIfAsked();
      taken.write(b);
    }

    @Override
    public void flush() throws IOException {
      failIfAsked();
      flushes++;
    }

    private void failIfAsked() throws IOException {
      if (fails) {
        fails = false;
        throw new IOException("asked for");
      }
    }
  }

  @Test
  void after_a_failure_nothing_goes_on_to_the_stream() throws IOException {
    Failing end = new Failing();
    try (UntilFailure out = new UntilFailure(end)) {
      out.write('a');
      out.flush();
      out.write(new byte[] {'b', 'c', 'd'}, 1, 1);
      assertThat(end.taken).hasToString("ac");
      end.fails = true;
      assertThatThrownBy(() -> out.write('e')).hasMessage("asked for");
      out.write('f');
      out.flush();
    }
    assertThat(end.taken).hasToString("ac");
    assertThat(end.flushes).isEqualTo(1);
    Failing other = new Failing();
    UntilFailure out = new UntilFailure(other);
    other.fails = true;
    assertThatThrownBy(out::flush).hasMessage("asked for");
    out.write('g');
    out.close();
    assertThat(other.taken.size() + other.flushes).isZero();
  }

  @Test
  void what_is_closed_is_flushed_unless_it_has_failed() throws IOException {
    Failing end = new Failing();
    new UntilFailure(end).close();
    assertThat(end.flushes).isEqualTo(1);
  }

  @Test
  void a_stream_that_stays_open_is_flushed_when_it_is_closed() throws IOException {
    Failing end = new Failing();
    new StaysOpen(end).close();
    assertThat(end.flushes).isEqualTo(1);
  }
}
