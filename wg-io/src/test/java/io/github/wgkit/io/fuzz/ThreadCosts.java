package io.github.wgkit.io.fuzz;

import java.lang.reflect.Method;

/**
 * What a thread has cost so far. Unlike time on a clock, what it allocated is the same on each
 * machine, and its time on the processor does not pass while others have that.
 */
final class ThreadCosts {
  private final Object bean;
  private final Method allocated;
  private final Method time;

  ThreadCosts() {
    try {
      // the modules of the library read neither of these two
      bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Class<?> type = Class.forName("com.sun.management.ThreadMXBean");
      allocated = type.getMethod("getThreadAllocatedBytes", long.class);
      time =
          Class.forName("java.lang.management.ThreadMXBean")
              .getMethod("getThreadCpuTime", long.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** {@return how many bytes the current thread has allocated} */
  long allocated() {
    return ask(allocated, Thread.currentThread().getId());
  }

  /** {@return for how many nanoseconds a thread has had a processor} */
  long time(long thread) {
    return ask(time, thread);
  }

  private long ask(Method question, long thread) {
    try {
      return (Long) question.invoke(bean, thread);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
