package io.github.wgkit.model.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets two system properties say how properties are tried, so that a run can be repeated, and made
 * short. Found by jqwik as a service; without the system properties it does nothing.
 *
 * <ul>
 *   <li>{@code wgkit.seed}, a whole number, is the seed of every property that names none. Each run
 *       then tries the same values.
 *   <li>{@code wgkit.tries}, a positive number, is how often a property is tried that would be
 *       tried more often, or that does not say how often.
 * </ul>
 */
public final class PropertySettings implements AroundPropertyHook {
  /** Makes the hook; jqwik calls this. */
  public PropertySettings() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
    PropertyAttributes attributes = context.attributes();
    String seed = System.getProperty("wgkit.seed");
    Integer tries = Integer.getInteger("wgkit.tries");
    if (seed != null && attributes.seed().isEmpty()) {
      attributes.setSeed(seed);
    }
    if (tries != null && attributes.tries().filter(said -> said <= tries).isEmpty()) {
      attributes.setTries(tries);
    }
    return property.execute();
  }
}
