package io.github.wgkit.io.datatracker;

import com.google.common.base.Ticker;
import java.util.concurrent.TimeUnit;

/** Time as it passes, and waiting. Tests have a quicker one. */
interface Pace {
  /** The time of this machine. */
  Pace SYSTEM =
      new Pace() {
        @Override
        public long nanos() {
          return Ticker.systemTicker().read();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  /** {@return how many nanoseconds have passed since some moment} */
  long nanos();

  /** Waits for some nanoseconds. */
  void sleep(long nanos) throws InterruptedException;
}
