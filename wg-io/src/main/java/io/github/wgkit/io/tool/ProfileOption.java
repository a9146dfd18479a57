package io.github.wgkit.io.tool;

import io.github.wgkit.model.check.Profile;
import picocli.CommandLine.Option;

/** Whose rules count. */
final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "practice",
      converter = Profiles.class,
      completionCandidates = Profiles.class,
      description = {
        "Whose rules count: ${COMPLETION-CANDIDATES}. rfc is what the RFCs say, practice what the"
            + " Datatracker does. Default: ${DEFAULT-VALUE}."
      })
  private Profile profile = Profile.PRACTICE;

  Profile profile() {
    return profile;
  }

  /** The words for profiles. */
  static final class Profiles extends Words<Profile> {
    Profiles() {
      super(Profile.class);
    }
  }
}
