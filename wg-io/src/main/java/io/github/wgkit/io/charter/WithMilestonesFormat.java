package io.github.wgkit.io.charter;

import java.nio.ByteBuffer;

/**
 * The text of one charter with the milestones below it, as the Datatracker gives it out under
 * {@code /doc/charter-ietf-x/withmilestones-01.txt}.
 */
public final class WithMilestonesFormat extends CharterFormat {
  /** Makes the format; it has no state. */
  public WithMilestonesFormat() {
    super(
        WithMilestonesReader.ID,
        "Charter text with milestones",
        new WithMilestonesReader(),
        new WithMilestonesWriter());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return WithMilestonesReader.sniff(start);
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return WithMilestonesReader.sniff(start, name);
  }
}
