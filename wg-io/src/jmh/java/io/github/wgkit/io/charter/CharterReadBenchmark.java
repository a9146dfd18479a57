package io.github.wgkit.io.charter;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read a charter of 20,000 bytes, compared with what it costs to make a string of
 * its bytes: {@link #charterText()} should not take more than five times as long as {@link
 * #decode()}. The other two forms have to be understood line by line, which {@link #scan()} does
 * without understanding them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class CharterReadBenchmark {
  private static final int SIZE = 20_000;

  private final WgReader textReader = new CharterTextFormat().reader().orElseThrow();
  private final WgReader classicReader = new ClassicFormat().reader().orElseThrow();
  private final WgReader markdownReader = new MarkdownCharterFormat().reader().orElseThrow();

  /** Whether all characters are of ASCII: then a string is little more than a copy of the bytes. */
  @Param({"true", "false"})
  public boolean isAscii;

  private byte[] text = new byte[0];
  private Input textInput = Input.of(text, "");
  private Input classicInput = textInput;
  private Input markdownInput = textInput;

  /** Invents the charters. */
  @Setup
  public void setUp() {
    text = prose(SIZE).getBytes(StandardCharsets.UTF_8);
    textInput = Input.of(text, "charter-ietf-frobx-01.txt");
    String head =
        "Frob Exchange (frobx)\n---------------------\n\n Charter\n Last Modified: 2026-05-07\n\n"
            + " Current Status: Active Working Group\n\n Chair(s):\n"
            + "     Chen Li <chen.li@example.com>\n\n Mailing Lists:\n"
            + "     General Discussion: frobx@example.org\n\nDescription of Working Group:\n\n";
    StringBuilder plan = new StringBuilder("\nGoals and Milestones:\n\n");
    StringBuilder list = new StringBuilder("\n## Milestones\n\n");
    for (int i = 0; i < 12; i++) {
      plan.append("   Mar ").append(10 + i).append("       Submit the frame of kind ").append(i);
      plan.append("\n                to the IESG\n\n");
      list.append("* Mar ").append(2010 + i).append(": Submit the frame of kind ").append(i);
      list.append(" to the IESG\n");
    }
    classicInput = input(head, plan.toString(), "frobx-charter.txt");
    markdownInput = input("# Frob Exchange (frobx)\n\n", list.toString(), "frobx.md");
  }

  private Input input(String before, String after, String name) {
    String all = before + prose(SIZE - before.length() - after.length()) + after;
    return Input.of(all.getBytes(StandardCharsets.UTF_8), name);
  }

  private String prose(int length) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; prose.length() < length; i++) {
      prose.append("The group specifies how frobs of kind ").append(i).append(" are exchanged\n");
      prose.append(isAscii ? "between 'independent' sites" : "between “independent” sites");
      prose.append(", as RFC 2418 asks.\n").append(i % 4 == 3 ? "\n" : "");
    }
    prose.setLength(length);
    return prose.toString();
  }

  /**
   * The floor: the bytes as a string.
   *
   * @return the string
   */
  @Benchmark
  public String decode() {
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * What whoever looks at lines cannot do without: the bytes as lines without blanks around.
   *
   * @return the characters left
   */
  @Benchmark
  public int scan() {
    return new String(text, StandardCharsets.UTF_8).lines().mapToInt(l -> l.strip().length()).sum();
  }

  /**
   * The text of a charter as the Datatracker keeps it.
   *
   * @return the group
   * @throws IOException never
   */
  @Benchmark
  public Directory charterText() throws IOException {
    return textReader.read(textInput, ReadOptions.strict()).value();
  }

  /**
   * A charter in the form of the Secretariat's pages.
   *
   * @return the group
   * @throws IOException never
   */
  @Benchmark
  public Directory classic() throws IOException {
    return classicReader.read(classicInput, ReadOptions.strict()).value();
  }

  /**
   * A charter in Markdown.
   *
   * @return the group
   * @throws IOException never
   */
  @Benchmark
  public Directory markdown() throws IOException {
    return markdownReader.read(markdownInput, ReadOptions.strict()).value();
  }
}
