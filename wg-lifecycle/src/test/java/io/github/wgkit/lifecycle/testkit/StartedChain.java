package io.github.wgkit.lifecycle.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** A chain that is told where to begin each time before it is run. */
final class StartedChain<S> implements ActionChain<S> {
  private final ActionChain<S> chain;
  private final Runnable begin;

  StartedChain(ActionChain<S> chain, Runnable begin) {
    this.chain = chain;
    this.begin = begin;
  }

  @Override
  public S run() {
    begin.run();
    return chain.run();
  }

  @Override
  public List<String> transformations() {
    return chain.transformations();
  }

  @Override
  public List<Transformer<S>> transformers() {
    return chain.transformers();
  }

  @Override
  public ActionChain<S> withInvariant(String label, Consumer<S> invariant) {
    chain.withInvariant(label, invariant);
    return this;
  }

  @Override
  public Optional<S> finalState() {
    return chain.finalState();
  }

  @Override
  public RunningState running() {
    return chain.running();
  }

  @Override
  public ActionChain<S> peek(Consumer<? super S> peeker) {
    chain.peek(peeker);
    return this;
  }

  /** Two chains that jqwik may report as the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StartedChain<?> that && chain.equals(that.chain);
  }

  @Override
  public int hashCode() {
    return chain.hashCode();
  }

  /** {@return what was tried, once the chain was run} */
  @Override
  public String toString() {
    return finalState().map(Object::toString).orElseGet(chain::toString);
  }
}
