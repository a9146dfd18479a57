package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TestkitTest {
  @Property(tries = 200)
  void parameters_of_model_types_need_no_annotation(
      @ForAll Directory directory, @ForAll WorkingGroup group, @ForAll Group any) {
    assertThat(directory.toBuilder().build()).isEqualTo(directory);
    assertThat(group.toBuilder().build()).isEqualTo(group);
    assertThat(any.toBuilder().build()).isEqualTo(any);
  }
}
