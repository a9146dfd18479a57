package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.picture.Palette.Scheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrasts by WCAG 2.2; eyes without red or green by Machado and others (2009). */
class PaletteTest {
  private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private static final double[][] WITHOUT_RED = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] WITHOUT_GREEN = {
    {0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}
  };

  static List<Scheme> schemes() {
    return List.of(Palette.LIGHT, Palette.DARK);
  }

  private static double[] linear(String colour) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return parts;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] parts = linear(colour);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  /** The distance of two colours in CIE Lab as some eyes see them. */
  private static double distance(String one, String other, double[][] eyes) {
    double[] a = lab(seen(linear(one), eyes));
    double[] b = lab(seen(linear(other), eyes));
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] seen(double[] colour, double[][] eyes) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        seen[i] += eyes[i][k] * colour[k];
      }
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    return seen;
  }

  private static double[] lab(double[] rgb) {
    double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    return new double[] {116 * bent(y) - 16, 500 * (bent(x) - bent(y)), 200 * (bent(y) - bent(z))};
  }

  private static double bent(double part) {
    return part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void texts_stand_out(Scheme scheme) {
    for (String text : List.of(scheme.ink(), scheme.quiet(), scheme.alarm())) {
      assertThat(contrast(text, scheme.ground())).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(text, scheme.panel())).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void marks_stand_out(Scheme scheme) {
    assertThat(contrast(scheme.faint(), scheme.ground())).isGreaterThanOrEqualTo(3);
    for (String mark : scheme.series()) {
      assertThat(contrast(mark, scheme.ground())).describedAs(mark).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void colours_are_told_apart_by_all_eyes(Scheme scheme) {
    assertThat(scheme.series()).hasSize(Palette.COLOURS);
    for (double[][] eyes : List.of(ALL, WITHOUT_RED, WITHOUT_GREEN)) {
      for (String one : scheme.series()) {
        for (String other : scheme.series()) {
          if (!one.equals(other)) {
            assertThat(distance(one, other, eyes))
                .describedAs("%s and %s", one, other)
                .isGreaterThan(25);
          }
        }
      }
      assertThat(distance(scheme.alarm(), scheme.series().get(0), eyes)).isGreaterThan(25);
    }
  }

  @Test
  void no_two_looks_are_the_same_and_neighbours_have_different_patterns() {
    Set<String> looks = new HashSet<>();
    for (int look = 0; look < Palette.LOOKS; look++) {
      assertThat(looks.add(Palette.colour(look) + " " + Palette.pattern(look))).isTrue();
      assertThat(Palette.pattern(look)).isNotEqualTo(Palette.pattern(look + 1));
    }
  }
}
